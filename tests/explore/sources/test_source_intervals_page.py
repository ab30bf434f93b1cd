"""Pay by source in the built page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator

from careerbook.explore.sources.kinds import KINDS
from careerbook.explore.sources.rows import source_rows
from careerbook.explore.sources.words import describe_sources
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGE = "explore/sources.html"
WIDGET = ".cb-source-intervals"


@pytest.fixture(params=["http", "file"])
def visit(request: pytest.FixtureRequest, open_page: Open) -> Visit:
    """Open the page with every widget alive."""
    visit = open_page(PAGE, request.param)
    visit.wake_all()
    return visit


def widget(visit: Visit) -> Locator:
    """Return the comparison."""
    return visit.page.locator(WIDGET).first


def test_table_and_picture_show_the_numbers_of_the_tables(visit: Visit) -> None:
    """Every median, gap and claimed range of the role is on the screen."""
    own = widget(visit)
    own.get_by_label("Role", exact=True).select_option("ml-product-manager")
    own.get_by_text("As table").click()
    table, picture = own.locator("table").inner_text(), own.locator(".cb-picture").inner_text()
    for row in source_rows("ml-product-manager"):
        assert row.title in table
        if row.kind != "claims":
            assert (row.gap or row.texts[2]) in table
            assert (row.gap or row.texts[2]) in picture
    assert "fewer than 10" in table
    assert "no figure in this source" in table


def test_unticking_a_kind_changes_sentence_and_heading(visit: Visit) -> None:
    """What remains is said in the words of Python; the kind dropped stays, in gray."""
    own = widget(visit)
    own.get_by_label("Advertisements", exact=True).uncheck()
    left = [key for key in KINDS if key != "advertisements"]
    expected = describe_sources(source_rows("ml-engineer"), left)
    assert own.locator(".cb-sentence").inner_text() == expected
    assert own.locator("svg[role=img]").get_attribute("aria-label") == expected
    assert "Advertisements: not counted" in own.locator(".cb-picture").inner_text()
    for key in left:
        own.get_by_label(KINDS[key].name, exact=True).uncheck()
    assert "Tick at least one" in own.locator(".cb-sentence").inner_text()


def test_kinds_keep_their_color_in_dark_mode(open_page: Open) -> None:
    """The colors are variables, so that both modes follow."""
    seen = set()
    for dark in (False, True):
        visit = open_page(PAGE, dark=dark)
        visit.page.evaluate(
            "t => { document.documentElement.dataset.theme = t; }", "dark" if dark else "light"
        )
        visit.wake_all()
        fills = (
            widget(visit)
            .locator("svg[role=img] text")
            .evaluate_all(
                "all => all.filter(t => t.textContent.startsWith('Visa filings'))"
                ".map(t => getComputedStyle(t.closest('[fill]') ?? t).fill)"
            )
        )
        assert len(fills) == 1
        seen.add(fills[0])
    assert len(seen) == 2


def test_link_opens_the_same_role_and_kinds(open_page: Open) -> None:
    """The address of a view opens it again, also one in which nothing counts."""
    visit = open_page(PAGE)
    visit.wake_all()
    own = widget(visit)
    own.get_by_label("Role", exact=True).select_option("data-scientist")
    own.get_by_label("Self-reports", exact=True).uncheck()
    sentence = own.locator(".cb-sentence").inner_text()
    again = open_page(f"{PAGE}{visit.hash()}")
    again.wake_all()
    assert widget(again).locator(".cb-sentence").inner_text() == sentence
    assert not widget(again).get_by_label("Self-reports", exact=True).is_checked()
    nothing = open_page(f"{PAGE}#view:sources?counts=none&role=ml-engineer")
    nothing.wake_all()
    assert "Tick at least one" in widget(nothing).locator(".cb-sentence").inner_text()


def test_all_works_by_keyboard(open_page: Open) -> None:
    """Space drops a kind; the focus stays on its box."""
    visit = open_page(PAGE)
    visit.wake_all()
    box = widget(visit).get_by_label("Visa filings", exact=True)
    box.focus()
    visit.page.keyboard.press("Space")
    assert not box.is_checked()
    assert box.evaluate("box => box === document.activeElement")


def test_static_form_is_complete_without_script(open_page: Open) -> None:
    """Picture with text alternative, table and sources are in the page itself."""
    visit = open_page(PAGE, scripts=False)
    static = visit.page.locator(".live-static").first
    label = static.locator("svg[role=img]").get_attribute("aria-label")
    assert label == describe_sources(source_rows("ml-engineer"), KINDS)
    assert static.locator("tbody tr").count() == len(source_rows("ml-engineer"))
    assert re.search("Source: .*aijobs.net", static.inner_text())


def test_picture_stays_inside_its_column_on_a_phone(open_page: Open) -> None:
    """No text of any role is cut off at the right edge."""
    visit = open_page(PAGE, width=360, height=740)
    visit.wake_all()
    own = widget(visit)
    roles = own.locator("select option").evaluate_all("all => all.map(o => o.value)")
    for role in roles:
        own.get_by_label("Role", exact=True).select_option(role)
        beyond = own.locator("svg[role=img]").evaluate(
            "svg => [...svg.querySelectorAll('text')].filter(t =>"
            " t.getBoundingClientRect().right > svg.getBoundingClientRect().right + 1)"
            ".map(t => t.textContent)"
        )
        assert beyond == [], role
