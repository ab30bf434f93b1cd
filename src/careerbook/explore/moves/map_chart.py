"""The map of moves: all roles, near those that they resemble, and the moves from one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careerbook.explore.moves import words
from careerbook.explore.moves.facts import side, slugs
from careerbook.explore.moves.map_layout import places
from careerbook.explore.moves.move_chart import SOURCES, UNCALIBRATED, MoveChart
from careerbook.explore.moves.moves import Move, move
from careerbook.explore.moves.rule import Rule
from careerbook.kit.style import (
    ACCENT,
    BAND,
    BAND_STRONG,
    INK,
    MUTED,
    SURFACE,
    WIDTH_PT,
    new_paper,
    plate,
)

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

    from careerbook.kit.chart import Chart

HEIGHT = 400
BEND = 0.14  # how far a line leaves the straight one, as a share of its length
BOW_STEPS = 24
LINES: dict[str, dict[str, Any]] = {
    "highly viable": {"color": BAND_STRONG, "linewidth": 2.6},
    "viable": {"color": BAND, "linewidth": 1.2},
    "depends": {"color": BAND, "linewidth": 1.4, "linestyle": (0, (4, 2.5))},
}
"""Kind of verdict -> its line; the others have none."""
STRIPES: dict[str, Any] = {"color": SURFACE, "linewidth": 3.2, "linestyle": (0, (1, 3))}
"""Laid over a line between two roles with one O*NET rating."""
LEGEND = (
    "Thick line: highly viable; thin: viable; dashed: for some of the official occupations; "
    "no line: outside the rule, or no answer; striped: one O*NET rating for both. Near roles "
    "resemble each other; directions mean nothing."
)


def draw_moves_map(here: str, rule: Rule | None = None, there: str | None = None) -> Chart:
    """Draw the moves from one role on the map of all roles.

    Parameters
    ----------
    here
        Slug of the role to leave.
    rule
        Weights and thresholds; by default the published ones. They change lines, not places.
    there
        Slug of a role to mark as well.

    Returns
    -------
    Chart
        A line for every move inside the rule; the table has all moves, the most similar first.

    Raises
    ------
    UnknownNameError
        When a role is unknown.

    Example
    -------
    >>> draw_moves_map("data-scientist").title[:20]
    'From Data Scientist:'
    """
    chosen = rule or Rule()
    origin = side(here)
    if there is not None:
        side(there)
    moves = ranked_moves(here, chosen)
    name = origin.name
    return MoveChart(
        figure=_draw(origin.slug, moves, there),
        title=words.map_title(name, [found.verdict for found in moves]),
        subtitle=LEGEND,
        alt=words.map_sentence(name, [(found.there.name, found.verdict) for found in moves]),
        table=map_table(moves),
        sources=SOURCES,
        notes=(UNCALIBRATED,),
    )


def ranked_moves(here: str, rule: Rule) -> list[Move]:
    """Return the moves from one role, the most similar first, those without an answer last."""
    found = [move(here, there, rule) for there in slugs() if there != here]
    return sorted(
        found,
        key=lambda item: (
            item.verdict.similarity is None,
            -(item.verdict.similarity or 0.0),
            item.there.name,
        ),
    )


def map_table(moves: list[Move]) -> pd.DataFrame:
    """Return the moves as readable text, one row each."""
    import pandas as pd

    return pd.DataFrame([words.map_row(found) for found in moves])


def _draw(here: str, moves: list[Move], there: str | None) -> Any:
    figure, axes = new_paper(HEIGHT)
    spots = {slug: (x * WIDTH_PT, y * HEIGHT) for slug, (x, y) in places().items()}
    for found in moves:
        style = LINES.get(found.verdict.kind)
        if style:
            line = bow(spots[here], spots[found.there.slug])
            axes.plot(*line, zorder=1, **style)
            if found.facts.same_onet:
                axes.plot(*line, zorder=1.5, **STRIPES)
    kinds = {found.there.slug: found.verdict.kind for found in moves}
    for slug, spot in spots.items():
        _draw_role(axes, slug, spot, kinds.get(slug, "here"), marked=slug == there)
    return figure


def bow(start: tuple[float, float], end: tuple[float, float]) -> tuple[list[float], list[float]]:
    """Return points of a slightly bent line, so that lines in one direction stay apart."""
    (x1, y1), (x2, y2) = start, end
    middle = (x1 + x2) / 2 - BEND * (y2 - y1), (y1 + y2) / 2 + BEND * (x2 - x1)
    steps = [number / BOW_STEPS for number in range(BOW_STEPS + 1)]
    along = [((1 - t) ** 2, 2 * t * (1 - t), t**2) for t in steps]
    return (
        [a * x1 + b * middle[0] + c * x2 for a, b, c in along],
        [a * y1 + b * middle[1] + c * y2 for a, b, c in along],
    )


def _draw_role(
    axes: Axes, slug: str, spot: tuple[float, float], kind: str, *, marked: bool
) -> None:
    inside = kind in LINES
    fill = ACCENT if kind == "here" else BAND_STRONG if inside else SURFACE
    edge = ACCENT if kind == "here" or marked else BAND_STRONG if inside else MUTED
    axes.plot(
        *spot, "o", ms=11, color=fill, markeredgecolor=edge, markeredgewidth=2.6 if marked else 1.2
    )
    axes.text(
        spot[0],
        spot[1] + 9,
        "\n".join(words.name_lines(side(slug).name)),
        ha="center",
        va="top",
        size=8.5,
        linespacing=1.1,
        color=INK if inside or kind == "here" else MUTED,
        weight="bold" if kind == "here" or marked else "normal",
        bbox={**plate(0.4), "alpha": 0.85},
    )
