"""Growth charts: titles computed, breaks visible, everything drawn also in the table."""

from __future__ import annotations

import re

import pytest

from careerbook.errors import UnknownNameError
from careerbook.explore.growth.by_year_chart import draw_employment_by_year, jobs_label, tick_values
from careerbook.explore.growth.projection_chart import draw_projection
from careerbook.explore.growth.rounds_chart import draw_projection_rounds
from careerbook.kit.chart import Chart


def words(chart: Chart) -> str:
    """Return all text drawn in the picture, markup taken out."""
    return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg))


def test_projection_shows_level_percent_and_openings_with_the_benchmark() -> None:
    """One round alone: all three measures and what all occupations do."""
    drawn = words(draw_projection("soc:15-2051", round="2024-34"))
    for part in ("245,900 → 328,300 jobs", "+33.5%", "23,400 openings a year", "+3.1%"):
        assert part in drawn
    assert "2025" not in drawn


def test_the_newest_round_leads_and_the_one_before_is_its_ghost() -> None:
    """Percent and openings are the newest round's; jobs name the round that holds them."""
    chart = draw_projection("soc:15-2051")
    drawn = words(chart)
    for part in ("+34.6%", "24,800 openings a year (2025-35)", "(2024-34)", "+3.5%"):
        assert part in drawn
    assert "+33.5%" not in drawn
    assert chart.title.endswith("round 2024-34 said +33.5%")
    assert chart.table["Newest round"].tolist() == ["2025-35", "2025-35"]
    assert chart.table["Change, round 2024-34"].tolist() == ["+33.5%", "+3.1%"]


def test_doubts_and_exposure_stand_below_a_projection() -> None:
    """Read through a copy; the category tells nothing apart; the projection holds it already."""
    notes = " ".join(draw_projection("role:ai-support-specialist").notes)
    for part in (
        "to be confirmed in the publisher's workbook",
        "very high",
        "cannot tell these roles apart",
        "no forecast of loss",
        "already holds the publisher's judgment of AI",
        "troubleshooting solved with generative AI",
    ):
        assert part in notes


def test_a_title_never_spans_two_rounds() -> None:
    """Of training coordinators only one occupation is in the newest round: the title is its."""
    title = draw_projection("role:ai-training-coordinator").title
    assert title.startswith("Training and development specialists: jobs projected")
    assert "5.8" not in title


def test_a_percentage_read_from_a_rounding_page_is_not_made_precise() -> None:
    """Systems managers: +16%, not +16.0%."""
    chart = draw_projection("soc:11-3021")
    assert "+16%" in words(chart) and "16.0" not in chart.alt + chart.title


def test_projection_without_comparison_draws_no_benchmark() -> None:
    """The line of all occupations and its row in the table go together."""
    alone = draw_projection("soc:15-2051", compare=False)
    assert "all occupations" not in words(alone)
    assert len(alone.table) == 1
    assert len(draw_projection("soc:15-2051").table) == 2


def test_projection_of_a_role_names_round_and_all_candidates() -> None:
    """A role is drawn over its candidate codes; the subtitle names the round."""
    chart = draw_projection("role:ml-engineer")
    assert chart.title == (
        "The four occupations closest to ML engineers are projected to grow by 5.1% to 34.6% "
        "by 2035"
    )
    assert "round 2025-35" in chart.subtitle and "round 2024-34" in chart.subtitle
    assert "role_soc_crosswalk" in chart.sources
    assert len(chart.table) == 5


def test_several_targets_share_one_picture_without_repeats() -> None:
    """Roles that share an occupation draw it once, and no single confidence is claimed."""
    chart = draw_projection(["role:data-scientist", "soc:15-2051", "soc:15-1221"], compare=False)
    assert chart.table["SOC code"].tolist() == ["15-2051", "15-1221"]
    assert "Confidence" not in chart.alt
    assert "closest to these" in chart.title


def test_a_loss_is_drawn_as_a_loss() -> None:
    """User support loses jobs: a minus sign and the warning colour."""
    chart = draw_projection("15-1232")
    assert "−3.5%" in words(chart)
    assert "--cb-warn" in chart.svg


