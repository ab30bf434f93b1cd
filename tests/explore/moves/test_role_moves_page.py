"""Moves between roles in the built page."""

from __future__ import annotations

import json
import re

import pytest

from careerbook.assess.answers import answers
from careerbook.assess.constraints.constraints import judge, sentence
from careerbook.assess.constraints.facts import conditions, quick_hours
from careerbook.explore.moves import moves, words
from careerbook.explore.moves.rule import Rule
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGE = "explore/moves.html"
WIDGET = ".cb-role-moves"


@pytest.fixture(params=["http", "file"])
def widget(request: pytest.FixtureRequest, open_page: Open) -> Visit:
    """Open the page with the widget alive."""
    visit = open_page(PAGE, request.param)
    visit.wake_all()
    return visit


def test_the_verdict_in_the_page_is_pythons(widget: Visit) -> None:
    """Another pair: title, sentence, skills and the table carry the computed values."""
    page = widget.page.locator(WIDGET)
    page.get_by_label("From this role").select_option("ai-product-manager")
    page.get_by_label("To this role").select_option("ml-engineer")
    found = moves.move("ai-product-manager", "ml-engineer")
    assert page.locator(".cb-sentence").first.inner_text() == words.describe(found, Rule())
    assert words.transfers_sentence(found) in page.locator(".cb-moves-skills").inner_text()
    page.get_by_text("As table").first.click()
    text = page.locator(".cb-table").first.inner_text()
    for value in found.facts.components.values():
        assert f"{value:.2f}" in text


def test_a_shared_rating_is_hatched_and_said(widget: Visit) -> None:
    """Two roles with one O*NET rating: three hatched bars and the reason."""
    page = widget.page.locator(WIDGET)
    page.get_by_label("From this role").select_option("ml-researcher")
    page.get_by_label("To this role").select_option("ai-research-scientist")
    assert page.locator("rect[fill='url(#cb-moves-hatch)']").count() == 3
    assert "by construction" in page.locator(".cb-notes").first.inner_text()


def test_sliders_change_verdict_list_and_lines_and_reset_brings_them_back(widget: Visit) -> None:
    """A stricter threshold leaves fewer lines; the address follows."""
    page = widget.page.locator(WIDGET)
    lines = page.locator(".cb-moves-both svg path")
    before, title = lines.count(), page.locator(".cb-title").first.inner_text()
    page.get_by_text("Change the rule").click()
    page.get_by_label("Viable: similarity above").first.fill("0.95")
    assert lines.count() < before
    assert "outside this rule" in page.locator(".cb-title").first.inner_text()
    assert "limits=" in widget.hash()
    page.get_by_role("button", name="Reset to the published rule").click()
    assert lines.count() == before
    assert page.locator(".cb-title").first.inner_text() == title


def test_weights_of_zero_are_told(widget: Visit) -> None:
    """No number is shown, and the reader learns what to do."""
    page = widget.page.locator(WIDGET)
    page.get_by_text("Change the rule").click()
    for slider in page.get_by_role("group", name="Weights").get_by_role("slider").all():
        slider.fill("0")
    assert words.WORDS["no_weight"] in page.locator(".cb-sentence").first.inner_text()


def test_field_thresholds_are_offered(widget: Visit) -> None:
    """One press sets median and upper quartile of all moves."""
    page = widget.page.locator(WIDGET)
    page.get_by_text("Change the rule").click()
    page.get_by_role("button", name="median and upper quartile").click()
    shown = page.get_by_label("Viable: similarity above").first.input_value()
    values = moves.transitions()["similarity"].dropna()
    assert float(shown) == pytest.approx(values.median(), abs=0.0051)


def test_map_is_worked_by_mouse_and_by_keyboard(widget: Visit) -> None:
    """A click chooses the role to reach; arrows and Enter do so too; the list is their equal."""
    page = widget.page.locator(WIDGET)
    reach = page.get_by_label("To this role")
    node = page.locator(".cb-moves-node[data-role='ml-researcher'] circle").first
    node.scroll_into_view_if_needed()
    before = node.bounding_box()
    node.click(force=True)
    assert reach.input_value() == "ml-researcher"
    after = page.locator(".cb-moves-node[data-role='ml-researcher'] circle").first.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(after["y"] - before["y"]) < 2, "the map moved away under the pointer"
    page.locator(".cb-moves-node[tabindex='0']").focus()
    widget.page.keyboard.press("ArrowDown")
    chosen = widget.page.evaluate("document.activeElement.dataset.role")
    assert chosen != "ml-researcher"
    widget.page.keyboard.press("Enter")
    assert reach.input_value() == chosen
    assert widget.page.evaluate("document.activeElement.dataset.role") == chosen
    page.get_by_role("radio", name="the role to leave").check()
    page.locator(".cb-moves-list button").first.click()
    assert page.get_by_label("From this role").input_value() != "data-scientist"


