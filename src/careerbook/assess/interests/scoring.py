"""What a reader likes to do, and how much that resembles the work of a family of roles.

The browser computes the same in ``assess/interests/scoring.js``; both are held by
``tests/assess/interests/interests_cases.json``.

Formulas. An answer a is 1-5; its points are v = a - 1, or v = 5 - a where the item is
reverse-keyed. With n of the 6 items of scale k answered::

    S_k   = 6 * mean(v)                 0-24, from n = 4 on; below that the scale is not scored
    level = mean(S_k)                   differentiation = max(S_k) - min(S_k)
    s^2   = max(1/12, pooled variance of the points within the scales)
    SE(S_k) = 6 * s / sqrt(n)
    match = Pearson correlation of the six S_k with a family's six O*NET values

The band of a score is S_k -+ q SE(S_k), q the 97.5th percentile of t with the degrees of freedom of
s^2: with few answers 1.96, which takes s for known, is too narrow.

Prorating (6 * mean) supposes that the open items would have been answered like the others. The
floor 1/12 is the variance of what an answer in steps of 1 leaves open.

The six scores differ by more than chance when sum((S_k - level)^2) / 5 / mean(SE(S_k)^2) exceeds
the 95th percentile of F with 5 and N - 6 degrees of freedom, N answers on the scored scales: s^2
is estimated from the same few answers, which chi-square (the limit for endless N) does not know.
Matches and their bands:
:mod:`careerbook.assess.interests.match`. Cronbach's alpha needs the answers of a group and is not
yet estimated.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from careerbook.assess.interests.match import T_975, Family, Match, matches, mean

LEAST_ANSWERED = 4
"""Answers of a scale's six from which on it is scored."""

ITEMS_PER_SCALE = 6
HIGHEST_SCORE = 24
ROUNDING_VARIANCE = 1 / 12
F_95 = {
    **{18: 2.773, 19: 2.740, 20: 2.711, 21: 2.685, 22: 2.661, 23: 2.640, 24: 2.621},
    **{25: 2.603, 26: 2.587, 27: 2.572, 28: 2.558, 29: 2.545, 30: 2.534},
}
"""Degrees of freedom that six scored scales can have -> 95th percentile of F with 5 and these."""

TOP = 3
NAMED_FROM = 0.4
"""A lower match is no resemblance worth a name, however narrow its band: an editorial judgment."""

NEUTRAL = 12.0
"""The score of somebody who answers "neither" to all six."""


class Item(Protocol):
    """One activity; :class:`careerbook.assess.interests.inventory.Item` is one."""

    @property
    def id(self) -> str:
        """Item id."""

    @property
    def scale(self) -> str:
        """Scale id."""

    @property
    def reverse(self) -> bool:
        """Whether liking it counts against the scale."""


class ScaleName(Protocol):
    """One kind of interest; :class:`careerbook.assess.interests.inventory.ScaleText` is one."""

    @property
    def id(self) -> str:
        """Scale id."""

    @property
    def name(self) -> str:
        """Its name."""


@dataclass(frozen=True)
class ScaleScore:
    """One scale; ``score``, ``low`` and ``high`` (0-24) are ``None`` below four answers."""

    id: str
    name: str
    answered: int
    score: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class InterestResult:
    """What :func:`score` found.

    Attributes
    ----------
    scales
        One per scale, in the order of RIASEC.
    answered, items
        Answered items, and all.
    level, differentiation
        Mean of the six scores, and highest less lowest, 0-24; ``None`` until all six are scored.
    flat
        Whether all six scores are equal: there is no shape to compare.
    angle_se
        Standard error of the direction, in radians; ``None`` without a direction.
    reach
        Standard errors that a 95 % band reaches to each side; ``None`` while no scale is scored.
    blurred
        Whether the six scores differ by no more than chance: no family is named.
    disliked
        Whether no scale is liked as much as "neither": no family is named.
    families
        The closest first, equal ones by name; empty when there is no direction.
    suggested
        Of the three closest those with a match of at least `NAMED_FROM` and a band above 0; empty
        when ``blurred`` or ``disliked``.
    """

    scales: tuple[ScaleScore, ...]
    answered: int
    items: int
    level: float | None
    differentiation: float | None
    flat: bool
    angle_se: float | None
    reach: float | None
    blurred: bool
    disliked: bool
    families: tuple[Match, ...]
    suggested: tuple[Match, ...]

    @property
    def scores(self) -> dict[str, float]:
        """Scale id -> score, for the scales that are scored."""
        return {scale.id: scale.score for scale in self.scales if scale.score is not None}


