"""A team's answers to a review: points by area, and how far open statements reach.

The browser draws the same picture in ``assess/reviews/review_chart.js``.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from careerbook.assess.reviews import checklists, scoring
from careerbook.assess.reviews.scoring import ANSWER_NAMES, AreaResult, ReviewResult
from careerbook.kit import style
from careerbook.kit.chart import Chart
from careerbook.say.wording import Words

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

    from careerbook.assess.reviews.checklists import Review

WORDS = Words(__package__)

ROW_IN = 0.3
MARGIN_IN = 0.55
BAR = 0.42  # height of a bar, in rows
LEAST_SHARE = 0.006  # drawn for no points: an answer too, unlike an area without answers
OPEN = "open"


@dataclass(frozen=True, eq=False, kw_only=True)
class ReviewChart(Chart):
    """A chart whose numbers are a team's own answers, not a published table."""

    @cached_property
    def source_line(self) -> str:
        """Say whose statements these are, what they rest on and who answered."""
        found = checklists.load()
        return (
            f"Source: {html.escape(found.basis)} Read through on {found.reviewed_on}; "
            "the answers are the team's own."
        )


def draw_team_review(
    review: Review, answers: Mapping[str, int | str | None] | None = None
) -> Chart:
    """Draw the points of each area of a review.

    Parameters
    ----------
    review
        The checklist, such as ``careerbook.assess.reviews.checklists.load()["best-practices"]``.
    answers
        Item id -> 0 (not), 1 (partly), 2 (yes, always) or ``"not-applicable"``; absent means open.

    Example
    -------
    >>> practices = checklists.load()["best-practices"]
    >>> draw_team_review(practices, {"bp-data-contract": 1, "bp-data-labels": 2}).title
    'Data: 3 of 4 points, 3 open'
    """
    result = scoring.score(review, answers or {})
    figure, axes = style.new_figure(MARGIN_IN + ROW_IN * len(result.areas))
    for index, area in enumerate(result.areas):
        _draw_area(axes, area, index, lowest=area in result.lowest)
    axes.set_yticks(range(len(result.areas)), [area.name for area in result.areas])
    axes.set_xticks([0, 0.5, 1], ["none", "half", "all"])
    axes.set_xlim(0, 1)
    axes.set_ylim(len(result.areas) - 0.4, -0.6)
    axes.set_xlabel("share of points")
    axes.grid(axis="x")
    return ReviewChart(
        figure=figure,
        title=scoring.title(result, review.name),
        subtitle=_subtitle(review, result),
        alt=scoring.sentence(result, review.name),
        table=_table(review, result),
        sources=(),
    )


def review_frame(review: Review, result: ReviewResult) -> pd.DataFrame:
    """Return one row per statement, in the order of the checklist.

    Columns: area (id), area_name, item (id), statement, answer (its name, or "open"), points (0-2,
    missing when open or not applicable).
    """
    import pandas as pd

    statements = {item.id: item.statement for item in review.items()}
    names = {area.id: area.name for area in review.area}
    points = [row.answer if isinstance(row.answer, int) else None for row in result.rows]
    return pd.DataFrame(
        {
            "area": [row.area for row in result.rows],
            "area_name": [names[row.area] for row in result.rows],
            "item": [row.item for row in result.rows],
            "statement": [statements[row.item] for row in result.rows],
            "answer": [_answer_name(row.answer) for row in result.rows],
            "points": pd.array(points, dtype="Int64"),
        }
    )


def _answer_name(answer: int | str | None) -> str:
    return OPEN if answer is None else ANSWER_NAMES[answer]


def _draw_area(axes: Axes, area: AreaResult, y: int, *, lowest: bool) -> None:
    colour = style.MUTED if area.share is None else style.INK
    axes.text(1.03, y, scoring.point_words(area), va="center", color=colour)
    if area.share is None:
        axes.barh(y, 1, BAR, color="none", edgecolor=style.MUTED, lw=0.8, linestyle=(0, (2, 3)))
        return
    colour = style.ACCENT if lowest else style.BAND_STRONG
    axes.barh(y, max(area.share, LEAST_SHARE), BAR, color=colour)
    if area.open and area.low is not None and area.high is not None:
        ends = [area.low, area.high]
        axes.plot(ends, [y, y], "|-", color=style.INK, lw=1.4, ms=8, mew=1.4, clip_on=False)


def _subtitle(review: Review, result: ReviewResult) -> str:
    text = WORDS.fill("subtitle", name=review.name)
    if result.open and result.answered:
        text += "; a line spans where it could end once the open ones are answered"
    return text


def _table(review: Review, result: ReviewResult) -> pd.DataFrame:
    frame = review_frame(review, result)
    names = {"area_name": "Area", "statement": "Statement", "answer": "Answer"}
    return frame.rename(columns=names)[list(names.values())]
