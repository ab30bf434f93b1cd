"""Grades answers to knowledge questions and sets the result beside the reader's own rating.

Scores are :func:`careerbook.assess.knowledge.calibration.score`. The browser computes the same in
``assess/knowledge/grading.js``; both are held by ``tests/assess/knowledge/knowledge_cases.json``.

Own level S and score K, both on a scale from 0 to 1, with variances v, are joined by precision::

    together = (S / v_S + K / v_K) / (1 / v_S + 1 / v_K)

For learning, not for hiring: six questions measure little, and the interval says how little.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from careerbook.assess.answers.rating_error import OWN_LEVEL_SE
from careerbook.assess.knowledge.ability import Known
from careerbook.assess.knowledge.calibration import Graded, Result
from careerbook.assess.knowledge.question_kinds import Choice, Match, Numeric, Order, Question
from careerbook.assess.knowledge.questions import Bank
from careerbook.roles.skills import LEVEL_NAMES, LEVELS
from careerbook.say.numbers import percent
from careerbook.say.wording import Words

WORDS = Words(__package__)

ROUNDING = 1e-9  # 0.165 - 0.16 is a little more than 0.005 in a computer


@dataclass(frozen=True)
class Answer:
    """What a reader answered, as the section ``quiz`` of her document keeps it.

    Attributes
    ----------
    choices
        Positions in the question's own order: chosen options; steps in the chosen order; for each
        left side the right side matched with it.
    value
        The number, for numeric questions.
    confidence
        0-1; ``None``: not said.
    """

    choices: tuple[int, ...] = ()
    value: float | None = None
    seed: int = 0
    confidence: float | None = None


@dataclass(frozen=True)
class Together:
    """Own rating and knowledge on one scale from 0 to 1, and both weighted by their precision."""

    own: float
    own_se: float
    knowledge: float
    knowledge_se: float
    both: float
    both_se: float


def answer_of(entry: Mapping[str, Any]) -> Answer | None:
    """Return an entry of the document's section ``quiz``; ``None`` when it was taken back."""
    value = entry.get("value")
    if not entry["choices"] and value is None:
        return None
    confidence = entry["confidence"]
    return Answer(tuple(entry["choices"]), value, entry.get("seed", 0), confidence)


def graded(quiz: Mapping[str, Mapping[str, Any]], bank: Bank) -> tuple[Graded, ...]:
    """Grade the section ``quiz`` of a reader's document.

    Parameters
    ----------
    quiz
        Item id -> ``choices``, ``confidence`` and, where there are any, ``value`` and ``seed``.
    bank
        The questions. Answers to questions that it does not have are left out.

    Example
    -------
    >>> from careerbook.assess.knowledge import questions
    >>> bank = questions.load()
    >>> steps = next(q for q in bank["statistics"].question if q.kind == "order")
    >>> quiz = {steps.id: {"choices": [0, 1, 2, 3], "confidence": 0.75}}
    >>> graded(quiz, bank)[0].topic
    'statistics'
    """
    marks = []
    for item, (topic, question) in bank.by_id.items():
        answer = answer_of(quiz[item]) if item in quiz else None
        if answer is not None:
            right = grade(question, variant_of(question, answer.seed), answer)
            chance = guess_confidence(question)
            mark = Graded(item, topic.topic, question.difficulty, right, answer.confidence, chance)
            marks.append(mark)
    return tuple(marks)


def variant_of(question: Question, seed: int) -> int:
    """Return which variant a seed asks for."""
    return seed % len(question.variants) if isinstance(question, Numeric) else 0


def grade(question: Question, variant: int, answer: Answer) -> bool:
    """Say whether an answer is right.

    One key and no other; all keys and no other; a number within the tolerance, its ends included;
    all steps in order; every pair.

    Example
    -------
    >>> from careerbook.assess.knowledge import questions
    >>> steps = next(q for q in questions.load()["statistics"].question if q.kind == "order")
    >>> grade(steps, 0, Answer(choices=tuple(range(len(steps.step)))))
    True
    """
    if isinstance(question, Numeric):
        key = question.variants[variant]
        if answer.value is None or not math.isfinite(answer.value):
            return False
        return within(answer.value, key.answer, key.tolerance)
    if isinstance(question, Choice):
        return sorted(answer.choices) == list(question.keys)
    parts = question.step if isinstance(question, Order) else question.pair
    assert isinstance(question, Order | Match)
    return answer.choices == tuple(range(len(parts)))


