"""Where the answers lead: the ranking, how firm it is, what it says, its twin in the browser."""

from __future__ import annotations

import re
import runpy
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerbook.assess.interests import inventory
from careerbook.assess.interests.families import result_of
from careerbook.assess.leads import words
from careerbook.assess.leads.draws import DRAWS, MOVE, deviations, moves
from careerbook.assess.leads.leads import Leads, Measure, PlacedRole, leads
from careerbook.assess.leads.places import Answered, lead_roles, place_roles
from careerbook.assess.leads.reasons import why_not
from careerbook.assess.leads.weights import CRITERIA, DEFAULTS, check_weights, weights_of
from careerbook.assess.terms.band import invented_terms, own_level_se
from careerbook.occupations.soc_match import match_of
from careerbook.roles import roles, skills

CASES = Path(__file__).parent
EVEN = {"interests": 50, "skills": 50, "pay": 50}
SKILLS = {skill.id: skill.name for skill in skills.load().skill}
SCALES = [scale.name for scale in inventory.load().scale]


def liking(**levels: int) -> dict[str, int]:
    """Answer every activity at the level of its scale, 3 where none is given."""
    found = {}
    for item in inventory.load().item:
        answer = levels.get(item.scale, 3)
        found[item.id] = 6 - answer if item.reverse else answer
    return found


def place(role: str, like: float | None, can: float | None, pay: float | None) -> PlacedRole:
    def measure(value: float | None, reach: float) -> Measure | None:
        return None if value is None else Measure(value, value - reach, value + reach)

    return PlacedRole(
        role, role, "product", measure(like, 0.1), measure(can, 0.1), measure(pay, 1_000)
    )


def reasons(
    role: str,
    likes: dict[str, int],
    levels: dict[str, int],
    gone: tuple[str, ...] = (),
) -> list[str]:
    answered = place_roles(lead_roles(), result_of(likes), levels)
    found = leads(answered.places, EVEN, gone)
    asked = next(one for one in lead_roles() if one.slug == role)
    return why_not(asked, found, answered, levels, SKILLS, SCALES)


@st.composite
def drawn_places(draw: st.DrawFn) -> list[PlacedRole]:
    """Draw up to eight roles; a measure may be missing for all of them or for one."""
    count = draw(st.integers(1, 8))
    known = draw(st.tuples(st.booleans(), st.booleans(), st.booleans()))
    found = []
    for index in range(count):
        like = draw(st.floats(-0.9, 0.9)) if known[0] else None
        can = draw(st.one_of(st.none(), st.floats(0, 1))) if known[1] else None
        pay = draw(st.floats(40_000, 200_000)) if known[2] else None
        found.append(place(f"role-{index}", like, can, pay))
    return found


weights_drawn = st.fixed_dictionaries({name: st.integers(0, 100) for name in CRITERIA})


def test_the_order_follows_the_weighted_sum_worked_by_hand() -> None:
    """A: 50 x .75 + 50 x .4 + 50 x .5 = 82.5; B: 50 x .5 + 50 x .6 + 50 x 1 = 105."""
    one = replace(place("a", 0.5, 0.4, None), pay=Measure(50_000, 50_000, 50_000))
    two = replace(place("b", 0.0, 0.6, None), pay=Measure(100_000, 100_000, 100_000))
    found = leads([one, two], EVEN)
    assert [(row.role, row.place) for row in found.rows] == [("b", 1), ("a", 2)]
    swapped = leads([one, two], {"interests": 100, "skills": 1, "pay": 1})
    assert [row.role for row in swapped.rows] == ["a", "b"]


@given(drawn_places(), weights_drawn)
@settings(max_examples=60)
def test_counts_and_places_hold_together(places: list[PlacedRole], weights: dict[str, int]) -> None:
    """Counts lie within the draws, each draw has a first role, and every role is accounted for."""
    found = leads(places, weights)
    listed = {row.role for row in found.rows} | set(found.unranked)
    assert listed == {one.role for one in places}
    assert [row.place for row in found.rows] == sorted(row.place for row in found.rows)
    assert all(0 <= row.first <= row.top_three <= DRAWS for row in found.rows)
    if found.rows:
        assert found.rows[0].place == 1
        assert found.rows[0].alike
        assert sum(row.first for row in found.rows) >= DRAWS
        assert sum(row.top_three for row in found.rows) >= min(3, len(found.rows)) * DRAWS
    assert leads(places, weights) == found


