"""Pay of a role's candidate occupations: one band each, as paid and adjusted for prices."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from careerbook.figures.chart import Chart
from careerbook.figures.pay_amounts import Amounts, table_of, ways_to_count
from careerbook.figures.style import (
    ACCENT,
    GRID,
    INK,
    MUTED,
    SURFACE,
    WIDTH_IN,
    new_figure,
)
from careerbook.pay_rows import WAGE_TABLES, PayRow
from careerbook.pay_view import PayView, money, pay_view
from careerbook.prices import PRICE_TABLES

if TYPE_CHECKING:
    from matplotlib.axes import Axes

POINTS_PER_INCH = 72
# Heights in points; the vertical axis of the drawing counts points from the top.
HEADER, LABEL, BAR, OWN, GROUP_GAP, AXIS = 17, 15, 13, 14, 12, 24
END_ROOM_SHARE = 0.17  # of the width, on both sides, for the amounts at the ends of a bar
SMALL = 8.5


def draw_pay_band(
    role_or_soc: str,
    place: str = "us",
    year: int | None = None,
    *,
    price_parity: bool = False,
    own_usd_per_year: float | None = None,
) -> Chart:
    """Draw published pay of a role or occupation: one band per candidate SOC code.

    Thin bar: 10th to 90th percentile; thick bar: 25th to 75th; tick: median. Pay as paid and in
    constant dollars stand together; a top-coded end is open with an arrow; a gap is named.

    Parameters
    ----------
    role_or_soc
        A role (``"machine-learning-specialist"``) or a SOC code (``"15-2051"``).
    place
        ``"us"``, ``"state:CA"`` or ``"metro:41940"``.
    year
        Reference May; by default the newest that the place has.
    price_parity
        Add pay at US average prices.
    own_usd_per_year
        Mark this pay as "you"; US dollars a year before tax.

    Raises
    ------
    UnknownNameError
        When the role, code or place is unknown, or the place lacks the year.

    Source
    ------
    BLS OEWS; CPI-U; BEA regional price parities; the handbook's role crosswalk.

    Example
    -------
    >>> draw_pay_band("data-scientist", "state:OH").title[:23]
    'Half of data scientists'
    """
    return chart_of_view(
        pay_view(
            role_or_soc,
            place,
            year,
            price_parity=price_parity,
            own_usd_per_year=own_usd_per_year,
        )
    )


def chart_of_view(view: PayView) -> Chart:
    """Draw a selection that is already looked up."""
    ways = ways_to_count(view)
    heights = [_group_height(view, row, ways) for row in view.rows]
    axis = AXIS if view.released else 0
    height = sum(heights) + axis
    figure, axes = new_figure(height / POINTS_PER_INCH)
    figure.set_layout_engine("none")
    axes.set_position((0.0, axis / height, 1.0, 1 - axis / height))
    axes.set_ylim(sum(heights), 0)
    axes.set_xlim(_extent(view, ways))
    _draw_axis(axes, bool(view.released))
    top = 0.0
    for row, group_height in zip(view.rows, heights, strict=True):
        _draw_group(axes, view, row, ways, top)
        top += group_height
    return Chart(
        figure=figure,
        title=view.title,
        subtitle=view.measure,
        alt=view.sentence,
        table=table_of(view, ways),
        sources=sources_of(view),
        notes=view.notes,
    )


def sources_of(view: PayView) -> tuple[str, ...]:
    """Return the names of the tables that the view rests on."""
    tables = [WAGE_TABLES[view.place.kind], "cpi_u"]
    if view.compares_prices:
        tables.append(PRICE_TABLES[view.place.kind])
    if view.match.confidence:
        tables.append("role_soc_crosswalk")
    return tuple(tables)


def _group_height(view: PayView, row: PayRow, ways: list[Amounts]) -> float:
    lines = [1] if row.gap else ways
    own = OWN if view.own_usd_per_year is not None and not row.gap else 0
    return HEADER + len(lines) * (LABEL + BAR) + own + GROUP_GAP


def _extent(view: PayView, ways: list[Amounts]) -> tuple[float, float]:
    """Return the ends of the dollar axis, with room for the amounts at the ends of the bars."""
    amounts = [
        way.adjust(usd)
        for row in view.rows
        for way in ways
        for usd in _drawn(row)
        if usd is not None
    ]
    if not amounts:
        return 0.0, 100_000.0
    low, high = min(amounts), max(amounts)
    own = view.own_usd_per_year
    if own is not None:
        low, high = min(low, max(own, low * 0.6)), max(high, min(own, high * 1.4))
    room = max(high - low, 0.2 * high) * END_ROOM_SHARE / (1 - 2 * END_ROOM_SHARE)
    return max(low - room, 0.0), high + room


def _drawn(row: PayRow) -> Iterator[int | None]:
    yield from row.points
    if row.top_coded:
        yield row.top_code


def _draw_axis(axes: Axes, shown: bool) -> None:
    axes.set_yticks([])
    axes.spines["bottom"].set_visible(False)
    if not shown:
        axes.set_xticks([])
        return
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    axes.xaxis.set_major_locator(MaxNLocator(7, steps=[1, 2, 2.5, 5, 10]))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda usd, _: f"${usd / 1000:,.0f}k"))
    axes.grid(axis="x")
    low, high = axes.get_xlim()
    edge = 0.04 * (high - low)  # a tick label at the very edge would be cut off
    axes.set_xticks([tick for tick in axes.get_xticks() if low + edge < tick < high - edge])
    axes.xaxis.set_major_formatter(FuncFormatter(lambda usd, _: f"${usd / 1000:,.0f}k"))
    axes.tick_params(axis="x", labelsize=SMALL)


def _draw_group(axes: Axes, view: PayView, row: PayRow, ways: list[Amounts], top: float) -> None:
    left = axes.get_yaxis_transform()
    axes.text(
        0,
        top + HEADER / 2,
        row.title,
        transform=left,
        va="center",
        weight="bold",
        fontsize=10,
        color=INK,
        bbox={"facecolor": SURFACE, "edgecolor": "none", "pad": 1.5},
    )
    jobs = "jobs not released" if row.jobs is None else f"{row.jobs:,} jobs"
    if row.gap:
        middle = top + HEADER + LABEL
        axes.plot([0, 1], [middle, middle], transform=left, color=GRID, ls=(0, (2, 3)), lw=1.5)
        axes.text(
            0, middle, f"{row.gap} ", transform=left, va="center", color=MUTED, style="italic",
            bbox={"facecolor": SURFACE, "edgecolor": "none", "pad": 1.5},
        )  # fmt: skip
        return
    axes.text(
        1, top + HEADER / 2, jobs, transform=left, va="center", ha="right", color=MUTED,
        fontsize=SMALL, bbox={"facecolor": SURFACE, "edgecolor": "none", "pad": 1.5},
    )  # fmt: skip
    line = top + HEADER
    for way in ways:
        _draw_bar(axes, row, way, line + LABEL + BAR / 2)
        line += LABEL + BAR
        if way.own and view.own_usd_per_year is not None:
            _draw_own(axes, view.own_usd_per_year, line - BAR / 2)
            line += OWN


def _draw_bar(axes: Axes, row: PayRow, way: Amounts, y: float) -> None:
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


def _label_end(axes: Axes, usd: float, y: float, words: str, points: float) -> None:
    """Write an amount `points` right (or left, below zero) of an end of a bar."""
    axes.annotate(
        words, (usd, y), xytext=(points, 0), textcoords="offset points", va="center",
        ha="left" if points > 0 else "right", fontsize=SMALL, color=MUTED,
    )  # fmt: skip


def _label_median(axes: Axes, median: float, y: float, way: Amounts) -> None:
    """Write the median above its tick, shifted inwards where it would leave the picture."""
    words = f"{way.write(median)} {way.words}"
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
    )


def _draw_own(axes: Axes, own: float, y: float) -> None:
    low, high = axes.get_xlim()
    margin = 0.03 * (high - low)
    x = min(max(own, low + margin), high - margin)
    axes.plot(x, y, marker="D", ms=7, color=ACCENT, mec=SURFACE, mew=1.2, zorder=5)
    # Beyond the drawn amounts the marker stands at the edge and an arrow says which way.
    words = f"{'← ' if x > own else ''}you, {money(own)}{' →' if x < own else ''}"
    side = "right" if x > (low + high) / 2 else "left"
    axes.annotate(
        words, (x, y + BAR / 2 + 1), xytext=(5 if side == "right" else -5, 0),
        textcoords="offset points", ha=side, va="top", fontsize=9, weight="bold", color=ACCENT,
    )  # fmt: skip
