"""BK066: the hand-written data hold no placeholder of the template."""

from __future__ import annotations

from collections.abc import Iterator

from careerbook.checks.page import Book, Position
from careerbook.checks.placeholders import PLACEHOLDER, open_lines
from careerbook.checks.rule import BookRule, Problem

FILES = (
    "data/*.toml",
    "data/checks/*/*.toml",
    "data/roles/*.toml",
    "data/teaching/*/*.toml",
    "data/tables/role_*.csv",
)


def _find(book: Book) -> Iterator[Problem]:
    for pattern in FILES:
        for path in sorted(book.project.glob(pattern)):
            file = path.relative_to(book.project).as_posix()
            for number, rest in open_lines(path.read_text(encoding="utf-8")):
                yield Problem(Position(number), rest, "a placeholder is left", file)


RULE = BookRule(
    "BK066",
    "No placeholders are left in the data",
    f"Write what stands behind {PLACEHOLDER} and take the word away.",
    _find,
)
