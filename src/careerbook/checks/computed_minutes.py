"""BK005: the minutes that a chapter names are those counted from its words and activities."""

from __future__ import annotations

from collections.abc import Iterator

from careerbook.book.chapter_minutes import page_minutes, said_minutes
from careerbook.checks.page import Page
from careerbook.checks.rule import CHAPTERS, PageRule, Problem


def _find(page: Page) -> Iterator[Problem]:
    for line in page.lines(keep_numbers=True):
        said = said_minutes(line.raw)
        if said:
            wanted = page_minutes(page.path)
            if said.isdecimal() and int(said) != wanted:
                text = f"its words and activities take {wanted} minutes"
                yield Problem(line.place, said, text)
            return  # what is no number at all, BK002 reports


RULE = PageRule(
    "BK005",
    "A chapter's minutes are counted",
    "Run 'careerbook check --fix' to write the number; the rates stand in "
    "careerbook/book/chapter_minutes.py.",
    _find,
    CHAPTERS,
)
