"""What a plan says: its sentence, and the name, hours, dates and proof of each step.

The browser says the same in ``assess/plan/plan_words.js``; both are held by
``tests/assess/plan/plan_cases.json``.
"""

from __future__ import annotations

from collections.abc import Mapping

from careerbook.assess.plan.plan import TOP_LEVEL, Plan, PlanStep, last_day
from careerbook.assess.plan.plan_guides import Guide
from careerbook.say.numbers import trimmed
from careerbook.say.wording import Words

WORDS = Words(__package__)

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
UNNAMED = "A step of your own"

Guides = Mapping[str, Guide]


def title(step: PlanStep, guides: Guides) -> str:
    """Return the name of a step: the reader's own words where there are any."""
    if step.text or step.skill is None:
        return step.text or UNNAMED
    return f"{guides[step.skill].name}: level {step.from_level} to {step.to_level}"


def hours_words(step: PlanStep) -> str:
    """Return the hours of a step as a range, or as the reader's own estimate."""
    if step.own_hours:
        return f"{_hours(step.hours_low)} (your estimate)"
    if step.skill is None:
        return "no estimate"
    return f"{trimmed(step.hours_low, 2)} to {_hours(step.hours_high)}"


def when(step: PlanStep, plan: Plan) -> str:
    """Return between which days or weeks a step ends; empty without a calendar."""
    if step.weeks is None:
        return ""
    return f"done {_between(step.weeks.quick_end, step.weeks.slow_end, plan.start_on)}"


def proofs(step: PlanStep, guides: Guides) -> list[tuple[int, str]]:
    """Return (level, evidence) for every level that a step leads over."""
    if step.skill is None or step.from_level is None or step.to_level is None:
        return []
    evidence = guides[step.skill].evidence
    levels = range(step.from_level + 1, min(step.to_level, TOP_LEVEL) + 1)
    return [(level, evidence[level - 1]) for level in levels]


def sentence(plan: Plan, role_name: str) -> str:
    """Say what remains, when it may end, and what is left out.

    Example
    -------
    >>> from careerbook.assess.plan.plan import build
    >>> sentence(build([], {}, {}), "Data scientist")
    'No skill of the role Data scientist is rated yet. Rate your skills, or plan from zero.'
    """
    left = [step for step in plan.steps if step.remains]
    unrated = plan.rated == 0 and not plan.from_zero
    if unrated and not plan.steps:
        return WORDS.fill("nothing_rated", role=role_name)
    if left:
        verb = "step remains" if len(left) == 1 else "steps remain"
        parts = [
            WORDS.fill("toward", count=len(left), steps=verb, role=role_name, hours=total(plan))
        ]
        if plan.weeks_low is not None and plan.weeks_high is not None:
            ends = _between(plan.weeks_low, plan.weeks_high, plan.start_on)
            parts.append(f"At {_hours(plan.hours_a_week)} a week the plan is done {ends}.")
    elif plan.steps:
        parts = [WORDS.fill("nothing_left", role=role_name)]
    else:
        parts = [WORDS.fill("nothing_short", role=role_name)]
    parts += _counts(plan, unrated)
    return " ".join(parts)


def day_words(day: str) -> str:
    """Return a day in words.

    Example
    -------
    >>> day_words("2026-05-09")
    'May 9, 2026'
    """
    year, month, of_month = day.split("-")
    return f"{MONTHS[int(month) - 1]} {int(of_month)}, {year}"


def _counts(plan: Plan, unrated: bool) -> list[str]:
    done = sum(step.done and not step.dropped for step in plan.steps)
    dropped = sum(step.dropped for step in plan.steps)
    found = []
    if done:
        found.append(f"{done} {_be(done)} done.")
    if dropped:
        found.append(f"{dropped} {_be(dropped)} dropped.")
    count = len(plan.open)
    if unrated:
        found.append(WORDS["own_steps_only"])
    elif count:
        skills = "1 skill that is" if count == 1 else f"{count} skills that are"
        how = "counted as level 0" if plan.from_zero else "left out"
        found.append(f"{skills} not rated {_be(count)} {how}.")
    return found


def total(plan: Plan) -> str:
    """Return the hours that remain, as a range."""
    if plan.hours_low == plan.hours_high:
        return _hours(plan.hours_low)
    return f"{trimmed(plan.hours_low, 2)} to {_hours(plan.hours_high)}"


def _between(first: int, last: int, start_on: str | None) -> str:
    names = [
        day_words(last_day(start_on, week)) if start_on else f"week {week}"
        for week in (first, last)
    ]
    return f"by {names[0]}" if first == last else f"between {names[0]} and {names[1]}"


def _hours(value: float) -> str:
    return f"{trimmed(value, 2)} hour{'' if value == 1 else 's'}"


def _be(count: int) -> str:
    return "is" if count == 1 else "are"
