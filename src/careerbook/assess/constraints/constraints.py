"""What a reader's limits remove before roles are ranked, and why.

Twin: ``assess/constraints/constraints.js``; both are held by
``tests/assess/constraints/constraints_cases.json``.

Limits filter and never add to a score. A role is removed by

- ``hours``: when most of its posts ask for more hours of paid work a week;
- ``place``: when it is done at the other place;
- ``schooling``: when the lowest official entry level of its occupations lies above it;
- ``months``: when even quick learning (:mod:`careerbook.assess.skills.skill_plans`) of its
  must-haves, to one level below what is asked, takes longer at the reader's hours a week.
  Finding a post comes on top and is not counted.

Where a fact is missing the role stays, and the limit is said to be not known there. Six profiles
have hours, five of them a place: the others' titles are hardly advertised under their own name
(:mod:`careerbook.assess.constraints.facts`).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from careerbook.assess.answers import answers
from careerbook.errors import AnswersError
from careerbook.say.numbers import listed, trimmed
from careerbook.say.wording import Words

WORDS = Words(__package__)

CONSTRAINTS = ("hours", "place", "schooling", "months")
LEVELS = tuple(WORDS.table("schooling_levels"))
"""Levels of schooling, the lowest first."""

DEFAULT_PACE = 5.0
"""Hours of learning a week where the plan says nothing."""

LEAST_PACE, MOST_PACE = 0.5, 80.0
SLACK = 1  # a must-have may be one level short
WEEKS_A_YEAR, MONTHS_A_YEAR = 52, 12

Limits = Mapping[str, int | str]
"""Limit -> its value; what is absent does not bind."""


@dataclass(frozen=True)
class RoleConditions:
    """What is known of one role; ``None`` where nothing is.

    Attributes
    ----------
    hours
        Fewest hours of paid work a week.
    place
        ``"remote"``, ``"on-site"`` or ``"either"``.
    schooling
        Lowest official entry level of its occupations, one of :data:`LEVELS`.
    must
        Must-haves: skill id and required level.
    """

    role: str
    name: str
    hours: int | None
    place: str | None
    schooling: str | None
    must: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Verdict:
    """What :func:`judge` found.

    Attributes
    ----------
    removed
        Role slug -> why, in words.
    unknown
        Limit -> names of the roles of which nothing is known about it; only limits that are set.
    either
        Names of the roles that are done at either place, where a place is asked for.
    roles
        All roles that were judged.
    """

    removed: Mapping[str, str]
    unknown: Mapping[str, tuple[str, ...]]
    either: tuple[str, ...]
    roles: int


def limits_of(document: Mapping[str, Any]) -> dict[str, int | str]:
    """Return the limits that the reader's document sets.

    Example
    -------
    >>> limits_of({"constraints": {"months": {"value": 6}, "place": {"value": None}}})
    {'months': 6}
    """
    entries = document.get("constraints", {})
    found = {name: entries[name]["value"] for name in CONSTRAINTS if name in entries}
    return {name: value for name, value in found.items() if value is not None}


def pace_of(document: Mapping[str, Any]) -> float:
    """Return the hours of learning a week that the reader's plan has, or 5."""
    value = document.get("settings", {}).get("hours-a-week", {}).get("value")
    sound = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if sound and LEAST_PACE <= value <= MOST_PACE else DEFAULT_PACE


def check_limits(limits: Mapping[str, Any]) -> dict[str, int | str]:
    """Return limits that are sound, without those that are ``None``.

    Raises
    ------
    AnswersError
        Names the limit, its value and what is allowed.

    Example
    -------
    >>> check_limits({"hours": 20, "place": None})
    {'hours': 20}
    """
    for name, value in limits.items():
        place = f"constraints.{name}"
        if name not in CONSTRAINTS:
            raise AnswersError(place, repr(value), f"only {', '.join(CONSTRAINTS)}")
        if allowed := answers.NAMED["constraints"][name].required["value"](value):
            raise AnswersError(f"{place}.value", repr(value), allowed)
    return {name: limits[name] for name in CONSTRAINTS if limits.get(name) is not None}


