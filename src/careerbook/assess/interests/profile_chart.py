"""Six scores of interest, and how much each family of roles resembles them, with bands.

The browser draws the same picture in ``assess/interests/profile_chart.js``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from careerbook.assess.interests import inventory, words
from careerbook.assess.interests.families import families, result_of
from careerbook.assess.interests.match import Match
from careerbook.assess.interests.scoring import HIGHEST_SCORE, InterestResult, ScaleScore
from careerbook.kit import style
from careerbook.kit.chart import Chart
from careerbook.say.numbers import one_decimal, two_decimals
from careerbook.say.wording import Words

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WORDS = Words(__package__)

SOURCES = ("onet_interests", "role_soc_crosswalk")
HEIGHTS_IN = (2.25, 1.95)
BAR = 0.5  # height of a bar, in rows
LEAST_SCORE = 0.12  # drawn for a score of 0: it is a score, unlike a scale without one
NOT_SCORED = "not scored"


def draw_interest_profile(answers: Mapping[str, int | None] | None = None) -> Chart:
    """Draw six scores with level and error bars, and the five families with their bands.

    Parameters
    ----------
    answers
        Item id -> 1 (strongly dislike) to 5 (strongly like); absent means open. The activities
        are ``careerbook.assess.interests.inventory.load().item``.

    Example
    -------
    >>> draw_interest_profile({"repair-appliance": 5}).title
    '0 of 6 kinds of interest can be scored so far'
    """
    result = result_of(answers or {})
    figure, (above, below) = _panels()
    _draw_scales(above, result)
    _draw_families(below, result)
    return Chart(
        figure=figure,
        title=words.title(result),
        subtitle=subtitle(result),
        alt=words.sentence(result),
        table=_table(result),
        sources=SOURCES,
        notes=(NOTE,),
        origin=WORDS.fill("origin", day=str(inventory.load().reviewed_on))
        + "; the answers are the reader's",
    )


NOTE = (
    "Lines span 95 % bands: what chance between the activities leaves open. "
    "Match 1 is the same shape, 0 no resemblance, −1 the opposite."
)
"""Stands below the picture, here and in the page."""


def subtitle(result: InterestResult) -> str:
    """Say what is measured; with all six scores also level and differentiation."""
    level = ""
    if result.level is not None and result.differentiation is not None:
        level = WORDS.fill(
            "level",
            level=one_decimal(result.level),
            differentiation=one_decimal(result.differentiation),
        )
    return WORDS.fill("subtitle", level=level)


def interest_frame(result: InterestResult) -> pd.DataFrame:
    """Return six rows of scales and five of families.

    Columns: kind ("scale" or "family"), id, name, value (score 0-24, or match -1 to 1), low and
    high (95 % band), answered (of six; missing for families). Missing where not scored.
    """
    import pandas as pd

    near = {match.id: match for match in result.families}
    rows: list[tuple[object, ...]] = [
        ("scale", s.id, s.name, s.score, s.low, s.high, s.answered) for s in result.scales
    ]
    for family in families():
        found = near.get(family.id)
        ends = (found.match, found.low, found.high) if found else (None, None, None)
        rows.append(("family", family.id, family.name, *ends, None))
    columns = ["kind", "id", "name", "value", "low", "high", "answered"]
    kinds = {**dict.fromkeys(columns[3:6], "Float64"), "answered": "Int64"}
    return pd.DataFrame(rows, columns=columns).astype(kinds)


def _panels() -> tuple[Figure, list[Axes]]:
    import matplotlib as mpl
    from matplotlib.figure import Figure

    with mpl.rc_context(style.RC):
        figure = Figure(figsize=(style.WIDTH_IN, sum(HEIGHTS_IN)), layout="constrained")
        panels = figure.subplots(2, 1, height_ratios=HEIGHTS_IN)
    return figure, list(panels)


def _draw_scales(axes: Axes, result: InterestResult) -> None:
    for y, scale in enumerate(result.scales):
        _draw_scale(axes, scale, y)
    if result.level is not None:
        axes.axvline(result.level, color=style.ACCENT, lw=1.2, ls=(0, (4, 3)))
    _rows(axes, [scale.name for scale in result.scales])
    axes.set_xlim(0, HIGHEST_SCORE)
    axes.set_xticks([0, 6, 12, 18, 24])
    axes.set_xlabel("score")


def _draw_scale(axes: Axes, scale: ScaleScore, y: int) -> None:
    if scale.score is None or scale.low is None or scale.high is None:
        dashes = (0, (2, 3))
        axes.barh(
            y, HIGHEST_SCORE, BAR, color="none", edgecolor=style.MUTED, lw=0.8, linestyle=dashes
        )
        text = f"{NOT_SCORED}, {scale.answered} of 6"
    else:
        axes.barh(y, max(scale.score, LEAST_SCORE), BAR, color=style.BAND)
        _whisker(axes, scale.low, scale.high, y)
        text = one_decimal(scale.score)
    axes.text(HIGHEST_SCORE * 1.03, y, text, va="center")


def _draw_families(axes: Axes, result: InterestResult) -> None:
    names = [match.name for match in result.families] or [family.name for family in families()]
    axes.axvline(0, color=style.MUTED, lw=1)
    for y, match in enumerate(result.families):
        _draw_match(axes, match, y, named=match in result.suggested)
    if not result.families:
        for y in range(len(names)):
            axes.text(1.06, y, NOT_SCORED, va="center", color=style.MUTED)
    _rows(axes, names)
    axes.set_xlim(-1, 1)
    axes.set_xticks([-1, -0.5, 0, 0.5, 1], ["−1", "−0.5", "0", "0.5", "1"])
    axes.set_xlabel("match")


def _draw_match(axes: Axes, match: Match, y: int, *, named: bool) -> None:
    _whisker(axes, match.low, match.high, y)
    face = style.ACCENT if named else style.SURFACE
    axes.plot([match.match], [y], "o", ms=8, mfc=face, mec=style.ACCENT, mew=1.6, clip_on=False)
    axes.text(1.06, y, two_decimals(match.match), va="center")


def _whisker(axes: Axes, low: float, high: float, y: int) -> None:
    axes.plot([low, high], [y, y], "|-", color=style.INK, lw=1.3, ms=7, mew=1.3, clip_on=False)


def _rows(axes: Axes, names: list[str]) -> None:
    axes.set_yticks(range(len(names)), names)
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.grid(axis="x")


def _table(result: InterestResult) -> pd.DataFrame:
    import pandas as pd

    rows = []
    for row in interest_frame(result).itertuples():
        scale = row.kind == "scale"
        said = one_decimal if scale else two_decimals
        known = not pd.isna(row.value)
        band = f"{said(row.low)} to {said(row.high)}" if known else NOT_SCORED
        value = said(row.value) if known else NOT_SCORED
        answered = f"{row.answered} of 6" if scale else "does not apply"
        rows.append(("Score" if scale else "Match", row.name, value, band, answered))
    columns = ["What", "Name", "Value", "95 % band", "Answered"]
    return pd.DataFrame(rows, columns=columns)
