"""BK063: every title that stands for a role in a pay source is one that the source has."""

from __future__ import annotations

from collections.abc import Iterator

from careerbook.checks.page import Book, Place
from careerbook.checks.rule import BookRule, Problem
from careerbook.errors import DataError

TITLES = "data/role_titles.toml"


def _find(book: Book) -> Iterator[Problem]:
    from careerbook.roles import role_titles

    try:
        role_titles.load(book.project / TITLES)
    except DataError as error:
        for fault in error.faults:
            told = f"{fault.problem}; allowed: {fault.allowed}"
            value = f"{fault.column} = {fault.value}" if fault.column else fault.value
            yield Problem(Place(), value, told, TITLES)


RULE = BookRule(
    "BK063",
    "Every title that stands for a role is known to its source",
    "Take the title from the table's column, or leave the list empty and say why in no_match.",
    _find,
)
