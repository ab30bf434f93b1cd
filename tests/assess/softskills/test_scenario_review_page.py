"""Situations in the built page: reasons come with a choice, the result when it is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerbook.assess.answers import answers
from careerbook.assess.knowledge.quiz_order import shown_order
from careerbook.assess.softskills import scenarios, scoring
from careerbook.assess.softskills.scenarios_widget import ScenarioReview
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGE = "assess/soft-skills.html"
WIDGET = ".cb-scenario-review"
CARD = f"{WIDGET} fieldset:not([hidden])"
STORED = "localStorage.getItem('careerbook-answers')"
ITEMS = scenarios.load().items()


def start(open_page: Open, scheme: str = "http", **options: object) -> Visit:
    visit = open_page(PAGE, scheme, **options)
    visit.wake_all()
    return visit


def answer(visit: Visit, keys: str) -> None:
    """Answer situations from the one shown on, as a keyboard user does."""
    visit.page.locator(f"{CARD} input:not(:disabled)").first.focus()
    for at, key in enumerate(keys):
        if at:
            visit.page.keyboard.press("Enter")
        visit.page.keyboard.press(key)
        visit.page.keyboard.press("Enter")


def show(visit: Visit) -> str:
    visit.page.get_by_role("button", name="Show my result").click()
    return visit.page.locator(f"{WIDGET} .cb-finding").inner_text()


def progress(visit: Visit) -> str:
    return visit.page.locator(f"{WIDGET} .cb-progress").inner_text()


def choices(keys: str) -> dict[str, int]:
    """Return what these keys choose: places in the data, behind the order shown."""
    seed = ScenarioReview().seed
    return {
        item.id: shown_order(4, seed, item.id)[int(key) - 1]
        for item, key in zip(ITEMS, keys, strict=False)
    }


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_page_says_what_python_says_and_only_when_asked(scheme: str, open_page: Open) -> None:
    """The keys of a reader lead to the same sentence here and there."""
    visit = start(open_page, scheme)
    answer(visit, "1234")
    assert progress(visit) == "4 of 30 answered"
    assert visit.page.locator(f"{WIDGET} .cb-finding").inner_text().strip() == ""
    assert visit.page.locator(f"{WIDGET} .cb-chart").count() == 0
    said = scoring.sentence(scoring.score(scenarios.load(), choices("1234")))
    assert show(visit) == said
    assert answers.parse(visit.page.evaluate(STORED))["scenarios"].keys() == choices("1234").keys()
    assert visit.messages == []


def test_reasons_appear_for_all_options_once_one_is_settled(open_page: Open) -> None:
    """Before, neither reasons nor grades; after, both for each, and the choice is fixed."""
    visit = start(open_page)
    card = visit.page.locator(CARD)
    item = ITEMS[0]
    assert item.option[0].why not in card.inner_text()
    card.get_by_label(item.option[0].text).check()
    assert item.option[0].why not in card.inner_text()
    card.get_by_role("button", name="This is what I would do").click()
    text = card.inner_text()
    for option in item.option:
        assert option.why in text
        assert scoring.GRADE_NAMES[option.grade].lower() in text.lower()
    assert item.principle in text
    assert "Your choice: good in part." in text
    assert card.locator("input:disabled").count() == 4
    assert visit.page.evaluate("document.activeElement.className") == "cb-verdict"
    card.get_by_role("button", name="Answer again").click()
    assert item.option[0].why not in card.inner_text()
    assert progress(visit) == "0 of 30 answered"


def test_choices_survive_a_reload_and_the_first_open_situation_comes_up(open_page: Open) -> None:
    """One goes on where one left off."""
    visit = start(open_page)
    answer(visit, "412")
    visit.reload()
    visit.wake_all()
    assert progress(visit) == "3 of 30 answered"
    assert visit.page.locator(CARD).get_attribute("data-item") == ITEMS[3].id


def test_all_situations_of_a_skill_can_be_seen_at_once(open_page: Open) -> None:
    """Three cards of one skill; the next step leads to the next skill."""
    visit = start(open_page)
    visit.page.get_by_label("All situations of a skill at once").check()
    assert visit.page.locator(CARD).count() == 3
    visit.page.get_by_role("button", name="Next skill").click()
    shown = visit.page.locator(CARD).evaluate_all("cards => cards.map(c => c.dataset.item)")
    assert shown == [item.id for item in scenarios.load().skill[1].item]


def test_the_list_leads_to_a_skill(open_page: Open) -> None:
    """Its first open situation."""
    visit = start(open_page)
    visit.page.get_by_label("Go to skill").select_option("creativity")
    assert visit.page.locator(CARD).get_attribute("data-item") == "cr-full-rooms"


def test_a_changed_answer_takes_the_old_result_away(open_page: Open) -> None:
    """No picture stands beside answers that it does not show."""
    visit = start(open_page)
    answer(visit, "12")
    show(visit)
    visit.page.locator(CARD).get_by_role("button", name="Answer again").click()
    assert visit.page.locator(f"{WIDGET} .cb-chart").count() == 0
    assert "have changed" in visit.page.locator(f"{WIDGET} .cb-finding").inner_text()


def test_answers_leave_and_return_in_a_file(open_page: Open) -> None:
    """Export, delete, import: nothing is lost."""
    visit = start(open_page)
    answer(visit, "31")
    with visit.page.expect_download() as started:
        visit.page.get_by_role("button", name="Export my answers").click()
    exported = Path(started.value.path())
    visit.page.get_by_role("button", name="Delete everything").click()
    visit.page.get_by_role("button", name="Yes, delete all my answers").click()
    assert progress(visit) == "0 of 30 answered"
    visit.page.get_by_label("Import answers from a file").set_input_files(exported)
    visit.page.wait_for_function(
        f"() => document.querySelector('{WIDGET} .cb-progress').textContent.startsWith('2 of')"
    )


def test_without_scripts_the_situations_can_be_answered_on_paper(open_page: Open) -> None:
    """Every situation, its options, the key in a fold, and a picture with its name."""
    visit = open_page(PAGE, "file", scripts=False)
    paper = visit.page.locator(".cb-paper")
    assert paper.is_visible()
    for item in ITEMS:
        assert item.situation in paper.inner_text()
    assert not paper.get_by_text(ITEMS[0].option[0].why).is_visible()
    assert paper.locator("svg[role=img][aria-label]").count() == 1
