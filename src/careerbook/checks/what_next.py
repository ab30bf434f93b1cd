"""BK004: a chapter ends with where to go from here."""

from __future__ import annotations

import re
from collections.abc import Iterator

from careerbook.checks.page import Page, Position
from careerbook.checks.rule import CHAPTERS, PageRule, Problem

HEADING = "What next"
_LINK = re.compile(r"\[[^\]]+\]\([^)]+\)")


def _find(page: Page) -> Iterator[Problem]:
    sections = [h for h in page.headings if h.level == 2]
    if not sections or sections[-1].text != HEADING:
        last = sections[-1] if sections else None
        yield Problem(
            last.place if last else Position(),
            last.text if last else "",
            f"the last section is not '{HEADING}'",
        )
        return
    if not any(_LINK.search(line.raw) for line in page.section(sections[-1])):
        yield Problem(sections[-1].place, "", "the section links to no page")


RULE = PageRule(
    "BK004",
    "A chapter says what to do next",
    f"End the chapter with '## {HEADING}' and at least one link to a page worth going to.",
    _find,
    CHAPTERS,
)