@given(drawn_places(), weights_drawn, st.randoms())
@settings(max_examples=40)
def test_the_order_of_the_roles_in_the_input_does_not_matter(
    places: list[PlacedRole], weights: dict[str, int], chance: object
) -> None:
    """Shuffled roles give the same ranking."""
    shuffled = list(places)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert leads(shuffled, weights).rows == leads(places, weights).rows


def test_a_dismissed_role_leaves_order_and_counts() -> None:
    """What is dismissed is named and has no place; the next one comes first."""
    three = [place("a", 0.9, 0.9, 1e5), place("b", 0.5, 0.5, 1e5), place("c", -0.5, 0.0, 1e5)]
    found = leads(three, EVEN, ["a"])
    assert [row.role for row in found.rows] == ["b", "c"]
    assert (found.rows[0].first, found.dismissed) == (DRAWS, ("a",))


def test_equal_roles_share_a_place() -> None:
    """No name decides between two equal roles; each comes first about as often."""
    found = leads([place("a", 0.5, 0.5, 1e5), place("b", 0.5, 0.5, 1e5)], EVEN)
    assert [row.place for row in found.rows] == [1, 1]
    assert all(row.alike for row in found.rows)
    assert sum(row.first for row in found.rows) == DRAWS
    assert abs(found.rows[0].first - DRAWS / 2) < 50


def test_pay_alone_ranks_nothing() -> None:
    """Without interests and skills there is nothing of the reader in the order."""
    found = leads([place("a", None, None, 1e5), place("b", None, None, 9e4)], EVEN)
    assert (found.rows, found.used, found.unranked) == ((), (), ("a", "b"))


def test_a_role_that_lacks_a_measure_is_not_ranked_but_named() -> None:
    """Nothing is filled in for it."""
    found = leads([place("a", 0.5, 0.5, 1e5), place("b", 0.9, None, 1e5)], EVEN)
    assert ([row.role for row in found.rows], found.unranked) == (["a"], ("b",))
    assert len(leads([place("b", 0.9, None, 1e5)], {**EVEN, "skills": 0}).rows) == 1


def test_moves_and_deviations_are_even_and_fixed() -> None:
    """Whole numbers within 20; mean 0 and deviation 1; other names are other draws."""
    drawn = [int(move) for name in CRITERIA for move in moves(name)]
    assert set(drawn) == set(range(-MOVE, MOVE + 1))
    assert abs(sum(drawn) / len(drawn)) < 1
    many = [float(x) for name in SKILLS for x in deviations(f"level {name}")]
    mean = sum(many) / len(many)
    assert abs(mean) < 0.02
    assert abs(sum((x - mean) ** 2 for x in many) / len(many) - 1) < 0.02
    first, second = deviations("level statistics"), deviations("level programming")
    assert abs(float((first * second).mean())) < 0.15
    assert (deviations("level statistics") == first).all()


def test_a_weight_of_0_stays_0_and_others_stay_above() -> None:
    """A reader for whom pay does not count is not ranked by it in any draw."""
    poor, rich = place("a", 0.9, 0.9, 5e4), place("b", 0.3, 0.5, 2e5)
    assert leads([poor, rich], {**EVEN, "pay": 0}).rows[0].first == DRAWS
    assert leads([poor, rich], {"interests": 1, "skills": 1, "pay": 0}).rows[0].first == DRAWS


def test_bands_tell_roles_apart_as_worked_by_hand() -> None:
    """Bands of 0.1 to each side are 0.051 standard errors; 1.96 joint ones are 0.1414."""
    weights = {"interests": 0, "skills": 50, "pay": 0}
    for distance, alike in ((0.11, True), (0.18, False)):
        second = place("b", None, 0.5 - distance, None)
        found = leads([place("a", None, 0.5, None), second], weights)
        assert found.rows[1].alike == alike


def test_an_error_that_two_roles_share_drops_out() -> None:
    """Two roles of one family differ by skills alone, however wide their band of interests."""
    wide = Measure(0.2, -0.9, 0.9)
    weights = {"interests": 50, "skills": 50, "pay": 0}
    one = replace(place("a", None, 0.7, None), interests=wide)
    two = replace(place("b", None, 0.3, None), interests=wide)
    other = replace(two, interests=Measure(0.19, -0.9, 0.9))
    assert not leads([one, two], weights).rows[1].alike
    assert leads([one, other], weights).rows[1].alike


