"""The growth explorer in the built page."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from careerbook.facts import data
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGE = "topics/market-demand.html"
EXPLORER = ".cb-growth-explorer"


@pytest.fixture(params=["http", "file"])
def explorer(request: pytest.FixtureRequest, open_page: Open) -> Visit:
    """Open the market chapter with every widget alive."""
    visit = open_page(PAGE, request.param)
    visit.wake_all()
    return visit


def test_projection_shows_level_openings_and_percent_together(explorer: Visit) -> None:
    """Jobs now, jobs projected, openings a year and percent are those of the table; round named."""
    first = explorer.page.locator(EXPLORER).first
    first.get_by_label("Role or occupation").select_option("soc:15-1252")
    newest = data.load("employment_projections").query("round == '2024-34'")
    row = newest.set_index("soc_code").loc["15-1252"]
    first.get_by_text("As table").click()
    text = first.inner_text()
    for column in ("employment_base_jobs", "employment_projected_jobs", "openings_jobs_per_year"):
        assert f"{row[column]:,.0f}" in text
    assert f"+{row['change_pct']}%" in text
    assert "2024" in text
    assert "2034" in text
    for part in ("+10.2%", "95,300", "2025-35", "Very high", "to be confirmed"):
        assert part in text


def test_years_view_breaks_where_the_classification_does(explorer: Visit) -> None:
    """Employment by year names the systems and never joins them into one line."""
    first = explorer.page.locator(EXPLORER).first
    first.get_by_label("Role or occupation").select_option("soc:15-2051")
    first.get_by_label("Jobs each year").check()
    first.get_by_text("As table").click()
    expect(first.locator("table")).to_contain_text("2018 SOC")  # after the repaint
    text = first.inner_text()
    assert "262,440" in text
    assert "hybrid" in text.lower()


def test_growth_link_opens_the_same_view(open_page: Open) -> None:
    """The address of a view opens it again."""
    visit = open_page(PAGE)
    visit.wake_all()
    first = visit.page.locator(EXPLORER).first
    first.get_by_label("Role or occupation").select_option("soc:15-1232")
    visit.page.wait_for_function("() => location.hash.includes('15-1232')")
    title = first.locator(".cb-title").inner_text()
    again = open_page(f"{PAGE}{visit.hash()}")
    again.wake_all()
    assert again.page.locator(f"{EXPLORER} .cb-title").first.inner_text() == title


def test_rounds_view_shows_each_round_apart_and_the_gaps(explorer: Visit) -> None:
    """A line for each round that has levels, the missing ones said, the newest not joined."""
    first = explorer.page.locator(EXPLORER).first
    first.get_by_label("Role or occupation").select_option("soc:15-2031")
    first.get_by_label("What each round expected").check()
    text = first.locator(".cb-picture svg").text_content() or ""
    table = data.load("employment_projections").query("soc_code == '15-2031'")
    for row in table.dropna(subset="change_pct").itertuples():
        assert f"{row.round}: +{row.change_pct}%" in text
    assert "2022-32: change only, +24,700 jobs" in text
    assert "2023-33: not held" in text
    assert "cannot tell whether a round came true" in first.locator(".cb-notes").inner_text()
    assert first.get_by_label("Compare with all occupations").is_disabled()
