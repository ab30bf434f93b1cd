"""Scoring the over-claiming check: the formulas, the band, and the twin in the browser."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.assess.terms import scoring, terms
from tests.assess.terms import make_overclaiming_cases as cases

DATA = terms.load()
REAL = [term.id for term in DATA.term if term.real]
INVENTED = [term.id for term in DATA.invented]


def ticks(real, invented):
    """Return complete answers with so many ticks."""
    ticked = {*REAL[:real], *INVENTED[:invented]}
    return {term.id: term.id in ticked for term in DATA.term}


def test_measures_follow_the_formulas_worked_by_hand():
    """10 of 16 and 1 of 4: H = 10.5 / 17, F = 1.5 / 5 = 0.3, z(0.3) = -0.5244."""
    found = scoring.score(DATA, ticks(10, 1))
    assert found.hit_rate == pytest.approx(10.5 / 17)
    assert found.false_alarm_rate == pytest.approx(0.3)
    z_hit = 0.2993069  # z(0.6176471), from a table of the normal distribution
    assert found.d_prime == pytest.approx(z_hit + 0.5244005, abs=1e-4)
    assert found.criterion == pytest.approx(-(z_hit - 0.5244005) / 2, abs=1e-4)
    assert found.widening == 1.25


def test_z_is_the_inverse_of_the_normal_distribution():
    """Phi(z(p)) = p, by the error function."""
    for share in cases.SHARES:
        assert (1 + math.erf(scoring.z(share) / math.sqrt(2))) / 2 == pytest.approx(share)


@pytest.mark.parametrize("share", [0, 1, -0.2, 1.5])
def test_z_refuses_what_is_no_share(share):
    """The message names the value."""
    with pytest.raises(ValueError, match=str(share)):
        scoring.z(share)


@pytest.mark.parametrize(("invented", "times"), [(0, 1), (1, 1.25), (2, 1.5), (4, 2)])
def test_the_band_widens_by_the_plain_share(invented, times):
    """Nothing ticked leaves it as it is: a correction alone widens nobody's band."""
    assert scoring.score(DATA, ticks(8, invented)).widening == times


@given(st.integers(0, 16), st.integers(0, 3))
def test_a_tick_more_on_an_invented_term_never_looks_better(real, invented):
    """The sensitivity falls and the band widens; the real ticks stay as they were."""
    before, after = (scoring.score(DATA, ticks(real, invented + more)) for more in (0, 1))
    assert after.d_prime < before.d_prime
    assert after.widening > before.widening
    assert before.d_low == pytest.approx(after.d_prime)
    assert after.d_high == pytest.approx(before.d_prime)


@given(st.integers(0, 16), st.integers(0, 4))
def test_the_range_holds_the_value(real, invented):
    """Also with none and with all ticked, where the correction keeps everything finite."""
    found = scoring.score(DATA, ticks(real, invented))
    assert -6 < found.d_low <= found.d_prime <= found.d_high < 6
    assert 1 <= found.widening <= 2


def test_ticking_all_and_ticking_none_tell_nothing_apart():
    """The sensitivity is near zero for both; only c separates them."""
    all_of_them, none = scoring.score(DATA, ticks(16, 4)), scoring.score(DATA, ticks(0, 0))
    assert all_of_them.d_prime == pytest.approx(-none.d_prime)
    assert abs(none.d_prime) < 0.7
    assert all_of_them.criterion < -1 < 1 < none.criterion


def test_open_terms_are_left_out_and_never_count_as_not_known():
    """Without an answered invented term nothing follows."""
    found = scoring.score(DATA, {REAL[0]: True, REAL[1]: None})
    assert (found.real, found.real_known, found.open) == (1, 1, 19)
    assert (found.false_alarm_rate, found.d_prime, found.widening) == (None, None, None)
    assert "nothing follows for your self-ratings" in scoring.sentence(found)
    assert scoring.score(DATA, {"wool-theory": True}).answered == 0


@pytest.mark.parametrize("real", [0, 5, 16])
@pytest.mark.parametrize("invented", [0, 1, 4])
def test_no_sentence_accuses(real, invented):
    """Whatever was ticked."""
    found = scoring.score(DATA, ticks(real, invented))
    said = f"{scoring.sentence(found)} {scoring.title(found)}".lower()
    for word in ("lie", "honest", "overclaim", "over-claim", "exaggerat", "wrong", "fail", "too"):
        assert word not in said.split()
    assert ("stays" in said) == (invented == 0)


def test_cases_for_the_browser_are_what_python_computes():
    """overclaiming_cases.json holds the same inputs and today's results."""
    found = json.loads(cases.CASES.read_text("utf-8"))["cases"]
    inputs = [(case["real"], case["given"]) for case in found]
    written = json.loads(cases.case_text(inputs))
    assert _near(json.loads(cases.CASES.read_text("utf-8")), written)
    assert len(inputs) >= cases.DRAWN


def _near(a, b):
    """Compare, with numbers to 1e-12: the last digit of z may differ between platforms."""
    if isinstance(a, float) and isinstance(b, float):
        return math.isclose(a, b, rel_tol=1e-12, abs_tol=1e-12)
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(_near(a[key], b[key]) for key in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(_near, a, b))
    return a == b
