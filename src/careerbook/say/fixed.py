"""Numbers as text, the same in Python and in the browser (``say/fixed.js``)."""

from __future__ import annotations

import math


def two(value: float) -> str:
    """Return ``value`` with two decimals; halves go away from zero, and there is no minus zero.

    ``format`` and JavaScript's ``toFixed`` differ on halves such as 0.125.

    Example
    -------
    >>> two(0.125), two(-0.125), two(-0.001)
    ('0.13', '-0.13', '0.00')
    """
    hundredths = math.floor(abs(value) * 100 + 0.5)
    sign = "-" if value < 0 and hundredths else ""
    return f"{sign}{hundredths // 100}.{hundredths % 100:02d}"


def percent(share: float) -> int:
    """Return a share as whole percent, halves upwards as the browser rounds them.

    Example
    -------
    >>> percent(0.125), percent(2 / 3)
    (13, 67)
    """
    return math.floor(share * 100 + 0.5)
