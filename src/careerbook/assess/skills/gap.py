"""How far a reader's own levels reach towards what a role asks for.

The browser computes the same in ``assess/skills/gap.js``; both are held by
``tests/assess/skills/gap_cases.json``.

Formulas, for the skills that are answered (levels R required, S own, importance w)::

    gap_i      = max(0, R_i - S_i)
    priority_i = w_i * gap_i
    coverage   = 1 - sum(w_i * gap_i) / sum(w_i * R_i)

A surplus earns nothing: it is listed as a strength. A skill that is not answered is left out and
counted as open; it is never taken as 0.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from careerbook.say.numbers import percent, round_half_up
from careerbook.say.wording import Words

WORDS = Words(__package__)

OWN_LEVEL_SE = 1.0
"""Standard error of a self-rated level, in levels: an editorial judgment.

Self-ratings and measured performance correlate about .3 (Mabe & West 1982, J. Appl. Psychol.
67:280). Where true levels differ with a standard deviation of about one level, a rating of that
quality leaves sqrt(1 - .3**2) = 0.95 of it unexplained.
"""

Z95 = 1.96
NEXT_STEPS = 3
MUST_HAVE_SLACK = 1  # a must-have may be one level short before it is flagged


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
class SkillGap:
    """One skill of the role beside the reader's own level (``None``: not answered)."""

    skill: str
    required: int
    own: int | None
    gap: int | None
    surplus: int | None
    importance: float
    priority: float | None
    must_have: bool
    flagged: bool


@dataclass(frozen=True)
class GapResult:
    """What :func:`score` found.

    Attributes
    ----------
    rows
        One per requirement, in the profile's order.
    coverage
        0-1 over the answered skills by the formula; ``None`` when nothing can be scored.
    expected, se, low, high
        Mean and standard error of coverage given the errors of both levels, and the ends of its
        95 % interval within 0-1; ``None`` like ``coverage``.
    flagged, strengths, next_steps
        Must-haves more than one level short; skills above what is asked, largest surplus first;
        the three largest priorities.
    """

    rows: tuple[SkillGap, ...]
    answered: int
    open: tuple[str, ...]
    coverage: float | None
    expected: float | None
    se: float | None
    low: float | None
    high: float | None
    flagged: tuple[SkillGap, ...]
    strengths: tuple[SkillGap, ...]
    next_steps: tuple[SkillGap, ...]


def score(
    requirements: Iterable[Requirement],
    ratings: Mapping[str, int | None],
    own_se: float = OWN_LEVEL_SE,
) -> GapResult:
    """Compare a reader's levels with a role.

    Next steps are the skills of largest priority. Ties go to the must-have, then to the larger
    importance, then to the skill that stands first in the profile.

    The interval is exact where the formula has its kink. With independent normal errors the
    difference D = R - S is normal with mean d and variance s^2 = se_R^2 + se_S^2, and
    max(0, D) has (P and p: normal distribution and density at d/s)::

        mean      E = d P + s p
        variance  V = (d^2 + s^2) P + d s p - E^2
        covariance with R:  P se_R^2   (Stein's lemma)

    Only the ratio of the two sums, which is smooth, is linearised (delta method). Errors can
    open a gap that the answers do not show but never make one negative, so the mean lies at or
    below ``coverage``; the interval is widened to hold ``coverage`` where it would not.

    Limits: errors are taken as independent between skills and not cut at 0 and 5. Someone who
    rates everything one level too high is outside this interval.

    Parameters
    ----------
    requirements
        What the role asks for, each skill once.
    ratings
        Skill id -> own level 0-5; ``None`` or absent means not answered. Skills that the role
        does not ask for are ignored.
    own_se
        Standard error of an own level, in levels.

    Source
    ------
    Moments of the larger of two normal variables: C. E. Clark (1961), The greatest of a finite
    set of random variables, Operations Research 9:145-162, with the second variable 0.
    """
    needs = list(requirements)
    rows = tuple(_row(need, ratings.get(need.id)) for need in needs)
    scored = [(need, row.own) for need, row in zip(needs, rows, strict=True) if row.own is not None]
    coverage, expected, se = _coverage(scored, own_se)
    low = high = None
    if coverage is not None and expected is not None and se is not None:
        low = min(max(min(coverage, expected - Z95 * se), 0.0), 1.0)
        high = min(max(max(coverage, expected + Z95 * se), 0.0), 1.0)
    return GapResult(
        rows=rows,
        answered=len(scored),
        open=tuple(row.skill for row in rows if row.own is None),
        coverage=coverage,
        expected=expected,
        se=se,
        low=low,
        high=high,
        flagged=tuple(row for row in rows if row.flagged),
        strengths=tuple(sorted((r for r in rows if r.surplus), key=lambda r: -(r.surplus or 0))),
        next_steps=by_priority(rows)[:NEXT_STEPS],
    )


