"""Scoring a team's answers: the formula, what is never scored, and the twin in the browser."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.assess.answers.answers import NOT_APPLICABLE
from careerbook.assess.reviews import checklists, scoring
from tests.assess.reviews import make_review_cases as cases

PRACTICES = checklists.load()["best-practices"]
one_answer = st.sampled_from([0, 1, 2, NOT_APPLICABLE, None])


@st.composite
def answered(draw):
    """Draw a checklist with answers."""
    sizes = tuple(draw(st.lists(st.integers(1, 4), min_size=1, max_size=5)))
    trial = cases.checklist(sizes)
    return trial, {item.id: draw(one_answer) for item in trial.items()}


def test_share_follows_the_formula_worked_by_hand():
    """1 + 2 of 2 x 2 points; one set aside, two open: the share may end at 3/8 to 7/8."""
    answers = {"bp-data-contract": 1, "bp-data-snapshot": 2, "bp-data-labels": NOT_APPLICABLE}
    area = scoring.score(PRACTICES, answers).areas[0]
    assert (area.points, area.possible, area.not_applicable, area.open) == (3, 4, 1, 2)
    assert area.share == pytest.approx(0.75)
    assert (area.low, area.high) == (pytest.approx(3 / 8), pytest.approx(7 / 8))


def test_an_area_without_answers_has_no_share_and_is_not_zero():
    """Neither open nor not applicable is a low score; all at 0 is."""
    trial = cases.checklist((1, 1, 1))
    ids = [item.id for item in trial.items()]
    unanswered, aside, zero = scoring.score(trial, {ids[1]: NOT_APPLICABLE, ids[2]: 0}).areas
    assert (unanswered.share, unanswered.low, unanswered.high) == (None, 0, 1)
    assert (aside.share, aside.low, aside.high) == (None, None, None)
    assert (zero.share, zero.low, zero.high) == (0, 0, 0)
    assert [scoring.point_words(area) for area in (unanswered, aside, zero)] == [
        "not answered",
        "not applicable",
        "0 of 2 points",
    ]


def test_weakest_statements_come_first_in_the_order_of_the_checklist():
    """First what does not hold, then what holds in part; nothing that is open."""
    answers = {"bp-data-snapshot": 1, "bp-model-goal": 0, "bp-coding-pinned": 0, "bp-mlops-runs": 2}
    found = scoring.score(PRACTICES, answers).weakest
    assert [row.item for row in found] == ["bp-model-goal", "bp-coding-pinned", "bp-data-snapshot"]


def test_there_is_no_grade_over_all_areas():
    """The result has shares by area only."""
    result = scoring.score(PRACTICES, {item.id: 1 for item in PRACTICES.items()})
    assert not {"share", "grade", "total", "score"} & set(vars(result))
    assert "stand alike" in scoring.sentence(result, "Best practices")


@given(answered())
def test_the_final_share_lies_within_the_bounds_whatever_the_open_answers(case):
    """Answer the open ones in any way, not applicable included: each share stays in its bounds."""
    trial, answers = case
    before = scoring.score(trial, answers)
    for fill in (0, 1, 2, NOT_APPLICABLE):
        full = {name: fill if answer is None else answer for name, answer in answers.items()}
        for early, late in zip(before.areas, scoring.score(trial, full).areas, strict=True):
            if late.share is not None:
                assert early.low - 1e-12 <= late.share <= early.high + 1e-12


@given(answered(), st.data())
def test_when_the_order_is_called_settled_no_open_answer_changes_who_is_lowest(case, data):
    """The sentence does not promise too much."""
    trial, answers = case
    before = scoring.score(trial, answers)
    if not before.lowest or before.order_open:
        return
    full = {
        name: data.draw(st.sampled_from([0, 1, 2])) if answer is None else answer
        for name, answer in answers.items()
    }
    after = scoring.score(trial, full)
    least = min(area.share for area in after.areas if area.share is not None)
    names = {area.area for area in before.lowest}
    assert all(area.share == least for area in after.areas if area.area in names)


@given(answered())
def test_every_statement_is_counted_once(case):
    """Scored, set aside or open; nothing is lost between areas and rows."""
    trial, answers = case
    result = scoring.score(trial, answers)
    scored = sum(area.possible for area in result.areas) // scoring.BEST
    assert scored + result.not_applicable + result.open == len(trial.items())
    assert result.answered == len(trial.items()) - result.open
    assert len(result.rows) == len(trial.items())


def test_answers_to_another_review_are_ignored():
    """One document holds both reviews."""
    assert scoring.score(PRACTICES, {"cc-planning-end": 0}).answered == 0


def test_title_names_the_lowest_and_says_when_nothing_is_weak():
    """What a reader sees first is true for the extremes as well."""
    best = scoring.score(PRACTICES, {item.id: 2 for item in PRACTICES.items()})
    none = scoring.score(PRACTICES, {})
    assert scoring.title(best, "Best practices") == "Every statement that was scored holds, always"
    assert scoring.title(none, "Best practices").endswith("none answered yet")


def test_cases_for_the_browser_are_what_python_computes():
    """review_cases.json holds the same inputs and today's results."""
    found = json.loads(cases.CASES.read_text("utf-8"))["cases"]
    inputs = [(tuple(case["sizes"]), case["given"]) for case in found]
    assert cases.CASES.read_text("utf-8") == cases.case_text(inputs)
    assert len(inputs) >= cases.DRAWN