def standing(document: Mapping[str, Any]) -> dict[str, int]:
    """Return item id -> answer 1-5 for every answer of the reader's document that stands."""
    entries = document["interests"].items()
    return {name: entry["answer"] for name, entry in entries if entry["answer"] is not None}


def score(
    scales: Sequence[ScaleName],
    items: Sequence[Item],
    families: Sequence[Family],
    answers: Mapping[str, int | None],
    alike_from: float = 1.0,
) -> InterestResult:
    """Score the answers and compare them with the families, by the module's formulas.

    Parameters
    ----------
    scales, items
        Of the inventory: :func:`careerbook.assess.interests.inventory.load`.
    families
        :func:`careerbook.assess.interests.families.families`.
    answers
        Item id -> 1 to 5; ``None`` or absent means open. Ids that the inventory does not have are
        ignored.
    alike_from
        Families whose values correlate so much or more are not told apart; the lower end of
        :func:`careerbook.assess.interests.families.likeness`.
    """
    points: dict[str, list[int]] = {scale.id: [] for scale in scales}
    for item in items:
        answer = answers.get(item.id)
        if answer is not None:
            points[item.scale].append(5 - answer if item.reverse else answer - 1)
    spread, freedom = _spread(list(points.values()))
    reach = T_975.get(freedom)
    found = tuple(_scale(scale, points[scale.id], spread, reach or 0.0) for scale in scales)
    scores = [scale.score for scale in found if scale.score is not None]
    complete = len(scores) == len(found)
    flat = complete and max(scores) == min(scores)
    angle_se = None if flat or not complete else _angle_se(scores, found, spread)
    near: tuple[Match, ...] = ()
    if angle_se is not None and reach is not None:
        near = matches(scores, families, angle_se, alike_from, reach)
    # 1 / SE(t)^2 is sum((S_k - level)^2) / mean(SE(S_k)^2).
    blurred = angle_se is not None and 5 * F_95[freedom] * angle_se * angle_se >= 1
    disliked = complete and max(scores) < NEUTRAL
    return InterestResult(
        scales=found,
        answered=sum(map(len, points.values())),
        items=len(items),
        level=mean(scores) if complete else None,
        differentiation=max(scores) - min(scores) if complete else None,
        flat=flat,
        angle_se=angle_se,
        reach=reach,
        blurred=blurred,
        disliked=disliked,
        families=near,
        suggested=() if blurred or disliked else _named(near),
    )


def _named(near: Sequence[Match]) -> tuple[Match, ...]:
    return tuple(one for one in near[:TOP] if one.low > 0 and one.match >= NAMED_FROM)


def _scale(scale: ScaleName, points: list[int], spread: float, reach: float) -> ScaleScore:
    if len(points) < LEAST_ANSWERED:
        return ScaleScore(scale.id, scale.name, len(points), None, None, None)
    found = ITEMS_PER_SCALE * sum(points) / len(points)
    half = reach * _score_se(len(points), spread)
    low, high = max(0.0, found - half), min(float(HIGHEST_SCORE), found + half)
    return ScaleScore(scale.id, scale.name, len(points), found, low, high)


def _spread(points: list[list[int]]) -> tuple[float, int]:
    """Return s, pooled over the points within the scored scales, and its degrees of freedom."""
    total = 0.0
    freedom = 0
    for one in points:
        if len(one) < LEAST_ANSWERED:
            continue
        middle = sum(one) / len(one)
        for value in one:
            total += (value - middle) * (value - middle)
        freedom += len(one) - 1
    return (math.sqrt(max(ROUNDING_VARIANCE, total / freedom)) if freedom else 0.0), freedom


def _score_se(answered: int, spread: float) -> float:
    return ITEMS_PER_SCALE * spread / math.sqrt(answered)


def _angle_se(scores: list[float], scales: Sequence[ScaleScore], spread: float) -> float:
    level = mean(scores)
    length = error = 0.0
    for value, scale in zip(scores, scales, strict=True):
        length += (value - level) * (value - level)
        one = _score_se(scale.answered, spread)
        error += one * one
    return math.sqrt(error / len(scores)) / math.sqrt(length)
