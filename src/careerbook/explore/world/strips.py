"""The strips of the charts of pay elsewhere: what is published drawn, what is not named."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from careerbook.explore.world.measures import POINTS
from careerbook.explore.world.words import NOT_RELEASED, amount, statistics_of
from careerbook.kit.style import (
    ACCENT,
    BAND,
    BAND_STRONG,
    GRID,
    INK,
    MUTED,
    SURFACE,
    WIDTH_PT,
    new_figure,
    plate,
)
from careerbook.say.numbers import decimal
from careerbook.say.wording import Words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WORDS = Words(__package__)

Row = Mapping[str, Any]

# Lengths in points, from the top left corner of the drawing.
LINE = 13  # of text
HEAD_CHARS = 60  # a bold line of text
STRIP = 44  # from the last line of text to the next row
MIDDLE = 27  # of the strip below the last line of text
THICK = 11
ROOM = 52  # left and right of the strips, for the amounts at their ends
AXIS = 26
SMALL = 8.5
ONLY_MIDDLE = WORDS["median_and_mean_only"]
ONLY_MIDDLE_ROOM = 152
GAP_ROOM = 82  # for "90th not released" beside the median
NARROWEST = 0.5  # of the highest value: the least that the scale spans


@dataclass(frozen=True)
class StripRow:
    """One row of the picture: its words and its strip on the drawing's scale.

    Parameters
    ----------
    head, right, below
        Bold text; muted text at the right; muted text below.
    row
        The numbers.
    scale
        What the numbers are divided by: 1, or the row's own median.
    median
        Text at the median.
    chosen
        Whether the row is the one asked for.
    """

    head: str
    right: str
    below: str
    row: Row
    scale: float
    median: str
    chosen: bool

    def at(self, point: str) -> float | None:
        """Return a point on the drawing's scale."""
        value = self.row[point]
        return None if value is None else float(value) / self.scale

    @property
    def texts(self) -> tuple[list[str], list[str]]:
        """The lines of the head and below it."""
        return textwrap.wrap(self.head, HEAD_CHARS), textwrap.wrap(self.below, HEAD_CHARS + 12)

    @property
    def text_height(self) -> float:
        """Height of the words above the strip in points."""
        return 4 + LINE * sum(map(len, self.texts))


def draw_strips(lines: Sequence[StripRow], unit: str) -> Figure:
    """Draw the rows below each other; `unit` is empty when each has the scale of its median."""
    heights = [line.text_height + STRIP for line in lines]
    height = sum(heights) + AXIS
    figure, axes = new_figure(height / 72)
    figure.set_layout_engine("none")
    axes.set_position((0.0, 0.0, 1.0, 1.0))
    axes.set_xlim(0, WIDTH_PT)
    axes.set_ylim(height, 0)
    axes.set_axis_off()
    drawn = [line.at(point) for line in lines for point in POINTS]
    values = [value for value in drawn if value is not None]
    low, high = domain(min(values), max(values))
    per_unit = (WIDTH_PT - 2 * ROOM) / (high - low)

    def x(value: float) -> float:
        return ROOM + (value - low) * per_unit

    bottom = sum(heights)
    for tick in ticks(low, high):
        axes.plot([x(tick)] * 2, [0, bottom], color=GRID, lw=0.7, zorder=0)
        words = decimal(tick, 2 if high < 20 else 0) + ("" if unit else " ×")
        axes.text(x(tick), bottom + 7, words, ha="center", va="center", color=MUTED, size=SMALL)
    legend = unit or WORDS["times_own_median"]
    if any(line.row["mean"] is not None for line in lines):
        legend += "   ○ mean"
    axes.text(WIDTH_PT, bottom + 20, legend, ha="right", va="center", color=MUTED, size=SMALL)
    top = 0.0
    for line, one in zip(lines, heights, strict=True):
        _draw_line(axes, line, top, x)
        top += one
    return figure


def domain(low: float, high: float) -> tuple[float, float]:
    """Widen a narrow range, so that a small difference does not fill the picture.

    Example
    -------
    >>> domain(90.0, 100.0)
    (70.0, 120.0)
    """
    room = max(0.0, NARROWEST * high - (high - low)) / 2
    return low - room, high + room


