"""A spreadsheet shows a reader's own words and never runs them; our import gives them back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.kit.csv_cells import guarded, unguarded

CASES = json.loads(Path(__file__).with_name("csv_cells_cases.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "cell"), CASES["guarded"])
def test_a_formula_is_shown_as_text_and_a_number_stays_a_number(text: str, cell: str) -> None:
    """The browser passes the same cases."""
    assert guarded(text) == cell


@given(st.text(st.sampled_from("=+-@\t\r'ab1.,% ")) | st.text())
def test_every_guarded_text_comes_back_unchanged(text: str) -> None:
    """Also one that begins with an apostrophe of its own."""
    assert unguarded(guarded(text)) == text


@given(st.text(st.sampled_from("=+-@\t\r'ab1.,% ")))
def test_no_cell_begins_like_a_formula_unless_it_is_a_number(text: str) -> None:
    """What is left bare is digits with at most a sign, points, commas and a percent sign."""
    cell = guarded(text)
    if cell[:1] in tuple("=+-@\t\r"):
        assert cell[1:].strip(" %").replace(".", "").replace(",", "").isdecimal()