def test_link_opens_the_same_view(open_page: Open) -> None:
    """The address of a view opens it again, rule included."""
    visit = open_page(PAGE)
    visit.wake_all()
    page = visit.page.locator(WIDGET)
    page.get_by_label("To this role").select_option("ai-support-specialist")
    page.get_by_text("Change the rule").click()
    page.get_by_label("Job zones apart: at most").fill("0")
    again = open_page(f"{PAGE}{visit.hash()}")
    again.wake_all()
    for part in (".cb-sentence", ".cb-title"):
        said = again.page.locator(f"{WIDGET} {part}").first.inner_text()
        assert said == page.locator(part).first.inner_text()
    assert "at most 0 allowed" in again.page.locator(f"{WIDGET} .cb-sentence").first.inner_text()


def test_an_address_with_unsound_values_is_ignored(open_page: Open) -> None:
    """Unknown roles and rules leave what the page shows."""
    bad = "#view:moves?from=astronaut&to=ml-engineer&weights=9-9-9-9&limits=x"
    visit = open_page(f"{PAGE}{bad}")
    visit.wake_all()
    page = visit.page.locator(WIDGET)
    assert page.get_by_label("From this role").input_value() == "data-scientist"
    assert "weight 0.25" in (page.locator("svg").first.text_content() or "")
    assert visit.messages == []


def test_without_script_both_pictures_stand(open_page: Open) -> None:
    """The move and the map with their tables, and what is missing."""
    visit = open_page(PAGE, scripts=False)
    static = visit.page.locator(".live-static").first
    assert static.locator("svg[role=img]").count() == 2
    assert re.search(r"Missing: .+ level \d asked", static.inner_text())


def test_roles_outside_the_readers_limits_leave_the_list_and_are_named(open_page: Open) -> None:
    """What she set where it leads is read here: gone from the ranking, named with the reason."""
    visit = open_page(PAGE)
    visit.wake_all()
    page = visit.page.locator(WIDGET)
    before = page.locator(".cb-moves-list button").count()
    assert not page.locator(".cb-moves-limits").is_visible()
    document = answers.empty()
    document["constraints"] = {"hours": {"value": 20, "set_on": "2026-11-23T10:00:00.000Z"}}
    visit.keep(json.dumps(document))
    visit.wake_all()
    limits: dict[str, int | str] = {"hours": 20}
    others = [one for one in conditions() if one.role != "data-scientist"]
    verdict = judge(limits, others, quick_hours(), {})
    assert len(verdict.removed) == 5
    names = {one.role: one.name for one in others}
    assert page.locator(".cb-moves-limits").inner_text() == sentence(verdict, names, limits)
    assert page.locator(".cb-moves-list button").count() == before - 5
    assert f"of {before - 5} moves" in page.locator(".cb-title").nth(1).inner_text()
    assert page.locator(".cb-moves-list button[data-role=ml-researcher]").count() == 0
    mark = page.locator(".cb-moves-node[data-role=ml-researcher]").get_attribute("aria-label")
    assert mark == "ML Researcher: outside your limits"
    options = page.get_by_label("To this role").locator("option").all_inner_texts()
    assert "ML Researcher (outside your limits)" in options
    assert page.locator(".cb-outside").inner_text().startswith("Outside your limits: nearly all")
    page.get_by_label("To this role").select_option("ai-support-specialist")
    assert not page.locator(".cb-outside").is_visible()


def test_a_role_outside_the_limits_is_still_reached_on_the_map(open_page: Open) -> None:
    """Arrow keys pass over no role, and Enter opens the pair with its mark."""
    visit = open_page(PAGE)
    document = answers.empty()
    document["constraints"] = {"hours": {"value": 20, "set_on": "2026-11-23T10:00:00.000Z"}}
    visit.keep(json.dumps(document))
    visit.wake_all()
    page = visit.page.locator(WIDGET)
    page.locator(".cb-moves-node[tabindex='0']").focus()
    visit.page.keyboard.press("ArrowLeft")
    visit.page.keyboard.press("Enter")
    chosen = page.get_by_label("To this role").input_value()
    assert chosen in judge({"hours": 20}, conditions(), quick_hours(), {}).removed
    assert page.locator(".cb-outside").is_visible()
    assert visit.page.evaluate("document.activeElement.dataset.role") == chosen
