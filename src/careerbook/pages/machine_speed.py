"""How much slower than usual this machine computes at this moment.

A processor second buys less on an old or a crowded machine: the same cell was seen to cost 1.6 and
4.6 of them. Limits in processor seconds are therefore read against two short measures.
"""

from __future__ import annotations

import time
from collections.abc import Callable

LOOP_SECONDS = 0.01
"""What `_loop` costs on the machine on which the limits were set, with nothing beside it."""
ARRAYS_SECONDS = 0.008
"""What `_arrays` costs there."""


def slowness() -> float:
    """Return how many times as many CPU seconds work costs now as on the machine of the limits.

    At least 1: a faster machine gets no stricter limit.
    """
    return max(1.0, _cost(_loop) / LOOP_SECONDS, _cost(_arrays) / ARRAYS_SECONDS)


def _cost(work: Callable[[], float]) -> float:
    before = time.process_time()
    work()
    return time.process_time() - before


def _loop() -> int:
    """Count as plain Python does."""
    total = 0
    for number in range(250_000):
        total += number * number % 7
    return total


def _arrays() -> float:
    """Compute with arrays that a crowded cache does not hold."""
    import numpy as np

    rows, layer = np.ones((800, 13)), np.ones((13, 48))
    total = 0.0
    for _ in range(60):
        hidden = np.maximum(rows @ layer, 0)
        total += float((rows.T @ (np.outer(rows[:, 0], layer[0]) * (hidden > 0)))[0, 0])
    return total
