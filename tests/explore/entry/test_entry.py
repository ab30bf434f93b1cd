"""Beginners: findings beside each other, vintages apart, shares without a trend, dated signs."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from careerbook.errors import DataError, UnknownNameError
from careerbook.explore.entry import signs
from careerbook.explore.entry.shares import ADVERTISEMENTS, SURVEY, entry_shares
from careerbook.explore.entry.shares_chart import draw_entry_shares
from careerbook.explore.entry.signs import entry_signs
from careerbook.explore.entry.studies import (
    COLUMNS,
    SAYS,
    against,
    entry_studies,
    on_axis,
    vintages,
)
from careerbook.explore.entry.studies_chart import draw_entry_studies
from careerbook.facts.data import load
from careerbook.kit.chart import Chart
from careerbook.paths import data_dir


def words(chart: Chart) -> str:
    """Return all text drawn in the picture, markup taken out."""
    return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg))


def test_findings_for_and_against_stand_in_one_table() -> None:
    """Every confirmed finding about beginners, with sample, period, design and limits."""
    table = entry_studies()
    source = load("studies_entry_level")
    wanted = source[(source["about_entry_level"] == "Y") & (source["quotable"] == "Y")]
    assert len(table) == len(wanted)
    assert set(table["Says of beginners"]) == set(SAYS)
    assert list(table.columns) == list(COLUMNS.values())
    for column in ("Finding", "Sample", "Period", "Design", "Country"):
        assert table[column].str.len().gt(1).all()
    assert len(entry_studies(about_beginners=False)) == (source["quotable"] == "Y").sum()


def test_what_no_second_document_confirms_is_left_out_and_named() -> None:
    """It may not be used before it is read."""
    title = "Remote work or AI: 243 million hires"
    assert title not in " ".join(entry_studies(about_beginners=False)["Study"])
    chart = draw_entry_studies()
    assert title in " ".join(chart.notes)
    assert title not in words(chart)


def test_only_percent_changes_of_three_things_share_the_axis() -> None:
    """Rates, shares and statements have no place on it."""
    rows = on_axis()
    assert set(rows["quantity"]) == {"employment", "hiring", "postings"}
    assert set(rows["unit"]) == {"percent"}
    drawn = words(draw_entry_studies())
    for value in rows["value"]:
        assert f"{abs(value):g}%" in drawn


def test_vintages_of_one_study_are_never_a_line() -> None:
    """No line of the picture has the points of two findings, and the notes name the study."""
    chart = draw_entry_studies()
    (axes,) = chart.figure.axes
    points = [line for line in axes.lines if line.get_marker() == "o"]
    assert [np.size(line.get_xdata()) for line in points] == [1] * len(on_axis())
    upright = [line for line in axes.lines if np.ptp(np.asarray(line.get_ydata(), float)) > 0]
    assert all(np.ptp(np.asarray(line.get_xdata(), float)) == 0 for line in upright), "the grid"
    (title,) = vintages()
    assert title.startswith("Canaries in the Coal Mine")
    assert len(vintages()[title]) == 4
    assert any(note.startswith(title) for note in chart.notes)


def test_findings_against_stand_in_the_picture_without_a_number() -> None:
    """A picture of one axis alone would show one side."""
    chart = draw_entry_studies()
    drawn = words(chart)
    assert len(against()) == 4
    for row in against().itertuples():
        assert row.on_axis == "N"
        assert f"{row.says.capitalize()} · {row.authors.split(' (')[0]}"[:40] in drawn
        assert row.study_title in chart.alt
    assert f"{len(against())} that saw no effect or another cause" in chart.title


def test_quoted_figures_say_so() -> None:
    """Grade 3 is never a headline."""
    table = entry_studies()
    source = load("studies_entry_level").set_index("finding")
    for row in table.itertuples():
        assert ("as quoted by" in row[-1]) == (source.loc[row.Finding, "grade"] == 3)
    title = draw_entry_studies().title
    assert "%" not in title


def test_no_line_leads_across_the_change_of_source() -> None:
    """Survey rows are rings, advertisements are full, nothing joins them."""
    chart = draw_entry_shares()
    (axes,) = chart.figure.axes
    marks = [line for line in axes.lines if line.get_marker() == "o"]
    assert [np.size(line.get_xdata()) for line in marks] == [1] * len(entry_shares())
    fills = {row.year: row.collected_as for row in entry_shares().itertuples()}
    for line in marks:
        year = int(np.asarray(line.get_xdata(), float).item())
        expected = {SURVEY: "none", ADVERTISEMENTS: "full"}.get(fills[year], "left")
        assert line.get_fillstyle() == expected
    assert "no trend leads across it" in chart.alt
    assert not re.search(r"\b(rose|fell|up|down|since 20)", f"{chart.title} {chart.alt}")


def test_shares_are_those_of_distinct_rows() -> None:
    """Advertisements that repeat one another count once."""
    table = load("aijobs_experience_share_by_year")
    row = table[
        (table["companies"] == "United States")
        & (table["title_group"].fillna("") == "")
        & (table["work_year"] == 2024)
        & (table["experience_level"] == "entry")
    ]
    shares = entry_shares().set_index("year")["share_pct"]
    assert shares[2024] == row["share_of_distinct_pct"].item()


def test_an_unknown_group_is_refused() -> None:
    """The message lists what there is."""
    with pytest.raises(UnknownNameError, match="data-scientist"):
        entry_shares(group="gardener")


def test_every_sign_goes_both_ways_and_has_address_and_rhythm() -> None:
    """A checklist that can only get worse would be an opinion."""
    table = entry_signs()
    assert len(table) >= 8
    assert table["More caution if"].ne(table["Less caution if"]).all()
    assert table["Published by"].str.contains("https://").all()
    assert table["When"].str.len().gt(5).all()
    assert signs.load().reviewed_on.year >= 2026


def test_a_sign_with_a_finding_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    """Its last value would be nobody's."""
    text = (data_dir() / signs.FILE).read_text(encoding="utf-8")
    path = tmp_path / signs.FILE
    path.write_text(text.replace('"canaries-dashboard"', '"hires-243-million"'), encoding="utf-8")
    with pytest.raises(DataError, match="hires-243-million"):
        signs.load(path)


@pytest.mark.parametrize("draw", [draw_entry_studies, draw_entry_shares])
def test_the_same_data_give_the_same_bytes(draw: object) -> None:
    """A rebuilt page does not change."""
    assert callable(draw)
    assert draw().svg == draw().svg