def test_errors_of_one_persons_ratings_count_for_all_roles() -> None:
    """They widen the band of every coverage and hardly blur which role is nearer.

    Of two roles the deviations of the coverage in the draws go together.
    """
    answered = place_roles(lead_roles(), result_of({}), dict.fromkeys(SKILLS, 2))
    drawn = {one.role: one.drawn["skills"] for one in answered.places}
    one, two = drawn["ml-engineer"], drawn["ml-product-manager"]
    apart = float((one - two).std())
    assert float(one.std()) > 0.08
    assert apart < 0.75 * (float(one.var()) + float(two.var())) ** 0.5


def test_ticks_on_made_up_terms_widen_the_bands() -> None:
    """What rests on own levels is less sure for somebody who knows what does not exist."""
    levels = dict.fromkeys(SKILLS, 2)
    plain = place_roles(lead_roles(), result_of({}), levels)
    wide = place_roles(
        lead_roles(),
        result_of({}),
        levels,
        own_se=own_level_se(dict.fromkeys(invented_terms(), True)),
    )
    for one, two in zip(plain.places, wide.places, strict=True):
        assert one.skills is not None
        assert two.skills is not None
        assert two.skills.high - two.skills.low > one.skills.high - one.skills.low
        assert float(two.drawn["skills"].std()) > float(one.drawn["skills"].std())


def test_pay_counts_nothing_until_it_is_weighed() -> None:
    """What a reader has not asked for puts no role first."""
    assert DEFAULTS["pay"] == weights_of({})["pay"] == 0
    assert "pay" not in ranked(weights=DEFAULTS)[0].used


def test_the_less_sure_a_match_with_occupations_the_wider_its_pay() -> None:
    """Two doubtful candidates with nearly one median once gave the tightest band of all."""
    width: dict[str, list[float]] = {"high": [], "medium": [], "low": []}
    for role in lead_roles():
        assert role.pay is not None
        middle, low, high = role.pay
        assert low <= middle <= high
        width[match_of(role.slug).confidence].append((high - low) / middle)
    mean = {name: sum(found) / len(found) for name, found in width.items()}
    assert mean["high"] < mean["medium"] < mean["low"]
    assert max(width["high"]) < min(width["medium"])
    assert min(width["low"]) > 1


@pytest.mark.parametrize(
    ("count", "said"),
    [(500, "nearly all"), (475, "nearly all"), (474, "about 9 of 10"), (250, "about 5 of 10"),
     (25, "about 1 of 10"), (24, "hardly any"), (0, "hardly any")],
)  # fmt: skip
def test_a_count_of_draws_is_said_in_tenths_and_never_as_all(count: int, said: str) -> None:
    """A count like 500 of 500 spoke of the draws and was read as certainty."""
    assert words.often(count) == said


def test_none_of_these_fits_what_you_like_is_said_first() -> None:
    """A first place among roles that are not liked is still no suggestion."""
    levels = dict.fromkeys(SKILLS, 3)
    found, answered, said = ranked(likes=liking(realistic=5, artistic=5), levels=levels)
    assert max(one.interests.value for one in answered.places if one.interests) < 0.4
    assert found.none_fits
    assert words.title(found, answered) == "None of these fits what you like"
    assert said.startswith("None of these roles fits what you like")
    assert not ranked()[0].none_fits


def test_a_first_role_that_is_not_liked_is_said_where_another_is() -> None:
    """Skills put it first; what is liked lies elsewhere."""
    levels = {**dict.fromkeys(SKILLS, 1)}
    levels |= {n.id: 5 for n in roles.load("ai-support-specialist").skills}
    likes = liking(investigative=5, enterprising=1, social=1)
    found, _, said = ranked(likes=likes, levels=levels, weights={**EVEN, "interests": 1, "pay": 0})
    first = found.rows[0]
    assert (first.fits, found.none_fits) == (False, False)
    assert f"What you like does not point to {first.name}" in said


@pytest.mark.parametrize(
    "weights",
    [{}, {**EVEN, "pay": 101}, {**EVEN, "pay": -1}, {**EVEN, "pay": 0.5}, {**EVEN, "luck": 1}],
)
def test_what_is_no_weight_is_refused(weights: dict[str, int]) -> None:
    """The message names the weight and what is allowed."""
    with pytest.raises(ValueError, match="whole number from 0 to 100"):
        check_weights(weights)


def test_weights_in_a_document_fall_back_one_by_one() -> None:
    """A text, a number beyond 100 or nothing is as at first; the others stay."""
    settings_ = {"weight-pay": {"value": "much"}, "weight-skills": {"value": 0}}
    assert weights_of({"settings": settings_}) == {"interests": 50, "skills": 0, "pay": 0}
    assert weights_of({}) == DEFAULTS


