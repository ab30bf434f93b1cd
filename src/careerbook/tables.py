"""The rules of every table.

To add a table: add its `TableSchema` here and to `TABLES`, its provenance to
``data/sources.toml`` and its script to ``tools/``; then run ``python -m careerbook.dictionary``.
"""

from careerbook.columns import (
    JOBS,
    PERCENT,
    PERCENTILES,
    SOC_SYSTEMS,
    employment_column,
    error_column,
    index_column,
    level_column,
    mean_column,
    metro_columns,
    parity_column,
    percentile_columns,
    quotient_column,
    soc_column,
    soc_system_column,
    state_column,
    suppressed_column,
    title_column,
    wage_column,
    year_column,
)
from careerbook.schema import BlankRule, Column, ForeignKey, TableSchema

ROLE_SLUGS = (
    "machine-learning-specialist",
    "ml-engineer",
    "ml-researcher",
    "applied-ml-scientist",
    "ml-product-manager",
    "deep-learning-specialist",
    "data-scientist",
    "ai-research-scientist",
    "ai-product-manager",
    "ai-training-coordinator",
    "ai-support-specialist",
    "ai-systems-analyst",
    "ai-quality-control-engineer",
)
VERDICTS = ("agrees", "contradicts itself", "other population", "cannot be checked")
CLAIM_KINDS = (
    "point",
    "range",
    "range of averages",
    "lower bound",
    "upper tail",
    "estimate",
    "forecast",
    "survey expectation",
    "qualitative",
)
COVERAGE = ("percentiles 25-75 only", "incomplete states")

SOC_KEY = ForeignKey("soc_code", "occupations", same=("occupation_title",))
WITHHELD_WAGE = (("suppressed", ("wage",)),)
WITHHELD_JOBS = (("suppressed", ("employment",)),)
JOBS_BLANKS = tuple(
    BlankRule(name, WITHHELD_JOBS) for name in ("employment_jobs", "location_quotient")
)

OCCUPATIONS = TableSchema(
    "occupations",
    "Occupations: every SOC code that another table uses",
    "One row per code. The registry against which all other tables are checked.",
    (
        soc_column(),
        title_column(),
        level_column(),
        Column(
            "soc_system",
            "text",
            "",
            "Newest classification that has the code.",
            allowed=SOC_SYSTEMS,
        ),
        Column("first_year", "int", "", "First year in oews_national.", minimum=2000, maximum=2100),
        Column("last_year", "int", "", "Last year in oews_national.", minimum=2000, maximum=2100),
    ),
    key=("soc_code",),
    ordered=(("first_year", "last_year"),),
)

OEWS_NATIONAL = TableSchema(
    "oews_national",
    "Jobs and wages by occupation, United States",
    "One row per year and occupation. Each year pools three years of surveys, so differences "
    "between years are not growth rates; codes changed in May 2019 and May 2021.",
    (
        year_column(),
        soc_column(),
        title_column(),
        soc_system_column(),
        level_column(),
        employment_column(required=True),
        error_column("employment_rse_pct", "number of jobs"),
        mean_column(required=True),
        error_column("mean_rse_pct", "mean wage"),
        *percentile_columns(),
        Column(
            "top_coded",
            "text",
            "",
            "Percentiles that the publisher shows only as 'at or above' the top code.",
            required=False,
            allowed=("p10", "p25", "p50", "p75", "p90"),
            many=True,
        ),
        wage_column("top_code_usd_per_year", "Top code of the row's release, where it applies."),
    ),
    key=("year", "soc_code"),
    foreign_keys=(SOC_KEY,),
    ordered=(PERCENTILES,),
    blanks=(
        *(BlankRule(name, (("top_coded", (name[:3],)),)) for name in PERCENTILES),
        BlankRule("top_code_usd_per_year", (("top_coded", ("",)),)),
    ),
)

