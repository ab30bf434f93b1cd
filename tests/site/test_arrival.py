"""A page shows its text first and lays out the rest later; nobody loses her place by it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.visits import Open

LONG_PAGE = "topics/salaries.html"
PLACES = ("one-title-several-codes", "exercises", "what-next")
HEADER_PX = 140
NOTE_SHIFTS = """
  window.shift = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
"""


# Everything has its place when no part of the page and no reader's place moved for half a second.
SETTLED = """() => new Promise(done => {
  let [last, since] = ["", performance.now()];
  const look = now => {
    const place = `${document.documentElement.scrollHeight} ${scrollY}`;
    if (place !== last) [last, since] = [place, now];
    if (now - since > 500) done();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})"""


def settle(page: Page) -> None:
    """Wait until the page has arrived and nothing in it moves any more."""
    page.wait_for_function("document.documentElement.dataset.page === undefined")
    page.evaluate(SETTLED)


def test_the_whole_page_is_laid_out_once_it_has_arrived(open_page: Open) -> None:
    """Nothing stays skipped: heights, search in the page and printing are those of the page."""
    page = open_page(LONG_PAGE).page
    assert page.evaluate("document.documentElement.dataset.page") is None
    kinds = "cells => [...new Set(cells.map(c => getComputedStyle(c).contentVisibility))]"
    assert page.eval_on_selector_all("div.cell", kinds) == ["visible"]


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("place", PLACES)
def test_a_link_to_a_section_leads_to_it(place: str, width: int, open_page: Open) -> None:
    """Also when what stands above the section gets its true height only afterwards."""
    page = open_page(f"{LONG_PAGE}#{place}", width=width).page
    settle(page)
    top = page.evaluate("id => document.getElementById(id).getBoundingClientRect().top", place)
    room = page.evaluate("document.documentElement.scrollHeight - scrollY - innerHeight")
    assert -2 <= top <= HEADER_PX or room <= 2  # the last sections cannot come up any further


def test_a_reader_who_reloads_the_page_stays_where_she_was(open_page: Open) -> None:
    """The page then comes whole at once."""
    page = open_page(LONG_PAGE).page
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)")
    settle(page)
    before = page.evaluate("scrollY")
    arriving = "window.wasArriving ||= document.documentElement.dataset.page"
    page.add_init_script(f"addEventListener('DOMContentLoaded', () => {arriving})")
    page.reload()
    settle(page)
    assert page.evaluate("window.wasArriving") is None
    assert page.evaluate("scrollY") == pytest.approx(before, abs=40)


@pytest.mark.parametrize("width", [1280, 360])
def test_text_on_the_screen_does_not_move_while_the_page_arrives(
    width: int, open_page: Open
) -> None:
    """What is laid out later lies below the screen."""
    page = open_page(LONG_PAGE, width=width).page
    page.add_init_script(NOTE_SHIFTS)
    page.goto(page.url.partition("#")[0] + "?again")
    settle(page)
    assert page.evaluate("window.shift") < 0.05


def test_without_scripts_the_page_is_never_held_back(open_page: Open) -> None:
    """Only a script that will also end it begins the arrival."""
    page = open_page(LONG_PAGE, "file", scripts=False).page
    assert page.locator("html[data-page]").count() == 0
