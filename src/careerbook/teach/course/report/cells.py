"""Counts of options that can be shown: none of fewer than ten, and none that follows from others.

The number of answers to an item and the share right are shown from ten answers on. Of the wrong
options' counts, whose sum is known so, those below ten are hidden. Where that hides one alone, or
only nines, their sum would tell them: then no wrong option's count is shown.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbook.teach.course.report.statistics import LEAST_ANSWERS

FEWER = f"fewer than {LEAST_ANSWERS}"
HIDDEN = None


def shown_counts(counts: Sequence[int], key: int) -> list[int | None]:
    """Return the counts of a choice of one, hidden ones as ``None``.

    Parameters
    ----------
    counts
        How many chose each option, all answers in it.
    key
        The place of the right option, whose count the share right tells.

    Example
    -------
    >>> shown_counts([20, 14, 3], 0)
    [20, None, None]
    >>> shown_counts([20, 14, 3, 2], 0)
    [20, 14, None, None]
    >>> shown_counts([20, 14, 9, 9], 0)
    [20, None, None, None]
    """
    wrong = [place for place in range(len(counts)) if place != key]
    hidden = {place for place in wrong if 0 < counts[place] < LEAST_ANSWERS}
    if not hidden:
        return list(counts)
    hidden |= {place for place in wrong if counts[place] < LEAST_ANSWERS}
    if len(hidden) == 1 or all(counts[place] == LEAST_ANSWERS - 1 for place in hidden):
        hidden = set(wrong)
    return [HIDDEN if place in hidden else count for place, count in enumerate(counts)]


def shown_ticks(ticks: Sequence[int], answers: int) -> list[int | None]:
    """Return how many ticked each of several options; hidden where few did, or few did not.

    Example
    -------
    >>> shown_ticks([15, 28, 3, 30], 30)
    [15, None, None, None]
    """
    least = LEAST_ANSWERS
    return [n if n >= least and answers - n >= least else HIDDEN for n in ticks]
