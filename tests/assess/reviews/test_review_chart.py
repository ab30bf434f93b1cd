"""The picture of a team review: labels, what is open, and what is not zero."""

from __future__ import annotations

import re

from careerbook.assess.reviews import checklists
from careerbook.assess.reviews.review_chart import draw_team_review
from careerbook.kit.chart import Chart

PRACTICES = checklists.load()["best-practices"]
ANSWERS: dict[str, int | str | None] = {
    "bp-data-contract": 1,
    "bp-model-goal": 0,
    **dict.fromkeys([item.id for item in PRACTICES.area[3].item], "not-applicable"),
}


def words(chart: Chart) -> str:
    """Return all text drawn in the picture, markup taken out."""
    return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg))


def test_every_area_carries_its_points_in_words() -> None:
    """Zero, open and not applicable look and read differently."""
    text = words(draw_team_review(PRACTICES, ANSWERS))
    assert "1 of 2 points, 4 open" in text
    assert "0 of 2 points, 3 open" in text
    assert "not applicable" in text
    assert text.count("not answered") == 4
    assert all(area.name in text for area in PRACTICES.area)


def test_an_area_without_score_has_an_outline_and_no_bar() -> None:
    """Seven areas: two bars, five outlines over the whole width."""
    axes = draw_team_review(PRACTICES, ANSWERS).figure.axes[0]
    bars = [patch for patch in axes.patches if patch.get_facecolor()[3] > 0]
    outlines = [patch for patch in axes.patches if patch.get_facecolor()[3] == 0]
    assert len(bars) == 2
    assert [patch.get_width() for patch in outlines] == [1] * 5


def test_nothing_answered_is_drawn_without_any_bar() -> None:
    """The empty picture is no row of zeros."""
    chart = draw_team_review(PRACTICES)
    assert all(patch.get_facecolor()[3] == 0 for patch in chart.figure.axes[0].patches)
    assert chart.title == "Best practices: 29 statements in 7 areas, none answered yet"
    assert chart.alt.startswith("Nothing is scored yet")


def test_the_table_has_every_statement_and_says_open() -> None:
    """A reader of the table never sees NaN."""
    table = draw_team_review(PRACTICES, ANSWERS).table
    assert len(table) == len(PRACTICES.items())
    assert set(table["Answer"]) == {"Partly", "Not", "Not applicable", "open"}
    assert not table.isna().any().any()


def test_the_source_line_says_whose_judgment_it_is() -> None:
    """Neither a publisher nor a table stands behind it."""
    chart = draw_team_review(PRACTICES, ANSWERS)
    assert "editorial judgment" in chart.source_line
    assert chart.sources == ()


def test_two_draws_give_the_same_picture() -> None:
    """The same input gives the same bytes."""
    first, second = (draw_team_review(PRACTICES, ANSWERS).svg for _ in range(2))
    assert first == second
