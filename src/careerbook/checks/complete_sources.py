"""BK060: every table has a complete source."""

from __future__ import annotations

from collections.abc import Iterator

from careerbook.checks.page import Book, Place
from careerbook.checks.rule import BookRule, Problem
from careerbook.errors import DataError

SOURCES = "data/sources.toml"


def _find(book: Book) -> Iterator[Problem]:
    from careerbook.facts.provenance import read_sources

    try:
        read_sources(book.project / SOURCES)
    except DataError as error:
        for fault in error.faults:
            where = fault.column or fault.table
            yield Problem(Place(), f"{where} {fault.value}".strip(), fault.problem, SOURCES)


RULE = BookRule(
    "BK060",
    "Every source is complete",
    f"Fill in the entry in {SOURCES}: publisher, release, dates, address, licence, credit, limits.",
    _find,
)
