"""Rows on one axis: an occupation's rank by each measure, and scores of the ILO."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerbook.explore.exposure import words
from careerbook.explore.exposure.abroad import DEFAULT_ISCO, country_names, isco_of, isco_rows
from careerbook.explore.exposure.measures import BLS_CATEGORIES, Measure, measures
from careerbook.explore.exposure.occupations import Target, target_of
from careerbook.kit.chart import Chart
from careerbook.kit.style import (
    ACCENT,
    BAND,
    BAND_STRONG,
    GRID,
    MUTED,
    SURFACE,
    WIDTH_PT,
    new_paper,
)
from careerbook.say.numbers import two_decimals, whole

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure

SOURCES = ("ai_exposure_soc2018", "ai_exposure_measures")
ISCO_SOURCES = ("ai_exposure_isco08", "world_wages")
BLS_NAME = "US Bureau of Labor Statistics: category"
NOT_READ = "not read"
ROW = 48  # points from one row to the next, with one line of name
LINE = 12  # points of a further line
NAME_CHARS = 46  # letters of a line of the name, beside the label
SIDE = 8  # points left and right of the axis


@dataclass(frozen=True)
class PlacedRow:
    """One row of the picture.

    Parameters
    ----------
    name, label, under
        Bold at the left, at the right end, and muted under the name.
    at
        Places of the marks from 0 to 1, the full one first; empty where there is no value.
    span
        A range from 0 to 1, or `None`.
    """

    name: str
    label: str
    under: str
    at: tuple[float, ...]
    span: tuple[float, float] | None = None


def draw_exposure(role_or_soc: str = "soc:15-1252") -> Chart:
    """Draw the rank of a role or an occupation by each measure of exposure to AI.

    Parameters
    ----------
    role_or_soc
        ``"role:<slug>"`` or ``"soc:<code>"``.

    Returns
    -------
    Chart
        One row per measure, from rank 0 to rank 100; of a role's occupations the nearest is drawn
        full and the others are rings.

    Raises
    ------
    UnknownNameError
        When it is unknown or not covered.

    Source
    ------
    :func:`careerbook.explore.exposure.occupations.occupations`.

    Example
    -------
    >>> draw_exposure("15-1252").title
    'Software developers: from rank 38 to rank 98 of 100, depending on who judged'
    """
    target = target_of(role_or_soc)
    return Chart(
        figure=draw_rows(measure_rows(target), ("0: the lowest rank", "100: the highest")),
        title=words.measures_title(target),
        subtitle=words.measures_subtitle(),
        alt=words.describe_measures(target),
        table=measures_table(target),
        sources=SOURCES,
        notes=tuple(words.measure_notes()),
    )


def draw_exposure_abroad(isco_code: str = DEFAULT_ISCO) -> Chart:
    """Draw the ILO's scores of an occupation of ISCO-08 and of computing work.

    Parameters
    ----------
    isco_code
        Four digits of ISCO-08.

    Raises
    ------
    UnknownNameError
        When the ILO has no score for the code.

    Source
    ------
    ``ai_exposure_isco08``.

    Example
    -------
    >>> draw_exposure_abroad("2512").title
    'Software Developers: mean score 0.53, gradient 3'
    """
    one = isco_of(isco_code)
    return Chart(
        figure=draw_rows(isco_placed(isco_code), ("0: no task", "1: every task")),
        title=words.abroad_title(one),
        subtitle=words.abroad_subtitle(),
        alt=words.describe_abroad(one),
        table=abroad_table(isco_code),
        sources=ISCO_SOURCES,
        notes=tuple(words.abroad_notes()),
    )


def measure_rows(target: Target) -> list[PlacedRow]:
    """Return the rows of the picture, the category of BLS last."""
    rows = [_measure_row(target, measure) for measure in measures().values()]
    category = target.first.category
    span = None
    if category:
        quarter = BLS_CATEGORIES.index(category)
        span = (quarter / 4, (quarter + 1) / 4)
    under = "a quarter of all occupations; no rank within it was published"
    return [*rows, PlacedRow(BLS_NAME, category or NOT_READ, under, (), span)]


def _measure_row(target: Target, measure: Measure) -> PlacedRow:
    key, first = measure.measure_id, target.first
    rank, value = first.ranks[key], first.values[key]
    label = (
        "no value"
        if rank is None or value is None
        else f"rank {whole(rank)} · value {two_decimals(value)}"
    )
    places = [one.ranks[key] for one in target.occupations]
    at = () if rank is None else tuple(place / 100 for place in places if place is not None)
    return PlacedRow(measure.name, label, words.when(measure), at)


def isco_placed(isco_code: str) -> list[PlacedRow]:
    """Return the rows of the picture of scores, the chosen one first."""
    return [
        PlacedRow(
            one.name,
            f"{two_decimals(one.mean)} · {one.category}",
            ", ".join([f"ISCO-08 {one.code}", *country_names(one.countries)]),
            (one.mean,),
            (max(0.0, one.mean - one.sd), min(1.0, one.mean + one.sd)),
        )
        for one in isco_rows(isco_code)
    ]


def draw_rows(rows: Sequence[PlacedRow], ends: tuple[str, str]) -> Figure:
    """Draw rows below each other on an axis from 0 to 1, with words at its ends."""
    names = [textwrap.wrap(row.name, NAME_CHARS) for row in rows]
    bottom = sum(ROW + LINE * (len(lines) - 1) for lines in names)
    height = bottom + 20
    figure, axes = new_paper(height)
    long = WIDTH_PT - 2 * SIDE

    def x(place: float) -> float:
        return SIDE + long * place

    for place in (0.0, 0.25, 0.5, 0.75, 1.0):
        axes.plot([x(place)] * 2, [0, bottom], color=GRID, lw=0.7, zorder=0)
    top = 0
    for row, lines in zip(rows, names, strict=True):
        axes.text(WIDTH_PT, top + 8, row.label, size=9, va="center", ha="right")
        for line in lines:
            axes.text(0, top + 8, line, weight="bold", size=9, va="center")
            top += LINE
        axes.text(0, top + 8, row.under, size=8, color=MUTED, va="center")
        y = top + 22
        if row.span:
            axes.plot([x(row.span[0]), x(row.span[1])], [y, y], color=BAND, lw=7, alpha=0.55)
        else:
            axes.plot([x(0), x(1)], [y, y], color=BAND, lw=1.2, alpha=0.6, zorder=1)
        for place in row.at[1:]:
            axes.plot([x(place)], [y], "o", ms=7, color=SURFACE, mec=BAND_STRONG, mew=1.4)
        for place in row.at[:1]:
            axes.plot([x(place)], [y], "o", ms=8, color=ACCENT, mec=SURFACE)
        top += ROW - LINE
    axes.text(0, height - 8, ends[0], size=8, color=MUTED, va="center")
    axes.text(WIDTH_PT, height - 8, ends[1], size=8, color=MUTED, va="center", ha="right")
    return figure


def measures_table(target: Target) -> pd.DataFrame:
    """Return ranks and values as text, with question, judge and limit."""
    import pandas as pd

    rows = [
        {
            "Occupation": f"{one.name} ({one.soc_code})",
            "Measure": measure.name,
            "Rank, 0 to 100": _or_none(one.ranks[key], whole),
            "Value, 0 to 1": _or_none(one.values[key], two_decimals),
            "Question asked": measure.question,
            "Judged by": measure.judge,
            "When": words.when(measure),
            "Does not say": measure.limit,
            "Authors": measure.authors,
        }
        for one in target.occupations
        for key, measure in measures().items()
    ]
    return pd.DataFrame(rows)


def abroad_table(isco_code: str) -> pd.DataFrame:
    """Return scores as text."""
    import pandas as pd

    rows = [
        {
            "Occupation": one.name,
            "ISCO-08": one.code,
            "Mean score, 0 to 1": two_decimals(one.mean),
            "Standard deviation": two_decimals(one.sd),
            "Tasks": str(one.tasks),
            "Category": one.category,
            "Rank, 0 to 100": whole(one.rank),
            "Pay under this code": ", ".join(country_names(one.countries)) or "none held",
        }
        for one in isco_rows(isco_code)
    ]
    return pd.DataFrame(rows)


def _or_none(value: float | None, say: Callable[[float], str]) -> str:
    return "no value" if value is None else say(value)
