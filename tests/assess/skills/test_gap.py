"""Skill gap and coverage: the formula, its honesty about errors, and its twin in the browser."""

from __future__ import annotations

import math
import runpy
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.assess.skills import gap
from careerbook.assess.skills.coverage import can_be_told_apart, difference
from careerbook.assess.terms import band
from careerbook.roles import roles

CASES = Path(__file__).parent


@dataclass(frozen=True)
class Need:
    id: str
    level: int
    level_se: float = 0.5
    importance: float = 1.0
    must_have: bool = False


@st.composite
def answered_profiles(draw):
    """Draw a profile with every skill answered, and at least one that counts."""
    count = draw(st.integers(1, 12))
    needs = [
        Need(
            f"s{i}",
            draw(st.integers(1, 5)),
            draw(st.floats(0.1, 1.5)),
            draw(st.floats(0.05, 1)),
            draw(st.booleans()),
        )
        for i in range(count)
    ]
    return needs, {need.id: draw(st.integers(0, 5)) for need in needs}


def test_coverage_follows_the_formula_worked_by_hand():
    """(1 x 2 + 0.5 x 0) missing of (1 x 3 + 0.5 x 2) asked leaves half."""
    needs = [Need("a", 3), Need("b", 2, importance=0.5)]
    assert gap.score(needs, {"a": 1, "b": 5}).coverage == pytest.approx(0.5)


@given(answered_profiles())
def test_coverage_and_its_interval_stay_within_0_and_1(case):
    """No answers give a share below nothing or above all, and the interval holds the formula."""
    result = gap.score(*case)
    assert 0 <= result.low <= result.coverage <= result.high <= 1
    assert result.se >= 0


@given(answered_profiles(), st.data())
def test_a_higher_own_level_never_lowers_coverage(case, data):
    """Learning never hurts, neither by the formula nor in its mean."""
    needs, ratings = case
    skill = data.draw(st.sampled_from(sorted(ratings)))
    before = gap.score(needs, ratings)
    after = gap.score(needs, {**ratings, skill: min(5, ratings[skill] + 1)})
    assert after.coverage >= before.coverage
    assert after.expected >= before.expected - 1e-12


@given(answered_profiles())
def test_surplus_earns_nothing(case):
    """Cutting every level to what is asked leaves coverage as it was."""
    needs, ratings = case
    cut = {need.id: min(need.level, ratings[need.id]) for need in needs}
    assert gap.score(needs, cut).coverage == gap.score(needs, ratings).coverage


@given(answered_profiles(), st.floats(0.05, 20))
def test_only_the_proportions_of_importance_count(case, factor):
    """Importance on another scale gives the same coverage and error."""
    needs, ratings = case
    scaled = [replace(need, importance=need.importance * factor) for need in needs]
    one, two = gap.score(needs, ratings), gap.score(scaled, ratings)
    assert two.coverage == pytest.approx(one.coverage, abs=1e-9)
    assert two.se == pytest.approx(one.se, abs=1e-7)


@given(answered_profiles())
def test_a_must_have_is_flagged_by_its_own_gap_alone(case):
    """Whatever the other skills add, more than one level short is flagged."""
    needs, ratings = case
    expected = {n.id for n in needs if n.must_have and n.level - ratings[n.id] > 1}
    assert {row.skill for row in gap.score(needs, ratings).flagged} == expected


def test_an_open_skill_is_left_out_and_not_taken_as_0():
    """Answering one of two skills fully covers all that was answered, and one is open."""
    result = gap.score([Need("a", 3), Need("b", 3)], {"a": 3})
    assert (result.coverage, result.answered, result.open) == (1.0, 1, ("b",))
    assert result.rows[1].gap is None


def test_nothing_answered_gives_no_score():
    """A reader who presses the button at once is not told 0 %."""
    result = gap.score([Need("a", 3)], {})
    assert (result.coverage, result.low, result.se) == (None, None, None)
    assert "Nothing is scored yet" in gap.sentence(result, "Tester")


def test_next_steps_break_ties_by_must_have_then_importance_then_order():
    """Priorities 0.3 x 1 and 0.1 x 3 are equal although their last bits differ."""
    needs = [
        Need("plain", 3, importance=0.3),
        Need("light", 3, importance=0.1),
        Need("must", 3, importance=0.3, must_have=True),
        Need("later", 3, importance=0.3),
    ]
    result = gap.score(needs, {"plain": 2, "light": 0, "must": 2, "later": 2})
    assert [row.skill for row in result.next_steps] == ["must", "plain", "later"]


def test_strengths_list_the_largest_surplus_first():
    """What the reader brings beyond the role is named, largest first."""
    needs = [Need("a", 2), Need("b", 2), Need("c", 2)]
    result = gap.score(needs, {"a": 3, "b": 5, "c": 2})
    assert [row.skill for row in result.strengths] == ["b", "a"]


def drawn(slugs, ratings, own_se=gap.OWN_LEVEL_SE, size=40_000):
    """Return drawn coverages of roles, with the errors of the ratings drawn once for all."""
    draw = np.random.default_rng(7)
    shared = draw.normal(size=size)
    own = {
        skill: np.maximum(0, level + own_se * (shared + draw.normal(size=size)) / math.sqrt(2))
        for skill, level in ratings.items()
    }
    found = []
    for slug in slugs:
        missing, asked = np.zeros(size), np.zeros(size)
        for need in roles.load(slug).skills:
            required = draw.normal(need.level, need.level_se, size)
            missing += need.importance * np.maximum(0, required - own[need.id])
            asked += need.importance * required
        found.append(1 - missing / asked)
    return found


