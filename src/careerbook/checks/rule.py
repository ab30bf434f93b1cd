"""A rule of the book: an id, a title, an advice, and a function that finds what breaks it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from careerbook.checks.page import Book, Kind, Page, Position

ALL_KINDS: frozenset[Kind] = frozenset({"chapter", "index", "appendix"})
CHAPTERS: frozenset[Kind] = frozenset({"chapter"})


@dataclass(frozen=True)
class Problem:
    """Something that breaks a rule: where, with which value, and what is wrong with it.

    `file` may stay empty in a page rule: it is the page's.
    """

    place: Position
    value: str
    problem: str
    file: str = ""


@dataclass(frozen=True)
class Finding:
    """A problem with the rule that it breaks and what to do about it."""

    rule_id: str
    file: str
    place: Position
    value: str
    problem: str
    advice: str

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.file, str(self.place)) if part)
        value = f": {self.value!r}" if self.value else ""
        return f"{where}: {self.rule_id} {self.problem}{value}\n    {self.advice}"


@dataclass(frozen=True)
class PageRule:
    """A rule that looks at one page at a time.

    Parameters
    ----------
    id, title : str
        `BK` and three digits; what holds when the rule is kept.
    advice : str
        What to do about a finding.
    find : callable
        Yields the problems of a page.
    kinds : frozenset of str
        The kinds of pages that the rule holds for.
    """

    id: str
    title: str
    advice: str
    find: Callable[[Page], Iterable[Problem]]
    kinds: frozenset[Kind] = ALL_KINDS

    def check(self, page: Page) -> list[Finding]:
        """Return the findings on a page, in order."""
        if page.kind not in self.kinds:
            return []
        return [
            Finding(self.id, p.file or page.file, p.place, p.value, p.problem, self.advice)
            for p in self.find(page)
        ]


@dataclass(frozen=True)
class BookRule:
    """A rule that looks at the project as a whole; the fields are those of `PageRule`."""

    id: str
    title: str
    advice: str
    find: Callable[[Book], Iterable[Problem]]

    def check(self, book: Book) -> list[Finding]:
        """Return the findings in the project, in order."""
        return [
            Finding(self.id, p.file, p.place, p.value, p.problem, self.advice)
            for p in self.find(book)
        ]
