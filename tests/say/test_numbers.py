"""Numbers and lists are said in one way, and the cases that hold the browser's twin are current."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.say import numbers
from tests.say import make_say_cases

FINITE = st.floats(-1e15, 1e15)
DECIMALS = st.integers(0, 6)


def _plain(text: str) -> Decimal:
    return Decimal(text.replace(",", "").replace(numbers.MINUS, "-"))


def test_the_cases_for_the_browser_are_up_to_date() -> None:
    assert make_say_cases.CASES.read_text(encoding="utf-8") == make_say_cases.content()


def test_every_way_to_say_a_number_reads_as_in_english() -> None:
    """Thousands have a comma, a minus is a true one, and the dollar stands behind the sign."""
    assert [numbers.signed_percent(x) for x in (33.5, -3.7, -0.04)] == ["+33.5%", "−3.7%", "0.0%"]
    assert [numbers.signed_money(x) for x in (1200, -300, 0)] == ["+$1,200", "−$300", "$0"]
    assert [numbers.one_decimal(x) for x in (100, 98.25, 112.649)] == ["100.0", "98.3", "112.6"]
    assert [numbers.ordinal(n) for n in (1, 2, 3, 11, 22, 90)] == [
        *("1st", "2nd", "3rd", "11th", "22nd", "90th")
    ]


@given(st.integers(-(10**9), 10**9))
def test_a_half_goes_up(number: int) -> None:
    """Both 2.5 and -2.5 go to the larger neighbour; ``round`` would go to the even one."""
    assert numbers.round_half_up(number + 0.5) == number + 1


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_rounding_never_moves_a_number_by_more_than_a_half(value: float) -> None:
    """Exactly, also where ``value + 0.5`` is no float."""
    apart = numbers.round_half_up(value) - Fraction(value)
    assert Fraction(-1, 2) < apart <= Fraction(1, 2)


@given(FINITE, DECIMALS)
def test_nothing_is_ever_minus_zero(value: float, decimals: int) -> None:
    text = numbers.decimal(value, decimals)
    assert not text.startswith(numbers.MINUS) or _plain(text) < 0


@given(FINITE, DECIMALS)
def test_a_sign_changes_nothing_but_the_sign(value: float, decimals: int) -> None:
    """Halves of a text go away from zero on both sides."""
    texts = {numbers.decimal(one, decimals).lstrip(numbers.MINUS) for one in (value, -value)}
    assert len(texts) == 1


@given(st.integers(-(10**12), 10**12), st.integers(0, 3))
def test_a_number_that_needs_no_rounding_is_written_as_it_is(units: int, decimals: int) -> None:
    value = Decimal(units).scaleb(-decimals)
    assert _plain(numbers.decimal(float(value), decimals)) == value


@given(st.integers(2**52, 2**80), DECIMALS)
def test_a_huge_number_keeps_its_digits(number: int, decimals: int) -> None:
    assert _plain(numbers.decimal(float(number), decimals)) == int(float(number))


@given(FINITE, DECIMALS)
def test_trimming_keeps_the_number(value: float, decimals: int) -> None:
    text = numbers.trimmed(value, decimals)
    assert _plain(text) == _plain(numbers.decimal(value, decimals))
    assert "." not in text or text[-1] not in "0."


@given(FINITE, DECIMALS)
def test_a_plus_stands_before_what_is_above_zero_only(value: float, decimals: int) -> None:
    text = numbers.signed(value, decimals)
    assert text.startswith("+") == (_plain(text) > 0)


@pytest.mark.parametrize("value", [math.inf, math.nan])
def test_what_is_no_number_is_not_said(value: float) -> None:
    with pytest.raises((OverflowError, ValueError)):
        numbers.whole(value)


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1)))
def test_a_list_names_everything_once_and_in_order(names: list[str]) -> None:
    text = numbers.listed(names)
    assert text.replace(" and ", ", ").split(", ") == (names or [""])
    assert text.count(" and ") == (len(names) > 1)
