"""Statistics of a class equal recorded values, and say nothing where nothing can be said."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.teach.course.report.statistics import (
    alpha,
    alpha_interval,
    beta_share,
    difficulty,
    f_quantile,
    item_rest,
    omega,
    omega_interval,
)

# Alpha by pingouin 0.7.0, its interval by scipy's F, the others by pandas; 30 simulated students.
CASES = json.loads(Path(__file__).with_name("statistics_cases.json").read_text())


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_alpha_and_its_interval_are_the_recorded_ones(case):
    """To 1e-7, as two other programs give them."""
    found = alpha_interval(np.array(case["scores"], dtype=float))
    wanted = [case[name] for name in ("alpha", "alpha_low", "alpha_high")]
    assert [found.value, found.low, found.high] == pytest.approx(wanted, abs=1e-7)
    assert [round(found.low, 3), round(found.high, 3)] == case["pingouin_interval"]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_difficulty_and_correlation_are_the_recorded_ones(case):
    """Facility and discrimination index, as shares."""
    scores = np.array(case["scores"], dtype=float)
    items = range(scores.shape[1])
    assert [difficulty(scores[:, i]) for i in items] == pytest.approx(case["facility"], abs=1e-8)
    found = [item_rest(scores, i) for i in items]
    assert found == pytest.approx(case["discrimination"], abs=1e-7)


def test_omega_of_a_class_made_of_one_factor_is_what_was_put_in():
    """Loadings .8 to .4 and unit variances: omega is known, and alpha lies below it."""
    loadings = np.array([0.8, 0.7, 0.6, 0.5, 0.4])
    draw = np.random.default_rng(3)
    ability = draw.normal(size=(200_000, 1))
    scores = ability * loadings + draw.normal(size=(200_000, 5)) * np.sqrt(1 - loadings**2)
    wanted = loadings.sum() ** 2 / (loadings.sum() ** 2 + (1 - loadings**2).sum())
    assert omega(scores) == pytest.approx(wanted, abs=0.005)
    assert alpha(scores) < omega(scores)


def test_the_interval_of_omega_is_the_same_in_every_run_and_holds_it():
    """Resampled from a fixed seed."""
    scores = np.array(CASES["thirty-by-twelve"]["scores"], dtype=float)
    one, again = omega_interval(scores), omega_interval(scores)
    assert one == again
    assert one.low < one.value < one.high


@pytest.mark.parametrize(
    "scores",
    [np.ones((12, 4)), np.zeros((12, 1)), np.tile([1.0, 0.0], (12, 1)), np.ones((1, 3))],
    ids=["all right", "one item", "nobody differs", "one student"],
)
def test_where_nobody_differs_nothing_is_estimated(scores):
    """No number, and no warning of a division by zero."""
    with np.errstate(all="raise"):
        assert alpha(scores) is None
        assert alpha_interval(scores) is None
        assert omega(scores) is None
        assert item_rest(scores, 0) is None


@given(st.floats(0.01, 0.99), st.integers(1, 400), st.integers(1, 400))
def test_a_quantile_of_f_has_its_share_below_it(share, above, below):
    """The inverse of the distribution function."""
    x = f_quantile(share, above, below)
    at = above * x / (above * x + below)
    assert beta_share(at, above / 2, below / 2) == pytest.approx(share, abs=1e-6)
