"""What AI does to this work, in the built page."""

from __future__ import annotations

import pytest

from careerbook.explore.exposure import words
from careerbook.explore.exposure.occupations import target_of
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGE = "explore/exposure.html"
EXPLORER = ".cb-ai-exposure"


@pytest.fixture(params=["http", "file"])
def page(request: pytest.FixtureRequest, open_page: Open) -> Visit:
    """Open the page with its widget alive."""
    visit = open_page(PAGE, request.param)
    visit.wake_all()
    return visit


def test_an_occupation_is_found_in_ones_own_words(page: Visit) -> None:
    """Another name leads to the code that it stands under; Enter takes the first."""
    own = page.page.locator(EXPLORER)
    field = own.get_by_label("Find an occupation in your own words")
    field.press_sequentially("registered nurse")
    assert "Enter takes the first" in own.get_by_role("status").first.inner_text()
    field.press("Enter")
    assert own.locator(".cb-title").inner_text() == words.measures_title(target_of("29-1141"))
    field.fill("machine learning engineer")
    listed = own.get_by_label("Role or occupation").inner_text()
    assert "also: Machine Learning Engineer" in listed
    field.fill("zzzz")
    assert "No name fits" in own.get_by_role("status").first.inner_text()
    assert "Registered nurses" in own.locator(".cb-title").inner_text()


def test_a_role_shows_each_measure_with_judge_question_and_limit(page: Visit) -> None:
    """Sentence, notes and table are Python's."""
    own = page.page.locator(EXPLORER)
    own.get_by_label("Role or occupation").select_option("role:data-scientist")
    target = target_of("role:data-scientist")
    assert own.locator(".cb-sentence").inner_text() == words.describe_measures(target)
    assert own.locator(".cb-notes li").all_inner_texts() == words.measure_notes()
    own.get_by_text("As table").click()
    assert own.locator("tbody tr").count() == 8
    assert "Does not say" in own.locator("thead").inner_text()


def test_growth_is_shown_with_the_judgment_that_it_holds(page: Visit) -> None:
    """The picture of all occupations; pointing reads a mark, a click chooses it."""
    own = page.page.locator(EXPLORER)
    own.get_by_label("All occupations: exposure, growth, pay").check()
    assert words.HOLDS_AI in own.locator(".cb-sentence").inner_text()
    assert words.NOT_A_SAMPLE in own.inner_text()
    mark = own.locator(".cb-exposure-picture circle").first
    mark.hover(force=True)
    read = own.locator(".cb-exposure-read").inner_text()
    assert "rank" in read
    mark.click(force=True)
    assert read.split(":")[0] in own.locator(".cb-title").inner_text()


def test_two_measures_are_set_against_each_other(page: Visit) -> None:
    """Every occupation that both cover stands in the picture."""
    own = page.page.locator(EXPLORER)
    own.get_by_label("All occupations: two measures").check()
    own.get_by_label("Measure across").select_option("ms_applicability_2025")
    assert own.locator(".cb-title").inner_text().endswith("rank correlation 0.57")
    paths = own.locator(".cb-exposure-picture path")
    drawn = sum(path.count("M") for path in (p.get_attribute("d") or "" for p in paths.all()))
    assert drawn == 756


def test_a_role_whose_marks_lie_close_together_does_not_hang_the_page(page: Visit) -> None:
    """Four names want the same corner; each finds a line of its own."""
    own = page.page.locator(EXPLORER)
    own.get_by_label("All occupations: two measures").check()
    own.get_by_label("Role or occupation").select_option("role:ml-engineer")
    target = target_of("role:ml-engineer")
    drawn = own.locator(".cb-exposure-picture text[font-weight]")
    assert set(drawn.all_text_contents()) >= {one.name for one in target.occupations[:2]}
    heights = [box["y"] for box in (text.bounding_box() for text in drawn.all()) if box]
    assert len({round(height) for height in heights}) == len(heights)


def test_scores_of_other_countries_stand_alone(page: Visit) -> None:
    """No US occupation is offered beside them."""
    own = page.page.locator(EXPLORER)
    own.get_by_label("Other countries (ISCO-08)").check()
    own.get_by_label("Occupation of ISCO-08").select_option("2513")
    assert "gradient 4" in own.locator(".cb-title").inner_text()
    assert "Denmark, Finland and Norway" in own.locator(".cb-sentence").inner_text()
    assert own.get_by_label("Role or occupation").is_hidden()


def test_a_link_opens_the_same_view_and_a_broken_one_does_no_harm(open_page: Open) -> None:
    """View, occupation and measures stand in the address."""
    visit = open_page(PAGE)
    visit.wake_all()
    own = visit.page.locator(EXPLORER)
    own.get_by_label("Role or occupation").select_option("soc:15-2051")
    own.get_by_label("All occupations: exposure, growth, pay").check()
    own.get_by_label("Measure across").select_option("gpts_gpt4_gamma")
    title = own.locator(".cb-title").inner_text()
    again = open_page(f"{PAGE}{visit.hash()}")
    again.wake_all()
    assert again.page.locator(f"{EXPLORER} .cb-title").inner_text() == title
    broken = open_page(f"{PAGE}#view:exposure?show=soc:99-9999&view=score&measure=mean&isco=0")
    broken.wake_all()
    assert "Software developers" in broken.page.locator(f"{EXPLORER} .cb-title").inner_text()
    assert broken.messages == []
