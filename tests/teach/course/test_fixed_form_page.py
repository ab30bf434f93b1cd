"""Fixed forms in the built page: made, followed, answered, saved."""

from __future__ import annotations

import json
from pathlib import Path
from zlib import crc32

import pytest
from playwright.sync_api import Locator, Page

from careerbook.assess.answers import answers as documents
from careerbook.assess.knowledge.question_kinds import Choice, Match, Numeric, Order
from careerbook.teach.course.form import form_id, ids_of
from careerbook.teach.course.report.share_files import read
from careerbook.teach.course.selection import all_questions
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGE = "teach/fixed-form.html"
WIDGET = ".cb-fixed-form"
KNOWN = all_questions()


def one_of(made: type, /, **fields: object) -> str:
    """Return the id of the first question of a kind."""
    for one, (question, _, _) in KNOWN.items():
        if isinstance(question, made) and all(
            getattr(question, name) == value for name, value in fields.items()
        ):
            return one
    raise LookupError(made)


EVERY_KIND = [
    one_of(Match),
    one_of(Choice, kind="single"),
    one_of(Numeric, unit=""),
    one_of(Choice, kind="multiple"),
    one_of(Order),
]
FORM = form_id(EVERY_KIND)
SEED = crc32(FORM.encode())
"""Of everybody who has the form, as ``form_id.js`` says."""
RATED = json.dumps(
    {
        **documents.empty(),
        "ratings": {"python": {"level": 3, "rated_on": "2026-11-01T00:00:00Z"}},
    }
)


def open_form(open_page: Open, form: str = FORM, scheme: str = "http", **options: object) -> Visit:
    visit = open_page(f"{PAGE}#view:form?form={form}", scheme, **options)
    visit.wake_all()
    return visit


def card(page: Page, one: str) -> Locator:
    return page.locator(f"{WIDGET} [data-question='{one}']")


def answer_right(page: Page, one: str, seed: int) -> None:
    """Answer a question with its key, by its controls."""
    question, place = KNOWN[one][0], card(page, one)
    if isinstance(question, Numeric):
        variant = question.variants[seed % len(question.variants)]
        place.get_by_role("textbox").fill(repr(variant.answer))
        place.get_by_role("textbox").press("Tab")
    elif isinstance(question, Choice):
        labels = place.locator("label.cb-anchor")
        for option in (one for one in question.option if one.key):
            labels.filter(has_text=option.text.replace("`", "")).first.click()
    elif isinstance(question, Match):
        for at, select in enumerate(place.locator("select").all()):
            select.select_option(str(at))
    else:
        assert isinstance(question, Order)
        steps = [step.text.replace("`", "") for step in question.step]
        for at, text in enumerate(steps):
            for _ in steps:
                shown = place.locator(".cb-quiz-step > span:first-child").all_inner_texts()
                if shown.index(text) <= at:
                    break
                row = place.locator("li").filter(has_text=text)
                row.get_by_role("button", name="Up").click()


def saved(page: Page) -> dict:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my answers").click()
    return json.loads(Path(download.value.path()).read_text(encoding="utf-8"))


def hand_in(page: Page) -> str:
    button = page.get_by_role("button", name="Hand in")
    button.click()
    if button.is_visible():
        button.click()
    return page.locator(f"{WIDGET} .cb-finding").inner_text()


def test_a_teacher_picks_orders_and_gets_a_link_that_shows_exactly_these(open_page: Open) -> None:
    """Two chapters, order changed, one removed; another person follows the link."""
    visit = open_page(PAGE)
    visit.wake_all()
    page = visit.page
    choice = page.get_by_label("Chapter or topic")
    boxes = page.locator(f"{WIDGET} .cb-form-pool input")
    choice.select_option("topics/salaries")
    for place in (0, 1, 2):
        boxes.nth(place).check()
    choice.select_option("statistics")
    boxes.nth(0).check()
    page.get_by_role("button", name="Up: question 4").click()
    page.get_by_role("button", name="Remove: question 1").click()
    salaries = [one for one, (_, _, source) in KNOWN.items() if source == "topics/salaries"]
    first = next(one for one, (_, _, source) in KNOWN.items() if source == "statistics")
    wanted = [salaries[1], first, salaries[2]]
    link = page.get_by_label("Its link, for your class").input_value()
    form = page.get_by_label("Its id, for the commands of the course kit").input_value()
    assert link.endswith(f"#view:form?form={form}")
    assert list(ids_of(form)) == wanted
    other = open_form(open_page, form)
    cards = other.page.locator(f"{WIDGET} [data-question]")
    assert cards.evaluate_all("all => all.map(c => c.dataset.question)") == wanted
    assert visit.messages == other.messages == []


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_the_saved_file_holds_only_the_answers_and_python_marks_them_alike(
    scheme: str, open_page: Open, tmp_path: Path
) -> None:
    """Every kind of question right but one; a document with ratings and plan is left alone."""
    visit = open_form(open_page, scheme=scheme)
    page = visit.page
    visit.keep(RATED)
    visit.wake_all()
    before = visit.kept()
    for one in EVERY_KIND[1:]:
        answer_right(page, one, SEED)
    assert hand_in(page) == "4 of 5 right, each all or nothing."
    shared = saved(page)
    assert set(shared) == {"format", "form", "answers"}
    assert shared["form"] == FORM
    assert set(shared["answers"]) == set(EVERY_KIND[1:])
    assert all(set(one) <= {"choices", "value", "seed"} for one in shared["answers"].values())
    file = tmp_path / "one.json"
    file.write_text(json.dumps(shared), encoding="utf-8")
    (paper,) = read([file]).papers
    assert {place: given.score for place, given in paper.items()} == dict.fromkeys((1, 2, 3, 4), 1)
    assert visit.kept() == before
    assert visit.messages == []


def test_answers_survive_a_reload_and_are_final_once_handed_in(open_page: Open) -> None:
    """Before: the choice is still there. After: reasons, and nothing to change."""
    visit = open_form(open_page)
    page = visit.page
    answer_right(page, EVERY_KIND[1], 0)
    page.reload()
    visit.wake_all()
    assert card(page, EVERY_KIND[1]).locator("input:checked").count() == 1
    page.get_by_role("button", name="Hand in").click()
    told = page.locator(f"{WIDGET} .cb-status").inner_text()
    assert told.startswith("Questions 1, 3, 4 and 5 are still open.")
    assert hand_in(page) == "1 of 5 right, each all or nothing."
    page.reload()
    visit.wake_all()
    assert page.locator(f"{WIDGET} input[type=radio]").count() == 0
    assert page.locator(f"{WIDGET} .cb-quiz-verdict").count() == len(EVERY_KIND)


def test_a_damaged_link_gets_one_sentence_and_the_way_to_a_new_form(open_page: Open) -> None:
    """And no error in the console."""
    visit = open_form(open_page, f"{FORM[:-3]}")
    assert "no id of a form" in visit.page.locator(WIDGET).inner_text()
    visit.page.get_by_role("button", name="make a form").click()
    assert visit.page.get_by_label("Chapter or topic").is_visible()
    assert visit.messages == []


def test_a_form_fits_a_phone(open_page: Open) -> None:
    """Nothing is wider than the window at 320 px."""
    visit = open_form(open_page, width=320)
    wide = visit.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 320
