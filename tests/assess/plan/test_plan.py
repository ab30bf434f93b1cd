"""A plan: its order, its hours and its calendar, and the twin in the browser."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.assess.plan import plan
from careerbook.assess.plan.plan_guides import guides
from careerbook.assess.plan.plan_words import day_words, hours_words, proofs, sentence, title, when
from careerbook.roles import roles
from tests.assess.plan import make_plan_cases as cases

ROLE = roles.load("machine-learning-specialist")
EVERY = {need.id: 5 for need in ROLE.skills}


def trial(inputs):
    """Build the plan of a case's inputs."""
    needs = [cases.Need(*need) for need in inputs["needs"]]
    made_with = cases.guides(inputs["after"])
    return plan.build(needs, inputs["ratings"], made_with, inputs["entries"], **inputs["options"])


def ids(made):
    return [step.id for step in made.steps]


def test_the_most_urgent_gap_comes_first():
    """Priority is importance times gap; two levels of 0.4 weigh more than one of 0.6."""
    made = trial(cases.case([["alpha", 3, 0.6, False], ["beta", 3, 0.4, False]],
                            {"alpha": 2, "beta": 1}))  # fmt: skip
    assert ids(made) == ["beta-to-3", "alpha-to-3"]


def test_ties_go_to_the_must_have_then_to_the_order_of_the_profile():
    """The same plan for the same answers, always."""
    needs = [["alpha", 3, 0.5, False], ["beta", 3, 0.5, False], ["delta", 3, 0.5, True]]
    made = trial(cases.case(needs, {"alpha": 1, "beta": 1, "delta": 1}))
    assert ids(made) == ["delta-to-3", "alpha-to-3", "beta-to-3"]


def test_a_prerequisite_is_as_urgent_as_what_waits_for_it():
    """The least urgent skill moves to the front, past the second, because the first needs it."""
    needs = [["alpha", 3, 1.0, True], ["beta", 3, 0.5, False], ["delta", 3, 0.1, False]]
    inputs = cases.case(needs, {}, {"alpha": ["delta"]}, from_zero=True)
    assert ids(trial(inputs)) == ["delta-to-3", "alpha-to-3", "beta-to-3"]


def test_a_prerequisite_counts_through_a_skill_that_is_not_in_the_plan():
    """Alpha needs beta, which is met, which needs delta: delta still comes before alpha."""
    needs = [["alpha", 3, 1.0, True], ["beta", 3, 0.5, False], ["delta", 3, 0.1, False]]
    inputs = cases.case(
        needs, {"alpha": 0, "beta": 3, "delta": 0}, {"alpha": ["beta"], "beta": ["delta"]}
    )
    assert ids(trial(inputs)) == ["delta-to-3", "alpha-to-3"]


def test_hours_are_the_sums_of_the_levels_between():
    """From 1 to 3: the hours to level 2 and to level 3."""
    step = plan.build(ROLE.skills, {"statistics": 1}, guides()).steps[0]
    parts = guides()["statistics"].hours[1:3]
    assert (step.hours_low, step.hours_high) == tuple(sum(p[end] for p in parts) for end in (0, 1))
    assert [level for level, _ in proofs(step, guides())] == [2, 3]


def test_the_calendar_is_worked_by_hand():
    """12 and 30 hours at 5 a week: 2.4 weeks, then 6 more; the quick one begins in week 3."""
    entries = {"own-1": cases.entry(hours=12), "own-2": cases.entry(hours=30)}
    made = plan.build([], {}, {}, entries, hours_a_week=5, start_on="2026-11-23")
    first, second = (step.weeks for step in made.steps)
    assert (first.quick_begin, first.quick_end) == (1, 3)
    assert (second.quick_begin, second.quick_end) == (3, 9)
    assert (made.weeks_low, made.weeks_high) == (9, 9)
    assert when(made.steps[1], made) == "done by Jan 24, 2027"
    assert plan.first_day("2026-11-23", 9) == "2027-01-18"


def test_the_slow_end_is_never_before_the_quick_one():
    """Each step ends in a range, and a later step never ends before an earlier one."""
    made = plan.build(ROLE.skills, {}, guides(), from_zero=True)
    weeks = [step.weeks for step in made.steps]
    assert all(week.quick_end <= week.slow_end for week in weeks)
    assert [week.quick_end for week in weeks] == sorted(week.quick_end for week in weeks)


@pytest.mark.parametrize(
    ("hours", "said"),
    [(0, "0 hours a week finish nothing"), (0.3, "0.25 hours"), (-3, "−3 hours"),
     (100, "more than anybody"), (0.5, "more than 20 years")],
)  # fmt: skip
def test_hours_a_week_that_make_no_calendar_are_told(hours, said):
    """The steps and their hours stay; only the dates are missing, and the reason is said."""
    made = plan.build(ROLE.skills, {}, guides(), from_zero=True, hours_a_week=hours)
    assert said in made.problem
    assert made.weeks_low is None
    assert all(step.weeks is None for step in made.steps)
    assert made.hours_low > 0
    assert "week" not in sentence(made, ROLE.name)


