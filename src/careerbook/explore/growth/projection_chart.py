"""Jobs now and projected: level, percent and openings a year in one picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from careerbook.explore.growth.words import (
    OPENINGS,
    describe_projection,
    fit_notes,
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
        Projection round such as ``"2024-34"``; by default the newest.

    Returns
    -------
    Chart
        One row per occupation. The bar is jobs from zero; its coloured end is the projected
        change. To the right the change in percent.

    Raises
    ------
    UnknownNameError
        When a role, code or round is unknown, or has no projection.

    Source
    ------
    BLS Employment Projections through :func:`careerbook.explore.growth.jobs.projection`.

    Example
    -------
    >>> draw_projection("soc:15-2051").title
    'Data scientists: 245,900 jobs in 2024, 328,300 projected for 2034'
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
        notes=(OPENINGS, *fit_notes(rows[0]["confidence"])),
    )


def read_projection(
    targets: str | Sequence[str], *, compare: bool, round: str | None = None
) -> tuple[list[Row], Row | None, str]:
    """Return what :func:`draw_projection` draws: rows, all occupations, and whose they are.

    The parameters are those of :func:`draw_projection`. ``people`` are the role's, in the plural;
    of several targets they are "these", and no confidence is told.
    """
    import pandas as pd

    from careerbook.explore.growth.jobs import ALL_OCCUPATIONS, projection
    from careerbook.occupations.soc_match import match_of

    names = [targets] if isinstance(targets, str) else list(targets)
    frame = pd.concat([projection(name, round) for name in names], ignore_index=True)
    rows = frame.drop_duplicates("soc_code").to_dict("records")
    benchmark = projection(ALL_OCCUPATIONS, round).to_dict("records")[0] if compare else None
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
    return pd.DataFrame(
        {
            "Occupation": [sentence_case(row["occupation_title"]) for row in shown],
            "SOC code": [row["soc_code"] for row in shown],
            f"Jobs {first['base_year']}": [whole(row["employment_base_jobs"]) for row in shown],
            f"Projected {first['target_year']}": [
                whole(row["employment_projected_jobs"]) for row in shown
            ],
            "Change": [signed_percent(row["change_pct"]) for row in shown],
            "A year, compounded": [signed_percent(row["cagr_pct_per_year"]) for row in shown],
            "Openings a year": [whole(row["openings_jobs_per_year"]) for row in shown],
            "per 100 jobs": [one_decimal(row["openings_per_100_jobs"]) for row in shown],
            "to replace leavers": [f"{whole(row['replacement_share_pct'])}%" for row in shown],
        }
    )


def _draw(rows: Sequence[Row], benchmark: Row | None) -> Any:
    height = HEAD + ROW * len(rows)
    figure, axes = new_paper(height)
    most = max(max(row["employment_base_jobs"], row["employment_projected_jobs"]) for row in rows)
    changes = [row["change_pct"] for row in rows] + ([benchmark["change_pct"]] if benchmark else [])
    low, high = min(0.0, *changes), max(0.0, *changes)
    left = PERCENT_LEFT + (LABEL_ROOM if low < 0 else 0)
    unit = (WIDTH_PT - LABEL_ROOM - left) / (high - low or 1)
    zero = left - low * unit

    first = rows[0]
    axes.text(0, 7, f"Jobs in {first['base_year']}", color=MUTED, va="center")
    axes.text(0, 22, f"and change by {first['target_year']}", color=ACCENT, va="center")
    axes.text(
        zero, 7, "Change in percent", color=MUTED, va="center", ha="center" if low < 0 else "left"
    )
    middles = [HEAD + ROW * number + BAR_MIDDLE for number in range(len(rows))]
    reach = [middle - REACH for middle in middles], [middle + REACH for middle in middles]
    axes.vlines([zero] * len(rows), *reach, color=MUTED, linewidth=0.9)
    if benchmark:
        x = zero + benchmark["change_pct"] * unit
        dashes = (0, (2.5, 1.8))
        axes.vlines([x] * len(rows), *reach, color=SECOND, linewidth=1.6, linestyle=dashes)
        label = f"all occupations {signed_percent(benchmark['change_pct'])}"
        axes.text(x, 22, label, color=SECOND, va="center", ha="center" if low < 0 else "left")
    for number, row in enumerate(rows):
        _draw_row(axes, row, HEAD + ROW * number, JOBS_WIDTH / most, zero, unit)
    return figure


def _draw_row(axes: Axes, row: Row, top: float, scale: float, zero: float, unit: float) -> None:
    base, projected = row["employment_base_jobs"], row["employment_projected_jobs"]
    halo = plate(0.8)
    axes.hlines(top, 0, WIDTH_PT, color=GRID, linewidth=0.7)
    title = sentence_case(row["occupation_title"])
    axes.text(0, top + 13, title, va="center", weight="bold", size=10.5, color=INK, bbox=halo)
    levels = f"{whole(base)} → {whole(projected)} jobs"
    axes.text(0, top + 28, levels, va="center", color=INK, bbox=halo)
    openings = WORDS.fill(
        "openings_of_bar",
        openings=whole(row["openings_jobs_per_year"]),
        per_100=one_decimal(row["openings_per_100_jobs"]),
    )
    axes.text(0, top + 63, openings, va="center", color=MUTED, bbox=halo)
    middle = top + BAR_MIDDLE
    axes.barh(middle, min(base, projected) * scale, height=BAR, color=BAND)
    change = {"left": min(base, projected) * scale, "height": BAR}
    if projected >= base:
        axes.barh(middle, (projected - base) * scale, color=ACCENT, **change)
    else:  # jobs lost: an empty end
        axes.barh(middle, (base - projected) * scale, facecolor="none", edgecolor=WARN, **change)
    x = zero + row["change_pct"] * unit
    colour = ACCENT if row["change_pct"] >= 0 else WARN
    axes.hlines(middle, zero, x, color=colour, linewidth=2.5)
    axes.plot([x], [middle], "o", color=colour, markersize=7)
    side = 1 if row["change_pct"] >= 0 else -1
    axes.text(
        x + 8 * side,
        middle,
        signed_percent(row["change_pct"]),
        va="center",
        ha="left" if side > 0 else "right",
        color=INK,
        weight="bold",
        bbox=halo,
    )
