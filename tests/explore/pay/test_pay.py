"""Pay: percentiles, prices, bands and the rows that they rest on."""

import json
import math
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from careerbook.errors import UnknownNameError
from careerbook.explore.pay.arithmetic import (
    at_us_prices,
    constant_dollars,
    equal_offer,
    pay_frame,
    percentile_of,
    soc_band,
)
from careerbook.explore.pay.prices import newest_price_year, price_level
from careerbook.explore.pay.rows import NOT_IN_TABLE, NOT_RELEASED, PERCENTILES, pay_rows, years_of
from careerbook.explore.pay.view import pay_view
from careerbook.facts.data import load
from careerbook.occupations.places import place_of, places
from careerbook.occupations.soc_match import match_of, matches
from tests.explore.pay import make_pay_cases

CASES = json.loads(Path(__file__).with_name("pay_cases.json").read_text(encoding="utf-8"))
AMOUNTS = st.floats(min_value=1_000, max_value=2_000_000)
LEVELS = st.floats(min_value=50, max_value=200)


@st.composite
def distributions(draw: st.DrawFn) -> dict[int, float | None]:
    """Draw rising pay at the five percentiles, some of it missing, some of it equal."""
    usd = sorted(draw(st.lists(st.integers(20_000, 400_000), min_size=5, max_size=5)))
    gaps = draw(st.lists(st.booleans(), min_size=5, max_size=5))
    return {
        percentile: None if gap else float(pay)
        for percentile, pay, gap in zip(PERCENTILES, usd, gaps, strict=True)
    }


def rank(own: float, points: dict[int, float | None]) -> float:
    """Return the percentile as a number that compares, also outside the published points."""
    standing = percentile_of(own, points)
    if standing.value is not None:
        return standing.value
    assert standing.bound is not None
    return standing.bound + (0.001 if standing.side == "above" else -0.001)


@settings(deadline=None)
@given(distributions(), AMOUNTS, AMOUNTS)
def test_more_pay_never_stands_at_a_lower_percentile(points, one, other):
    """The percentile rises with pay."""
    assume(any(usd is not None for usd in points.values()))
    low, high = sorted((one, other))
    assert rank(low, points) <= rank(high, points)


@settings(deadline=None)
@given(distributions())
def test_a_published_amount_stands_at_its_own_percentile(points):
    """At each published point the percentile is that point's, where points differ."""
    known = [(p, usd) for p, usd in points.items() if usd is not None]
    assume(len({usd for _, usd in known}) == len(known))
    for percentile, usd in known:
        assert percentile_of(usd, points).value == percentile


@settings(deadline=None)
@given(distributions(), AMOUNTS)
def test_missing_points_are_skipped_and_never_read_as_zero(points, own):
    """A missing point is the same as one that was never asked for."""
    without = {p: usd for p, usd in points.items() if usd is not None}
    assert percentile_of(own, points) == percentile_of(own, without)


def test_between_two_points_the_percentile_is_linear_in_the_logarithm_of_pay():
    """The geometric mean of two published amounts stands half-way between them."""
    own = math.sqrt(80_000 * 125_000)
    assert percentile_of(own, {25: 80_000, 75: 125_000}).value == pytest.approx(50)


def test_above_a_top_coded_ninetieth_percentile_is_above_the_seventy_fifth():
    """Nothing is guessed beyond the last published point."""
    standing = percentile_of(500_000, {10: 50_000, 75: 160_000, 90: None})
    assert (standing.value, standing.side, standing.bound) == (None, "above", 75)
    assert standing.sentence == "This pay stands above the 75th percentile."


def test_without_published_points_the_standing_is_unknown():
    """No data, no percentile, and the sentence says why."""
    standing = percentile_of(90_000, dict.fromkeys(PERCENTILES))
    assert standing.side == "unknown"
    assert "no pay is published" in standing.sentence


@pytest.mark.parametrize("own", [0, -1, math.nan, math.inf])
def test_what_is_not_pay_is_refused(own):
    """Zero, negative and endless amounts are refused with the rule."""
    with pytest.raises(ValueError, match="above 0"):
        percentile_of(own, {50: 100})


