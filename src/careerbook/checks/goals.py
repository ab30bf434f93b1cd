"""BK001: a chapter says what its reader will get."""

from __future__ import annotations

import re
from collections.abc import Iterator

from careerbook.checks.page import Page, Position
from careerbook.checks.rule import CHAPTERS, PageRule, Problem

HEADING = "What you will get from this chapter"
_BULLET = re.compile(r"^ {0,3}[-*+] \S")


def _find(page: Page) -> Iterator[Problem]:
    sections = [h for h in page.headings if h.level == 2]
    if not sections or sections[0].text != HEADING:
        first = sections[0] if sections else None
        yield Problem(
            first.place if first else Position(),
            first.text if first else "",
            f"the first section is not '{HEADING}'",
        )
        return
    if not any(_BULLET.match(line.raw) for line in page.section(sections[0])):
        yield Problem(sections[0].place, "", "the goals are not a bullet list")


RULE = PageRule(
    "BK001",
    "A chapter states its goals",
    f"Open the chapter with '## {HEADING}' and list what the reader will be able to do, one bullet "
    "each.",
    _find,
    CHAPTERS,
)
