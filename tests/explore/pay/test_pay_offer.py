"""The equal of an offer in another place: amounts, standings, refusals, and the browser's cases."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.errors import UnknownNameError
from careerbook.explore.pay.offer import offer_view
from careerbook.explore.pay.prices import price_level
from careerbook.occupations.places import place_of, places
from tests.explore.pay import make_pay_offer_cases

SEATTLE, ATLANTA, AGUADILLA = "metro:42660", "metro:12060", "metro:10380"
PRICED = [key for key in places() if price_level(place_of(key), 2025)]


def test_the_equal_is_the_offer_times_the_ratio_of_price_levels():
    """w2 = w1 * RPP2 / RPP1, with the parities of the tables."""
    view = offer_view("15-2051", SEATTLE, ATLANTA, 165_000)
    here, there = price_level(place_of(SEATTLE), 2025), price_level(place_of(ATLANTA), 2025)
    assert view.equal_usd == pytest.approx(165_000 * there[0] / here[0])
    assert view.equal_usd < 165_000


@given(st.sampled_from(PRICED), st.sampled_from(PRICED), st.floats(1, 1e6))
def test_going_there_and_back_changes_nothing(here, there, usd):
    """The equal of the equal is the offer."""
    equal = offer_view("15-2051", here, there, usd).equal_usd
    assert offer_view("15-2051", there, here, equal).equal_usd == pytest.approx(usd)


def test_all_three_amounts_stand_in_the_sentence():
    """Paid, equal and unadjusted amount each have their percentile, and both levels are named."""
    view = offer_view("15-2051", SEATTLE, ATLANTA, 165_000)
    equal = view.there.standing(view.equal_usd, 0).phrase
    plain = view.there.standing(165_000, 0).phrase
    assert view.here.standing(165_000, 0).phrase in view.sentence
    assert f"stands {equal}; $165,000, unadjusted, {plain}" in view.sentence
    assert "Price levels: " in view.sentence and "(US average 100, 2024)" in view.sentence


def test_without_own_pay_the_median_here_serves_and_is_named():
    """The example amount is the published median, and the note says so."""
    view = offer_view("15-2051", SEATTLE, ATLANTA)
    assert view.usd == view.here.rows[0].point(50)
    assert view.notes[0].startswith("The amount is the median of data scientists in Seattle")


def test_what_parity_does_not_cover_is_always_said():
    """Prices, not taxes."""
    assert "does not cover taxes" in offer_view("15-2051", SEATTLE, ATLANTA, 1e5).notes[-1]


def test_a_place_without_price_level_gets_words_and_no_amount():
    """Puerto Rico's areas have no parity: nothing is guessed."""
    view = offer_view("15-2051", SEATTLE, AGUADILLA, 90_000)
    assert view.equal_usd is None
    assert view.title.startswith("No price level is released for Aguadilla")
    assert view.table_rows() == []


def test_the_same_place_twice_asks_for_another():
    """There is nothing to compare."""
    assert offer_view("15-2051", "us", "us").title.startswith("Choose a second place")


def test_a_withheld_wage_there_is_a_gap_and_not_a_percentile():
    """Where no pay is released the table says so."""
    rows = offer_view("00-0000", "us", ATLANTA, 50_000).table_rows()
    assert list(rows[0].values())[1:] == ["about the 48th", "not in our table", "not in our table"]


def test_wrong_input_is_refused():
    """Unknown places and amounts that are no pay."""
    with pytest.raises(UnknownNameError, match="place"):
        offer_view("15-2051", "us", "state:ZZ")
    with pytest.raises(ValueError, match="above 0"):
        offer_view("15-2051", "us", ATLANTA, -5)


def test_the_cases_for_the_browser_are_up_to_date():
    """pay_offer_cases.json is what Python computes now for the selections in it."""
    written = make_pay_offer_cases.CASES.read_text(encoding="utf-8")
    selections = [case["selection"] for case in json.loads(written)["offers"]]
    assert len(selections) > make_pay_offer_cases.DRAWN
    assert written == make_pay_offer_cases.case_text(selections)
