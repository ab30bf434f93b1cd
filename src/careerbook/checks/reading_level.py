"""BK043: no chapter reads like a statute. `careerbook check --grade` prints the grade of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careerbook.book.prose import sentences
from careerbook.book.reading_grade import reading_grade
from careerbook.checks.page import CHAPTER, Page, Position
from careerbook.checks.rule import CHAPTERS, PageRule, Problem

HIGHEST_GRADE = 10.0
"""Generous: the chapters lie between 3 and 7. Terms of art cost grades that no shorter sentence
wins back, so a lower limit would reward leaving them out."""
FEWEST_SENTENCES = 30
"""Fewer say nothing about a chapter."""


def _find(page: Page) -> Iterator[Problem]:
    texts = [cell.text for cell in page.markdown_cells]
    if sum(1 for text in texts for _ in sentences(text)) < FEWEST_SENTENCES:
        return
    grade = reading_grade(texts)
    if grade > HIGHEST_GRADE:
        problem = f"the chapter's reading grade is above {HIGHEST_GRADE:.0f}"
        yield Problem(Position(), f"{grade:.1f}", problem)


def grade_table(pages: Sequence[Page]) -> str:
    """Return chapter, words, words a sentence and reading grade as text, the hardest first."""
    rows = []
    for page in pages:
        texts = [cell.text for cell in page.markdown_cells]
        found = [sentence for text in texts for sentence in sentences(text)]
        if page.kind == CHAPTER and found:
            words = sum(sentence.words for sentence in found)
            rows.append((reading_grade(texts), page.name, words, words / len(found)))
    width = max((len(row[1]) for row in rows), default=0)
    lines = [f"{'chapter':<{width}}   words  words/sentence  grade"]
    for grade, name, words, mean in sorted(rows, reverse=True):
        lines.append(f"{name:<{width}}  {words:>6,}  {mean:>14.1f}  {grade:>5.1f}")
    return "\n".join(lines)


RULE = PageRule(
    "BK043",
    "Chapters read easily",
    "Shorten the longest sentences and prefer the common word; see 'careerbook check --grade'.",
    _find,
    CHAPTERS,
)
