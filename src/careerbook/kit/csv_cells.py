"""Text in the cells of a CSV file: a spreadsheet shows it, and never runs it as a formula.

The browser's twin is ``kit/csv.js``.
"""

from __future__ import annotations

import re

BOM = "\ufeff"
"""First character of a file that readers open: without it spreadsheets misread accents."""
GUARD = "'"
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?\d[\d.,]* ?%?")


def guarded(text: str) -> str:
    """Return a text with an apostrophe before what a spreadsheet would take for a formula.

    Numbers stay as they are, with a sign and as a percentage too. A text that already begins
    with such an apostrophe gets a second one, so that `unguarded` gives every text back.

    Example
    -------
    >>> guarded("=1+1"), guarded("-5"), guarded("+10.0 %"), guarded("- first, read")
    ("'=1+1", '-5', '+10.0 %', "'- first, read")
    """
    is_risky = _FORMULA.match(text) and not _NUMBER.fullmatch(text)
    return f"{GUARD}{text}" if is_risky else text


def unguarded(text: str) -> str:
    """Return what `guarded` was given.

    Example
    -------
    >>> unguarded("'=1+1"), unguarded("'quoted'")
    ('=1+1', "'quoted'")
    """
    rest = text.removeprefix(GUARD)
    return rest if rest != text and _FORMULA.match(rest) else text
