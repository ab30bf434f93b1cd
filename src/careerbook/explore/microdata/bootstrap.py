"""A bootstrap interval for a median, fast: only the middle of each resample is drawn.

A resample of n values with replacement picks ranks ``ceil(n * U)`` with U uniform on (0, 1), so
its k-th smallest value is the value of rank ``ceil(n * U(k))``, where U(k) is the k-th smallest
of n uniform numbers. U(k) follows Beta(k, n - k + 1), and, given U(k), the next one is
``U(k) + (1 - U(k)) * Beta(1, n - k)``. Two draws thus give a resample's median, whatever n is;
the result has the same distribution as drawing all n values (`tests/microdata` compares them).

Source
------
Efron, B. (1979), Bootstrap methods: another look at the jackknife, Annals of Statistics 7:1-26,
section 3 (the bootstrap distribution of a median over ranks); David, H. A. and Nagaraja, H. N.
(2003), Order Statistics, 3rd edition, chapter 2 (Beta and Markov property). The interval is the
percentile interval: the middle 95 % of the resampled medians.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RESAMPLES = 2000
LEVEL = 0.95
SEED = 20_250_501


def median_interval(ordered: NDArray[np.float64], seed: int = SEED) -> tuple[float, float]:
    """Return the ends of the 95 % bootstrap interval of the median.

    Parameters
    ----------
    ordered
        The sample in ascending order, at least one value, in any unit.
    seed
        Seed of the random draws. Draws depend on it and on the sample's size alone, so the
        order of rows and the other groups of a file change nothing.

    Returns
    -------
    tuple
        Lower and upper end, in the unit of the sample.

    Example
    -------
    >>> import numpy as np
    >>> low, high = median_interval(np.arange(1.0, 102.0))
    >>> low < 51 < high
    True
    """
    import numpy as np

    lower, upper = _ranks(len(ordered), seed)
    medians = (ordered[lower] + ordered[upper]) / 2
    tail = (1 - LEVEL) / 2
    low, high = np.quantile(medians, [tail, 1 - tail])
    return float(low), float(high)


@lru_cache(maxsize=4096)
def _ranks(size: int, seed: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the 0-based ranks of the one or two middle values of each resample."""
    import numpy as np

    draw = np.random.default_rng([seed, size])
    middle = (size + 1) // 2
    first = draw.beta(middle, size - middle + 1, RESAMPLES)
    lower = _rank(first, size)
    if size % 2:
        return lower, lower
    second = first + (1 - first) * draw.beta(1, size - middle, RESAMPLES)
    return lower, _rank(second, size)


def _rank(uniform: NDArray[np.float64], size: int) -> NDArray[np.intp]:
    import numpy as np

    return np.clip(np.ceil(uniform * size).astype(np.intp) - 1, 0, size - 1)
