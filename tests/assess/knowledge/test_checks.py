"""One check is one set of answers, scored by the route it took, and shows no question twice."""

from __future__ import annotations

import math

import numpy as np
import pytest

from careerbook.assess.knowledge import checks, questions, quiz_order
from careerbook.assess.knowledge.ability import known
from careerbook.assess.knowledge.calibration import Graded, score

BANK = questions.load()


def marks(first: int, second: int, chance: float = 0.25) -> list[Graded]:
    """Return a check with so many of three right in each half; two or more lead to hard ones."""
    other = 3 if first >= 2 else 1
    return [
        Graded(str(i), "t", 2 if i < 3 else other, i % 3 < (first, second)[i // 3], None, chance)
        for i in range(6)
    ]


def test_the_score_counts_how_hard_the_questions_were() -> None:
    """Half right on the hard road says more than half right on the easy one."""
    hard, easy = score(marks(2, 1)), score(marks(1, 2))
    assert hard.accuracy == easy.accuracy == 0.5
    assert hard.known.share > easy.known.share + 0.1


def test_more_right_is_a_higher_score_and_the_band_holds_it() -> None:
    """On each road, in each half."""
    for first in range(4):
        scores = [known(marks(first, second)) for second in range(4)]
        assert [s.share for s in scores] == sorted(s.share for s in scores)
        assert all(0 < s.low < s.share < s.high < 1 for s in scores)
    assert known([]) is None


def test_the_score_is_the_mean_over_all_abilities_worked_out_by_hand() -> None:
    """One medium question without a guess, right: prior times logistic, integrated finely."""
    grid = np.linspace(-12, 12, 200_001)
    knows = 1 / (1 + np.exp(-grid))
    weight = np.exp(-((grid / 1.5) ** 2) / 2) * knows
    found = known([Graded("a", "t", 2, True, None)])
    assert found.share == pytest.approx(float((weight * knows).sum() / weight.sum()), abs=1e-4)


def simulated(spread: float, apart: float) -> tuple[float, float, float]:
    """Return correlations of share right and score with the ability, and how often the band holds.

    4,000 readers, guesses as in the bank, hard and easy questions so far apart.
    """
    draw = np.random.default_rng(1)
    abilities = draw.normal(0, spread, 4000)
    shares, scores, inside = [], [], 0
    for ability in abilities:
        answers: list[Graded] = []
        for place in range(6):
            harder = sum(mark.right for mark in answers[:3]) >= 2
            difficulty = 2 if place < 3 else 3 if harder else 1
            chance = float(draw.choice([0.25, 0.25, 0.04, 0.0]))
            knows = 1 / (1 + math.exp(apart * (difficulty - 2) - ability))
            right = bool(draw.random() < chance + (1 - chance) * knows)
            answers.append(Graded(str(place), "t", difficulty, right, None, chance))
        found = known(answers)
        shares.append(sum(mark.right for mark in answers))
        scores.append(found.share)
        inside += found.low <= 1 / (1 + math.exp(-ability)) <= found.high
    return (
        float(np.corrcoef(shares, abilities)[0, 1]),
        float(np.corrcoef(scores, abilities)[0, 1]),
        inside / len(abilities),
    )


@pytest.mark.parametrize(("spread", "apart"), [(1.25, 1.2), (1.25, 1.6)])
def test_the_score_of_the_route_tells_more_of_the_ability_than_the_share_right(
    spread: float, apart: float
) -> None:
    """Also when questions lie further apart than the score supposes."""
    share, route, inside = simulated(spread, apart)
    assert route > share + 0.03
    assert inside > 0.93


@pytest.mark.parametrize("topic", questions.topics())
def test_other_questions_repeat_none_that_was_explained_while_unseen_ones_are_left(
    topic: str,
) -> None:
    """Every second question of a second check had been explained in the first."""
    difficulties = {question.id: question.difficulty for question in BANK[topic].question}
    for seed in range(20):
        for good in (True, False):
            asked: list[str] = []
            for check in range(2):
                seen = list(asked)
                first = quiz_order.route(difficulties, seed + 100 * check, {}, seen).first
                right = dict.fromkeys(first, good)
                found = quiz_order.route(difficulties, seed + 100 * check, right, seen)
                asked += [*found.first, *found.second]
            assert len(asked) == 12
            assert len(set(asked)) == min(12, len(difficulties))


def test_one_check_is_one_set_of_answers_and_not_all_answers_of_the_topic() -> None:
    """An earlier check that went badly weighed on the next one for good."""
    topic = BANK["statistics"]
    quiz = {}
    for place, question in enumerate(topic.question):
        if question.kind == "single":
            seed = 5 if place % 2 else 8
            choices = list(question.keys) if seed == 8 else [9]
            own = quiz_order.item_seed(seed, question.id)
            quiz[question.id] = {"choices": choices, "seed": own, "confidence": 0.75}
    both = checks.last_checks(quiz, {}, BANK)["statistics"]
    old = checks.last_checks(quiz, {"statistics": 5}, BANK)["statistics"]
    new = checks.last_checks(quiz, {"statistics": 8}, BANK)["statistics"]
    assert both.answered == old.answered + new.answered
    assert 0 < new.answered == new.right
    assert old.answered > 0
    assert old.right == 0


def test_seeds_of_a_document_that_are_none_are_left_out() -> None:
    """A text, a fraction, a number too large, a setting of another name."""
    values = {
        "quiz-seed-a": 7,
        "quiz-seed-b": "7",
        "quiz-seed-c": 7.5,
        "quiz-seed-d": quiz_order.SEEDS,
        "quiz-seed-e": None,
        "hours-a-week": 7,
    }
    assert checks.seeds({"settings": {k: {"value": v} for k, v in values.items()}}) == {"a": 7}
    assert checks.seeds({}) == {}
