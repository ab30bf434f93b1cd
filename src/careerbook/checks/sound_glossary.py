"""BK065: every term of art has one short meaning, and points to terms that exist."""

from __future__ import annotations

from collections.abc import Iterator

from careerbook.checks.page import Book, Place
from careerbook.checks.rule import BookRule, Problem
from careerbook.errors import DataError

GLOSSARY = "data/glossary.toml"


def _find(book: Book) -> Iterator[Problem]:
    from careerbook.book import glossary

    path = book.project / GLOSSARY
    if not path.is_file():
        return  # a book need not have a glossary
    try:
        glossary.load(path)
    except DataError as error:
        for fault in error.faults:
            told = f"{fault.problem}; allowed: {fault.allowed}"
            yield Problem(Place(), f"{fault.column} = {fault.value}", told, GLOSSARY)


RULE = BookRule(
    "BK065",
    "Every term of art has one meaning",
    f"Mend the entry in {GLOSSARY}: one or two sentences, each form in one entry only, pointers to "
    "terms that are listed.",
    _find,
)
