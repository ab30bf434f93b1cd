"""BK011: no money amount, percentage or headcount in prose is typed by hand.

Exempt are: code blocks and code spans, comments, HTML tags, where links go, front matter, years,
counts below 100, the numbers of headings and lists, percentiles ("90th percentile"), and a line
that carries `<!-- not-a-fact: reason -->`, as made-up numbers of an exercise must.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from careerbook.checks.page import Page
from careerbook.checks.rule import PageRule, Problem

MARKER = "not-a-fact"
SMALLEST_HEADCOUNT = 100
FIRST_YEAR, LAST_YEAR = 1900, 2100

_NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"
_SCALE = r"(?:\s?(?:k|K|m|M|bn|thousand|million|billion|trillion)\b)?"
_COUNTED = (
    r"(?:employees|engineers|jobs|openings|people|positions|postings|professionals|roles|"
    r"scientists|specialists|vacancies|workers)"
)
_MONEY = re.compile(
    rf"(?:\\?[$€£¥]\s?|\b(?:USD|EUR|GBP)\s?){_NUMBER}{_SCALE}"
    rf"|\b{_NUMBER}{_SCALE}\s(?:US\s)?(?:dollars?|euros?|pounds|USD|EUR|GBP)\b"
)
_PERCENT = re.compile(rf"[+\-−]?\b{_NUMBER}\s?(?:\\?%|per\s?cent\b|percentage points?\b)")
_GROUPED = re.compile(r"(?<![\d.,-])\d{1,3}(?:,\d{3})+(?![\d-])|(?<![\d.,\w-])\d{5,}(?![\w.-])")
_SCALED = re.compile(rf"\b{_NUMBER}\s(?:thousand|million|billion|trillion)\b")
_COUNT = re.compile(rf"(?<![\d.,-])(?P<n>{_NUMBER})\s(?:[a-z]+\s)?{_COUNTED}\b")
KINDS = (
    ("a money amount", _MONEY),
    ("a percentage", _PERCENT),
    ("a headcount", _SCALED),
    ("a headcount", _GROUPED),
    ("a headcount", _COUNT),
)


def _find(page: Page) -> Iterator[Problem]:
    for line in page.lines():
        if line.is_exempt(MARKER):
            continue
        for kind, typed in typed_in(line.prose):
            yield Problem(line.place, typed, f"{kind} is typed by hand")


def typed_in(prose: str) -> Iterator[tuple[str, str]]:
    """Yield kind and text of every number of prose that ought to come from the data.

    Example
    -------
    >>> list(typed_in("It pays $90,000."))
    [('a money amount', '$90,000')]
    """
    for kind, pattern in KINDS:
        for match in pattern.finditer(prose):
            if pattern is _COUNT and not _is_headcount(match["n"]):
                continue
            yield kind, match[0].strip()
        prose = pattern.sub(lambda m: " " * len(m[0]), prose)


def _is_headcount(number: str) -> bool:
    """Tell a headcount from a small count and from a year before a noun ("2025 jobs")."""
    value = float(number.replace(",", ""))
    is_year = "," not in number and FIRST_YEAR <= value <= LAST_YEAR
    return value >= SMALLEST_HEADCOUNT and not is_year


RULE = PageRule(
    "BK011",
    "Numbers in prose are links to their entries",
    "Register the number in data/numbers.toml and write [text](../appendix/figures.md#id); for a "
    f"number that is no fact add <!-- {MARKER}: reason --> to its line.",
    _find,
)
