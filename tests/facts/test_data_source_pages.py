"""The pages that credit the sources say what `data/sources.toml` says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from careerbook.facts.data import table_names
from careerbook.facts.sources import source_of

ROOT = Path(__file__).resolve().parents[2]
CREDITING_PAGES = ("book/appendix/data-sources.md", "DATA-LICENCES.md")


def plain(markdown: str) -> str:
    """Return Markdown as one line without quote marks and escapes."""
    without_marks = re.sub(r"^[>\s-]+", " ", markdown, flags=re.MULTILINE)
    return " ".join(without_marks.replace("\\", "").split())


@pytest.mark.parametrize("table", table_names())
@pytest.mark.parametrize("page", CREDITING_PAGES)
def test_page_prints_the_credit_line_of_every_table(page: str, table: str) -> None:
    """A source whose credit line changes, or a new one, shows up as a failing page."""
    text = plain((ROOT / page).read_text(encoding="utf8"))
    assert source_of(table).attribution in text


@pytest.mark.parametrize("table", table_names())
def test_licence_page_names_publisher_and_licence_of_every_table(table: str) -> None:
    """The row of each table links the licence of that table and names its publisher."""
    lines = (ROOT / "DATA-LICENCES.md").read_text(encoding="utf8").splitlines()
    rows = [line for line in lines if line.startswith(f"| `{table}` |")]
    assert len(rows) == 1
    assert source_of(table).publisher in rows[0]
    assert source_of(table).licence_url in rows[0]


def test_licence_page_lists_no_table_that_is_gone() -> None:
    """Every table in the list exists."""
    text = (ROOT / "DATA-LICENCES.md").read_text(encoding="utf8")
    assert set(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)) == set(table_names())
