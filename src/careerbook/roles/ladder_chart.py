"""The ladder of a role as a staircase: rungs over years in the field, ranges drawn as ranges."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from careerbook.kit import style
from careerbook.kit.chart import Chart
from careerbook.roles import roles
from careerbook.roles.role_part import STYLE, rows_table, text
from careerbook.roles.role_parts import day

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

    from careerbook.roles.role_profile import Role, Rung

# Lengths in points; the vertical axis is in points as well.
BAR = 9
LINE = 13
GAP = 16
TEXT_WIDTH = 285
CHARACTER = 5.6
AXIS = 36
POINTS_PER_INCH = 72

WIDTH_IN = 4.2
"""Narrower than other charts, and shown so: its titles stay readable on a phone."""
SHOWN_REM = 28

NUMBERS = {3: "Three", 4: "Four", 5: "Five", 6: "Six", 7: "Seven"}
NOTES = (
    "A bar is where people on a rung usually are, not a timetable: many stay on one for good, "
    "because scope moves you up and time alone does not.",
)


@dataclass(frozen=True, eq=False, kw_only=True)
class LadderChart(Chart):
    """A chart of the handbook's own judgment, with its table open: the steps are the point."""

    role: Role

    @cached_property
    def source_line(self) -> str:
        """Say whose judgment the ladder is, and that nobody counts it officially."""
        return (
            "Source: the handbook's editorial judgment, reviewed "
            f"{day(self.role.reviewed_on)}. No official source counts rungs, years on them or pay "
            "by rung for this title."
        )

    def to_html(self) -> str:
        """Return the chart as HTML, the picture no wider than its type needs."""
        picture = '<div class="cb-picture"'
        width = f'{picture} style="max-width: {SHOWN_REM}rem"'
        return super().to_html().replace(picture, width, 1)

    def table_html(self) -> str:
        """Return the rungs as an open table that stacks on a phone."""
        columns = ("Rung", "Years in the field", "What you are trusted with", "What changes")
        rows = tuple(
            (text(rung.title), _years(rung), text(rung.scope), text(rung.changes))
            for rung in self.role.ladder
        )
        css = STYLE.read_text(encoding="utf-8")
        return f'<style>{css}</style><div class="cb-part">{rows_table(columns, rows)}</div>'


def draw_ladder(role: str) -> Chart:
    """Draw the rungs of a role over years in the field, lowest at the bottom.

    A bar is the range of years that is usual on a rung; the rung that carries the role's own name
    stands out. What changes at each step is in the table.

    Parameters
    ----------
    role
        Slug such as ``"machine-learning-specialist"``.

    Raises
    ------
    UnknownNameError
        When the role has no profile.

    Source
    ------
    ``data/roles/<slug>.toml``: editorial judgment.

    Example
    -------
    >>> draw_ladder("machine-learning-specialist").title
    'Four rungs; the highest seldom comes before year 8'
    """
    from matplotlib.ticker import MaxNLocator

    profile = roles.load(role)
    rungs = profile.ladder
    longest = max(rung.years[1] for rung in rungs)
    labels = [_label(rung, longest) for rung in rungs]
    heights = [BAR + LINE * len(label) + GAP for label in labels]
    figure, axes = style.new_figure((sum(heights) + AXIS) / POINTS_PER_INCH, WIDTH_IN)
    tops, at = [], 0.0
    for height in heights:
        at += height
        tops.append(at)
    for (below, top_below), (rung, top) in pairwise(zip(rungs, tops, strict=True)):
        _draw_riser(axes, below, rung, top_below, top)
    for rung, label, top in zip(rungs, labels, tops, strict=True):
        _draw_rung(axes, rung, label, top, own=rung is _own_rung(profile))
    axes.set_xlim(0, longest)
    axes.set_ylim(0, at + 2)
    axes.set_yticks([])
    axes.xaxis.set_major_locator(MaxNLocator(nbins=8, steps=[1, 2, 5, 10], integer=True))
    axes.set_xlabel("years in the field")
    axes.grid(axis="x")
    return LadderChart(
        figure=figure,
        title=f"{NUMBERS[len(rungs)]} rungs; the highest seldom comes before year "
        f"{rungs[-1].years[0]}",
        subtitle=f"{profile.name}: usual years in the field on each rung, a range by editorial "
        "judgment",
        alt=_in_words(profile),
        table=_table(rungs),
        sources=(),
        notes=NOTES,
        role=profile,
    )


def _draw_riser(axes: Axes, below: Rung, rung: Rung, top_below: float, top: float) -> None:
    """Draw the step up, at the year from which the higher rung is usual."""
    start = rung.years[0]
    axes.plot([start, start], [top_below, top], color=style.MUTED, lw=1, ls=(0, (1, 2)))
    if start > below.years[1]:
        ends = [below.years[1], start]
        axes.plot(ends, [top_below - BAR / 2] * 2, color=style.MUTED, lw=1, ls=(0, (1, 2)))


def _draw_rung(axes: Axes, rung: Rung, label: list[str], top: float, *, own: bool) -> None:
    start, end = rung.years
    color = style.ACCENT if own else style.BAND_STRONG
    axes.barh(top - BAR / 2, end - start, BAR, left=start, color=color)
    for number, line in enumerate(label):
        last = number == len(label) - 1
        axes.annotate(
            line,
            (start, top - BAR - LINE * number),
            xytext=(4, -3),
            textcoords="offset points",
            va="top",
            color=style.MUTED if last else style.INK,
            fontweight="normal" if last else "bold",
        )


def _label(rung: Rung, longest: int) -> list[str]:
    """Break the title into lines that fit to the right of the rung's start; years come last."""
    room = TEXT_WIDTH * (1 - rung.years[0] / longest)
    lines = textwrap.wrap(rung.title, max(12, int(room / CHARACTER)))
    return [*lines, f"{_years(rung)} years"]


def _own_rung(role: Role) -> Rung | None:
    """Return the first rung that carries the role's own name, if there is one."""
    name = role.name.casefold()
    return next((rung for rung in role.ladder if rung.title.casefold().startswith(name)), None)


def _years(rung: Rung) -> str:
    return f"{rung.years[0]} to {rung.years[1]}"


def _in_words(role: Role) -> str:
    steps = "; ".join(f"{rung.title}, {_years(rung)} years" for rung in role.ladder)
    return f"A staircase over years in the field, lowest rung first: {steps}."


def _table(rungs: tuple[Rung, ...]) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        {
            "Rung": [rung.title for rung in rungs],
            "Years in the field": [_years(rung) for rung in rungs],
            "What you are trusted with": [rung.scope for rung in rungs],
            "What changes": [rung.changes for rung in rungs],
        }
    )
