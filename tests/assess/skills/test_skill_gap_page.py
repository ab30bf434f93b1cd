"""The self-assessment in the built page: answers belong to the reader and survive."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from careerbook.assess.answers import answers
from careerbook.roles import roles
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGE = "roles/machine-learning-specialist.html"
FORM = ".cb-skill-gap"
COUNT = len(roles.load("machine-learning-specialist").skills)
STORED = "localStorage.getItem('careerbook-answers')"


def start(open_page: Open, scheme: str = "http", **options: object) -> Visit:
    visit = open_page(PAGE, scheme, **options)
    visit.wake_all()
    return visit


def progress(visit: Visit) -> str:
    return visit.page.locator(f"{FORM} .cb-gap-progress").inner_text()


def answer(visit: Visit, keys: str) -> None:
    """Answer the first skills with digits, as a keyboard user does."""
    visit.page.locator(f"{FORM} input[type=radio]:visible").first.focus()
    for key in keys:
        visit.page.keyboard.press(key)


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_nothing_is_scored_before_the_reader_asks(scheme: str, open_page: Open) -> None:
    """Digits answer and move on; the result comes with the button, with an interval in words."""
    visit = start(open_page, scheme)
    answer(visit, "23123")
    assert progress(visit).startswith("5 of")
    finding = visit.page.locator(f"{FORM} .cb-finding")
    assert finding.inner_text().strip() == ""
    visit.page.get_by_role("button", name="Show my result").click()
    text = visit.page.locator(FORM).inner_text()
    assert len(finding.inner_text()) > 40
    assert "between" in finding.inner_text() or " to " in finding.inner_text()
    assert "must-have" in text.lower()


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_answers_survive_a_reload(scheme: str, open_page: Open) -> None:
    """What was answered is there after the page is opened again."""
    visit = start(open_page, scheme)
    answer(visit, "4321")
    assert progress(visit).startswith("4 of")
    visit.page.wait_for_timeout(
        500
    )  # a folder's storage is shared between processes of the browser
    visit.reload()
    visit.wake_all()
    assert progress(visit).startswith("4 of")


def test_all_answers_score_every_skill(open_page: Open) -> None:
    """Every skill answered at the top: no must-have is missing and strengths are listed."""
    visit = start(open_page)
    answer(visit, "5" * COUNT)
    assert progress(visit).startswith(f"{COUNT} of {COUNT}")
    visit.page.get_by_role("button", name="Show my result").click()
    assert "strength" in visit.page.locator(FORM).inner_text().lower()


def test_exported_file_is_a_valid_document_and_comes_back(open_page: Open) -> None:
    """Export, delete everything, import: the same ratings; Python reads the same file."""
    visit = start(open_page, accept_downloads=True)
    answer(visit, "312")
    with visit.page.expect_download() as started:
        visit.page.get_by_role("button", name="Export my answers").click()
    exported = Path(started.value.path())
    document = answers.read(exported)
    assert sorted(answers.levels(document).values()) == [1, 2, 3]

    visit.page.get_by_role("button", name="Delete everything").click()
    visit.page.get_by_role("button", name="Yes, delete all my answers").click()
    assert progress(visit).startswith("0 of")
    assert "ratings" not in (visit.page.evaluate(STORED) or "")

    visit.page.get_by_label("Import answers from a file").set_input_files(exported)
    visit.page.wait_for_function(
        "() => document.querySelector('.cb-gap-progress').textContent.startsWith('3 of')"
    )


@pytest.mark.parametrize(
    "content",
    [
        "not json at all",
        "[]",
        json.dumps({"format": "somebody-elses/1"}),
        json.dumps({"format": "careerbook-answers/99", "ratings": {}}),
    ],
    ids=["not json", "no object", "foreign", "newer"],
)
def test_bad_file_is_refused_and_changes_nothing(
    content: str, open_page: Open, tmp_path: Path
) -> None:
    """The message is readable and the stored document is the same to the byte."""
    visit = start(open_page)
    answer(visit, "31")
    before = visit.page.evaluate(STORED)
    bad = tmp_path / "bad.json"
    bad.write_text(content)
    visit.page.get_by_label("Import answers from a file").set_input_files(bad)
    status = visit.page.locator(f"{FORM} > .cb-status")
    visit.page.wait_for_function(
        "node => node.textContent.trim().length > 20", arg=status.element_handle(), timeout=3000
    )
    assert visit.page.evaluate(STORED) == before
    assert progress(visit).startswith("2 of")


def test_blocked_storage_is_said_and_the_session_goes_on(open_page: Open) -> None:
    """Where the browser refuses storage, the reader is told and can still answer."""
    visit = start(open_page)
    visit.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked'); }})"
    )
    visit.reload()
    visit.wake_all()
    answer(visit, "22")
    assert progress(visit).startswith("2 of")
    assert visit.page.locator(f"{FORM} > .cb-status").inner_text().strip() != ""


@pytest.mark.parametrize("width", [1280, 360])
def test_the_next_question_comes_to_the_same_place(width: int, open_page: Open) -> None:
    """Whatever question is shown, the buttons below it do not move."""
    visit = start(open_page, width=width)
    step = visit.page.get_by_role("button", name="Next skill")
    top = "button => button.getBoundingClientRect().top + scrollY"
    places = {step.evaluate(top)}
    while step.is_enabled():
        step.click()
        places.add(step.evaluate(top))
    assert max(places) - min(places) < 1
