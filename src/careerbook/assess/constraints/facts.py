"""What is known of every role's hours, place, schooling and must-haves, and hours of learning."""

from __future__ import annotations

from functools import cache
from typing import Any

from careerbook.assess.constraints.constraints import LEVELS, RoleConditions
from careerbook.assess.skills import skill_plans
from careerbook.explore.growth.jobs import projection
from careerbook.facts import data
from careerbook.roles import roles

OFFICIAL = (
    "No formal educational credential",
    "High school diploma or equivalent",
    "Some college, no degree",
    "Postsecondary nondegree award",
    "Associate's degree",
    "Bachelor's degree",
    "Master's degree",
    "Doctoral or professional degree",
)
"""BLS's levels of typical entry education, in the order of ``LEVELS``."""


@cache
def conditions() -> tuple[RoleConditions, ...]:
    """Return what is known of the roles that have a profile, by name.

    Source
    ------
    Schooling: ``employment_projections``, newest round, the lowest of the role's occupations. Hours
    and place: the role's profile, where it has them.
    """
    found = []
    for slug in roles.slugs():
        role = roles.load(slug)
        known = role.conditions
        found.append(
            RoleConditions(
                role=slug,
                name=role.name,
                hours=known.least_hours_a_week if known else None,
                place=known.place if known else None,
                schooling=_schooling(slug),
                must=tuple((need.id, need.level) for need in role.skills if need.must_have),
            )
        )
    return tuple(sorted(found, key=lambda one: one.name.lower()))


@cache
def quick_hours() -> dict[str, tuple[float, ...]]:
    """Return skill id -> quick hours to level 1, 2, 3 and 4, for skills that are a must-have."""
    needed = {skill for role in conditions() for skill, _ in role.must}
    return {
        plan.skill: tuple(quick for quick, _ in plan.hours)
        for plan in skill_plans.load().plan
        if plan.skill in needed
    }


@cache
def constraint_facts() -> dict[str, Any]:
    """Return the same in plain values, as the browser gets it."""
    return {
        "roles": [
            {
                "role": one.role,
                "name": one.name,
                "hours": one.hours,
                "place": one.place,
                "schooling": one.schooling,
                "must": [list(pair) for pair in one.must],
            }
            for one in conditions()
        ],
        "hours": {skill: list(parts) for skill, parts in quick_hours().items()},
    }


def _schooling(slug: str) -> str | None:
    frame = projection(slug)
    table = data.load("employment_projections")
    table = table[table["round"] == frame["round"].iloc[0]].set_index("soc_code")
    texts = table.loc[list(frame["soc_code"]), "typical_entry_education"]
    known = [OFFICIAL.index(text) for text in texts if isinstance(text, str) and text]
    return LEVELS[min(known)] if known else None
