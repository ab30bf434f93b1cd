"""A role on paper: few pages, the first worth pinning up, light whatever the reader's theme is."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from tests.site.pages import chapters
from tests.visits import Open

MOST_PAGES = 17
A4_HEIGHT = 1123
"""CSS pixels of a sheet, 96 to the inch."""
ROLES = [name for name in chapters() if name.startswith("roles/")]
PAGE_OBJECT = re.compile(rb"/Type\s*/Page\b")


def sheets(page: Page) -> int:
    """Return how many sheets of A4 the page takes."""
    return len(PAGE_OBJECT.findall(page.pdf(format="A4")))


@pytest.mark.parametrize("name", ROLES)
def test_a_role_fits_seventeen_sheets(name: str, open_page: Open) -> None:
    """With everything that the short reading folds."""
    found = sheets(open_page(name, "file", dark=True).page)
    assert 8 < found <= MOST_PAGES


def test_a_role_that_was_used_fits_as_well(open_page: Open) -> None:
    """Widgets that came alive take little more room than the forms that they replace."""
    visit = open_page(ROLES[0], "file", width=1440)
    visit.wake_all()
    assert sheets(visit.page) <= MOST_PAGES + 1


def test_the_first_sheet_holds_the_answers(open_page: Open) -> None:
    """What it is, what it pays, whether it grows, how to get in, how sure: all on the first."""
    page = open_page("roles/ml-engineer.html", "file", width=670).page
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    low = "e => e.getBoundingClientRect().bottom + scrollY"
    assert page.locator(".cb-sure").evaluate(low) < A4_HEIGHT * 0.6
    assert page.locator(".hb-goals").evaluate(low) < A4_HEIGHT * 0.85
    for shown in (".cb-mini-band", ".cb-mini-bar", ".cb-meter"):
        assert page.locator(shown).first.is_visible()


def test_a_question_on_paper_shows_what_can_be_chosen(open_page: Open) -> None:
    """A closed list would say "Choose" and nothing else."""
    page = open_page("roles/ml-engineer.html", "file").page
    pairs = page.locator(".cb-chapter-check fieldset:has(select)").first
    options = pairs.locator("select").first.locator("option").all_inner_texts()[1:]
    choices = pairs.locator(".cb-check-paper")
    assert choices.is_hidden()
    page.emulate_media(media="print")
    assert choices.is_visible()
    said = choices.locator("li").all_inner_texts()
    assert [f"{'ABCDEFGH'[i]}: {text}" for i, text in enumerate(said)] == options
