"""Interests: the formulas, what is never said, and the twin in the browser."""

from __future__ import annotations

import json
import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.assess.answers import answers as document
from careerbook.assess.interests import families, inventory, match, words
from careerbook.assess.interests.scoring import F_95, HIGHEST_SCORE, InterestResult, standing
from careerbook.facts import data
from careerbook.roles import roles
from tests.assess.interests import make_interests_cases as cases

ITEMS = inventory.load().item
IDS = [item.id for item in ITEMS]
EVEN = dict.fromkeys(inventory.SCALES, 3)
every_answer = st.lists(st.integers(1, 5), min_size=36, max_size=36)
some_answers = st.lists(st.sampled_from([None, 1, 2, 3, 4, 5]), min_size=36, max_size=36)


def result(given_answers: cases.Given) -> InterestResult:
    return families.result_of(dict(zip(IDS, given_answers, strict=True)))


def liking(noise: int = 0, **levels: int) -> InterestResult:
    """Score somebody who likes each scale so much, with every second answer one off."""
    plain = cases.liking(**{**EVEN, **levels})
    turn = [value + noise * (-1) ** (i // 6) for i, value in enumerate(plain) if value is not None]
    return result([min(5, max(1, value)) for value in turn])


def test_scores_follow_the_formula_worked_by_hand():
    """Five likes and one reverse-keyed dislike: all of 24; three and a missing: prorated."""
    full = dict(zip(IDS, cases.liking(**{**EVEN, "social": 5}), strict=True))
    assert families.result_of(full).scores["social"] == 24
    given_answers = {i: a for i, a in full.items() if i not in {"weeks-alone", "teach-a-child"}}
    given_answers["upset-user"] = 3
    scale = families.result_of(given_answers).scales[3]
    assert (scale.answered, scale.score) == (4, pytest.approx(6 * (4 + 4 + 4 + 2) / 4))


@given(some_answers)
def test_scores_and_bands_stay_on_their_scales(given_answers):
    """Nothing falls off the paper, and a band holds its value."""
    found = result(given_answers)
    for scale in found.scales:
        if scale.score is None:
            assert scale.answered < 4
        else:
            assert 0 <= scale.low <= scale.score <= scale.high <= HIGHEST_SCORE
    for one in found.families:
        assert -1 <= one.low <= one.match <= one.high <= 1


@given(every_answer)
def test_the_match_is_pearsons_correlation(given_answers):
    """The same as numpy's, for every family, and ordered by it."""
    found = result(given_answers)
    values = {family.id: family.values for family in families.families()}
    for one in found.families:
        expected = np.corrcoef(list(found.scores.values()), values[one.id])[0, 1]
        assert one.match == pytest.approx(expected, abs=1e-9)
    assert all(a.match >= b.match - 1e-9 for a, b in pairwise(found.families))


@pytest.mark.parametrize("value", range(1, 6))
def test_the_same_answer_everywhere_gives_a_flat_profile(value):
    """Whoever clicks one column through is told that there is no shape, and no family."""
    found = result([value] * 36)
    assert found.flat
    assert found.differentiation == 0
    assert found.families == found.suggested == ()
    assert "flat profile" in words.sentence(found)


def test_a_scale_that_is_short_of_answers_is_named_and_never_0():
    """Three of six are too few, and no family is compared with five scores."""
    given_answers = [
        None if item.scale == "artistic" and item.setting == "ai" else 4 for item in ITEMS
    ]
    found = result(given_answers)
    assert found.scales[2].score is None
    assert (found.level, found.families) == (None, ())
    assert "Artistic (3 of 6)" in words.sentence(found)


def test_nobody_is_told_to_enjoy_what_nobody_likes():
    """Where no scale reaches the middle no family is named, whatever the shape."""
    found = liking(**{**dict.fromkeys(inventory.SCALES, 1), "investigative": 2})
    assert found.disliked
    assert found.suggested == ()
    assert "none of the six" in words.sentence(found)


def test_scores_that_differ_by_chance_only_name_nobody():
    """One answer apart with restless answers is no shape."""
    found = liking(noise=2, investigative=4)
    assert found.blurred
    assert found.suggested == ()


@pytest.mark.parametrize(
    ("likes", "first"),
    [
        ({"investigative": 5, "conventional": 4, "social": 2, "enterprising": 1}, "research-data"),
        ({"enterprising": 5, "conventional": 4, "realistic": 1, "artistic": 2}, "product"),
        ({"social": 5, "enterprising": 4, "realistic": 1, "conventional": 2}, "training"),
        ({"conventional": 5, "realistic": 4, "artistic": 1, "enterprising": 2}, "support"),
    ],
)
def test_clear_tastes_find_their_family(likes, first):
    """Each family is the closest of somebody whose tastes are its own."""
    assert liking(noise=1, **likes).suggested[0].id == first


@pytest.mark.parametrize("only", ["artistic", "realistic"])
def test_no_family_is_named_where_none_resembles(only):
    """A painter and a carpenter are not sent to data science for want of anything better."""
    found = liking(noise=1, **{only: 5, "conventional": 2, "investigative": 2})
    assert found.suggested == ()
    assert "No family of roles clearly resembles" in words.title(found)


@given(every_answer)
def test_families_as_alike_as_single_occupations_are_never_told_apart(given_answers):
    """Research and engineering stand or fall together."""
    found = {one.id: one for one in result(given_answers).families}
    pair = {"research-data", "engineering-qa-systems"}
    first = next(iter(found), None)
    if first in pair:
        (other,) = pair - {first}
        assert found[other].like_first


def test_the_band_covers_the_true_match_about_as_often_as_it_says():
    """3,000 readers drawn around a true shape: the band holds the true match 19 times in 20."""
    draw = np.random.default_rng(5)
    truth = np.array([12.0, 19.0, 9.0, 14.0, 6.0, 13.0])
    values = np.array(families.families()[0].values)
    true = np.corrcoef(truth, values)[0, 1]
    se = 2.0
    hits = 0
    for scores in draw.normal(truth, se, (3_000, 6)):
        off = scores - scores.mean()
        low, high = match.band(np.corrcoef(scores, values)[0, 1], se / math.sqrt(off @ off))
        hits += low <= true <= high
    assert 0.93 < hits / 3_000 < 0.98


def test_two_families_differ_about_as_often_as_they_should_by_chance():
    """Equal true matches are told apart in about one of 20 draws."""
    draw = np.random.default_rng(6)
    one, two = (np.array(f.values) for f in families.families()[2:4])
    a, b = ((v - v.mean()) / np.linalg.norm(v - v.mean()) for v in (one, two))
    truth = 12 + 10 * (a + b)
    alike = float(a @ b)
    apart = 0
    for scores in draw.normal(truth, 2.0, (3_000, 6)):
        off = scores - scores.mean()
        r1, r2 = (float(off @ v / np.linalg.norm(off)) for v in (a, b))
        apart += match.can_be_told_apart(r1, r2, alike, 2.0 / float(np.linalg.norm(off)))
    assert 0.03 < apart / 3_000 < 0.07


def test_a_role_takes_the_mean_over_the_occupations_of_the_crosswalk():
    """Codes without interest values are left out; nothing is filled in for them."""
    table = data.load("onet_interests").set_index(["onet_code", "interest"])["value"]
    role = families.role_interests("machine-learning-specialist")
    assert role.onet_codes == ("15-2051.00", "15-1221.00", "15-1252.00")
    expected = np.mean([table[code, "Investigative"] for code in role.onet_codes])
    assert role.values[1] == pytest.approx(expected, abs=1e-4)


def test_families_hold_every_role_by_the_alphabet():
    """Each role stands in every family that its profile names, and never by rank."""
    for family in families.families():
        slugs = {role.slug for role in family.roles}
        assert slugs == {s for s in roles.slugs() if family.id in roles.load(s).families}
        names = [role.name.lower() for role in family.roles]
        assert names == sorted(names)


def test_why_there_is_no_single_role_is_computed():
    """The sentence carries the lowest and the highest correlation of the table."""
    codes = ["15-2051.00", "15-1221.00", "15-1252.00", "15-1253.00", "15-1211.00", "15-2041.00"]
    off = np.corrcoef([families.occupations()[code] for code in codes])[np.triu_indices(6, 1)]
    assert families.likeness() == (6, pytest.approx(off.min()), pytest.approx(off.max()))
    assert "between 0.89 and 1.00" in families.why_no_single_role()


@given(some_answers)
def test_words_never_promise_success(given_answers):
    """All that interests can say is that one may enjoy the work."""
    found = result(given_answers)
    said = f"{words.title(found)} {words.sentence(found)}"
    assert "succe" not in said.lower()
    assert not found.suggested or "may enjoy" in said


def test_answers_that_were_taken_back_do_not_stand():
    """The reader's document keeps them as null."""
    stamp = "2026-05-01T08:00:00.000Z"
    entries = {
        "water-bill": {"answer": 4, "answered_on": stamp},
        "no-plan": {"answer": None, "answered_on": stamp},
    }
    assert standing({**document.empty(), "interests": entries}) == {"water-bill": 4}


def test_the_cases_for_the_browser_are_up_to_date():
    """interests_cases.json is what Python computes today, chosen cases included."""
    text = cases.CASES.read_text("utf-8")
    stored = [case["given"] for case in json.loads(text)["cases"]]
    assert stored[: len(cases.chosen_inputs())] == cases.chosen_inputs()
    assert cases.case_text(stored) == text


def test_the_limits_are_the_95th_percentiles_of_f():
    """Integrated from the density, since no library here has them."""
    x = np.linspace(0, 4, 400_001)[1:]
    for freedom, limit in F_95.items():
        a, b = 2.5, freedom / 2
        constant = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b))
        density = constant * (a / b) ** a * x ** (a - 1) * (1 + a * x / b) ** -(a + b)
        below = float(density[x <= limit].sum() * (x[1] - x[0]))
        assert below == pytest.approx(0.95, abs=2e-4)


