"""Titles of number links: what a sentence says of a number is true, false or unreadable."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.errors import NumberError
from careerbook.numbers.comparisons import ComparisonError, false_terms
from careerbook.numbers.number_links import load_numbers


@dataclass(frozen=True)
class Known:
    """As much of a number as a comparison looks at."""

    id: str
    value: float

    @property
    def text(self) -> str:
        return f"{self.value:g}"


NUMBERS = {name: Known(name, value) for name, value in {"a": 10.0, "b": 20.0, "c": -5.0}.items()}


@pytest.mark.parametrize(
    ("title", "wrong"),
    [
        ("< b", []),
        ("> b", ["'> b' is false: 10 against 20"]),
        ("> 0", []),
        ("> $1,000", ["'> $1,000' is false: 10 against $1,000"]),
        ("< 50%", []),
        ("> -5", []),
        ("~ 0.5 * b", []),
        ("~ 0.4 * b", ["'~ 0.4 * b' is false: 10 against 0.4 × 20"]),
        ("> 2 * c; < b", []),
        ("= a", []),
        ("= b", ["'= b' is false: 10 against 20"]),
        ("highest of a, c", []),
        ("highest of b, c", ["'highest of b, c' is false: 10 against 20 for 'b'"]),
        ("lowest of a, b", []),
        ("by definition: a percentile", []),
    ],
)
def test_each_form_says_what_the_data_do_not(title: str, wrong: list[str]) -> None:
    """The message has both values, so that the author sees what moved."""
    assert false_terms(title, NUMBERS["a"], NUMBERS) == wrong  # type: ignore[arg-type]


@pytest.mark.parametrize("title", ["bigger than b", "", "> ", "by definition:", "highest of "])
def test_a_title_in_no_known_form_names_the_forms(title: str) -> None:
    """Nothing passes because it could not be read."""
    with pytest.raises(ComparisonError, match="is none of the forms '> id'"):
        false_terms(title, NUMBERS["a"], NUMBERS)  # type: ignore[arg-type]


def test_an_unknown_number_in_a_title_is_an_error() -> None:
    """The registry's own message names it."""
    numbers = load_numbers()
    with pytest.raises(NumberError, match="no-such-number"):
        false_terms("> no-such-number", numbers["ds-median-wage"], numbers)


@given(st.floats(-1e9, 1e9), st.floats(-1e9, 1e9))
def test_of_more_less_and_equal_exactly_one_holds(one: float, other: float) -> None:
    """For any two values that are printed differently or are the same."""
    known = {"a": Known("a", one), "b": Known("b", other)}
    signs = [s for s in (">", "<") if not false_terms(f"{s} b", known["a"], known)]  # type: ignore[arg-type]
    assert len(signs) == (one != other)
