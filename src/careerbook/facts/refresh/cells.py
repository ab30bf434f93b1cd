"""The cells of the publishers' files as plain text: marks, dashes, separators and codes."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from careerbook.errors import RefreshError

DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
SPACES = re.compile(r"[\s\u00a0\u200b\ufeff]+")
FOOTNOTE = re.compile(r"\s*(\[\d+\]|\(\d+\))$")
EXCEL_TEXT = re.compile(r'="(.*)"')
WITHHELD_WAGE, WITHHELD_JOBS, TOP_CODED = "*", "**", "#"
NOT_GIVEN = frozenset({"", "-", "--", "(NA)", "NA", "N/A", "(D)", "n/a", "~"})


def plain(value: object) -> str:
    """Return a cell as text: one kind of dash and space, no byte order mark, no ``="..."``.

    Example
    -------
    >>> plain(" 2024\u201334\u00a0"), plain('="15-2051"'), plain(None), plain(12.0)
    ('2024-34', '15-2051', '', '12')
    """
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = SPACES.sub(" ", str(value)).strip().translate(DASHES)
    quoted = EXCEL_TEXT.fullmatch(text)
    return quoted[1].strip() if quoted else text


def heading(value: object) -> str:
    """Return the name of a column in lower case and without the mark of a footnote.

    Example
    -------
    >>> heading("Median annual wage, dollars, 2024[1]")
    'median annual wage, dollars, 2024'
    """
    return FOOTNOTE.sub("", plain(value)).casefold()


def number(value: object, where: str, factor: int = 1) -> str:
    """Return a cell as a plain decimal, times ``factor``; what is not given is ``""``.

    Raises
    ------
    RefreshError
        When the cell is neither a number nor one of the publishers' signs for "not given".

    Example
    -------
    >>> number("1,234.50", "row 3"), number("\u2014", "row 3"), number("76.8", "row 3", 1000)
    ('1234.5', '', '76800')
    """
    text = plain(value)
    if text in NOT_GIVEN:
        return ""
    try:
        amount = Decimal(text.replace(",", "").removeprefix("$")) * factor
    except InvalidOperation:
        raise RefreshError(f"{where}: {text!r} is no number and no known mark") from None
    if not amount.is_finite():
        raise RefreshError(f"{where}: {text!r} is no number and no known mark")
    shown = f"{amount:f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown
