"""The welcome page: three doors on a phone's first screen, and a chart that answers."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.visits import Open, Visit

PHONE = {"width": 360, "height": 740}
WELCOME = "index.html"


def wake(visit) -> Page:
    """Scroll to the chart and wait until it is live."""
    visit.page.locator(".live-widget").scroll_into_view_if_needed()
    visit.wake_all()
    return visit.page


def test_the_three_doors_stand_on_the_first_screen_of_a_phone(open_page: Open):
    """Before the first scroll a reader sees promise and doors."""
    page = open_page(WELCOME, **PHONE).page
    doors = page.locator(".hb-doors li")
    assert doors.count() == 3
    for door in doors.all():
        box = door.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= PHONE["height"]


def test_the_whole_chart_stands_on_the_first_screen_of_a_phone(open_page: Open):
    """Promise, doors and the bands of all roles, nothing scrolled; what chooses follows."""
    page = open_page(WELCOME, **PHONE).page
    page.wait_for_selector(".live-widget[data-live-state=live]")
    picture = page.locator(".cb-role-bands .cb-picture svg").bounding_box()
    chooser = page.get_by_label("Role", exact=True).bounding_box()
    assert picture is not None
    assert chooser is not None
    assert picture["y"] + picture["height"] <= PHONE["height"]
    assert chooser["y"] > picture["y"]
    assert page.evaluate("scrollY") == 0


def test_a_phone_names_every_bar_and_counts_who_shares_it(open_page: Open):
    """Eight bars, thirteen roles: none is lost where names are short."""
    page = open_page(WELCOME, **PHONE).page
    page.wait_for_selector(".live-widget[data-live-state=live]")
    text = page.locator(".cb-role-bands .cb-picture svg").evaluate("svg => svg.textContent")
    more = [int(word) for word in re.findall(r"and (\d+) more", text)]
    bars = page.locator(".cb-role-bands .cb-picture svg > g").count()
    assert bars + sum(more) == 13


def test_each_door_leads_somewhere(open_page: Open, site):
    """A door is a link to a page and a place on it that exist."""
    page = open_page(WELCOME).page
    for link in page.locator(".hb-doors a").all():
        name, _, anchor = (link.get_attribute("href") or "").partition("#")
        target = site / (name or WELCOME)
        assert target.is_file()
        if anchor:
            assert f'id="{anchor}"' in target.read_text(encoding="utf-8")


def test_choosing_a_role_reads_its_occupation(open_page: Open):
    """The sentence, the address and the chapter line follow the choice."""
    page = wake(open_page(WELCOME))
    page.get_by_label("Role", exact=True).select_option("ai-support-specialist")
    expect(page.locator(".cb-role-bands .cb-sentence")).to_contain_text(
        "AI Support Specialist: counted under Computer User Support Specialists"
    )
    chapter = page.locator(".cb-chapter-link a")
    expect(chapter).to_have_attribute("href", "roles/ai-support-specialist.html")
    assert Visit(page).hash() == "#view:roles?role=ai-support-specialist"


def test_the_marked_role_links_to_its_chapter(open_page: Open):
    """From the chart a reader walks into the chapter."""
    page = wake(open_page(WELCOME))
    page.get_by_role("link", name="Open the chapter: Machine Learning Specialist").click()
    expect(page.locator("article h1")).to_contain_text("Machine learning specialist")


def test_pointing_reads_a_row_and_leaving_goes_back(open_page: Open):
    """Pointing is a look, not a choice: the address stays as it was."""
    page = wake(open_page(WELCOME))
    sentence = page.locator(".cb-role-bands .cb-sentence")
    before = sentence.inner_text()
    page.locator("tspan[data-slug=ml-product-manager]").hover()
    expect(sentence).to_contain_text("ML Product Manager")
    page.get_by_role("heading", level=2).first.hover()
    expect(sentence).to_have_text(before)
    assert Visit(page).hash() == ""


def test_clicking_a_name_chooses_that_role(open_page: Open):
    """A name in the picture is as good as the list."""
    page = wake(open_page(WELCOME))
    page.locator("tspan[data-slug=ml-researcher]").click()
    expect(page.get_by_label("Role", exact=True)).to_have_value("ml-researcher")


def test_a_link_to_a_view_opens_it(open_page: Open):
    """What somebody sends is what the other one sees."""
    page = wake(open_page(f"{WELCOME}#view:roles?role=data-scientist"))
    expect(page.get_by_label("Role", exact=True)).to_have_value("data-scientist")


def test_a_link_with_an_unknown_role_shows_the_usual_one(open_page: Open):
    """An old or mistyped link does no harm."""
    page = wake(open_page(f"{WELCOME}#view:roles?role=wizard"))
    expect(page.get_by_label("Role", exact=True)).to_have_value("machine-learning-specialist")


def test_without_scripts_the_chart_is_a_picture_with_a_table(open_page: Open):
    """The numbers do not depend on JavaScript."""
    page = open_page(WELCOME, scripts=False).page
    expect(page.locator(".live-static svg")).to_be_visible()
    assert page.locator(".live-static table tbody tr").count() == 13
