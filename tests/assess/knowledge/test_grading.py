"""Knowledge and calibration: grading by kind, scores worked by hand, routing, and the twin."""

from __future__ import annotations

import json
import math
import random
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.assess.knowledge import checks, grading, questions, quiz_order
from careerbook.assess.knowledge.calibration import RELIABILITY_FROM, Graded, score, wilson
from careerbook.assess.knowledge.grading import Answer, grade
from careerbook.assess.knowledge.payload import unseal
from tests.assess.knowledge import make_knowledge_cases as cases
from tests.assess.knowledge.small_questions import small_bank

BANK = small_bank()
ASKED = {question.name: question for question in BANK.questions()}
marks = st.lists(
    st.tuples(st.booleans(), st.sampled_from([None, 0.25, 1 / 3, 0.5, 0.75, 0.95])), max_size=60
)


def graded(pairs: list[tuple[bool, float | None]]) -> list[Graded]:
    """Return marks with these outcomes and confidences."""
    return [Graded(str(i), "statistics", 2, *pair) for i, pair in enumerate(pairs)]


@pytest.mark.parametrize(
    ("name", "choices", "right"),
    [
        ("single-one", (1,), True),
        ("single-one", (0,), False),
        ("single-one", (), False),
        ("single-one", (0, 1), False),
        ("code-one", (4,), True),
        ("several", (0, 2), True),
        ("several", (2, 0), True),
        ("several", (0,), False),
        ("several", (0, 2, 3), False),
        ("steps", (0, 1, 2), True),
        ("steps", (1, 0, 2), False),
        ("steps", (0, 1), False),
        ("pairs", (0, 1, 2), True),
        ("pairs", (0, 1, 1), False),
        ("pairs", (0, 2, 1), False),
    ],
)
def test_an_answer_is_right_only_as_a_whole(
    name: str, choices: tuple[int, ...], right: bool
) -> None:
    """All keys and no other, the whole order, every pair."""
    assert grade(ASKED[name], 0, Answer(choices)) is right


@pytest.mark.parametrize(
    ("value", "right"),
    [(12.5, True), (12, True), (13, True), (13.01, False), (0.125, False), (None, False)],
)
def test_the_ends_of_the_tolerance_belong_to_the_key(value: float | None, right: bool) -> None:
    """12.5 plus or minus 0.5; also where a computer's decimals fall a little short."""
    assert grade(ASKED["share"], 0, Answer(value=value)) is right
    assert grading.within(0.165, 0.16, 0.005)


@pytest.mark.parametrize("value", [math.inf, -math.inf, math.nan])
def test_no_infinite_number_is_right(value: float) -> None:
    """Nor does it crash."""
    assert grade(ASKED["share"], 0, Answer(value=value)) is False


def test_the_seed_chooses_the_variant_and_a_known_slip_is_recognized() -> None:
    """Seed 4 of three variants is the second: 3 of 8."""
    question = ASKED["share"]
    assert grading.variant_of(question, 4) == 1
    assert grade(question, 1, Answer(value=37.5))
    assert grading.slip_of(question, 0, 800) == 1
    assert grading.slip_of(question, 0, 50) is None


def test_scores_follow_the_formulas_worked_by_hand() -> None:
    """Two of three right with .95, .75 and .25."""
    result = score(graded([(True, 0.95), (False, 0.75), (True, 0.25)]))
    assert result.accuracy == pytest.approx(2 / 3)
    assert result.confidence == pytest.approx(0.65)
    assert result.bias == pytest.approx(0.65 - 2 / 3)
    assert result.brier == pytest.approx((0.05**2 + 0.75**2 + 0.75**2) / 3)


def test_wilson_is_wilson() -> None:
    """5 of 6: centre (p + z2/2n)/(1 + z2/n), from the published formula with z = 1.96."""
    assert wilson(5, 6) == (pytest.approx(0.4365, abs=1e-4), pytest.approx(0.9699, abs=1e-4))
    assert wilson(0, 6)[0] == 0
    assert wilson(6, 6)[1] == 1
    assert wilson(0, 0) == (None, None)


