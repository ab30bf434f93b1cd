"""Pictures of exposure: what is drawn is in the table, gaps are told, names are readable."""

from __future__ import annotations

import re

import numpy as np
import pytest

from careerbook.errors import UnknownNameError
from careerbook.explore.exposure.map_chart import draw_exposure_agreement, draw_exposure_growth
from careerbook.explore.exposure.occupations import occupations
from careerbook.explore.exposure.rows_chart import draw_exposure, draw_exposure_abroad
from careerbook.kit.chart import Chart


def words(chart: Chart) -> str:
    """Return all text drawn in the picture, markup taken out."""
    return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg))


def test_rank_and_value_stand_at_every_measure() -> None:
    """Both judges of a bare model, side by side."""
    drawn = words(draw_exposure("15-1252"))
    assert "rank 38 · value 0.05" in drawn
    assert "rank 98 · value 0.79" in drawn
    assert "US Bureau of Labor Statistics: category" in drawn


def test_every_occupation_of_a_role_has_a_mark() -> None:
    """The nearest full, the others as rings, one of each on every row."""
    chart = draw_exposure("role:ml-engineer")
    (axes,) = chart.figure.axes
    marks = [line for line in axes.lines if line.get_marker() == "o"]
    count = chart.table["Occupation"].nunique()
    assert count > 1
    assert len(marks) == len(chart.table)


def test_the_own_occupation_is_named_among_all() -> None:
    """The picture that people pass on."""
    chart = draw_exposure_growth("15-2051")
    assert "Data scientists" in words(chart)
    held = sum(one.change_pct is not None for one in occupations().values())
    assert len(chart.table) == held
    assert f"{held} of 798 occupations" in chart.notes[0]


def test_an_occupation_without_projection_is_told_not_drawn_at_zero() -> None:
    """Missing looks different from zero."""
    chart = draw_exposure_growth("29-1141")
    assert "no projection is held" in chart.title
    assert "Registered nurses" in words(chart)


def test_two_measures_are_drawn_over_all_that_both_cover() -> None:
    """And the computing occupations among them in the table."""
    chart = draw_exposure_agreement()
    (axes,) = chart.figure.axes
    drawn = sum(np.shape(points.get_offsets())[0] for points in axes.collections)
    assert drawn == 756
    assert len(chart.table) == 21


def test_scores_have_their_spread_and_their_countries() -> None:
    """A long title is broken, not cut."""
    chart = draw_exposure_abroad("2519")
    assert "Denmark, Finland, Norway" in words(chart)
    assert "Not Elsewhere" in words(chart)
    assert "made by another method" in " ".join(chart.notes)


def test_the_same_choice_gives_the_same_bytes() -> None:
    """A rebuilt page does not change."""
    assert draw_exposure_growth().svg == draw_exposure_growth().svg


def test_unknown_names_are_refused() -> None:
    """The message lists what there is."""
    with pytest.raises(UnknownNameError, match="Allowed"):
        draw_exposure_growth("15-1252", "score")
    with pytest.raises(UnknownNameError):
        draw_exposure_abroad("15-1252")
