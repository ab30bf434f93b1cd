"""Puts roles side by side, differences first. The browser's twin is ``explore/compare/rows.js``.

The order of rows is a rule, not a taste:

1. *clear* differences come before *doubtful* ones, then what is not measured, then what is the
   same, then what cannot be compared;
2. within a part the largest gap between two of the roles comes first, as a share of the scale: of
   the level scale 0-5, of BLS's eight levels of education, of 0-100 percent; where there is no
   such scale (dollars, percent growth, openings) of the width over all roles of the book;
3. equal gaps stand in the order pay, growth, education, interests, technology, skills.

A gap is *clear* when the figures carry it: two bands do not overlap; two skill levels lie further
apart than 1.96 standard errors; two interest profiles correlate below 0.89. A profile names at most
18 skills, so one that it leaves out counts as level 0 with a standard error of one level. Nothing
official is clear for a role whose match to official occupations is of low confidence.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Any, TypedDict

from careerbook.errors import UnknownNameError
from careerbook.explore.compare.facts import ENTRY_LEVELS, RIASEC, Band, Facts, RoleFacts
from careerbook.say.numbers import one_decimal, round_half_up, signed_percent, whole
from careerbook.say.wording import Words

WORDS = Words(__package__)

LEAST, MOST = 2, 4
PARTS = ("clear", "doubtful", "unmeasured", "same", "missing")
TOP_LEVEL = 5
Z_95 = 1.96
ALIKE_FROM = 0.89
"""Interest profiles that correlate this much or more are not told apart: so do the profiles of
data scientists and of software testers, whose work nobody confuses (O*NET 29.3)."""

OVERLAP = "the ranges overlap"
LOW_MATCH = "a match of low confidence"
WITHIN_ERROR = WORDS["ratings_doubt"]
NO_ERROR = "the source publishes no error"
LISTS = "a list proves no absence"
ALIKE = WORDS["interests_doubt"]
NO_PROFILE = "no profile yet"
NOT_LISTED = "not listed"
NOT_LISTED_SE = 1.0


class Row(TypedDict):
    """One property of the roles compared.

    ``difference`` is the largest gap as a share of the scale (0-1, four decimals), None where it
    is not measured; ``pair`` the positions of the two roles that it lies between; ``more`` a
    second line for each role, may be empty.
    """

    key: str
    part: str
    topic: str
    label: str
    unit: str
    cells: list[str]
    more: list[str]
    difference: float | None
    pair: list[int] | None
    doubt: str


Gap = tuple[float, str]
"""Between two roles: a share of the scale, and why it is in doubt; ``""`` when it is clear."""
Measure = Callable[[int, int], Gap]
"""Takes the positions of two roles that both have a value."""
Largest = tuple[list[int], float, str]
"""The two positions that a row's largest gap lies between, and that gap."""


def check_slugs(known: Facts, slugs: Sequence[str]) -> list[str]:
    """Return the slugs, two to four different ones.

    Raises
    ------
    UnknownNameError
        When a role is not in the crosswalk.
    ValueError
        When there are too few or too many, or one comes twice.
    """
    for slug in slugs:
        if slug not in known["roles"]:
            raise UnknownNameError("role", slug, known["roles"])
    if not LEAST <= len(slugs) <= MOST or len(set(slugs)) < len(slugs):
        raise ValueError(
            f"compare: {list(slugs)} cannot be compared; give {LEAST} to {MOST} different roles."
        )
    return list(slugs)


def compare_rows(known: Facts, slugs: Sequence[str]) -> list[Row]:
    """Return the properties of the roles in the order of the module's rule.

    Example
    -------
    >>> from careerbook.explore.compare.facts import facts
    >>> compare_rows(facts(), ["data-scientist", "ai-support-specialist"])[0]["part"]
    'clear'
    """
    roles = [known["roles"][slug] for slug in check_slugs(known, slugs)]
    rows = [
        _pay(known, roles),
        _growth(known, roles),
        _openings(known, roles),
        _entry(roles),
        _masters(roles),
        _interests(roles),
        _technology(known, roles),
        *_skills(known, roles),
        _written("ladder", "Ladder", "titles, years in the field", roles, _ladder),
        _written("schooling", "Usual education", "the handbook's profile", roles, _schooling),
        _written("ways-in", "Usual ways in", "the handbook's profile", roles, _ways_in),
    ]
    # sorted() is stable: equal gaps keep the order above.
    return sorted(rows, key=lambda row: (PARTS.index(row["part"]), -(row["difference"] or 0)))


def _pay(known: Facts, roles: list[RoleFacts]) -> Row:
    bands = [role["pay"]["median"] for role in roles]
    return _row(
        "pay",
        "pay",
        "Median pay",
        WORDS.fill("pay_unit", year=known["year"]),
        [_range(band, _usd) or "not released" for band in bands],
        _between_bands(roles, bands, known["scales"]["pay"]),
        [_spread(role) for role in roles],
    )


