"""BK012: every registered figure has a value in the data."""

from __future__ import annotations

from collections.abc import Iterator

from careerbook.checks.page import Book, Place
from careerbook.checks.rule import BookRule, Problem
from careerbook.errors import FigureError

REGISTRY = "data/figures.toml"


def _find(book: Book) -> Iterator[Problem]:
    for figure_id in book.figures:
        try:
            book.figures[figure_id]
        except FigureError as error:
            yield Problem(Place(), figure_id, str(error), REGISTRY)


RULE = BookRule(
    "BK012",
    "Every registered figure has a value",
    f"Correct or remove the entry in {REGISTRY}; values that were not released cannot be quoted.",
    _find,
)
