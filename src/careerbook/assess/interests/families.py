"""What kind of work the handbook's roles are, as six O*NET interest values each.

A role stands for one or more official occupations (``role_soc_crosswalk``). Its values are the
mean over those that have interest values; a family's values are the mean over its roles. A role
of two families counts in both.

Roles are not ranked by interests anywhere: the profiles of their occupations are too much alike
(:func:`why_no_single_role`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from careerbook.assess.interests import inventory
from careerbook.assess.interests.match import correlation
from careerbook.assess.interests.scoring import InterestResult, score
from careerbook.facts import data
from careerbook.occupations.soc_match import match_of
from careerbook.roles import roles
from careerbook.say.numbers import listed, two_decimals

RELEASE = "29.3"
DIGITS = 4
"""Decimals of a mean value; the browser gets the same numbers."""

ALIKE = ("research-data", "engineering-qa-systems")
"""The families whose occupations are compared by :func:`why_no_single_role`."""


@dataclass(frozen=True)
class RoleInterests:
    """One role: its six values, 1-7 in the order of RIASEC, and the codes they are the mean of."""

    slug: str
    name: str
    values: tuple[float, ...]
    onet_codes: tuple[str, ...]


@dataclass(frozen=True)
class FamilyInterests:
    """One family: its six values, 1-7, and its roles by name."""

    id: str
    name: str
    values: tuple[float, ...]
    roles: tuple[RoleInterests, ...]


@cache
def occupations() -> dict[str, tuple[float, ...]]:
    """Return the six interest values, 1-7, of every O*NET code that has them.

    Source
    ------
    ``onet_interests``, release 29.3. O*NET estimated the values with machine learning from what is
    written about an occupation; workers were not asked.
    """
    table = data.load("onet_interests")
    table = table[table["onet_release"] == RELEASE]
    found = {}
    for code, rows in table.groupby("onet_code"):
        values = dict(zip(rows["interest"].str.lower(), rows["value"], strict=True))
        if set(inventory.SCALES) <= set(values):
            found[str(code)] = tuple(float(values[scale]) for scale in inventory.SCALES)
    return found


@cache
def role_interests(slug: str) -> RoleInterests:
    """Return the interest values of one role.

    Raises
    ------
    UnknownNameError
        When there is no such role.

    Example
    -------
    >>> role_interests("ml-engineer").onet_codes
    ('15-1252.00', '15-2051.00', '15-1221.00')
    """
    match = match_of(slug)
    rated = occupations()
    codes = tuple(code for soc in match.soc_codes if (code := f"{soc}.00") in rated)
    return RoleInterests(slug, match.name, _mean([rated[code] for code in codes]), codes)


@cache
def families() -> tuple[FamilyInterests, ...]:
    """Return the five families, in the order of ``interests.toml``."""
    found = []
    for family in inventory.load().family:
        members = [
            role_interests(slug) for slug in roles.slugs() if family.id in roles.load(slug).families
        ]
        members.sort(key=lambda role: role.name.lower())
        values = _mean([role.values for role in members])
        found.append(FamilyInterests(family.id, family.name, values, tuple(members)))
    return tuple(found)


def result_of(answers: Mapping[str, int | None]) -> InterestResult:
    """Score answers to the handbook's own activities against its own families.

    Parameters
    ----------
    answers
        Item id -> 1 to 5; ``None`` or absent means open.

    Example
    -------
    >>> result_of({"repair-appliance": 5}).answered
    1
    """
    found = inventory.load()
    return score(found.scale, found.item, families(), answers, likeness()[1])


@cache
def likeness() -> tuple[int, float, float]:
    """Return how alike the occupations behind research, data, engineering, QA and systems are.

    Returns
    -------
    tuple
        How many occupations, and the lowest and highest correlation between two of them.
    """
    codes = {
        code
        for family in families()
        if family.id in ALIKE
        for role in family.roles
        for code in role.onet_codes
    }
    pairs = [
        correlation(occupations()[one], occupations()[two])
        for one, two in combinations(sorted(codes), 2)
    ]
    known = [r for r in pairs if r is not None]
    return len(codes), min(known), max(known)


def why_no_single_role() -> str:
    """Say why interests cannot tell single roles apart, with the correlations that show it."""
    count, low, high = likeness()
    names = listed(family.name for family in families() if family.id in ALIKE)
    return (
        f"Single roles cannot be told apart by interests. The {count} official occupations behind "
        f"the roles in {names} have interest profiles that correlate, any two of them, between "
        f"{two_decimals(low)} and {two_decimals(high)}. An order within a family would be made of "
        "chance, so its roles stand alphabetically."
    )


def _mean(rows: Sequence[Sequence[float]]) -> tuple[float, ...]:
    return tuple(round(sum(column) / len(rows), DIGITS) for column in zip(*rows, strict=True))
