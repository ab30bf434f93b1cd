"""The plan in the built page: made from one's own answers, edited, kept, and carried away."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from careerbook.assess.answers import answers
from careerbook.assess.plan.plan_widget import CareerPlan
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGE = "assess/plan.html"
PLAN = ".cb-career-plan"
STORED = "localStorage.getItem('careerbook-answers')"
FOCUSED = "element => element === document.activeElement"
THEN = "2026-11-20T10:00:00.000Z"
RATINGS = {"statistics": 1, "programming": 2, "communication": 2}


def document(**sections: object) -> str:
    """Return a reader's document with ratings, a target role and a calendar."""
    ratings = {
        name: {"level": level, "evidence": "", "rated_on": THEN} for name, level in RATINGS.items()
    }
    values = {"hours-a-week": 6, "start-day": "2027-01-04"}
    settings = {name: {"value": value, "changed_on": THEN} for name, value in values.items()}
    role = {"role": "data-scientist", "chosen_on": THEN}
    made = {**answers.empty(), "ratings": ratings, "settings": settings, "target_role": role}
    return answers.dump({**made, **sections})


def start(
    open_page: Open, scheme: str = "http", kept: str | None = None, **options: object
) -> Visit:
    visit = open_page(PAGE, scheme, **options)
    if kept is not None:
        visit.keep(kept)
    visit.wake_all()
    return visit


def names(visit: Visit) -> list[str]:
    return visit.page.locator(f"{PLAN} ol.cb-steps > li .cb-check strong").all_inner_texts()


def kept_entries(visit: Visit) -> dict[str, dict[str, object]]:
    return json.loads(visit.page.evaluate(STORED))["plan"]


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_without_ratings_the_page_says_so_and_plans_from_zero_on_request(
    scheme: str, open_page: Open
) -> None:
    """Nothing is taken as level 0 unasked; the way to the ratings is a link."""
    visit = start(open_page, scheme)
    plan = visit.page.locator(PLAN)
    assert "is rated yet" in plan.inner_text()
    assert plan.get_by_role("link", name="Rate your skills").get_attribute("href") == (
        "../assess/skills.html"
    )
    assert names(visit) == []
    plan.get_by_label("Plan from zero").check()
    assert len(names(visit)) == 18
    assert "18 steps remain" in plan.inner_text()


def test_the_page_and_python_make_the_same_plan_and_the_same_file(open_page: Open) -> None:
    """Sentence and JSON file equal those of the widget in Python."""
    visit = start(open_page, kept=document(), accept_downloads=True)
    widget = CareerPlan("data-scientist", RATINGS, hours_a_week=6, start_on="2027-01-04")
    assert widget.describe() in visit.page.locator(PLAN).inner_text()
    for label, ending in (("JSON", "json"), ("CSV", "csv"), ("Markdown", "md")):
        with visit.page.expect_download() as started:
            visit.page.locator(PLAN).get_by_role("button", name=label, exact=True).click()
        assert started.value.suggested_filename == f"career-plan.{ending}"
        saved = Path(started.value.path()).read_bytes().decode("utf-8")
        assert saved == widget.export(ending)


def test_the_calendar_file_has_the_steps_with_the_time_of_saving(open_page: Open) -> None:
    """The bytes are Python's but for the stamp and the plan's own id."""
    visit = start(open_page, kept=document(), accept_downloads=True)
    with visit.page.expect_download() as started:
        visit.page.get_by_role("button", name="Calendar (.ics)").click()
    saved = Path(started.value.path()).read_bytes().decode("utf-8")
    stamp = saved.partition("DTSTAMP:")[2][:16]
    made_on = f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:11]}:{stamp[11:13]}:{stamp[13:15]}.000Z"
    widget = CareerPlan("data-scientist", RATINGS, hours_a_week=6, start_on="2027-01-04")
    plan_id = saved.partition("@plan.careerbook")[0].rpartition(".")[2]
    assert len(plan_id) == 16
    assert saved == widget.export("ics", made_on, plan_id=plan_id)


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_edits_are_kept_and_survive_new_ratings(scheme: str, open_page: Open) -> None:
    """Own words, an estimate and a tick are there after a reload and after a better rating."""
    visit = start(open_page, scheme, kept=document())
    step = visit.page.locator(f"{PLAN} li[data-step=statistics-to-3]")
    step.locator("summary").click()
    step.get_by_label("Name of the step").fill("Statistics with Ann")
    step.get_by_label("Your own estimate, in hours").fill("20")
    other = visit.page.locator(f"{PLAN} li[data-step=programming-to-3] input[type=checkbox]")
    other.check()
    visit.page.wait_for_timeout(500)
    changed = json.loads(visit.page.evaluate(STORED))
    changed["ratings"]["statistics"]["level"] = 2
    visit.page.evaluate(
        "text => localStorage.setItem('careerbook-answers', text)", json.dumps(changed)
    )
    visit.page.wait_for_timeout(500)
    visit.reload()
    visit.wake_all()
    assert "Statistics with Ann" in names(visit)
    text = visit.page.locator(PLAN).inner_text()
    assert "20 hours (your estimate)" in text
    assert "1 is done." in text
    answers.validate(json.loads(visit.page.evaluate(STORED)))


