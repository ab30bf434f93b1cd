"""Pay elsewhere in the built page."""

from __future__ import annotations

import pytest

from careerbook.explore.world.rows import country_rows
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGE = "explore/world.html"
EXPLORER = ".cb-world-pay"


@pytest.fixture(params=["http", "file"])
def page(request: pytest.FixtureRequest, open_page: Open) -> Visit:
    """Open the page with every widget alive."""
    visit = open_page(PAGE, request.param)
    visit.wake_all()
    return visit


def test_amounts_are_those_of_the_table_in_their_own_unit(page: Visit) -> None:
    """Choosing country and occupation shows the office's numbers and counts."""
    one = page.page.locator(EXPLORER).nth(1)
    one.get_by_label("Country", exact=True).select_option("DK")
    one.get_by_label("Occupation").select_option("2511")
    row = country_rows("DK", "2511")[0]
    text = one.inner_text()
    assert f"median DKK {row['p50']:.2f} an hour" in text
    assert f"{row['counted']:,} employees" in text
    one.get_by_label("Kind of pay").select_option("standard")
    lower = country_rows("DK", "2511", "standard")[0]
    assert f"DKK {lower['p50']:.2f}" in one.locator(".cb-title").inner_text()


def test_side_by_side_names_units_definitions_and_who_is_missing(page: Visit) -> None:
    """Another kind of work has fewer countries; the others are named."""
    work = page.page.locator(EXPLORER).first
    assert "EUR 32.99 an hour (2022)" in work.locator(".cb-sentence").inner_text()
    assert "far wider than computing work" in work.inner_text()
    work.get_by_label("Kind of work", exact=True).select_option("testers")
    assert "No figure for software testers" in work.locator(".cb-sentence").inner_text()


def test_nothing_is_converted_until_the_source_is_told(page: Visit) -> None:
    """The reader's rate and its source are printed with the sum; another country forgets it."""
    one = page.page.locator(EXPLORER).nth(1)
    one.get_by_text("Your own sum").click()
    one.get_by_label("Rate for GBP 1").fill("1.25")
    one.get_by_label("Other currency").fill("usd")
    told = one.locator(".cb-sum")
    assert "without a source nothing is converted" in told.inner_text()
    one.get_by_label("Where the rate is from").fill("my bank, 3 May")
    assert "× 1.25 USD for GBP 1 (your rate, from: my bank, 3 May)" in told.inner_text()
    one.get_by_label("Country", exact=True).select_option("NO")
    assert told.inner_text() == ""
    assert one.get_by_label("Rate for NOK 1").input_value() == ""


def test_a_decimal_number_can_be_typed_letter_by_letter(page: Visit) -> None:
    """A repaint leaves the field alone while it is being typed in."""
    one = page.page.locator(EXPLORER).nth(1)
    one.get_by_text("Your own sum").click()
    rate = one.get_by_label("Rate for GBP 1")
    rate.press_sequentially("0.05")
    assert rate.input_value() == "0.05"


def test_a_link_opens_the_same_view_and_sum(open_page: Open) -> None:
    """Choice, rate and source stand in the address; what is not ours in it does no harm."""
    visit = open_page(PAGE)
    visit.wake_all()
    one = visit.page.locator(EXPLORER).nth(1)
    one.get_by_label("Country", exact=True).select_option("SE")
    one.get_by_label("Occupation").select_option("2516")
    one.get_by_text("Your own sum").click()
    one.get_by_label("Monthly pays a year").fill("12")
    one.get_by_label("Rate for SEK 1").fill("0.1")
    one.get_by_label("Other currency").fill("XYZ")
    one.get_by_label("Where the rate is from").fill("<b>a</b> & b")
    told = one.locator(".cb-sum").inner_text()
    assert "12 monthly pays a year" in told and "<b>a</b> & b" in told
    title = one.locator(".cb-title").inner_text()
    again = open_page(f"{PAGE}{visit.hash()}")
    again.wake_all()
    other = again.page.locator(EXPLORER).nth(1)
    assert other.locator(".cb-sum").inner_text() == told
    assert other.locator(".cb-title").inner_text() == title
    broken = open_page(f"{PAGE}#view:one-country?country=XX&rate=-5&view=moon&work=9")
    broken.wake_all()
    assert "United Kingdom" in broken.page.locator(f"{EXPLORER} .cb-title").nth(1).inner_text()
    assert broken.messages == []
