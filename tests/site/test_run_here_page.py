"""Running a chapter in its page, as far as that needs no Python: what is loaded, what is said."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from tests.site.pages import ROOT
from tests.visits import Open

CHAPTER = "roles/ml-engineer"
STATUS = ".hb-runner > [role=status]"


def ask(page: Page) -> None:
    """Choose to run the chapter in its page."""
    page.locator(".hb-run > summary").first.click()
    page.locator("[data-run-here]").first.click()


def editable(page: Page) -> None:
    """Give the page its notebook and no Python, and wait for the cells."""
    notebook = (ROOT / "book" / f"{CHAPTER}.ipynb").read_text(encoding="utf-8")
    about = json.dumps({"edition": "0123456789", "megabytes": 31})
    page.route("**/lite/**", lambda route: route.fulfill(status=404))
    page.route("**/lite/run.json", lambda route: route.fulfill(body=about))
    page.route("**/lite/*/files/**", lambda route: route.fulfill(body=notebook))
    ask(page)
    page.locator(".hb-runner[data-state=editable]").wait_for()


def test_nothing_is_loaded_before_the_click(open_page: Open) -> None:
    """Neither Python nor what would load it; after the click, the cells and no Python."""
    page = open_page(f"{CHAPTER}.html", width=1440).page
    names = "() => performance.getEntriesByType('resource').map(entry => entry.name)"
    assert [name for name in page.evaluate(names) if "/run-" in name or "/lite/" in name] == []
    editable(page)
    after = page.evaluate(names)
    assert any(name.endswith("/start.js") for name in after)
    assert [name for name in after if "pyodide" in name or "worker.js" in name] == []
    expect(page.locator(STATUS)).to_contain_text("about 31 MB")


def test_without_python_beside_the_book_it_says_what_it_needs(open_page: Open) -> None:
    """One sentence, and the page stays as it was."""
    page = open_page(f"{CHAPTER}.html", width=1440).page
    page.route("**/lite/**", lambda route: route.fulfill(status=404))
    ask(page)
    expect(page.locator(STATUS)).to_contain_text("This copy of the book has no Python")
    assert page.locator(".hb-cell").count() == 0


def test_from_a_folder_it_says_what_it_needs(open_page: Open) -> None:
    """Workers need a server; the page names the command."""
    page = open_page(f"{CHAPTER}.html", "file", width=1440).page
    ask(page)
    expect(page.locator(STATUS)).to_contain_text("make serve LITE=1")


def test_cells_are_edited_by_keyboard_and_put_back(open_page: Open) -> None:
    """Enter keeps the indent, and resetting brings the chapter's own code."""
    page = open_page(f"{CHAPTER}.html", width=1440).page
    editable(page)
    page.locator(".hb-side [data-depth-choice=full]").click()
    cell = page.locator(".cell_at_32")
    area = cell.get_by_role("textbox", name="Code of cell")
    own = area.input_value()
    assert own.startswith("import numpy as np")
    area.focus()
    page.keyboard.press("Control+End")
    page.keyboard.type("\nif True:\nx = 1")
    assert area.input_value() == f"{own}\nif True:\n    x = 1"
    expect(cell.get_by_role("status")).to_have_text("Changed")
    cell.get_by_role("button", name="Reset cell").click()
    assert area.input_value() == own
    expect(cell.get_by_role("status")).to_have_text("")


@pytest.mark.parametrize("offline", [False, True], ids=["a file is missing", "offline"])
def test_python_that_cannot_be_had_ends_in_one_sentence(open_page: Open, offline: bool) -> None:
    """The result of the page stays, and the next try is possible."""
    page = open_page(f"{CHAPTER}.html", width=1440).page
    editable(page)
    if offline:
        page.context.set_offline(True)
    page.locator(".cell_at_3 .hb-cell-run").click()
    said = "offline" if offline else "the server does not give its file"
    expect(page.locator(STATUS)).to_contain_text(said)
    expect(page.locator(".cell_at_3 .hb-cell-run")).to_have_text("Run")
    assert page.locator(".cell_at_3 > .cell_output").first.is_visible()


def test_editable_cells_fit_a_phone(open_page: Open) -> None:
    """Long lines scroll inside their field."""
    page = open_page(f"{CHAPTER}.html", width=360).page
    editable(page)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 360


def test_nothing_happened_where_storage_is_blocked(open_page: Open) -> None:
    """A script of the theme fails there, and took those of the frame with it."""
    page = open_page(f"{CHAPTER}.html", width=1440).page
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });"
    )
    page.reload()
    editable(page)
    assert page.locator(".hb-cell").count() > 5
