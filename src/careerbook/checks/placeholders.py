"""BK044: nothing is left that the template left open.

`careerbook new` writes `TODO:` wherever an author has to say something.
"""

from __future__ import annotations

from collections.abc import Iterator

from careerbook.checks.page import Page
from careerbook.checks.rule import PageRule, Problem

PLACEHOLDER = "TODO:"
SHOWN_CHARS = 60


def open_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield number and beginning of each line that holds a placeholder, from the placeholder on."""
    for number, line in enumerate(text.split("\n"), start=1):
        if PLACEHOLDER in line:
            rest = line[line.index(PLACEHOLDER) :]
            yield number, rest if len(rest) <= SHOWN_CHARS else f"{rest[:SHOWN_CHARS]}..."


def _find(page: Page) -> Iterator[Problem]:
    for cell in page.cells:
        for number, rest in open_lines(cell.text):
            yield Problem(cell.place(number), rest, "a placeholder is left")


RULE = PageRule(
    "BK044",
    "No placeholders are left on a page",
    f"Write what stands behind {PLACEHOLDER} and take the word away.",
    _find,
)
