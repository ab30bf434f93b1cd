"""The ways through the book: six parts, tabs of a part, a chapter's sections, on a phone too."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.site.page_visits import LAYOUT_RULES, WCAG
from tests.visits import Open

BOOK = Path(__file__).parents[2] / "book"

CHAPTER = "roles/ml-engineer.html"
PARTS = ["Start", "Explore", "Roles", "Topics", "Assess yourself", "Teach"]


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("width", [1280, 360])
def test_six_parts_are_one_press_away(width: int, scripts: bool, open_page: Open) -> None:
    """In words across the top; on a phone behind one button, also without scripts."""
    page = open_page(CHAPTER, "file", width=width, scripts=scripts).page
    links = page.locator(".hb-top > .hb-parts a")
    if width < 1000:
        page.locator(".hb-menu > summary").click()
        links = page.locator(".hb-menu a")
    assert [text.strip() for text in links.all_inner_texts()] == PARTS
    links.filter(has_text="Assess yourself").click()
    page.wait_for_url("**/assess/interests.html")


@pytest.mark.parametrize("scripts", [True, False])
def test_pages_of_a_part_are_tabs(scripts: bool, open_page: Open) -> None:
    """From one tool to the next without a list of fifty pages."""
    page = open_page("explore/pay.html", scripts=scripts).page
    tabs = page.locator(".hb-tabs a")
    assert tabs.count() == len(list((BOOK / "explore").glob("*.ipynb")))
    expect(page.locator(".hb-tabs a[aria-current=page]")).to_have_text("Pay")
    tabs.filter(has_text="Growth").click()
    page.wait_for_url("**/explore/growth.html")


def test_sections_of_a_role_stand_under_five_names(open_page: Open) -> None:
    """All sections are there, once, and each link arrives."""
    page = open_page(CHAPTER, width=1440).page
    nav = page.locator(".hb-side .hb-toc")
    names = ["The job", "What it asks", "What it gives", "See it done", "Is it yours?"]
    assert nav.locator("b").all_inner_texts() == names
    hrefs = [link.get_attribute("href") or "" for link in nav.locator("a").all()]
    sections = page.locator(".hb-part > section").evaluate_all("all => all.map(s => '#' + s.id)")
    assert sorted(hrefs) == sorted(sections)


def test_the_line_on_a_phone_says_where_the_reader_is(open_page: Open) -> None:
    """It stays, names the present section, and opens the list of all."""
    page = open_page(CHAPTER, width=360, height=740).page
    line = page.locator(".hb-line")
    page.evaluate("document.getElementById('pay').scrollIntoView()")
    expect(line.locator("[data-now]")).to_have_text("Pay")
    expect(line).to_be_in_viewport()
    line.locator("summary").first.click()
    line.get_by_role("link", name="Growth", exact=True).click()
    page.wait_for_url("**#growth")
    expect(line.locator(".hb-sheet")).to_be_hidden()


def test_all_roles_are_two_presses_away(open_page: Open) -> None:
    """From one role to another by the list under its sections, without scripts."""
    page = open_page(CHAPTER, "file", width=1440, scripts=False).page
    page.locator(".hb-side .hb-near > summary").click()
    assert page.locator(".hb-side .hb-near a").count() == 13
    page.locator(".hb-side .hb-near").get_by_role("link", name="Data scientist").click()
    page.wait_for_url("**/roles/data-scientist.html")


def test_escape_closes_a_sheet(open_page: Open) -> None:
    """And the focus goes back to what opened it."""
    page = open_page(CHAPTER, width=360).page
    menu = page.locator(".hb-menu")
    menu.locator("summary").click()
    expect(menu.locator(".hb-sheet")).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu.locator(".hb-sheet")).to_be_hidden()
    expect(menu.locator("summary")).to_be_focused()


@pytest.mark.parametrize("menu", [".hb-menu", ".hb-line .hb-drop"])
def test_an_open_menu_can_be_pressed_and_read(menu: str, open_page: Open) -> None:
    """Axe finds nothing in it: large enough for a finger, light or dark enough to read."""
    page = open_page(CHAPTER, width=360, height=740).page
    page.locator(f"{menu} > summary").click()
    expect(page.locator(f"{menu} .hb-sheet")).to_be_visible()
    kinds = [{"type": "tag", "values": WCAG}, {"type": "rule", "values": LAYOUT_RULES}]
    for rules in kinds:
        options = {"resultTypes": ["violations"], "runOnly": rules}
        found = Axe().run(page, context={"include": [[menu]]}, options=options).response
        assert [v["id"] for v in found["violations"]] == []
        assert found["passes"]


def test_search_opens_over_the_page(open_page: Open) -> None:
    """The link leads to the search page only where its dialog cannot open."""
    page = open_page(CHAPTER, width=1440).page
    page.locator("a.hb-search").click()
    expect(page.locator("#pst-search-dialog input")).to_be_focused()
    assert page.url.endswith(CHAPTER)
