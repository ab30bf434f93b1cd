"""Numbers of the registry in the texts and the arithmetic of a question: ``{#ds-median-wage}``.

In a text the number is written as prose prints it; in arithmetic it stands for its value. So stems,
options and keys move with the data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from careerbook.numbers.comparisons import false_terms

if TYPE_CHECKING:
    from careerbook.numbers import Number

NUMBER = re.compile(r"\{#([a-z0-9-]+)\}")
ARITHMETIC = frozenset({"answer", "tolerance", "value"})
"""Keys of a question whose texts are computed."""


def ids_in(value: Any) -> Iterator[str]:
    """Yield every number id in the texts of nested lists and dicts, in order."""
    if isinstance(value, dict):
        for part in value.values():
            yield from ids_in(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from ids_in(part)
    elif isinstance(value, str):
        yield from NUMBER.findall(value)


def filled(value: Any, numbers: Mapping[str, Number], key: str = "") -> Any:
    """Return nested lists and dicts with the numbers filled in.

    Raises
    ------
    NumberError
        When an id is not registered or has no value.

    Example
    -------
    >>> from careerbook.numbers import load_numbers
    >>> filled({"stem": "{#cpi-may-2021}", "answer": "2 * {#cpi-may-2021}"}, load_numbers())
    {'stem': '269.195', 'answer': '2 * (269.195)'}
    """
    if isinstance(value, dict):
        return {name: filled(part, numbers, name) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return tuple(filled(part, numbers, key) for part in value)
    if not isinstance(value, str):
        return value
    if key in ARITHMETIC:
        return NUMBER.sub(lambda match: f"({numbers[match[1]].value!r})", value)
    return NUMBER.sub(lambda match: numbers[match[1]].text, value)


def untrue(claim: str, numbers: Mapping[str, Number]) -> list[str]:
    """Return what a claim such as ``"ds-median-wage > all-median-wage"`` says and the data do not.

    The terms after the first id are those of :mod:`careerbook.numbers.comparisons`.

    Raises
    ------
    CareerbookError
        When the claim cannot be read or names an unknown number.
    """
    number_id, _, terms = claim.partition(" ")
    return false_terms(terms, numbers[number_id], numbers)
