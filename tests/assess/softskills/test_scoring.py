"""Scoring choices in situations: formulas, what is never scored, the twin in the browser."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.assess.softskills import scenarios, scoring
from tests.assess.softskills import make_scenarios_cases as cases

DATA = scenarios.load()
UP = [0, 1, 2, 3]


@st.composite
def answered(draw):
    """Draw a collection with choices."""
    skill = st.lists(st.permutations(UP).map(list), min_size=1, max_size=4)
    data = cases.collection(draw(st.lists(skill, min_size=1, max_size=5)))
    one = st.none() | st.integers(0, 3)
    return data, {item.id: draw(one) for item in data.items()}


def test_mean_and_range_follow_the_formulas_worked_by_hand():
    """Grades 3 and 1 of three: mean 2; with two more, 4 ÷ 4 = 1 to 10 ÷ 4 = 2.5."""
    data = cases.collection([[UP, UP, UP]])
    first, second, third = (item.id for item in data.items())
    skill = scoring.score(data, {first: 3, second: 1, third: None}).skills[0]
    assert (skill.points, skill.answered, skill.open) == (4, 2, 1)
    assert (skill.mean, skill.low, skill.high) == (2, 1, 2.5)


def test_three_best_answers_still_leave_a_range():
    """One more situation could be answered badly: 9 ÷ 4 to 12 ÷ 4."""
    skill = scoring.score(cases.collection([[UP, UP, UP]]), dict.fromkeys(ids(3), 3)).skills[0]
    assert (skill.mean, skill.low, skill.high) == (3, 2.25, 3)


def ids(count):
    """Return the ids of the first skill of a collection."""
    return [item.id for item in cases.collection([[UP] * count]).items()]


def test_an_unanswered_skill_has_no_mean_and_is_not_zero():
    """Open is not the grade 0."""
    unanswered = scoring.score(DATA, {}).skills[0]
    assert (unanswered.mean, unanswered.low, unanswered.high) == (None, 0, 3)
    assert scoring.label(unanswered) == "not answered"
    zero = scoring.score(cases.collection([[UP]]), {"constructor": 0}).skills[0]
    assert (zero.mean, scoring.label(zero)) == (0, "0.00 from 1 answer")


def test_skills_are_told_apart_only_when_their_ranges_do_not_touch():
    """Three of grade 0 against three of grade 3 are; of grade 1 against grade 2 are not."""
    far = [0, 0, 0, 3, 3, 3]
    near = [1, 1, 1, 2, 2, 2]
    data = cases.collection([[UP] * 3, [UP] * 3])
    names = [item.id for item in data.items()]
    apart = scoring.score(data, dict(zip(names, far, strict=True)))
    assert [skill.name for skill in apart.below] == ["Skill 0"]
    assert "Told apart: Skill 0 below Skill 1." in scoring.sentence(apart)
    alike = scoring.score(data, dict(zip(names, near, strict=True)))
    assert alike.below == alike.above == ()
    assert "put no skill above another" in scoring.sentence(alike)


@given(answered())
def test_whoever_is_below_lies_below_somebody_who_is_above(case):
    """The sentence names no skill that is not told apart from one that it names."""
    result = scoring.score(*case)
    for skill in result.below:
        assert any(skill.high < other.low for other in result.above)
    for skill in result.above:
        assert any(skill.low > other.high for other in result.below)


@given(answered(), st.integers(0, 3))
def test_the_final_mean_lies_in_the_range_whatever_the_open_answers(case, grade):
    """Answer every open situation alike: each mean stays in the range given before."""
    data, choices = case
    before = scoring.score(data, choices)
    grades = {item.id: [option.grade for option in item.option] for item in data.items()}
    full = {
        name: grades[name].index(grade) if choice is None else choice
        for name, choice in choices.items()
    }
    for early, late in zip(before.skills, scoring.score(data, full).skills, strict=True):
        assert early.low - 1e-12 <= late.mean <= early.high + 1e-12


@given(answered())
def test_every_situation_is_counted_once(case):
    """Answered or open; nothing is lost between skills and rows."""
    data, choices = case
    result = scoring.score(data, choices)
    assert result.answered + result.open == len(result.rows) == len(data.items())
    assert sum(skill.items for skill in result.skills) == len(result.rows)


def test_there_is_no_total():
    """The result has means by skill only."""
    result = scoring.score(DATA, {item.id: 0 for item in DATA.items()})
    assert not {"mean", "grade", "total", "score"} & set(vars(result))


@pytest.mark.parametrize("choice", [4, 9, -1])
def test_a_place_without_option_is_open(choice):
    """It may come from another edition."""
    assert scoring.score(DATA, {"co-late-error": choice}).answered == 0


def test_what_deserves_another_look_comes_worst_first():
    """Grade 0 before grade 1, nothing of 2 or 3, and nothing open."""
    data = cases.collection([[UP] * 5])
    choices = dict(zip(ids(5), [1, 3, 0, 2, None], strict=True))
    assert [row.grade for row in scoring.score(data, choices).again] == [0, 1]


def test_every_sentence_says_that_it_says_little():
    """Also for a perfect result."""
    best = {item.id: item.option.index(item.best) for item in DATA.items()}
    assert scoring.sentence(scoring.score(DATA, best)).endswith(scoring.CAUTION)


def test_cases_for_the_browser_are_what_python_computes():
    """scenarios_cases.json holds the same inputs and today's results."""
    found = json.loads(cases.CASES.read_text("utf-8"))
    inputs = [(case["grades"], case["given"]) for case in found]
    assert cases.CASES.read_text("utf-8") == cases.case_text(inputs)
    assert len(inputs) >= cases.DRAWN