def test_falling_percentiles_are_refused():
    """A distribution that falls is a fault in the data, not an answer."""
    with pytest.raises(ValueError, match="50th percentile"):
        percentile_of(100, {25: 200, 50: 100})


@settings(deadline=None)
@given(AMOUNTS, LEVELS, LEVELS)
def test_an_equal_offer_there_and_back_is_the_same_pay(usd, here, there):
    """Moving an offer to another place and back changes nothing."""
    assert equal_offer(equal_offer(usd, here, there), there, here) == pytest.approx(usd)


@settings(deadline=None)
@given(AMOUNTS, LEVELS, LEVELS)
def test_equal_offers_buy_the_same_at_us_prices(usd, here, there):
    """An equal offer has the same value at US average prices."""
    offer = equal_offer(usd, here, there)
    assert at_us_prices(offer, there) == pytest.approx(at_us_prices(usd, here))


@settings(deadline=None)
@given(AMOUNTS, st.integers(2000, 2026))
def test_constant_dollars_of_the_base_year_are_the_amount_itself(usd, year):
    """Real equals nominal at the base year."""
    assert constant_dollars(usd, year, base_year=year) == pytest.approx(usd)


def test_constant_dollars_use_the_may_index():
    """May wages are moved by May prices, not by annual averages."""
    index = load("cpi_u").set_index("year")["may_index"]
    assert constant_dollars(100, 2017, 2025) == pytest.approx(100 * index[2025] / index[2017])


def test_a_year_without_price_index_is_refused_by_name():
    """An unknown year lists the years that there are."""
    with pytest.raises(UnknownNameError, match="1950"):
        constant_dollars(100, 1950)


@pytest.mark.parametrize("rpp", [0, -3, math.nan])
def test_an_impossible_price_level_is_refused(rpp):
    """A price parity is above zero."""
    with pytest.raises(ValueError, match="price parity"):
        at_us_prices(100, rpp)


def test_the_band_spans_the_medians_and_names_codes_without_one():
    """The band is over candidates with a median; the others are listed, not dropped."""
    rows = pay_rows(match_of("machine-learning-specialist"), place_of("state:CA"), 2025)
    medians = [row.point(50) for row in rows if row.point(50) is not None]
    band = soc_band(rows)
    assert (band.low_median, band.high_median) == (min(medians), max(medians))
    assert band.missing == ("15-1299",)


def test_pay_frame_has_one_row_per_candidate_best_match_first():
    """The crosswalk's order is kept and published figures are untouched."""
    frame = pay_frame("machine-learning-specialist", "us", 2025)
    assert frame["soc_code"].tolist() == ["15-2051", "15-1221", "15-1252", "15-1299"]
    wages = load("oews_national").query("year == 2025").set_index("soc_code")
    for row in frame.itertuples():
        assert row.p50_usd_per_year == wages.loc[row.soc_code, "p50_usd_per_year"]


def test_pay_frame_adjusts_beside_and_never_over_the_published_figures():
    """Nominal, constant and price-adjusted amounts stand in columns of their own."""
    row = pay_frame("15-2051", "state:CA", 2023).iloc[0]
    rpp, year = price_level(place_of("CA"), 2023)
    assert row["p50_constant_usd_per_year"] == pytest.approx(
        constant_dollars(row["p50_usd_per_year"], 2023)
    )
    assert row["p50_at_us_prices_usd_per_year"] == pytest.approx(
        row["p50_usd_per_year"] * 100 / rpp
    )
    assert (row["rpp_year"], row["constant_year"]) == (year, newest_price_year())


def test_every_wage_of_the_tables_can_be_looked_up():
    """Every occupation on offer, in every place and year: percentiles rise, gaps have a reason."""
    for match in matches().values():
        for place in places().values():
            for year in years_of(match, place):
                for row in pay_rows(match, place, year):
                    known = [usd for usd in row.points if usd is not None]
                    assert known == sorted(known)
                    assert 0 not in row.points
                    assert bool(row.gap) == (row.point(50) is None)