def test_a_role_has_the_match_of_its_family() -> None:
    """Roles of the same families share one match; a role of two has the mean and both bands."""
    result = result_of(liking(investigative=5, conventional=4, social=1))
    answered = place_roles(lead_roles(), result, {})
    found = {one.role: one.interests for one in answered.places}
    by_id = {match.id: match for match in result.families}
    data, building = by_id["research-data"], by_id["engineering-qa-systems"]
    single = found["data-scientist"]
    both = found["ml-engineer"]
    assert single == Measure(data.match, data.low, data.high)
    assert both is not None
    assert both.value == pytest.approx((data.match + building.match) / 2)
    assert both.low == min(data.low, building.low)
    assert both.high == max(data.high, building.high)


@pytest.mark.parametrize(
    ("likes", "state"),
    [
        ({}, "none"),
        (dict(list(liking().items())[:10]), "open"),
        (liking(), "flat"),
        (dict.fromkeys(liking(), 4), "flat"),
        (liking(social=5, artistic=5, enterprising=1), "ready"),
        (liking(**dict.fromkeys(("realistic", "social", "artistic"), 2), investigative=1,
                enterprising=2, conventional=2), "disliked"),
    ],
)  # fmt: skip
def test_interests_count_only_with_a_shape(likes: dict[str, int], state: str) -> None:
    """No answers, too few, or six equal scores favor no role."""
    answered = place_roles(lead_roles(), result_of(likes), {})
    assert answered.interest_state == state
    assert any(one.interests for one in answered.places) == (state == "ready")
    assert bool(answered.scores) == (state == "ready")


def test_too_few_skills_are_said_and_not_counted() -> None:
    """Three ratings are not enough for any role; all are enough for every role."""
    few = place_roles(lead_roles(), result_of({}), dict.fromkeys(list(SKILLS)[:3], 2))
    assert (few.skill_state, [one.skills for one in few.places]) == ("thin", [None] * 13)
    full = place_roles(lead_roles(), result_of({}), dict.fromkeys(SKILLS, 2))
    assert full.skill_state == "ready"
    assert all(one.skills for one in full.places)


def ranked(**options: object) -> tuple[Leads, Answered, str]:
    likes = options.get("likes", liking(investigative=5, social=1))
    levels = options.get("levels", dict.fromkeys(SKILLS, 3))
    weights = options.get("weights", EVEN)
    answered = place_roles(lead_roles(), result_of(likes), levels)  # type: ignore[arg-type]
    found = leads(answered.places, weights, options.get("gone", ()))  # type: ignore[arg-type]
    return found, answered, words.sentence(found, answered, weights)  # type: ignore[arg-type]


def test_nothing_answered_says_what_to_do_first() -> None:
    """No role is named, least of all by pay."""
    found, answered, said = ranked(likes={}, levels={})
    assert words.title(found, answered) == "Nothing is placed yet"
    assert "First answer the interests and rate your skills" in said
    assert not any(role.name in said for role in lead_roles())


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"likes": {}}, "You have not answered the interests yet"),
        ({"likes": liking()}, "Your six interest scores are equal"),
        ({"levels": {}}, "You have not rated any skill yet"),
        ({"weights": dict.fromkeys(CRITERIA, 0)}, "give a weight above 0"),
        ({"gone": roles.slugs()}, "you have dismissed every role"),
        ({"weights": {"interests": 0, "skills": 0, "pay": 9}}, "Only pay counts"),
        ({}, "draws of weights and answers moved within their bands"),
        ({}, "not how well you would do"),
    ],
)
def test_every_state_is_said(options: dict[str, object], expected: str) -> None:
    """What does not count, and why, stands in the sentence."""
    assert expected in ranked(**options)[2]


def test_no_sentence_gives_a_fit_or_promises_success() -> None:
    """Percentages come as bands of skills, and no word speaks of succeeding."""
    levels = {name: index % 5 for index, name in enumerate(SKILLS)}
    likes = liking(social=5, investigative=4, realistic=1)
    said = [ranked(likes=likes, levels=levels)[2]]
    for slug in roles.slugs():
        said += reasons(slug, likes, levels)
    text = " ".join(said)
    assert not re.search(r"succe|good fit|your role|perfect", text, re.IGNORECASE)
    assert set(re.findall(r"(\S+) \d+ %", text)) <= {"to", "about"}


