"""BK064: every reading path leads through chapters that exist, each after what it builds on."""

from __future__ import annotations

from collections.abc import Iterator

from careerbook.checks.page import Book, Place
from careerbook.checks.rule import BookRule, Problem
from careerbook.errors import CareerbookError, DataError

PATHS = "data/paths.toml"


def _find(book: Book) -> Iterator[Problem]:
    from careerbook.book import chapters, reading_paths

    path = book.project / PATHS
    if not path.is_file():
        return  # a book need not have paths
    try:
        reading_paths.load(path, chapters.load(book.project))
    except DataError as error:
        for fault in error.faults:
            told = f"{fault.problem}; allowed: {fault.allowed}"
            yield Problem(Place(), f"{fault.column} = {fault.value}", told, PATHS)
    except CareerbookError as error:
        yield Problem(Place(), "", str(error), chapters.TOC_FILE)


RULE = BookRule(
    "BK064",
    "Reading paths lead through chapters that exist",
    f"Name a page of _toc.yml in {PATHS}, say in one sentence why it comes there, and put it after "
    "the chapters that it builds on.",
    _find,
)
