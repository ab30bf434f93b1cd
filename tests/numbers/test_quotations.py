"""The sentences that quote a table which is about to be replaced."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest

from careerbook.numbers.quotations import quotations, quoting_sentences

ROOT = Path(__file__).parents[2]
TABLES = ROOT / "data" / "tables"
LINK = r"[\$120,230](../appendix/figures.md#ds-median-wage)"
PAGE = f"# Pay\n\nPay varies. Half of them earn more than {LINK} a year. It is *May*.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a book of a page and a notebook that quote the same number."""
    book = tmp_path / "book" / "topics"
    book.mkdir(parents=True)
    (book / "pay.md").write_text(PAGE, encoding="utf-8")
    cells = [
        {"cell_type": "markdown", "source": f"- other\n- The median is\n  {LINK}.\n"},
        {"cell_type": "code", "source": f"# {LINK}"},
    ]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (book / "notes.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    return tmp_path


def changed(folder: Path, year: str, median: str) -> Path:
    """Copy the tables with another median of data scientists, in the same year or a new one."""
    shutil.copytree(TABLES, folder)
    path = folder / "oews_national.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    (row,) = [r for r in rows if r["soc_code"] == "15-2051" and r["year"] == "2025"]
    if year == "2025":
        row["p50_usd_per_year"] = median
    else:
        rows.append({**row, "year": year, "p50_usd_per_year": median})
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(row))
        writer.writeheader()
        writer.writerows(rows)
    return folder


def test_sentences_are_found_without_their_neighbors(project: Path) -> None:
    """On pages and in the prose of notebooks, not in code; links are read as text."""
    found = quoting_sentences(project / "book")
    assert found == {
        "ds-median-wage": [
            ("topics/notes.ipynb", r"- The median is \$120,230."),
            ("topics/pay.md", r"Half of them earn more than \$120,230 a year."),
        ]
    }


def test_a_revised_cell_shows_both_texts_and_its_sentences(project: Path, tmp_path: Path) -> None:
    """Numbers that are computed from it are named as well; others are not."""
    new = changed(tmp_path / "new", "2025", "131000")
    lines = quotations("oews_national", TABLES, new, "year", project)
    at = lines.index("ds-median-wage: $120,230 -> $131,000")
    assert lines[at + 2] == r"  topics/pay.md: Half of them earn more than \$120,230 a year."
    assert any(line.startswith("ds-to-all-median: ") for line in lines)
    assert not any(line.startswith("dev-median-wage") for line in lines)


def test_a_new_release_beside_the_old_is_shown_where_the_old_is_quoted(
    project: Path, tmp_path: Path
) -> None:
    """The number itself still says May 2025, and a reader would not notice that it is old."""
    new = changed(tmp_path / "new", "2026", "125000")
    lines = quotations("oews_national", TABLES, new, "year", project)
    assert "ds-median-wage: $120,230, the new release says $125,000" in lines
