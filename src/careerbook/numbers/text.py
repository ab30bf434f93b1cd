"""How a number is written in prose: one small function per format of `data/numbers.toml`.

Add a new format here: write a function from a float to text, then give it a name and a unit in
`FORMATS`. Formats know nothing of tables; the same number always gives the same text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from careerbook.say.numbers import decimal, dollars, round_half_up, signed, trimmed, whole

THOUSAND = 1_000
MILLION = 1_000_000


@dataclass(frozen=True)
class Format:
    """A way to write a number.

    Parameters
    ----------
    write : callable
        Takes the value and the number of decimals, returns the text without Markdown escapes.
    unit : str
        Unit that the appendix prints unless the registry names a closer one.
    decimals : int
        Decimals used when the registry asks for none in particular.
    """

    write: Callable[[float, int], str]
    unit: str
    decimals: int


def _compact(value: float, decimals: int, thousand: str, million: str) -> str:
    """Write to the nearest thousand, or in millions with two decimals."""
    scale = 10**decimals
    if round_half_up(abs(value) / THOUSAND * scale) >= THOUSAND * scale:
        return trimmed(value / MILLION, 2) + million
    if abs(value) >= THOUSAND:
        return decimal(value / THOUSAND, decimals) + thousand
    return whole(value)


OWN_CURRENCY = "own_currency"
"""An amount in the currency of its row, such as ``DKK 465.10``; the code is put in front later."""

FORMATS: dict[str, Format] = {
    "count": Format(decimal, "count", 0),
    "index": Format(decimal, "index", 1),
    "jobs": Format(decimal, "jobs", 0),
    "jobs_compact": Format(lambda v, d: _compact(v, d, " thousand", " million"), "jobs", 0),
    "jobs_signed": Format(signed, "jobs", 0),
    "number": Format(decimal, "number", 1),
    OWN_CURRENCY: Format(decimal, "amount", 0),
    "percent": Format(lambda v, d: decimal(v, d) + "%", "percent", 1),
    "percent_signed": Format(lambda v, d: signed(v, d) + "%", "percent", 1),
    "ratio": Format(decimal, "ratio", 2),
    "times": Format(lambda v, d: decimal(v, d) + " times", "ratio", 1),
    "usd": Format(lambda v, d: dollars(decimal(v, d)), "US dollars", 0),
    "usd_billion": Format(
        lambda v, d: dollars(decimal(v, d)) + " billion", "billion US dollars", 1
    ),
    "usd_compact": Format(lambda v, d: dollars(_compact(v, d, "k", " million")), "US dollars", 0),
    "usd_signed": Format(lambda v, d: dollars(signed(v, d)), "US dollars", 0),
}


def write_number(value: float, format_name: str, decimals: int | None = None) -> str:
    r"""Write a number the way prose prints it.

    Parameters
    ----------
    value : float
        The number in the unit of the format (percent as 33.5, billions as 26.03).
    format_name : str
        A key of `FORMATS`.
    decimals : int, optional
        Decimals to print instead of the format's own.

    Raises
    ------
    KeyError
        When the format does not exist; the registry checks names before it comes here.

    Examples
    --------
    >>> write_number(120230, "usd")
    '$120,230'
    >>> write_number(33.5, "percent_signed")
    '+33.5%'
    """
    style = FORMATS[format_name]
    return style.write(float(value), style.decimals if decimals is None else decimals)


def escape_markdown(text: str) -> str:
    r"""Escape what JupyterLab would read as mathematics: `$112,590` becomes `\$112,590`."""
    return text.replace("$", "\\$")
