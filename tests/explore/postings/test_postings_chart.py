"""Charts of job advertisements: one line a file, ends told, everything drawn also in the table."""

from __future__ import annotations

import re

import pytest

from careerbook.errors import UnknownNameError
from careerbook.explore.postings.postings_chart import draw_ai_share, draw_postings_index
from careerbook.kit.chart import Chart


def words(chart: Chart) -> str:
    """Return all text drawn in the picture, markup taken out."""
    return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg))


def test_each_country_is_named_at_its_line_with_the_value_read() -> None:
    """No legend to look up; the value is that of the month."""
    drawn = words(draw_ai_share(["US", "CA"], month="2023-01"))
    assert "United States: 2.2" in drawn
    assert "Canada:" in drawn


def test_two_files_are_two_lines_and_say_so() -> None:
    """An older file is dashed and never joined to the newer."""
    chart = draw_postings_index("Software Development", ["US"])
    curves = [line for line in chart.figure.axes[0].lines if len(line.get_xdata()) > 12]
    assert [len(line.get_xdata()) for line in curves] == [73, 56]
    assert [line.get_linestyle() for line in curves] == ["-", "--"]
    assert "Dashed: an older file." in chart.subtitle
    assert "file of September 2024" in words(chart)


def test_a_month_beyond_a_file_is_not_held_in_picture_and_table() -> None:
    """Missing looks different from zero everywhere."""
    chart = draw_postings_index("Software Development", ["US", "GB"])
    assert "United Kingdom: not held" in words(chart)
    assert "not held" in set(chart.table["United Kingdom, file of August 2024"])
    assert "not held" in chart.alt


def test_table_has_every_month_the_newest_first() -> None:
    """The numbers drawn, as text."""
    table = draw_ai_share(["US"]).table
    assert table["Month"].tolist()[:2] == ["June 2026", "May 2026"]
    assert len(table) == 90
    assert table["United States"].iloc[0] == "5.8"


def test_axis_begins_at_zero() -> None:
    """Lines are compared by height."""
    for chart in (draw_ai_share(), draw_postings_index()):
        assert chart.figure.axes[0].get_ylim()[0] == 0


def test_no_country_is_a_picture_of_its_own() -> None:
    """Nothing chosen is said, not an error."""
    assert "No country chosen" in words(draw_ai_share([]))


def test_the_same_selection_gives_the_same_bytes() -> None:
    """A rebuilt page does not change."""
    assert draw_ai_share(["US"]).svg == draw_ai_share(["US"]).svg


def test_unknown_names_are_refused() -> None:
    """The error lists what is known."""
    with pytest.raises(UnknownNameError, match="Allowed"):
        draw_ai_share(["XX"])
    with pytest.raises(UnknownNameError, match="Allowed"):
        draw_postings_index("Nursing")
