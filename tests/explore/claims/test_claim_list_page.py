"""The list of claims in the built page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator

from careerbook.explore.claims.claims import claims, describe_claims
from careerbook.facts import data
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGE = "explore/sources.html"
WIDGET = ".cb-claim-list"
FOLDS = ".cb-claims details"


@pytest.fixture(params=["http", "file"])
def visit(request: pytest.FixtureRequest, open_page: Open) -> Visit:
    """Open the page with every widget alive."""
    visit = open_page(PAGE, request.param)
    visit.wake_all()
    return visit


def widget(visit: Visit) -> Locator:
    """Return the list."""
    return visit.page.locator(WIDGET).first


def test_filters_show_the_claims_of_the_table(visit: Visit) -> None:
    """Verdict and section choose; the sentence counts in Python's words."""
    own = widget(visit)
    assert own.locator(FOLDS).count() == 5
    own.get_by_label("Verdict").select_option("all")
    assert own.locator(FOLDS).count() == len(claims())
    own.get_by_label("Verdict").select_option("cannot be checked")
    own.get_by_label("Section of the page").select_option("Market Demand")
    table = data.load("claims").query(
        "verdict == 'cannot be checked' and section == 'Market Demand'"
    )
    shown = own.locator(f"{FOLDS} summary").all_inner_texts()
    assert [text.split(" ")[0] for text in shown] == list(table["claim_id"])
    expected = describe_claims(claims(), "cannot be checked", "Market Demand")
    assert own.locator(".cb-sentence").inner_text() == expected


def test_a_claim_opens_to_its_check_and_origin(visit: Visit) -> None:
    """Check, original publication, quotation and benchmark are those of the table."""
    own = widget(visit)
    own.get_by_label("Verdict").select_option("other population")
    own.locator(f"{FOLDS} summary").first.click()
    opened = own.locator(FOLDS).first.inner_text()
    row = data.load("claims").set_index("claim_id").loc["C01"]
    for column in ("check", "original_publication", "quoted_correctly"):
        assert row[column] in opened
    for benchmark in row["benchmark"].split(" | "):
        assert benchmark in opened


def test_an_open_claim_stays_open_when_the_window_changes(open_page: Open) -> None:
    """Turning a phone does not close what somebody reads."""
    visit = open_page(PAGE)
    visit.wake_all()
    own = widget(visit)
    own.locator(f"{FOLDS} summary").first.click()
    visit.page.set_viewport_size({"width": 700, "height": 900})
    visit.page.wait_for_timeout(300)
    assert own.locator(f"{FOLDS}[open]").count() == 1


def test_link_opens_the_same_choice(open_page: Open) -> None:
    """The address of a choice opens it again."""
    visit = open_page(PAGE)
    visit.wake_all()
    widget(visit).get_by_label("Verdict").select_option("agrees")
    again = open_page(f"{PAGE}{visit.hash()}")
    again.wake_all()
    assert widget(again).locator(FOLDS).count() == 9


def test_full_table_is_there_without_script(open_page: Open) -> None:
    """All thirty claims with their verdicts are in the page itself."""
    visit = open_page(PAGE, scripts=False)
    static = visit.page.locator(".live-static").nth(1)
    static.get_by_text("As table").click()
    assert static.locator("tbody tr").count() == len(claims())
    assert "Korn Ferry" in static.inner_text()
