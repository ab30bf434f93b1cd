"""How much of a topic a reader knows, from answers to questions that were not equally hard.

Twin: ``assess/knowledge/ability.js``; both are held by
``tests/assess/knowledge/knowledge_cases.json``.

Whoever does well in the first half of a check gets hard questions in the second, everybody else
easy ones. So the share right is not comparable between the two routes, and it throws away what the
route tells. The score counts how hard each question was (Rasch's model with the chance c of a guess
of that kind of question)::

    P(right) = c + (1 - c) / (1 + exp(b - ability))        b = -1.2 easy, 0 medium, 1.2 hard
    known    = 1 / (1 + exp(-ability))

``known`` is the share of medium questions that somebody of that ability knows the answer to,
guesses not counted. All abilities are weighed by how well they explain the answers and by a normal
prior with mean 0 and standard deviation 1.5; the score is the mean of ``known``, the band holds
95 %.

The distance of 1.2 between neighbors and the prior are editorial judgments: difficulties are the
authors' own, and nobody's answers are collected. In simulations the score correlates better with
the ability that made the answers than the share right does, whether the true distance is 0.8 or
1.6.

Source
------
G. Rasch (1960), Probabilistic models for some intelligence and attainment tests. R. D. Bock, R. J.
Mislevy (1982), Adaptive EAP estimation of ability in a microcomputer environment, Appl. Psychol.
Meas. 6:431-444.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

STEP = 1.2
PRIOR_SD = 1.5
ABILITIES = tuple(i / 10 for i in range(-60, 61))
MEDIUM = 2
TAIL = 0.025


class Marked(Protocol):
    """An answer; :class:`careerbook.assess.knowledge.calibration.Graded` is one."""

    @property
    def difficulty(self) -> int:
        """1 easy, 2 medium, 3 hard."""

    @property
    def chance(self) -> float:
        """How likely a guess is right."""

    @property
    def right(self) -> bool:
        """Whether it is right."""


@dataclass(frozen=True)
class Known:
    """Share of the medium questions known, 0-1: mean, standard error and ends of the 95 % band."""

    share: float
    se: float
    low: float
    high: float


def known(marks: Iterable[Marked]) -> Known | None:
    """Score answers by how hard their questions were; ``None`` without an answer.

    Example
    -------
    >>> from careerbook.assess.knowledge.calibration import Graded
    >>> hard = [Graded(str(i), "t", 2 + i // 3, i != 5, None) for i in range(6)]
    >>> easy = [Graded(str(i), "t", 2 - i // 3, i != 0, None) for i in range(6)]
    >>> round(known(hard).share, 2), round(known(easy).share, 2)  # five of six each
    (0.82, 0.68)
    """
    answers = list(marks)
    if not answers:
        return None
    weights = [_weight(ability, answers) for ability in ABILITIES]
    total = sum(weights)
    shares = [_knows(ability) for ability in ABILITIES]
    mean = sum(w * share for w, share in zip(weights, shares, strict=True)) / total
    square = sum(w * (s - mean) ** 2 for w, s in zip(weights, shares, strict=True)) / total
    low, high = (_knows(_point(weights, total * part)) for part in (TAIL, 1 - TAIL))
    return Known(mean, math.sqrt(square), low, high)


def _weight(ability: float, answers: list[Marked]) -> float:
    weight = math.exp(-((ability / PRIOR_SD) ** 2) / 2)
    for answer in answers:
        knows = _knows(ability - STEP * (answer.difficulty - MEDIUM))
        right = answer.chance + (1 - answer.chance) * knows
        weight *= right if answer.right else 1 - right
    return weight


def _knows(ability: float) -> float:
    return 1 / (1 + math.exp(-ability))


def _point(weights: list[float], part: float) -> float:
    """Return the ability below which so much of the weight lies, between two of the abilities."""
    below = 0.0
    for place, weight in enumerate(weights):
        if below + weight >= part:
            into = (part - below) / weight if weight else 0.0
            return ABILITIES[place] + (into - 0.5) / 10
        below += weight
    return ABILITIES[-1]
