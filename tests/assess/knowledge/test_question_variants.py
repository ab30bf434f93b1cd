"""Arithmetic from data files: it computes, it names what it cannot compute, and it does no more."""

from __future__ import annotations

import contextlib
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.assess.knowledge.question_variants import (
    VariantError,
    evaluate,
    expand,
    fill,
    filled_in,
)

numbers = st.floats(-1e6, 1e6, allow_nan=False) | st.integers(-1000, 1000)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("1 + 2 * 3", 7),
        ("-(2 ** 3)", -8),
        ("100 * (1 - a / 100) ** 2", 81),
        ("sqrt(a - 1) + log(exp(2)) + log2(8)", 8),
        ("round(2.567, 1) + min(1, a) + max(0, -a)", 3.6),
        ("b", 0.5),
        (3, 3),
        (2.5, 2.5),
    ],
)
def test_arithmetic_is_computed(expression: str | float, value: float) -> None:
    """Numbers, names, five operators, parentheses and the listed functions."""
    assert evaluate(expression, {"a": 10, "b": 0.5}) == pytest.approx(value)


@pytest.mark.parametrize(
    "expression",
    [
        "__import__('os').system('true')",
        "(1).__class__",
        "[1][0]",
        "'text'",
        "True",
        "None",
        "a if a else 1",
        "lambda: 1",
        "open('x')",
        "min(a, key=abs)",
        "a; a",
        "a = 1",
        "1 // 2",
        "1 % 2",
        "~1",
        "unknown",
        "unknown(1)",
        "",
        "1 / 0",
        "log(0)",
        "sqrt(-1)",
        "(-8) ** (1 / 3)",
        "9 ** 9 ** 9",
        "1e308 * 10",
        "1 + " * 200 + "1",
        "sqrt(1, 2)",
        "round(1, 2.5)",
    ],
)
def test_anything_else_is_refused_with_a_reason(expression: str) -> None:
    """Nothing is run, nothing hangs, and the message is for the author."""
    with pytest.raises(VariantError, match=r"\w+ \w+"):
        evaluate(expression, {"a": 1})


@given(st.text(max_size=40))
def test_no_text_does_anything_but_give_a_number_or_an_error(text: str) -> None:
    """Whatever an author types: a finite number or a `VariantError`."""
    with contextlib.suppress(VariantError):
        assert math.isfinite(evaluate(text, {"a": 2, "n": 3}))


@given(numbers, numbers)
def test_values_are_those_of_python(a: float, b: float) -> None:
    """The evaluator is Python's arithmetic."""
    assert evaluate("(a - b) * 2 + a", {"a": a, "b": b}) == pytest.approx((a - b) * 2 + a)


def test_names_in_braces_are_filled_in_and_other_braces_stay() -> None:
    """Formats are Python's; a float without format is written as a person writes it."""
    values = {"n": 1200, "p": 0.1 + 0.2, "whole": 3.0}
    assert fill("{n:,} rows, {p}, {whole}, {p:.1%}", values) == "1,200 rows, 0.3, 3, 30.0%"
    assert fill('{"a": 1} and {1, 2} and {}', values) == '{"a": 1} and {1, 2} and {}'
    assert filled_in("{n} of {p:.2f}", values) == ["1200", "0.30"]


@pytest.mark.parametrize("text", ["{gone}", "{n:q}", "{n:.1d}"])
def test_a_name_or_format_that_does_not_fit_is_named(text: str) -> None:
    """The message shows the braces as they stand in the file."""
    with pytest.raises(VariantError, match=r"\{"):
        fill(text, {"n": 1})


def test_every_row_of_the_lists_is_a_variant() -> None:
    """Stem, way to the answer and slips carry the numbers of their row."""
    first, second = expand(
        "What is {a} doubled?",
        "2 * a",
        0,
        "{a} + {a} = {answer:.0f}",
        [("a", "{value:.0f}!")],
        {"a": [2, 5]},
    )
    assert (first.stem, first.answer, first.why) == ("What is 2 doubled?", 4, "2 + 2 = 4")
    assert (second.slips[0].value, second.slips[0].why) == (5, "5!")


def test_without_lists_there_is_one_variant_and_unequal_lists_are_refused() -> None:
    """Nothing drawn is one variant, not none."""
    assert len(expand("Four?", 4, 0.5, "Count.", [], {})) == 1
    with pytest.raises(VariantError, match="differ in length"):
        expand("?", 4, 0, "", [], {"a": [1, 2], "b": [1]})
