"""The rules of the official wages by metropolitan area, by sector and by education."""

from careerbook.facts.columns import (
    PERCENT,
    PERCENTILES,
    cbsa_column,
    employment_column,
    flag_column,
    mean_column,
    metro_columns,
    percentile_columns,
    quotient_column,
    soc_column,
    suppressed_column,
    title_column,
    top_code_columns,
    wage_column,
    year_column,
)
from careerbook.facts.schema import BlankRule, Column, ForeignKey, TableSchema
from careerbook.facts.tables.oews import (
    JOBS_BLANKS,
    NO_TOP_CODE,
    SOC_KEY,
    WITHHELD_JOBS,
    WITHHELD_WAGE,
)

OWNERSHIPS = (
    "Private",
    "Private and Postal Service",
    "Private plus state and local government hospitals",
    "Private, local government gambling and casino hotels",
    "Private, state and local government",
    "Federal, state and local government",
)
EDUCATION_LEVELS = (
    "Doctoral or professional degree",
    "Master's degree",
    "Bachelor's degree",
    "Associate's degree",
    "Postsecondary nondegree award",
    "Some college, no degree",
    "High school diploma or equivalent",
    "No formal educational credential",
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

OEWS_METRO_HISTORY = TableSchema(
    "oews_metro_history",
    "Jobs and median wages by occupation and metropolitan area, May 2019 to May 2025",
    "One row per year, metropolitan area and occupation. Each year pools three years of surveys, "
    "so the difference of two years is not growth; areas were drawn anew in May 2024.",
    (
        year_column(),
        cbsa_column(),
        Column("metro_name", "text", "", "Metropolitan area as that year's release names it."),
        soc_column(),
        title_column(),
        employment_column(required=False),
        wage_column("p50_usd_per_year", "Median wage: half of the jobs pay less."),
        *top_code_columns(("p50",)),
        flag_column("area_changed", "Whether the area's name changed from 2019 to 2025."),
        suppressed_column(),
    ),
    key=("year", "cbsa_code", "soc_code"),
    foreign_keys=(SOC_KEY,),
    blanks=(
        JOBS_BLANKS[0],
        BlankRule("p50_usd_per_year", (*WITHHELD_WAGE, ("top_coded", ("p50",)))),
        NO_TOP_CODE,
    ),
)

OEWS_SECTOR = TableSchema(
    "oews_sector",
    "Jobs and wages by occupation and industry sector, United States",
    "One row per sector and occupation. An occupation with no row in a sector was not released "
    "there.",
    (
        year_column(),
        Column(
            "naics_sector",
            "text",
            "",
            "Code of the sector in the industry classification (NAICS), two digits.",
            pattern=r"\d\d(-\d\d)?",
            example="31-33",
        ),
        Column("sector_name", "text", "", "Name of the sector."),
        Column("ownership", "text", "", "Whose employees the row counts.", allowed=OWNERSHIPS),
        soc_column(),
        title_column(),
        employment_column(required=False),
        mean_column(required=False),
        *percentile_columns(),
        *top_code_columns(),
        suppressed_column(),
    ),
    key=("year", "naics_sector", "soc_code"),
    foreign_keys=(SOC_KEY,),
    ordered=(PERCENTILES,),
    blanks=(
        BlankRule("employment_jobs", WITHHELD_JOBS),
        BlankRule("mean_usd_per_year", WITHHELD_WAGE),
        *(BlankRule(name, (*WITHHELD_WAGE, ("top_coded", (name[:3],)))) for name in PERCENTILES),
        NO_TOP_CODE,
    ),
)

OEWS_EDUCATION = TableSchema(
    "oews_education",
    "Jobs and wages by the education that occupations typically ask for, United States",
    "One row per level of education. It is the education typical for entering the occupation, "
    "not what the people in it have.",
    (
        year_column(),
        Column(
            "typical_entry_education",
            "text",
            "",
            "Education typical for entering the occupations counted.",
            allowed=EDUCATION_LEVELS,
        ),
        employment_column(required=True),
        Column(
            "employment_share_pct", "number", PERCENT, "Share of all jobs.", minimum=0, maximum=100
        ),
        mean_column(required=True),
        *percentile_columns(required=True),
    ),
    key=("year", "typical_entry_education"),
    ordered=(PERCENTILES,),
)
