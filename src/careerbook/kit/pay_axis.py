"""One axis for pay across the whole book, so that bars can be compared from page to page."""

from __future__ import annotations

PAY_AXIS_END_USD = 300_000
"""Where an axis of US dollars a year ends, unless its data go beyond; it begins at 0."""


def pay_axis_end(largest_usd: float) -> float:
    """Return where an axis ends that has to hold `largest_usd`, US dollars a year.

    Example
    -------
    >>> pay_axis_end(120_230), pay_axis_end(406_000)
    (300000, 406000)
    """
    return max(PAY_AXIS_END_USD, largest_usd)
