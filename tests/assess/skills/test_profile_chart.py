"""The picture of all roles: intervals, the frame of those alike, and what is not compared."""

from __future__ import annotations

import re

from matplotlib.patches import Rectangle

from careerbook.assess.skills.profile_chart import draw_skill_profile, rank_roles
from careerbook.kit.chart import Chart
from careerbook.roles import roles, skills

IDS = skills.load().ids()
TEACHER = {**dict.fromkeys(IDS, 0), "teaching": 4, "instructional-design": 3, "communication": 3}


def words(chart: Chart) -> str:
    """Return all text drawn in the picture, markup taken out."""
    return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg))


def frames(chart: Chart) -> list[Rectangle]:
    """Return the frames drawn round groups."""
    return [p for p in chart.figure.axes[0].patches if isinstance(p, Rectangle)]


def test_every_role_is_drawn_with_its_interval_and_count_in_words() -> None:
    """Labels stand directly at the lines, in the order of the ranking."""
    chart = draw_skill_profile(TEACHER)
    text = words(chart)
    for row in rank_roles(TEACHER).rows:
        assert row.name in text
        assert f"{row.total}/{row.total}" in text
    assert "cannot be told apart" in words(draw_skill_profile(dict.fromkeys(IDS, 2)))
    assert "lower than AI Training Coordinator" in text
    assert "◆ short" in text


def test_one_frame_holds_exactly_the_leading_group() -> None:
    """Its height in rows is the number of roles that cannot be told apart."""
    (frame,) = frames(draw_skill_profile(TEACHER))
    assert frame.get_height() == len(rank_roles(TEACHER).groups[0])


def test_nothing_rated_is_drawn_without_any_line() -> None:
    """The empty picture is no row of zeros, and no role leads."""
    chart = draw_skill_profile()
    assert len(chart.figure.axes[0].lines) == 0
    assert frames(chart) == []
    assert words(chart).count("not scored") == len(roles.slugs())
    assert chart.alt.startswith("Nothing is scored yet")


def test_a_role_that_is_not_compared_is_dotted_and_hollow() -> None:
    """Too few ratings look different from a result."""
    chart = draw_skill_profile({"teaching": 3})
    assert "too few ratings, or a must-have open" in words(chart)
    assert "1/16" in words(chart)
    dotted = [line for line in chart.figure.axes[0].lines if line.get_linestyle() == "--"]
    assert dotted


def test_the_table_says_what_is_missing_in_words() -> None:
    """A reader of the table never sees NaN."""
    table = draw_skill_profile({"teaching": 3}).table
    assert len(table) == len(roles.slugs())
    assert not table.isna().any().any()
    assert set(table["Group"]) == {"not compared"}
    assert "not scored" in set(table["By the formula"])


def test_the_source_line_says_whose_judgment_it_is() -> None:
    """Neither a publisher nor a table stands behind it."""
    chart = draw_skill_profile(TEACHER)
    assert "editorial role profiles" in chart.source_line
    assert "reader's own" in chart.origin


def test_two_draws_give_the_same_picture() -> None:
    """The same input gives the same bytes."""
    assert draw_skill_profile(TEACHER).svg == draw_skill_profile(TEACHER).svg