def test_withheld_top_coded_and_absent_pay_have_different_words():
    """Each kind of gap is named for what it is."""
    withheld = pay_rows(match_of("15-1221"), place_of("state:ID"), 2025)[0]
    assert withheld.gap_at(50) == NOT_RELEASED
    absent = pay_rows(match_of("15-1299"), place_of("state:CA"), 2025)[0]
    assert absent.gap_at(50) == NOT_IN_TABLE
    capped = pay_rows(match_of("11-3021"), place_of("us"), 2024)[0]
    assert capped.gap_at(90) == "at or above $239,200"
    narrow = pay_rows(match_of("15-2051"), place_of("state:OH"), 2023)[0]
    assert (narrow.gap_at(10), narrow.gap_at(50)) == (NOT_IN_TABLE, "")


def test_only_years_with_data_are_offered():
    """Metropolitan areas have the newest year; a state lacks a year when its row was dropped."""
    data_scientist = match_of("15-2051")
    assert years_of(data_scientist, place_of("metro:41860")) == (2025,)
    assert years_of(data_scientist, place_of("state:OH")) == (2023, 2025)
    assert years_of(match_of("11-3021"), place_of("state:CA")) == (2025,)
    assert min(years_of(data_scientist, place_of("us"))) == 2021


def test_a_year_that_a_place_lacks_is_refused_with_those_it_has():
    """The message lists the years on offer."""
    with pytest.raises(UnknownNameError, match="Allowed: 2025"):
        pay_frame("15-2051", "metro:41860", 2023)


@pytest.mark.parametrize(("place", "kind"), [("state:XX", "place"), ("metro:1", "place")])
def test_an_unknown_place_is_refused(place, kind):
    """Places are named by key."""
    with pytest.raises(UnknownNameError, match=kind):
        pay_frame("15-2051", place)


def test_an_unknown_role_suggests_the_nearest():
    """A typing error gets a suggestion."""
    with pytest.raises(UnknownNameError, match="data-scientist"):
        pay_frame("data-scientst")


def test_places_without_price_level_say_so_instead_of_adjusting():
    """Puerto Rico has no parity: nothing is adjusted and the sentence says why."""
    view = pay_view("15-1232", "metro:41980", price_parity=True)
    assert view.level is None
    assert not view.compares_prices
    assert "No price level is released for San Juan" in view.sentence


def test_the_title_is_the_finding():
    """One occupation: the middle half. Several: the band of medians."""
    row = pay_rows(match_of("15-2051"), place_of("state:OH"), 2025)[0]
    assert pay_view("15-2051", "OH").title == (
        f"Half of data scientists in Ohio earn between ${row.point(25):,} and ${row.point(75):,}"
    )
    assert "lies between" in pay_view("machine-learning-specialist").title
    assert pay_view("15-1221", "state:ID", 2025).title.endswith("in Idaho: not released")


def test_a_role_says_how_sure_its_match_is():
    """Confidence and caveat are in words; a plain SOC code has neither."""
    notes = " ".join(pay_view("ai-product-manager").notes)
    assert "confidence of the match: low" in notes
    assert match_of("ai-product-manager").caveat in notes
    assert "confidence" not in " ".join(pay_view("11-3021").notes)


def test_the_state_table_of_2023_warns_of_its_coverage():
    """States of 2023 that were dropped bias any ranking; the notes say so."""
    assert "do not rank states" in " ".join(pay_view("11-3021", "state:OH", 2023).notes)
    assert "do not rank" not in " ".join(pay_view("11-3021", "state:OH", 2025).notes)


def test_the_cases_for_the_browser_are_up_to_date():
    """pay_cases.json is what Python computes now; rewrite it with make_pay_cases.py."""
    written = make_pay_cases.CASES.read_text(encoding="utf-8")
    assert written == make_pay_cases.make_cases()


def test_the_cases_cover_every_kind_of_gap():
    """The twin test would be blind without withheld, top-coded and absent pay."""
    gaps = {gap for case in CASES["views"] for row in case["gaps"] for gap in row}
    assert {"", NOT_RELEASED, NOT_IN_TABLE} < gaps
    assert any(gap.startswith("at or above $") for gap in gaps)
