"""The search box answers, from a server and from a folder."""

from __future__ import annotations

import pytest

from tests.visits import Open

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_search_finds_pages_without_a_word_to_the_console(scheme: str, open_page: Open) -> None:
    """A search from a folder used to ask for every page it found, which browsers refuse there."""
    visit = open_page("search.html?q=median", scheme)
    # Results come one after the other, in the order of the alphabet.
    visit.page.wait_for_selector("#search-results li a:has-text('Salaries')", timeout=10_000)
    visit.page.wait_for_timeout(300)
    assert visit.messages == []
    assert visit.foreign == []


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("layoffs", "layoffs-and-contracts"),
        ("visa", "layoffs-and-contracts"),
        ("referral", "getting-in"),
        ("entry level", "getting-in"),
    ],
)
def test_words_of_a_search_for_work_lead_to_their_chapter_first(
    words: str, page: str, open_page: Open
) -> None:
    """What readers type when they look for work stands in the titles of the chapters on it."""
    found = open_page(f"search.html?q={words.replace(' ', '+')}").page
    first = found.locator("#search-results li a").first
    first.wait_for(timeout=10_000)
    found.wait_for_timeout(1_000)  # later results may be sorted in before it
    assert page in (first.get_attribute("href") or "")


def test_dark_stays_dark_on_the_next_page(open_page: Open) -> None:
    """The reader's choice of colours is kept, and icons are drawn without a script."""
    visit = open_page("index.html")
    button = visit.page.locator(".theme-switch-button").first
    for _ in range(3):
        if visit.page.evaluate("document.documentElement.dataset.mode") == "dark":
            break
        button.click()
    assert visit.page.evaluate("document.documentElement.dataset.theme") == "dark"
    visit.reload()
    assert visit.page.evaluate("document.documentElement.dataset.theme") == "dark"
    family = button.locator(".fa-solid, .fas, svg, span, i").first.evaluate(
        "node => getComputedStyle(node, '::before').fontFamily"
    )
    assert "Font Awesome" in family


@pytest.mark.parametrize("place", ["page", "dialog"])
def test_magnifier_does_not_cover_the_first_letter(place: str, open_page: Open) -> None:
    """The icon ends before the text of the search field begins; the field keeps a focus ring."""
    if place == "page":
        page, form = open_page("search.html?q=median").page, ".bd-content form.bd-search"
    else:
        page, form = open_page("index.html").page, "#pst-search-dialog form.bd-search"
        page.keyboard.press("Control+k")
        page.locator(form).wait_for()
        ring = page.locator(form).evaluate("e => getComputedStyle(e).boxShadow")
        assert ring != "none"
    field = page.locator(f"{form} input[type=search]")
    text_starts = field.evaluate(
        "e => e.getBoundingClientRect().x + parseFloat(getComputedStyle(e).paddingLeft)"
    )
    icon = page.locator(f"{form} :is(i, svg)").first.bounding_box()
    assert icon is not None
    assert icon["x"] + icon["width"] <= text_starts
