"""The notebooks in the browser itself: all run, with the network blocked, beside the pages."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.runners.lite import Window, window
from tests.site.pages import ROOT, notebooks

OUTPUT = ".jp-OutputArea-output"
FAULTY = "[data-mime-type='application/vnd.jupyter.error']"
NAMES = [path.relative_to(ROOT / "book").as_posix() for path in notebooks()]


@pytest.fixture
def lite_window(browser: Browser, lite: str) -> Iterator[Window]:
    """Open a window with a storage of its own, which reaches the site alone."""
    context = browser.new_context(viewport={"width": 1300, "height": 1000})
    yield window(context, lite)
    context.close()


@pytest.mark.parametrize("name", NAMES)
def test_notebook_runs_in_the_browser(name: str, lite_window: Window) -> None:
    """Every cell, without an error, a formula made of dollars or a request to anybody else."""
    lite_window.open(name)
    lite_window.run_all()
    page = lite_window.page
    assert page.locator(FAULTY).all_inner_texts() == []
    assert page.locator(f"{OUTPUT} mjx-container").count() == 0
    assert lite_window.foreign == []
    assert lite_window.faults == []


def test_answers_are_those_of_the_pages(lite_window: Window) -> None:
    """One origin, one document: rated in the page, shown here; and Python has them."""
    page = lite_window.page
    page.goto(f"{lite_window.address}/assess/skills.html")
    progress = page.locator(".live-widget .cb-progress").first
    progress.scroll_into_view_if_needed()
    page.locator(".live-widget input[type=radio]").nth(2).click()
    rated = progress.inner_text()
    assert rated.startswith("1 of ")
    lite_window.open("assess/skills.ipynb")
    lite_window.run_all()
    form = page.locator(f"{OUTPUT} .cb-skill-profile")
    form.scroll_into_view_if_needed()
    expect(form.locator(".cb-progress").first).to_have_text(rated)
    expect(form.locator(".cb-intro")).to_contain_text("where this notebook's Python runs too")


def test_links_lead_to_the_pages_beside(lite_window: Window) -> None:
    """Those of prose and those of results, to pages that exist."""
    lite_window.open("roles/ml-engineer.ipynb")
    lite_window.run_all()
    page = lite_window.page
    number = page.locator(".jp-MarkdownOutput a[href*='appendix/figures.html#']").first
    shown = page.locator(f"{OUTPUT} .cb-answers a.number-link").first
    for link in (number, shown):
        href = link.get_attribute("href") or ""
        assert href.startswith(f"{lite_window.address}/appendix/figures.html#")
        with urllib.request.urlopen(href) as answer:
            text = answer.read().decode()
        assert f'id="{href.partition("#")[2]}"' in text


def test_a_copy_of_an_earlier_edition_is_offered_and_does_not_win(lite_window: Window) -> None:
    """The reader saved a change; the next edition opens its own notebook, after asking."""
    page = lite_window.page
    page.goto(f"{lite_window.address}/lite/index.html?path=explore/none.ipynb", wait_until="commit")
    page.goto(f"{lite_window.address}/index.html")
    page.evaluate(
        """() => new Promise((done) => {
          const opening = indexedDB.open("JupyterLite Storage - /lite/0123456789/");
          opening.onupgradeneeded = () => opening.result.createObjectStore("files");
          opening.onsuccess = () => {
            const saving = opening.result.transaction("files", "readwrite");
            const content = { cells: [], metadata: {}, nbformat: 4, nbformat_minor: 5 };
            const saved = { content, last_modified: "2026-01-31T10:00:00Z" };
            saving.objectStore("files").put(saved, "explore/pay.ipynb");
            saving.oncomplete = () => { opening.result.close(); done(); };
          };
        })"""
    )
    page.goto(f"{lite_window.address}/lite/?path=explore/pay.ipynb")
    with page.expect_download() as saving:
        page.get_by_role("link", name="Save your copy of 2026-01-31").click()
    assert saving.value.suggested_filename == "pay-mine.ipynb"
    page.get_by_role("link", name="Open the notebook of this edition").click()
    page.wait_for_url("**/notebooks/index.html?path=explore%2Fpay.ipynb")


def test_from_a_folder_the_link_says_what_it_needs(browser: Browser, site: Path, lite: str) -> None:
    """Python in the browser needs a server; the page names the command."""
    page = browser.new_page()
    page.goto(f"{(site / 'lite' / 'index.html').as_uri()}?path=explore/pay.ipynb")
    expect(page.locator("#folder")).to_be_visible()
    expect(page.locator("#folder")).to_contain_text("make serve LITE=1")
    page.close()


FAULTS = {
    "missing": "lacks a part of Python",
    "offline": "is offline",
    "refused": "refuses service workers",
    "unkept": "keeps nothing for this site",
}
NO_STORAGE = """Object.defineProperty(window, "indexedDB", { get() { throw new Error("no"); } });"""


@pytest.mark.parametrize("fault", FAULTS)
def test_what_would_leave_a_reader_waiting_is_said_in_one_sentence(
    browser: Browser, lite: str, fault: str
) -> None:
    """The link stops at its own page, which says what is wrong and what to do."""
    context = browser.new_context(service_workers="block" if fault == "refused" else "allow")
    if fault == "unkept":
        context.add_init_script(NO_STORAGE)
    if fault == "missing":
        context.route("**/pyodide.mjs", lambda route: route.fulfill(status=404))
    if fault == "offline":
        context.route("**/pyodide.mjs", lambda route: route.abort("internetdisconnected"))
        context.add_init_script("Object.defineProperty(navigator, 'onLine', { get: () => false });")
    page = context.new_page()
    page.goto(f"{lite}/lite/?path=explore/pay.ipynb")
    said = page.locator("main > p:visible")
    expect(said).to_contain_text(FAULTS[fault])
    assert said.count() == 1
    if fault == "refused":
        page.get_by_role("link", name="in its own page").click()
        page.wait_for_url("**/explore/pay.html")
    context.close()


def test_two_tabs_run_side_by_side(browser: Browser, lite: str) -> None:
    """Each has its own Python: a name given in one is not known in the other."""
    context = browser.new_context(viewport={"width": 1300, "height": 1000})
    first, second = window(context, lite), window(context, lite)
    for tab in (first, second):
        tab.open("explore/sources.ipynb")
        tab.run_all()
        assert tab.page.locator(FAULTY).all_inner_texts() == []
    context.close()
