"""The findings with which topic chapters open: computed, complete, and within their axes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.errors import UnknownNameError
from careerbook.topics import findings
from careerbook.topics.finding import Finding, Row
from careerbook.topics.findings import FINDINGS, topic_finding

CHAPTERS = Path(__file__).parents[2] / "book" / "topics"
TOPICS = sorted(path.stem for path in CHAPTERS.glob("*.ipynb"))
OWN_CHARTS = {
    "getting-in",
    "language-models",
    "law-and-standards",
    "layoffs-and-contracts",
    "learning-on-purpose",
    "start-now",
}
"""Chapters whose opening cell draws its finding in code of its own."""


@pytest.mark.parametrize("topic", TOPICS)
def test_every_chapter_opens_with_its_finding(topic: str) -> None:
    """One cell is tagged for the first screen, and it is the chapter's own."""
    cells = json.loads((CHAPTERS / f"{topic}.ipynb").read_text(encoding="utf-8"))["cells"]
    opening = [cell for cell in cells if "opening" in cell["metadata"].get("tags", ())]
    assert len(opening) == 1
    code = "".join(opening[0]["source"])
    assert ("Chart(" if topic in OWN_CHARTS else f'topic_finding("{topic}")') in code


@pytest.mark.parametrize("topic", FINDINGS)
def test_a_finding_is_drawn_whole(topic: str) -> None:
    """Title, source and every row as text; exactly the rows the title speaks of stand out."""
    found = topic_finding(topic)
    text = re.sub(r"<style>.*?</style>|<[^>]+>", " ", found.to_html(), flags=re.DOTALL)
    assert "Source: " in text
    for row in found.rows:
        assert row.value in text
    assert 2 <= len(found.rows) <= 8
    assert any(row.is_subject for row in found.rows)
    assert len(found.title) <= 125


def test_titles_follow_the_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """Double every wage, and the sentence says so."""
    before = topic_finding("salaries").title
    wages = findings.load("oews_national").copy()
    columns = [name for name in wages if name.endswith("usd_per_year")]
    wages[columns] = wages[columns] * 1.2
    monkeypatch.setattr(findings, "load", lambda _: wages)
    assert topic_finding("salaries").title != before


def test_the_sentence_on_growth_turns_with_the_projections(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where the fastest has the most openings too, it does not speak of two occupations."""
    real = findings.load("employment_projections").copy()
    newest = (real["round"] == real["round"].max()) & (real["soc_code"] == "15-2051")
    real.loc[newest, "openings_jobs_per_year"] = 500_000
    monkeypatch.setattr(findings, "load", lambda _: real)
    title = topic_finding("market-demand").title
    assert title == "Data scientists grow fastest and have the most openings"


def test_shares_of_alarms_are_those_of_bayes() -> None:
    """95 % of 1 in 100 against 5 % of 99 in 100."""
    justified = 0.95 * 0.01 / (0.95 * 0.01 + 0.05 * 0.99)
    assert f"{100 * justified:.0f}% are justified" in topic_finding("common-challenges").title


def test_an_unknown_topic_is_named() -> None:
    with pytest.raises(UnknownNameError, match="open-data"):
        topic_finding("open-data")


@given(st.floats(-2, 3), st.floats(-2, 3))
def test_a_bar_never_leaves_its_axis(start: float, end: float) -> None:
    """It is refused when the chart is made, not seen when it is read."""
    rows = (Row("one", "1", start, end),)
    if 0 <= start <= end <= 1:
        assert "--from" in Finding("t", "s", rows, origin="made up").to_html()
    else:
        with pytest.raises(ValueError, match="one"):
            Finding("t", "s", rows, origin="made up")


def test_a_finding_without_a_source_is_refused() -> None:
    with pytest.raises(ValueError, match="source"):
        Finding("t", "s", (Row("one", "1", 0, 1),))
