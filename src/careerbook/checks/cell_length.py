"""BK021: a code cell fits on one screen."""

from __future__ import annotations

from collections.abc import Iterator

from careerbook.checks.page import Page
from careerbook.checks.rule import PageRule, Problem

LONGEST_CELL = 25


def _find(page: Page) -> Iterator[Problem]:
    for cell in page.code_cells:
        count = len(cell.text.strip().splitlines())
        if count > LONGEST_CELL:
            text = f"the cell has more than {LONGEST_CELL} lines"
            yield Problem(cell.place(), str(count), text)


RULE = PageRule(
    "BK021",
    "Code cells are short",
    "Move the work into a function of the package, or split the cell.",
    _find,
)