def test_why_not_names_missing_must_haves_with_both_levels() -> None:
    """The numbers are those of the profile and of the reader."""
    levels = {**dict.fromkeys(SKILLS, 3), "deep-learning": 1, "programming": 2}
    said = reasons("ai-research-scientist", liking(social=5, investigative=1), levels)
    need = next(n for n in roles.load("ai-research-scientist").skills if n.id == "deep-learning")
    assert f"{SKILLS['deep-learning']} (you 1, asked for {need.level})" in said[1]
    assert "more Investigative" in said[2]
    assert "less Social" in said[2]
    assert said[3].startswith("Beside ")
    assert "median pay" in said[3]


def test_why_not_says_what_is_open() -> None:
    """Without answers it does not invent reasons."""
    said = reasons("data-scientist", {}, {})
    assert said[0] == "Nothing is ranked yet: your own answers are missing."
    assert said[1].startswith("Must-haves not rated yet:")
    assert said[2] == "Your interests cannot be compared with it yet."
    gone = reasons("data-scientist", {}, dict.fromkeys(SKILLS, 3), ("data-scientist",))
    assert gone[0] == "You have dismissed this role, so it is not ranked."


def test_missing_must_haves_of_the_first_role_stand_in_its_first_line() -> None:
    """They do not change the order, and nobody has to read on to find them."""
    levels, gone = dict.fromkeys(SKILLS, 1), ["machine-learning-specialist"]
    levels |= dict.fromkeys(("programming", "data-preparation", "statistics"), 3)
    found, answered, said = ranked(levels=levels, gone=gone)
    first = found.rows[0]
    needs = [need for need in roles.load(first.role).skills if need.must_have]
    assert first.short == sum(need.level > levels[need.id] + 1 for need in needs) > 0
    short = f"{first.short} of {len(needs)} must-haves short"
    assert f"{first.name} ({short})" in said.split(". ")[0]
    one = leads(answered.places, EVEN, [*gone, *(row.role for row in found.rows[1:])])
    assert f"{first.name} ({short})" in words.title(one, answered)
    likes = liking(investigative=5, social=1)
    assert short in reasons(first.role, likes, levels, tuple(gone))[0].split(". ")[0]
    assert "must-haves short" not in ranked(levels=dict.fromkeys(SKILLS, 5))[2]
    assert words.short_words(4, 4) == "every must-have short"


def test_a_role_out_of_reach_is_not_ranked_however_liked_and_paid() -> None:
    """More than two thirds of the must-haves short: no place; two thirds: still one."""
    rich = replace(place("a", 0.9, 0.1, 2e5), short=3, must=4)
    half = replace(place("b", 0.1, 0.1, 5e4), short=2, must=3)
    found = leads([rich, half], EVEN)
    assert ([row.role for row in found.rows], found.far, found.unranked) == (["b"], ("a",), ())
    dreams = leads([rich, half], {**EVEN, "skills": 0})
    assert (dreams.rows[0].role, dreams.far) == ("a", ())
    found, answered, said = ranked(levels=dict.fromkeys(SKILLS, 0))
    assert words.title(found, answered) == "Every role is still ahead of you"
    assert "all of them are still ahead of you" in said
    assert not any(role.name in said for role in lead_roles())
    why = reasons("ml-engineer", liking(investigative=5), dict.fromkeys(SKILLS, 0))
    assert why[0].startswith("It is not ranked: more than two thirds of its must-haves")


def test_pay_does_not_decide_between_roles_that_are_only_liked() -> None:
    """Without skills the roles of one family share a place, whatever they earn."""
    found = leads([place("a", 0.5, None, 2e5), place("b", 0.5, None, 5e4)], EVEN)
    assert (found.used, [row.place for row in found.rows]) == (("interests",), [1, 1])
    assert "neither skills nor pay count" in ranked(levels={})[2]


def test_the_first_role_is_compared_with_the_next() -> None:
    """Asked why not the first role, the page says that it is first."""
    found, _, _ = ranked()
    said = reasons(found.rows[0].role, liking(investigative=5, social=1), dict.fromkeys(SKILLS, 3))
    assert said[0].startswith("Little speaks against it")
    assert said[3].startswith(f"Beside {found.rows[1].name}:")


def test_the_cases_for_the_browser_are_up_to_date() -> None:
    """leads_cases.json is what the script writes today."""
    text = runpy.run_path(str(CASES / "make_leads_cases.py"))["text"]()
    assert (CASES / "leads_cases.json").read_text("utf-8") == text
