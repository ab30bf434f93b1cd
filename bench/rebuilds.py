"""How long an author waits: a build from nothing, with no change, after an edited chapter."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench import books

ROUNDS = 3
"""Rebuilds of each kind; the two books take turns, so that a busy moment meets both."""
GOAL_COLD = 1 / 3
GOAL_REBUILD = 1.2


@dataclass(frozen=True)
class Pair:
    """Seconds of our book and of the stock one, in the same run."""

    ours: float
    stock: float

    @property
    def ratio(self) -> float:
        """Ours as a multiple of stock."""
        return self.ours / self.stock


def from_nothing(both: Mapping[str, Path]) -> Pair:
    """Return the seconds of the first build of each book."""
    return Pair(**{name: books.build(book) for name, book in both.items()})


def unchanged(both: Mapping[str, Path]) -> Pair:
    """Return the median seconds of a build in which nothing has changed."""
    return _median(both, lambda book: None)


def edited(both: Mapping[str, Path], chapter: str) -> Pair:
    """Return the median seconds of a build after one word of ``chapter`` has changed."""
    return _median(both, lambda book: books.edit_chapter(book, chapter))


def _median(both: Mapping[str, Path], change: Callable[[Path], None]) -> Pair:
    seconds: dict[str, list[float]] = {name: [] for name in both}
    for _ in range(ROUNDS):
        for name, book in both.items():
            change(book)
            seconds[name].append(books.build(book))
    return Pair(**{name: statistics.median(times) for name, times in seconds.items()})
