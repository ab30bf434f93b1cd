"""From what a reader asks for to official occupations: a role's candidate SOC codes, with doubts.

No statistics are published for "machine learning specialist". A role is therefore matched to one
or more SOC codes, the best first, with a confidence and a caveat; an SOC code matches itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from careerbook.errors import UnknownNameError
from careerbook.facts.data import load

SOC_CODE = re.compile(r"\d{2}-\d{4}")
ALL_OCCUPATIONS = "00-0000"
OFFERED_LEVELS = ("total", "detailed")


@dataclass(frozen=True)
class SocMatch:
    """What is looked up in the wage tables.

    Parameters
    ----------
    key
        ``"role:machine-learning-specialist"`` or ``"soc:15-2051"``.
    name
        As in a list: ``"Machine Learning Specialist"``.
    people
        As in a sentence, plural: ``"machine learning specialists"``.
    soc_codes
        Candidate codes, the best match first.
    confidence
        ``"high"``, ``"medium"``, ``"low"``; ``""`` for a SOC code itself.
    caveat
        What the match leaves open, in a sentence; may be empty.
    """

    key: str
    name: str
    people: str
    soc_codes: tuple[str, ...]
    confidence: str = ""
    caveat: str = ""


def match_of(role_or_soc: str) -> SocMatch:
    """Return the match of a role or a SOC code, with or without ``role:`` or ``soc:`` before it.

    Raises
    ------
    UnknownNameError
        When there is no such role or code in the tables.

    Source
    ------
    ``role_soc_crosswalk`` (editorial judgement over O*NET's title lists) and ``occupations``.

    Example
    -------
    >>> match_of("machine-learning-specialist").soc_codes[0]
    '15-2051'
    """
    known = matches()
    bare = role_or_soc.removeprefix("role:").removeprefix("soc:")
    key = f"soc:{bare}" if SOC_CODE.fullmatch(bare) else f"role:{bare}"
    if key not in known:
        raise UnknownNameError("role or SOC code", role_or_soc, known)
    return known[key]


@cache
def matches() -> dict[str, SocMatch]:
    """Return everything that can be asked for, by key: roles first, then codes by title."""
    found = []
    crosswalk = load("role_soc_crosswalk").sort_values(["role_name", "rank"])
    for slug, rows in crosswalk.groupby("role_slug", sort=False):
        main = rows.iloc[0]
        found.append(
            SocMatch(
                key=f"role:{slug}",
                name=main["role_name"],
                people=f"{lower_words(main['role_name'])}s",
                soc_codes=tuple(rows["soc_code"]),
                confidence=main["confidence"],
                caveat=main["caveat"],
            )
        )
    occupations = load("occupations").dropna(subset="last_year")  # those with counts and wages
    occupations = occupations.sort_values(["occupation_title", "soc_code"])
    latest = occupations["last_year"].max()
    candidates = set(crosswalk["soc_code"])
    for row in occupations.itertuples():
        current = row.last_year == latest and row.level in OFFERED_LEVELS
        if current or row.soc_code in candidates:
            title = row.occupation_title
            key, name = f"soc:{row.soc_code}", sentence_case(title)
            found.append(SocMatch(key, name, people_in(title), (row.soc_code,)))
    return {match.key: match for match in found}


@cache
def titles() -> dict[str, str]:
    """Return the occupation title of every SOC code in the tables."""
    frame = load("occupations")
    return dict(zip(frame["soc_code"], frame["occupation_title"], strict=True))


def people_in(title: str) -> str:
    """Say an occupation title as people in a sentence.

    Example
    -------
    >>> people_in("Data Scientists")
    'data scientists'
    >>> people_in("Computer Occupations, All Other")
    'workers in “Computer Occupations, All Other”'
    """
    if title == "All Occupations":
        return "all workers"
    if "Occupations" in title:
        return f"workers in “{title}”"
    return lower_words(title)


def lower_words(name: str) -> str:
    """Lower-case the words of a name that are not abbreviations: "AI Engineer" -> "AI engineer"."""
    words = (word if len(word) > 1 and word.isupper() else word.lower() for word in name.split())
    return " ".join(words)


def sentence_case(title: str) -> str:
    """Write a title as a sentence begins: "Data Scientists" -> "Data scientists"."""
    lower = lower_words(title)
    return lower[0].upper() + lower[1:]
