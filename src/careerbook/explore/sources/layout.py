"""Where everything of the comparison of sources stands: lines of text, bars, heights.

The browser lays out the same blocks (``explore/sources/intervals.js``); the widget asks
here how high its picture will be.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from careerbook.explore.sources.kinds import KINDS, in_order
from careerbook.explore.sources.rows import SourceRow
from careerbook.kit.pay_axis import pay_axis_end

NOT_COUNTED = "not counted"
MARKER_CHARS = 3
"""A heading leaves this many letters to the mark of its kind."""


@dataclass(frozen=True)
class Metrics:
    """Sizes of one drawing in its own unit: points on paper, pixels in the page.

    Parameters
    ----------
    width
        Of the drawing.
    name_char, text_char
        A safe guess for the width of a letter in bold names and in other text.
    name_line, text_line
        Line heights.
    bar
        Height that a bar takes.
    gap
        Room between rows; a kind has twice as much before it.
    axis
        Height of the axis below.
    """

    width: float
    name_char: float
    text_char: float
    name_line: float
    text_line: float
    bar: float
    gap: float
    axis: float


@dataclass(frozen=True)
class IntervalRow:
    """One row of the picture: its broken lines of text and the middle of its bar."""

    row: SourceRow
    name: tuple[str, ...]
    facts: tuple[str, ...]
    top: float
    middle: float


@dataclass(frozen=True)
class Block:
    """One kind of source: heading, what it covers, its rows; ``top`` is the rule above it."""

    kind: str
    counted: bool
    heading: tuple[str, ...]
    covers: tuple[str, ...]
    top: float
    lines: tuple[IntervalRow, ...]


def lay_out(
    rows: Sequence[SourceRow], counted: Iterable[str], metrics: Metrics
) -> tuple[list[Block], float]:
    """Return the blocks from top to bottom and the height of the whole drawing."""
    kinds = in_order(counted)
    name_chars = int(metrics.width // metrics.name_char)
    text_chars = int(metrics.width // metrics.text_char)
    blocks, y = [], 0.0
    for kind in KINDS.values():
        words = f"{kind.name}: {kind.basis if kind.key in kinds else NOT_COUNTED}"
        heading = break_words(words, name_chars - MARKER_CHARS)
        covers = break_words(kind.covers, text_chars)
        top, lines = y, []
        y += metrics.gap + len(heading) * metrics.name_line + len(covers) * metrics.text_line
        for row in rows:
            if row.kind != kind.key:
                continue
            name, facts = break_words(row.title, name_chars), break_words(row.facts, text_chars)
            start = y + metrics.gap
            bar = start + len(name) * metrics.name_line + len(facts) * metrics.text_line
            lines.append(IntervalRow(row, name, facts, start, bar + metrics.bar / 2))
            y = bar + metrics.bar
        y += metrics.gap
        blocks.append(Block(kind.key, kind.key in kinds, heading, covers, top, tuple(lines)))
    return blocks, y + metrics.axis


def break_words(text: str, limit: int) -> tuple[str, ...]:
    """Break a text between words into lines of at most ``limit`` letters."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= limit:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)


def axis_end(rows: Iterable[SourceRow]) -> float:
    """Return where the axis ends, in US dollars a year: it holds every amount, counted or not."""
    return pay_axis_end(max(max(amounts(row), default=0) for row in rows))


def amounts(row: SourceRow) -> list[float]:
    """Return every amount of a row that has a place on the axis."""
    found = (*row.points, row.cap, row.average, row.low, row.high)
    return [float(usd) for usd in found if usd is not None]