@given(marks)
def test_every_score_lies_within_its_interval_and_its_range(pairs) -> None:
    """All right, all wrong, none, one: nothing leaves 0 to 1, and bias -1 to 1."""
    result = score(graded(pairs))
    if not pairs:
        assert result.accuracy is result.low is result.high is result.brier is None
        return
    assert 0 <= result.low <= result.accuracy <= result.high <= 1
    if result.bias is None:
        assert result.with_confidence == 0
        return
    assert -1 <= result.bias_low <= result.bias + 1e-12
    assert result.bias <= result.bias_high + 1e-12 <= 1 + 1e-12
    assert 0 <= result.brier_low <= result.brier + 1e-12
    assert result.brier <= result.brier_high + 1e-12 <= 1 + 1e-12


@given(marks)
def test_the_brier_score_is_the_mean_squared_distance(pairs) -> None:
    """The grouped computation gives what the definition gives."""
    said = [(c, right) for right, c in pairs if c is not None]
    result = score(graded(pairs))
    if said:
        assert result.brier == pytest.approx(sum((c - y) ** 2 for c, y in said) / len(said))


@given(marks)
def test_a_reliability_picture_needs_enough_answers(pairs) -> None:
    """Below the limit there are no groups; from it on every answer with a confidence is in one."""
    result = score(graded(pairs))
    if result.with_confidence < RELIABILITY_FROM:
        assert result.bins == ()
    else:
        assert sum(one.answered for one in result.bins) == result.with_confidence


def test_the_brier_interval_covers_the_truth_about_as_often_as_it_says() -> None:
    """A simulated reader: certain and fairly sure answers, 400 runs of twelve."""
    draw = random.Random(4)
    truth = {0.75: 0.6, 0.95: 0.9}
    expected = sum(p * (1 - c) ** 2 + (1 - p) * c**2 for c, p in truth.items()) / 2
    covered = 0
    for _ in range(400):
        pairs = [(draw.random() < truth[c], c) for c in (0.75, 0.95) for _ in range(6)]
        result = score(graded(pairs))
        covered += result.brier_low <= expected <= result.brier_high
    assert covered / 400 > 0.92


def test_both_numbers_are_joined_by_their_precision() -> None:
    """S = 3/5 with the error of a self-rating, K and its error from the score of the check."""
    result = score(graded([(True, None), (False, None)] * 3))
    found = grading.together(3, result)
    own, check = (1.1832 / 5) ** -2, found.knowledge_se**-2
    assert (found.own, found.knowledge) == (0.6, result.known.share)
    assert found.both == pytest.approx((0.6 * own + found.knowledge * check) / (own + check), 1e-4)
    assert found.both_se == pytest.approx((own + check) ** -0.5, 1e-4)
    assert grading.together(3, score([])) is None


def test_a_self_rating_has_no_half_of_the_weight_beside_six_answers() -> None:
    """With an error of one level for the rating and p (1 - p) / n for the share it had."""
    for right in range(7):
        for harder in (1, 3):
            marks = [
                Graded(str(i), "t", 2 if i < 3 else harder, i < right, None, 0.25) for i in range(6)
            ]
            found = grading.together(3, score(marks))
            own, check = found.own_se**-2, found.knowledge_se**-2
            assert own / (own + check) < 0.45


def test_guessing_right_by_chance_alone_is_no_knowledge() -> None:
    """A quarter of questions with four options right was taken as a quarter known."""
    marks = [Graded(str(i), "t", 2, i % 4 == 0, None, 0.25) for i in range(40)]
    assert score(marks).accuracy == 0.25
    assert score(marks).known.share < 0.12
    assert grading.together(0, score(marks)).both < 0.12


@given(st.integers(0, 5), st.integers(1, 30), st.data())
def test_the_joined_number_lies_between_the_two(level, count, data) -> None:
    """Also where everything is right or everything wrong."""
    right = data.draw(st.integers(0, count))
    result = score(graded([(i < right, None) for i in range(count)]))
    found = grading.together(level, result)
    low, high = sorted([found.own, found.knowledge])
    assert low - 1e-12 <= found.both <= high + 1e-12
    assert 0 < found.both_se < min(found.own_se, found.knowledge_se)


@pytest.mark.parametrize(
    ("name", "chance"),
    [
        ("single-one", 1 / 3),
        ("code-one", 1 / 5),
        ("several", 1 / 15),
        ("share", 0),
        ("steps", 1 / 6),
        ("pairs", 1 / 6),
    ],
)
def test_a_guess_is_as_sure_as_the_kind_of_question_allows(name: str, chance: float) -> None:
    """It was 25 % also where chance is near zero."""
    assert grading.guess_confidence(ASKED[name]) == pytest.approx(chance)


