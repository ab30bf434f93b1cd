"""Pay of all the handbook's roles in one picture, one bar for each official occupation.

No statistic is published for most titles of this field. Each role is therefore shown under its
main SOC code, and roles that share a code share a bar: the picture groups them and says so.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from careerbook.kit.chart import Chart
from careerbook.kit.pay_axis import pay_axis_end
from careerbook.kit.style import BAND, BAND_STRONG, GRID, INK, MUTED, SURFACE, new_figure, plate
from careerbook.say.numbers import money

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

SOURCES = ("oews_national", "role_soc_crosswalk")
PERCENTILES = ("p10", "p25", "p50", "p75", "p90")
PLACE = "United States"
AXIS_STEP_USD = 50_000
LABEL_ROOM_USD = 55_000  # right of the last tick, for the label of the longest bar
ROLE_SEPARATOR = " · "
ROLE_LINE_CHARS = 50  # a longer line of roles is broken, to stay readable on a phone

# Heights in inches: the drawing's vertical axis is measured in inches from its top.
ROLE_LINE_IN = 0.19
OCCUPATION_LINE_IN = 0.2
BAR_IN = 0.27
ROW_GAP_IN = 0.13
AXIS_IN = 0.3


def role_pay_bands() -> pd.DataFrame:
    """Return the newest national pay of every role's main occupation, best paid first.

    Returns
    -------
    pandas.DataFrame
        One row per occupation: ``soc_code``, ``occupation_title``, ``year``, ``employment_jobs``,
        ``p10_usd_per_year`` ... ``p90_usd_per_year`` (US dollars a year before tax),
        ``top_coded``, ``top_code_usd_per_year`` and ``roles``, a list of
        ``{"slug", "name", "confidence"}`` by name.

    Source
    ------
    ``oews_national`` (newest year) and ``role_soc_crosswalk`` (rank 1). A role's other candidate
    occupations are left out here; a role's own chapter shows them.
    """
    from careerbook.facts.data import load

    wages = load("oews_national")
    wages = wages[wages["year"] == wages["year"].max()]
    crosswalk = load("role_soc_crosswalk")
    main = crosswalk[crosswalk["rank"] == 1].sort_values("role_name")
    roles: dict[str, list[dict[str, str]]] = {}
    for slug, name, code, confidence in main[
        ["role_slug", "role_name", "soc_code", "confidence"]
    ].itertuples(index=False):
        roles.setdefault(code, []).append({"slug": slug, "name": name, "confidence": confidence})
    bands = wages[wages["soc_code"].isin(list(roles))].copy()
    bands["roles"] = [roles[code] for code in bands["soc_code"]]
    columns = ["soc_code", "occupation_title", "year", "employment_jobs"]
    columns += [f"{name}_usd_per_year" for name in PERCENTILES]
    columns += ["top_coded", "top_code_usd_per_year", "roles"]
    return bands[columns].sort_values("p50_usd_per_year", ascending=False, ignore_index=True)


def bands_title(bands: pd.DataFrame) -> str:
    """Say the finding: how far apart the medians lie."""
    roles = sum(len(group) for group in bands["roles"])
    median = bands["p50_usd_per_year"]
    return (
        f"{roles} roles, {len(bands)} official occupations: "
        f"the median pay runs from {money(median.min())} to {money(median.max())} a year"
    )


def bands_subtitle(bands: pd.DataFrame) -> str:
    """Say what is measured, where and when, and how to read a bar."""
    return (
        f"Wages in US dollars a year before tax, {PLACE}, May {bands['year'].iloc[0]}. "
        "Thin bar: 10th to 90th percentile; thick bar: the middle half; "
        "tick and number: the median."
    )


def draw_role_pay_bands() -> Chart:
    """Draw the pay bands of all roles, grouped by their main occupation.

    Returns
    -------
    Chart
        One row per occupation, best paid first, with the roles it stands for.
    """
    from careerbook.facts.data import format_percentile

    bands = role_pay_bands()
    rows = bands.to_dict("records")
    lines = [_role_lines(row) for row in rows]
    heights = [len(own) * ROLE_LINE_IN + OCCUPATION_LINE_IN + BAR_IN + ROW_GAP_IN for own in lines]
    figure, axes = new_figure(height_in=sum(heights) + AXIS_IN)
    last_tick = (
        math.ceil(pay_axis_end(max(_end(row) for row in rows)) / AXIS_STEP_USD) * AXIS_STEP_USD
    )
    right = last_tick + LABEL_ROOM_USD
    ticks = list(range(0, last_tick + 1, AXIS_STEP_USD))
    axes.vlines(ticks, 0, sum(heights), color=GRID, linewidth=0.7, zorder=0)
    top = 0.0
    for row, own, height in zip(rows, lines, heights, strict=True):
        _draw_row(axes, row, own, top, right)
        top += height
    axes.set_xlim(0, right)
    axes.set_ylim(top, 0)
    axes.set_yticks([])
    axes.set_xticks(ticks, [f"${tick // 1000}k" if tick else "0" for tick in ticks])
    axes.spines["bottom"].set_visible(False)

    table = _table(rows, format_percentile)
    best, last = rows[0], rows[-1]
    alt = (
        f"Pay bands of {len(rows)} occupations, best paid first: from "
        f"{best['occupation_title'].lower()}, median {format_percentile(best, 'p50')}, down to "
        f"{last['occupation_title'].lower()}, median {format_percentile(last, 'p50')}. "
        "The bands overlap widely; every number is in the table below."
    )
    return Chart(figure, bands_title(bands), bands_subtitle(bands), alt, table, SOURCES)


def _end(row: dict[str, Any]) -> float:
    """Return the right end of a bar: the 90th percentile, or the top code that hides it."""
    import pandas as pd

    p90 = row["p90_usd_per_year"]
    return float(row["top_code_usd_per_year"] if pd.isna(p90) else p90)


def _role_lines(row: dict[str, Any]) -> list[str]:
    """Return the names of a row's roles, broken into lines between names."""
    lines = [""]
    for role in row["roles"]:
        longer = f"{lines[-1]}{ROLE_SEPARATOR}{role['name']}" if lines[-1] else role["name"]
        if len(longer) > ROLE_LINE_CHARS:
            lines[-1] += ROLE_SEPARATOR.rstrip()
            longer = role["name"]
            lines.append("")
        lines[-1] = longer
    return lines


