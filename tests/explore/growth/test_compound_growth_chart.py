"""The calculator's chart: the curve from zero, the comparison where it matters, the table."""

from __future__ import annotations

import re

import pytest

from careerbook.explore.growth.compounding_chart import all_jobs, draw_compound_growth
from careerbook.kit.chart import Chart


def words(chart: Chart) -> str:
    """Return all text drawn in the picture, markup taken out."""
    return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg))


def test_the_end_is_told_as_a_multiple_of_the_start() -> None:
    """In title, picture and table."""
    chart = draw_compound_growth(1, 4, rate_pct=74)
    assert "9.2 times the start" in words(chart)
    assert chart.table["Times the start"].tolist() == ["1", "1.74", "3.0", "5.3", "9.2"]


def test_all_jobs_are_drawn_only_where_jobs_come_near() -> None:
    """A comparison with a line far above would flatten the curve."""
    near = draw_compound_growth(262_440, 12, rate_pct=74, unit="jobs")
    far = draw_compound_growth(262_440, 4, rate_pct=74, unit="jobs")
    assert "all jobs in the United States" in words(near)
    assert "all jobs in the United States" not in words(far)


def test_money_is_never_compared_with_jobs() -> None:
    """Not in the picture either."""
    chart = draw_compound_growth(1e8, 10, rate_pct=74, unit="usd_billion")
    assert "all jobs" not in words(chart)
    assert "money, not jobs" in chart.alt


def test_all_jobs_are_the_newest_official_count() -> None:
    """With their month."""
    jobs, month = all_jobs()
    assert jobs > 100_000_000
    assert month.startswith("May 20")


def test_axis_begins_at_zero() -> None:
    """A level is compared by height, also when it falls."""
    for rate in (-20, 0, 36.2):
        assert draw_compound_growth(100, 7.5, rate_pct=rate).figure.axes[0].get_ylim()[0] == 0


def test_the_same_numbers_give_the_same_bytes() -> None:
    """A rebuilt page does not change."""
    first, second = (draw_compound_growth(1, 4, rate_pct=74).svg for _ in range(2))
    assert first == second


def test_numbers_out_of_bounds_are_refused() -> None:
    """The message names the number."""
    with pytest.raises(ValueError, match="Years"):
        draw_compound_growth(1, 0, rate_pct=5)
