"""The picture of the interests: bands, what is named, and what is not scored."""

from __future__ import annotations

import re

from careerbook.assess.interests.profile_chart import draw_interest_profile
from careerbook.kit.chart import Chart
from tests.assess.interests.test_interest_profile import ANSWERS


def words(chart: Chart) -> str:
    """Return all text drawn in the picture, markup taken out."""
    return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg))


def test_scores_and_matches_carry_their_numbers() -> None:
    """Six bars, five families, each with a number beside it."""
    chart = draw_interest_profile(ANSWERS)
    text = words(chart)
    assert "24.0" in text
    assert all(name in text for name in ("Investigative", "Training", "Product"))
    assert "level 12.0 (the mean, dashed)" in chart.subtitle
    assert len([p for p in chart.figure.axes[0].patches if p.get_facecolor()[3] > 0]) == 6


def test_only_named_families_are_filled() -> None:
    """A family that is not named keeps a hollow mark, so that color is not the only cue."""
    axes = draw_interest_profile(ANSWERS).figure.axes[1]
    marks = [line for line in axes.lines if line.get_marker() == "o"]
    assert len(marks) == 5
    assert len({mark.get_markerfacecolor() for mark in marks}) == 2


def test_what_is_not_scored_is_an_outline_and_said() -> None:
    """Nothing answered is no row of zeros."""
    chart = draw_interest_profile()
    assert all(patch.get_facecolor()[3] == 0 for patch in chart.figure.axes[0].patches)
    assert words(chart).count("not scored") == 11
    assert not chart.table.isna().any().any()
    assert set(chart.table["Value"]) == {"not scored"}


def test_the_source_line_names_onet_and_whose_answers_they_are() -> None:
    """Publisher and judgment both stand there."""
    line = draw_interest_profile(ANSWERS).source_line
    assert "O*NET 29.3" in line
    assert "the handbook&#x27;s own" in line


def test_two_draws_give_the_same_picture() -> None:
    """The same input gives the same bytes."""
    assert draw_interest_profile(ANSWERS).svg == draw_interest_profile(ANSWERS).svg