def test_a_guess_is_near_zero_wherever_there_is_more_than_one_thing_to_get_right() -> None:
    """In the handbook's own bank: 7 % at most, and 25 % among four options."""
    for question in questions.load().questions():
        chance = grading.guess_confidence(question)
        single = question.kind in ("single", "code")
        assert chance == 0.25 if single else chance <= 1 / 15


def test_the_second_stage_follows_the_first() -> None:
    """Two of three right lead to the hard questions, one of three to the easy ones."""
    bank = {f"{name}{i}": d for d, name in ((1, "e"), (2, "m"), (3, "h")) for i in range(4)}
    start = quiz_order.route(bank, 11, {})
    assert (len(start.first), start.second, start.harder) == (3, (), None)
    for right, initial in ((2, "h"), (3, "h"), (1, "e"), (0, "e")):
        marks = {item: i < right for i, item in enumerate(start.first)}
        found = quiz_order.route(bank, 11, marks)
        assert len(found.second) == 3
        assert {item[0] for item in found.second} == {initial}


def test_every_topic_of_the_bank_gives_six_questions_on_every_road() -> None:
    """So that "2 of 6" is true whatever the first stage gives."""
    for topic in questions.load().topic:
        bank = {question.id: question.difficulty for question in topic.question}
        first = quiz_order.route(bank, 5, {}).first
        for right in (True, False):
            found = quiz_order.route(bank, 5, dict.fromkeys(first, right))
            assert len({*found.first, *found.second}) == 2 * quiz_order.STAGE_ITEMS


@given(st.integers(2, 6), st.integers(0, quiz_order.SEEDS - 1))
def test_an_order_question_never_shows_its_key(count, seed) -> None:
    """All options once, and never as they stand in the file."""
    order = quiz_order.shown_order(count, seed, "x", mixed=True)
    assert sorted(order) == list(range(count))
    assert order != tuple(range(count))


def test_options_come_first_about_equally_often() -> None:
    """The shuffle favors no place."""
    firsts = [quiz_order.shown_order(4, seed, "x")[0] for seed in range(4000)]
    assert all(900 < firsts.count(place) < 1100 for place in range(4))


def test_the_section_of_a_document_is_graded_and_strangers_are_left_out() -> None:
    """An answer taken back and an unknown item do not count."""
    one, two = ASKED["single-one"].id, ASKED["share"].id
    quiz = {
        one: {"choices": [1], "confidence": 0.95},
        two: {"choices": [], "value": 37.5, "seed": 1, "confidence": None},
        ASKED["several"].id: {"choices": [], "value": None, "confidence": None},
        "0000000000": {"choices": [1], "confidence": 0.5},
    }
    found = grading.graded(quiz, BANK)
    assert [(mark.item, mark.right) for mark in found] == [(one, True), (two, True)]
    assert checks.last_checks(quiz, {}, BANK)["statistics"].right == 2


def test_sentences_name_the_interval_and_never_the_reader() -> None:
    """Surer than right is said of the answers, and only beyond chance."""
    sure = grading.sentence(score(graded([(False, 0.95)] * 6)), "Statistics")
    assert "surer than right, by more than chance explains" in sure
    assert "you know about 15 % of the medium questions" in sure
    modest = grading.sentence(score(graded([(True, 0.25)] * 6)), "Statistics")
    assert "less sure than right" in modest
    even = grading.sentence(score(graded([(True, 0.75)] * 6)), "Statistics")
    assert "chance alone" in even
    part = grading.sentence(score(graded([(True, 0.75), (True, None)])), "Statistics")
    assert "where you said how sure you were (1 answers)" not in part
    assert "(1 answer)" in part
    beside = grading.beside(3, score(graded([(True, 0.75)])))
    assert beside.startswith(
        "Your own rating: level 3 of 5, alone on a new problem. Knowledge: a sc"
    )


def test_cases_for_the_browser_are_what_python_computes() -> None:
    """Run `python -m tests.assess.knowledge.make_knowledge_cases` after a change of method."""
    kept = json.loads(cases.CASES.read_text(encoding="utf-8"))
    fresh = json.loads(cases.case_text(cases.inputs_of(kept)))
    # Another zlib may pack differently; what is in the pack is the same.
    for one in (kept, fresh):
        try:
            one["bank"]["sealed"] = unseal(one["bank"]["sealed"])
        except zlib.error as error:
            pytest.fail(f"the sealed questions cannot be read: {error}")
    assert kept == fresh
