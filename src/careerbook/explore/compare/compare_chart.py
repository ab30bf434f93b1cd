"""Two to four roles as small multiples: pay, growth, openings, skill levels and interests.

The page draws the same picture (``explore/compare/compare_chart.js``) from the same values.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from careerbook.explore.compare.facts import RIASEC, Band, Facts, facts
from careerbook.explore.compare.rows import Row, compare_rows
from careerbook.explore.compare.words import ORDER_RULE, describe, notes, title
from careerbook.kit.chart import Chart
from careerbook.kit.style import (
    BAND,
    BAND_STRONG,
    GRID,
    INK,
    MUTED,
    WIDTH_IN,
    new_figure,
    plate,
)
from careerbook.say.numbers import one_decimal, percent
from careerbook.say.wording import Words

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

    from careerbook.explore.compare.facts import RoleFacts

WORDS = Words(__package__)

SOURCES = (
    "oews_national",
    "employment_projections",
    "onet_interests",
    "onet_education",
    "onet_technology",
    "role_soc_crosswalk",
)
LETTERS = "ABCD"
SUBTITLE = (
    "Ranges over the official occupations that each role may be counted under, United States. "
    "Pay: thick line for the medians, thin line from the 10th to the 90th percentile"
)
PARTS = {
    "clear": "clear",
    "doubtful": "in doubt",
    "unmeasured": "not measured",
    "same": "the same",
    "missing": "cannot be compared",
}
"""How a part is called in a table."""

# The drawing is measured in points from its top left corner.
WIDTH = round(WIDTH_IN * 72)
HEAD = 30
BAR_ROW = 38
SKILL_ROW = 26
INTEREST_KEY = 16
INTEREST_ROW = 66
BAR_HEIGHT = 26  # of an interest of 7
LABEL_ROOM = 118  # right of the longest bar
SKILLS_LEFT = 214  # level 0 of the skill scale
SKILLS_SHOWN = 6
LEVEL_STEP = 28


@dataclass(frozen=True)
class Panel:
    """One measure of all roles: thick bands, thin spans behind them and a label each."""

    title: str
    bands: list[Band | None]
    spans: list[Band | None]
    open: list[bool]
    labels: list[str]


def draw_role_compare(slugs: Sequence[str]) -> Chart:
    """Draw two to four roles below each other, one panel for each measure.

    Parameters
    ----------
    slugs
        Two to four role slugs.

    Returns
    -------
    Chart
        Panels for pay, growth and openings; for the skills that differ most where at least two
        roles have a profile; for the six interests. The table holds every property, differences
        first.

    Raises
    ------
    UnknownNameError
        When a role is not in the crosswalk.
    ValueError
        When there are fewer than two or more than four roles, or one comes twice.

    Source
    ------
    BLS OEWS and Employment Projections, O*NET, and the handbook's own role profiles.

    Example
    -------
    >>> chart = draw_role_compare(["data-scientist", "ai-support-specialist"])
    >>> chart.table.columns[1:3].tolist()
    ['Data Scientist', 'AI Support Specialist']
    """
    known = facts()
    rows = compare_rows(known, slugs)
    roles = [known["roles"][slug] for slug in slugs]
    return Chart(
        figure=_draw(panels(known, roles, rows), roles, _skills_shown(rows)),
        title=title(known, slugs, rows),
        subtitle=SUBTITLE,
        alt=describe(known, slugs, rows),
        table=compare_table(rows, [role["name"] for role in roles]),
        sources=SOURCES,
        notes=(*notes(known, slugs), ORDER_RULE),
    )


def compare_table(rows: Sequence[Row], names: Sequence[str]) -> pd.DataFrame:
    """Return every property as text, in the order of the comparison."""
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "Property": f"{row['label']} ({row['unit']})" if row["unit"] else row["label"],
                **dict(zip(names, map(_cell, row["cells"], row["more"]), strict=True)),
                "Difference": f"in doubt: {row['doubt']}" if row["doubt"] else PARTS[row["part"]],
                "Gap, percent of the scale": "not measured"
                if row["difference"] is None
                else str(percent(row["difference"])),
            }
            for row in rows
        ]
    )


def _cell(text: str, more: str) -> str:
    return f"{text} ({more})" if more else text


def panels(known: Facts, roles: Sequence[RoleFacts], rows: Sequence[Row]) -> list[Panel]:
    """Return what the bar panels show; the browser's twin is ``panelsOf``."""
    cells = {row["key"]: row["cells"] for row in rows}
    none: list[Band | None] = [None] * len(roles)
    shut = [False] * len(roles)
    return [
        Panel(
            f"Pay, US dollars a year, May {known['year']}",
            [role["pay"]["median"] for role in roles],
            [role["pay"]["range"] for role in roles],
            [role["pay"]["open"] for role in roles],
            cells["pay"],
        ),
        Panel(
            f"Change of jobs, {known['base_year']} to {known['target_year']}, percent",
            [role["growth"] for role in roles],
            none,
            shut,
            cells["growth"],
        ),
        Panel(
            WORDS["openings_label"],
            [role["openings"] for role in roles],
            none,
            shut,
            cells["openings"],
        ),
    ]


def _skills_shown(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row["topic"] == "skills" and row["difference"]][:SKILLS_SHOWN]


