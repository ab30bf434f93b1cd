"""The team review in the built pages: answers belong to the reader, nothing is scored unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerbook.assess.answers import answers
from careerbook.assess.reviews import checklists, scoring
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGES = {name: f"topics/{name}.html" for name in checklists.load().ids()}
WIDGET = ".cb-team-review"
STORED = "localStorage.getItem('careerbook-answers')"
KEYS = {"0": 0, "1": 1, "2": 2, "n": answers.NOT_APPLICABLE}


def start(open_page: Open, name: str, scheme: str = "http", **options: object) -> Visit:
    visit = open_page(PAGES[name], scheme, **options)
    visit.wake_all()
    return visit


def progress(visit: Visit) -> str:
    return visit.page.locator(f"{WIDGET} .cb-review-progress").inner_text()


def answer(visit: Visit, keys: str) -> None:
    """Answer the first open statements with keys, as a keyboard user does."""
    visit.page.locator(f"{WIDGET} fieldset:not([inert]) input[type=radio]").first.focus()
    for key in keys:
        visit.page.keyboard.press(key)


def show(visit: Visit) -> str:
    visit.page.get_by_role("button", name="Show the result").click()
    return visit.page.locator(f"{WIDGET} .cb-finding").inner_text()


def said(name: str, keys: str) -> str:
    """Return what Python says of the same answers."""
    checklist = checklists.load()[name]
    given = {item.id: KEYS[key] for item, key in zip(checklist.items(), keys, strict=False)}
    return scoring.sentence(scoring.score(checklist, given), checklist.name)


@pytest.mark.parametrize("scheme", ["http", "file"])
@pytest.mark.parametrize("name", PAGES)
def test_page_says_what_python_says_and_only_when_asked(
    name: str, scheme: str, open_page: Open
) -> None:
    """Keys answer and move on; the result comes with the button, area by area."""
    visit = start(open_page, name, scheme)
    answer(visit, "10n2201")
    assert progress(visit).startswith("7 of")
    finding = visit.page.locator(f"{WIDGET} .cb-finding")
    assert finding.inner_text().strip() == ""
    assert visit.page.locator(f"{WIDGET} .cb-chart").count() == 0
    assert show(visit) == said(name, "10n2201")
    picture = visit.page.locator(f"{WIDGET} .cb-picture svg")
    assert "not answered" in picture.inner_html()
    assert "points" in picture.inner_html()
    assert visit.messages == []


def test_a_changed_answer_takes_the_old_result_away(open_page: Open) -> None:
    """No picture stands beside answers that it does not show."""
    visit = start(open_page, "best-practices")
    answer(visit, "120")
    show(visit)
    answer(visit, "1")
    assert visit.page.locator(f"{WIDGET} .cb-chart").count() == 0
    assert "have changed" in visit.page.locator(f"{WIDGET} .cb-finding").inner_text()


def test_the_pointer_answers_and_takes_back(open_page: Open) -> None:
    """A click answers and stays; "Leave it open" is no 0."""
    visit = start(open_page, "best-practices")
    card = visit.page.locator(f"{WIDGET} fieldset:not([inert])")
    card.get_by_label("1 Partly").check()
    assert progress(visit).startswith("1 of")
    card.get_by_role("button", name="Leave it open").click()
    assert progress(visit).startswith("0 of")
    assert "Nothing is scored yet" in show(visit)


def test_buttons_stay_where_they_are_from_statement_to_statement(open_page: Open) -> None:
    """Long and short statements take the same room."""
    visit = start(open_page, "best-practices", width=360)
    button = visit.page.get_by_role("button", name="Next statement")
    tops = set()
    for _ in range(6):
        tops.add(round(button.evaluate("b => b.getBoundingClientRect().top + scrollY")))
        button.click()
    assert len(tops) == 1


def test_both_reviews_live_in_one_document_and_survive_a_reload(open_page: Open) -> None:
    """Answers of one page are not lost by those of the other, and a note goes along."""
    visit = start(open_page, "best-practices")
    answer(visit, "2")
    visit.page.get_by_label("Note (optional)").locator("visible=true").first.fill("see the wiki")
    visit.page.goto(visit.page.url.replace("best-practices", "common-challenges"))
    visit.wake_all()
    answer(visit, "01")
    stored = answers.parse(visit.page.evaluate(STORED))
    assert len(answers.review_answers(stored)) == 3
    assert "see the wiki" in {entry["note"] for entry in stored["reviews"].values()}
    visit.reload()
    visit.wake_all()
    assert progress(visit).startswith("2 of")


def test_exported_file_is_a_valid_document_and_comes_back(open_page: Open) -> None:
    """Export, delete everything, import: the same answers; Python reads the same file."""
    visit = start(open_page, "common-challenges", accept_downloads=True)
    answer(visit, "n12")
    with visit.page.expect_download() as started:
        visit.page.get_by_role("button", name="Export my answers").click()
    exported = Path(started.value.path())
    given = answers.review_answers(answers.read(exported))
    assert sorted(map(str, given.values())) == ["1", "2", "not-applicable"]

    visit.page.get_by_role("button", name="Delete everything").click()
    visit.page.get_by_role("button", name="Yes, delete all my answers").click()
    assert progress(visit).startswith("0 of")
    visit.page.get_by_label("Import answers from a file").set_input_files(exported)
    visit.page.wait_for_function(
        "() => document.querySelector('.cb-review-progress').textContent.startsWith('3 of')"
    )
    status = visit.page.locator(f"{WIDGET} > .cb-status").inner_text()
    assert "3 of 3 review answers" in status


def test_an_older_document_is_taken_in(open_page: Open, tmp_path: Path) -> None:
    """A file from before there were reviews is no error and takes no answer away."""
    visit = start(open_page, "best-practices")
    answer(visit, "1")
    old = tmp_path / "old.json"
    old.write_text(answers.dump(answers.empty()), "utf-8")
    visit.page.get_by_label("Import answers from a file").set_input_files(old)
    visit.page.wait_for_function(
        "() => document.querySelector('.cb-team-review > .cb-status').textContent.length > 5"
    )
    assert progress(visit).startswith("1 of")


def test_only_the_result_is_printed(open_page: Open) -> None:
    """The button puts the finding, the picture and all answers on paper, and then tidies up."""
    visit = start(open_page, "best-practices")
    page = visit.page
    answer(visit, "1202")
    show(visit)
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="Print this result").click()
    page.wait_for_function("() => window.printed")
    page.emulate_media(media="print")
    assert page.locator(f"{WIDGET} .cb-finding").is_visible()
    assert page.locator(f"{WIDGET} .cb-as-table tbody tr").count() == 29
    assert not page.locator("article h1").first.is_visible()
    assert not page.locator(f"{WIDGET} .cb-review-form").is_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert page.locator("article h1").first.is_visible()


@pytest.mark.parametrize("name", PAGES)
def test_without_scripts_the_checklist_can_be_filled_in_on_paper(
    name: str, open_page: Open
) -> None:
    """Every statement with its evidence and room for an answer, and a picture with its name."""
    visit = open_page(PAGES[name], "file", scripts=False)
    paper = visit.page.locator(".cb-paper", has=visit.page.locator(".cb-review-paper"))
    assert paper.is_visible()
    for item in checklists.load()[name].items():
        assert item.statement in paper.inner_text()
    assert paper.locator("svg[role=img][aria-label]").count() == 1
