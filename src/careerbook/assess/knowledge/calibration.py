"""Accuracy and calibration of answers that were given with a confidence.

The browser computes the same in ``assess/knowledge/calibration.js``; both are held by
``tests/assess/knowledge/knowledge_cases.json``.

Formulas, for answers with ``y`` 1 when right and 0 when wrong, and confidence ``c``::

    accuracy = mean(y)                  with Wilson's 95 % interval
    bias     = mean(c) - mean(y)        above 0: surer than right
    Brier    = mean((c - y)^2)          0 is best; saying 50 % throughout gives 0.25
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from careerbook.assess.knowledge.ability import Known, known
from careerbook.assess.skills.coverage import Z95

RELIABILITY_FROM = 20
"""Answers with a confidence from which on a reliability picture is drawn; fewer show only noise."""

CONFIDENCE_NAMES = ("a guess", "fairly sure", "certain")
BIN_ENDS = (0.5, 0.85, 1.0)
"""Upper ends of the three groups of the reliability picture, each belonging to its group."""


@dataclass(frozen=True)
class Graded:
    """One answer with its mark."""

    item: str
    topic: str
    difficulty: int
    right: bool
    confidence: float | None
    chance: float = 0.0
    """How likely a guess is right in this kind of question."""


@dataclass(frozen=True)
class Bin:
    """Answers of similar confidence: what was expected and what came, with Wilson's interval."""

    name: str
    answered: int
    confidence: float
    accuracy: float
    low: float
    high: float


@dataclass(frozen=True)
class Result:
    """What :func:`score` found.

    Attributes
    ----------
    accuracy, low, high
        Share right and Wilson's 95 % interval; ``None`` without an answer.
    known
        The score of these answers by how hard their questions were
        (:mod:`careerbook.assess.knowledge.ability`), the one number that is comparable between
        checks; ``None`` without an answer.
    with_confidence, confidence
        Answers with a confidence, and their mean confidence.
    bias, bias_low, bias_high
        Mean confidence minus the accuracy of the same answers, with the accuracy's interval.
    brier, brier_low, brier_high
        Mean squared distance of confidence and outcome.
    bins
        Groups of the reliability picture; empty below :data:`RELIABILITY_FROM` answers.
    """

    answered: int
    right: int
    accuracy: float | None
    low: float | None
    high: float | None
    with_confidence: int
    confidence: float | None
    bias: float | None
    bias_low: float | None
    bias_high: float | None
    brier: float | None
    brier_low: float | None
    brier_high: float | None
    bins: tuple[Bin, ...]
    known: Known | None = None


def score(graded: Iterable[Graded]) -> Result:
    """Compute accuracy, calibration and their intervals by the module's formulas.

    The interval of the Brier score treats it as the weighted sum of the accuracies at each
    confidence that was said and joins Wilson's intervals of these (method of variance estimates
    recovery), because a plain standard error is 0 for six right answers at the same confidence.

    Source
    ------
    E. B. Wilson (1927), Probable inference, J. Am. Stat. Assoc. 22:209-212. G. W. Brier (1950),
    Verification of forecasts expressed in terms of probability, Mon. Weather Rev. 78:1-3.
    G. Y. Zou, A. Donner (2008), Construction of confidence limits about effect measures, Stat. Med.
    27:1693-1702.

    Example
    -------
    >>> result = score([Graded("a", "t", 2, True, 0.75), Graded("b", "t", 2, False, 0.75)])
    >>> result.accuracy, result.bias, result.brier
    (0.5, 0.25, 0.3125)
    """
    answers = list(graded)
    right = sum(answer.right for answer in answers)
    said = [(a.confidence, a.right) for a in answers if a.confidence is not None]
    interval = wilson(right, len(answers))
    if not said:
        nothing = (None,) * 7
        accuracy = right / len(answers) if answers else None
        return Result(len(answers), right, accuracy, *interval, 0, *nothing, (), known(answers))
    count, right_said = len(said), sum(y for _, y in said)
    confidence = sum(c for c, _ in said) / count
    low, high = wilson(right_said, count)
    assert low is not None and high is not None  # there is an answer
    return Result(
        len(answers),
        right,
        right / len(answers),
        *interval,
        count,
        confidence,
        confidence - right_said / count,
        confidence - high,
        confidence - low,
        *_brier(said),
        _bins(said) if count >= RELIABILITY_FROM else (),
        known(answers),
    )


def wilson(right: int, answered: int) -> tuple[float | None, float | None]:
    """Return Wilson's 95 % interval of a share; ``(None, None)`` without an answer.

    Example
    -------
    >>> low, high = wilson(5, 6)
    >>> round(low, 2), round(high, 2)
    (0.44, 0.97)
    """
    if answered == 0:
        return None, None
    share, z2 = right / answered, Z95 * Z95
    middle = (share + z2 / (2 * answered)) / (1 + z2 / answered)
    spread = share * (1 - share) / answered + z2 / (4 * answered * answered)
    half = Z95 * math.sqrt(spread) / (1 + z2 / answered)
    low = 0.0 if right == 0 else max(0.0, middle - half)
    high = 1.0 if right == answered else min(1.0, middle + half)
    return low, high


def _brier(said: Sequence[tuple[float, bool]]) -> tuple[float, float, float]:
    """Return the Brier score and its interval."""
    groups: dict[float, list[bool]] = defaultdict(list)
    for confidence, outcome in said:
        groups[confidence].append(outcome)
    total = below = above = 0.0
    for confidence in sorted(groups):
        outcomes = groups[confidence]
        share = sum(outcomes) / len(outcomes)
        low, high = wilson(sum(outcomes), len(outcomes))
        assert low is not None and high is not None  # a group has an answer
        weight, slope = len(outcomes) / len(said), 1 - 2 * confidence
        total += weight * (confidence**2 + slope * share)
        ends = [weight * slope * (share - low), weight * slope * (high - share)]
        down, up = ends if slope > 0 else ends[::-1]
        below += down**2
        above += up**2
    return total, max(0.0, total - math.sqrt(below)), min(1.0, total + math.sqrt(above))


def _bins(said: Sequence[tuple[float, bool]]) -> tuple[Bin, ...]:
    found = []
    start = -1.0
    for name, end in zip(CONFIDENCE_NAMES, BIN_ENDS, strict=True):
        own = [(c, y) for c, y in said if start < c <= end]
        start = end
        if not own:
            continue
        right = sum(y for _, y in own)
        low, high = wilson(right, len(own))
        assert low is not None and high is not None  # a bin has an answer
        mean = sum(c for c, _ in own) / len(own)
        found.append(Bin(name, len(own), mean, right / len(own), low, high))
    return tuple(found)
