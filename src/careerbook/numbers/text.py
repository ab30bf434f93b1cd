"""How a number is written in prose: one small function per format of `data/numbers.toml`.

Add a new format here: write a function from a float to text, then give it a name and a unit in
`FORMATS`. Formats know nothing of tables; the same number always gives the same text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

MINUS = "\N{MINUS SIGN}"
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


def _grouped(value: float, decimals: int) -> str:
    """Write with thousands separators and a real minus sign."""
    text = f"{abs(value):,.{decimals}f}"
    is_zero = not text.strip("0.,")
    return text if value >= 0 or is_zero else MINUS + text


def _signed(value: float, decimals: int) -> str:
    text = _grouped(value, decimals)
    return "+" + text if value > 0 and text.strip("0.,") else text


def _dollars(number: str) -> str:
    """Put the dollar sign after the sign of the number, if it has one."""
    return number[0] + "$" + number[1:] if number[0] in "+" + MINUS else "$" + number


def _compact(value: float, decimals: int, thousand: str, million: str) -> str:
    """Write to the nearest thousand, or in millions with two decimals."""
    if round(abs(value) / THOUSAND, decimals) >= THOUSAND:
        return _grouped(value / MILLION, 2).rstrip("0").rstrip(".") + million
    if abs(value) >= THOUSAND:
        return _grouped(value / THOUSAND, decimals) + thousand
    return _grouped(value, 0)


OWN_CURRENCY = "own_currency"
"""An amount in the currency of its row, such as ``DKK 465.10``; the code is put in front later."""

FORMATS: dict[str, Format] = {
    "count": Format(_grouped, "count", 0),
    "index": Format(_grouped, "index", 1),
    "jobs": Format(_grouped, "jobs", 0),
    "jobs_compact": Format(lambda v, d: _compact(v, d, " thousand", " million"), "jobs", 0),
    "jobs_signed": Format(_signed, "jobs", 0),
    "number": Format(_grouped, "number", 1),
    OWN_CURRENCY: Format(_grouped, "amount", 0),
    "percent": Format(lambda v, d: _grouped(v, d) + "%", "percent", 1),
    "percent_signed": Format(lambda v, d: _signed(v, d) + "%", "percent", 1),
    "ratio": Format(_grouped, "ratio", 2),
    "times": Format(lambda v, d: _grouped(v, d) + " times", "ratio", 1),
    "usd": Format(lambda v, d: _dollars(_grouped(v, d)), "US dollars", 0),
    "usd_billion": Format(
        lambda v, d: _dollars(_grouped(v, d)) + " billion", "billion US dollars", 1
    ),
    "usd_compact": Format(lambda v, d: _dollars(_compact(v, d, "k", " million")), "US dollars", 0),
    "usd_signed": Format(lambda v, d: _dollars(_signed(v, d)), "US dollars", 0),
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
