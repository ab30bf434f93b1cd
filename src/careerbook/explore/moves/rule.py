"""The rule by which a move from one role to another counts as feasible, with every part open.

``similarity`` is a weighted mean of up to four components; :class:`Rule` holds the weights and
the four thresholds, and :func:`judge` applies them. Nothing here knows where the values come
from: see ``components`` and ``moves``. The browser's twin is
``explore/moves/rule.js``, held by ``tests/explore/moves/role_moves_cases.json``.

Source
------
The form of the rule, its equal weights and its thresholds follow Nesta's *Mapping Career
Causeways* (2020). Two of the four components are not Nesta's (see ``components``), so the
thresholds on similarity are **not calibrated** for the values that they meet here.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from careerbook.say.numbers import round_half_up

COMPONENTS = ("essential_skills", "other_skills", "knowledge", "handbook_skills")
"""The four components of similarity, in the order in which they are shown and added up."""

ONET_COMPONENTS = COMPONENTS[:3]
"""Those that rest on O*NET's ratings, which several roles share."""

WEIGHT = 0.25
"""Default weight of every component; only the ratios of the weights matter."""

THRESHOLDS = {
    "viable_above": 0.30,
    "highly_viable_above": 0.40,
    "zones_apart_at_most": 1.0,
    "earnings_ratio_at_least": 0.75,
}
"""Default thresholds: similarity 0-1 (twice), job zones (levels), earnings as a ratio."""

LIMITS = {
    "viable_above": (0.0, 1.0),
    "highly_viable_above": (0.0, 1.0),
    "zones_apart_at_most": (0.0, 4.0),
    "earnings_ratio_at_least": (0.0, 2.0),
}
"""Threshold -> lowest and highest value allowed."""

TIE = 1e-9  # keeps the last bit of a sum from deciding which way a half is rounded


class Span(NamedTuple):
    """A value over all pairs of candidate occupations.

    Parameters
    ----------
    main
        Between the two main occupations; ``None`` where one of them has no value.
    low, high
        Least and most over all pairs of candidates that have values.
    """

    main: float | None
    low: float
    high: float


class MoveFacts(NamedTuple):
    """Everything the rule looks at.

    Parameters
    ----------
    components
        Component -> share 0-1, ``None`` where it cannot be computed.
    same_onet
        Whether both roles share one O*NET rating: then O*NET's components would be 1 by
        construction, they say nothing and are left out.
    zones_apart
        Absolute difference of job zones in levels; ``None`` where unknown.
    earnings_ratio
        Median pay there / median pay here; ``None`` where unknown.
    """

    components: Mapping[str, float | None]
    same_onet: bool
    zones_apart: Span | None
    earnings_ratio: Span | None


@dataclass(frozen=True)
class Rule:
    """Weights and thresholds; the defaults are the published rule's.

    Parameters
    ----------
    weights
        Component -> weight 0-1. What is not named keeps its default.
    thresholds
        Any of ``THRESHOLDS``, within ``LIMITS``. What is not named keeps its default.

    Raises
    ------
    ValueError
        When a name is unknown or a value is not a number within its limits.

    Example
    -------
    >>> Rule(weights={"handbook_skills": 0.5}).weights["knowledge"]
    0.25
    """

    weights: Mapping[str, float] = field(default_factory=dict)
    thresholds: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        allowed = {name: (0.0, 1.0) for name in COMPONENTS}
        for name, value in self.weights.items():
            _check("weight", name, value, allowed)
        for name, value in self.thresholds.items():
            _check("threshold", name, value, LIMITS)
        weights = dict.fromkeys(COMPONENTS, WEIGHT) | dict(self.weights)
        object.__setattr__(self, "weights", weights)
        object.__setattr__(self, "thresholds", THRESHOLDS | dict(self.thresholds))


@dataclass(frozen=True)
class Verdict:
    """What the rule says of a move.

    Parameters
    ----------
    kind
        ``"highly viable"``, ``"viable"``, ``"depends"`` (met for some of the candidate
        occupations, or something is not known), ``"outside"`` or ``"unknown"`` (no similarity).
    similarity
        0-1 in steps of 0.01; ``None`` when no component has both a value and a weight.
    similarity_state, zones_state, earnings_state
        ``"met"``, ``"not met"``, ``"depends"`` or ``"unknown"``.
    """

    kind: str
    similarity: float | None
    similarity_state: str
    zones_state: str
    earnings_state: str