def within(value: float, key: float, tolerance: float) -> bool:
    """Say whether a number counts as the key; the ends of the tolerance belong to it."""
    return abs(value - key) <= tolerance + ROUNDING * max(1.0, abs(key))


def slip_of(question: Numeric, variant: int, value: float) -> int | None:
    """Return which known slip a wrong number is, the nearest first; ``None`` when it is none."""
    key = question.variants[variant]
    distances = [
        (abs(value - slip.value), place)
        for place, slip in enumerate(key.slips)
        if within(value, slip.value, key.tolerance)
    ]
    return min(distances)[1] if distances else None


def guess_confidence(question: Question) -> float:
    """Return how likely a guess is right, as the page offers it: the chance of the kind.

    One of the options; one of the sets of options that are not empty; one of the orders; for a
    number to work out 0.

    Example
    -------
    >>> from careerbook.assess.knowledge import questions
    >>> bank = questions.load()
    >>> kinds = {q.kind: round(guess_confidence(q), 3) for q in bank["statistics"].question}
    >>> kinds["single"], kinds["numeric"], kinds["order"]
    (0.25, 0.0, 0.008)
    """
    if isinstance(question, Numeric):
        return 0.0
    if isinstance(question, Choice):
        count = len(question.option)
        return 1 / (2**count - 1) if question.kind == "multiple" else 1 / count
    parts = question.step if isinstance(question, Order) else question.pair
    return 1 / math.factorial(len(parts))


def together(level: int, result: Result) -> Together | None:
    """Join an own level and the score of a check by precision weighting; ``None`` without one.

    The own level's standard error is
    :data:`careerbook.assess.answers.rating_error.OWN_LEVEL_SE`; score and standard error of the
    check are those of :mod:`careerbook.assess.knowledge.ability`, from which chance is taken out.
    After six answers the check has about twice the weight of the level.

    Reading a share of known questions as a share of the level scale is a convention, no
    measurement. Show both numbers.
    """
    found = result.known
    if found is None:
        return None
    top = LEVELS[-1]
    own, own_variance, variance = level / top, (OWN_LEVEL_SE / top) ** 2, found.se**2
    precision = 1 / own_variance + 1 / variance
    return Together(
        own=own,
        own_se=math.sqrt(own_variance),
        knowledge=found.share,
        knowledge_se=found.se,
        both=(own / own_variance + found.share / variance) / precision,
        both_se=math.sqrt(1 / precision),
    )


def sentence(result: Result, name: str) -> str:
    """Say what a result means, with its interval, and whether confidence and outcome agree.

    Example
    -------
    >>> from careerbook.assess.knowledge.calibration import score
    >>> sentence(score([]), "Statistics")
    'Nothing is scored yet: no question on Statistics has been answered in this check.'
    """
    if result.known is None:
        return WORDS.fill("nothing_scored", topic=name)
    noun = "question" if result.answered == 1 else "questions"
    text = WORDS.fill(
        "share",
        right=result.right,
        answered=result.answered,
        noun=noun,
        topic=name,
        known=percent(result.known.share),
        low=percent(result.known.low),
        high=percent(result.known.high),
    )
    if result.confidence is None or result.bias is None:
        return text
    assert result.bias_low is not None and result.bias_high is not None
    expected, came = percent(result.confidence), percent(result.confidence - result.bias)
    text += WORDS.fill("expected", expected=expected, came=came)
    if result.with_confidence < result.answered:
        answers = "1 answer" if result.with_confidence == 1 else f"{result.with_confidence} answers"
        text += WORDS.fill("where_sure", answers=answers)
    if result.bias_low > 0:
        return WORDS.fill("surer", text=text)
    if result.bias_high < 0:
        return WORDS.fill("less_sure", text=text)
    return WORDS.fill("chance", text=text)


def score_words(found: Known) -> str:
    """Say a score with its band.

    Example
    -------
    >>> score_words(Known(0.7, 0.1, 0.45, 0.9))
    'a score of 70 % (45 to 90 %)'
    """
    return WORDS.fill(
        "score", known=percent(found.share), low=percent(found.low), high=percent(found.high)
    )


def beside(level: int | None, result: Result) -> str:
    """Say own level and knowledge beside each other, never as one number."""
    if result.known is None:
        return ""
    share = score_words(result.known)
    if level is None:
        return WORDS.fill("own_level_open", share=share)
    own = f"level {level} of {LEVELS[-1]}, {LEVEL_NAMES[level]}"
    return f"Your own rating: {own}. Knowledge: {share}."