def judge(
    limits: Limits,
    roles: Sequence[RoleConditions],
    hours: Mapping[str, Sequence[float]],
    ratings: Mapping[str, int | None],
    pace: float = DEFAULT_PACE,
) -> Verdict:
    """Say which roles the limits remove and where nothing is known.

    Parameters
    ----------
    limits
        Of :func:`limits_of`.
    roles
        Of :func:`careerbook.assess.constraints.facts.conditions`.
    hours
        Skill id -> quick hours to level 1, 2, 3 and 4 from the level below.
    ratings
        Skill id -> own level 0-5; ``None`` or absent means not answered.
    pace
        Hours of learning a week.
    """
    removed: dict[str, str] = {}
    unknown: dict[str, list[str]] = {name: [] for name in CONSTRAINTS if name in limits}
    for role in roles:
        reasons = []
        for name in unknown:
            why = _why(name, limits[name], role, hours, ratings, pace)
            if why is None:
                unknown[name].append(role.name)
            elif why:
                reasons.append(why)
        if reasons:
            removed[role.role] = "; ".join(reasons)
    return Verdict(
        removed,
        {name: tuple(found) for name, found in unknown.items() if found},
        tuple(role.name for role in roles if "place" in limits and role.place == "either"),
        len(roles),
    )


def sentence(verdict: Verdict, names: Mapping[str, str], limits: Limits) -> str:
    """Say what the limits removed, why, and where nothing is known; empty without limits.

    Parameters
    ----------
    names
        Role slug -> its name.
    """
    if not limits:
        return ""
    parts = [WORDS["removed_none"]]
    if verdict.removed:
        by_reason: dict[str, list[str]] = {}
        for slug, why in verdict.removed.items():
            by_reason.setdefault(why, []).append(names[slug])
        reasons = [
            WORDS.fill("reason", names=listed(found), why=why) for why, found in by_reason.items()
        ]
        count = len(verdict.removed)
        roles = "1 role" if count == 1 else f"{count} roles"
        parts = [WORDS.fill("removed", roles=roles, reasons=" ".join(reasons))]
    if verdict.either:
        parts.append(WORDS.fill("either", names=listed(verdict.either)))
    called = WORDS.table("names")
    nowhere = [name for name, found in verdict.unknown.items() if len(found) == verdict.roles]
    if facts := [called[name] for name in nowhere if name != "months"]:
        parts.append(WORDS.fill("unknown_all", limits=listed(facts)))
    if "months" in nowhere:
        parts.append(WORDS["unknown_months"])
    for name, found in verdict.unknown.items():
        if len(found) < verdict.roles:
            limit = called[name][0].upper() + called[name][1:]
            parts.append(WORDS.fill("unknown_some", limit=limit, names=listed(found)))
    return " ".join(parts)


def removes(why: str) -> str:
    """Say of one role that the limits remove it."""
    return WORDS.fill("removes", why=why)


def _why(
    name: str,
    limit: int | str,
    role: RoleConditions,
    hours: Mapping[str, Sequence[float]],
    ratings: Mapping[str, int | None],
    pace: float,
) -> str | None:
    """Return why a limit removes a role, ``""`` if it does not, ``None`` if nothing is known."""
    if name == "months":
        needed = months_needed(role, hours, ratings, pace)
        return None if needed is None else _months_why(needed, int(limit), pace)
    known = getattr(role, name)
    if known is None:
        return None
    if name == "hours":
        return WORDS.fill("hours", least=known) if known > int(limit) else ""
    if name == "place":
        return {"on-site": WORDS["remote"], "remote": WORDS["on_site"]}.get(
            "" if known == limit else known, ""
        )
    level = WORDS.table("schooling_levels")[known]
    above = LEVELS.index(known) > LEVELS.index(str(limit))
    return WORDS.fill("schooling", level=level) if above else ""


def months_needed(
    role: RoleConditions,
    hours: Mapping[str, Sequence[float]],
    ratings: Mapping[str, int | None],
    pace: float,
) -> int | None:
    """Return whole months of quick learning, or ``None`` while a must-have is not rated."""
    total = 0.0
    for skill, required in role.must:
        own = ratings.get(skill)
        if own is None:
            return None
        for part in hours[skill][own : max(own, required - SLACK)]:
            total += part
    return math.ceil(total / (pace * WEEKS_A_YEAR / MONTHS_A_YEAR))


def _months_why(needed: int, limit: int, pace: float) -> str:
    if needed <= limit:
        return ""
    return WORDS.fill(
        "months", needed=_months(needed), pace=trimmed(pace, 2), months=_months(limit)
    )


def _months(count: int) -> str:
    return "1 month" if count == 1 else f"{count} months"
