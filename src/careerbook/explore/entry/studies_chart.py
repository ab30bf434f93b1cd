"""The findings about beginners whose unit allows one axis, each a point of its own."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

from careerbook.explore.entry.studies import (
    READ_AS_QUOTED,
    against,
    entry_studies,
    on_axis,
    unconfirmed,
    vintages,
)
from careerbook.kit.chart import Chart
from careerbook.kit.style import (
    ACCENT,
    BAND_STRONG,
    GRID,
    MUTED,
    SURFACE,
    WIDTH_PT,
    new_paper,
)
from careerbook.say.numbers import listed, signed, trimmed
from careerbook.say.wording import Words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


WORDS = Words(__package__)
LOW, HIGH = -40, 10  # percent, ends of the axis
SIDE = 10
ROW = 50  # points from one row to the next, with one line of finding
LINE = 11
HEAD = 22  # points of a finding without a mark, besides its lines
AXIS = 30
CHARS = 74


def draw_entry_studies() -> Chart:
    """Draw the findings that share a unit; a study's vintages are points apart.

    Returns
    -------
    Chart
        One row per finding; the table holds every finding about beginners, those without a number
        on the axis too.

    Source
    ------
    ``studies_entry_level``.

    Example
    -------
    >>> "never a line" in draw_entry_studies().alt
    True
    """
    rows = on_axis()
    others = _records(against())
    quoted = sorted(
        {row["study_title"] for row in _records(rows) if row["grade"] == READ_AS_QUOTED}
    )
    again = vintages()
    return Chart(
        figure=_figure(_records(rows), others),
        title=WORDS.fill(
            "studies_title",
            down=int((rows["value"] < 0).sum()),
            count=len(rows),
            against=len(others),
        ),
        subtitle=WORDS["studies_subtitle"],
        alt=WORDS.fill(
            "studies_alt",
            low=trimmed(float(rows["value"].min()), 1),
            high=trimmed(float(rows["value"].max()), 1),
            others="; ".join(f"{row['study_title']} ({row['says']})" for row in others),
            vintages=sum(map(len, again.values())),
        ),
        table=entry_studies(),
        sources=("studies_entry_level",),
        notes=(
            WORDS["each_own"],
            *(
                WORDS.fill("apart", names=f"{title} ({listed(dates)})")
                for title, dates in again.items()
            ),
            WORDS.fill("quoted", names="; ".join(quoted)),
            WORDS.fill("left_out", names="; ".join(unconfirmed())),
            WORDS["not_cause"],
        ),
    )


def _records(rows: Any) -> list[dict[str, Any]]:
    return [{str(key): value for key, value in row.items()} for row in rows.to_dict("records")]


def _figure(rows: list[dict[str, Any]], others: list[dict[str, Any]]) -> Figure:
    texts = [textwrap.wrap(f"{row['finding']}; {row['period']}", CHARS) for row in rows]
    bottom = sum(ROW + LINE * (len(lines) - 1) for lines in texts)
    below = [textwrap.wrap(f"{row['finding']}; {row['period']}", CHARS) for row in others]
    foot = sum(HEAD + LINE * len(lines) for lines in below)
    figure, axes = new_paper(bottom + AXIS + foot)
    per = (WIDTH_PT - 2 * SIDE) / (HIGH - LOW)

    def x(value: float) -> float:
        return SIDE + (value - LOW) * per

    for tick in range(LOW, HIGH + 1, 10):
        color = MUTED if tick == 0 else GRID
        axes.plot([x(tick)] * 2, [0, bottom], color=color, lw=0.8, zorder=0)
        label = f"{signed(tick, 0)}%"
        axes.text(x(tick), bottom + 12, label, ha="center", va="center", size=8.5, color=MUTED)
    top = 0
    for row, lines in zip(rows, texts, strict=True):
        y = _say(axes, f"{row['quantity'].capitalize()} · {_source(row)}", lines, top) + 14
        axes.plot([x(0), x(row["value"])], [y, y], color=GRID, lw=3, zorder=1)
        about = row["about_entry_level"] == "Y"
        fill, edge = (ACCENT, SURFACE) if about else (SURFACE, BAND_STRONG)
        axes.plot([x(row["value"])], [y], "o", ms=8, color=fill, mec=edge, mew=1.4)
        said = f"{trimmed(row['value'], 1)}%"
        axes.text(x(row["value"]) - 8, y, said, ha="right", va="center", size=9)
        top += ROW + LINE * (len(lines) - 1)
    top = bottom + AXIS
    for row, lines in zip(others, below, strict=True):
        _say(axes, f"{row['says'].capitalize()} · {_source(row)}", lines, top)
        top += HEAD + LINE * len(lines)
    return figure


def _say(axes: Axes, head: str, lines: list[str], top: float) -> float:
    """Write a bold line and muted ones from `top` down; return the place of the last."""
    bold = textwrap.shorten(head, 62, placeholder=" …")
    axes.text(0, top + 8, bold, weight="bold", size=9, va="center")
    for number, line in enumerate(lines, start=1):
        axes.text(0, top + 8 + LINE * number, line, size=8, color=MUTED, va="center")
    return top + 8 + LINE * len(lines)


def _source(row: dict[str, Any]) -> str:
    quoted = ", as quoted" if row["grade"] == READ_AS_QUOTED else ""
    return f"{row['authors'].split(' (')[0]}, {row['published'][:7]}{quoted}"
