"""Coverage of a role by self-rated levels, and how far the errors of both sides may move it.

Twin: ``assess/skills/coverage.js``; both are held by ``tests/assess/skills/gap_cases.json`` and
``tests/assess/skills/rank_cases.json``.

Formula, for the skills that are answered (levels R required, S own, importance w)::

    coverage = 1 - sum(w_i * max(0, R_i - S_i)) / sum(w_i * R_i)

Errors. Each own level is off by ``own_se * (sqrt(c) * g + sqrt(1 - c) * u_i)``: g is one standard
normal error that all ratings of a reader share, u_i is the skill's own, and c is
:data:`careerbook.assess.answers.rating_error.SHARED`. Each required level has an error of its own.
Nobody is below level 0, so a gap is never larger than what is asked for: it is the part of R - S
above 0 less the part of -S above 0. Once g is given, everything is independent and known in closed
form. For a normal X with mean m and standard deviation s, the part above 0 has (P and p: normal
distribution and density at m / s)::

    E(X) = m P + s p        Q(X) = (m^2 + s^2) P + m s p        (mean, mean square)

    mean of the gap         E = E(R - S) - E(-S)
    variance of the gap     Q(R - S) - Q(-S) - 2 R E(-S) - E^2
    covariance with R       P(R - S) se_R^2      (Stein's lemma)

Only the ratio of the two sums, which is smooth, is linearised (delta method). Coverage is then a
mixture of normal distributions over g, taken at eleven points from -4 to 4 (trapezoidal rule, which
for such smooth functions is as good as exact): mean, standard error and the 2.5 and 97.5 % points
are those of the mixture.

Two roles are compared with the errors of the ratings drawn once for both. Given g, the errors u_i
of a skill that both ask for leave the covariance (m and q: how the mean gap moves
with the own level, P(R - S) - P(-S), and how m does; v: variance of u_i's part)::

    w_1 w_2 (m_1 m_2 v + q_1 q_2 v^2 / 2)     (first two terms of its Hermite series)

Source
------
Moments of the larger of two normal variables: C. E. Clark (1961), The greatest of a finite set of
random variables, Operations Research 9:145-162, with the second variable 0.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from careerbook.assess.answers.rating_error import OWN_LEVEL_SE, SHARED

Z95 = 1.96
TAIL = 0.025
STEP = 0.8  # distance of the points at which the shared error is taken
POINTS = tuple(STEP * i for i in range(-5, 6))
HALVINGS = 44  # of the range in which an end of the interval is looked for


class Requirement(Protocol):
    """What a role asks for in one skill; :class:`careerbook.roles.roles.Requirement` is one."""

    @property
    def id(self) -> str:
        """Skill id."""

    @property
    def level(self) -> int:
        """Required level, 0-5."""

    @property
    def level_se(self) -> float:
        """Standard error of the required level, in levels."""

    @property
    def importance(self) -> float:
        """0 (never needed) to 1 (the job cannot be done without it)."""

    @property
    def must_have(self) -> bool:
        """Whether being more than one level short is flagged."""


@dataclass(frozen=True)
class Given:
    """Coverage once the shared error is given: its mean, variance and what each skill adds.

    ``skills``: skill id -> how the mean gap moves with the own level, and how that movement does,
    both times the skill's weight.
    """

    weight: float
    mean: float
    variance: float
    skills: Mapping[str, tuple[float, float]]


@dataclass(frozen=True)
class Coverage:
    """Coverage of one role, 0-1.

    Attributes
    ----------
    value
        By the formula.
    expected, se
        Mean and standard error, given the errors of both levels.
    shared_se
        The part of ``se`` that all ratings of the reader share: in two roles it goes the same way.
    low, high
        Ends of the 95 % interval within 0-1, widened to hold ``value`` where they would not.
    given
        What the above is made of, for :func:`difference`.
    """

    value: float
    expected: float
    se: float
    shared_se: float
    low: float
    high: float
    given: tuple[Given, ...]
    own_variance: float


def coverage(
    scored: Sequence[tuple[Requirement, int]], own_se: float = OWN_LEVEL_SE
) -> Coverage | None:
    """Return how far own levels reach; ``None`` when nothing that counts is asked for.

    Parameters
    ----------
    scored
        Requirements with the reader's own levels.
    own_se
        Standard error of an own level, in levels.
    """
    asked = sum(need.importance * need.level for need, _ in scored)
    if asked <= 0:
        return None
    missing = sum(need.importance * max(0, need.level - own) for need, own in scored)
    points = POINTS if own_se else (0.0,)
    weights = [math.exp(-point * point / 2) for point in points]
    total = sum(weights)
    given = tuple(
        _given(scored, asked, own_se, point, weight / total)
        for point, weight in zip(points, weights, strict=True)
    )
    value = max(0.0, 1 - missing / asked)
    expected = sum(one.weight * one.mean for one in given)
    shared = sum(one.weight * (one.mean - expected) ** 2 for one in given)
    own = sum(one.weight * one.variance for one in given)
    low, high = _point(given, TAIL), _point(given, 1 - TAIL)
    return Coverage(
        value=value,
        expected=expected,
        se=math.sqrt(shared + own),
        shared_se=math.sqrt(shared),
        low=min(max(min(value, low), 0.0), 1.0),
        high=min(max(max(value, high), 0.0), 1.0),
        given=given,
        own_variance=(1 - SHARED) * own_se * own_se,
    )


def difference(one: Coverage, two: Coverage) -> tuple[float, float]:
    """Return the difference of two mean coverages of one reader and its standard error.

    Both must rest on the same ratings and the same ``own_se``.
    """
    away = one.expected - two.expected
    variance = 0.0
    for first, second in zip(one.given, two.given, strict=True):
        own = first.variance + second.variance - 2 * _together(first, second, one.own_variance)
        variance += first.weight * (max(0.0, own) + (first.mean - second.mean - away) ** 2)
    return away, math.sqrt(variance)


def can_be_told_apart(one: Coverage, two: Coverage) -> bool:
    """Say whether two coverages of one reader differ by more than their errors explain (95 %)."""
    away, se = difference(one, two)
    return abs(away) > Z95 * se


def _given(
    scored: Sequence[tuple[Requirement, int]],
    asked: float,
    own_se: float,
    point: float,
    weight: float,
) -> Given:
    shift = math.sqrt(SHARED) * own_se * point
    own_variance = (1 - SHARED) * own_se * own_se
    mean = variance = covariance = asked_variance = 0.0
    skills = {}
    for need, own in scored:
        share, error = need.importance / asked, need.level_se * need.level_se
        spread = math.sqrt(error + own_variance)
        some = _above(need.level - own + shift, spread)
        below = _above(shift - own, math.sqrt(own_variance))
        gap = some.mean - below.mean
        square = some.square - below.square - 2 * need.level * below.mean
        mean += share * gap
        variance += share * share * max(0.0, square - gap * gap)
        covariance += share * share * some.chance * error
        asked_variance += share * share * error
        moves = (some.chance - below.chance, some.density - below.density)
        skills[need.id] = (share * moves[0], share * moves[1])
    ratio = variance - 2 * mean * covariance + mean * mean * asked_variance
    return Given(weight, 1 - mean, max(0.0, ratio), skills)


def _together(one: Given, two: Given, own_variance: float) -> float:
    found = 0.0
    for skill, (chance, density) in one.skills.items():
        other = two.skills.get(skill)
        if other is not None:
            found += own_variance * chance * other[0]
            found += own_variance * own_variance * density * other[1] / 2
    return found


def _point(given: Sequence[Given], share: float) -> float:
    """Return below which point this share of the mixture lies, by halving."""
    reach = [6 * math.sqrt(one.variance) + 1e-9 for one in given]
    low = min(one.mean - far for one, far in zip(given, reach, strict=True))
    high = max(one.mean + far for one, far in zip(given, reach, strict=True))
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        below = sum(one.weight * _below(middle - one.mean, one.variance) for one in given)
        low, high = (middle, high) if below < share else (low, middle)
    return (low + high) / 2


def _below(distance: float, variance: float) -> float:
    if variance == 0:
        return float(distance >= 0)
    return normal_chance(distance / math.sqrt(variance))


def normal_chance(z: float) -> float:
    """Return which share of a standard normal distribution lies below ``z``."""
    return 0.5 * (1 + math.erf(z / math.sqrt(2)))


@dataclass(frozen=True)
class _Above:
    """The part of a normal X above 0: its mean, mean square, chance and the density at 0."""

    mean: float
    square: float
    chance: float
    density: float


def _above(mean: float, spread: float) -> _Above:
    if spread == 0:
        part = max(0.0, mean)
        return _Above(part, part * part, float(mean > 0), 0.0)
    z = mean / spread
    chance = normal_chance(z)
    density = math.exp(-z * z / 2) / math.sqrt(2 * math.pi)
    return _Above(
        mean * chance + spread * density,
        (mean * mean + spread * spread) * chance + mean * spread * density,
        chance,
        density / spread,
    )
