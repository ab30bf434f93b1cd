"""BK069: the page that number links lead to says what the data say."""

from __future__ import annotations

from collections.abc import Iterator

from careerbook.checks.page import Book, Position
from careerbook.checks.rule import BookRule, Problem
from careerbook.errors import NumberError
from careerbook.numbers.figures_page import appendix_markdown
from careerbook.numbers.number_links import APPENDIX


def _find(book: Book) -> Iterator[Problem]:
    path = book.root / APPENDIX
    if not path.is_file():
        return  # a small book does without; a test holds that ours has it
    try:
        wanted = appendix_markdown(book.numbers)
    except NumberError as error:
        yield Problem(Position(), "", f"it cannot be made: {error}", f"book/{APPENDIX}")
        return
    found = path.read_text(encoding="utf-8").splitlines()
    for number, (old, new) in enumerate(zip(found, wanted.splitlines(), strict=False), start=1):
        if old != new:
            yield Problem(Position(number), old[:60], "the data say otherwise", f"book/{APPENDIX}")
            return
    if len(found) != len(wanted.splitlines()):
        text = f"{len(wanted.splitlines())} lines are needed"
        yield Problem(Position(len(found)), str(len(found)), text, f"book/{APPENDIX}")


RULE = BookRule(
    "BK069",
    "The page of figures is current",
    "Run `careerbook check --fix`; nobody edits that page by hand.",
    _find,
)
