"""Jobs now and projected: level, percent and openings a year in one picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from careerbook.explore.growth.projection_rows import projection_rows
from careerbook.explore.growth.words import (
    describe_projection,
    fit_notes,
    is_newer,
    newest_change,
    projection_notes,
    projection_subtitle,
    projection_title,
    sentence_case,
)
from careerbook.kit.chart import Chart
from careerbook.kit.style import (
    ACCENT,
    BAND,
    GRID,
    INK,
    MUTED,
    SECOND,
    SURFACE,
    WARN,
    WIDTH_PT,
    new_paper,
    plate,
)
from careerbook.say.numbers import one_decimal, signed_percent, whole
from careerbook.say.wording import Words

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

    from careerbook.explore.growth.words import Row

WORDS = Words(__package__)

SOURCES = ("employment_projections",)

# Lengths in points, from the top left corner of the drawing.
JOBS_WIDTH = 0.56 * WIDTH_PT
PERCENT_LEFT = 0.63 * WIDTH_PT
LABEL_ROOM = 46  # right of the longest percent line, for its label
HEAD = 36
ROW = 76
BAR_MIDDLE = 45
BAR = 15
GHOST = (0, (3, 2))
GHOST_BELOW = 9  # how far below the leading line the earlier round's stands
REACH = 13  # how far the lines to compare with stand out above and below a bar


def draw_projection(
    targets: str | Sequence[str], *, compare: bool = True, round: str | None = None
) -> Chart:
    """Draw jobs now and projected for a role, a code or several of them.

    Parameters
    ----------
    targets
        ``"role:ml-engineer"``, ``"soc:15-2051"`` or a list of such; an occupation that comes
        more than once is drawn once.
    compare
        Whether to draw the change of all occupations as a line to compare with.
    round
        Projection round such as ``"2024-34"``, alone; by default the newest percentages lead, and
        the newest round with numbers of jobs stands beside them as a ghost.

    Returns
    -------
    Chart
        One row per occupation. The bar is jobs from zero; its end is the projected change. To
        the right the change in percent, that of the bars' round dashed where a newer one leads.

    Raises
    ------
    UnknownNameError
        When a role, code or round is unknown, or has no projection.

    Source
    ------
    BLS Employment Projections through :func:`careerbook.explore.growth.jobs.projection`.

    Example
    -------
    >>> draw_projection("soc:15-2051").title.split("; ")[0]
    'Data scientists: jobs projected to change by +34.6% from 2025 to 2035'
    """
    rows, benchmark, people = read_projection(targets, compare=compare, round=round)
    mapped = any(row["confidence"] for row in rows)
    return Chart(
        figure=_draw(rows, benchmark),
        title=projection_title(people, rows),
        subtitle=projection_subtitle(rows),
        alt=describe_projection(rows, benchmark),
        table=projection_table(rows, benchmark),
        sources=(*SOURCES, "role_soc_crosswalk") if mapped else SOURCES,
        notes=(*projection_notes(rows), *fit_notes(rows[0]["confidence"])),
    )


def read_projection(
    targets: str | Sequence[str], *, compare: bool, round: str | None = None
) -> tuple[list[Row], Row | None, str]:
    """Return what :func:`draw_projection` draws: rows, all occupations, and whose they are.

    The parameters are those of :func:`draw_projection`. ``people`` are the role's, in the plural;
    of several targets they are "these", and no confidence is told.
    """
    from careerbook.explore.growth.jobs import ALL_OCCUPATIONS
    from careerbook.occupations.soc_match import match_of

    names = [targets] if isinstance(targets, str) else list(targets)
    by_code: dict[str, Row] = {}
    for name in names:
        for row in projection_rows(name, round):
            by_code.setdefault(row["soc_code"], row)
    rows = list(by_code.values())
    benchmark = projection_rows(ALL_OCCUPATIONS, round)[0] if compare else None
    if len(names) > 1:
        return [{**row, "confidence": ""} for row in rows], benchmark, "these"
    return rows, benchmark, match_of(names[0]).people if len(rows) > 1 else ""


def projection_table(rows: Sequence[Row], benchmark: Row | None) -> pd.DataFrame:
    """Return the numbers of the picture as readable text, all occupations last."""
    import pandas as pd

    shown = list(rows)
    if benchmark is not None and rows[0]["soc_code"] != benchmark["soc_code"]:
        shown.append(benchmark)
    first = rows[0]
    newer = any(is_newer(row) for row in shown)
    of_round = f", round {first['round']}" if newer else ""
    columns: dict[str, list[Any]] = {
        "Occupation": [sentence_case(row["occupation_title"]) for row in shown],
        "SOC code": [row["soc_code"] for row in shown],
    }
    if newer:
        columns["Newest round"] = [row["newest_round"] for row in shown]
        columns["Its change"] = [newest_change(row) for row in shown]
        columns["Its openings a year"] = [
            "not read" if row["newest_openings"] is None else whole(row["newest_openings"])
            for row in shown
        ]
    columns |= {
        f"Jobs {first['base_year']}": [whole(row["employment_base_jobs"]) for row in shown],
        f"Projected {first['target_year']}": [
            whole(row["employment_projected_jobs"]) for row in shown
        ],
        f"Change{of_round}": [signed_percent(row["change_pct"]) for row in shown],
        "A year, compounded": [signed_percent(row["cagr_pct_per_year"]) for row in shown],
        f"Openings a year{of_round}": [whole(row["openings_jobs_per_year"]) for row in shown],
        "per 100 jobs": [one_decimal(row["openings_per_100_jobs"]) for row in shown],
        "to replace leavers": [f"{whole(row['replacement_share_pct'])}%" for row in shown],
    }
    if newer:
        columns["Exposure to AI (BLS)"] = [row["ai_exposure_category"] or "" for row in shown]
    return pd.DataFrame(columns)


def _draw(rows: Sequence[Row], benchmark: Row | None) -> Any:
    height = HEAD + ROW * len(rows)
    figure, axes = new_paper(height)
    most = max(max(row["employment_base_jobs"], row["employment_projected_jobs"]) for row in rows)
    shown = [*rows, benchmark] if benchmark else rows
    changes = [row["newest_change_pct"] for row in shown] + [row["change_pct"] for row in rows]
    low, high = min(0.0, *changes), max(0.0, *changes)
    left = PERCENT_LEFT + (LABEL_ROOM if low < 0 else 0)
    unit = (WIDTH_PT - LABEL_ROOM - left) / (high - low or 1)
    zero = left - low * unit

    first = rows[0]
    axes.text(0, 7, f"Jobs in {first['base_year']}", color=MUTED, va="center")
    newer = any(is_newer(row) for row in rows)
    by_target = f"and change by {first['target_year']}"
    axes.text(0, 22, by_target, color=MUTED if newer else ACCENT, va="center")
    axes.text(
        zero, 7, "Change in percent", color=MUTED, va="center", ha="center" if low < 0 else "left"
    )
    middles = [HEAD + ROW * number + BAR_MIDDLE for number in range(len(rows))]
    reach = [middle - REACH for middle in middles], [middle + REACH for middle in middles]
    axes.vlines([zero] * len(rows), *reach, color=MUTED, linewidth=0.9)
    if benchmark:
        x = zero + benchmark["newest_change_pct"] * unit
        dashes = (0, (2.5, 1.8))
        axes.vlines([x] * len(rows), *reach, color=SECOND, linewidth=1.6, linestyle=dashes)
        label = f"all occupations {newest_change(benchmark)}"
        axes.text(x, 22, label, color=SECOND, va="center", ha="center" if low < 0 else "left")
    for number, row in enumerate(rows):
        _draw_row(axes, row, HEAD + ROW * number, JOBS_WIDTH / most, zero, unit)
    return figure


def levels_text(row: Row) -> str:
    """Return the numbers of jobs of the bar, with their round where a newer one leads."""
    return WORDS.fill(
        "levels_earlier" if is_newer(row) else "levels_of_bar",
        base=whole(row["employment_base_jobs"]),
        projected=whole(row["employment_projected_jobs"]),
        **{"round": row["round"]} if is_newer(row) else {},
    )


def openings_text(row: Row) -> str:
    """Return the openings of the round that leads, or of the bar's where they were not read."""
    if is_newer(row):
        newest = row["newest_openings"]
        known, name = (
            (row["openings_jobs_per_year"], row["round"])
            if newest is None
            else (newest, row["newest_round"])
        )
        return WORDS.fill("openings_newer", openings=whole(known), round=name)
    return WORDS.fill(
        "openings_of_bar",
        openings=whole(row["openings_jobs_per_year"]),
        per_100=one_decimal(row["openings_per_100_jobs"]),
    )


