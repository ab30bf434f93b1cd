"""The pay explorer in the built page: it answers, it links, it survives."""

from __future__ import annotations

import re

import pytest

from careerbook.explore.pay.arithmetic import percentile_of
from careerbook.facts import data
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGE = "topics/salaries.html"
EXPLORER = ".cb-pay-explorer"


@pytest.fixture(params=["http", "file"])
def explorer(request: pytest.FixtureRequest, open_page: Open) -> Visit:
    """Open the salary chapter with every widget alive."""
    visit = open_page(PAGE, request.param)
    visit.wake_all()
    return visit


def title(visit: Visit) -> str:
    return visit.page.locator(f"{EXPLORER} .cb-title").first.inner_text()


def national(soc_code: str, column: str) -> float:
    table = data.load("oews_national").set_index(["year", "soc_code"])
    return float(table.loc[(2025, soc_code), column])


def test_choosing_an_occupation_shows_its_published_pay(explorer: Visit) -> None:
    """The sentence names the median that stands in the data table."""
    page = explorer.page
    page.locator(EXPLORER).first.get_by_label("Role or occupation").select_option("soc:15-1252")
    sentence = page.locator(f"{EXPLORER} .cb-sentence").first
    median = f"${national('15-1252', 'p50_usd_per_year'):,.0f}"
    page.wait_for_function(
        "([node, text]) => node.textContent.includes(text)",
        arg=[sentence.element_handle(), median],
        timeout=3000,
    )
    assert "oftware developers" in title(explorer)


def test_a_metro_area_is_found_by_typing(explorer: Visit) -> None:
    """The filter shortens the list of places and Enter takes the first match."""
    page = explorer.page
    place = page.locator(EXPLORER).first
    place.get_by_role("searchbox").fill("san jose")
    place.get_by_role("searchbox").press("Enter")
    page.wait_for_function(
        "() => document.querySelector('.cb-pay-explorer .cb-title')"
        ".textContent.includes('San Jose')"
    )


def test_own_pay_becomes_the_percentile_that_python_computes(explorer: Visit) -> None:
    """Between the median and the 75th percentile the page says what the formula says."""
    page = explorer.page
    first = page.locator(EXPLORER).first
    first.get_by_label("Role or occupation").select_option("soc:15-2051")
    points = {p: national("15-2051", f"p{p}_usd_per_year") for p in (10, 25, 50, 75, 90)}
    own = 140_000
    expected = percentile_of(own, points)
    first.get_by_label(re.compile("Your pay")).fill(str(own))
    rounded = round(expected.value)
    page.wait_for_function(
        "([node, text]) => new RegExp(text).test(node.innerText)",
        arg=[first.element_handle(), rf"\b{rounded}(st|nd|rd|th)\b"],
        timeout=3000,
    )


def test_link_to_a_view_opens_that_view(open_page: Open) -> None:
    """The address carries role, place and year, and leaves the reader's pay out."""
    visit = open_page(PAGE)
    visit.wake_all()
    first = visit.page.locator(EXPLORER).first
    first.get_by_label(re.compile("Your pay")).fill("99000")
    first.get_by_label("Role or occupation").select_option("soc:15-1221")
    visit.page.wait_for_function("() => location.hash.includes('15-1221')")
    address = visit.hash()
    assert "99000" not in address
    again = open_page(f"{PAGE}{address}")
    again.wake_all()
    assert "research scientists" in title(again)


def test_state_price_parity_shows_both_values(explorer: Visit) -> None:
    """With prices of the place switched on, paid and price-adjusted medians stand together."""
    page = explorer.page
    first = page.locator(EXPLORER).first
    first.get_by_label("Role or occupation").select_option("soc:15-2051")
    first.get_by_label("Place", exact=True).select_option("state:CA")
    first.get_by_label(re.compile("Compare at US prices")).check()
    state = data.load("oews_state").set_index(["year", "state_code", "soc_code"])
    paid = float(state.loc[(2025, "CA", "15-2051"), "p50_usd_per_year"])
    parity = data.load("price_parity_state").set_index("state_code")
    adjusted = paid * 100 / float(parity.loc["CA", "rpp_us100"])
    text = first.inner_text()
    assert f"${paid:,.0f}" in text
    nearest_ten = round(adjusted / 10) * 10
    assert any(f"${value:,.0f}" in text for value in {round(adjusted), nearest_ten})


def test_table_and_downloads_carry_the_numbers_shown(open_page: Open) -> None:
    """The text table opens, and the CSV holds the same median."""
    visit = open_page(PAGE, accept_downloads=True)
    visit.wake_all()
    first = visit.page.locator(EXPLORER).first
    first.get_by_label("Role or occupation").select_option("soc:15-2051")
    first.get_by_text("As table").click()
    assert f"{national('15-2051', 'p50_usd_per_year'):,.0f}" in first.locator("table").inner_text()
    with visit.page.expect_download() as started:
        first.get_by_role("button", name="CSV: download the table").click()
    text = started.value.path().read_text(encoding="utf8")
    assert f"{national('15-2051', 'p50_usd_per_year'):.0f}" in text
