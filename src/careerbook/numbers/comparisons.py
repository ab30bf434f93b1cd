"""What a sentence says of a number beyond its value, written so that it can be checked.

The words "most", "falls" or "half" are right only until the data move. The author writes what they
mean into the title of the number's link, which readers do not see in the book:

    [+33.5%](../appendix/figures.md#ds-projected-growth "> all-projected-growth")

A title holds one or more terms, separated by semicolons:

==========================  ===================================================================
Term                        True when the number
==========================  ===================================================================
``> other``                 is larger than the number ``other``; likewise ``<``, ``>=``, ``<=``
``= other``                 is printed like ``other``
``> 0``, ``< 50%``          the same with a plain number in the unit of the number
``> 2 * other``             the same with a multiple
``~ 0.5 * other``           is within a tenth of that ("half of", "about", "twice")
``highest of a, b, c``      is larger than each of these; likewise ``lowest of``
``by definition: reason``   is what the word says whatever the data are, such as a percentile
==========================  ===================================================================
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from careerbook.errors import CareerbookError

if TYPE_CHECKING:
    from careerbook.numbers.number import Number

ABOUT = 0.1
"""How far "about", "half" and "twice" may be off, as a share."""
FORMS = "'> id', '< 50%', '~ 0.5 * id', 'highest of id, id', 'lowest of id, id', 'by definition: …'"
BY_DEFINITION = "by definition:"

_SIGNS: dict[str, Callable[[float, float], bool]] = {
    ">": lambda a, b: a > b,
    "<": lambda a, b: a < b,
    ">=": lambda a, b: a >= b,
    "<=": lambda a, b: a <= b,
    "~": lambda a, b: abs(a - b) <= ABOUT * abs(b),
}
_TERM = re.compile(r"(?P<sign>>=|<=|>|<|~|=)\s*(?P<operand>\S.*)")
_MULTIPLE = re.compile(r"(?P<factor>\d+(?:\.\d+)?)\s*\*\s*(?P<id>\S+)")
_PLAIN = re.compile(r"(?P<minus>[-−]?)\$?(?P<digits>\d[\d,]*(?:\.\d+)?)%?")
_RANK = re.compile(r"(?P<end>highest|lowest) of (?P<ids>\S.*)")


class ComparisonError(CareerbookError):
    """A term that cannot be read; the message names it and what is allowed."""


def false_terms(title: str, number: Number, numbers: Mapping[str, Number]) -> list[str]:
    """Return what a link's title says of its number and the data do not.

    Parameters
    ----------
    title : str
        The title of the number's link.
    number : Number
        The number that the link quotes.
    numbers : mapping of str to Number
        All registered numbers by id.

    Returns
    -------
    list of str
        One sentence for each false term, with both values; empty when all are true.

    Raises
    ------
    ComparisonError
        When a term has none of the forms above.
    NumberError
        When a term names a number that is not registered or has no value.
    """
    found = (_fault(term.strip(), number, numbers) for term in title.split(";"))
    return [fault for fault in found if fault]


def _fault(term: str, number: Number, numbers: Mapping[str, Number]) -> str:
    if term.startswith(BY_DEFINITION) and term != BY_DEFINITION:
        return ""
    if rank := _RANK.fullmatch(term):
        sign = _SIGNS[">" if rank["end"] == "highest" else "<"]
        others = [numbers[name.strip()] for name in rank["ids"].split(",")]
        beaten = [o for o in others if o.id != number.id and not sign(number.value, o.value)]
        return "; ".join(
            f"'{term}' is false: {number.text} against {o.text} for '{o.id}'" for o in beaten
        )
    match = _TERM.fullmatch(term)
    if match is None:
        raise ComparisonError(f"'{term}' is none of the forms {FORMS}")
    value, text = _operand(match["operand"], numbers)
    if match["sign"] == "=":
        holds = number.text == text
    else:
        holds = _SIGNS[match["sign"]](number.value, value)
    return "" if holds else f"'{term}' is false: {number.text} against {text}"


def _operand(written: str, numbers: Mapping[str, Number]) -> tuple[float, str]:
    """Return the value to compare with, and how to print it."""
    if plain := _PLAIN.fullmatch(written):
        value = float(plain["digits"].replace(",", ""))
        return (-value if plain["minus"] else value), written
    if multiple := _MULTIPLE.fullmatch(written):
        other = numbers[multiple["id"]]
        return float(multiple["factor"]) * other.value, f"{multiple['factor']} × {other.text}"
    other = numbers[written]
    return other.value, other.text