def test_typing_is_not_disturbed_by_the_new_plan(open_page: Open) -> None:
    """Letter by letter, the field keeps the focus and the list follows."""
    visit = start(open_page, kept=document())
    hours = visit.page.get_by_role("spinbutton", name="Hours a week")
    hours.click()
    hours.fill("")
    visit.page.keyboard.type("12")
    assert hours.input_value() == "12"
    assert hours.evaluate(FOCUSED)
    assert "At 12 hours a week" in visit.page.locator(PLAN).inner_text()
    hours.fill("0")
    assert "0 hours a week finish nothing" in visit.page.locator(PLAN).inner_text()
    assert len(names(visit)) == 3


def test_dropping_and_taking_back(open_page: Open) -> None:
    """A dropped step leaves the list and the calendar, and comes back to its place."""
    visit = start(open_page, kept=document())
    before = names(visit)
    step = visit.page.locator(f"{PLAN} li[data-step=programming-to-3]")
    step.locator("summary").click()
    step.get_by_role("button", name="Drop this step").click()
    assert names(visit) == [name for name in before if not name.startswith("Programming")]
    assert kept_entries(visit)["programming-to-3"]["dropped"] is True
    fold = visit.page.locator(f"{PLAN} summary", has_text="Dropped: 1")
    assert fold.evaluate(FOCUSED)
    fold.press("Enter")
    step.get_by_role("button", name="Take it back").press("Enter")
    assert names(visit) == before
    assert step.locator("summary").evaluate(FOCUSED)


def test_an_own_step_is_added_by_keyboard(open_page: Open) -> None:
    """Enter adds it; an empty one is not added and the reader is told."""
    visit = start(open_page, kept=document())
    visit.page.get_by_label("A step of your own").focus()
    visit.page.keyboard.press("Enter")
    assert "Write what the step is" in visit.page.locator(f"{PLAN} > .cb-status").inner_text()
    visit.page.keyboard.type("Read one book")
    visit.page.keyboard.press("Enter")
    assert names(visit)[-1] == "Read one book"
    (own,) = (entry for name, entry in kept_entries(visit).items() if name.startswith("own-"))
    assert own["hours"] is None


def test_another_role_is_kept_for_the_other_pages(open_page: Open) -> None:
    """The target role belongs to the reader's document."""
    visit = start(open_page, kept=document())
    visit.page.get_by_label("Target role").select_option("ml-engineer")
    stored = json.loads(visit.page.evaluate(STORED))
    assert stored["target_role"]["role"] == "ml-engineer"
    assert "toward the role ML Engineer" in visit.page.locator(PLAN).inner_text()


def test_another_tab_is_heard(open_page: Open) -> None:
    """A rating made in another tab changes the plan here."""
    visit = start(open_page, kept=document())
    assert len(names(visit)) == 3
    other = visit.page.context.new_page()
    other.goto(visit.page.url)
    text = json.loads(document())
    text["ratings"]["data-querying"] = {
        "level": 0, "evidence": "", "rated_on": "2026-11-21T10:00:00.000Z",
    }  # fmt: skip
    other.evaluate("text => localStorage.setItem('careerbook-answers', text)", json.dumps(text))
    visit.page.wait_for_function(
        "() => document.querySelectorAll('.cb-career-plan ol.cb-steps > li').length === 4"
    )


@pytest.mark.parametrize("dark", [False, True])
def test_a_full_plan_with_open_folds_has_no_accessibility_violation(
    dark: bool, open_page: Open
) -> None:
    """Every state that a reader brings about, not only the empty one."""
    entry = {"text": "", "skill": None, "due_on": "2027-03-01", "done": False, "dropped": False}
    plan = {
        "own-1": {**entry, "text": "Done", "done": True, "changed_on": THEN},
        "own-2": {**entry, "text": "Dropped", "dropped": True, "changed_on": THEN},
    }
    visit = start(open_page, kept=document(plan=plan), dark=dark)
    visit.page.eval_on_selector_all(f"{PLAN} details", "all => all.forEach(d => d.open = true)")
    found = Axe().run(visit.page, context=PLAN).response["violations"]
    assert [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in found] == []
    assert visit.messages == []


def test_a_phone_never_scrolls_sideways_with_a_full_plan(open_page: Open) -> None:
    """Also with all folds open."""
    visit = start(open_page, kept=document(), width=360, height=740)
    visit.page.eval_on_selector_all(f"{PLAN} details", "all => all.forEach(d => d.open = true)")
    assert visit.page.evaluate("document.scrollingElement.scrollWidth") <= 360


def test_print_shows_the_steps_with_their_proofs_and_no_controls(open_page: Open) -> None:
    """What comes out on paper is the plan."""
    visit = start(open_page, kept=document())
    visit.page.evaluate("window.print = () => {}")
    visit.page.get_by_role("button", name="Print the plan").click()
    visit.page.emulate_media(media="print")
    plan = visit.page.locator(PLAN)
    assert plan.get_by_text("To level 3:").first.is_visible()
    assert plan.locator("li[data-step=statistics-to-3]").is_visible()
    for hidden in ("button", "select", "input:not([type=checkbox])", "summary"):
        shown = plan.locator(hidden).evaluate_all("all => all.filter(e => e.checkVisibility())")
        assert shown == [], hidden
    assert not visit.page.locator("h1").first.is_visible()
