"""How far a reader's own levels reach towards what a role asks for.

The browser computes the same in ``assess/skills/gap.js``; both are held by
``tests/assess/skills/gap_cases.json``.

Formulas, for the skills that are answered (levels R required, S own, importance w)::

    gap_i      = max(0, R_i - S_i)
    priority_i = w_i * gap_i
    coverage   = 1 - sum(w_i * gap_i) / sum(w_i * R_i)

A surplus earns nothing: it is listed as a strength. A skill that is not answered is left out and
counted as open; it is never taken as 0. How far the errors of both levels may move the coverage:
:mod:`careerbook.assess.skills.coverage`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from careerbook.assess.answers.rating_error import OWN_LEVEL_SE
from careerbook.assess.skills.coverage import Coverage, Requirement, coverage
from careerbook.say.numbers import percent, round_half_up
from careerbook.say.wording import Words

WORDS = Words(__package__)

NEXT_STEPS = 3
MUST_HAVE_SLACK = 1  # a must-have may be one level short before it is flagged


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
    expected, se, shared_se, low, high
        Mean and standard error of coverage given the errors of both levels, the part of the error
        that all ratings share, and the ends of the 95 % interval within 0-1; ``None`` like
        ``coverage``.
    errors
        What these are computed from; two of them are compared by
        :func:`careerbook.assess.skills.coverage.can_be_told_apart`.
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
    shared_se: float | None
    low: float | None
    high: float | None
    flagged: tuple[SkillGap, ...]
    strengths: tuple[SkillGap, ...]
    next_steps: tuple[SkillGap, ...]
    errors: Coverage | None = field(default=None, repr=False, compare=False)


def score(
    requirements: Iterable[Requirement],
    ratings: Mapping[str, int | None],
    own_se: float = OWN_LEVEL_SE,
) -> GapResult:
    """Compare a reader's levels with a role.

    Next steps are the skills of largest priority. Ties go to the must-have, then to the larger
    importance, then to the skill that stands first in the profile.

    Parameters
    ----------
    requirements
        What the role asks for, each skill once.
    ratings
        Skill id -> own level 0-5; ``None`` or absent means not answered. Skills that the role
        does not ask for are ignored.
    own_se
        Standard error of an own level, in levels; wider by what
        :func:`careerbook.assess.terms.band.widening` gives.
    """
    needs = list(requirements)
    rows = tuple(_row(need, ratings.get(need.id)) for need in needs)
    scored = [(need, row.own) for need, row in zip(needs, rows, strict=True) if row.own is not None]
    found = coverage(scored, own_se)
    return GapResult(
        rows=rows,
        answered=len(scored),
        open=tuple(row.skill for row in rows if row.own is None),
        coverage=found.value if found else None,
        expected=found.expected if found else None,
        se=found.se if found else None,
        shared_se=found.shared_se if found else None,
        low=found.low if found else None,
        high=found.high if found else None,
        flagged=tuple(row for row in rows if row.flagged),
        strengths=tuple(sorted((r for r in rows if r.surplus), key=lambda r: -(r.surplus or 0))),
        next_steps=by_priority(rows)[:NEXT_STEPS],
        errors=found,
    )


def by_priority(rows: Iterable[SkillGap]) -> tuple[SkillGap, ...]:
    """Return the rows that fall short, largest priority first; ties as in :func:`score`."""
    return tuple(sorted((row for row in rows if row.priority), key=_step_order))


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