def similarity(facts: MoveFacts, weights: Mapping[str, float]) -> float | None:
    """Return the weighted mean of the components that count, rounded to two decimals.

    A component without a value is left out and the weights of the others are scaled up; it is
    never taken as 0. O*NET's components are left out where both roles share one rating.

    Returns
    -------
    float or None
        ``None`` when nothing is left, or all weights left are 0.
    """
    total = weight_sum = 0.0
    for name in counted(facts):
        total += weights[name] * (facts.components[name] or 0.0)
        weight_sum += weights[name]
    return hundredths(total / weight_sum) if weight_sum > 0 else None


def counted(facts: MoveFacts) -> tuple[str, ...]:
    """Return the components that enter the similarity, whatever their weight."""
    return tuple(
        name
        for name in COMPONENTS
        if facts.components[name] is not None and not (facts.same_onet and name in ONET_COMPONENTS)
    )


def judge(facts: MoveFacts, rule: Rule) -> Verdict:
    """Apply the rule to a move.

    A condition on a band is met when the whole band meets it, not met when none of it does, and
    otherwise depends on which of its candidate occupations a role is counted under.
    """
    limit = rule.thresholds
    value = similarity(facts, rule.weights)
    similar = "unknown"
    if value is not None:
        similar = "met" if value > limit["viable_above"] else "not met"
    zones = state(facts.zones_apart, at_most=limit["zones_apart_at_most"])
    earnings = state(facts.earnings_ratio, at_least=limit["earnings_ratio_at_least"])
    states = (similar, zones, earnings)
    if value is None:
        kind = "unknown"
    elif "not met" in states:
        kind = "outside"
    elif "depends" in states or "unknown" in states:
        kind = "depends"
    else:
        kind = "highly viable" if value > limit["highly_viable_above"] else "viable"
    return Verdict(kind, value, similar, zones, earnings)


def field_thresholds(similarities: Iterable[float | None]) -> dict[str, float] | None:
    """Return thresholds on similarity that sort *these* moves: their median and upper quartile.

    Relative by construction: a quarter of any moves would lie above the second. ``None`` when no
    move has a similarity.

    Example
    -------
    >>> field_thresholds([0.2, 0.4, None, 0.6])
    {'viable_above': 0.4, 'highly_viable_above': 0.5}
    """
    known = sorted(value for value in similarities if value is not None)
    if not known:
        return None
    return {"viable_above": _quantile(known, 0.5), "highly_viable_above": _quantile(known, 0.75)}


def _quantile(ascending: Sequence[float], part: float) -> float:
    """Return a quantile, linear between neighbors, in steps of 0.01."""
    spot = part * (len(ascending) - 1)
    below = math.floor(spot)
    above = min(below + 1, len(ascending) - 1)
    low, high = ascending[below], ascending[above]
    return hundredths(low + (spot - below) * (high - low))


def state(span: Span | None, *, at_most: float = math.inf, at_least: float = -math.inf) -> str:
    """Say whether a band lies within limits: met, not met, depends or unknown."""
    if span is None:
        return "unknown"
    if span.high <= at_most and span.low >= at_least:
        return "met"
    return "not met" if span.low > at_most or span.high < at_least else "depends"


def hundredths(value: float) -> float:
    """Round to two decimals, halves upwards, as the browser does.

    Example
    -------
    >>> hundredths(0.125), hundredths(0.1249)
    (0.13, 0.12)
    """
    return round_half_up(value * 100 + TIE) / 100


def _check(kind: str, name: str, value: object, allowed: Mapping[str, tuple[float, float]]) -> None:
    if name not in allowed:
        raise ValueError(f"unknown {kind} {name!r}; allowed: {', '.join(allowed)}.")
    low, high = allowed[name]
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or not low <= float(value) <= high:  # type: ignore[arg-type]
        raise ValueError(
            f"{kind} {name} is {value!r}; it must be a number from {low:g} to {high:g}."
        )
    if name == "zones_apart_at_most" and float(value) % 1:  # type: ignore[arg-type]
        raise ValueError(f"{kind} {name} is {value!r}; job zones are whole levels.")
