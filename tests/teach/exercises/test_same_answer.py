"""What counts as the same answer, and which cells an answer rests on."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.teach.exercises.chapter_exercises import CodeCell
from careerbook.teach.exercises.needed_cells import needed
from careerbook.teach.exercises.same_answer import same_answer

VALUES = st.recursive(
    st.booleans() | st.integers(-999, 999) | st.floats(-1e9, 1e9) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)


@given(VALUES)
def test_every_value_is_the_same_as_itself_and_nothing_is_none(value):
    """Whatever a key can be."""
    assert same_answer(value, value)
    assert not same_answer(None, value)


@pytest.mark.parametrize(
    ("answer", "key", "same"),
    [
        (np.float64(2.999), 3.0, True),
        (2.9, 3.0, False),
        (np.int64(3), 3, True),
        (3.01, 3, False),
        (True, 1, False),
        (1, True, False),
        (np.bool_(True), True, True),
        (pd.Series({"a": 1.0}), {"a": 1.0}, True),
        (pd.Series([1, 2]).to_numpy(), [1, 2], True),
        ((1, 2), [1, 2], True),
        ([2, 1], [1, 2], False),
        ({"a": 1, "b": 2}, {"a": 1}, False),
        ("3", 3, False),
        (float("nan"), 3.0, False),
        ([[1]], [1], False),
    ],
)
def test_numbers_nearly_and_everything_else_exactly(answer, key, same):
    """Numpy and pandas like Python's own."""
    assert same_answer(answer, key) is same


CELLS = [
    CodeCell("handbook", "import careerbook"),
    CodeCell("rows", "rows = []"),
    CodeCell("more", "rows.append(1)"),
    CodeCell("other", "other = [rows for rows in range(3)]"),
    CodeCell("column", "table['x'] = 1"),
    CodeCell("function", "def count():\n    return len(rows)"),
    CodeCell("print", "print(count())"),
]


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ("count()", ["handbook", "rows", "more", "function"]),
        ("table", ["handbook", "column"]),
        ("1", ["handbook"]),
        ("other", ["handbook", "rows", "more", "other"]),
    ],
)
def test_needed_cells_are_those_whose_names_are_used(code, wanted):
    """Changes by a method or a bracket count; what only prints does not."""
    assert [cell.id for cell in needed(CELLS, [code])] == wanted
