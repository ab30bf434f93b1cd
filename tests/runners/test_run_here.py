"""Python in the page itself, from the folder that JupyterLite has; nothing comes from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.runners.lite import Window, window

STATUS = ".hb-runner > [role=status]"
LOADED_WITHIN = 240_000
"""Milliseconds on a busy machine; some seconds elsewhere."""
NOTHING_IS_KEPT = """
Object.defineProperty(window, "localStorage", { get() { throw new Error("blocked"); } });
Object.defineProperty(window, "indexedDB", { get() { throw new Error("blocked"); } });
"""


@pytest.fixture(scope="module")
def chapter(browser: Browser, lite: str) -> Iterator[Window]:
    """Open a chapter in a browser that keeps nothing and refuses service workers; run nothing."""
    context = browser.new_context(viewport={"width": 1300, "height": 1000}, service_workers="block")
    context.add_init_script(NOTHING_IS_KEPT)
    opened = window(context, lite)
    page = opened.page
    page.goto(f"{lite}/roles/ml-engineer.html")
    page.locator(".hb-side [data-depth-choice=full]").click()
    page.locator(".hb-run > summary").first.click()
    page.locator("[data-run-here]").first.click()
    page.locator(".hb-runner[data-state=editable]").wait_for()
    yield opened
    context.close()


def cell(page: Page, place: int) -> Locator:
    """Return the cell at a place of the notebook."""
    return page.locator(f".cell_at_{place}")


def start(page: Page, place: int, code: str | None = None) -> Locator:
    """Begin to run a cell, with other code if given; return the cell."""
    found = cell(page, place)
    if code is not None:
        found.locator(".hb-cell-code").evaluate("fold => { fold.open = true; }")
        found.locator("textarea").fill(code)
    found.locator(".hb-cell-run").click()
    return found


def run(page: Page, place: int, code: str | None = None) -> Locator:
    """Run a cell, with other code if given; return what it shows."""
    found = start(page, place, code)
    page.locator(".hb-runner[data-state=ready]").wait_for(timeout=LOADED_WITHIN)
    return found.locator(".hb-made")


def test_a_result_comes_in_the_place_of_the_pages(chapter: Window) -> None:
    """The same words, computed here."""
    page = chapter.page
    still = cell(page, 3).locator(":scope > .cell_output").first
    words = still.inner_text()
    made = run(page, 3)
    assert made.inner_text() == words
    expect(still).to_be_hidden()


def test_a_chart_has_its_text_alternative_and_follows_an_edit(chapter: Window) -> None:
    """The edited code draws another, and it is quick."""
    page = chapter.page
    first = run(page, 22).locator("svg[role=img]").get_attribute("aria-label")
    made = run(page, 22, 'from careerbook import draw_ladder\n\ndraw_ladder("data-scientist")')
    second = made.locator("svg[role=img]").get_attribute("aria-label")
    assert first
    assert second
    assert first != second
    expect(cell(page, 22).get_by_role("status")).to_contain_text("Run here")


def test_a_cell_brings_what_it_needs(chapter: Window) -> None:
    """The cell that draws limits needs the one that makes the data."""
    page = chapter.page
    made = run(page, 34)
    assert made.locator("svg").count() >= 1
    expect(cell(page, 32).get_by_role("status")).to_contain_text("Run here")


def test_what_is_printed_a_table_and_an_error_can_be_read(chapter: Window) -> None:
    """The error names the line and what it means; all that Python says is behind a fold."""
    page = chapter.page
    made = run(page, 8, "import pandas as pd\nprint('said')\npd.DataFrame({'pay': [3]})")
    expect(made.locator(".stream")).to_have_text("said\n")
    expect(made.locator("table td")).to_have_text("3")
    box = run(page, 8, "a = 1\nb = missing").get_by_role("alert")
    expect(box).to_contain_text("Line 2: NameError name 'missing' is not defined")
    expect(box).to_contain_text("b = missing")
    expect(page.locator(STATUS)).to_contain_text("ended with an error")
    expect(box.locator("details pre")).to_be_hidden()


def test_a_widget_and_python_follow_each_other(chapter: Window) -> None:
    """What the reader chooses is what Python has; what Python sets is what the reader sees."""
    page = chapter.page
    made = run(
        page,
        24,
        'from careerbook import PayExplorer\n\nexplorer = PayExplorer("ml-engineer")\nexplorer',
    )
    made.locator(".hb-made-widget[data-state=live]").wait_for()
    place = made.get_by_label("Place", exact=True)
    place.select_option("metro:42660")
    expect(made.locator(".cb-title").first).to_contain_text("Seattle")
    shown = run(page, 10, "explorer.place")
    expect(shown).to_contain_text("metro:42660")
    run(page, 10, "explorer.place = 'metro:41940'")
    expect(place).to_have_value("metro:41940")
    expect(made.locator(".cb-title").first).to_contain_text("San Jose")


def test_stopping_ends_a_run_that_would_not_end(chapter: Window) -> None:
    """Python begins anew with the next run; resetting brings back the page."""
    page = chapter.page
    found = start(page, 8, "while True:\n    pass")
    expect(page.locator(STATUS)).to_have_text("Running …", timeout=LOADED_WITHIN)
    found.get_by_role("button", name="Stop cell").click()
    expect(page.locator(STATUS)).to_contain_text("Stopped. Python begins anew")
    page.get_by_role("button", name="Reset all").click()
    assert page.locator(".hb-made").count() == 0
    expect(cell(page, 3).locator(":scope > .cell_output").first).to_be_visible()
    assert run(page, 8, "1 + 1").inner_text().strip() == "2"


def test_a_missing_package_ends_in_one_sentence(chapter: Window) -> None:
    """A wheel is gone: the page says which file the server does not give."""
    page = chapter.page
    page.get_by_role("button", name="Reset all").click()
    chapter.page.context.route("**/networkx-*.whl", lambda route: route.fulfill(status=404))
    chapter.faults.clear()
    run(page, 8, "import networkx")
    expect(page.locator(STATUS)).to_contain_text("does not give its file networkx-")
    assert [url for url in chapter.faults if "networkx" not in url] == []


def test_nobody_else_was_asked(chapter: Window) -> None:
    """In all that the tests above did."""
    assert chapter.foreign == []
