"""BK015: a number from a month or year that is not whole says so where it stands.

The tables mark such rows with ``whole_period = N``. A month of twenty days moved by four to six
points against the month before, and stood in a chapter as if it were one.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from functools import cache

from careerbook.book.markdown_text import prose_only
from careerbook.checks.page import Page
from careerbook.checks.rule import PageRule, Problem
from careerbook.errors import NumberError
from careerbook.facts import data
from careerbook.numbers import Number
from careerbook.numbers.number_links import find_links

COLUMN = "whole_period"
_MONTH = rf"(?:{'|'.join(calendar.month_name[1:])})"
SAYS_SO = re.compile(
    r"\b(?:\w+ days|not whole|incomplete|part of (?:a|the) (?:month|year)"
    rf"|(?:to|until|up to|ends on|ends in) (?:\d+ )?{_MONTH})\b"
)
_BREAK = re.compile(r"\n[ \t]*\n")


def _find(page: Page) -> Iterator[Problem]:
    for cell in page.markdown_cells:
        for link in find_links(cell.text):
            try:
                number = page.book.numbers[link.id]
            except NumberError:
                continue  # BK010 says so
            if is_part(number) and not SAYS_SO.search(_paragraph(cell.text, link.start)):
                yield Problem(cell.place_at(link.start), link.text, f"covers {number.period} only")


def is_part(number: Number) -> bool:
    """Tell whether one of the rows that a number was read from covers a part of its period."""
    return any(row.row in _part_rows(row.table) for row in number.rows)


@cache
def _part_rows(table: str) -> frozenset[int]:
    """Return the rows of a table, the header being 1, that cover a part of their period."""
    frame = data.load(table)
    if COLUMN not in frame:
        return frozenset()
    return frozenset(row for row, whole in enumerate(frame[COLUMN], 2) if whole == "N")


def _paragraph(text: str, at: int) -> str:
    """Return the words of the paragraph, list or table round a place, with one space between."""
    breaks = [0, *(match.end() for match in _BREAK.finditer(text)), len(text)]
    start = max(place for place in breaks if place <= at)
    end = min((place for place in breaks if place > at), default=len(text))
    return " ".join(prose_only(text)[start:end].split())


RULE = PageRule(
    "BK015",
    "A number from a part of a month or year says so",
    "Quote the last whole month or year, or say in the same paragraph how far the data reach: "
    "'the first 20 days', 'up to 3 August'.",
    _find,
)
