"""Grades answers to knowledge questions and sets the result beside the reader's own rating.

Scores are :func:`careerbook.assess.knowledge.calibration.score`. The browser computes the same in
``assess/knowledge/grading.js``; both are held by ``tests/assess/knowledge/knowledge_cases.json``.

Own level S and accuracy K, both on a scale from 0 to 1, with variances v, are joined by precision::

    together = (S / v_S + K / v_K) / (1 / v_S + 1 / v_K)

For learning, not for hiring: six questions measure little, and the interval says how little.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from careerbook.assess.answers.rating_error import OWN_LEVEL_SE
from careerbook.assess.knowledge.calibration import Graded, Result, score
from careerbook.assess.knowledge.question_kinds import Choice, Match, Numeric, Order, Question
from careerbook.assess.knowledge.questions import Bank
from careerbook.roles.skills import LEVEL_NAMES, LEVELS
from careerbook.say.numbers import percent
from careerbook.say.wording import Words

WORDS = Words(__package__)

GUESS_RANGE = (0.25, 0.5)
"""A guess among options is as good as their number, taken no lower and no higher than this."""

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
            mark = Graded(item, topic.topic, question.difficulty, right, answer.confidence)
            marks.append(mark)
    return tuple(marks)


def by_topic(marks: Iterable[Graded], bank: Bank) -> dict[str, Result]:
    """Return topic -> result, for every topic of the bank, answered or not."""
    found = list(marks)
    return {name: score(one for one in found if one.topic == name) for name in bank.topics()}


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
    """Return how likely a guess is right, as the page offers it.

    Example
    -------
    >>> from careerbook.assess.knowledge import questions
    >>> single = questions.load()["statistics"].of_difficulty(1)[0]
    >>> 0.25 <= guess_confidence(single) <= 0.5
    True
    """
    low, high = GUESS_RANGE
    if isinstance(question, Choice) and question.kind != "multiple":
        return min(max(1 / len(question.option), low), high)
    return low


def together(level: int, result: Result) -> Together | None:
    """Join an own level and a result by precision weighting; ``None`` without an answer.

    The own level's standard error is :data:`careerbook.assess.skills.gap.OWN_LEVEL_SE`. The
    accuracy's variance is p (1 - p) / n; where everything is right or wrong that would be 0, and p
    is taken as (right + 2) / (n + 4) for the variance alone (A. Agresti, B. A. Coull 1998, Am.
    Stat. 52:119).

    Reading a share of right answers as a share of the level scale is a convention, no measurement:
    the questions of the second stage are harder for some than for others. Show both numbers.
    """
    if result.accuracy is None:
        return None
    top, count = LEVELS[-1], result.answered
    own, own_variance = level / top, (OWN_LEVEL_SE / top) ** 2
    share = result.accuracy
    if result.right in (0, count):
        share = (result.right + 2) / (count + 4)
    variance = share * (1 - share) / count
    precision = 1 / own_variance + 1 / variance
    both = (own / own_variance + result.accuracy / variance) / precision
    return Together(
        own=own,
        own_se=math.sqrt(own_variance),
        knowledge=result.accuracy,
        knowledge_se=math.sqrt(variance),
        both=both,
        both_se=math.sqrt(1 / precision),
    )


def sentence(result: Result, name: str) -> str:
    """Say what a result means, with its interval, and whether confidence and outcome agree.

    Example
    -------
    >>> from careerbook.assess.knowledge.calibration import score
    >>> sentence(score([]), "Statistics")
    'Nothing is scored yet: no question on Statistics has been answered.'
    """
    if result.low is None or result.high is None:
        return WORDS.fill("nothing_scored", topic=name)
    noun = "question" if result.answered == 1 else "questions"
    text = WORDS.fill(
        "share",
        right=result.right,
        answered=result.answered,
        noun=noun,
        topic=name,
        low=percent(result.low),
        high=percent(result.high),
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


def beside(level: int | None, result: Result) -> str:
    """Say own level and knowledge beside each other, never as one number."""
    if result.low is None or result.high is None or result.accuracy is None:
        return ""
    share = (
        f"{percent(result.accuracy)} % right ({percent(result.low)} to {percent(result.high)} %)"
    )
    if level is None:
        return WORDS.fill("own_level_open", share=share)
    own = f"level {level} of {LEVELS[-1]}, {LEVEL_NAMES[level]}"
    return f"Your own rating: {own}. Knowledge: {share}."
