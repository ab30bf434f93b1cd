"""My handbook in the built page: what other pages kept is told, taken away and brought back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from careerbook.assess.answers import answers
from careerbook.assess.handbook.handbook_widget import MyHandbook
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGE = "assess/my-handbook.html"
WIDGET = ".cb-my-handbook"
DAY = "2026-05-01T08:00:00.000Z"
MINE = {
    **answers.empty(),
    "ratings": {"programming": {"level": 1, "evidence": "a link", "rated_on": DAY}},
    "shortlist": {"data-scientist": {"kept": True, "changed_on": DAY}},
    "target_role": {"role": "ml-engineer", "chosen_on": DAY},
}
STORED = "localStorage.getItem('careerbook-answers')"


def start(open_page: Open, scheme: str = "http", document: object = MINE) -> Visit:
    """Open the page on a device that already holds a document."""
    visit = open_page(PAGE, scheme)
    if document is not None:
        visit.keep(json.dumps(document))
    visit.wake_all()
    return visit


def words(visit: Visit, part: str) -> str:
    return visit.page.locator(f"{WIDGET} {part}").first.inner_text()


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_what_is_kept_is_told_and_the_path_is_pythons(scheme: str, open_page: Open) -> None:
    """Counts, days and the steps of the path are those of the widget in Python."""
    visit = start(open_page, scheme)
    assert words(visit, ".cb-finding").startswith("3 answers and choices in 3 sections")
    row = visit.page.locator(f"{WIDGET} tbody tr").first
    assert row.locator("th").inner_text().startswith("Skills")
    assert row.locator("td").all_inner_texts() == ["1", "2026-05-01"]
    whys = visit.page.locator(f"{WIDGET} .cb-reading-path li p").all_inner_texts()
    assert whys == [step.why for step in MyHandbook(MINE).result]
    assert visit.messages == []


def test_every_step_of_the_path_leads_to_a_page(open_page: Open, site: Path) -> None:
    """The links resolve inside the built book."""
    visit = start(open_page)
    links = visit.page.locator(f"{WIDGET} .cb-reading-path a")
    addresses = links.evaluate_all("all => all.map(a => new URL(a.href).pathname)")
    assert addresses
    for address in addresses:
        assert (site / address.lstrip("/")).is_file(), address


def test_an_empty_device_is_told_so_and_sent_to_the_start(open_page: Open) -> None:
    """Nothing kept: one sentence, no number, one step."""
    visit = start(open_page, document=None)
    assert words(visit, ".cb-finding").startswith("Nothing is kept yet")
    assert visit.page.locator(f"{WIDGET} .cb-reading-path li").count() == 1
    assert "Where to begin" in words(visit, ".cb-reading-path")


def test_deleting_asks_once_and_leaves_nothing(open_page: Open) -> None:
    """The storage is empty afterwards, and the page says so."""
    visit = start(open_page)
    visit.page.get_by_role("button", name="Delete everything").click()
    visit.page.get_by_role("button", name="Yes, delete all my answers").click()
    assert visit.page.evaluate(STORED) is None
    assert words(visit, ".cb-finding").startswith("Nothing is kept yet")


def test_an_export_deleted_and_imported_is_the_same(open_page: Open, tmp_path: Path) -> None:
    """Nothing is lost on the way to another device."""
    visit = start(open_page)
    with visit.page.expect_download() as caught:
        visit.page.get_by_role("button", name="Export my answers").click()
    file = tmp_path / "answers.json"
    caught.value.save_as(file)
    assert answers.read(file) == answers.validate(MINE)
    visit.page.get_by_role("button", name="Delete everything").click()
    visit.page.get_by_role("button", name="Yes, delete all my answers").click()
    visit.page.set_input_files(f"{WIDGET} input[type=file]", file)
    visit.page.wait_for_function(f"() => {STORED} !== null")
    assert answers.parse(visit.page.evaluate(STORED)) == answers.validate(MINE)
    assert "Imported" in words(visit, ".cb-status")


def test_a_blocked_storage_is_said_and_the_page_goes_on(open_page: Open) -> None:
    """A browser that refuses to keep anything gets a plain message, and an import works."""
    visit = open_page(PAGE)
    visit.page.add_init_script("Storage.prototype.setItem = () => { throw new Error('no'); };")
    visit.reload()
    visit.wake_all()
    file = {
        "name": "a.json",
        "mimeType": "application/json",
        "buffer": answers.dump(MINE).encode(),
    }
    visit.page.set_input_files(f"{WIDGET} input[type=file]", file)
    visit.page.wait_for_function(
        f"() => document.querySelector('{WIDGET} .cb-status').textContent.includes('Imported')"
    )
    assert "does not let the page keep anything" in words(visit, ".cb-status")
    assert words(visit, ".cb-finding").startswith("3 answers and choices")
