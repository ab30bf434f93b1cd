"""The rules of the tables about exposure to AI: the measures, and their values by occupation."""

from careerbook.facts.columns import flag_column, soc_column
from careerbook.facts.schema import Column, ForeignKey, TableSchema

CODE_SYSTEMS = ("SOC 2010", "O*NET-SOC 2010", "SOC 2018", "O*NET-SOC 2019", "ISCO-08")
ILO_CATEGORIES = (
    "not exposed",
    "minimal exposure",
    "gradient 1",
    "gradient 2",
    "gradient 3",
    "gradient 4",
)
ILO_CATEGORIES_2023 = (
    "not affected",
    "augmentation potential",
    "automation potential",
    "the big unknown",
)
TABLES_WITH_VALUES = ("ai_exposure_soc2018", "ai_exposure_isco08", "employment_projections")
ISCO_MAJOR_GROUPS = (
    "Managers",
    "Professionals",
    "Technicians and associate professionals",
    "Clerical support workers",
    "Service and sales workers",
    "Skilled agricultural, forestry and fishery workers",
    "Craft and related trades workers",
    "Plant and machine operators, and assemblers",
    "Elementary occupations",
)

AI_EXPOSURE_MEASURES = TableSchema(
    "ai_exposure_measures",
    "Measures of exposure to AI: who judged what, when and how",
    "One row per measure. They ask different questions on different scales: compare ranks of one "
    "measure, and never merge them into one score.",
    (
        Column("measure_id", "text", "", "Short name.", pattern="[a-z0-9_]+", example="ilo_2025"),
        Column("measure_name", "text", "", "Name of the measure."),
        Column("authors", "text", "", "Whose measure it is."),
        Column("published", "text", "", "When it came out.", pattern=r"20\d\d.*", example="2025"),
        Column("judged_by", "text", "", "Who or what judged the work, in this handbook's words."),
        Column("evidence_period", "text", "", "When the judged evidence is from."),
        Column("higher_means", "text", "", "What a higher value means."),
        Column("scale", "text", "", "Scale of the values."),
        Column("code_system", "text", "", "Classification it was made in.", allowed=CODE_SYSTEMS),
        flag_column("values_shipped", "Whether this handbook carries the values."),
        Column(
            "values_in",
            "text",
            "",
            "Table with the values; blank where they are not carried.",
            required=False,
            allowed=TABLES_WITH_VALUES,
        ),
        Column("licence", "text", "", "Licence or terms, as read."),
        Column("caveat", "text", "", "What the measure does not say."),
        Column("read_from", "text", "", "The copy that was read."),
        Column("url", "text", "", "Address of the paper or page.", pattern=r"https://\S+"),
    ),
    key=("measure_id",),
)


def _share(name: str, text: str) -> Column:
    return Column(name, "number", "0 to 1", text, minimum=0, maximum=1)


AI_EXPOSURE_SOC2018 = TableSchema(
    "ai_exposure_soc2018",
    "Exposure to AI by occupation, United States",
    "One row per occupation and measure. Exposure is neither loss nor help. Scales differ: "
    "compare the ranks of one measure, and show measures beside one another, never merged.",
    (
        soc_column(),
        Column("occupation_title", "text", "", "Occupation as the classification names it."),
        Column("measure_id", "text", "", "A row of ai_exposure_measures.", pattern="[a-z0-9_]+"),
        _share("value", "Value on the scale of the measure."),
        Column(
            "rank_pct",
            "number",
            "percent",
            "Share of the measure's occupations with this value or a lower one; equal values "
            "share their mean rank, and every occupation counts once.",
            minimum=0,
            maximum=100,
        ),
        Column(
            "source_code_system",
            "text",
            "",
            "Classification that the publisher used.",
            allowed=("SOC 2018", "O*NET-SOC 2019"),
        ),
        Column(
            "source_codes_n",
            "int",
            "codes",
            "Codes of the publisher that the value is the plain mean of.",
            minimum=1,
            maximum=9,
        ),
        Column("source_codes", "text", "", "Those codes, joined by a semicolon."),
    ),
    key=("soc_code", "measure_id"),
    foreign_keys=(ForeignKey("measure_id", "ai_exposure_measures"),),
)

AI_EXPOSURE_ISCO08 = TableSchema(
    "ai_exposure_isco08",
    "Exposure to generative AI by occupation, international classification (ILO)",
    "One row per occupation of ISCO-08. There is no one-to-one way to SOC codes: use it with "
    "world_wages, not beside US occupations.",
    (
        Column("isco08_code", "text", "", "Code of ISCO-08.", pattern=r"\d{4}", example="2512"),
        Column("occupation_title", "text", "", "Occupation as the publisher names it."),
        Column("major_group", "text", "", "Major group of the code.", allowed=ISCO_MAJOR_GROUPS),
        Column("tasks_n", "int", "tasks", "Tasks that were scored.", minimum=1, maximum=99),
        _share("mean_score_2025", "Mean of the tasks' scores, method of 2025."),
        _share("sd_score_2025", "Standard deviation of the tasks' scores, method of 2025."),
        Column(
            "category_2025",
            "text",
            "",
            "Category by mean and spread: gradient 4 is the highest exposure.",
            allowed=ILO_CATEGORIES,
        ),
        _share("mean_score_2023", "Mean of the tasks' scores, method of 2023."),
        _share("sd_score_2023", "Standard deviation of the tasks' scores, method of 2023."),
        Column(
            "category_2023",
            "text",
            "",
            "Category of the method of 2023; not to be differenced with that of 2025.",
            allowed=ILO_CATEGORIES_2023,
        ),
    ),
    key=("isco08_code",),
)