def _draw(found: Sequence[Panel], roles: Sequence[RoleFacts], skills: Sequence[Row]) -> Any:
    names = [f"{LETTERS[i]}  {role['name']}" for i, role in enumerate(roles)]
    height = len(found) * (HEAD + BAR_ROW * len(roles)) + HEAD
    height += INTEREST_KEY + INTEREST_ROW * len(roles)
    if skills:
        height += HEAD + SKILL_ROW * len(skills)
    figure, axes = new_figure(height_in=(height + 6) / 72)
    axes.set_xlim(0, WIDTH)
    axes.set_ylim(height, 0)
    axes.set_axis_off()
    top = 0.0
    for panel in found:
        top = _draw_panel(axes, panel, names, top)
    if skills:
        top = _draw_skills(axes, skills, len(roles), top)
    _draw_interests(axes, roles, names, top)
    return figure


def _head(axes: Axes, words: str, top: float) -> float:
    axes.hlines(top + 4, 0, WIDTH, color=GRID, linewidth=0.7)
    axes.text(0, top + 18, words, va="center", weight="bold", size=10.5, color=INK)
    return top + HEAD


def _draw_panel(axes: Axes, panel: Panel, names: Sequence[str], top: float) -> float:
    y = _head(axes, panel.title, top)
    ends = [v for band in (*panel.bands, *panel.spans) if band for v in band]
    low, high = min(0.0, *ends, 0.0), max(0.0, *ends, 0.0)
    unit = (WIDTH - LABEL_ROOM) / (high - low or 1)

    def x(value: float) -> float:
        return (value - low) * unit

    axes.vlines(x(0), y, y + BAR_ROW * len(names), color=GRID, linewidth=0.9)
    for i, name in enumerate(names):
        axes.text(0, y + 8, name, va="center", color=MUTED, bbox=plate())
        middle = y + 24
        band, span = panel.bands[i], panel.spans[i]
        if span:
            axes.hlines(middle, x(span[0]), x(span[1]), color=BAND, linewidth=3)
            if panel.open[i]:
                axes.plot([x(span[1])], [middle], marker=">", color=BAND, markersize=6)
        if band:
            _draw_band(axes, x(band[0]), x(band[1]), middle)
        end = max([x(v) for own in (band, span) if own for v in own], default=0.0)
        label = panel.labels[i].replace(" to ", "\nto ") if band else panel.labels[i]
        axes.text(end + 10, middle, label, va="center", color=INK, linespacing=1.05, bbox=plate())
        y += BAR_ROW
    return y


def _draw_band(axes: Axes, left: float, right: float, middle: float) -> None:
    """Draw a band of medians or rates; one occupation alone is a tick."""
    if right > left:
        axes.hlines(middle, left, right, color=BAND_STRONG, linewidth=9)
    axes.vlines([left, right], middle - 7, middle + 7, color=INK, linewidth=2)


def _draw_skills(axes: Axes, skills: Sequence[Row], count: int, top: float) -> float:
    y = _head(axes, "Skill levels that differ most", top)
    for tick in range(6):
        place = SKILLS_LEFT + tick * LEVEL_STEP
        axes.text(place, y - 12, str(tick), va="center", ha="center", color=MUTED)
    for row in skills:
        middle = y + SKILL_ROW / 2
        axes.text(0, middle, row["label"], va="center", color=INK)
        axes.hlines(middle, SKILLS_LEFT, SKILLS_LEFT + 5 * LEVEL_STEP, color=GRID, linewidth=1.2)
        for level, letters in levels_of(row, count).items():
            place = SKILLS_LEFT + (level or 0) * LEVEL_STEP
            colour = MUTED if level is None else INK
            axes.text(
                place,
                middle,
                f"({letters})" if level is None else letters,
                va="center",
                ha="center",
                weight="bold",
                color=colour,
                bbox=plate(),
            )
        y += SKILL_ROW
    return y


def levels_of(row: Row, count: int) -> dict[int | None, str]:
    """Return level -> letters of the roles at it; under None those whose profile leaves it out.

    A role without a profile is left out.
    """
    found: dict[int | None, str] = {}
    for i in range(count):
        text = row["cells"][i]
        if text.startswith("level "):
            level: int | None = int(text[6])
        elif text == "not listed":
            level = None
        else:
            continue
        found[level] = found.get(level, "") + LETTERS[i]
    return found


def _draw_interests(
    axes: Axes, roles: Sequence[RoleFacts], names: Sequence[str], top: float
) -> None:
    y = _head(axes, WORDS["interests_title"], top)
    axes.text(0, y + 2, ", ".join(RIASEC), va="center", color=MUTED, size=9)
    y += INTEREST_KEY
    step = WIDTH / len(RIASEC)
    for role, name in zip(roles, names, strict=True):
        axes.text(0, y + 8, name, va="center", color=MUTED)
        base = y + 18 + BAR_HEIGHT
        axes.hlines(base, 0, WIDTH - 8, color=GRID, linewidth=0.9)
        values = role["interests"]
        if values is None:
            axes.text(0, base - 9, "not rated", va="center", color=INK)
        for k, value in enumerate(values or []):
            tall = (value - 1) / 6 * BAR_HEIGHT
            axes.bar(k * step + 13, -tall, width=26, bottom=base, color=BAND_STRONG)
            axes.text(
                k * step, base + 10, f"{RIASEC[k][0]} {one_decimal(value)}", va="center", color=INK
            )
        y += INTEREST_ROW
