"""BK012: every registered number has a value in the data."""

from __future__ import annotations

from collections.abc import Iterator

from careerbook.checks.page import Book, Position
from careerbook.checks.rule import BookRule, Problem
from careerbook.errors import NumberError

REGISTRY = "data/numbers.toml"


def _find(book: Book) -> Iterator[Problem]:
    for number_id in book.numbers:
        try:
            book.numbers[number_id]
        except NumberError as error:
            yield Problem(Position(), number_id, str(error), REGISTRY)


RULE = BookRule(
    "BK012",
    "Every registered number has a value",
    f"Correct or remove the entry in {REGISTRY}; values that were not released cannot be quoted.",
    _find,
)
