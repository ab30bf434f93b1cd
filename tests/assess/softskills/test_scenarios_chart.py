"""The picture of soft skills in situations: ranges, what is open, and what is not zero."""

from __future__ import annotations

import re

from careerbook.assess.softskills import scenarios
from careerbook.assess.softskills.scenarios_chart import draw_scenario_review
from careerbook.kit.chart import Chart

DATA = scenarios.load()
WORST: dict[str, int | None] = {
    item.id: [option.grade for option in item.option].index(0) for item in DATA.skill[0].item
}
BEST: dict[str, int | None] = {item.id: item.option.index(item.best) for item in DATA.skill[1].item}


def words(chart: Chart) -> str:
    """Return all text drawn in the picture, markup taken out."""
    return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg))


def test_every_skill_carries_its_mean_in_words() -> None:
    """Zero and open look and read differently."""
    text = words(draw_scenario_review({**WORST, **BEST}))
    assert "0.00 from 3 answers" in text
    assert "3.00 from 3 answers" in text
    assert text.count("not answered") == 8
    assert all(skill.name in text for skill in DATA.skill)


def test_a_skill_without_answers_has_an_outline_and_no_mark() -> None:
    """Eight outlines; rings only where something was answered, side by side when alike."""
    axes = draw_scenario_review({**WORST, **BEST}).figure.axes[0]
    assert len(axes.patches) == 8
    rings = [line for line in axes.lines if line.get_marker() == "o"]
    assert len(rings) == 6
    assert len({str(ring.get_xdata()) for ring in rings}) == 6


def test_skills_told_apart_are_named_in_the_title() -> None:
    """The finding is what the picture shows."""
    assert "Communication lies below" in draw_scenario_review({**WORST, **BEST}).title
    assert draw_scenario_review(BEST).title.endswith("3.00 from 3 answers")


def test_nothing_answered_is_drawn_without_any_mark() -> None:
    """The empty picture is no row of zeros."""
    chart = draw_scenario_review()
    assert not chart.figure.axes[0].lines
    assert chart.title == "30 situations in 10 skills, none answered yet"


def test_the_table_has_every_situation_and_says_open() -> None:
    """A reader of the table never sees NaN."""
    table = draw_scenario_review(WORST).table
    assert len(table) == 30
    assert set(table["Grade"]) == {"Makes it worse", "open"}
    assert not table.isna().any().any()


def test_the_source_line_says_whose_judgment_it_is() -> None:
    """Neither a publisher nor a table stands behind it."""
    chart = draw_scenario_review(WORST)
    assert "editorial judgment" in chart.source_line
    assert chart.sources == ()


def test_two_draws_give_the_same_picture() -> None:
    """The same input gives the same bytes."""
    first, second = (draw_scenario_review(WORST).svg for _ in range(2))
    assert first == second
