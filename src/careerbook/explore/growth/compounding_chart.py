"""A level that grows by the same percentage each year, and how far that leads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careerbook.explore.growth.by_year_chart import tick_values
from careerbook.explore.growth.compounding import JOBS, NO_UNIT, Compounding, compound
from careerbook.explore.growth.compounding_words import (
    axis_label,
    compound_subtitle,
    compound_title,
    describe_compounding,
    level_text,
    times_text,
    years_text,
)
from careerbook.kit.chart import Chart
from careerbook.kit.style import ACCENT, BAND_STRONG, GRID, INK, MUTED, SECOND, new_figure

if TYPE_CHECKING:
    import pandas as pd

ALL_OCCUPATIONS = "00-0000"
SHOWN_FROM = 0.5  # share of all jobs from which these are drawn as a line to compare with
HEIGHT_IN = 2.7
DASH = (0, (4, 2.5))


def draw_compound_growth(
    start: float,
    years: float,
    *,
    end: float | None = None,
    rate_pct: float | None = None,
    unit: str = NO_UNIT,
    sources: tuple[str, ...] = ("oews_national",),
) -> Chart:
    """Draw what compounding leads to; give either the end or the rate.

    Parameters
    ----------
    start, years, end, rate_pct, unit
        As in :func:`careerbook.explore.growth.compounding.compound`.
    sources
        Tables that the numbers come from, for the source line.

    Returns
    -------
    Chart
        The level at each whole year, from zero. A number of jobs that comes near all jobs of the
        country is drawn with that number.

    Raises
    ------
    ValueError
        When a number is out of its limits; the message says which.

    Example
    -------
    >>> draw_compound_growth(1, 4, rate_pct=74).title
    '74.0% a year for 4 years is 9.2 times the start'
    """
    result = compound(start, years, end=end, rate_pct=rate_pct, unit=unit)
    jobs, month = all_jobs()
    return Chart(
        figure=_draw(result, jobs),
        title=compound_title(result),
        subtitle=compound_subtitle(result),
        alt=describe_compounding(result, jobs, month),
        table=compound_table(result),
        sources=sources,
    )


def all_jobs() -> tuple[int, str]:
    """Return all wage and salary jobs of the United States and when they were counted.

    Source
    ------
    BLS OEWS, newest year of the table ``oews_national``.

    Example
    -------
    >>> all_jobs()
    (155495730, 'May 2025')
    """
    from careerbook.facts.data import load

    table = load("oews_national")
    row = table[table["soc_code"] == ALL_OCCUPATIONS].sort_values("year").iloc[-1]
    return int(row["employment_jobs"]), f"May {row['year']}"


def compound_table(result: Compounding) -> pd.DataFrame:
    """Return the path as readable text, one row per year."""
    import pandas as pd

    path = result.path()
    return pd.DataFrame(
        {
            "After": [years_text(years) for years, _ in path],
            "Level": [level_text(level, result.unit) for _, level in path],
            "Times the start": [times_text(level / result.start) for _, level in path],
        }
    )


def _draw(result: Compounding, jobs: int) -> Any:
    figure, axes = new_figure(HEIGHT_IN)
    path = result.path()
    top = max(level for _, level in path)
    compare = result.unit == JOBS and top >= SHOWN_FROM * jobs
    top = max(top, jobs) if compare else top
    axes.set_ylim(0, top * 1.14)
    axes.set_xlim(0, result.years * 1.02)
    ticks = tick_values(top)
    axes.set_yticks(ticks, [axis_label(tick, result.unit) for tick in ticks], color=MUTED)
    axes.hlines(ticks, 0, result.years, color=GRID, linewidth=0.7, zorder=0)
    step = max(1, tick_values(result.years)[1] if result.years >= 10 else 1)
    years = range(0, int(result.years) + 1, step)
    axes.set_xticks(list(years), [years_text(year) if year else "start" for year in years])
    steps = 200
    curve = [result.years * number / steps for number in range(steps + 1)]
    axes.plot(curve, [result.level(year) for year in curve], color=BAND_STRONG, linewidth=1.8)
    if len(path) <= 41:  # beyond, points would hide the line
        axes.plot(*zip(*path, strict=True), "o", color=BAND_STRONG, markersize=4.5)
    axes.plot([result.years], [result.end], "o", color=ACCENT, markersize=7)
    falls = result.end < result.start
    axes.annotate(
        f"{times_text(result.times)} times the start",
        (result.years, result.end),
        xytext=(-2, 24) if falls else (-9, 4),
        textcoords="offset points",
        ha="right",
        va="bottom",
        color=INK,
        weight="bold",
    )
    if compare:
        axes.hlines(jobs, 0, result.years, color=SECOND, linewidth=1.4, linestyle=DASH)
        label = "all jobs in the United States"
        axes.annotate(
            label, (0, jobs), xytext=(2, 3), textcoords="offset points", color=SECOND, va="bottom"
        )
    return figure
