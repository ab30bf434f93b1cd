"""What the chapter on law tells of dates and of its audit is what table and code show."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from careerbook.facts import data

CHAPTER = Path(__file__).resolve().parents[2] / "book" / "topics" / "law-and-standards.ipynb"


@pytest.fixture(scope="module")
def chapter() -> dict[str, Any]:
    """Return what the code cells of the chapter leave behind."""
    names: dict[str, Any] = {}
    with redirect_stdout(io.StringIO()):
        for cell in json.loads(CHAPTER.read_text("utf8"))["cells"]:
            if cell["cell_type"] == "code" and cell["id"] not in {"handbook", "chapter-check"}:
                exec("".join(cell["source"]), names)
    return names


def test_every_line_about_a_law_has_its_day_of_reading(chapter: dict[str, Any]) -> None:
    """Tables of rules, of standards and of dates ahead."""
    for table in (chapter["rules"]("EU"), chapter["rules"]("US-NYC", "US-CO"), chapter["ahead"]):
        days = table[next(name for name in table if name.lower() == "read on")]
        assert len(days) and (days == chapter["READ_ON"]).all()


def test_the_amendment_moved_the_dates_as_the_chapter_says() -> None:
    """Stand-alone systems to December 2027, products to August 2028, in force in July 2026."""
    table = data.load("regulation_timeline")
    omnibus = table[table["instrument"].str.contains("2026/1744")].set_index("topic")["date"]
    assert omnibus["entry into force"].startswith("2026-07")
    assert omnibus[omnibus.index.str.contains("Annex III")].tolist() == ["2027-12-02"]
    assert omnibus[omnibus.index.str.contains("Annex I products")].tolist() == ["2028-08-02"]
    days = pd.to_datetime(omnibus[["political agreement", "entry into force"]])
    assert 0 < (days.iloc[1] - days.iloc[0]).days < 92


def test_visa_rules_stay_out_of_this_chapter(chapter: dict[str, Any]) -> None:
    """They are another subject, and in dispute."""
    assert not chapter["laws"]["topic"].str.contains("H-1B").any()
    assert len(chapter["laws"]) > 20


def test_a_fair_tool_falls_under_the_line_by_chance(chapter: dict[str, Any]) -> None:
    """Every group in about a fifth of the audits or more, the small one most often."""
    below, audit = chapter["below"], chapter["audit"]
    assert below.min() > 0.15
    assert below.idxmax() == audit["applied"].idxmin()
    assert audit["impact ratio"]["group 2"] > 0.8 > audit["impact ratio"]["group 3"]
    assert audit["rate to"]["group 2"] > audit["rate from"]["group 1"]
    assert audit["rate to"]["group 3"] > audit["rate"]["group 1"]


def test_two_titles_name_ai_governance_without_pay_and_none_names_audit() -> None:
    """The sentence on titles rests on the table of exact titles and on the cells of pay."""
    titles = data.load("aijobs_title_groups").set_index("title_group")["job_title"]
    assert len(titles[["ai-governance"]]) == 2
    assert titles["ai-risk-audit"] == "(no such title in the file)"
    assert "ai-governance" not in set(data.load("aijobs_new_title_pay")["name"])
