"""How old the numbers are: computed from the provenance, not one month for everything."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from careerbook.facts.tables import TABLES
from careerbook.pages.data_ages import SUBJECTS, UNDATED, ages_markdown

WELCOME = Path(__file__).parents[2] / "book" / "index.md"


def test_numbers_of_other_years_are_not_called_may_2025() -> None:
    """Sectors, self-reports, advertised pay and visas are older or newer than pay and jobs."""
    ages = dict(line[2:].rsplit(": ", 1) for line in ages_markdown().splitlines())
    assert ages["Pay and jobs, the country, states and cities"] == "**May 2025**"
    assert ages["Pay and jobs by sector"] == "**May 2024**"
    assert ages["Pay that people state themselves"] == "**2024**"
    assert ages["Advertised pay"] == "**August 2025**"
    assert ages["Offers in visa filings, end of the fiscal year"] == "**September 2025**"
    assert ages["Projections of jobs, the year they start from"] == "**2025**"


def test_every_table_stands_under_one_subject_or_has_no_age() -> None:
    """A table that is added must be given its place."""
    named = Counter(table for _, tables in SUBJECTS for table in tables)
    assert set(named.values()) == {1}
    assert set(named) | UNDATED == set(TABLES)
    assert not set(named) & UNDATED


def test_the_welcome_page_types_no_age_by_hand() -> None:
    """The list is the directive's, so that a refresh cannot leave it behind."""
    section = WELCOME.read_text(encoding="utf-8").split("## How old the numbers are")[1]
    assert "```{data-ages}\n```" in section
    assert "20" not in section
