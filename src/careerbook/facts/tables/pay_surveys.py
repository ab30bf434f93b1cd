"""The rules of the tables with pay by job title: visa filings, advertisements, one survey."""

from careerbook.facts.columns import (
    PERCENTILES,
    USD,
    count_column,
    country_column,
    percentile_columns,
    wage_column,
    whole_period_column,
)
from careerbook.facts.schema import Column, ForeignKey, TableSchema

ALL = "all"
TITLE_FAMILIES = ("Data", "Dev Specialization", "PM & Product", "Platform & Ops")
SCOPES = ("national", "seniority", "metro")
CUTS = ("all years, all levels", "all years, by level", "by year", "by year and level")
EXPERIENCE_LEVELS = (ALL, "entry", "mid", "senior", "executive")
SURVEY_SCOPES = ("World", "United States", "Canada", "Germany", "India", "United Kingdom")

# The publisher's tables leave out smaller cells; the survey's cells have ten people or more.
LEAST_POSTINGS = 20
LEAST_RESPONDENTS = 10


def _offered(name: str, text: str) -> Column:
    # A median of an even number of filings may end in half a dollar.
    return Column(name, "number", USD, text, minimum=10_000, maximum=1_000_000)


def _postings() -> tuple[Column, ...]:
    """Return the columns that both tables of advertised salaries share."""
    return (
        count_column("postings_n", "postings", "Rows that the figures rest on.", LEAST_POSTINGS),
        count_column(
            "exact_duplicates_n", "postings", "Rows that repeat an earlier row in every cell.", 0
        ),
        wage_column("mean_usd_per_year", "Mean salary.", required=True),
        *percentile_columns("postings", required=True),
    )


_JOB_TITLE = Column("job_title", "text", "", "Job title as advertised.")
_POSTINGS_ORDER = (PERCENTILES, ("exact_duplicates_n", "postings_n"))

H1B_WAGES = TableSchema(
    "h1b_wages",
    "Wages offered in visa filings, by job title",
    "One row per group of titles and place or seniority. Employers who sponsor an H-1B visa state "
    "the base wage they offer: no bonus, no equity, and only sponsors.",
    (
        Column(
            "fiscal_year",
            "int",
            "",
            "Fiscal year, October of the year before to September.",
            minimum=2000,
            maximum=2100,
        ),
        Column("title_family", "text", "", "Family of titles.", allowed=TITLE_FAMILIES),
        Column("title_group", "text", "", "Group of job titles that read alike."),
        Column(
            "scope",
            "text",
            "",
            "What the row is a part of: the whole country, one seniority, or one area.",
            allowed=SCOPES,
        ),
        Column("scope_key", "text", "", "US, the seniority, or the code of the area."),
        Column("scope_name", "text", "", "The same in words."),
        count_column("filings_n", "filings", "Filings that the quartiles rest on."),
        _offered("p25_usd_per_year", "One in four filings offers less than this."),
        _offered("p50_usd_per_year", "Median: half of the filings offer less."),
        _offered("p75_usd_per_year", "One in four filings offers more than this."),
    ),
    key=("fiscal_year", "title_group", "scope", "scope_key"),
    ordered=(("p25_usd_per_year", "p50_usd_per_year", "p75_usd_per_year"),),
)

AIJOBS_PAY = TableSchema(
    "aijobs_pay",
    "Advertised salaries by job title, United States (aijobs.net)",
    "One row per cut, title, year and level; full-time work in the US, cells of 20 rows or more. "
    "Count the rows as postings, not as people: many repeat one another.",
    (
        Column("cut", "text", "", "How finely the rows are cut.", allowed=CUTS),
        _JOB_TITLE,
        Column(
            "work_year",
            "text",
            "",
            "Year of the salary, or all.",
            pattern=r"20\d\d|all",
            example="2025",
        ),
        whole_period_column(),
        Column(
            "experience_level",
            "text",
            "",
            "Level of experience, or all.",
            allowed=EXPERIENCE_LEVELS,
        ),
        *_postings(),
    ),
    key=("cut", "job_title", "work_year", "experience_level"),
    ordered=_POSTINGS_ORDER,
)

AIJOBS_COUNTRY_PAY = TableSchema(
    "aijobs_country_pay",
    "Advertised salaries by job title and country (aijobs.net)",
    "One row per title and country of the company; the work years 2023 to 2025 and all levels "
    "together, full-time work, cells of 20 rows or more. The publisher converted the currencies.",
    (_JOB_TITLE, country_column(), *_postings()),
    key=("job_title", "country_code"),
    foreign_keys=(ForeignKey("country_code", "countries"),),
    ordered=_POSTINGS_ORDER,
)

STACKOVERFLOW_PAY = TableSchema(
    "stackoverflow_pay",
    "Yearly pay that developers reported, by kind of developer (Stack Overflow survey)",
    "One row per kind of developer and place. Self-selected people's own statements of their "
    "yearly pay, of those only who answered every question that the copy keeps.",
    (
        Column("survey_year", "int", "", "Year of the survey.", minimum=2000, maximum=2100),
        Column("scope", "text", "", "Place of the respondents.", allowed=SURVEY_SCOPES),
        Column("developer_type", "text", "", "What the respondents call themselves."),
        count_column(
            "respondents_n", "respondents", "People in the cell.", least=LEAST_RESPONDENTS
        ),
        *percentile_columns("respondents", "earns", required=True, lowest=1, highest=10_000_000),
        Column(
            "median_years_coding",
            "number",
            "years",
            "Median years of coding as a profession.",
            minimum=0,
            maximum=60,
        ),
    ),
    key=("survey_year", "scope", "developer_type"),
    ordered=(PERCENTILES,),
)
