"""The rules of the tables about titles that official statistics do not know (aijobs.net)."""

from careerbook.facts.columns import (
    PERCENT,
    PERCENTILES,
    SHORT_PERCENTILES,
    USD,
    count_column,
    percentile_columns,
    wage_column,
    whole_period_column,
)
from careerbook.facts.schema import BlankRule, Column, ForeignKey, TableSchema
from careerbook.facts.tables.pay_surveys import EXPERIENCE_LEVELS

CUTS = ("title group", "job title")
WORK_YEARS = ("2024-2025", "2025")
LEAST_DISTINCT = 10
FITS = ("same titles", "neighbor, not the role")
COLLECTED = ("survey of few people", "survey and advertisements", "advertisements")
DISTINCT_PERCENTILES = tuple(f"{short}_distinct_usd_per_year" for short in SHORT_PERCENTILES)
NO_TITLE_GROUP = (("h1b_fit", ("",)),)
NO_ADS_GROUP = (("aijobs_fit", ("",)),)
SLUG = "[a-z0-9-]+"


def _distinct_percentiles() -> tuple[Column, ...]:
    return tuple(
        wage_column(
            f"{short}_distinct_usd_per_year",
            f"The same as {short}_usd_per_year, equal rows counted once.",
            required=True,
        )
        for short in SHORT_PERCENTILES
    )


def _share(name: str, text: str) -> Column:
    return Column(name, "number", PERCENT, text, minimum=0, maximum=100)


AIJOBS_TITLE_GROUPS = TableSchema(
    "aijobs_title_groups",
    "Job titles that are counted as one group (aijobs.net)",
    "One row per group and exact title. The groups are this handbook's judgment.",
    (
        Column("title_group", "text", "", "Short name of the group.", pattern=SLUG),
        Column(
            "job_title",
            "text",
            "",
            "Job title as advertised, letter for letter; in brackets where the snapshot has none.",
        ),
    ),
    key=("title_group", "job_title"),
)

AIJOBS_NEW_TITLE_PAY = TableSchema(
    "aijobs_new_title_pay",
    "Advertised salaries of new titles by level, United States (aijobs.net)",
    "One row per group or title, years and level; full-time work for companies in the US, cells "
    "of ten distinct rows or more. Percentiles stand twice: of all rows, and of distinct rows.",
    (
        Column("cut", "text", "", "Whether the row is of a group or of one title.", allowed=CUTS),
        Column("name", "text", "", "Group of aijobs_title_groups, or job title as advertised."),
        Column("work_years", "text", "", "Years of the salaries.", allowed=WORK_YEARS),
        whole_period_column(),
        Column(
            "experience_level",
            "text",
            "",
            "Level in the advertiser's word, or all.",
            allowed=EXPERIENCE_LEVELS,
        ),
        count_column("postings_n", "postings", "Rows.", LEAST_DISTINCT),
        count_column("distinct_n", "postings", "Rows that differ in a cell.", LEAST_DISTINCT),
        *percentile_columns("postings", required=True),
        *_distinct_percentiles(),
    ),
    key=("cut", "name", "work_years", "experience_level"),
    ordered=(PERCENTILES, DISTINCT_PERCENTILES, ("distinct_n", "postings_n")),
)

AIJOBS_CONDITIONS = TableSchema(
    "aijobs_conditions",
    "Full time and remote in advertisements, by job title, United States (aijobs.net)",
    "One row per title of aijobs_pay with 50 distinct rows or more, 2024 and 2025 together, "
    "companies in the US. Rows carry no hours, and hybrid posts are hardly ever marked.",
    (
        Column("job_title", "text", "", "Job title as advertised."),
        Column("work_years", "text", "", "Years of the rows.", allowed=WORK_YEARS[:1]),
        whole_period_column(),
        count_column("postings_n", "postings", "Rows.", 50),
        count_column("distinct_n", "postings", "Rows that differ in a cell.", 50),
        count_column("full_time_n", "postings", "Rows marked full time.", 0),
        count_column("partly_remote_n", "postings", "Rows marked half remote.", 0),
        count_column("remote_n", "postings", "Rows marked fully remote.", 0),
        count_column("distinct_remote_n", "postings", "Distinct rows marked fully remote.", 0),
    ),
    key=("job_title",),
    ordered=(
        ("distinct_remote_n", "distinct_n", "postings_n"),
        ("distinct_remote_n", "remote_n", "postings_n"),
        ("full_time_n", "postings_n"),
    ),
)

