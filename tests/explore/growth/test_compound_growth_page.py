"""The calculator of growth rates in the built page."""

from __future__ import annotations

import pytest

from careerbook.facts import data
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGE = "explore/growth.html"
CALCULATOR = ".cb-compound-growth"


@pytest.fixture(params=["http", "file"])
def calculator(request: pytest.FixtureRequest, open_page: Open) -> Visit:
    """Open the growth page with every widget alive."""
    visit = open_page(PAGE, request.param)
    visit.wake_all()
    return visit


def test_a_claim_brings_its_number_and_its_verdict(calculator: Visit) -> None:
    """Numbers are those of the table of claims."""
    own = calculator.page.locator(CALCULATOR)
    claims = data.load("claims").set_index("claim_id")
    assert (
        own.get_by_label("Percent a year", exact=True).input_value()
        == f"{claims.loc['C01', 'value']:g}"
    )
    assert f"verdict: {claims.loc['C01', 'verdict']}" in own.inner_text()
    own.get_by_label("Claim", exact=True).select_option("c04")
    assert own.get_by_label("Level at the start", exact=True).input_value() == "26.03"
    assert "36.2% a year" in own.locator(".cb-title").inner_text()
    assert "no number of jobs follows" in own.inner_text()


def test_typing_changes_the_sentence_and_leaves_the_claim(calculator: Visit) -> None:
    """Eight years instead of four; the verdict belongs to other numbers."""
    own = calculator.page.locator(CALCULATOR)
    own.get_by_label("Years", exact=True).fill("8")
    assert "84.0 times the start" in own.locator(".cb-sentence").inner_text()
    assert own.get_by_label("Claim", exact=True).input_value() == ""
    assert "verdict" not in own.locator(".cb-notes").inner_text()


@pytest.mark.parametrize(
    ("field", "text", "part"),
    [
        ("Years", "soon", "“soon” is not a number"),
        ("Years", "", "enter a number"),
        ("Level at the start", "-5", "must be above 0"),
        ("Years", "90", "fewer years"),
    ],
)
def test_bad_input_gets_a_message_and_keeps_the_result(
    field: str, text: str, part: str, open_page: Open
) -> None:
    """The field is marked, the last result stays, and mending it clears the message."""
    visit = open_page(PAGE)
    visit.wake_all()
    own = visit.page.locator(CALCULATOR)
    before, good = (
        own.locator(".cb-title").inner_text(),
        own.get_by_label(field, exact=True).input_value(),
    )
    own.get_by_label(field, exact=True).fill(text)
    assert part in own.get_by_role("alert").inner_text()
    assert own.locator("[aria-invalid=true]").count() == 1
    assert own.locator(".cb-title").inner_text() == before
    own.get_by_label(field, exact=True).fill(good)
    assert own.get_by_role("alert").inner_text() == ""


def test_the_question_can_be_turned_round(calculator: Visit) -> None:
    """The level found becomes the given one, and the same rate comes back."""
    own = calculator.page.locator(CALCULATOR)
    own.get_by_label("the percent a year", exact=True).check()
    assert "74.0% a year" in own.locator(".cb-title").inner_text()
    assert own.get_by_label("Level at the end", exact=True).input_value() == "2,405,619.98"


def test_link_opens_the_same_numbers(open_page: Open) -> None:
    """Claim or own numbers, the address brings them back."""
    visit = open_page(PAGE)
    visit.wake_all()
    own = visit.page.locator(CALCULATOR)
    own.get_by_label("Years", exact=True).fill("12")
    own.get_by_label("Percent a year", exact=True).fill("36.2")
    sentence = own.locator(".cb-sentence").inner_text()
    again = open_page(f"{PAGE}{visit.hash()}")
    again.wake_all()
    assert again.page.locator(f"{CALCULATOR} .cb-sentence").inner_text() == sentence
