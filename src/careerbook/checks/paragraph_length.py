"""BK042: a paragraph fits on the screen of a phone."""

from __future__ import annotations

from collections.abc import Iterator

from careerbook.book.prose import paragraphs
from careerbook.checks.page import Page
from careerbook.checks.rule import PageRule, Problem

LONGEST_PARAGRAPH = 120
"""Words: about what a phone of 360 by 800 pixels shows at once."""
SHOWN_WORDS = 8


def _find(page: Page) -> Iterator[Problem]:
    for cell in page.markdown_cells:
        for paragraph in paragraphs(cell.text):
            if paragraph.words > LONGEST_PARAGRAPH:
                start = " ".join(paragraph.text.split()[:SHOWN_WORDS])
                text = f"a paragraph of {paragraph.words} words (at most {LONGEST_PARAGRAPH})"
                yield Problem(cell.place_at(paragraph.start), f"{start} ...", text)


RULE = PageRule(
    "BK042",
    "Paragraphs are short",
    "Begin a new paragraph where a new thought begins.",
    _find,
)
