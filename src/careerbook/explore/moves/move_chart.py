"""One move in a picture: four components of similarity, their mean, and the two thresholds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from careerbook.explore.moves import words
from careerbook.explore.moves.facts import ZONE_RELEASE
from careerbook.explore.moves.moves import Move, move
from careerbook.explore.moves.rule import COMPONENTS, Rule
from careerbook.kit.chart import Chart, source_line
from careerbook.kit.style import ACCENT, BAND, GRID, INK, MUTED, SURFACE, WIDTH_PT, new_paper
from careerbook.say.numbers import two_decimals

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

SOURCES = (
    *("onet_essential_skills", "onet_skills", "onet_knowledge", "onet_occupations"),
    *("oews_national", "role_soc_crosswalk"),
)
SUBTITLE = (
    "Share of what the role to reach asks for, beyond what every compared role asks for, that "
    "the role to leave asks for too (0 to 1); the handbook's list is editorial"
)
UNCALIBRATED = (
    "The thresholds were published for other components: here they are not calibrated. Knowledge "
    "stands in for work activities, the handbook's own skill list for work context."
)
PROFILES = "the handbook's own role profiles (editorial ratings)"


@dataclass(frozen=True, eq=False)
class MoveChart(Chart):
    """A chart whose numbers rest on published tables and on the handbook's own profiles."""

    @cached_property
    def source_line(self) -> str:
        """Name the tables and the profiles."""
        return f"{source_line(self.sources).removesuffix('.')}; {PROFILES}."


# Lengths in points from the top left corner of the drawing.
ROW = 38
BAR = 11
BAR_TOP = 18
LABEL_LINE = 13
FOOT = 22
LAST_LABEL = 0.62  # a limit beyond it has no room for its label on the right
LIMIT_WORDS = {"viable_above": "viable", "highly_viable_above": "highly viable"}


def draw_role_moves(here: str, there: str, rule: Rule | None = None) -> Chart:
    """Draw the move from one role to another as the rule sees it.

    Parameters
    ----------
    here, there
        Slugs of the role to leave and the role to reach.
    rule
        Weights and thresholds; by default the published ones.

    Returns
    -------
    Chart
        A bar per component, hatched where it is left out, and the similarity last.

    Raises
    ------
    UnknownNameError
        When a role is unknown.
    ValueError
        When both are the same.

    Example
    -------
    >>> draw_role_moves("data-scientist", "ai-research-scientist").title[:39]
    'Data Scientist to AI Research Scientist'
    """
    chosen = rule or Rule()
    found = move(here, there, chosen)
    return MoveChart(
        figure=_draw(found, chosen),
        title=words.title(found),
        subtitle=SUBTITLE,
        alt=words.describe(found, chosen),
        table=move_table(found, chosen),
        sources=SOURCES,
        notes=(
            *words.conditions(found, chosen),
            f"What transfers: {words.transfers_sentence(found)}",
            *(f"Missing: {line}" for line in words.missing_lines(found)),
            *words.notes(found),
            UNCALIBRATED,
        ),
    )


def move_table(found: Move, rule: Rule) -> pd.DataFrame:
    """Return what the picture shows and the other two conditions as readable text."""
    import pandas as pd

    rows = []
    for name in COMPONENTS:
        value = found.facts.components[name]
        reason = words.reason_left_out(found, name)
        shown = "none" if reason or value is None else two_decimals(value)
        weight = f"weight {two_decimals(rule.weights[name])}"
        rows.append((words.COMPONENT_NAMES[name], shown, reason or weight))
    verdict = found.verdict
    conditions = words.conditions(found, rule)
    value = verdict.similarity
    rows.append(("Similarity", "none" if value is None else two_decimals(value), conditions[0]))
    rows.append((f"Job zones (O*NET {ZONE_RELEASE})", verdict.zones_state, conditions[1]))
    rows.append(("Earnings", verdict.earnings_state, conditions[2]))
    return pd.DataFrame(rows, columns=["Part", "Value", "How it counts"])


def _draw(found: Move, rule: Rule) -> Any:
    height = ROW * (len(COMPONENTS) + 1) + FOOT
    figure, axes = new_paper(height)
    for number, name in enumerate(COMPONENTS):
        reason = words.reason_left_out(found, name)
        value = None if reason else found.facts.components[name]
        note = reason or f"{two_decimals(value or 0)} · weight {two_decimals(rule.weights[name])}"
        _draw_bar(axes, number * ROW, words.COMPONENT_NAMES[name], note, value, BAND)
    value = found.verdict.similarity
    top = len(COMPONENTS) * ROW
    axes.hlines(top + 1, 0, WIDTH_PT, color=GRID, linewidth=0.7)
    note = "none" if value is None else two_decimals(value)
    _draw_bar(axes, top, "Similarity", note, value, ACCENT, weight="bold")
    _draw_thresholds(axes, rule, top)
    return figure


def _draw_thresholds(axes: Axes, rule: Rule, top: float) -> None:
    """Mark both limits, each label on a line of its own where no mark runs through it."""
    ends = sorted(((rule.thresholds[name], say) for name, say in LIMIT_WORDS.items()), reverse=True)
    right = ends[0][0] <= LAST_LABEL
    for number, (limit, say) in enumerate(ends if right else reversed(ends)):
        x = limit * WIDTH_PT
        start = right or limit < 0.5
        foot = top + BAR_TOP + BAR + 11 + LABEL_LINE * number
        axes.vlines(x, top + BAR_TOP - 2, foot, color=INK, linewidth=1.6)
        axes.text(
            x + 4 if start else x - 4,
            foot,
            f"{say} above {two_decimals(limit)}",
            color=MUTED,
            ha="left" if start else "right",
            va="bottom",
        )


def _draw_bar(
    axes: Axes,
    top: float,
    name: str,
    note: str,
    value: float | None,
    color: str,
    weight: str = "normal",
) -> None:
    axes.text(0, top + 10, name, va="center", color=INK, weight=weight)
    axes.text(
        WIDTH_PT, top + 10, note, va="center", ha="right", color=MUTED if value is None else INK
    )
    y = top + BAR_TOP
    axes.fill_between([0, WIDTH_PT], y, y + BAR, facecolor=SURFACE, edgecolor=GRID, linewidth=0.8)
    if value is None:
        axes.fill_between(
            [0, WIDTH_PT], y, y + BAR, facecolor="none", edgecolor=GRID, hatch="////", linewidth=0.8
        )
    else:
        axes.fill_between([0, WIDTH_PT * value], y, y + BAR, facecolor=color, linewidth=0)
