"""How much the work of a family of roles resembles what a reader likes, with its band.

Twin: ``assess/interests/scoring.js``; both are held by
``tests/assess/interests/interests_cases.json``.

The band of a match. Six scores less their mean are a direction; the match is the cosine of the
angle t between the reader's direction and the family's. Errors of the scores turn it::

    SE(t) = sqrt(mean(SE(S_k)^2)) / sqrt(sum((S_k - level)^2))     (radians, delta method)
    band  = cos(t + q SE(t)) to cos(t - q SE(t)),  t held within 0 and 180 degrees

Two families with matches r1, r2, whose own values correlate p, differ for this reader when::

    |r1 - r2| > q * SE(t) * sqrt(2 - 2 p - (r1 - r2)^2)

and p is below what single occupations of neighboring roles reach (``alike_from``): families as
much alike as that are never told apart.

q is 1.96 where the errors of the answers are known. Here their variance is estimated from the same
answers, so q is the 97.5th percentile of t with the variance's degrees of freedom (`T_975`).

Limits. The band covers chance between items alone: not a bad day, nor what O*NET's values or the
crosswalk leave open. Chance can only turn away from a perfect match, so for a reader who matches a
family almost perfectly the band lies too low.

Source
------
Profile correlation as the measure of fit: it beat three other indices of congruence (n = 303,
doi 10.1177/1069072720909825). Interest fit says little of satisfaction (correlation about .11) and
nothing of skill: "work you may enjoy", never "you will succeed".
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from careerbook.say.numbers import round_half_up

Z95 = 1.96
T_975 = {
    **{3: 3.182, 4: 2.776, 5: 2.571, 6: 2.447, 7: 2.365, 8: 2.306, 9: 2.262, 10: 2.228},
    **{11: 2.201, 12: 2.179, 13: 2.160, 14: 2.145, 15: 2.131, 16: 2.120, 17: 2.110},
    **{18: 2.101, 19: 2.093, 20: 2.086, 21: 2.080, 22: 2.074, 23: 2.069, 24: 2.064},
    **{25: 2.060, 26: 2.056, 27: 2.052, 28: 2.048, 29: 2.045, 30: 2.042},
}
"""Degrees of freedom that the pooled variance can have -> 97.5th percentile of t with these."""


class Family(Protocol):
    """A family of roles; :class:`careerbook.assess.interests.families.FamilyInterests` is one."""

    @property
    def id(self) -> str:
        """Family id."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def values(self) -> Sequence[float]:
        """Six O*NET interest values, in the order of the scales."""


@dataclass(frozen=True)
class Match:
    """How much a family resembles the reader: ``match``, -1 to 1, with its 95 % band.

    ``like_first`` says that the reader's answers cannot tell the family from the closest one.
    """

    id: str
    name: str
    match: float
    low: float
    high: float
    like_first: bool


def correlation(one: Sequence[float], two: Sequence[float]) -> float | None:
    """Return Pearson's correlation, or ``None`` where one side does not vary.

    Example
    -------
    >>> correlation([1, 2, 3], [2, 4, 6])
    1.0
    >>> correlation([1, 1, 1], [2, 4, 6]) is None
    True
    """
    if max(one) == min(one) or max(two) == min(two):
        return None
    mean_1, mean_2 = mean(one), mean(two)
    both = square_1 = square_2 = 0.0
    for a, b in zip(one, two, strict=True):
        both += (a - mean_1) * (b - mean_2)
        square_1 += (a - mean_1) * (a - mean_1)
        square_2 += (b - mean_2) * (b - mean_2)
    return min(1.0, max(-1.0, both / math.sqrt(square_1 * square_2)))


def band(match: float, angle_se: float, reach: float = Z95) -> tuple[float, float]:
    """Return the ends of the 95 % band of a match, ``reach`` standard errors to each side.

    Example
    -------
    >>> low, high = band(0.5, 0.2)
    >>> round(low, 2), round(high, 2)
    (0.13, 0.79)
    """
    turn = reach * angle_se
    if turn >= math.pi:
        return -1.0, 1.0
    across = math.sqrt(1 - match * match) * math.sin(turn)
    low = -1.0 if match <= -math.cos(turn) else match * math.cos(turn) - across
    high = 1.0 if match >= math.cos(turn) else match * math.cos(turn) + across
    return low, high


def can_be_told_apart(
    match_1: float, match_2: float, alike: float, angle_se: float, reach: float = Z95
) -> bool:
    """Say whether two matches of one reader differ by more than chance explains (95 %).

    Parameters
    ----------
    match_1, match_2
        The matches.
    alike
        Correlation of the two families' own values.
    angle_se
        Standard error of the reader's direction, in radians.
    reach
        Standard errors that a 95 % band reaches to each side.

    Example
    -------
    >>> can_be_told_apart(0.8, 0.1, 0.2, 0.2), can_be_told_apart(0.8, 0.5, 0.2, 0.2)
    (True, False)
    """
    difference = match_1 - match_2
    spread = math.sqrt(max(0.0, 2 - 2 * alike - difference * difference))
    return abs(difference) > reach * angle_se * spread


def matches(
    scores: list[float],
    families: Sequence[Family],
    angle_se: float,
    alike_from: float,
    reach: float = Z95,
) -> tuple[Match, ...]:
    """Return the match of every family, the closest first and equal ones by name.

    Parameters
    ----------
    scores
        The reader's six scores, not all equal.
    families
        Families whose six values are not all equal; others are left out.
    angle_se
        Standard error of the reader's direction, in radians.
    alike_from
        Families whose values correlate so much or more are not told apart.
    reach
        Standard errors that a 95 % band reaches to each side.
    """
    known = [(family, correlation(scores, family.values)) for family in families]
    found = [(family, match) for family, match in known if match is not None]
    # Nine digits: of two equal matches the last bit must not decide.
    found.sort(key=lambda pair: (-round_half_up(pair[1] * 1e9), pair[0].name))
    if not found:
        return ()
    first, best = found[0]
    result = []
    for family, match in found:
        alike = correlation(first.values, family.values) or 0.0
        apart = alike < alike_from and can_be_told_apart(best, match, alike, angle_se, reach)
        ends = band(match, angle_se, reach)
        result.append(Match(family.id, family.name, match, *ends, not apart))
    return tuple(result)


def mean(values: Sequence[float]) -> float:
    """Return the mean, added one by one: newer Pythons' ``sum`` corrects what browsers do not."""
    total = 0.0
    for value in values:
        total += value
    return total / len(values)
