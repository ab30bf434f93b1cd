"""The fast bootstrap of the median has the distribution of the slow one."""

from __future__ import annotations

import numpy as np
import pytest

from careerbook.explore.microdata.bootstrap import RESAMPLES, _ranks, median_interval


@pytest.mark.parametrize("size", [10, 11, 40, 101])
def test_two_draws_agree_with_drawing_every_value(size: int) -> None:
    """The interval and the spread agree with those of full resamples of the same sample."""
    sample = np.sort(np.random.default_rng(5).lognormal(11, 0.5, size))
    full = np.random.default_rng(6).choice(sample, (200_000, size))
    medians = np.median(full, axis=1)
    lower, upper = _ranks(size, 1)
    fast = (sample[lower] + sample[upper]) / 2
    assert len(fast) == RESAMPLES
    assert fast.mean() == pytest.approx(medians.mean(), rel=0.02)
    assert fast.std() == pytest.approx(medians.std(), rel=0.1)
    # Ranks are few in small samples: the ends may differ by one neighbor.
    want = np.searchsorted(sample, np.quantile(medians, [0.025, 0.975]))
    found = np.searchsorted(sample, median_interval(sample, 1))
    assert np.abs(want - found).max() <= 1


def test_the_interval_covers_the_median_of_a_population() -> None:
    """About 95 in 100 samples of a known population cover its median."""
    random = np.random.default_rng(9)
    hits = 0
    for _ in range(400):
        sample = np.sort(random.lognormal(0, 1, 60))
        low, high = median_interval(sample)
        hits += low <= 1 <= high
    assert 0.91 <= hits / 400 <= 0.99


def test_the_seed_decides() -> None:
    """The same seed repeats the interval; another moves it a little."""
    sample = np.sort(np.random.default_rng(2).normal(100, 20, 500))
    assert median_interval(sample, 4) == median_interval(sample, 4)
    assert median_interval(sample, 4) != median_interval(sample, 5)


def test_one_value_is_its_own_interval() -> None:
    """Nothing is drawn outside the sample."""
    assert median_interval(np.array([7.0])) == (7.0, 7.0)
    assert median_interval(np.array([7.0, 9.0]))[0] >= 7
