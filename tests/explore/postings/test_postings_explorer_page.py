"""The postings explorer in the built page."""

from __future__ import annotations

import pytest

from careerbook.facts import data
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGE = "explore/growth.html"
EXPLORER = ".cb-postings-explorer"


@pytest.fixture(params=["http", "file"])
def explorer(request: pytest.FixtureRequest, open_page: Open) -> Visit:
    """Open the growth page with every widget alive."""
    visit = open_page(PAGE, request.param)
    visit.wake_all()
    return visit


def test_sentence_and_table_have_the_numbers_of_the_data(explorer: Visit) -> None:
    """The last month of each country shown, to one decimal."""
    own = explorer.page.locator(EXPLORER)
    own.get_by_text("As table").click()
    text, share = own.inner_text(), data.load("ai_posting_share").set_index("month")
    for code in ("US", "CA", "GB", "DE"):
        value = share[share["country_code"] == code].loc["2026-06", "ai_share_pct"]
        assert f"{value:.1f}" in text
    assert "not a count of AI jobs" in text
    assert own.locator("tbody tr").count() == 90


def test_month_moves_by_keyboard_and_changes_the_sentence(explorer: Visit) -> None:
    """One step to the left is the month before."""
    own = explorer.page.locator(EXPLORER)
    assert "June 2026" in own.locator(".cb-sentence").inner_text()
    own.get_by_label("Month to read").press("ArrowLeft")
    assert "May 2026" in own.locator(".cb-sentence").inner_text()
    assert own.get_by_label("Month to read").get_attribute("aria-valuetext") == "May 2026"


def test_pointing_reads_another_month_and_leaves_the_choice(open_page: Open) -> None:
    """Hover is a look, a click is a choice."""
    visit = open_page(PAGE)
    visit.wake_all()
    own = visit.page.locator(EXPLORER)
    before = own.locator(".cb-sentence").inner_text()
    picture = own.locator(".cb-postings-picture")
    picture.hover(position={"x": 120, "y": 100})
    assert own.locator(".cb-sentence").inner_text() != before
    own.locator(".cb-title").hover()
    assert own.locator(".cb-sentence").inner_text() == before


def test_a_fifth_country_is_refused_with_a_reason(explorer: Visit) -> None:
    """Four lines can be told apart; the reader is told what to do."""
    own = explorer.page.locator(EXPLORER)
    own.get_by_role("checkbox", name="France").click()
    assert not own.get_by_role("checkbox", name="France").is_checked()
    assert "untick one before you add France" in own.get_by_role("status").first.inner_text()


def test_a_sector_shows_each_file_as_its_own_line(explorer: Visit) -> None:
    """Old and new file of the same sector, one dashed; a country without it is marked."""
    own = explorer.page.locator(EXPLORER)
    own.get_by_label("All postings, against 2020").check()
    own.get_by_label("Postings of").select_option("Software Development")
    for name in ("Canada", "United Kingdom", "Germany"):
        own.get_by_role("checkbox", name=name).uncheck()
    assert own.locator("polyline").count() == 2
    assert own.locator("polyline[stroke-dasharray]").count() == 1
    assert "file of September 2024" in own.inner_text()
    assert own.get_by_role("checkbox", name="Ireland").is_disabled()


def test_link_opens_the_same_view(open_page: Open) -> None:
    """The address of a view opens it again."""
    visit = open_page(PAGE)
    visit.wake_all()
    own = visit.page.locator(EXPLORER)
    own.get_by_role("checkbox", name="United Kingdom").uncheck()
    own.get_by_label("Month to read").press("Home")
    title = own.locator(".cb-title").inner_text()
    again = open_page(f"{PAGE}{visit.hash()}")
    again.wake_all()
    assert again.page.locator(f"{EXPLORER} .cb-title").inner_text() == title


def test_a_copied_link_is_of_its_own_view(open_page: Open) -> None:
    """Three explorers share the page's address: each copies what it shows itself."""
    visit = open_page(PAGE, permissions=["clipboard-read", "clipboard-write"])
    visit.wake_all()
    visit.page.locator(".cb-growth-explorer").get_by_label("Jobs each year").check()
    assert visit.hash().startswith("#view:growth?")
    own = visit.page.locator(EXPLORER)
    own.get_by_role("button", name="Copy link to this view").click()
    own.get_by_text("Link copied.").wait_for()
    copied = visit.page.evaluate("navigator.clipboard.readText()")
    assert "#view:postings?countries=US.CA.GB.DE" in copied
