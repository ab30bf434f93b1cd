"""The claims of the career page that the handbook grew from, with what checking them showed.

The browser filters and counts the same way (``explore/claims/claims.js``); both are tested on
``tests/explore/claims/claim_list_cases.json``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from careerbook.errors import UnknownNameError
from careerbook.explore.pay.rows import records
from careerbook.facts.data import load
from careerbook.facts.tables import VERDICTS
from careerbook.say.numbers import listed, money
from careerbook.say.wording import Words

WORDS = Words(__package__)

ALL = "all"
NO_NUMBER = "no number"
UNATTRIBUTED = "unattributed"

MEANINGS = {
    "agrees": "The original says so, or the sum comes out.",
    "contradicts itself": "Another number on the same page speaks against it.",
    "other population": "The number belongs to another group, place or time.",
    "cannot be checked": "The page names no origin and none was found.",
}
"""Verdict -> what it means."""

VERBS = {
    "agrees": ("agrees", "agree"),
    "contradicts itself": ("contradicts itself", "contradict themselves"),
    "other population": ("is about another population", "are about another population"),
    "cannot be checked": ("cannot be checked", "cannot be checked"),
}
"""Verdict -> the same of one claim and of several."""

BENCHMARK_SEPARATOR = " | "


@dataclass(frozen=True)
class Claim:
    """One number of the page and what became of it.

    Parameters
    ----------
    id, section
        ``"C07"``, and the section of the page that it stands in.
    metric, value
        What is claimed, in our words, and how much, with its unit.
    about
        Period and place.
    publisher
        Whom the page names for it; ``"none"`` where it names nobody.
    verdict
        One of :data:`careerbook.facts.tables.VERDICTS`.
    check
        What recomputing or comparing showed.
    original, quoted
        Where the number comes from, and whether the page says what stands there.
    benchmarks
        Figures of other publishers to set beside it.
    use
        How the handbook may show it.
    """

    id: str
    section: str
    metric: str
    value: str
    about: str
    publisher: str
    verdict: str
    check: str
    original: str
    quoted: str
    benchmarks: tuple[str, ...]
    use: str


@cache
def claims() -> tuple[Claim, ...]:
    """Return all claims in the order of the page.

    Source
    ------
    The table ``claims``: every number of the page, with our checks.

    Example
    -------
    >>> claims()[6].value
    '$157,969 a year'
    """
    return tuple(
        Claim(
            id=row["claim_id"],
            section=row["section"],
            metric=row["metric"],
            value=value_text(row),
            about=f"{row['period']}; {row['geography']}",
            publisher=row["quoted_publisher"].replace(UNATTRIBUTED, "none"),
            verdict=row["verdict"],
            check=row["check"],
            original=row["original_publication"],
            quoted=row["quoted_correctly"],
            benchmarks=tuple(part for part in row["benchmark"].split(BENCHMARK_SEPARATOR) if part),
            use=row["use"],
        )
        for row in records(load("claims"))
    )


def sections() -> tuple[str, ...]:
    """Return the sections of the page that hold claims, in its order."""
    return tuple(dict.fromkeys(claim.section for claim in claims()))


def chosen(found: Sequence[Claim], verdict: str = ALL, section: str = ALL) -> list[Claim]:
    """Return the claims with a verdict in a section; ``"all"`` takes every one.

    Raises
    ------
    UnknownNameError
        When there is no such verdict or section.
    """
    for kind, name, known in (("verdict", verdict, VERDICTS), ("section", section, sections())):
        if name not in (ALL, *known):
            raise UnknownNameError(kind, name, (ALL, *known))
    return [
        claim
        for claim in found
        if verdict in (ALL, claim.verdict) and section in (ALL, claim.section)
    ]


def claims_title(found: Sequence[Claim]) -> str:
    """Return the finding: how many of the claims hold."""
    count = Counter(claim.verdict for claim in found)
    return WORDS.fill(
        "title", agree=count["agrees"], all=len(found), unchecked=count["cannot be checked"]
    )


def describe_claims(found: Sequence[Claim], verdict: str = ALL, section: str = ALL) -> str:
    """Say how many claims have which verdict, and how many are shown."""
    count = Counter(claim.verdict for claim in found)
    parts = [f"{count[name]} {_verb(name, count[name])}" for name in VERDICTS if count[name]]
    sentences = [f"{len(found)} claims: {listed(parts)}."]
    shown = len(chosen(found, verdict, section))
    if shown < len(found):
        what = "" if verdict == ALL else f" that {_verb(verdict, shown)}"
        where = "" if section == ALL else f" in the section “{section}”"
        sentences.append(f"Shown: {shown or 'none'}{what}{where}.")
    if verdict != ALL:
        sentences.append(MEANINGS[verdict])
    return " ".join(sentences)


def value_text(row: Mapping[str, Any]) -> str:
    """Write what a row of the table claims, with its unit, in words."""
    value, low, high = row["value"], row["value_low"], row["value_high"]
    if high is not None:
        return _amount(f"{_number(low, row)} to {_number(high, row)}", row["unit"])
    if value is None:
        return NO_NUMBER
    text = _amount(_number(value, row), row["unit"])
    return f"at least {text}" if low is not None and row["unit"] != "ratio (more than)" else text


def _number(value: float, row: Mapping[str, Any]) -> str:
    if row["unit"] == "USD per year":
        return money(value)
    return f"{int(value):,}" if value == int(value) else f"{value:,}"


def _amount(number: str, unit: str) -> str:
    written = {
        "USD per year": f"{number} a year",
        "USD billion": f"${number} billion",
        "percent per year": f"{number}% a year",
        "percent": f"{number}%",
        "ratio (more than)": f"more than {number} times",
    }
    return written.get(unit, f"{number} {unit}")


def _verb(verdict: str, count: int) -> str:
    return VERBS[verdict][0 if count == 1 else 1]
