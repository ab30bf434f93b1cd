"""Job advertisements by month: the share that mentions AI, and their number against 2020."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from careerbook.explore.growth.by_year_chart import tick_values
from careerbook.explore.postings.postings import (
    ALL_POSTINGS,
    INDEX,
    SHARE,
    lines_of,
    month_after,
    month_within,
    months,
    months_between,
    range_of,
)
from careerbook.explore.postings.words import (
    describe_postings,
    month_name,
    postings_notes,
    postings_subtitle,
    postings_title,
)
from careerbook.kit.chart import Chart
from careerbook.kit.style import (
    ACCENT,
    BAND_STRONG,
    GRID,
    INK,
    MUTED,
    SECOND,
    SURFACE,
    WARN,
    new_figure,
)
from careerbook.say.numbers import one_decimal

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

    from careerbook.explore.postings.postings import PostingsLine

SOURCES = {SHARE: ("ai_posting_share",), INDEX: ("postings_index",)}
DEFAULT_COUNTRIES = ("US", "CA", "GB", "DE")
COLOURS = (ACCENT, SECOND, BAND_STRONG, INK, WARN, MUTED)
HEIGHT_IN = 3.0
LABEL_ROOM = 0.34  # of the width, right of the last month
LABEL_LINE = 0.062  # of the height
OLD = (0, (4, 2.5))


def draw_ai_share(
    countries: Sequence[str] = DEFAULT_COUNTRIES, *, month: str | None = None
) -> Chart:
    """Draw the share of postings that mention AI terms, by month.

    Parameters
    ----------
    countries
        Country codes, at least one: ``["US", "GB"]``.
    month
        Month to read, ``"2023-01"``; by default the last.

    Returns
    -------
    Chart
        One line per country, in postings per 100, from zero.

    Raises
    ------
    UnknownNameError
        When a country is unknown.

    Source
    ------
    Indeed Hiring Lab through :func:`careerbook.explore.postings.postings.ai_share`.

    Example
    -------
    >>> draw_ai_share(["US"]).title
    'The United States: 5.8 of 100 postings mentioned AI terms in June 2026'
    """
    return draw_postings(SHARE, "", countries, month)


def draw_postings_index(
    series: str = ALL_POSTINGS,
    countries: Sequence[str] = DEFAULT_COUNTRIES,
    *,
    month: str | None = None,
) -> Chart:
    """Draw the index of postings by month, 1 February 2020 = 100.

    Parameters
    ----------
    series
        ``"All postings"`` or a sector, see
        :func:`careerbook.explore.postings.postings.series_names`.
    countries, month
        As in :func:`draw_ai_share`.

    Returns
    -------
    Chart
        One line per country and file; lines of different files are never joined.

    Raises
    ------
    UnknownNameError
        When series or country is unknown.

    Source
    ------
    Indeed Hiring Lab through :func:`careerbook.explore.postings.postings.postings_index`.

    Example
    -------
    >>> draw_postings_index(countries=["GB"]).title
    'The United Kingdom: all postings 31.9% below 1 February 2020 in August 2026 (14 days)'
    """
    return draw_postings(INDEX, series, countries, month)


def draw_postings(
    measure: str, series: str, countries: Sequence[str], month: str | None = None
) -> Chart:
    """Draw either measure; see :func:`draw_ai_share` and :func:`draw_postings_index`."""
    lines = lines_of(measure, series, countries)
    read = month_within(month or months(measure)[1], lines)
    return Chart(
        figure=_draw(lines, read),
        title=postings_title(lines, read),
        subtitle=postings_subtitle(lines),
        alt=describe_postings(lines, read),
        table=postings_table(lines),
        sources=SOURCES[measure],
        notes=tuple(postings_notes(lines)),
    )


def postings_table(lines: Sequence[PostingsLine]) -> pd.DataFrame:
    """Return the numbers of the picture as readable text, one row per month, newest first."""
    import pandas as pd

    if not lines:
        return pd.DataFrame({"Month": []})
    first, last = range_of(lines)
    count = months_between(first, last) + 1
    every = [month_after(first, number) for number in reversed(range(count))]
    columns: dict[str, list[str]] = {"Month": [month_name(month) for month in every]}
    for line in lines:
        file = f", file of {month_name(line.vintage)}" if line.vintage else ""
        values = [line.at(month) for month in every]
        columns[f"{line.country_name}{file}"] = [
            "not held" if value is None else one_decimal(value) for value in values
        ]
    return pd.DataFrame(columns)


def _draw(lines: Sequence[PostingsLine], month: str) -> Any:
    figure, axes = new_figure(HEIGHT_IN)
    if not lines:
        axes.set_axis_off()
        axes.text(0.5, 0.5, "No country chosen", color=MUTED, ha="center", style="italic")
        return figure
    first, last = range_of(lines)
    span = months_between(first, last)
    top = max(max(line.values) for line in lines)
    axes.set_ylim(0, top * 1.05)
    axes.set_xlim(0, span / (1 - LABEL_ROOM))
    ticks = tick_values(top)
    axes.set_yticks(ticks, [f"{tick:g}" for tick in ticks], color=MUTED)
    axes.hlines(ticks, 0, span, color=GRID, linewidth=0.7, zorder=0)
    if lines[0].measure == INDEX:
        axes.hlines(100, 0, span, color=MUTED, linewidth=1.1, zorder=1)
    years = range(int(first[:4]) + (first[5:] != "01"), int(last[:4]) + 1)
    axes.set_xticks(
        [months_between(first, f"{year}-01") for year in years],
        [str(year) if (years[-1] - year) % 2 == 0 else "" for year in years],
    )
    axes.spines["bottom"].set_bounds(0, span)
    order = list(dict.fromkeys(line.country_code for line in lines))
    ends = []
    for line in lines:
        colour = COLOURS[order.index(line.country_code) % len(COLOURS)]
        start = months_between(first, line.first)
        places = range(start, start + len(line.values))
        style: dict[str, Any] = {"linestyle": "-"} if line.newest else {"linestyle": OLD}
        axes.plot(places, line.values, color=colour, linewidth=1.8, **style)
        value = line.at(month)
        if value is not None:
            at = months_between(first, month)
            axes.plot([at], [value], "o", color=colour, markersize=5, markeredgecolor=SURFACE)
        if line.part_days:  # a last month that is not whole ends in a ring, read or not
            end = (places[-1:], line.values[-1:])
            axes.plot(*end, "o", color=SURFACE, markersize=5, markeredgecolor=colour)
        ends.append((line.values[-1], places[-1], colour, _label(line, lines, value)))
    axes.vlines(months_between(first, month), 0, top, color=MUTED, linewidth=0.8)
    _label_ends(axes, ends, span, top)
    return figure


def _label(line: PostingsLine, lines: Sequence[PostingsLine], value: float | None) -> str:
    held = "not held" if value is None else one_decimal(value)
    text = f"{line.country_name}: {held}"
    if len({other.vintage for other in lines}) == 1:
        return text
    return f"{text}\nfile of {month_name(line.vintage)}"


def _label_ends(
    axes: Axes, ends: Sequence[tuple[float, float, str, str]], span: int, top: float
) -> None:
    """Write each line's name at the right, from the top down, moved apart where they would meet."""
    room = LABEL_LINE * top
    free = top * 1.05
    rest = sum(label.count("\n") + 1 for *_, label in ends)
    for value, at, colour, label in sorted(ends, key=lambda end: -end[0]):
        height = room * (label.count("\n") + 1.25)
        middle = min(value, free - height / 2)
        rest -= label.count("\n") + 1
        middle = max(middle, rest * room * 1.2 + height / 2)
        free = middle - height / 2
        axes.plot([at, span * 1.03], [value, middle], color=GRID, linewidth=0.8, zorder=0)
        axes.text(span * 1.045, middle, label, color=colour, va="center", size=9, linespacing=1.15)
