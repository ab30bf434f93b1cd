"""The rules of the tables with official wages and jobs (BLS OEWS)."""

from careerbook.facts.columns import (
    PERCENTILES,
    SOC_SYSTEMS,
    employment_column,
    error_column,
    level_column,
    mean_column,
    percentile_columns,
    quotient_column,
    soc_column,
    soc_system_column,
    state_column,
    suppressed_column,
    title_column,
    top_code_columns,
    year_column,
)
from careerbook.facts.schema import BlankRule, Column, ForeignKey, TableSchema

COVERAGE = ("percentiles 25-75 only", "incomplete states")

SOC_KEY = ForeignKey("soc_code", "occupations", same=("occupation_title",))
WITHHELD_WAGE = (("suppressed", ("wage",)),)
WITHHELD_JOBS = (("suppressed", ("employment",)),)
JOBS_BLANKS = tuple(
    BlankRule(name, WITHHELD_JOBS) for name in ("employment_jobs", "location_quotient")
)
TOP_CODED = tuple(BlankRule(name, (("top_coded", (name[:3],)),)) for name in PERCENTILES)
NO_TOP_CODE = BlankRule("top_code_usd_per_year", (("top_coded", ("",)),))


def _year(name: str, text: str) -> Column:
    return Column(name, "int", "", text, required=False, minimum=2000, maximum=2100)


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
        _year("first_year", "First year in oews_national; blank where it has no row."),
        _year("last_year", "Last year in oews_national; blank where it has no row."),
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
        *top_code_columns(),
    ),
    key=("year", "soc_code"),
    foreign_keys=(SOC_KEY,),
    ordered=(PERCENTILES,),
    blanks=(*TOP_CODED, NO_TOP_CODE),
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