def _draw_row(axes: Axes, row: Row, top: float, scale: float, zero: float, unit: float) -> None:
    base, projected = row["employment_base_jobs"], row["employment_projected_jobs"]
    halo = plate(0.8)
    axes.hlines(top, 0, WIDTH_PT, color=GRID, linewidth=0.7)
    title = sentence_case(row["occupation_title"])
    axes.text(0, top + 13, title, va="center", weight="bold", size=10.5, color=INK, bbox=halo)
    newer = is_newer(row)
    axes.text(0, top + 28, levels_text(row), va="center", color=INK, bbox=halo)
    axes.text(0, top + 63, openings_text(row), va="center", color=MUTED, bbox=halo)
    middle = top + BAR_MIDDLE
    axes.barh(middle, min(base, projected) * scale, height=BAR, color=BAND)
    change = {"left": min(base, projected) * scale, "height": BAR}
    if newer:  # the bar is of an earlier round: a ghost
        axes.barh(
            middle,
            abs(projected - base) * scale,
            facecolor="none",
            edgecolor=MUTED,
            linestyle=GHOST,
            **change,
        )
        ghost = zero + row["change_pct"] * unit
        below = middle + GHOST_BELOW
        axes.plot([zero, ghost], [below] * 2, color=MUTED, linewidth=1.3, linestyle=GHOST)
        axes.plot([ghost], [below], "o", color=MUTED, markerfacecolor=SURFACE, markersize=4)
    elif projected >= base:
        axes.barh(middle, (projected - base) * scale, color=ACCENT, **change)
    else:  # jobs lost: an empty end
        axes.barh(middle, (base - projected) * scale, facecolor="none", edgecolor=WARN, **change)
    x = zero + row["newest_change_pct"] * unit
    colour = ACCENT if row["newest_change_pct"] >= 0 else WARN
    axes.hlines(middle, zero, x, color=colour, linewidth=2.5)
    axes.plot([x], [middle], "o", color=colour, markersize=7)
    side = 1 if row["newest_change_pct"] >= 0 else -1
    axes.text(
        x + 8 * side,
        middle,
        newest_change(row),
        va="center",
        ha="left" if side > 0 else "right",
        color=INK,
        weight="bold",
        bbox=halo,
    )
