"""Item statistics of a class: difficulty, item-rest correlation, alpha and omega with intervals.

Scores are shares of an item's mark, 0 to 1, a row for each student and a column for each item.

Sources
-------
L. J. Cronbach (1951), Coefficient alpha and the internal structure of tests, Psychometrika 16:297.
L. S. Feldt (1965), The approximate sampling distribution of Kuder-Richardson reliability
coefficient twenty, Psychometrika 30:357. R. P. McDonald (1999), Test theory: a unified treatment,
Erlbaum (omega, one factor). Moodle calls the same numbers facility, discrimination index and
coefficient of internal consistency, in percent.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

LEAST_ANSWERS = 10
"""Answers below which nothing is said of an item, and students below which nothing of the whole."""
LEAST_ITEMS = 3  # for omega: two items do not determine a factor
TAIL = 0.025
DRAWS = 500
SEED = 20_261_130  # of the resampling: the same answers give the same interval
FACTOR_STEPS = 500
FACTOR_EXACT = 1e-7
NOTHING = 1e-12  # a variance below it is none


@dataclass(frozen=True)
class Interval:
    """A number with its 95 % interval."""

    value: float
    low: float
    high: float


def difficulty(scores: np.ndarray) -> float:
    """Return the mean share of the mark: Moodle's facility, as a share."""
    return float(scores.mean())


def item_rest(scores: np.ndarray, item: int) -> float | None:
    """Return the correlation of an item with the sum of the others; ``None`` where one is constant.

    Moodle's discrimination index, as a share.
    """
    import numpy as np

    own = scores[:, item]
    rest = scores.sum(axis=1) - own
    if np.ptp(own) == 0 or np.ptp(rest) < NOTHING:
        return None
    return float(np.corrcoef(own, rest)[0, 1])


def alpha(scores: np.ndarray) -> float | None:
    """Return coefficient alpha; ``None`` with one item or where nobody differs.

    ``k / (k - 1) * (1 - sum of the items' variances / variance of the sum)``
    """
    items = scores.shape[1]
    total = float(scores.sum(axis=1).var(ddof=1)) if len(scores) > 1 else 0.0
    if items < 2 or total < NOTHING:
        return None
    return float(items / (items - 1) * (1 - scores.var(axis=0, ddof=1).sum() / total))


def alpha_interval(scores: np.ndarray) -> Interval | None:
    """Return alpha with Feldt's 95 % interval."""
    value = alpha(scores)
    if value is None:
        return None
    students, items = scores.shape
    above, below = students - 1, (students - 1) * (items - 1)
    low = 1 - (1 - value) * f_quantile(1 - TAIL, above, below)
    high = 1 - (1 - value) * f_quantile(TAIL, above, below)
    return Interval(value, low, high)


def omega(scores: np.ndarray) -> float | None:
    """Return omega of one factor; ``None`` with too few items or where none can be fitted.

    The loadings are those of unweighted least squares on the covariances, found by repeating a
    principal axis with the communalities that it leaves.
    """
    import numpy as np

    items = scores.shape[1]
    if items < LEAST_ITEMS or len(scores) < 2:
        return None
    covariance = np.cov(scores, rowvar=False)
    variances = np.diag(covariance).copy()
    if (variances < NOTHING).any():
        return None
    common = variances / 2
    for _ in range(FACTOR_STEPS):
        reduced = covariance.copy()
        np.fill_diagonal(reduced, common)
        values, vectors = np.linalg.eigh(reduced)
        if values[-1] <= 0:
            return None
        loadings = vectors[:, -1] * math.sqrt(values[-1])
        fresh = np.minimum(loadings**2, variances)  # no variance is below 0
        if np.abs(fresh - common).max() < FACTOR_EXACT:
            break
        common = fresh
    general = float(loadings.sum()) ** 2
    return float(general / (general + (variances - common).sum()))


def omega_interval(scores: np.ndarray) -> Interval | None:
    """Return omega with the percentiles of resampled classes, the same in every run."""
    value = omega(scores)
    if value is None:
        return None
    ends = _resampled(scores, omega)
    return None if ends is None else Interval(value, *ends)


def _resampled(
    scores: np.ndarray, measure: Callable[[np.ndarray], float | None]
) -> tuple[float, float] | None:
    import numpy as np

    draw = np.random.default_rng(SEED)
    found = []
    for _ in range(DRAWS):
        value = measure(scores[draw.integers(0, len(scores), len(scores))])
        if value is not None:
            found.append(value)
    if len(found) < DRAWS / 2:  # most classes drawn so have an item that nobody differs in
        return None
    low, high = np.percentile(found, [100 * TAIL, 100 * (1 - TAIL)])
    return float(low), float(high)


def f_quantile(share: float, above: float, below: float) -> float:
    """Return the quantile of the F distribution with two degrees of freedom, by bisection.

    Example
    -------
    >>> round(f_quantile(0.95, 5, 10), 4)
    3.3258
    """
    low, high = 0.0, 1.0  # of x = above * F / (above * F + below)
    for _ in range(200):
        middle = (low + high) / 2
        if beta_share(middle, above / 2, below / 2) < share:
            low = middle
        else:
            high = middle
    x = (low + high) / 2
    return below * x / (above * (1 - x))


def beta_share(x: float, a: float, b: float) -> float:
    """Return the regularized incomplete beta function, by its continued fraction.

    Source: W. H. Press and others (2007), Numerical recipes, 3rd ed., section 6.4.
    """
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_share(1 - x, b, a)
    log = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    front = math.exp(log + a * math.log(x) + b * math.log1p(-x)) / a
    tiny, exact = 1e-300, 1e-15
    c, d = 1.0, 1 / max(tiny, 1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, 10_000):
        for step in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / (1 + step * d or tiny)
            c = 1 + step / c or tiny
            value *= c * d
        if abs(c * d - 1) < exact:
            break
    return front * value