def ticks(low: float, high: float) -> list[float]:
    """Return a few round numbers between two values; the browser makes the same.

    Example
    -------
    >>> ticks(0.5, 1.9)
    [0.5, 0.75, 1.0, 1.25, 1.5, 1.75]
    """
    span = high - low
    power = 10.0 ** math.floor(math.log10(span))
    step = next(s * power for s in (0.2, 0.25, 0.5, 1, 2, 5) if span / (s * power) < 6)
    first, last = math.ceil(low / step), math.floor(high / step)
    return [round(index * step, 10) for index in range(first, last + 1)]


def _draw_line(axes: Axes, line: StripRow, top: float, x: Any) -> None:
    heads, unders = line.texts
    halo = plate(0.8)
    color = ACCENT if line.chosen else INK
    y = top + 4 + LINE / 2
    axes.text(WIDTH_PT, y, line.right, ha="right", va="center", color=MUTED, size=SMALL, bbox=halo)
    for text in heads:
        axes.text(0, y, text, va="center", color=color, weight="bold", size=9.5, bbox=halo)
        y += LINE
    for text in unders:
        axes.text(0, y, text, va="center", color=MUTED, size=SMALL, bbox=halo)
        y += LINE
    _draw_strip(axes, line, top + line.text_height + MIDDLE, x)


def _draw_strip(axes: Axes, line: StripRow, y: float, x: Any) -> None:
    """Draw what is published; name what is not."""
    p10, p25, _, p75, p90, mean = (
        None if (value := line.at(point)) is None else x(value) for point in POINTS
    )
    p50 = x(line.row["p50"] / line.scale)
    start, end = p10 if p10 is not None else p25, p90 if p90 is not None else p75
    strong = ACCENT if line.chosen else BAND_STRONG
    if start is not None and end is not None:
        axes.plot([start, end], [y, y], color=BAND, lw=2.2, solid_capstyle="butt", zorder=1)
        _end(axes, start - 4, y, line, "p10" if p10 is not None else "p25", "right")
        _end(axes, end + 4, y, line, "p90" if p90 is not None else "p75", "left")
    elif mean is not None:
        axes.plot([p50, mean], [y, y], color=BAND, lw=1.2, ls=(0, (2, 2)), zorder=1)
        beside = max(p50, mean) + 9
        right = beside + ONLY_MIDDLE_ROOM < WIDTH_PT
        at = beside if right else min(p50, mean) - 9
        ha = "left" if right else "right"
        axes.text(at, y, ONLY_MIDDLE, va="center", ha=ha, color=MUTED, size=SMALL)
    if p25 is not None and p75 is not None:
        axes.barh(y, p75 - p25, left=p25, height=THICK, color=strong, zorder=2)
    tick = SURFACE if p25 is not None else strong
    axes.plot([p50, p50], [y - THICK / 2, y + THICK / 2], color=tick, lw=2.2, zorder=3)
    axes.plot([p50, p50], [y - THICK / 2 - 4, y - THICK / 2], color=strong, lw=2.2, zorder=3)
    half = len(line.median) * 2.5
    middle = min(max(p50, half), WIDTH_PT - half)
    axes.text(
        middle, y - THICK / 2 - 5, line.median, ha="center",
        va="bottom", color=INK, size=9, weight="bold" if line.chosen else "normal",
    )  # fmt: skip
    if mean is not None:
        axes.plot([mean], [y], "o", ms=6, mfc=SURFACE, mec=INK, mew=1.2, zorder=4)
    for point in ("p10", "p90"):
        if line.row[point] is None and point in statistics_of(line.row):
            edge = 0.0 if point == "p10" else WIDTH_PT
            words = f"{point[1:]}th {NOT_RELEASED}"
            ha = "left" if point == "p10" else "right"
            room = middle - half if point == "p10" else WIDTH_PT - middle - half
            at = y - 15 if room > GAP_ROOM else y + 14
            axes.text(edge, at, words, ha=ha, va="center", color=MUTED, size=SMALL)


def _end(axes: Axes, x: float, y: float, line: StripRow, point: str, ha: str) -> None:
    """Write the amount at an end of a strip, without its currency."""
    words = amount(line.row, point).split(" ", 1)[1]
    axes.text(x, y, words, ha=ha, va="center", color=MUTED, size=SMALL)