OEWS_STATE = TableSchema(
    "oews_state",
    "Jobs and wages by occupation and state",
    "One row per year, state and occupation; May 2023 and May 2025, the 50 states and DC.",
    (
        year_column(),
        state_column(),
        Column("state_name", "text", "", "Name of the state."),
        soc_column(),
        title_column(),
        employment_column(required=False),
        quotient_column(),
        mean_column(required=False),
        *percentile_columns(),
        suppressed_column(),
        Column(
            "coverage",
            "text",
            "",
            "What the copy read lacks: the 10th and 90th percentiles, or those and whole states "
            "(then do not rank or average states).",
            required=False,
            allowed=COVERAGE,
        ),
    ),
    key=("year", "state_code", "soc_code"),
    foreign_keys=(SOC_KEY, ForeignKey("state_code", "price_parity_state", same=("state_name",))),
    ordered=(PERCENTILES,),
    blanks=(
        *JOBS_BLANKS,
        *(BlankRule(name, WITHHELD_WAGE) for name in ("mean_usd_per_year", *PERCENTILES[1:4])),
        *(
            BlankRule(name, (*WITHHELD_WAGE, ("coverage", COVERAGE)))
            for name in (PERCENTILES[0], PERCENTILES[4])
        ),
    ),
)

OEWS_METRO_2025 = TableSchema(
    "oews_metro_2025",
    "Jobs and wages by occupation and metropolitan area, May 2025",
    "One row per metropolitan area and occupation. An occupation with no row in an area was not "
    "released there; nonmetropolitan areas are left out.",
    (
        year_column(),
        *metro_columns(),
        soc_column(),
        title_column(),
        employment_column(required=False),
        quotient_column(),
        *percentile_columns(),
        suppressed_column(),
    ),
    key=("year", "cbsa_code", "soc_code"),
    foreign_keys=(
        SOC_KEY,
        ForeignKey("cbsa_code", "price_parity_metro", same=("metro_name", "primary_state_code")),
    ),
    ordered=(PERCENTILES,),
    blanks=(*JOBS_BLANKS, *(BlankRule(name, WITHHELD_WAGE) for name in PERCENTILES)),
)

CPI_U = TableSchema(
    "cpi_u",
    "Consumer prices, United States (CPI-U, all items)",
    "One row per year. For comparing money of different years, never of different places.",
    (
        year_column("Calendar year."),
        index_column(
            "annual_average_index", "Average of the year's months; blank until complete.", False
        ),
        index_column("may_index", "Index of May, the month of the OEWS wages."),
    ),
    key=("year",),
)

PRICE_PARITY_STATE = TableSchema(
    "price_parity_state",
    "Price levels of states (regional price parities)",
    "One row per state. For comparing places in one year, never years.",
    (
        year_column("Calendar year."),
        state_column(),
        Column("state_name", "text", "", "Name of the state."),
        parity_column(),
    ),
    key=("state_code",),
    unique=(("state_name",),),
)

PRICE_PARITY_METRO = TableSchema(
    "price_parity_metro",
    "Price levels of metropolitan areas (regional price parities)",
    "One row per metropolitan area. Blank for Puerto Rico, for which none is published.",
    (year_column("Calendar year."), *metro_columns(), parity_column()),
    key=("cbsa_code",),
)

EMPLOYMENT_PROJECTIONS = TableSchema(
    "employment_projections",
    "Employment projections over ten years, United States",
    "One row per round and occupation. Openings include replacing people who leave, so they "
    "exceed growth many times. Rounds are not comparable with one another.",
    (
        Column(
            "round", "text", "", "Base and target year.", pattern=r"20\d\d-\d\d", example="2024-34"
        ),
        Column("base_year", "int", "", "Year of the base level.", minimum=2000, maximum=2100),
        Column("target_year", "int", "", "Year projected.", minimum=2000, maximum=2100),
        soc_column(),
        title_column(),
        level_column(),
        Column("employment_base_jobs", "int", JOBS, "Jobs in the base year.", minimum=0),
        Column("employment_projected_jobs", "int", JOBS, "Jobs in the target year.", minimum=0),
        Column("change_jobs", "int", JOBS, "Change over the ten years, rounded as published."),
        Column(
            "change_pct",
            "number",
            "percent over ten years",
            "Change over the ten years.",
            minimum=-100,
            maximum=1000,
        ),
        Column(
            "openings_jobs_per_year",
            "int",
            "jobs a year",
            "Mean yearly openings, from growth and from people who leave.",
            minimum=0,
        ),
        wage_column("median_usd_per_year", "Median wage of median_year.", required=True),
        Column("median_year", "int", "", "Year of the median wage.", minimum=2000, maximum=2100),
        Column(
            "typical_entry_education",
            "text",
            "",
            "Education typical for entering; blank for groups of occupations.",
            required=False,
        ),
        Column(
            "related_work_experience",
            "text",
            "",
            "Experience typical for entering; 'None' means none; blank for groups.",
            required=False,
            allowed=("None", "Less than 5 years", "5 years or more"),
        ),
        Column(
            "on_the_job_training",
            "text",
            "",
            "Training typical after entering; 'None' means none; blank for groups.",
            required=False,
        ),
        Column(
            "self_employed_pct",
            "number",
            PERCENT,
            "Share of self-employed in the base year; blank where none is published.",
            required=False,
            minimum=0,
            maximum=100,
        ),
    ),
    key=("round", "soc_code"),
    foreign_keys=(ForeignKey("soc_code", "occupations", same=("occupation_title", "level")),),
    ordered=(("base_year", "target_year"),),
)

