"""The directive ``{data-ages}``: how old the numbers are, subject by subject.

The welcome page named one month for everything while sectors, surveys and visas were of other
years. Periods are those of ``data/sources.toml``; only which tables make a subject stands here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.util.docutils import SphinxDirective

from careerbook.facts import sources
from careerbook.numbers.context import month_in_words
from careerbook.paths import data_dir

if TYPE_CHECKING:
    from docutils.nodes import Node

SUBJECTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Pay and jobs, the country, states and cities",
        ("oews_national", "oews_state", "oews_metro_2025"),
    ),
    ("Pay and jobs by sector", ("oews_sector",)),
    ("Projections of jobs, the year they start from", ("employment_projections",)),
    ("Offers in visa filings, end of the fiscal year", ("h1b_wages",)),
    ("Advertised pay", ("aijobs_pay", "aijobs_country_pay", "aijobs_new_title_pay")),
    ("Pay that people state themselves", ("stackoverflow_pay",)),
    ("Advertisements that mention AI", ("ai_posting_share",)),
    ("Advertisements that mention remote work", ("remote_posting_share",)),
    ("Firms that use AI", ("btos_ai_use",)),
    ("Number of advertisements", ("postings_index",)),
    ("Official pay in other countries, at the newest", ("world_wages",)),
    ("Consumer prices", ("cpi_u",)),
    ("Price levels of places", ("price_parity_state", "price_parity_metro")),
    (
        "Ratings of occupations",
        (
            *("onet_skills", "onet_knowledge", "onet_work_styles", "onet_interests"),
            *("onet_essential_skills", "onet_technology", "onet_education"),
        ),
    ),
    ("Exposure of occupations to AI", ("ai_exposure_soc2018", "ai_exposure_isco08")),
    ("Laws and rules about AI at work", ("regulation_timeline",)),
    ("Studies of AI and beginners", ("studies_entry_level",)),
    ("The career page whose claims are checked", ("claims",)),
)
"""What a reader asks about, and the tables that answer. Add a new table here or to `UNDATED`."""
UNDATED = frozenset(
    {
        *("occupations", "countries", "role_soc_crosswalk", "onet_occupations"),  # names and codes
        "onet_titles",
        *("ai_exposure_measures", "learning_resources"),  # lists whose rows are dated
        *("aijobs_title_groups", "new_roles_pay_coverage"),  # made of tables that are named
        *(
            "aijobs_experience_share_by_year",
            "aijobs_conditions",
            "bls_ai_notes",
        ),  # same release as advertised pay, jobs
        *("oews_metro_history", "oews_education"),  # same release as pay and jobs
    }
)


class DataAges(SphinxDirective):
    """List each subject with the newest month or year that its numbers are about."""

    def run(self) -> list[Node]:
        """Return the list."""
        self.env.note_dependency(str(data_dir() / sources.FILE_NAME))
        return self.parse_text_to_nodes(ages_markdown())


def ages_markdown() -> str:
    """Return the list, a line for each subject.

    Example
    -------
    >>> print(ages_markdown().splitlines()[1])
    - Pay and jobs by sector: **May 2024**
    """
    return "\n".join(f"- {subject}: **{newest(tables)}**" for subject, tables in SUBJECTS)


def newest(tables: tuple[str, ...]) -> str:
    """Return the newest period of some tables in words; where they differ, from which to which.

    Example
    -------
    >>> newest(("onet_skills", "onet_technology"))
    'May 2025 to May 2026'
    """
    periods = sorted({sources.source_of(table).newest_period for table in tables})
    first, last = _in_words(periods[0]), _in_words(periods[-1])
    return first if first == last else f"{first} to {last}"


def _in_words(period: str) -> str:
    return month_in_words(period) if "-" in period else period