def _spread(role: RoleFacts) -> str:
    span = role["pay"]["range"]
    if span is None:
        return ""
    top = f"at or above {_usd(span[1])}" if role["pay"]["open"] else _usd(span[1])
    return f"10th to 90th percentile: {_usd(span[0])} to {top}"


def _growth(known: Facts, roles: list[RoleFacts]) -> Row:
    return _row(
        "growth",
        "growth",
        f"Change of jobs to {known['target_year']}",
        f"percent, projection round {known['round']}",
        [_range(role["growth"], signed_percent) or "not projected" for role in roles],
        _between_bands(roles, [role["growth"] for role in roles], known["scales"]["growth"]),
    )


def _openings(known: Facts, roles: list[RoleFacts]) -> Row:
    return _row(
        "openings",
        "growth",
        WORDS["openings_label"],
        f"projection round {known['levels_round']}",
        [_range(role["openings"], one_decimal) or "not projected" for role in roles],
        _between_bands(roles, [role["openings"] for role in roles], known["scales"]["openings"]),
        [
            f"{_range(band, whole)} openings a year" if (band := role["openings_jobs"]) else ""
            for role in roles
        ],
    )


def _entry(roles: list[RoleFacts]) -> Row:
    bands = [role["entry"] for role in roles]
    return _row(
        "entry",
        "education",
        WORDS["entry_unit"],
        "as BLS assigns it",
        [_range(band, lambda level: ENTRY_LEVELS[int(level)]) or "not assigned" for band in bands],
        _between_bands(roles, bands, len(ENTRY_LEVELS) - 1),
    )


def _masters(roles: list[RoleFacts]) -> Row:
    shares = [role["masters"] for role in roles]

    def measure(i: int, j: int) -> Gap:
        return abs((shares[i] or 0) - (shares[j] or 0)) / 100, NO_ERROR

    return _row(
        "masters",
        "education",
        WORDS["masters_label"],
        WORDS["masters_unit"],
        [
            f"not asked ({role['onet_code']})" if share is None else f"{whole(share)}%"
            for share, role in zip(shares, roles, strict=True)
        ],
        _largest([share is not None for share in shares], measure),
    )


def _interests(roles: list[RoleFacts]) -> Row:
    values = [role["interests"] for role in roles]

    def measure(i: int, j: int) -> Gap:
        r = correlation(values[i] or [], values[j] or [])
        doubt = ALIKE if r >= ALIKE_FROM else low_match(roles[i], roles[j])
        return (1 - r) / 2, doubt

    return _row(
        "interests",
        "interests",
        WORDS["interests_label"],
        WORDS["interests_unit"],
        [_strongest(own) if own else "not rated" for own in values],
        _largest([own is not None for own in values], measure),
        [_profile(own) if own else "" for own in values],
    )


def _technology(known: Facts, roles: list[RoleFacts]) -> Row:
    listed = [asked_for(known, role) for role in roles]

    def measure(i: int, j: int) -> Gap:
        both = len(listed[i] & listed[j])
        return 1 - both / len(listed[i] | listed[j]), LISTS

    in_all = set.intersection(*listed)
    return _row(
        "technology",
        "technology",
        "Technology in demand",
        WORDS["tools_unit"],
        [f"{len(own)} named" if own else NOT_LISTED for own in listed],
        _largest([bool(own) for own in listed], measure),
        [f"{len(own - in_all)} not named for all" if own - in_all else "" for own in listed],
    )


def asked_for(known: Facts, role: RoleFacts) -> set[int]:
    """Return what is in demand in a role's first occupation, as positions in the list of names."""
    lists = known["technology"]["codes"].get(role["onet_code"])
    return set(lists["asked"]) if lists else set()


def _skills(known: Facts, roles: list[RoleFacts]) -> list[Row]:
    profiles = [role["skills"] for role in roles]
    present = [profile for profile in profiles if profile is not None]
    if len(present) < LEAST:
        cells = [NO_PROFILE if own is None else f"{len(own)} skills" for own in profiles]
        return [_row("skills", "skills", "Skills asked for", "the handbook's own", cells, None)]
    return [
        _skill(skill, name, profiles)
        for skill, name in known["skills"]
        if any(skill in profile for profile in present)
    ]


def _skill(skill: str, name: str, profiles: list[dict[str, list[Any]] | None]) -> Row:
    def level(profile: dict[str, list[Any]]) -> float:
        return float(profile[skill][0]) if skill in profile else 0.0

    def error(profile: dict[str, list[Any]]) -> float:
        return float(profile[skill][1]) if skill in profile else NOT_LISTED_SE

    def measure(i: int, j: int) -> Gap:
        one, two = profiles[i] or {}, profiles[j] or {}
        apart = abs(level(one) - level(two))
        first, last = error(one), error(two)
        told_apart = apart > Z_95 * math.sqrt(first * first + last * last)
        return apart / TOP_LEVEL, "" if told_apart else WITHIN_ERROR

    return _row(
        f"skill-{skill}",
        "skills",
        name,
        "level 0 to 5",
        [_level(skill, profile) for profile in profiles],
        _largest([profile is not None for profile in profiles], measure),
    )


