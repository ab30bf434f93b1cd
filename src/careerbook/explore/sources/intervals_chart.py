"""What every source says a role pays, side by side and colored by kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from careerbook.explore.sources.kinds import KINDS, in_order
from careerbook.explore.sources.layout import Block, IntervalRow, Metrics, axis_end, lay_out
from careerbook.explore.sources.rows import SourceRow, source_rows
from careerbook.explore.sources.words import (
    HOW_TO_READ,
    MAPPING,
    describe_sources,
    medians,
    span_title,
)
from careerbook.kit.chart import Chart
from careerbook.kit.style import (
    GRID,
    INK,
    KIND_COLOURS,
    KIND_MARKERS,
    MUTED,
    SURFACE,
    WIDTH_PT,
    new_paper,
    plate,
)
from careerbook.say.numbers import money

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

SOURCES = (*(kind.table for kind in KINDS.values()), "role_soc_crosswalk")
PAPER = Metrics(
    width=WIDTH_PT,
    name_char=6.8,
    text_char=5.6,
    name_line=14,
    text_line=12,
    bar=21,
    gap=7,
    axis=18,
)
LABEL_ROOM = 62  # right of the longest bar, for its label
AXIS_STEP_USD = 100_000
HALO = plate()
NO_MEDIAN = "no median"


def draw_source_intervals(role: str, counted: Iterable[str] = tuple(KINDS)) -> Chart:
    """Draw what every kind of source says a role pays; nothing is averaged.

    Parameters
    ----------
    role
        A slug, such as ``"ml-engineer"``.
    counted
        Kinds of source that count, keys of :data:`careerbook.explore.sources.kinds.KINDS`; by
        default all. The others stay in the picture in gray.

    Returns
    -------
    Chart
        One row per title of each source, with n, date and basis. Bar: 10th to 90th percentile and
        the middle half, where published; mark: the median.

    Raises
    ------
    UnknownNameError
        When the role or a kind is unknown.

    Source
    ------
    See :func:`careerbook.explore.sources.rows.source_rows`.

    Example
    -------
    >>> draw_source_intervals("data-scientist").title
    'Data Scientist: medians from $120,230 to $167,500 a year, depending on whom you ask'
    """
    from careerbook.occupations.soc_match import match_of

    kinds, rows = in_order(counted), source_rows(role)
    return Chart(
        figure=_draw(rows, kinds),
        title=span_title(match_of(role).name, rows, kinds),
        subtitle=HOW_TO_READ,
        alt=describe_sources(rows, kinds),
        table=sources_table(rows, kinds),
        sources=SOURCES,
        notes=(MAPPING,),
    )


def sources_table(rows: Sequence[SourceRow], counted: Iterable[str]) -> pd.DataFrame:
    """Return everything drawn as text, one row per title, what it covers included."""
    import pandas as pd

    return pd.DataFrame([table_row(row, row.kind in in_order(counted)) for row in rows])


def table_row(row: SourceRow, counted: bool) -> dict[str, str]:
    """Return one row of the table as text; what is missing says why."""
    p10, p25, p50, p75, p90 = (row.gap or text for text in row.texts)
    return {
        "Kind of source": KINDS[row.kind].name,
        "Counts": "yes" if counted else "no",
        "Title": f"{row.title} ({row.code})" if row.code else row.title,
        "n": "none" if row.reason and not row.date else row.n_text,
        "Exact copies": "" if row.copies is None else f"{row.copies:,}",
        "Date": row.date,
        "Basis": row.basis,
        "10th percentile": p10,
        "25th percentile": p25,
        "Median": p50,
        "75th percentile": p75,
        "90th percentile": p90,
        "Average claimed": "" if row.average is None else money(row.average),
        "Range claimed": row.range,
        "Match": row.confidence,
        "Why": row.reason,
        "Verdict": row.verdict,
        "Covers": KINDS[row.kind].covers,
    }


def _draw(rows: Sequence[SourceRow], kinds: Sequence[str]) -> Figure:
    blocks, height = lay_out(rows, kinds, PAPER)
    figure, axes = new_paper(height)
    end = axis_end(rows)
    scale = (PAPER.width - LABEL_ROOM) / end
    bottom = height - PAPER.axis
    _draw_span(axes, rows, blocks, scale)
    for usd in range(0, int(end) + 1, AXIS_STEP_USD):
        label = f"${usd // 1000}k" if usd else "0"
        side = "center" if usd else "left"
        axes.text(usd * scale, bottom + 11, label, color=MUTED, ha=side, va="center")
    for block in blocks:
        _draw_block(axes, block, scale)
    return figure


def _draw_span(
    axes: Axes, rows: Sequence[SourceRow], blocks: Sequence[Block], scale: float
) -> None:
    """Shade the span of the counted medians behind every bar that counts."""
    found = medians(rows, [block.kind for block in blocks if block.counted])
    if len(found) < 2:
        return
    low, high = ((row.median or 0) * scale for row in (found[0], found[-1]))
    middles = [line.middle for block in blocks if block.counted for line in block.lines]
    axes.barh(middles, high - low, left=low, height=PAPER.bar, color=GRID, alpha=0.6)
    half = PAPER.bar / 2
    tops, bottoms = [y - half for y in middles], [y + half for y in middles]
    for x in (low, high):
        axes.vlines([x] * len(middles), tops, bottoms, color=MUTED, lw=0.9, linestyle=(0, (2, 2)))


def _draw_block(axes: Axes, block: Block, scale: float) -> None:
    colour = KIND_COLOURS[block.kind] if block.counted else MUTED
    axes.hlines(block.top, 0, PAPER.width, color=GRID, linewidth=0.7)
    y = block.top + PAPER.gap + PAPER.name_line / 2
    axes.plot([5], [y], marker=KIND_MARKERS[block.kind], color=colour, markersize=7)
    bold: dict[str, Any] = {"va": "center", "weight": "bold", "size": 10.5, "bbox": HALO}
    for words in block.heading:
        axes.text(14, y, words, color=colour, **bold)
        y += PAPER.name_line
    _write(axes, block.covers, y - PAPER.name_line / 2, MUTED)
    for line in block.lines:
        axes.vlines(
            0, line.middle - PAPER.bar / 2, line.middle + PAPER.bar / 2, color=MUTED, lw=0.7
        )
        y = line.top
        for words in line.name:
            axes.text(0, y + PAPER.name_line / 2, words, color=INK, **bold)
            y += PAPER.name_line
        _write(axes, line.facts, y, MUTED)
        _draw_row(axes, line, block, scale)


def _write(axes: Axes, lines: Sequence[str], top: float, colour: str) -> None:
    for number, words in enumerate(lines):
        y = top + (number + 0.5) * PAPER.text_line
        axes.text(0, y, words, color=colour, va="center", bbox=HALO)


def _draw_row(axes: Axes, line: IntervalRow, block: Block, scale: float) -> None:
    """Draw one bar with its mark and label, or the gap with its reason."""
    row, y = line.row, line.middle
    colour = KIND_COLOURS[block.kind] if block.counted else GRID
    marker = KIND_MARKERS[block.kind]

    def label(x: float, words: str, colour: str = INK) -> None:
        shown = colour if block.counted else MUTED
        axes.text(x + 8, y, words, color=shown, va="center", bbox=HALO)

    def mark(usd: float, face: str) -> None:
        look: dict[str, Any] = {
            "markerfacecolor": face,
            "markeredgecolor": INK if block.counted else MUTED,
        }
        axes.plot([usd * scale], [y], marker=marker, markersize=8, markeredgewidth=1.2, **look)

    _p10, p25, median, p75, _p90 = row.points
    if row.gap:
        axes.hlines(y, 0, 18, color=MUTED, linewidth=1, linestyle=(0, (1.5, 2)))
        label(14, row.gap, MUTED)
    elif row.average is not None:
        mark(row.average, SURFACE)
        label(row.average * scale, money(row.average))
    elif row.low is not None and row.high is not None:
        dashes = (0, (2.2, 1.4))
        axes.hlines(y, row.low * scale, row.high * scale, color=colour, lw=3, linestyle=dashes)
        label(row.high * scale, NO_MEDIAN, MUTED)
    else:
        known = [usd for usd in row.points if usd is not None]
        end = row.cap if row.cap is not None else known[-1]
        axes.hlines(y, known[0] * scale, end * scale, color=colour, linewidth=3)
        if p25 is not None and p75 is not None:
            axes.hlines(y, p25 * scale, p75 * scale, color=colour, linewidth=8)
        if row.cap is not None:
            axes.plot([end * scale + 3], [y], marker=">", color=colour, markersize=6)
        if median is not None:
            mark(median, SURFACE)
        label(end * scale, row.texts[2])