def _draw_row(axes: Axes, row: dict[str, Any], lines: list[str], top: float, right: float) -> None:
    """Draw one occupation below ``top``: its roles, its name, the bar with the median."""
    import pandas as pd

    box = plate()
    axes.hlines(top, 0, right, color=GRID, linewidth=0.7)
    y = top + 0.05
    for line in lines:
        y += ROLE_LINE_IN
        axes.text(0, y, line, va="baseline", color=INK, size=10.5, weight="bold", bbox=box)
    y += OCCUPATION_LINE_IN
    counted = f"counted under {row['occupation_title']}"
    axes.text(0, y - 0.01, counted, va="baseline", color=MUTED, bbox=box)
    y += BAR_IN / 2 + 0.02
    p10, p25, p50, p75 = (float(row[f"{name}_usd_per_year"]) for name in PERCENTILES[:4])
    end = _end(row)
    axes.hlines(y, p10, end, color=BAND, linewidth=3.5)
    axes.hlines(y, p25, p75, color=BAND_STRONG, linewidth=9)
    axes.vlines(p50, y - 0.09, y + 0.09, color=SURFACE, linewidth=4)
    axes.vlines(p50, y - 0.1, y + 0.1, color=INK, linewidth=2)
    if pd.isna(row["p90_usd_per_year"]):
        axes.plot([end], [y], marker=">", color=BAND, markersize=6)
    axes.annotate(
        money(p50),
        (end, y),
        xytext=(7, 0),
        textcoords="offset points",
        va="center",
        color=INK,
        bbox=box,
    )


def _table(rows: list[dict[str, Any]], write: Any) -> pd.DataFrame:
    """Return the chart as a table: one row per role, its occupation and the percentiles."""
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "Role": role["name"],
                "Counted under": f"{row['occupation_title']} ({row['soc_code']})",
                "Confidence of the match": role["confidence"],
                **{
                    f"{name[1:]}th percentile" if name != "p50" else "Median": write(row, name)
                    for name in PERCENTILES
                },
            }
            for row in rows
            for role in row["roles"]
        ]
    )
