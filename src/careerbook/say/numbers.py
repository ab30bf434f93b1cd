"""Numbers and short lists as text, the same in Python and in the browser (``say/numbers.js``).

Both are tested on ``tests/say/say_cases.json``. One rule of rounding holds for the whole book: a
number rounds to the nearest, and a half goes up (`round_half_up`: 2.5 -> 3, -2.5 -> -2). Text shows
the rounded size with a sign in front, so there halves go away from zero ("2.5" -> "3", "−2.5" ->
"−3"), and what rounds to nothing has no sign. ``format``, ``round``, ``toFixed`` and
``toLocaleString`` each treat halves in their own way; nothing outside this folder uses them to
round a number that a reader sees (``tests/say/test_one_way.py``).
"""

from __future__ import annotations

import math
from collections.abc import Iterable

MINUS = "\N{MINUS SIGN}"
_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_ORDINAL_ENDS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = (11, 12, 13)


def round_half_up(value: float) -> int:
    """Return the nearest whole number; a half goes up, as JavaScript's ``Math.round`` does.

    ``floor(value + 0.5)`` would not do: the sum rounds, and 0.49999999999999994 became 1.

    Raises
    ------
    ValueError, OverflowError
        When ``value`` is not finite.

    Example
    -------
    >>> round_half_up(2.5), round_half_up(-2.5), round_half_up(0.49999999999999994)
    (3, -2, 0)
    """
    below = math.floor(value)
    return below + 1 if value - below >= 0.5 else below


def decimal(value: float, decimals: int) -> str:
    """Write a number with separators and as many decimals as told.

    Example
    -------
    >>> decimal(1234.5, 2), decimal(-0.125, 2), decimal(-0.001, 2)
    ('1,234.50', '−0.13', '0.00')
    """
    size, scale = abs(float(value)), 10**decimals
    # A whole number stays whole: as a float, 2**52 + 1 times 10 is another number.
    units = int(size) * scale if size.is_integer() else round_half_up(size * scale)
    digits = f"{units:0{decimals + 1}d}"
    cut = len(digits) - decimals
    rest = f".{digits[cut:]}" if decimals else ""
    return f"{MINUS if value < 0 and units else ''}{int(digits[:cut]):,}{rest}"


def whole(value: float) -> str:
    """Write a count: ``245,900``."""
    return decimal(value, 0)


def one_decimal(value: float) -> str:
    """Write a rate: ``9.5``."""
    return decimal(value, 1)


def two_decimals(value: float) -> str:
    """Write a ratio or a mean: ``0.84``."""
    return decimal(value, 2)


def trimmed(value: float, decimals: int) -> str:
    """Write a number with at most so many decimals, without zeros at its end.

    Example
    -------
    >>> trimmed(26.03, 2), trimmed(1234.5, 2), trimmed(1.0, 2)
    ('26.03', '1,234.5', '1')
    """
    text = decimal(value, decimals)
    return text.rstrip("0").rstrip(".") if decimals else text


def signed(value: float, decimals: int) -> str:
    """Write a change with its sign; what rounds to nothing has none.

    Example
    -------
    >>> signed(1200, 0), signed(-3.65, 1), signed(0.04, 1)
    ('+1,200', '−3.7', '0.0')
    """
    text = decimal(value, decimals)
    return f"+{text}" if value > 0 and text.strip("0.") else text


def signed_percent(value: float) -> str:
    """Write a change in percent with one decimal: ``+33.5%``, ``−3.7%``, ``0.0%``."""
    return f"{signed(value, 1)}%"


def percent(share: float) -> int:
    """Return a share as whole percent.

    Example
    -------
    >>> percent(0.125), percent(2 / 3)
    (13, 67)
    """
    return round_half_up(share * 100)


def percent_band(low: float, high: float) -> str:
    """Write a band of shares in whole percent.

    Example
    -------
    >>> percent_band(0.5, 0.72), percent_band(0.5, 0.501)
    ('50 to 72 %', 'about 50 %')
    """
    first, last = percent(low), percent(high)
    return f"about {first} %" if first == last else f"{first} to {last} %"


def money(usd: float) -> str:
    """Write an amount in whole US dollars: ``$112,590``, ``−$300``."""
    return dollars(whole(usd))


def signed_money(usd: float) -> str:
    """Write a difference in whole US dollars: ``+$1,200``, ``−$300``, ``$0``."""
    return dollars(signed(usd, 0))


def dollars(number: str) -> str:
    """Put the dollar sign in front of a written number, behind its sign.

    Example
    -------
    >>> dollars("26.03"), dollars("+1,200")
    ('$26.03', '+$1,200')
    """
    return f"{number[0]}${number[1:]}" if number[0] in f"+{MINUS}" else f"${number}"


def ordinal(number: int) -> str:
    """Write a place in an order.

    Example
    -------
    >>> ordinal(1), ordinal(22), ordinal(113)
    ('1st', '22nd', '113th')
    """
    end = "th" if number % 100 in _TEENS else _ORDINAL_ENDS.get(number % 10, "th")
    return f"{number}{end}"


def in_words(count: int) -> str:
    """Write a small count as a sentence does: ``no``, ``one`` ... ``nine``, then ``10``."""
    return _COUNTS[count] if count < len(_COUNTS) else str(count)


def listed(names: Iterable[str], word: str = "and") -> str:
    """Join names as in a sentence.

    Example
    -------
    >>> listed(["a", "b", "c"]), listed(["a", "b"], "or"), listed(["a"]), listed([])
    ('a, b and c', 'a or b', 'a', '')
    """
    *most, last = [*names] or [""]
    return f"{', '.join(most)} {word} {last}" if most else last


def listed_apart(names: Iterable[str]) -> str:
    """Join names that hold commas themselves.

    Example
    -------
    >>> listed_apart(["Support", "Product", "Training"]), listed_apart(["Support", "Product"])
    ('Support; Product; and Training', 'Support and Product')
    """
    every = [*names]
    if len(every) < 3:
        return listed(every)
    return f"{'; '.join(every[:-1])}; and {every[-1]}"
