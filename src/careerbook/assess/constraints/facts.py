"""What is known of every role's hours, place, schooling and must-haves, and hours of learning."""

from __future__ import annotations

from functools import cache
from typing import Any

from careerbook.assess.constraints.constraints import LEVELS, WORDS, RoleConditions
from careerbook.assess.skills import skill_plans
from careerbook.explore.growth.jobs import projection
from careerbook.facts import data, sources
from careerbook.roles import roles
from careerbook.say.numbers import listed, round_half_up

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
    and place: the role's profile, which rests on ``aijobs_conditions``.
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


@cache
def condition_notes() -> tuple[str, ...]:
    """Say for every role what its hours and place rest on, and of which roles nothing is known."""
    table = data.load("aijobs_conditions").set_index("job_title")
    source = sources.source_of("aijobs_conditions").short_citation
    said, missing = [WORDS["facts_first"]], []
    for one in conditions():
        known = roles.load(one.role).conditions
        if known is None:
            missing.append(one.name)
            continue
        row = table.loc[known.job_title]
        remote = percent_words(row["remote_n"], row["postings_n"])
        distinct = percent_words(row["distinct_remote_n"], row["distinct_n"])
        said.append(
            WORDS.fill(
                "facts_one",
                name=one.name,
                postings=f"{row['postings_n']:,}",
                title=known.job_title,
                full=percent_words(row["full_time_n"], row["postings_n"]),
                remote=remote,
                distinct=WORDS.fill("facts_distinct", distinct=distinct),
                source=source,
                reason=known.reason,
            )
        )
    return (*said, WORDS.fill("facts_open", names=listed(missing))) if missing else tuple(said)


def percent_words(part: int, whole: int) -> str:
    """Return a share in percent, without a decimal, and never 100 where one is missing.

    Example
    -------
    >>> percent_words(14781, 14829), percent_words(672, 672), percent_words(544, 672)
    ('over 99%', '100%', '81%')
    """
    share = round_half_up(100 * part / whole)
    return "over 99%" if share >= 100 and part < whole else f"{share}%"


def _schooling(slug: str) -> str | None:
    frame = projection(slug)
    table = data.load("employment_projections")
    table = table[table["round"] == frame["round"].iloc[0]].set_index("soc_code")
    texts = table.loc[list(frame["soc_code"]), "typical_entry_education"]
    known = [OFFICIAL.index(text) for text in texts if isinstance(text, str) and text]
    return LEVELS[min(known)] if known else None
