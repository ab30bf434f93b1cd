"""BK003: a chapter says what to read before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from careerbook.checks.page import Page, Position
from careerbook.checks.rule import CHAPTERS, PageRule, Problem

NOTHING = "nothing"
_BEFORE = re.compile(r"\*\*Before this:\*\*\s*(?P<value>.*)$")
_LINK = re.compile(r"\[[^\]]+\]\([^)]+\)")


def _find(page: Page) -> Iterator[Problem]:
    for line in page.lines(keep_numbers=True):
        if match := _BEFORE.search(line.raw):
            value = match["value"].strip()
            if not _LINK.search(value) and value.rstrip(".").lower() != NOTHING:
                yield Problem(line.place, value, f"neither a link nor '{NOTHING}'")
            return
    yield Problem(Position(), "", "the chapter does not say what to read before it")


RULE = PageRule(
    "BK003",
    "A chapter names what comes before it",
    f"Write '**Before this:**' with links to the pages that the chapter builds on, or '{NOTHING}'.",
    _find,
    CHAPTERS,
)
