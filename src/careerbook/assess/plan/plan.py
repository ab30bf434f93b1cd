"""From a target role and own levels to ordered steps with hours and a calendar.

The browser computes the same in ``assess/plan/plan.js``; both are held by
``tests/assess/plan/plan_cases.json``. What a plan shows in words is
:mod:`careerbook.assess.plan.plan_words`.

A step leads one skill from the own level to the level that the role asks for. Its hours are the
sums of the levels between (:mod:`careerbook.assess.skills.skill_plans`), as a range from a quick to
a slow learner. The calendar takes the steps one after the other::

    begins in week  floor(hours of the steps before / hours a week) + 1
    ends in week    ceil((hours of the steps before + own hours) / hours a week)

once with all quick ends and once with all slow ends. Done and dropped steps take no time. All
hours are taken to a quarter hour, so that sums are exact here and in the browser.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from graphlib import TopologicalSorter
from typing import Any

from careerbook.assess.plan.plan_guides import Guide
from careerbook.assess.skills import gap
from careerbook.assess.skills.coverage import Requirement
from careerbook.say.numbers import round_half_up, trimmed
from careerbook.say.wording import Words

WORDS = Words(__package__)

DEFAULT_HOURS_A_WEEK = 5.0
"""An evening and a weekend morning: where the page begins, not a recommendation."""

LEAST_HOURS_A_WEEK, MOST_HOURS_A_WEEK = 0.5, 80.0
MOST_WEEKS = 1040  # twenty years: beyond it no calendar is drawn
TOP_LEVEL = 4  # no practice leads beyond it
OWN_PREFIX = "own-"  # of the id of a step that the reader wrote

TOO_FAR = WORDS["too_far"]
BAD_START = WORDS["bad_start"]


@dataclass(frozen=True)
class Weeks:
    """When a step begins and ends, in weeks counted from 1, at the quick and at the slow pace."""

    quick_begin: int
    quick_end: int
    slow_begin: int
    slow_end: int


@dataclass(frozen=True)
class PlanStep:
    """One step of a plan.

    Attributes
    ----------
    id
        Key of the reader's entry: ``<skill>-to-<level>``, or ``own-...``.
    skill, from_level, to_level
        ``None`` for a step that the reader wrote.
    text
        The reader's own words; empty where the plan's words stand.
    hours_low, hours_high
        Hours at the quick and the slow pace; the same where the reader set an estimate.
    weeks
        ``None`` when the step is done, dropped or there is no calendar.
    """

    id: str
    skill: str | None
    from_level: int | None
    to_level: int | None
    text: str
    hours_low: float
    hours_high: float
    own_hours: bool
    due_on: str | None
    done: bool
    dropped: bool
    weeks: Weeks | None = None

    @property
    def remains(self) -> bool:
        """Whether the step still has to be done."""
        return not (self.done or self.dropped)


@dataclass(frozen=True)
class Plan:
    """What :func:`build` made.

    Attributes
    ----------
    steps
        All of them in order; done and dropped ones keep their place.
    rated, open, from_zero
        Skills of the role that are rated, ids of those that are not, and whether these are
        counted as level 0 (else they are left out).
    hours_low, hours_high, weeks_low, weeks_high
        What remains; weeks are ``None`` without a calendar.
    kept
        Ids of entries that belong to no step now; they are kept in the reader's document.
    hours_a_week, start_on
        To the quarter hour; ``None`` when no day was given or it is none.
    problem
        What keeps the calendar away, or an empty text.
    """

    steps: tuple[PlanStep, ...]
    rated: int
    open: tuple[str, ...]
    from_zero: bool
    hours_low: float
    hours_high: float
    weeks_low: int | None
    weeks_high: int | None
    kept: tuple[str, ...]
    hours_a_week: float
    start_on: str | None
    problem: str


def build(
    requirements: Iterable[Requirement],
    ratings: Mapping[str, int | None],
    guides: Mapping[str, Guide],
    entries: Mapping[str, Mapping[str, Any]] | None = None,
    *,
    hours_a_week: float = DEFAULT_HOURS_A_WEEK,
    start_on: str | None = None,
    from_zero: bool = False,
) -> Plan:
    """Make the plan of a reader for a role.

    The order is that of :func:`careerbook.assess.skills.gap.by_priority`, with prerequisites
    first: a prerequisite counts as urgent as the most urgent skill that waits for it. The reader's
    own steps come last, in the order in which they were written.

    Parameters
    ----------
    requirements
        What the role asks for, each skill once.
    ratings
        Skill id -> own level 0-5; ``None`` or absent: not rated.
    guides
        Of every skill, see :func:`careerbook.assess.plan.plan_guides.guides`.
    entries
        Section ``plan`` of the reader's document: step id -> text, done, dropped, hours, due_on.
    hours_a_week, start_on
        For the calendar; a day such as ``"2026-05-31"``.
    from_zero
        Count skills that are not rated as level 0.

    Example
    -------
    >>> from careerbook.roles import roles
    >>> from careerbook.assess.plan.plan_guides import guides
    >>> role = roles.load("machine-learning-specialist")
    >>> plan = build(role.skills, {"statistics": 2, "mathematics": 1}, guides())
    >>> [step.id for step in plan.steps]
    ['mathematics-to-3', 'statistics-to-3']
    """
    entries = entries or {}
    needs = list(requirements)
    open_skills = tuple(need.id for need in needs if ratings.get(need.id) is None)
    levels = {need.id: ratings.get(need.id) for need in needs}
    if from_zero:
        levels.update(dict.fromkeys(open_skills, 0))
    rows = gap.by_priority(gap.score(needs, levels).rows)
    steps = [_step(row, guides[row.skill], entries) for row in _in_order(rows, guides)]
    own = sorted(name for name in entries if name.startswith(OWN_PREFIX))
    steps += [_own_step(name, entries[name]) for name in own]
    used = {step.id for step in steps}
    pace, start = quarter(hours_a_week), start_on if is_day(start_on) else None
    problem, scheduled = _schedule(steps, pace)
    remaining = [step for step in scheduled if step.remains]
    weeks = [step.weeks for step in remaining if step.weeks]
    return Plan(
        steps=tuple(scheduled),
        rated=len(needs) - len(open_skills),
        open=open_skills,
        from_zero=from_zero,
        hours_low=sum(step.hours_low for step in remaining),
        hours_high=sum(step.hours_high for step in remaining),
        weeks_low=max((week.quick_end for week in weeks), default=None),
        weeks_high=max((week.slow_end for week in weeks), default=None),
        kept=tuple(sorted(set(entries) - used)),
        hours_a_week=pace,
        start_on=start,
        problem=problem or (BAD_START if start_on and start is None else ""),
    )


def quarter(hours: float) -> float:
    """Return hours to the nearest quarter, halves upwards as the browser rounds them."""
    return round_half_up(hours * 4) / 4


def is_day(text: str | None) -> bool:
    """Tell whether ``text`` is a day such as 2026-05-31 of the years 1000 to 2999."""
    if not text or len(text) != len("2026-05-31") or text[0] not in "12":
        return False
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def first_day(start_on: str, week: int) -> str:
    """Return the first day of a week counted from 1.

    Example
    -------
    >>> first_day("2026-11-23", 2)
    '2026-11-30'
    """
    return (dt.date.fromisoformat(start_on) + dt.timedelta(days=7 * (week - 1))).isoformat()


def last_day(start_on: str, week: int) -> str:
    """Return the last day of a week counted from 1."""
    return (dt.date.fromisoformat(start_on) + dt.timedelta(days=7 * week - 1)).isoformat()


def _in_order(rows: Sequence[gap.SkillGap], guides: Mapping[str, Guide]) -> list[gap.SkillGap]:
    """Sort prerequisites first; ``rows`` come most urgent first."""
    rank = {row.skill: index for index, row in enumerate(rows)}
    before = {skill: _ancestors(skill, guides) & set(rank) for skill in rank}
    urgent = {
        skill: min(rank[other] for other in rank if other == skill or skill in before[other])
        for skill in rank
    }
    sorter = TopologicalSorter(before)
    sorter.prepare()
    ready: list[str] = []
    order = []
    while sorter.is_active():
        ready += sorter.get_ready()
        skill = min(ready, key=lambda name: (urgent[name], rank[name]))
        ready.remove(skill)
        order.append(rows[rank[skill]])
        sorter.done(skill)
    return order


def _ancestors(skill: str, guides: Mapping[str, Guide]) -> set[str]:
    found: set[str] = set()
    waiting = list(guides[skill].after)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += guides[name].after
    return found


def _step(row: gap.SkillGap, guide: Guide, entries: Mapping[str, Mapping[str, Any]]) -> PlanStep:
    own, required = row.own or 0, row.required
    name = f"{row.skill}-to-{required}"
    entry = entries.get(name, {})
    parts = guide.hours[min(own, TOP_LEVEL) : min(required, TOP_LEVEL)]
    estimate = entry.get("hours")
    low, high = (quarter(sum(part[end] for part in parts)) for end in (0, 1))
    return PlanStep(
        id=name,
        skill=row.skill,
        from_level=own,
        to_level=required,
        text=entry.get("text", ""),
        hours_low=low if estimate is None else quarter(estimate),
        hours_high=high if estimate is None else quarter(estimate),
        own_hours=estimate is not None,
        due_on=entry.get("due_on"),
        done=entry.get("done", False),
        dropped=entry.get("dropped", False),
    )


def _own_step(name: str, entry: Mapping[str, Any]) -> PlanStep:
    estimate = entry.get("hours")
    hours = quarter(0 if estimate is None else estimate)
    return PlanStep(
        id=name,
        skill=None,
        from_level=None,
        to_level=None,
        text=entry["text"],
        hours_low=hours,
        hours_high=hours,
        own_hours=estimate is not None,
        due_on=entry["due_on"],
        done=entry["done"],
        dropped=entry["dropped"],
    )


def _schedule(steps: list[PlanStep], pace: float) -> tuple[str, list[PlanStep]]:
    """Return what keeps the calendar away, and the steps with their weeks where nothing does."""
    if pace < LEAST_HOURS_A_WEEK:
        return WORDS.fill("too_few_hours", hours=trimmed(pace, 2)), steps
    if pace > MOST_HOURS_A_WEEK:
        return WORDS.fill("too_many_hours", hours=trimmed(pace, 2)), steps
    if sum(step.hours_high for step in steps if step.remains) / pace > MOST_WEEKS:
        return TOO_FAR, steps
    quick = slow = 0.0
    scheduled = []
    for step in steps:
        if not step.remains:
            scheduled.append(step)
            continue
        quick_begin, slow_begin = math.floor(quick / pace) + 1, math.floor(slow / pace) + 1
        quick, slow = quick + step.hours_low, slow + step.hours_high
        weeks = Weeks(
            quick_begin=quick_begin,
            quick_end=max(quick_begin, math.ceil(quick / pace)),
            slow_begin=slow_begin,
            slow_end=max(slow_begin, math.ceil(slow / pace)),
        )
        scheduled.append(replace(step, weeks=weeks))
    return "", scheduled
