"""The chapter on industry trends claims no more than its tables can see."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from careerbook.facts.data import load

CHAPTER = Path(__file__).parents[2] / "book" / "topics" / "industry-trends.ipynb"


@pytest.fixture(scope="module")
def cells() -> dict[str, str]:
    """Return the source of each cell by its id."""
    notebook = json.loads(CHAPTER.read_text(encoding="utf-8"))
    return {cell["id"]: "".join(cell["source"]) for cell in notebook["cells"]}


def test_hiring_of_beginners_is_not_tested_on_whole_occupations(cells: dict[str, str]) -> None:
    """The claim is about tasks and beginners: a smaller one is tested, the larger left open."""
    assert "this is no test of the claim" in cells["worked"]
    assert "About the page's own claim they say nothing." in cells["test-verdict"]


def test_no_prediction_rests_on_two_levels_of_the_wage_survey(cells: dict[str, str]) -> None:
    """Against the book's own warning, two Mays were compared and a verdict was drawn from them."""
    assert "oews_national" not in cells["test-counted"]
    predictions = cells["worked"].split("**Predict.**")[1].split("**Look.**")[0]
    assert [
        line for line in predictions.splitlines() if line.startswith(("1. ", "2. ", "3. "))
    ] == [
        "1. the newest projection is lower for user support than an earlier one, and not so for "
        "the other two;",
        "2. advertisements for support fall further than those for development and for data.",
    ]


def test_the_second_prediction_fails_in_whole_months_of_both_files(cells: dict[str, str]) -> None:
    """Support stands between the others in the newer file and highest in the older one."""
    rows = load("postings_index").query("country_code == 'US'")
    for month in ("2026-01", "2024-08"):
        assert f'"{month}"' in cells["test-counted"]
        assert set(rows.loc[rows["month"] == month, "whole_period"]) == {"Y"}
    value = rows.set_index(["series", "month"])["index_feb_2020_100"]
    support = value["IT Infrastructure, Operations & Support", "2026-01"]
    assert value["Data & Analytics", "2026-01"] < support < value["Software Development", "2026-01"]
    old = {
        name: value[f"{name} (old vintage)", "2024-08"]
        for name in ("IT Operations & Helpdesk", "Software Development", "Mathematics")
    }
    assert max(old, key=lambda name: old[name]) == "IT Operations & Helpdesk"


def test_canadas_rise_is_told_with_ontarios_law(cells: dict[str, str]) -> None:
    """17.4 of 100 came after 6.2 in October 2025; a law of January 2026 may explain a part."""
    text = cells["word-meaning"]
    assert all(f">{n}<" in text.replace("[", ">").replace("]", "<") for n in ("6.2%", "17.4%"))
    assert "law of Ontario" in text
    assert "Three readings fit." in cells["mentions-meaning"]