def test_employment_by_year_marks_each_change_of_classification() -> None:
    """Three pieces with their codes; the years without a code say so."""
    chart = draw_employment_by_year("soc:15-2051")
    drawn = words(chart)
    for part in ("SOC 2010", "hybrid", "SOC 2018", "15-2098", "15-2051", "own code"):
        assert part in drawn
    assert "Hollow points" in chart.subtitle
    assert chart.table["Jobs"].tolist()[:3] == ["no own code", "no own code", "30,810"]


def test_employment_by_year_never_prints_a_growth_rate() -> None:
    """The only percentages are those of the interval and the relative error."""
    chart = draw_employment_by_year("role:ml-engineer")
    assert "%" not in words(chart)
    assert "%" not in chart.title
    assert set(re.findall(r"[\d.]+%", chart.alt)) == {"95%"}


def test_static_charts_say_under_the_picture_what_the_reader_must_know() -> None:
    """Lineage, pooling, what openings are and how well the codes fit a role stand as notes."""
    years = " ".join(draw_employment_by_year("role:ml-engineer").notes)
    for part in ("15-1133", "15-2098 also counts", "pools three years", "match: medium"):
        assert part in years
    assert "people to replace" in " ".join(draw_projection("15-2051").notes)


def test_pieces_are_not_joined_across_a_break() -> None:
    """No line of the picture has points in two classifications."""
    axes = draw_employment_by_year("soc:15-1252").figure.axes[0]
    ends = {2018.5, 2020.5}
    lines = [line.get_xdata() for line in axes.lines if len(line.get_xdata()) > 1]
    assert len(lines) >= 3
    for years in lines:
        assert not any(min(years) < end < max(years) for end in ends)


def test_each_panel_begins_at_zero() -> None:
    """Levels are compared by height: no axis is cut."""
    chart = draw_employment_by_year("role:ml-engineer", compare=True)
    assert len(chart.figure.axes) == 5
    assert all(axes.get_ylim()[0] == 0 for axes in chart.figure.axes)


def test_the_same_selection_gives_the_same_bytes() -> None:
    """A rebuilt page does not change."""
    assert draw_projection("15-2051").svg == draw_projection("15-2051").svg
    assert draw_employment_by_year("15-2051").svg == draw_employment_by_year("15-2051").svg


@pytest.mark.parametrize("draw", [draw_projection, draw_employment_by_year])
def test_an_unknown_target_is_refused(draw: object) -> None:
    """The error lists what is known."""
    with pytest.raises(UnknownNameError, match="Allowed"):
        draw("role:astronaut")  # type: ignore[operator]


@pytest.mark.parametrize("top", [4_200, 37_620, 268_100, 1_707_740, 155_648_120])
def test_axis_has_few_round_numbers(top: int) -> None:
    """Three to five ticks from zero, the last below the top, each with a short label."""
    ticks = tick_values(top)
    assert ticks[0] == 0
    assert 3 <= len(ticks) <= 5
    assert ticks[-1] <= top
    assert all(len(jobs_label(tick)) <= 5 for tick in ticks)


def test_rounds_are_lines_of_their_own() -> None:
    """No line of the picture leads from one round into another."""
    chart = draw_projection_rounds("15-2031")
    drawn = words(chart)
    for part in ("2016-26: +27.4%", "2024-34: +21.5%", "2023-33: not held", "change only"):
        assert part in drawn
    dashed = [line for line in chart.figure.axes[0].lines if line.get_linestyle() == "--"]
    assert all(len(line.get_xdata()) == 2 for line in dashed)


def test_a_round_without_numbers_is_a_gap_in_the_table_too() -> None:
    """Missing reads "not held", never zero."""
    table = draw_projection_rounds("15-2051").table.set_index("Round")
    assert table.loc["2023-33", "Jobs at the start"] == "not held"
    assert table.loc["2022-32", "Jobs at the start"] == "change only"
    assert table.loc["2022-32", "Change in jobs"] == "59,400"
    assert table.loc["2016-26", "Change"] == "no own code"


def test_rounds_of_a_role_have_a_panel_for_each_occupation() -> None:
    """Named above the panel; the confidence of the match is told."""
    chart = draw_projection_rounds("role:ml-engineer")
    assert "Software developers" in words(chart)
    assert "Confidence of the match: medium" in chart.alt
    assert len(chart.table) == 4 * 9