def test_answers_without_any_leaning_are_called_blurred_19_times_in_20():
    """Chi-square, which takes the estimated variance for a known one, let 7 to 9 % through."""
    draw = np.random.default_rng(3)
    clear = scored = 0
    for _ in range(3000):
        drawn = np.clip(np.rint(draw.normal(3, 1, 36)), 1, 5).astype(int)
        found = result([int(value) for value in drawn])
        scored += found.angle_se is not None
        clear += found.angle_se is not None and not found.blurred
    assert clear / scored < 0.065


def test_the_reach_of_a_band_is_the_97_5th_percentile_of_t():
    """Integrated from the density; above 0 it holds 47.5 of 100."""
    x = np.linspace(0, 4, 400_001)[1:]
    assert sorted(match.T_975) == list(range(3, 31))
    for freedom, limit in match.T_975.items():
        constant = math.exp(math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2))
        density = constant / math.sqrt(freedom * math.pi)
        density = density * (1 + x * x / freedom) ** (-(freedom + 1) / 2)
        assert float(density[x <= limit].sum() * 1e-5) == pytest.approx(0.475, abs=1e-4)


@pytest.mark.parametrize("scored", [1, 6])
def test_the_band_of_a_score_holds_it_95_times_in_100_with_few_answers_too(scored):
    """1.96, which takes the estimated variance for a known one, held 87 and 94 in 100."""
    draw = np.random.default_rng(8)
    true = float(np.clip(np.rint(draw.normal(3, 1, 400_000)), 1, 5).mean() - 1) * 6
    asked = [item.id for item in ITEMS if item.scale in inventory.SCALES[:scored]]
    hits = 0
    for drawn in draw.normal(3, 1, (2_000, len(asked))):
        answered = np.clip(np.rint(drawn), 1, 5).astype(int).tolist()
        found = families.result_of(dict(zip(asked, answered, strict=True))).scales[0]
        hits += found.low <= true <= found.high
    assert 0.935 < hits / 2_000 < 0.975
