"""Ranks of one measure, and how alike two measures order occupations.

The browser computes the same (``explore/exposure/ranks.js``); both are tested on
``tests/explore/exposure/exposure_cases.json``.
"""

from __future__ import annotations

import math
from collections.abc import Sequence


def ranks(values: Sequence[float | None]) -> list[float | None]:
    """Return for each value the percent of values that are as low or lower.

    Equal values share their mean rank; what is missing has none and counts for none.

    Example
    -------
    >>> ranks([0.2, None, 0.4, 0.2])
    [50.0, None, 100.0, 50.0]
    """
    held = sorted(value for value in values if value is not None)
    first: dict[float, int] = {}
    last: dict[float, int] = {}
    for place, value in enumerate(held, start=1):
        first.setdefault(value, place)
        last[value] = place
    count = len(held)
    return [
        None if value is None else 100 * ((first[value] + last[value]) / 2) / count
        for value in values
    ]


def agreement(
    first: Sequence[float | None], second: Sequence[float | None]
) -> tuple[float | None, int]:
    """Return the rank correlation of two measures (Spearman), and over how many occupations.

    Only occupations that both cover count; ``None`` when there are fewer than three, or when one
    of the measures is the same everywhere.

    Example
    -------
    >>> agreement([1, 2, 3, None], [10, 20, 30, 5])
    (1.0, 3)
    """
    both = [(x, y) for x, y in zip(first, second, strict=True) if x is not None and y is not None]
    count = len(both)
    if count < 3:
        return None, count
    across, up = ([rank or 0.0 for rank in ranks(side)] for side in zip(*both, strict=True))
    mean_x, mean_y = math.fsum(across) / count, math.fsum(up) / count
    xx = math.fsum((x - mean_x) ** 2 for x in across)
    yy = math.fsum((y - mean_y) ** 2 for y in up)
    if xx == 0 or yy == 0:
        return None, count
    xy = math.fsum((x - mean_x) * (y - mean_y) for x, y in zip(across, up, strict=True))
    return xy / math.sqrt(xx * yy), count
