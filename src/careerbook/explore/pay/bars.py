"""The marks that every pay chart is made of: bars of percentiles, amounts, gaps, a dollar axis.

Heights are points and count from the top of the drawing. The page's twin is
``explore/pay/bars.js``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from careerbook.explore.pay.amounts import Amounts
from careerbook.explore.pay.rows import PERCENTILES, PayRow
from careerbook.kit.pay_axis import PAY_AXIS_END_USD, pay_axis_end
from careerbook.kit.style import ACCENT, GRID, INK, MUTED, SURFACE, WIDTH_IN, new_figure, plate
from careerbook.say.numbers import money

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

POINTS_PER_INCH = 72
HEADER, LABEL, BAR, OWN, AXIS = 17, 15, 13, 14, 24
PANEL_GAP, GAP_LINE = 11, 18  # between panels of one band each; in the place of a bar
START_ROOM_SHARE = 0.035  # of the axis, for half of the amounts at its ends
END_ROOM_SHARE = 0.14  # of the axis, for an amount at the end of a bar that goes beyond
SMALL = 8.5
Panel = tuple[str, str, PayRow, Sequence[Amounts], str]
PLATE = plate(1.5)


def new_drawing(height: float, axis: float = AXIS) -> tuple[Figure, Axes]:
    """Return a figure whose vertical axis counts points from the top, down to `height`.

    Parameters
    ----------
    height
        Points for the marks.
    axis
        Points below them for the amounts of the dollar axis; 0 for none.
    """
    whole = height + axis
    figure, axes = new_figure(whole / POINTS_PER_INCH)
    figure.set_layout_engine("none")
    axes.set_position((0.0, axis / whole, 1.0, height / whole))
    axes.set_ylim(height, 0)
    return figure, axes


def drawn_amounts(row: PayRow) -> Iterator[int]:
    """Yield the amounts that a row draws: its percentiles, and the top code where one is used."""
    yield from (usd for usd in row.points if usd is not None)
    if row.top_coded and row.top_code is not None:
        yield row.top_code


def dollar_extent(amounts: list[float], own: Iterable[float] = ()) -> tuple[float, float]:
    """Return the ends of the dollar axis: the book's own, longer only where the amounts go beyond.

    An own amount far outside is shown at the edge instead of squeezing everything else.
    """
    most = max(amounts, default=0.0)
    far = 1.4 * pay_axis_end(most)
    end = pay_axis_end(max([most, *(min(usd, far) for usd in own)]))
    beyond = most > (1 - END_ROOM_SHARE) * PAY_AXIS_END_USD
    return -START_ROOM_SHARE * end, end * (1 + (END_ROOM_SHARE if beyond else START_ROOM_SHARE))


def draw_dollar_axis(axes: Axes, *, shown: bool = True) -> None:
    """Draw round amounts below and a light grid; nothing when no pay is shown."""
    axes.set_yticks([])
    axes.spines["bottom"].set_visible(False)
    if not shown:
        axes.set_xticks([])
        return
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    axes.xaxis.set_major_locator(MaxNLocator(4, steps=[1, 2, 2.5, 5, 10]))
    axes.grid(axis="x")
    _, high = axes.get_xlim()
    axes.set_xticks([tick for tick in axes.get_xticks() if 0 <= tick < high])
    axes.xaxis.set_major_formatter(
        FuncFormatter(lambda usd, _: f"{money(usd / 1000)}k" if usd else "$0")
    )
    axes.tick_params(axis="x", labelsize=SMALL)


def draw_title(axes: Axes, title: str, remark: str, top: float) -> None:
    """Name a group of bars in its first line, with a remark to the right."""
    left, y = axes.get_yaxis_transform(), top + HEADER / 2
    axes.text(
        0, y, title, transform=left, va="center", weight="bold", fontsize=10, color=INK, bbox=PLATE
    )
    axes.text(
        1, y, remark, transform=left, va="center", ha="right", color=MUTED, fontsize=SMALL,
        bbox=PLATE,
    )  # fmt: skip


def draw_gap(axes: Axes, gap: str, y: float) -> None:
    """Say why there is no bar, with a dotted line in its place."""
    left = axes.get_yaxis_transform()
    axes.plot([0, 1], [y, y], transform=left, color=GRID, ls=(0, (2, 3)), lw=1.5)
    axes.text(0, y, f"{gap} ", transform=left, va="center", color=MUTED, style="italic", bbox=PLATE)


def draw_bar(axes: Axes, row: PayRow, way: Amounts, y: float) -> None:
    """Draw one distribution: label above, thin and thick bar, tick, amounts at the ends."""
    p10, p25, p50, p75, p90 = (None if usd is None else way.adjust(usd) for usd in row.points)
    cap = way.adjust(row.top_code) if row.top_coded and row.top_code is not None else None
    thin_end, thick_end = (p90 or cap, p75 or cap)
    if p10 is not None and thin_end is not None:
        axes.plot(
            [p10, thin_end],
            [y, y],
            color=way.thin,
            lw=3 if way.own else 1.6,
            solid_capstyle="butt",
            zorder=1,
        )
    if p25 is not None and thick_end is not None:
        axes.barh(
            y, thick_end - p25, left=p25, height=way.height, color=way.fill, edgecolor=way.thick,
            linewidth=1.2, zorder=2,
        )  # fmt: skip
    if p50 is not None:
        tick = way.height / 2 + 3
        colour = SURFACE if way.fill != SURFACE else way.thick
        axes.plot(
            [p50, p50], [y - way.height / 2, y + way.height / 2], color=colour, lw=2.2, zorder=3
        )
        axes.plot([p50, p50], [y - tick, y - way.height / 2], color=way.thick, lw=2.2, zorder=3)
        _label_median(axes, p50, y - tick - 1.5, way)
    first, last = (p10 or p25, p90 or cap or p75)
    if way.own and first is not None:
        _label_end(axes, first, y, money(first), -4)
        if last is not None:
            words = money(last) if cap is None else f"≥ {money(last)}"
            _label_end(axes, last, y, words, 4 if cap is None else 10)
    if cap is not None:
        axes.plot(cap, y, marker=">", ms=6 if way.own else 4.5, color=way.thick, clip_on=False)


def draw_own(axes: Axes, own: float, words: str, y: float, *, hollow: bool = False) -> None:
    """Mark an amount of the reader's, with its words below it; hollow, with its words beside it."""
    low, high = axes.get_xlim()
    margin = 0.03 * (high - low)
    x = min(max(own, low + margin), high - margin)
    face, edge = (SURFACE, ACCENT) if hollow else (ACCENT, SURFACE)
    axes.plot(x, y, marker="D", ms=7, color=face, mec=edge, mew=1.2, zorder=5)
    # Beyond the drawn amounts the marker stands at the edge and an arrow says which way.
    words = f"{'← ' if x > own else ''}{words}{' →' if x < own else ''}"
    side = "right" if x > (low + high) / 2 else "left"
    down, aside = (0.0, -9) if hollow else (BAR / 2 + 1, 5)
    axes.annotate(
        words, (x, y + down), xytext=(aside if side == "right" else -aside, 0),
        textcoords="offset points", ha=side, va="center" if hollow else "top", fontsize=9,
        weight="bold", color=ACCENT,
    )  # fmt: skip


