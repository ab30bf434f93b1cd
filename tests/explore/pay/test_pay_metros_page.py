"""The pay page: the areas with most such jobs, and the equal of an offer in a second place."""

from __future__ import annotations

import re

import pytest

from careerbook.explore.pay.metros import metros_view
from careerbook.explore.pay.offer import offer_view
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGE = "explore/pay.html"
METROS = ".cb-pay-metros"
EXPLORER = ".cb-pay-explorer"
SEATTLE, ATLANTA = "metro:42660", "metro:12060"


@pytest.fixture(params=["http", "file"])
def pay_page(request: pytest.FixtureRequest, open_page: Open) -> Visit:
    """Open the pay page with every widget alive."""
    visit = open_page(PAGE, request.param)
    visit.wake_all()
    return visit


def wait_for(visit: Visit, selector: str, text: str) -> None:
    visit.page.wait_for_function(
        "([selector, text]) => document.querySelector(selector).textContent.includes(text)",
        arg=[selector, text],
        timeout=3000,
    )


def test_choosing_code_order_and_minimum_says_what_python_says(pay_page: Visit) -> None:
    """Role, candidate code, order and least number of jobs: the page's sentence is Python's."""
    metros = pay_page.page.locator(METROS).first
    metros.get_by_label("Role or occupation").select_option("role:ml-engineer")
    metros.get_by_label("Official occupation counted").select_option("15-1221")
    metros.get_by_label("Sorted by").select_option("us-prices")
    metros.get_by_label("Areas with at least").select_option("1000")
    view = metros_view("ml-engineer", "15-1221", sort="us-prices", minimum_jobs=1_000)
    wait_for(pay_page, f"{METROS} .cb-sentence", view.sentence)
    assert view.title == metros.locator(".cb-title").inner_text()
    assert view.measure == metros.locator(".cb-subtitle").inner_text()


def test_areas_without_released_pay_are_labeled_gaps(pay_page: Visit) -> None:
    """Programmers: two of the ten areas have no published pay; picture, table and alt say so."""
    metros = pay_page.page.locator(METROS).first
    metros.get_by_label("Role or occupation").select_option("soc:15-1251")
    wait_for(pay_page, f"{METROS} .cb-sentence", "Pay not released")
    picture = metros.locator(".cb-picture svg")
    assert "pay not released" in picture.inner_html()
    assert "Pay not released" in (picture.get_attribute("aria-label") or "")
    metros.get_by_text("As table").click()
    assert "not released" in metros.locator("table").inner_text()


def test_own_pay_is_a_line_and_stays_out_of_the_link(pay_page: Visit) -> None:
    """The line is named, the table gains a column, and the address keeps quiet."""
    metros = pay_page.page.locator(METROS).first
    metros.get_by_label(re.compile("Your pay")).fill("151000")
    wait_for(pay_page, f"{METROS} .cb-sentence", "$151,000 a year, as paid, is above the median")
    assert "you, $151,000" in metros.locator(".cb-picture").inner_text()
    metros.get_by_label("Sorted by").select_option("median")
    pay_page.page.wait_for_function("() => location.hash.includes('sort=median')")
    assert "151000" not in pay_page.hash()


def test_link_to_a_list_of_areas_opens_it(open_page: Open) -> None:
    """Code, order and least number of jobs come back from the address."""
    visit = open_page(f"{PAGE}#view:metros?role=ml-engineer&code=15-1252&sort=median&least=2500")
    visit.wake_all()
    view = metros_view("ml-engineer", "15-1252", sort="median", minimum_jobs=2_500)
    assert visit.page.locator(f"{METROS} .cb-title").inner_text() == view.title


def test_the_equal_of_an_offer_is_what_python_says(pay_page: Visit) -> None:
    """Own pay, first and second place: amounts, levels and all three percentiles."""
    explorer = pay_page.page.locator(EXPLORER).first
    explorer.get_by_label("Role or occupation").select_option("soc:15-2051")
    explorer.get_by_label("Place", exact=True).select_option(SEATTLE)
    explorer.get_by_label("Compare with").select_option(ATLANTA)
    explorer.get_by_label(re.compile("Your pay")).fill("165000")
    view = offer_view("15-2051", SEATTLE, ATLANTA, 165_000)
    wait_for(pay_page, f"{EXPLORER} .cb-offer .cb-sentence", view.sentence)
    picture = explorer.locator(".cb-offer .cb-picture").inner_text()
    assert "$165,000, unadjusted" in picture and "buys the same" in picture
    explorer.get_by_text("Percentiles for every candidate").click()
    cells = explorer.locator(".cb-offer td").all_inner_texts()
    assert cells == list(view.table_rows()[0].values())


def test_the_second_place_is_found_by_typing_and_kept_in_the_link(open_page: Open) -> None:
    """Enter takes the first match; the address opens both places again."""
    visit = open_page(PAGE)
    visit.wake_all()
    search = visit.page.locator(f"{EXPLORER} .cb-offer").get_by_role("searchbox")
    search.fill("san jose")
    search.press("Enter")
    wait_for(visit, f"{EXPLORER} .cb-offer .cb-title", "San Jose")
    address = visit.hash()
    assert "there=metro%3A41940" in address
    again = open_page(f"{PAGE}{address}")
    again.wake_all()
    assert "San Jose" in again.page.locator(f"{EXPLORER} .cb-offer .cb-title").inner_text()


def test_a_place_without_price_level_gets_words_and_no_picture(pay_page: Visit) -> None:
    """Nothing is guessed where no parity is released."""
    explorer = pay_page.page.locator(EXPLORER).first
    explorer.get_by_label("Compare with").select_option("metro:10380")
    wait_for(pay_page, f"{EXPLORER} .cb-offer .cb-title", "No price level is released")
    assert explorer.locator(".cb-offer svg").count() == 0


def test_the_static_form_has_offer_and_areas(open_page: Open) -> None:
    """Without scripts: a picture of the pay, one of the offer, one of the areas."""
    visit = open_page(PAGE, "file", scripts=False)
    static = visit.page.locator(".live-static")
    assert static.nth(0).locator("svg[role=img]").count() == 2
    assert "buys what" in static.nth(0).inner_text()
    assert static.nth(1).locator("svg[role=img]").count() == 1
