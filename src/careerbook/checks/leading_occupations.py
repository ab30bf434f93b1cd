"""BK031: the first occupation of a role is the one whose duties the profile describes.

Readers take the first occupation's pay and growth for their own, so its place must be earned by
duties. The profile's own words tell: a reason that makes a reserve ("fits where", "some employers",
"possible", "a leftover group") belongs to a candidate further down, and one without a reserve
("the plain description of the daily work") to the first. The chapter lists them in the same order.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from careerbook.book.notebook_file import NOTEBOOK_SUFFIX
from careerbook.checks.page import Book, Page, Position
from careerbook.checks.rule import BookRule, Problem

ROLES = "data/roles"
GRADES = ("low", "medium", "high")
"""Confidence of a match, the lowest first."""

RESERVE = re.compile(
    r"\b(?:fits|where|when|once|if|some|may|might|possibl[ey]|leftover|residual|only|rather)\b",
    re.IGNORECASE,
)
_SOC_CODE = re.compile(r"\((\d{2}-\d{4})\)")


def _find(book: Book) -> Iterator[Problem]:
    for path in sorted((book.project / ROLES).glob("*.toml")):
        try:
            candidates = tomllib.loads(path.read_text(encoding="utf-8")).get("soc", [])
        except tomllib.TOMLDecodeError:
            continue  # BK062 says so
        file = f"{ROLES}/{path.name}"
        yield from (Problem(Position(), *found, file) for found in contradictions(candidates))
        yield from _order_in_chapter(book, path, [str(one.get("code")) for one in candidates])


def contradictions(candidates: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield value and problem of each candidate whose words do not fit its place.

    Parameters
    ----------
    candidates
        The ``[[soc]]`` entries of a profile, with ``code``, ``confidence`` and ``reason``.
    """
    for place, one in enumerate(candidates):
        reason = str(one.get("reason", ""))
        reserve = RESERVE.search(reason)
        value = f"{one.get('code')}: {reason}"
        if place == 0 and reserve:
            yield value, f"the first occupation is held with a reserve, '{reserve[0]}'"
        if place > 0 and not reserve:
            yield value, f"place {place + 1} is held without a reserve, as the first should be"
        if place > 0 and _grade(one) > _grade(candidates[place - 1]):
            yield value, "is held with more confidence than the one before it"


def _grade(candidate: dict[str, Any]) -> int:
    confidence = candidate.get("confidence")
    return GRADES.index(confidence) if confidence in GRADES else 0


def _order_in_chapter(book: Book, profile: Path, codes: list[str]) -> Iterator[Problem]:
    path = book.root / "roles" / f"{profile.stem}{NOTEBOOK_SUFFIX}"
    if not path.is_file():
        return
    page = Page(path, book)
    named = [code for cell in page.markdown_cells for code in _SOC_CODE.findall(cell.text)]
    order = [code for code in dict.fromkeys(named) if code in codes]
    if order != codes:
        told = f"the chapter names the occupations in this order, the profile {', '.join(codes)}"
        yield Problem(Position(), ", ".join(order), told, page.file)


RULE = BookRule(
    "BK031",
    "The first occupation of a role is the one whose duties the profile describes",
    f"Put the occupation whose duties the chapter tells first in {ROLES}, in the chapter's list "
    "and in LEADS of tools/build_role_soc_crosswalk.py; say of the others where they fit.",
    _find,
)
