"""Resources to learn with: a table that filters, and three for each skill and role."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from careerbook.errors import known_name
from careerbook.roles import roles
from careerbook.roles import skills as skill_list

if TYPE_CHECKING:
    import pandas as pd

LEVELS = ("start", "stretch", "lead")
LICENCES = ("open", "limited", "own terms")
"""What may be done with a text: reuse and change; not sell or not change; read only, or unknown."""
FIRST_KINDS = ("course", "book", "practice", "curriculum")
"""Kinds that lead through a subject; the others are for looking things up."""
NOT_STATED = "not stated"
NOT_OPENED = "not yet"
COLUMNS = {
    "title": "Title",
    "publisher": "By",
    "kind": "Kind",
    "level": "Level",
    "cost": "Cost",
    "hours": "Hours as published",
    "licence_group": "License group",
    "licence": "License or terms",
    "licence_read": "License file read",
    "date_seen": "Listed or changed on",
    "opened": "Link last opened by us",
    "url": "Address",
}

_CLOSED = re.compile(
    r"not open|no (open )?licen[cs]e|not stated|site terms|see (site|repository|LICENSE)"
    r"|free to read|own terms|site content|free account|vendor(;| documentation)|text restricted",
    re.IGNORECASE,
)
_LIMITED = re.compile(r"\b(NC|ND|BY-N[CD])\b|-N[CD]\b")
_OPEN = re.compile(
    r"CC BY|CC0|public domain|US government work|\bMIT\b|Apache|BSD|PSF|PostgreSQL", re.IGNORECASE
)


def licence_group(licence: str) -> str:
    """Return what a licence allows, as one of `LICENCES`; the strictest part decides.

    Example
    -------
    >>> licence_group("text CC BY-NC-SA 4.0; code MIT"), licence_group("CC BY-SA 4.0")
    ('limited', 'open')
    >>> licence_group("free PDF, not open; labs BSD")
    'own terms'
    """
    if _CLOSED.search(licence):
        return "own terms"
    if _LIMITED.search(licence):
        return "limited"
    return "open" if _OPEN.search(licence) else "own terms"


@cache
def _table() -> pd.DataFrame:
    from careerbook.facts.data import load
    from careerbook.facts.links import seen

    table = load("learning_resources")
    opened = seen.load()
    return table.assign(
        hours=table["hours_as_published"].fillna("").replace("", NOT_STATED),
        licence_group=table["licence"].map(licence_group),
        opened=[str(opened.get(url, NOT_OPENED)) for url in table["url"]],
        skills=table["skill_ids"].str.split(";"),
    )


def find_resources(
    skill: str = "",
    level: str = "",
    kind: str = "",
    cost: str = "",
    licence: str = "",
    hours_stated: bool = False,
) -> pd.DataFrame:
    """Return the resources that fit every wish, in the order in which to look at them.

    What has the skill as its main subject comes first. Then what was read at its place before what
    only exists, courses and books before what is for looking things up, the easier before the
    harder, vendors' own courses after others, the openly licensed before the rest, and what was
    listed or changed last before what is older.

    Parameters
    ----------
    skill
        Id of a skill, such as ``"statistics"``; each wish may be left out.
    level
        ``"start"``, ``"stretch"`` or ``"lead"``.
    kind
        Such as ``"book"`` or ``"course"``.
    cost
        How the cost begins, such as ``"free"``.
    licence
        ``"open"``, ``"limited"`` or ``"own terms"``, see :func:`licence_group`.
    hours_stated
        Only those whose publisher says how long they take.

    Returns
    -------
    pandas.DataFrame
        Text, one row per resource, columns of `COLUMNS`.

    Raises
    ------
    UnknownNameError
        When a skill, level, kind or licence is none of those known.

    Source
    ------
    ``learning_resources``; levels, skills and licence groups are editorial judgment.

    Example
    -------
    >>> find_resources("statistics", level="start", licence="open")["Title"].iloc[0]
    'OpenIntro Statistics'
    """
    table = _ordered(_table())
    if skill:
        known_name("skill", skill, [one.id for one in skill_list.load().skill])
        table = table[[skill in ids for ids in table["skills"]]]
        table = table.sort_values("skills", key=lambda ids: ids.str[0] != skill, kind="stable")
    for column, wish, names in (
        ("level", level, LEVELS),
        ("kind", kind, sorted(set(_table()["kind"]))),
        ("licence_group", licence, LICENCES),
    ):
        if wish:
            table = table[table[column] == known_name(column.replace("_", " "), wish, names)]
    if cost:
        table = table[table["cost"].str.startswith(cost)]
    if hours_stated:
        table = table[table["hours"] != NOT_STATED]
    return table[list(COLUMNS)].rename(columns=COLUMNS).reset_index(drop=True)


def resources_by_skill(count: int = 3) -> pd.DataFrame:
    """Return up to `count` resources for each skill: the first of :func:`find_resources`.

    Example
    -------
    >>> resources_by_skill()["Skill"].iloc[0]
    'Mathematics for models'
    """
    import pandas as pd

    return pd.DataFrame(
        {
            "Skill": one.name,
            "Level": row.Level,
            "Title": row.Title,
            "License group": row[COLUMNS["licence_group"]],
            "Address": row.Address,
        }
        for one in skill_list.load().skill
        for _, row in find_resources(one.id).head(count).iterrows()
    )


def resources_by_role(slug: str, count: int = 3) -> pd.DataFrame:
    """Return `count` resources for a role: one each for the skills that weigh most in it.

    Parameters
    ----------
    slug
        Of the role, such as ``"ml-engineer"``.
    count
        How many; fewer where resources serve several of its skills.

    Raises
    ------
    UnknownNameError
        When the role has no profile.

    Example
    -------
    >>> len(resources_by_role("ml-engineer"))
    3
    """
    import pandas as pd

    names = skill_list.load()
    needs = sorted(
        roles.load(slug).skills,
        key=lambda need: (not need.must_have, -need.importance, -need.level),
    )
    rows: dict[str, dict[str, str]] = {}
    for need in needs:
        fitting = find_resources(need.id)
        fresh = fitting[~fitting["Address"].isin(rows)]
        if len(fresh):
            first = fresh.iloc[0]
            rows[first["Address"]] = {
                "For": names[need.id].name,
                "Level": first["Level"],
                "Title": first["Title"],
                "Address": first["Address"],
            }
        if len(rows) == count:
            break
    return pd.DataFrame(rows.values())


def _ordered(table: pd.DataFrame) -> pd.DataFrame:
    return (
        table.assign(
            looked_up=~table["kind"].isin(FIRST_KINDS),
            step=table["level"].map(LEVELS.index),
            unread=table["evidence_kind"] == "existence only",
            vendor=table["licence"].str.contains("vendor"),
            terms=table["licence_group"].map(LICENCES.index),
        )
        .sort_values("date_seen", ascending=False, kind="stable")
        .sort_values(["unread", "looked_up", "step", "vendor", "terms"], kind="stable")
    )
