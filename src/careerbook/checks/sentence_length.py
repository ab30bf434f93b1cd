"""BK041: no sentence is so long that its beginning is forgotten at its end.

Sentences quoted in a block (`>`) are another's words, those in tables are fragments.
"""

from __future__ import annotations

from collections.abc import Iterator

from careerbook.book.prose import sentences
from careerbook.checks.page import Page
from careerbook.checks.rule import PageRule, Problem

LONGEST_SENTENCE = 40
"""Words. Half of this book's sentences have 11 at most, 99 of 100 have 33 at most."""
SHOWN_WORDS = 8


def _find(page: Page) -> Iterator[Problem]:
    for cell in page.markdown_cells:
        for sentence in sentences(cell.text):
            if sentence.words > LONGEST_SENTENCE:
                start = " ".join(sentence.text.split()[:SHOWN_WORDS])
                text = f"a sentence of {sentence.words} words (at most {LONGEST_SENTENCE})"
                yield Problem(cell.place_at(sentence.start), f"{start} ...", text)


RULE = PageRule(
    "BK041",
    "Sentences are short",
    "Make two of it, or a list.",
    _find,
)
