"""The index of roles, occupations and tables: made from what the pages link, quote and load."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerbook.checks import Book
from careerbook.facts.tables import ROLE_SLUGS, TABLES
from careerbook.numbers import load_numbers
from careerbook.pages.page_index import (
    SECTIONS,
    Spoken,
    index_markdown,
    named,
    spoken_in_order,
    spoken_of,
)
from tests.checks.conftest import SmallBook

ROOT = Path(__file__).parents[2]
NUMBERS = load_numbers()
NAMES = named()


@pytest.fixture
def book(tmp_path: Path) -> SmallBook:
    return SmallBook(tmp_path)


@pytest.fixture(scope="module")
def pages() -> list[Spoken]:
    """Return what the handbook's own pages speak of."""
    return spoken_in_order(Book(ROOT, NUMBERS), NAMES.occupations)


def test_links_numbers_and_code_are_read(book: SmallBook) -> None:
    """A role by its link or slug, an occupation by number or code, a table by number or load."""
    page = book.notebook(
        "# Pay: what counts\n\n[a](../roles/data-scientist.ipynb#pay) and 15-1252\n\n"
        r"[\$1](../appendix/figures.md#ds-median-wage) [other](salaries.ipynb) 15-9999",
        {"source": "data.load('cpi_u')\nPayExplorer(\"ml-engineer\")\nG('role:ml-researcher')"},
        {"source": "rows.query('year == 2025'), 'soc:15-1221', \"15-1232\""},
    )
    spoken = spoken_of(page, NUMBERS, NAMES.occupations)
    assert spoken.name == "topics/pay"
    assert spoken.roles == {"data-scientist", "ml-engineer", "ml-researcher"}
    assert spoken.occupations == {"15-1252", "15-2051", "15-1221", "15-1232"}
    assert spoken.tables == {"cpi_u", "oews_national"}


def test_a_derived_number_counts_for_all_that_it_is_computed_from(book: SmallBook) -> None:
    """The index leads to every page that a corrected cell would touch."""
    derived = next(i for i in NUMBERS if NUMBERS[i].definition.kind == "percent_change")
    page = book.page(f"# A\n\n[1](../appendix/figures.md#{derived})")
    spoken = spoken_of(page, NUMBERS, NAMES.occupations)
    assert spoken.tables == {row.table for row in NUMBERS[derived].rows}


def test_a_page_that_speaks_of_nothing_is_on_no_list(book: SmallBook) -> None:
    """Words alone are for the search."""
    spoken = spoken_of(book.page("# A\n\nThe data scientist's pay."), NUMBERS, NAMES.occupations)
    assert not spoken.roles | spoken.occupations | spoken.tables


def test_pages_come_in_the_order_of_the_contents_without_the_appendix(pages: list[Spoken]) -> None:
    """A reader goes through the book in the order of the index."""
    names = [page.name for page in pages]
    assert (
        names.index("explore/pay")
        < names.index("roles/ml-engineer")
        < names.index("topics/salaries")
    )
    assert not [name for name in names if name.startswith("appendix/")]


@pytest.mark.parametrize("section", SECTIONS)
def test_every_link_of_the_index_leads_to_a_page(section: str, pages: list[Spoken]) -> None:
    """Titles are cut at their colon, targets are names of pages."""
    text = index_markdown(section, pages, NAMES)
    targets = {part.split("</")[1].split(">`")[0] for part in text.split("{doc}`")[1:]}
    assert targets
    assert targets <= {page.name for page in pages}


def test_every_role_and_table_has_an_entry(pages: list[Spoken]) -> None:
    """Each role with its chapter and codes, each table with what it holds."""
    roles = index_markdown("roles", pages, NAMES)
    assert all(f"</roles/{slug}>" in roles for slug in ROLE_SLUGS)
    assert roles.index("AI Product Manager\n") < roles.index("Data Scientist\n")
    tables = index_markdown("tables", pages, NAMES)
    assert all(f"`{table}`\n: " in tables for table in TABLES)


def test_an_occupation_says_which_roles_it_may_stand_for(pages: list[Spoken]) -> None:
    """Codes that neither a page nor a role needs are left out."""
    text = index_markdown("occupations", pages, NAMES)
    (entry,) = [part for part in text.split("\n\n1") if part.lstrip("1").startswith("5-1253")]
    assert "AI Quality Control Engineer" in entry
    assert "{doc}" in entry
    assert index_markdown("occupations", [], NAMES).count("May stand for") < len(text.splitlines())
    assert "15-1242" not in index_markdown("occupations", [], NAMES)
