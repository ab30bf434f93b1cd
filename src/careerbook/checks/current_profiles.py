"""BK062: every role profile is whole, and somebody looked at it lately enough."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from careerbook.checks.page import Book, Place
from careerbook.checks.rule import BookRule, Problem
from careerbook.errors import DataError, Fault

ROLES = "data/roles"


def _find(book: Book) -> Iterator[Problem]:
    from careerbook.roles import roles

    folder = book.project / ROLES
    today = dt.date.today()
    faults: list[Fault] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            roles.load(path.stem, folder, today)
        except DataError as error:
            faults += error.faults
    for fault in faults:
        told = f"{fault.problem}; allowed: {fault.allowed}"
        file = f"{ROLES}/{fault.file.rsplit('/', 1)[-1]}"
        where = Place(fault.row) if fault.row else Place()
        yield Problem(where, f"{fault.column} = {fault.value}", told, file)


RULE = BookRule(
    "BK062",
    "Every role profile is whole and its check-by dates lie ahead",
    "Mend the entry; where a date has passed, look at the original again and set the next date.",
    _find,
)