def by_priority(rows: Iterable[SkillGap]) -> tuple[SkillGap, ...]:
    """Return the rows that fall short, largest priority first; ties as in :func:`score`."""
    return tuple(sorted((row for row in rows if row.priority), key=_step_order))


def can_be_told_apart(coverage_1: float, se_1: float, coverage_2: float, se_2: float) -> bool:
    """Say whether two coverages differ by more than their errors explain (95 %).

    Take ``expected`` and ``se`` of two results. The errors are treated as independent although
    one reader's answers enter both; for roles that share skills this errs on the side of caution.

    Example
    -------
    >>> can_be_told_apart(0.70, 0.05, 0.60, 0.05)
    False
    >>> can_be_told_apart(0.80, 0.05, 0.60, 0.05)
    True
    """
    return abs(coverage_1 - coverage_2) > Z95 * math.hypot(se_1, se_2)


def sentence(result: GapResult, role_name: str) -> str:
    """Say in words what the coverage means, with its interval and what is still open.

    Example
    -------
    >>> sentence(score([], {}), "Data Scientist")
    'Nothing is scored yet: no skill of the role Data Scientist has been answered.'
    """
    total = len(result.rows)
    if result.low is None or result.high is None:
        if result.answered == 0:
            return WORDS.fill("nothing_scored_of_role", role=role_name)
        return WORDS.fill("no_weight", role=role_name)
    low, high = percent(result.low), percent(result.high)
    reach = f"about {low} %" if low == high else f"between {low} and {high} %"
    scope = f"in {result.answered} of {total} skills" if result.open else f"in all {total} skills"
    text = WORDS.fill("reach", scope=scope, reach=reach, role=role_name)
    if result.open:
        text += WORDS["open_left_out"]
    count = len(result.flagged)
    if count == 0:
        return WORDS.fill("no_must_have_short", text=text)
    verb = "must-have is" if count == 1 else "must-haves are"
    return f"{text} {count} {verb} more than one level short."


def _row(need: Requirement, own: int | None) -> SkillGap:
    gap = None if own is None else max(0, need.level - own)
    return SkillGap(
        skill=need.id,
        required=need.level,
        own=own,
        gap=gap,
        surplus=None if own is None else max(0, own - need.level),
        importance=need.importance,
        priority=None if gap is None else need.importance * gap,
        must_have=need.must_have,
        flagged=need.must_have and gap is not None and gap > MUST_HAVE_SLACK,
    )


def _step_order(row: SkillGap) -> tuple[float, bool, float]:
    # 0.1 * 3 and 0.3 * 1 are the same priority: rounding keeps the last bit from deciding.
    return (-round_half_up((row.priority or 0) * 1e9), not row.must_have, -row.importance)


def _coverage(
    scored: list[tuple[Requirement, int]], own_se: float
) -> tuple[float | None, float | None, float | None]:
    """Return coverage by the formula, its mean and its standard error."""
    asked = sum(need.importance * need.level for need, _ in scored)
    if asked <= 0:
        return None, None, None
    missing = mean = variance = covariance = asked_variance = 0.0
    for need, own in scored:
        weight, difference = need.importance, need.level - own
        spread = math.hypot(need.level_se, own_se)
        gap_mean, gap_variance, chance = _positive_part(difference, spread)
        missing += weight * max(0, difference)
        mean += weight * gap_mean
        variance += weight**2 * gap_variance
        covariance += weight**2 * chance * need.level_se**2
        asked_variance += weight**2 * need.level_se**2
    share = mean / asked
    ratio_variance = variance - 2 * share * covariance + share**2 * asked_variance
    return max(0.0, 1 - missing / asked), 1 - share, math.sqrt(max(0.0, ratio_variance)) / asked


def _positive_part(mean: float, spread: float) -> tuple[float, float, float]:
    """Return mean and variance of max(0, X) and P(X > 0) for a normal X."""
    if spread == 0:
        return max(0.0, mean), 0.0, float(mean > 0)
    z = mean / spread
    chance = 0.5 * (1 + math.erf(z / math.sqrt(2)))
    density = math.exp(-z * z / 2) / math.sqrt(2 * math.pi)
    first = mean * chance + spread * density
    second = (mean**2 + spread**2) * chance + mean * spread * density
    return first, max(0.0, second - first**2), chance
