"""Earlier projection rounds as lines of their own beside the newest, never joined."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from careerbook.explore.growth.by_year_chart import jobs_label, records, tick_values
from careerbook.explore.growth.rounds import LEVELS, PERCENT_ONLY
from careerbook.explore.growth.rounds_words import (
    describe_rounds,
    lane_text,
    round_change,
    rounds_notes,
    rounds_subtitle,
    rounds_title,
)
from careerbook.explore.growth.words import sentence_case
from careerbook.kit.chart import Chart
from careerbook.kit.style import ACCENT, BAND, GRID, INK, MUTED, SURFACE, WIDTH_PT, new_paper
from careerbook.occupations.lineage import WIDER
from careerbook.say.numbers import whole

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

    from careerbook.explore.growth.words import Row

SOURCES = ("employment_projections",)

# Lengths in points, from the top left corner of the drawing.
LEFT, RIGHT = 34.0, 8.0
NAME = 20.0  # room of a panel's name
PLOT = 128.0
YEARS = 20.0  # room of the years below
LANE = 25.0
GAP = 14.0
CHAR = 5.3  # a safe guess for a letter of the lanes
GHOST: dict[str, Any] = {"linestyle": (0, (4, 2.5)), "linewidth": 1.3}


def draw_projection_rounds(targets: str | Sequence[str]) -> Chart:
    """Draw what every round expected for a role or a code; a panel for each occupation.

    Parameters
    ----------
    targets
        ``"role:ml-engineer"``, ``"soc:15-2051"`` or a list of such.

    Returns
    -------
    Chart
        One line per round from its base year to its target year, from zero; under it each round
        with its change and openings. A round without numbers is a labelled gap. Hollow points
        count a wider code.

    Raises
    ------
    UnknownNameError
        When a role or code is unknown, or none of its occupations is in the newest round.

    Source
    ------
    BLS Employment Projections through :func:`careerbook.explore.growth.rounds.projection_rounds`.

    Example
    -------
    >>> draw_projection_rounds("soc:15-2031").title.split(", ")[1]
    'the newest +11.9%'
    """
    from careerbook.facts.data import load

    occupations, people = read_rounds(targets)
    newest_count = int(load("oews_national")["year"].max())
    mapped = bool(occupations[0][0]["confidence"])
    return Chart(
        figure=_draw(occupations),
        title=rounds_title(people, occupations),
        subtitle=rounds_subtitle(occupations),
        alt=describe_rounds(occupations),
        table=rounds_table(occupations),
        sources=(*SOURCES, "role_soc_crosswalk") if mapped else SOURCES,
        notes=tuple(rounds_notes(occupations, newest_count)),
    )


def read_rounds(targets: str | Sequence[str]) -> tuple[list[list[Row]], str]:
    """Return what :func:`draw_projection_rounds` draws: rows by occupation, and whose they are."""
    from careerbook.explore.growth.jobs import candidates, projection
    from careerbook.explore.growth.rounds import projection_rounds
    from careerbook.occupations.soc_match import match_of

    names = [targets] if isinstance(targets, str) else list(targets)
    fits: dict[str, str] = {}
    for name in names:
        projected = set(projection(name)["soc_code"])
        for row in candidates(name).to_dict("records"):
            if row["soc_code"] in projected:
                fits.setdefault(row["soc_code"], row["confidence"] if len(names) == 1 else "")
    occupations: list[list[Row]] = [
        [{**row, "confidence": fit} for row in records(projection_rounds(code))]
        for code, fit in fits.items()
    ]
    if len(names) > 1:
        return occupations, "these"
    return occupations, match_of(names[0]).people if len(fits) > 1 else ""


def rounds_table(occupations: Sequence[Sequence[Row]]) -> pd.DataFrame:
    """Return the numbers of the picture as readable text; a gap says what is missing."""
    import pandas as pd

    def cell(row: Row, name: str, say: Callable[[float], str]) -> str:
        return row["held"] if row[name] is None else say(row[name])

    return pd.DataFrame(
        [
            {
                "Occupation": sentence_case(row["occupation_title"]),
                "Round": row["round"],
                "Code counted": row["codes"] or "none",
                "Relation": row["relation"],
                "Jobs at the start": cell(row, "employment_base_jobs", whole),
                "Jobs expected": cell(row, "employment_projected_jobs", whole),
                "Change in jobs": cell(row, "change_jobs", whole),
                "Change": row["held"] if row["change_pct"] is None else round_change(row),
                "Openings a year": cell(row, "openings_jobs_per_year", whole),
            }
            for rows in occupations
            for row in rows
        ]
    )


def _draw(occupations: Sequence[Sequence[Row]]) -> Any:
    name = NAME if len(occupations) > 1 else 0.0
    lanes = LANE * len(occupations[0])
    panel = name + PLOT + YEARS + lanes + GAP
    height = panel * len(occupations) - GAP
    figure, axes = new_paper(height)
    for number, rows in enumerate(occupations):
        top = number * panel
        if name:
            title = sentence_case(rows[0]["occupation_title"])
            axes.text(0, top + 8, title, va="center", weight="bold", size=10.5)
        _draw_panel(axes, rows, top + name)
    return figure


def _draw_panel(axes: Axes, rows: Sequence[Row], top: float) -> None:
    drawn = [row for row in rows if row["drawn"]]
    levels = [row[name] for row in drawn for name in LEVELS]
    most, bottom = 1.08 * float(max(levels)), top + PLOT
    first, last = int(rows[0]["base_year"]), int(rows[-1]["target_year"])

    def x(year: float) -> float:
        return LEFT + (year - first) / (last - first) * (WIDTH_PT - LEFT - RIGHT)

    def y(jobs: float) -> float:
        return bottom - jobs / most * (PLOT - 6)

    for tick in tick_values(most):
        axes.hlines(y(tick), LEFT, WIDTH_PT, color=GRID, linewidth=0.7, zorder=0)
        axes.text(LEFT - 6, y(tick), jobs_label(tick), color=MUTED, ha="right", va="center")
    for year in range(first, last + 1, 6):
        axes.text(x(year), bottom + 11, str(year), color=MUTED, ha="center", va="center")
    for row in drawn:
        ends = [x(row["base_year"]), x(row["target_year"])]
        jobs = [y(row[name]) for name in LEVELS]
        _draw_line(axes, row, ends, jobs, newest=row is rows[-1], size=4.5)
    for number, row in enumerate(rows):
        _draw_lane(axes, row, bottom + YEARS + LANE * number, x, newest=row is rows[-1])


def _draw_lane(
    axes: Axes, row: Row, top: float, x: Callable[[float], float], *, newest: bool
) -> None:
    start, end = x(row["base_year"]), x(row["target_year"])
    known = row["drawn"] or row["held"] == PERCENT_ONLY
    text = lane_text(row)
    axes.text(
        max(0.0, min(start - 3, WIDTH_PT - CHAR * len(text))),
        top + 7,
        text,
        va="center",
        size=9,
        color=INK if known else MUTED,
        style="normal" if known else "italic",
    )
    if known:
        _draw_line(axes, row, [start, end], [top + 17] * 2, newest=newest, size=3)
    else:  # a gap: an empty span, no line
        axes.plot([start, end], [top + 17] * 2, color=BAND, linestyle=(0, (1, 4)), linewidth=1)


def _draw_line(
    axes: Axes, row: Row, x: list[float], y: list[float], *, newest: bool, size: float
) -> None:
    """Draw a round from end to end; hollow ends where a wider code was counted."""
    colour = ACCENT if newest else MUTED
    style: dict[str, Any] = {"linestyle": "-", "linewidth": 2.2} if newest else GHOST
    axes.plot(x, y, color=colour, **style)
    fill = SURFACE if row["relation"] == WIDER else colour
    axes.plot(x, y, "o", markersize=size, color=colour, markerfacecolor=fill)
