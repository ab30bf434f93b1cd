"""Jobs each May, in one piece for each classification, never joined across a change of codes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from careerbook.explore.growth.words import (
    POOLED,
    describe_years,
    fit_notes,
    lineage_notes,
    own_points,
    segments,
    sentence_case,
    years_subtitle,
    years_title,
)
from careerbook.kit.chart import Chart
from careerbook.kit.style import BAND_STRONG, GRID, INK, MUTED, SURFACE, new_panels, plate
from careerbook.occupations.lineage import SYSTEM_LABELS, WIDER
from careerbook.say.numbers import one_decimal, whole

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

    from careerbook.explore.growth.words import Row, Segment

SOURCES = ("oews_national",)
PANEL_IN = 2.25
HEADROOM = 1.55  # of the highest interval, for the names of the classifications
LOW_POINT = 0.3  # share of the axis below which a label stands above its point
MILLION = 1_000_000


def draw_employment_by_year(targets: str | Sequence[str], *, compare: bool = False) -> Chart:
    """Draw the jobs of an occupation each May; a role gets a panel for each of its codes.

    Parameters
    ----------
    targets
        ``"role:ml-engineer"``, ``"soc:15-2051"`` or a list of such.
    compare
        Whether to add a panel for all occupations.

    Returns
    -------
    Chart
        Points with their 95 % interval, each panel from zero on its own scale. Hollow points
        count a wider code. No growth rate is given: years pool three years of surveys, and a
        dashed line marks where the classification changed.

    Raises
    ------
    UnknownNameError
        When a role or code is unknown.

    Source
    ------
    BLS OEWS through :func:`careerbook.explore.growth.jobs.employment_by_year`.

    Example
    -------
    >>> draw_employment_by_year("soc:15-2051").title
    'Data scientists: 105,980 jobs in May 2021, 262,440 in May 2025'
    """
    occupations, extra, people, confidence = read_years(targets, compare=compare)
    shown = [*occupations, *extra]
    return Chart(
        figure=_draw(shown),
        title=years_title(people, occupations),
        subtitle=years_subtitle(occupations),
        alt=describe_years(occupations, confidence),
        table=years_table(shown),
        sources=(*SOURCES, "role_soc_crosswalk") if confidence else SOURCES,
        notes=(*lineage_notes(occupations), POOLED, *fit_notes(confidence)),
    )


def read_years(
    targets: str | Sequence[str], *, compare: bool
) -> tuple[list[list[Row]], list[list[Row]], str, str]:
    """Return what :func:`draw_employment_by_year` draws.

    The parameters are those of :func:`draw_employment_by_year`. Returned are the rows of each
    occupation, those of all occupations (in a list that may be empty), whose occupations they
    are, in the plural, and the confidence of the match.
    """
    from careerbook.explore.growth.jobs import ALL_OCCUPATIONS, candidates, employment_by_year
    from careerbook.occupations.soc_match import match_of

    names = [targets] if isinstance(targets, str) else list(targets)
    found = [row for name in names for row in candidates(name).to_dict("records")]
    codes = list(dict.fromkeys(row["soc_code"] for row in found))
    others = [ALL_OCCUPATIONS] if compare and ALL_OCCUPATIONS not in codes else []
    occupations = [records(employment_by_year(code)) for code in codes]
    extra = [records(employment_by_year(code)) for code in others]
    if len(names) > 1:
        return occupations, extra, "these", ""
    people = match_of(names[0]).people if len(codes) > 1 else ""
    return occupations, extra, people, found[0]["confidence"]


def records(frame: pd.DataFrame) -> list[Row]:
    """Return the rows of a frame as dicts in which a missing number is None."""
    filled = frame.astype(object).where(frame.notna(), None)
    return [{str(name): value for name, value in row.items()} for row in filled.to_dict("records")]


def years_table(occupations: Sequence[Sequence[Row]]) -> pd.DataFrame:
    """Return the numbers of the picture as readable text; a year without a code says why."""
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "Occupation": sentence_case(row["occupation_title"]),
                "Month": row["reference_month"],
                "Classification": SYSTEM_LABELS[row["soc_system"]],
                "Code counted": row["codes"] or "none",
                "Relation": row["relation"],
                **_count_cells(row),
                "Note": row["note"],
            }
            for rows in occupations
            for row in rows
        ]
    )


def _count_cells(row: Row) -> dict[str, str]:
    if row["employment_jobs"] is None:
        return {"Jobs": row["relation"], "95% interval": "", "Relative error": ""}
    return {
        "Jobs": whole(row["employment_jobs"]),
        "95% interval": f"{whole(row['low_jobs'])} to {whole(row['high_jobs'])}",
        "Relative error": f"{one_decimal(row['employment_rse_pct'])}%",
    }


def _draw(occupations: Sequence[Sequence[Row]]) -> Any:
    figure, panels = new_panels(len(occupations), PANEL_IN)
    for axes, rows in zip(panels, occupations, strict=True):
        _draw_panel(axes, rows)
        if len(occupations) > 1:  # else the name stands in the title already
            name = sentence_case(rows[0]["occupation_title"])
            axes.set_title(name, size=10.5, weight="bold", pad=6, loc="left")
    return figure


def _draw_panel(axes: Axes, rows: Sequence[Row]) -> None:
    pieces = segments(rows)
    drawn = [row for piece in pieces if piece.drawn for row in piece.points]
    top = max(int(row["high_jobs"]) for row in drawn)
    axes.set_ylim(0, top * HEADROOM)
    axes.set_xlim(rows[0]["year"] - 0.5, rows[-1]["year"] + 0.5)
    ticks = tick_values(top)
    axes.set_yticks(ticks, [jobs_label(tick) for tick in ticks], color=MUTED)
    years = [row["year"] for row in rows]
    axes.set_xticks(years, [str(year) if year % 2 else "" for year in years])
    axes.hlines(ticks[1:], *axes.get_xlim(), color=GRID, linewidth=0.7, zorder=0)
    for number, piece in enumerate(pieces):
        _draw_piece(axes, piece, top, first=number == 0)
    own = own_points(rows)
    for row, neighbour, style in (
        (own[0], own[min(1, len(own) - 1)], {"ha": "left"}),
        (own[-1], own[max(-2, -len(own))], {"ha": "right", "weight": "bold"}),
    ):
        # Below its point where the neighbour is higher, unless the axis is too near.
        jobs = row["employment_jobs"]
        below = neighbour["employment_jobs"] > jobs > LOW_POINT * top
        _label(axes, row, "below" if below else "above", **style)


def _label(axes: Axes, row: Row, side: str, **style: Any) -> None:
    above = side == "above"
    axes.annotate(
        whole(row["employment_jobs"]),
        (row["year"], row["high_jobs"] if above else row["low_jobs"]),
        xytext=(6 if style["ha"] == "right" else -4, 4 if above else -4),
        textcoords="offset points",
        va="bottom" if above else "top",
        color=INK,
        bbox=plate(),
        **style,
    )


def _draw_piece(axes: Axes, piece: Segment, top: int, *, first: bool) -> None:
    start, end = piece.points[0]["year"] - 0.5, piece.points[-1]["year"] + 0.5
    if not first:
        axes.vlines(start, 0, top * HEADROOM, color=MUTED, linewidth=1, linestyle=(0, (4, 3)))
    middle = (start + end) / 2
    head = SYSTEM_LABELS[piece.system]
    codes = piece.codes.replace(" + ", " +\n") if piece.drawn else ""
    axes.text(
        middle,
        top * (HEADROOM - 0.02),
        f"{head}\n{codes}".strip(),
        ha="center",
        va="top",
        color=MUTED,
        size=9,
        linespacing=1.3,
    )
    if not piece.drawn:
        axes.text(
            middle,
            top * 0.5,
            piece.reason.replace(" ", "\n", 1),
            ha="center",
            va="center",
            color=MUTED,
            size=9,
            style="italic",
            linespacing=1.3,
        )
        return
    years = [row["year"] for row in piece.points]
    jobs = [row["employment_jobs"] for row in piece.points]
    fill = SURFACE if piece.relation == WIDER else BAND_STRONG
    axes.plot(years, jobs, color=BAND_STRONG, linewidth=0.9, alpha=0.55)
    axes.vlines(
        years,
        [row["low_jobs"] for row in piece.points],
        [row["high_jobs"] for row in piece.points],
        color=BAND_STRONG,
        linewidth=2.2,
    )
    axes.plot(
        years,
        jobs,
        "o",
        markersize=6,
        markerfacecolor=fill,
        markeredgecolor=BAND_STRONG,
        markeredgewidth=1.5,
    )


def tick_values(top: float) -> list[int]:
    """Return zero and two or three round numbers up to ``top``."""
    power = 10 ** (len(str(int(top))) - 1)
    step = next(
        step
        for step in (power // 5, power // 4, power // 2, power, 2 * power, 5 * power)
        if step and top / step < 4
    )
    return list(range(0, int(top) + 1, step))


def jobs_label(jobs: float) -> str:
    """Say an axis number: ``0``, ``250k``, ``1.5M``."""
    if jobs >= MILLION:
        return f"{jobs / MILLION:g}M"
    return f"{jobs / 1000:g}k" if jobs >= 1000 else f"{jobs:g}"