ROLE_SOC_CROSSWALK = TableSchema(
    "role_soc_crosswalk",
    "From the handbook's roles to official occupations",
    "One row per role and occupation. No official code exists for any of these titles: the "
    "mapping is this handbook's judgement.",
    (
        Column("role_slug", "text", "", "Short name of the role.", allowed=ROLE_SLUGS),
        Column("role_name", "text", "", "Role as the handbook writes it."),
        soc_column(),
        Column("rank", "int", "", "1 is the main occupation.", minimum=1, maximum=9),
        Column(
            "onet_code_for_ratings",
            "text",
            "",
            "O*NET-SOC code whose skill ratings stand in for the role.",
            pattern=r"\d\d-\d{4}\.\d\d",
            example="15-1221.00",
        ),
        Column("onet_title", "text", "", "O*NET title of that code."),
        Column(
            "confidence",
            "text",
            "",
            "How well the occupations fit the role.",
            allowed=("high", "medium", "low"),
        ),
        Column("evidence", "text", "", "O*NET alternate titles that speak for the mapping."),
        Column("caveat", "text", "", "What to say where the mapping is used.", required=False),
    ),
    key=("role_slug", "rank"),
    unique=(("role_slug", "soc_code"),),
    foreign_keys=(ForeignKey("soc_code", "occupations"),),
)


def _claim_number(name: str, text: str) -> Column:
    return Column(name, "number", "see the column unit", text, required=False)


CLAIMS = TableSchema(
    "claims",
    "The source page's own numbers, checked",
    "One row per number of the career page that the handbook grew from. They are claims, not "
    "facts: most name no origin.",
    (
        Column("claim_id", "text", "", "Name of the claim.", pattern=r"C\d\d", example="C07"),
        Column("section", "text", "", "Section of the page."),
        Column("metric", "text", "", "What the number is said to measure."),
        _claim_number("value", "The number claimed."),
        _claim_number("value_low", "Lower end, where a range or a bound is claimed."),
        _claim_number("value_high", "Upper end, where a range is claimed."),
        Column("unit", "text", "", "Unit of the three numbers."),
        Column("period", "text", "", "Period the page gives, or that its original gives."),
        Column("geography", "text", "", "Place the page gives, or that its original gives."),
        Column("quoted_publisher", "text", "", "Whom the page names as its source."),
        Column("kind", "text", "", "What sort of statement it is.", allowed=CLAIM_KINDS),
        Column("verdict", "text", "", "Our judgement of the claim.", allowed=VERDICTS),
        Column("check", "text", "", "What recomputing or comparing shows."),
        Column("original_publication", "text", "", "Where the number comes from, if found."),
        Column("quoted_correctly", "text", "", "Whether the page says what the original says."),
        Column(
            "benchmark", "text", "", "Figures of other publishers to set beside it.", required=False
        ),
        Column("use", "text", "", "How the handbook may show the number."),
    ),
    key=("claim_id",),
    ordered=(("value_low", "value_high"),),
)

TABLES: dict[str, TableSchema] = {
    schema.name: schema
    for schema in (
        OCCUPATIONS,
        OEWS_NATIONAL,
        OEWS_STATE,
        OEWS_METRO_2025,
        CPI_U,
        PRICE_PARITY_STATE,
        PRICE_PARITY_METRO,
        EMPLOYMENT_PROJECTIONS,
        ROLE_SOC_CROSSWALK,
        CLAIMS,
    )
}