def _label_end(axes: Axes, usd: float, y: float, words: str, points: float) -> None:
    """Write an amount `points` right (or left, below zero) of an end of a bar."""
    axes.annotate(
        words, (usd, y), xytext=(points, 0), textcoords="offset points", va="center",
        ha="left" if points > 0 else "right", fontsize=SMALL, color=MUTED,
    )  # fmt: skip


def _label_median(axes: Axes, median: float, y: float, way: Amounts) -> None:
    """Write the median above its tick, shifted inwards where it would leave the picture."""
    words = f"{way.write(median)} {way.words}".strip()
    low, high = axes.get_xlim()
    half = len(words) * 2.35 / (WIDTH_IN * POINTS_PER_INCH) * (high - low)
    x = min(max(median, low + half), high - half)
    axes.text(
        x,
        y,
        words,
        ha="center",
        va="bottom",
        fontsize=9,
        color=INK,
        weight="bold" if way.own else "normal",
        bbox=plate(0.4),
    )


def draw_bands(panels: Sequence[Panel], own: Sequence[tuple[float, str]] = ()) -> Figure:
    """Draw one titled band per panel on one dollar axis.

    Parameters
    ----------
    panels
        Title, remark to its right, pay, ways of counting it, and the words of a gap.
    own
        Amounts drawn as a line through all panels, with their words; at the edge when far outside.
    """
    amounts = [
        way.adjust(usd)
        for _, _, row, ways, _ in panels
        for way in ways
        for usd in drawn_amounts(row)
    ]
    heights = [_panel_height(row, ways) for _, _, row, ways, _ in panels]
    top = float(len(own) * OWN)
    figure, axes = new_drawing(max(top + sum(heights), HEADER), AXIS if amounts else 0)
    axes.set_xlim(dollar_extent(amounts, [usd for usd, _ in own]))
    draw_dollar_axis(axes, shown=bool(amounts))
    for number, (usd, words) in enumerate(own):
        _draw_line(axes, usd, words, OWN * (number + 0.5))
    for panel, height in zip(panels, heights, strict=True):
        draw_panel(axes, panel, top)
        top += height
    return figure


def _panel_height(row: PayRow, ways: Sequence[Amounts]) -> float:
    bars = GAP_LINE if row.point(50) is None else len(ways) * (LABEL + BAR)
    return HEADER + bars + PANEL_GAP


def _draw_line(axes: Axes, usd: float, words: str, y: float) -> None:
    low, high = axes.get_xlim()
    x = min(max(usd, low), high)
    axes.axvline(x, color=ACCENT, lw=1.6, ls=(0, (4, 3)), zorder=0)
    words = f" {'← ' if x > usd else ''}{words}{' →' if x < usd else ''} "
    side = "right" if x > (low + high) / 2 else "left"
    axes.text(x, y, words, color=ACCENT, weight="bold", fontsize=9, va="center", ha=side)


def draw_panel(axes: Axes, panel: Panel, top: float) -> None:
    """Draw one title with its bars, or with the words of its gap."""
    title, remark, row, ways, gap = panel
    draw_title(axes, title, remark, top)
    if row.point(50) is None:
        draw_gap(axes, gap, top + HEADER + GAP_LINE / 2)
        return
    for number, way in enumerate(ways):
        draw_bar(axes, row, way, top + HEADER + number * (LABEL + BAR) + LABEL + BAR / 2)


def band_table(rows: Iterable[tuple[dict[str, str], PayRow]]) -> pd.DataFrame:
    """Return bands as text: each row's own cells, then its percentiles or why one is missing."""
    import pandas as pd

    names = {50: "Median"}
    return pd.DataFrame(
        [
            {
                **cells,
                **{
                    names.get(rank, f"{rank}th percentile"): row.gap_at(rank) or money(usd or 0)
                    for rank, usd in zip(PERCENTILES, row.points, strict=True)
                },
            }
            for cells, row in rows
        ]
    )