AIJOBS_EXPERIENCE_SHARE_BY_YEAR = TableSchema(
    "aijobs_experience_share_by_year",
    "Share of levels of experience in each year (aijobs.net)",
    "One row per companies, group, year and level; cells of 30 rows or more. The rows of 2020-22 "
    "come from a survey of few people, those of 2024-25 from advertisements: no trend across 2023.",
    (
        Column(
            "companies", "text", "", "Where the companies are.", allowed=("all", "United States")
        ),
        Column(
            "title_group",
            "text",
            "",
            "Group of aijobs_title_groups; blank for all titles together.",
            required=False,
            pattern=SLUG,
            example="ml-engineer",
        ),
        Column("work_year", "int", "", "Year of the salary.", minimum=2020, maximum=2025),
        whole_period_column(),
        Column("collected_as", "text", "", "Where the rows came from.", allowed=COLLECTED),
        Column(
            "experience_level",
            "text",
            "",
            "Level in the advertiser's word.",
            allowed=EXPERIENCE_LEVELS[1:],
        ),
        count_column("postings_n", "postings", "Rows of the level.", 0),
        count_column("all_levels_n", "postings", "Rows of all levels.", 30),
        _share("share_pct", "Share of the level in all rows."),
        count_column("distinct_all_levels_n", "postings", "Distinct rows of all levels."),
        _share("share_of_distinct_pct", "Share of the level in the distinct rows."),
    ),
    key=("companies", "title_group", "work_year", "experience_level"),
    ordered=(("postings_n", "all_levels_n"), ("distinct_all_levels_n", "all_levels_n")),
)

_OFFERED = {
    "h1b_p25_usd_per_year": "One in four filings offers less than this.",
    "h1b_p50_usd_per_year": "Median: half of the filings offer less.",
    "h1b_p75_usd_per_year": "One in four filings offers more than this.",
}
_ADVERTISED = {
    "aijobs_p25_usd_per_year": "One in four postings pays less than this.",
    "aijobs_p50_usd_per_year": "Median of the postings.",
    "aijobs_p75_usd_per_year": "One in four postings pays more than this.",
}
_COUNTS = ("aijobs_postings_n", "aijobs_distinct_n")

NEW_ROLES_PAY_COVERAGE = TableSchema(
    "new_roles_pay_coverage",
    "Which pay figures a new role has, and which it lacks",
    "One row per role. Fit says whether a source knows the role's titles or only a neighbor's; "
    "blank: the source knows neither.",
    (
        Column("new_role", "text", "", "Short name of the role.", pattern=SLUG),
        Column(
            "h1b_title_group",
            "text",
            "",
            "Group of h1b_wages; blank where no group fits.",
            required=False,
        ),
        Column("h1b_fit", "text", "", "How it fits.", required=False, allowed=FITS),
        Column("h1b_filings_n", "int", "filings", "Filings.", required=False, minimum=1),
        *(
            Column(name, "number", USD, text, required=False, minimum=10_000, maximum=1_000_000)
            for name, text in _OFFERED.items()
        ),
        Column(
            "title_group",
            "text",
            "",
            "Group of aijobs_title_groups; blank where no group fits.",
            required=False,
        ),
        Column("aijobs_fit", "text", "", "How it fits.", required=False, allowed=FITS),
        Column(
            "aijobs_postings_n", "int", "postings", "Rows of 2024-2025.", required=False, minimum=1
        ),
        Column(
            "aijobs_distinct_n",
            "int",
            "postings",
            "Rows that differ in a cell.",
            required=False,
            minimum=LEAST_DISTINCT,
        ),
        *(wage_column(name, text) for name, text in _ADVERTISED.items()),
    ),
    key=("new_role",),
    foreign_keys=(ForeignKey("title_group", "aijobs_title_groups"),),
    ordered=(tuple(_OFFERED), tuple(_ADVERTISED), ("aijobs_distinct_n", "aijobs_postings_n")),
    blanks=(
        *(
            BlankRule(name, NO_TITLE_GROUP)
            for name in ("h1b_title_group", "h1b_filings_n", *_OFFERED)
        ),
        *(BlankRule(name, NO_ADS_GROUP) for name in ("title_group", *_COUNTS, *_ADVERTISED)),
    ),
)
