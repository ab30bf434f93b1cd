"""The pictures of the knowledge check: what is open, what is not zero, and what chance explains."""

from __future__ import annotations

import re

import pytest

from careerbook.assess.knowledge.calibration import Graded, Result, score
from careerbook.assess.knowledge.charts import (
    draw_knowledge,
    draw_reliability,
    knowledge_frame,
    reliability_title,
)
from careerbook.kit.chart import Chart


def result(right: int, answered: int, confidence: float | None = 0.75) -> Result:
    """Return a result with so many right."""
    marks = [Graded(str(i), "t", 2, i < right, confidence) for i in range(answered)]
    return score(marks)


RESULTS = {"mathematics": result(0, 6), "statistics": result(5, 6), "support": score([])}


def words(chart: Chart) -> str:
    """Return all text drawn in the picture, markup taken out."""
    return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg))


def test_every_topic_carries_its_count_in_words() -> None:
    """None right and not answered look and read differently."""
    chart = draw_knowledge(RESULTS, {"statistics": 2})
    text = words(chart)
    assert "0 of 6" in text
    assert "5 of 6" in text
    assert "not answered" in text
    outlines = [patch for patch in chart.figure.axes[0].patches if patch.get_facecolor()[3] == 0]
    assert len(outlines) == 1


def test_titles_say_what_was_found() -> None:
    """Nothing answered, one topic, several."""
    assert draw_knowledge({"support": score([])}).title.endswith("none answered yet")
    one = draw_knowledge({"statistics": result(5, 6)}).title
    assert one == "Statistics and probability: 5 of 6 right, a score of 74 % (42 to 95 %)"
    assert draw_knowledge(RESULTS).title == "5 of 12 questions right, in 2 topics"


def test_the_table_says_open_and_never_a_missing_value() -> None:
    """A reader of the table sees words."""
    table = draw_knowledge(RESULTS, {"statistics": 2}).table
    assert not table.isna().any().any()
    assert list(table["Own level"]) == ["open", "2", "open"]
    assert table["95 % band"].iloc[2] == "not answered"
    assert knowledge_frame(RESULTS)["accuracy"].isna().sum() == 1


def test_reliability_is_drawn_from_twenty_answers_on() -> None:
    """Groups carry name and count; below the limit the picture is refused."""
    chart = draw_reliability(result(10, 20, 0.95))
    assert "certain, 20" in words(chart)
    assert chart.title == "Where you were certain, 50 % were right instead of 95 %"
    with pytest.raises(ValueError, match="there are 19"):
        draw_reliability(result(10, 19))


def test_a_difference_within_chance_is_not_a_finding() -> None:
    """15 of 20 with 75 %."""
    assert reliability_title(result(15, 20)).startswith("No group of answers differs")


def test_the_source_line_says_whose_questions_and_answers_they_are() -> None:
    """No table stands behind it."""
    chart = draw_knowledge(RESULTS)
    assert "own question bank, last reviewed" in chart.source_line
    assert chart.sources == ()


def test_two_draws_give_the_same_picture() -> None:
    """The same input gives the same bytes."""
    assert draw_knowledge(RESULTS).svg == draw_knowledge(RESULTS).svg