def _level(skill: str, profile: dict[str, list[Any]] | None) -> str:
    if profile is None:
        return NO_PROFILE
    if skill not in profile:
        return NOT_LISTED
    level, _, must_have = profile[skill]
    return f"level {level}, must-have" if must_have else f"level {level}"


def _written(
    key: str, label: str, unit: str, roles: list[RoleFacts], say: Callable[[RoleFacts], str]
) -> Row:
    """Make a row of what the profiles say in words, which nothing measures."""
    cells = [NO_PROFILE if role["ladder"] is None else say(role) for role in roles]
    written = [cell for cell in cells if cell != NO_PROFILE]
    row = _row(key, key, label, unit, cells, None)
    return {**row, "part": "unmeasured" if len(written) >= LEAST else "missing"}


def _ladder(role: RoleFacts) -> str:
    return "; ".join(f"{title} ({low}-{high})" for title, low, high in role["ladder"] or [])


def _schooling(role: RoleFacts) -> str:
    return role["schooling"] or ""


def _ways_in(role: RoleFacts) -> str:
    return "; ".join(role["ways_in"] or [])


def _row(
    key: str,
    topic: str,
    label: str,
    unit: str,
    cells: list[str],
    largest: Largest | None,
    more: list[str] | None = None,
) -> Row:
    pair, gap, doubt = largest or (None, None, "")
    difference = None if gap is None else round_half_up(gap * 10_000) / 10_000
    part = "doubtful" if doubt else "clear"
    if difference is None:
        part = "missing"
    elif difference == 0:
        part, pair = "same", None
    return {
        "key": key,
        "part": part,
        "topic": topic,
        "label": label,
        "unit": unit,
        "cells": cells,
        "more": more or [""] * len(cells),
        "difference": difference,
        "pair": pair,
        "doubt": doubt if part == "doubtful" else "",
    }


def _largest(known: Sequence[bool], measure: Measure) -> Largest | None:
    """Return the largest gap, clear ones before others; None with fewer than two values."""
    present = [index for index, there in enumerate(known) if there]
    best: Largest | None = None
    for i, j in combinations(present, 2):
        gap, doubt = measure(i, j)
        if best is None or (doubt == "", gap) > (best[2] == "", best[1]):
            best = ([i, j], gap, doubt)
    return best


def _between_bands(
    roles: Sequence[RoleFacts], bands: Sequence[Band | None], scale: float
) -> Largest | None:
    """Measure two bands by the mean distance of their ends; clear when they do not overlap."""

    def measure(i: int, j: int) -> Gap:
        (low, high), (other_low, other_high) = bands[i] or (0, 0), bands[j] or (0, 0)
        gap = (abs(low - other_low) + abs(high - other_high)) / 2 / scale
        apart = high < other_low or other_high < low
        return gap, low_match(roles[i], roles[j]) if apart else OVERLAP

    return _largest([band is not None for band in bands], measure)


def low_match(one: RoleFacts, two: RoleFacts) -> str:
    """Return the doubt of a comparison by official figures, ``""`` when both matches are fair."""
    return LOW_MATCH if "low" in (one["confidence"], two["confidence"]) else ""


def correlation(one: Sequence[float], two: Sequence[float]) -> float:
    """Return Pearson's r of two profiles, rounded to two decimals; 0 when one of them is flat."""
    mean_one, mean_two = sum(one) / len(one), sum(two) / len(two)
    both = square_one = square_two = 0.0
    for a, b in zip(one, two, strict=True):
        both += (a - mean_one) * (b - mean_two)
        square_one += (a - mean_one) * (a - mean_one)
        square_two += (b - mean_two) * (b - mean_two)
    if square_one == 0 or square_two == 0:
        return 0.0
    return round_half_up(both / math.sqrt(square_one * square_two) * 100) / 100


def _strongest(values: list[float]) -> str:
    order = sorted(range(len(values)), key=lambda index: -values[index])
    return ", ".join(RIASEC[index] for index in order[:2])


def _profile(values: list[float]) -> str:
    return " ".join(
        f"{name[0]}\u00a0{one_decimal(value)}" for name, value in zip(RIASEC, values, strict=True)
    )


def _range(band: Sequence[float] | None, write: Callable[[float], str]) -> str:
    if not band:
        return ""
    low, high = write(band[0]), write(band[1])
    return low if low == high else f"{low} to {high}"


def _usd(value: float) -> str:
    return f"${whole(value)}"
