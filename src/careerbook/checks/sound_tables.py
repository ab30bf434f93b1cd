"""BK061: every data table keeps its rules."""

from __future__ import annotations

from collections.abc import Iterator

from careerbook.checks.page import Book, Place
from careerbook.checks.rule import BookRule, Problem

TABLES = "data/tables"


def _find(book: Book) -> Iterator[Problem]:
    from careerbook.facts import data

    folder = book.project / TABLES
    for name in data.table_names():
        path = folder / f"{name}.csv"
        if not path.is_file():
            yield Problem(Place(), name, "is missing", f"{TABLES}/{name}.csv")
            continue
        for fault in data.check(name, path, folder):
            where = Place(line=fault.row) if fault.row else Place()
            told = f"{fault.problem}; allowed: {fault.allowed}"
            value = f"{fault.column} = {fault.value}" if fault.column else fault.value
            yield Problem(where, value, told, f"{TABLES}/{name}.csv")


RULE = BookRule(
    "BK061",
    "Every data table keeps its rules",
    "Run the table's script in tools/ again; never mend a figure by hand.",
    _find,
)
