"""Finding an occupation in one's own words.

The browser finds the same (``explore/exposure/search.js``); both are tested on
``tests/explore/exposure/exposure_cases.json``.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from careerbook.explore.exposure.occupations import occupations, role_targets

OTHER_NAME = 1
"""Added to the grade of another name: it stands behind a title that fits as well."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Found:
    """An occupation or role that fits.

    Parameters
    ----------
    key
        ``"role:<slug>"`` or ``"soc:<code>"``.
    name
        Name of the role or occupation.
    also
        The other name by which it was found; ``""`` when its own fits.
    """

    key: str
    name: str
    also: str


def words_of(text: str) -> list[str]:
    """Return the words of a text without accents and capitals.

    Example
    -------
    >>> words_of("Café-Manager (CM)")
    ['cafe', 'manager', 'cm']
    """
    plain = unicodedata.normalize("NFD", text.lower())
    return _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))


@cache
def other_names() -> dict[str, tuple[str, ...]]:
    """Return the other names of the occupations for which O*NET's list is held.

    Source
    ------
    ``onet_titles``.
    """
    from careerbook.facts.data import load

    rows = load("onet_titles")
    rows = rows[rows["soc_code"].isin(occupations())].sort_values(["soc_code", "alternate_title"])
    return {str(code): tuple(group["alternate_title"]) for code, group in rows.groupby("soc_code")}


def find_occupation(query: str) -> list[Found]:
    """Return the roles and occupations that fit a few words, the best first.

    Every word must begin a word of one name. A name that is the query comes first, then titles and
    roles that hold its words, then other names that do; whole words before beginnings of words,
    short names before long ones.

    Parameters
    ----------
    query
        Words such as ``"machine learning engineer"``; without a word nothing is found.

    Source
    ------
    Titles of ``ai_exposure_soc2018``, the handbook's roles, and O*NET's alternate titles, which
    are held for some occupations only.

    Example
    -------
    >>> find_occupation("ML ops")
    []
    >>> find_occupation("data scientist")[0].key
    'role:data-scientist'
    """
    wanted = words_of(query)
    if not wanted:
        return []
    found = []
    for key, name, others in _entries():
        own = _fit(wanted, name)
        if own is not None:
            found.append((own, name, Found(key, name, "")))
            continue
        fits = [(fit, other) for other in others if (fit := _fit(wanted, other)) is not None]
        if fits:
            (grade, begun, count), other = min(fits, key=lambda pair: pair[0])
            found.append(((grade + OTHER_NAME, begun, count), name, Found(key, name, other)))
    return [one for *_, one in sorted(found, key=lambda hit: (hit[0], hit[1], hit[2].key))]


def _fit(wanted: list[str], name: str) -> tuple[int, int, int] | None:
    """Return how well a name fits, small for well; None when it does not.

    The name is what is wanted (0) or holds it (2); words that only begin so; words in all.
    """
    have = words_of(name)
    if wanted == have:
        return 0, 0, len(have)
    if not all(any(word.startswith(one) for word in have) for one in wanted):
        return None
    begun = sum(1 for one in wanted if one not in have and f"{one}s" not in have)
    return 2, begun, len(have)


@cache
def _entries() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    roles = [(target.key, target.name, ()) for target in role_targets()]
    titles = [
        (f"soc:{code}", one.name, other_names().get(code, ()))
        for code, one in occupations().items()
    ]
    return (*roles, *titles)
