"""The model chapter's decision comes out as its text says; the welcome page leads to it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from careerbook.roles import roles
from tests.site.pages import documents

BOOK = Path(__file__).resolve().parents[2] / "book"
CHAPTER = BOOK / "roles" / "machine-learning-specialist.ipynb"
WELCOME = BOOK / "index.md"


@pytest.fixture(scope="module")
def cells() -> dict[str, dict]:
    """Every cell by id, its source as one text."""
    notebook = json.loads(CHAPTER.read_text(encoding="utf-8"))
    return {cell["id"]: {**cell, "source": "".join(cell["source"])} for cell in notebook["cells"]}


def test_the_decision_comes_out_as_the_text_says(cells):
    """The simulated example shows what the prose claims of it."""
    names: dict = {}
    for name in ("decision-data", "decision-costs", "decision-spread"):
        exec(cells[name]["source"], names)
    tried, compared = names["tried"], names["compared"]
    never, custom = tried.iloc[0], tried.iloc[1]
    assert never["Visits"] == 0
    assert float(never["Right"]) == pytest.approx(19 / 20, abs=0.01)
    assert custom["Right"] == tried["Right"].max()
    assert custom["Cost"] > 2 * tried["Cost"].min()
    low, high, usual = (compared.iloc[i] for i in range(3))
    assert max(low["Cost"], high["Cost"]) < 0.5 * usual["Cost"]
    assert low["Visits"] > 2 * high["Visits"]
    assert abs(names["best"] - names["VISIT"] / names["MISS"]) < 0.01


def test_the_welcome_page_leads_to_every_role():
    """The chart is given a chapter for each profile; each is a page of the book."""
    assert "for slug in role_slugs()" in WELCOME.read_text("utf-8")
    toc = set(documents())
    missing = [slug for slug in roles.slugs() if f"roles/{slug}" not in toc]
    assert missing == []
    assert [slug for slug in roles.slugs() if not (BOOK / f"roles/{slug}.ipynb").is_file()] == []
