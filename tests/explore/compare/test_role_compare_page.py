"""Roles side by side in the built page: the numbers, the order, and a shortlist that survives."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from careerbook.assess.answers import answers
from careerbook.explore.compare.compare import compare_roles
from careerbook.explore.compare.facts import facts
from careerbook.explore.compare.rows import compare_rows
from careerbook.explore.compare.words import describe
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGE = "explore/compare.html"
WIDGET = ".cb-role-compare"
STORED = "localStorage.getItem('careerbook-answers')"


def start(open_page: Open, scheme: str = "http", **options: object) -> Visit:
    visit = open_page(PAGE, scheme, **options)
    visit.wake_all()
    return visit


def choose(visit: Visit, letter: str, slug: str) -> None:
    visit.page.locator(WIDGET).get_by_label(f"Role {letter}").select_option(slug)


def options(visit: Visit, letter: str) -> list[str]:
    select = visit.page.locator(WIDGET).get_by_label(f"Role {letter}")
    return select.locator("option").evaluate_all("all => all.map(option => option.value)")


def said(slugs: list[str]) -> str:
    return describe(facts(), slugs, compare_rows(facts(), slugs))


def press(visit: Visit, name: str) -> None:
    visit.page.locator(WIDGET).get_by_role("button", name=name, exact=True).click()


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_numbers_and_sentence_are_those_of_the_tables(scheme: str, open_page: Open) -> None:
    """After a choice the page says what Python says, and every cell is in the table."""
    visit = start(open_page, scheme)
    choose(visit, "C", "")
    choose(visit, "A", "ai-research-scientist")
    choose(visit, "B", "ai-support-specialist")
    widget = visit.page.locator(WIDGET)
    slugs = ["ai-research-scientist", "ai-support-specialist"]
    assert widget.locator(".cb-sentence").first.inner_text() == said(slugs)
    visit.page.eval_on_selector_all(f"{WIDGET} details", "all => all.forEach(d => d.open = true)")
    visit.page.wait_for_timeout(100)
    frame = compare_roles(slugs)
    tables = widget.locator(".cb-compare-tables").inner_text()
    for _, row in frame[~frame["topic"].isin(["ladder", "ways-in"])].iterrows():
        for name in ("AI Research Scientist", "AI Support Specialist"):
            assert row[name] in tables
    as_table = widget.locator(".cb-as-table tbody tr")
    assert as_table.count() == len(frame)


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_clear_differences_come_first_in_the_table(scheme: str, open_page: Open) -> None:
    """The open table begins with the largest clear gap; heads and rows have a scope."""
    visit = start(open_page, scheme)
    table = visit.page.locator(f"{WIDGET} .cb-compare-table").first
    first = compare_rows(facts(), ["data-scientist", "ml-engineer", "ai-product-manager"])[0]
    assert first["label"] in table.locator("tbody th[scope=row]").first.inner_text()
    heads = table.locator("thead th")
    assert heads.evaluate_all("all => all.every(th => th.scope === 'col')")
    assert "match: high" in heads.nth(1).inner_text()


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_a_link_to_a_view_restores_it(scheme: str, open_page: Open) -> None:
    """The roles stand in the address; a wrong one changes nothing."""
    visit = start(open_page, scheme)
    choose(visit, "B", "ml-researcher")
    assert "ml-researcher" in visit.hash()
    address = visit.page.url
    visit.page.goto("about:blank")
    visit.page.goto(address)
    visit.wake_all()
    slugs = ["data-scientist", "ml-researcher", "ai-product-manager"]
    sentence = visit.page.locator(f"{WIDGET} .cb-sentence").first
    assert sentence.inner_text() == said(slugs)
    visit.page.evaluate("location.hash = '#view:compare?roles=astronaut'")
    visit.page.wait_for_timeout(100)
    assert sentence.inner_text() == said(slugs)


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_a_dismissed_role_stays_dismissed(scheme: str, open_page: Open) -> None:
    """It leaves page, lists and suggestions, also after a reload, until it is brought back."""
    visit = start(open_page, scheme)
    press(visit, "Dismiss ML Engineer")
    for _ in range(2):
        widget = visit.page.locator(WIDGET)
        assert all("ml-engineer" not in options(visit, letter) for letter in "AB")
        assert "ML Engineer" not in widget.locator(".cb-suggestions").inner_text()
        assert "ML Engineer" not in widget.locator("thead").first.inner_text()
        visit.page.evaluate("history.replaceState(null, '', location.pathname)")
        visit.reload()
        visit.wake_all()
    visit.page.locator(WIDGET).get_by_text("Dismissed roles (1)").click()
    press(visit, "Bring back ML Engineer")
    assert "ml-engineer" in options(visit, "B")
    assert "Dismissed roles" not in visit.page.locator(WIDGET).inner_text()


def test_the_shortlist_is_kept_and_exported(open_page: Open) -> None:
    """Keep two roles, remove one; the exported file is a valid document that Python reads."""
    visit = start(open_page, accept_downloads=True)
    press(visit, "Keep Data Scientist on my shortlist")
    press(visit, "Keep ML Engineer on my shortlist")
    press(visit, "Keep ML Engineer on my shortlist")
    press(visit, "Dismiss AI Product Manager")
    with visit.page.expect_download() as started:
        press(visit, "Export my answers")
    document = answers.read(Path(started.value.path()))
    assert answers.shortlist(document) == ["data-scientist"]
    assert answers.dismissed(document) == ["ai-product-manager"]
    visit.reload()
    visit.wake_all()
    assert "Your shortlist: Data Scientist" in visit.page.locator(WIDGET).inner_text()


def test_a_file_from_before_roles_could_be_dismissed_is_imported(
    open_page: Open, tmp_path: Path
) -> None:
    """Older documents stay good; a role kept there is on the shortlist here."""
    visit = start(open_page)
    old = answers.empty()
    stamp = "2026-05-01T08:00:00.000Z"
    old["shortlist"] = {"ml-researcher": {"kept": True, "changed_on": stamp}}
    file = tmp_path / "old.json"
    file.write_text(json.dumps(old))
    visit.page.locator(WIDGET).get_by_label("Import answers from a file").set_input_files(file)
    visit.page.get_by_text("Your shortlist: ML Researcher").wait_for()
    status = visit.page.locator(f"{WIDGET} > .cb-status").inner_text()
    assert "1 of 1 choices of roles" in status


def test_ratings_of_another_page_are_left_alone(open_page: Open) -> None:
    """The document holds more than the shortlist, and none of it is lost."""
    visit = start(open_page)
    document = answers.empty()
    rating = {"level": 3, "evidence": "", "rated_on": "2026-05-01T08:00:00.000Z"}
    document["ratings"]["programming"] = rating
    visit.page.evaluate(
        "text => localStorage.setItem('careerbook-answers', text)", answers.dump(document)
    )
    press(visit, "Keep Data Scientist on my shortlist")
    stored = answers.parse(visit.page.evaluate(STORED))
    assert stored["ratings"]["programming"] == rating
    assert answers.shortlist(stored) == ["data-scientist"]


def test_two_tabs_stay_in_step(open_page: Open) -> None:
    """What one tab keeps or dismisses, the other shows."""
    visit = start(open_page)
    other = Visit(visit.page.context.new_page())
    other.page.goto(visit.page.url)
    other.wake_all()
    press(visit, "Keep Data Scientist on my shortlist")
    other.page.get_by_text("Your shortlist: Data Scientist").wait_for()
    press(other, "Dismiss ML Engineer")
    visit.page.get_by_text("Dismissed roles (1)").wait_for()
    stored = answers.parse(visit.page.evaluate(STORED))
    assert answers.shortlist(stored) == ["data-scientist"]
    assert answers.dismissed(stored) == ["ml-engineer"]


def test_blocked_storage_is_said_and_the_session_goes_on(open_page: Open) -> None:
    """Where the browser refuses storage, the reader is told and can still choose."""
    visit = start(open_page)
    visit.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked'); }})"
    )
    visit.reload()
    visit.wake_all()
    press(visit, "Keep Data Scientist on my shortlist")
    text = visit.page.locator(WIDGET).inner_text()
    assert "Your shortlist: Data Scientist" in text
    assert "does not let the page keep anything" in text


def test_a_suggestion_is_added_with_one_press(open_page: Open) -> None:
    """Roles near those shown are offered while there is room."""
    visit = start(open_page)
    suggestions = visit.page.locator(f"{WIDGET} .cb-suggestions button")
    name = suggestions.first.inner_text().removeprefix("Add ")
    suggestions.first.click()
    assert name in visit.page.locator(f"{WIDGET} thead").first.inner_text()
    assert not visit.page.locator(f"{WIDGET} .cb-suggestions").is_visible()


def test_on_a_phone_the_table_scrolls_and_its_first_column_stays(open_page: Open) -> None:
    """Four roles at 360 px: only the table moves sideways, the property stays in view."""
    visit = start(open_page, width=360, height=740)
    visit.page.locator(f"{WIDGET} .cb-suggestions button").first.click()
    region = visit.page.locator(f"{WIDGET} .cb-scroll").first
    region.evaluate("node => { node.scrollLeft = 300; }")
    left = region.locator("tbody th[scope=row]").first.evaluate(
        "node => node.getBoundingClientRect().left - "
        "node.closest('.cb-scroll').getBoundingClientRect().left"
    )
    assert region.evaluate("node => node.scrollLeft") > 100
    assert abs(left) < 2
    assert visit.page.evaluate("document.scrollingElement.scrollWidth") <= 360


def test_static_form_is_complete_without_scripts(open_page: Open) -> None:
    """Picture with text alternative, table of all properties and sources."""
    visit = open_page(PAGE, "file", scripts=False)
    static = visit.page.locator(".live-static").first
    label = static.locator("svg[role=img]").first.get_attribute("aria-label")
    assert label == said(["data-scientist", "ml-engineer", "ai-product-manager"])
    static.locator("summary").first.click()
    assert "Median pay" in static.locator("table").first.inner_text()
    assert "Source:" in static.inner_text()


def test_a_role_outside_the_readers_limits_is_marked_and_stays(open_page: Open) -> None:
    """What she set where it leads is read here: words at the role and in the list, no removal."""
    visit = start(open_page)
    document = answers.empty()
    document["constraints"] = {
        "schooling": {"value": "bachelor", "set_on": "2026-11-23T10:00:00.000Z"}
    }
    visit.keep(json.dumps(document))
    visit.wake_all()
    choose(visit, "A", "ml-researcher")
    choose(visit, "B", "data-scientist")
    marks = visit.page.locator(f"{WIDGET} .cb-outside")
    assert marks.nth(0).inner_text().startswith("Outside your limits: the official entry level is")
    assert not marks.nth(1).is_visible()
    texts = visit.page.locator(WIDGET).get_by_label("Role B").locator("option").all_inner_texts()
    assert "AI Research Scientist (outside your limits)" in texts
    assert "ML Engineer" in texts
