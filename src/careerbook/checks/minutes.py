"""BK002: a chapter says how long it takes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from careerbook.checks.page import Page, Position
from careerbook.checks.rule import CHAPTERS, PageRule, Problem

LONGEST_MINUTES = 90
_MINUTES = re.compile(r"\*\*Minutes:\*\*\s*(?P<value>[^·|]*)")


def _find(page: Page) -> Iterator[Problem]:
    for line in page.lines(keep_numbers=True):
        if match := _MINUTES.search(line.raw):
            value = match["value"].strip()
            if not value.isdecimal() or not 1 <= int(value) <= LONGEST_MINUTES:
                yield Problem(line.place, value, f"not a number from 1 to {LONGEST_MINUTES}")
            return
    yield Problem(Position(), "", "the chapter does not say how many minutes it takes")


RULE = PageRule(
    "BK002",
    "A chapter says how many minutes it takes",
    "Write '**Minutes:** 25 · **Before this:** [Welcome](../index.md)' under the goals; split a "
    f"chapter that takes more than {LONGEST_MINUTES}.",
    _find,
    CHAPTERS,
)