@pytest.mark.parametrize("day", ["2026-02-30", "tomorrow", "20261123", "3026-01-01", "2026-1-1"])
def test_a_start_day_that_is_none_counts_weeks_without_dates(day):
    """The reader is told, and the plan goes on in weeks."""
    made = plan.build(ROLE.skills, {"statistics": 2}, guides(), start_on=day)
    assert made.start_on is None
    assert "not a day" in made.problem
    assert "week" in sentence(made, ROLE.name)


def test_without_ratings_there_is_no_plan_but_the_way_to_one():
    """Nothing is taken as 0 unless the reader says so."""
    made = plan.build(ROLE.skills, {}, guides())
    assert made.steps == ()
    assert sentence(made, ROLE.name).endswith("Rate your skills, or plan from zero.")
    whole = plan.build(ROLE.skills, {}, guides(), from_zero=True)
    assert len(whole.steps) == len(ROLE.skills)
    assert "18 skills that are not rated are counted as level 0." in sentence(whole, ROLE.name)


def test_all_met_is_said_plainly():
    """Five everywhere leaves nothing to plan."""
    made = plan.build(ROLE.skills, EVERY, guides())
    assert sentence(made, ROLE.name) == (
        "No rated skill falls short of the role Machine Learning Specialist: "
        "there is nothing to plan."
    )


def test_done_and_dropped_steps_take_no_time_and_keep_their_place():
    """Ticking off shortens the calendar; the list does not jump."""
    ratings = {"statistics": 1, "programming": 2, "communication": 1}
    before = plan.build(ROLE.skills, ratings, guides())
    first, second = before.steps[0].id, before.steps[1].id
    entries = {first: cases.entry(done=True), second: cases.entry(dropped=True)}
    after = plan.build(ROLE.skills, ratings, guides(), entries)
    assert ids(after) == ids(before)
    assert [step.weeks is None for step in after.steps[:3]] == [True, True, False]
    assert after.steps[2].weeks.quick_begin == 1
    assert "1 is done. 1 is dropped." in sentence(after, ROLE.name)


def test_edits_survive_a_change_of_ratings():
    """The step to level 3 keeps words and estimate when the own level rises from 1 to 2."""
    entries = {"statistics-to-3": cases.entry(text="With Ann", hours=20, due_on="2027-03-01")}
    for level in (1, 2):
        (step,) = plan.build(ROLE.skills, {"statistics": level}, guides(), entries).steps
        assert (title(step, guides()), hours_words(step)) == (
            "With Ann",
            "20 hours (your estimate)",
        )
    made = plan.build(ROLE.skills, {"statistics": 3}, guides(), entries)
    assert made.steps == ()
    assert made.kept == ("statistics-to-3",)


def test_own_steps_come_last_in_the_order_of_writing():
    """What the reader adds is kept as it is, also without an estimate."""
    entries = {"own-b": cases.entry(text="Second"), "own-a": cases.entry(text="First", hours=1)}
    made = plan.build(ROLE.skills, {"statistics": 2}, guides(), entries)
    assert ids(made) == ["statistics-to-3", "own-a", "own-b"]
    assert [hours_words(step) for step in made.steps[1:]] == [
        "1 hour (your estimate)",
        "no estimate",
    ]


def test_days_are_written_out():
    """No reader has to guess which number is the month."""
    assert day_words("2026-05-09") == "May 9, 2026"
    assert plan.last_day("2024-02-26", 1) == "2024-03-03"


@given(st.data())
def test_prerequisites_always_come_first(data):
    """Whatever is asked and rated, no step stands before one that it needs."""
    slug = data.draw(st.sampled_from(roles.slugs()))
    needs = roles.load(slug).skills
    rated = {need.id: data.draw(st.integers(0, 5)) for need in needs}
    made = plan.build(needs, rated, guides())
    place = {step.skill: index for index, step in enumerate(made.steps)}
    short = {need.id for need in needs if need.level > rated[need.id] and need.importance}
    assert set(place) == short
    for skill, index in place.items():
        for before in guides()[skill].after:
            assert place.get(before, -1) < index


def test_cases_for_the_browser_are_what_python_computes():
    """plan_cases.json holds the same inputs and today's results."""
    text = cases.CASES.read_text("utf-8")
    names = ("needs", "ratings", "after", "entries", "options")
    inputs = [{name: case[name] for name in names} for case in json.loads(text)["cases"]]
    assert text == cases.case_text(inputs)
    assert len(inputs) > cases.DRAWN