@pytest.mark.parametrize("offset", [-2, -1, 0, 1])
def test_mean_error_and_interval_agree_with_a_simulation(offset):
    """40,000 draws of both levels give the closed form, also at the kink of max(0, .)."""
    role = roles.load("machine-learning-specialist")
    ratings = {need.id: max(0, min(5, need.level + offset)) for need in role.skills}
    result = gap.score(role.skills, ratings)
    (simulated,) = drawn([role.slug], ratings)
    assert result.expected == pytest.approx(simulated.mean(), abs=0.005)
    assert result.se == pytest.approx(simulated.std(), abs=0.005)
    low, high = np.quantile(simulated, [0.025, 0.975])
    assert result.low == pytest.approx(min(result.coverage, max(0, low)), abs=0.01)
    assert result.high == pytest.approx(min(1, max(result.coverage, high)), abs=0.01)


def test_errors_that_one_person_shares_do_not_average_out():
    """With errors of 1 level, independent from skill to skill, coverage was good to .08."""
    errors = [
        gap.score(roles.load(slug).skills, {n.id: n.level - 1 for n in roles.load(slug).skills}).se
        for slug in roles.slugs()
    ]
    assert 0.17 < min(errors) <= max(errors) < 0.25


def test_the_interval_holds_the_true_coverage_of_19_in_20_simulated_readers():
    """Before it held that of one in two."""
    draw = np.random.default_rng(11)
    role = roles.load("data-scientist")
    inside = 0
    for _ in range(500):
        truth = np.clip(2.2 + draw.normal(0, 0.7) + draw.normal(0, 0.8, len(role.skills)), 0, 5)
        off = 1.18 * (0.5**0.5 * draw.normal() + 0.5**0.5 * draw.normal(size=len(role.skills)))
        rated = np.clip(np.rint(truth + off), 0, 5).astype(int)
        found = gap.score(role.skills, dict(zip([n.id for n in role.skills], rated, strict=True)))
        required = [need.level + need.level_se * draw.normal() for need in role.skills]
        short = np.maximum(0, np.array(required) - truth)
        weight = np.array([need.importance for need in role.skills])
        inside += found.low <= 1 - (weight @ short) / (weight @ required) <= found.high
    assert 465 <= inside <= 490


@pytest.mark.parametrize("level", [1, 2, 3])
def test_errors_of_the_ratings_are_drawn_once_for_both_roles(level):
    """The difference of two roles is far better known than two separate errors would have it."""
    slugs = ("ml-engineer", "machine-learning-specialist")
    ratings = {need.id: level for slug in slugs for need in roles.load(slug).skills}
    one, two = (gap.score(roles.load(slug).skills, ratings).errors for slug in slugs)
    away, error = difference(one, two)
    first, second = drawn(slugs, ratings)
    assert away == pytest.approx((first - second).mean(), abs=0.004)
    assert error == pytest.approx((first - second).std(), abs=0.006)
    assert error < 0.6 * math.hypot(one.se, two.se)


def test_two_roles_are_told_apart_only_beyond_their_joint_error():
    """Equal coverages are never told apart; without errors every difference counts."""
    same = gap.score([Need("a", 4)], {"a": 2}).errors
    assert not can_be_told_apart(same, same)
    exact = [
        gap.score([Need("a", level, level_se=0.0)], {"a": 1}, own_se=0).errors for level in (3, 4)
    ]
    assert can_be_told_apart(*exact)


def test_ticks_on_made_up_terms_widen_the_interval():
    """The check of terms said so on its own page alone."""
    needs = roles.load("data-scientist").skills
    ratings = dict.fromkeys((need.id for need in needs), 2)
    ticked = dict.fromkeys(band.invented_terms(), True)
    plain, wide = gap.score(needs, ratings), gap.score(needs, ratings, band.own_level_se(ticked))
    assert wide.se > 1.2 * plain.se
    assert wide.low < plain.low
    assert gap.score(needs, ratings, band.own_level_se({})) == plain


def test_errors_of_0_are_allowed():
    """Levels known exactly on both sides give an interval of no width."""
    result = gap.score([Need("a", 4, level_se=0.0)], {"a": 1}, own_se=0)
    assert (result.low, result.high) == (pytest.approx(0.25), pytest.approx(0.25))


def test_the_sentence_names_interval_scope_and_flags():
    """The words carry an interval, never a single percentage, and say what is open."""
    needs = [Need("a", 3, must_have=True), Need("b", 3), Need("c", 2)]
    text = gap.sentence(gap.score(needs, {"a": 1, "b": 3}), "Tester")
    assert "between" in text
    assert "2 of 3 skills" in text
    assert "not counted as 0" in text
    assert "1 must-have is more than one level short" in text


def test_the_cases_for_the_browser_are_up_to_date():
    """gap_cases.json is what the script writes today."""
    text = runpy.run_path(str(CASES / "make_gap_cases.py"))["text"]()
    assert (CASES / "gap_cases.json").read_text("utf-8") == text
