"""Charts of pay elsewhere: own units, gaps named, table and picture from the same rows."""

from __future__ import annotations

import re

import pytest

from careerbook.errors import UnknownNameError
from careerbook.explore.world.measures import COUNTRIES, WORKS
from careerbook.explore.world.strips import domain, ticks
from careerbook.explore.world.world_chart import draw_world_pay, draw_world_work
from careerbook.kit.chart import Chart


def words(chart: Chart) -> str:
    """Return all text drawn in the picture, markup taken out."""
    return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg))


@pytest.mark.parametrize("country", COUNTRIES)
def test_one_country_is_drawn_in_its_own_money(country: str) -> None:
    """Every row has its median in the country's currency; the axis names the unit."""
    chart = draw_world_pay(country)
    drawn = words(chart)
    currency = COUNTRIES[country].currency
    assert drawn.count(f"{currency} ") >= len(chart.table) + 1
    assert set(chart.table["Currency"]) == {currency}


def test_the_chosen_occupation_comes_first_and_alone_in_color() -> None:
    """The accent marks one row."""
    chart = draw_world_pay("GB", "2135")
    assert chart.table["Occupation"].iloc[0] == "Cyber security professionals (2135)"
    assert chart.title.startswith("Cyber security professionals in the United Kingdom")


@pytest.mark.parametrize("work", WORKS)
def test_side_by_side_every_row_has_its_own_unit(work: str) -> None:
    """Each median carries currency and time; the scale is each country's own median."""
    chart = draw_world_work(work)
    drawn = words(chart)
    for row in chart.table.itertuples():
        assert f"{row.median} {row.Per}" in drawn
    assert "own median" in drawn
    assert len(chart.notes) == len(chart.table) + 2


def test_gaps_differ_from_zero_in_picture_and_table() -> None:
    """Not released, and not published at all, are told apart."""
    chart = draw_world_pay("GB", "1137")
    assert "90th not released" in words(chart)
    assert chart.table["90th percentile"].iloc[0] == "not released"
    australia = draw_world_pay("AU")
    assert "only median and mean published" in words(australia)
    assert set(australia.table["90th percentile"]) == {"not published"}


def test_the_same_choice_gives_the_same_bytes() -> None:
    """Nothing in the picture is random."""
    assert draw_world_work().svg == draw_world_work().svg


def test_unknown_names_are_refused() -> None:
    """The message lists what there is."""
    with pytest.raises(UnknownNameError, match="developers"):
        draw_world_work("gardeners")
    with pytest.raises(UnknownNameError, match="Allowed: AU"):
        draw_world_pay("Atlantis")


def test_a_small_difference_does_not_fill_the_picture() -> None:
    """A narrow range is widened to half of its highest value, and has round ticks."""
    low, high = domain(5851, 6138)
    assert high - low == pytest.approx(0.5 * 6138)
    marks = ticks(low, high)
    assert 2 <= len(marks) <= 6
    assert all(low <= mark <= high for mark in marks)
