"""Where the answers lead in the built page: Python's numbers, weights that stay, a list to keep."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from careerbook.assess.answers import answers
from careerbook.assess.constraints.constraints import limits_of
from careerbook.assess.interests import inventory
from careerbook.assess.leads.leads_widget import WhereItLeads
from careerbook.assess.leads.weights import weights_of
from careerbook.assess.leads.words import often
from careerbook.assess.terms.band import invented_terms
from careerbook.roles import skills
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGE = "assess/where-it-leads.html"
WIDGET = ".cb-where-it-leads"
STAMP = "2026-11-23T10:00:00.000Z"
LEVELS = {skill.id: 1 + index % 4 for index, skill in enumerate(skills.load().skill)}
LIKES = {
    item.id: 6 - answer if item.reverse else answer
    for item in inventory.load().item
    for answer in [{"investigative": 5, "conventional": 4, "social": 1}.get(item.scale, 3)]
}


def document(levels: dict[str, int] = LEVELS, likes: dict[str, int] = LIKES) -> dict[str, object]:
    found = answers.empty()
    found["ratings"] = {
        name: {"level": level, "evidence": "", "rated_on": STAMP} for name, level in levels.items()
    }
    found["interests"] = {
        name: {"answer": answer, "answered_on": STAMP} for name, answer in likes.items()
    }
    return found


def start(open_page: Open, scheme: str = "http", stored: object = None, **options: object) -> Visit:
    visit = open_page(PAGE, scheme, **options)
    if stored is not None:
        visit.keep(json.dumps(stored))
    visit.wake_all()
    return visit


def sentence(visit: Visit) -> str:
    return visit.page.locator(f"{WIDGET} .cb-sentence").inner_text()


def stored(visit: Visit) -> dict[str, object]:
    return answers.parse(visit.page.evaluate("localStorage.getItem('careerbook-answers')"))


def press(visit: Visit, name: str) -> None:
    visit.page.locator(WIDGET).get_by_role("button", name=name, exact=True).click()


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_order_counts_and_sentence_are_those_of_python(scheme: str, open_page: Open) -> None:
    """The page and the widget in Python say the same of the same answers."""
    visit = start(open_page, scheme, document())
    widget = WhereItLeads(LEVELS, LIKES)
    assert sentence(visit) == widget.describe()
    rows = visit.page.locator(f"{WIDGET} .cb-leads-table tbody tr")
    shown = rows.evaluate_all(
        "all => all.map(tr => [tr.dataset.role, ...[...tr.cells].slice(1).map(c => c.innerText)])"
    )
    expected = [
        [r.role, str(r.place), often(r.first), often(r.top_three)] for r in widget.leads.rows
    ]
    assert shown == expected
    assert visit.messages == []


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_weights_change_the_order_and_are_kept(scheme: str, open_page: Open) -> None:
    """A slider moves by key; the document holds it; a reload and Python find it again."""
    visit = start(open_page, scheme, document())
    slider = visit.page.locator(WIDGET).get_by_label("Median pay", exact=True)
    assert slider.get_attribute("aria-valuetext") == "0, does not count"
    slider.press("End")
    assert sentence(visit) == WhereItLeads(LEVELS, LIKES, {"pay": 100}).describe()
    slider.press("Home")
    visit.page.locator(WIDGET).get_by_label("Skills", exact=True).press("End")
    expected = {"interests": 50, "skills": 100, "pay": 0}
    said = WhereItLeads(LEVELS, LIKES, expected).describe()
    assert sentence(visit) == said
    assert weights_of(stored(visit)) == expected
    visit.reload()
    visit.wake_all()
    assert sentence(visit) == said
    press(visit, "Weigh all three alike")
    assert sentence(visit) == WhereItLeads(LEVELS, LIKES, {"pay": 50}).describe()


def test_without_answers_the_page_says_what_to_do_first(open_page: Open) -> None:
    """Two links, no order, and the same with one part answered."""
    visit = start(open_page)
    steps = visit.page.locator(f"{WIDGET} .cb-leads-steps")
    assert [link.get_attribute("href") for link in steps.get_by_role("link").all()] == [
        "../assess/interests.html",
        "../assess/skills.html",
    ]
    assert sentence(visit) == WhereItLeads().describe()
    visit = start(open_page, stored=document(levels={}))
    links = visit.page.locator(f"{WIDGET} .cb-leads-steps").get_by_role("link").all()
    assert [link.get_attribute("href") for link in links] == ["../assess/skills.html"]
    assert sentence(visit) == WhereItLeads({}, LIKES).describe()


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_why_not_gives_pythons_reasons(scheme: str, open_page: Open) -> None:
    """Asked for a role, the page lists the same sentences."""
    visit = start(open_page, scheme, document())
    for slug in ("ai-support-specialist", "ai-research-scientist"):
        visit.page.locator(WIDGET).get_by_label("Why not this role?").select_option(slug)
        shown = visit.page.locator(f"{WIDGET} .cb-leads-reasons li").all_inner_texts()
        assert shown == WhereItLeads(LEVELS, LIKES).why_not(slug)


def test_keep_and_dismiss_stay_and_are_exported(open_page: Open) -> None:
    """The list is the one of the rest of the book; the focus is never lost."""
    visit = start(open_page, stored=document(), accept_downloads=True)
    press(visit, "Keep ML Engineer on my shortlist")
    press(visit, "Dismiss Data Scientist")
    assert visit.page.evaluate("document.activeElement.tagName") == "BUTTON"
    expected = WhereItLeads(LEVELS, LIKES, dismissed=["data-scientist"]).describe()
    assert sentence(visit) == expected
    with visit.page.expect_download() as started:
        press(visit, "Export my answers")
    exported = answers.read(Path(started.value.path()))
    assert answers.shortlist(exported) == ["ml-engineer"]
    assert answers.dismissed(exported) == ["data-scientist"]
    visit.reload()
    visit.wake_all()
    keep = visit.page.locator(WIDGET).get_by_role("button", name="Keep ML Engineer on my shortlist")
    assert keep.get_attribute("aria-pressed") == "true"
    visit.page.locator(WIDGET).get_by_text("Dismissed roles (1)").click()
    press(visit, "Bring back Data Scientist")
    assert sentence(visit) == WhereItLeads(LEVELS, LIKES).describe()


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_limits_remove_roles_say_why_and_are_kept(scheme: str, open_page: Open) -> None:
    """Asked once: a reload and Python find them in the document; a bad one changes nothing."""
    visit = start(open_page, scheme, document())
    widget = visit.page.locator(WIDGET)
    widget.get_by_label("Schooling that you have or can still add").select_option("bachelor")
    months = widget.get_by_label("Months until you need your first pay")
    months.fill("2")
    months.press("Tab")
    limits: dict[str, int | str] = {"schooling": "bachelor", "months": 2}
    expected = WhereItLeads(LEVELS, LIKES, constraints=limits)
    assert expected.leads.removed
    assert sentence(visit) == expected.describe()
    assert limits_of(stored(visit)) == limits
    months.fill("999")
    months.press("Tab")
    assert limits_of(stored(visit)) == limits
    visit.page.reload()
    visit.wake_all()
    assert sentence(visit) == expected.describe()
    widget.get_by_text(f"Removed by your limits ({len(expected.leads.removed)})").click()
    widget.get_by_label("Why not this role?").select_option("ml-researcher")
    shown = widget.locator(".cb-leads-reasons li").first.inner_text()
    assert shown == expected.why_not("ml-researcher")[0]
    months = widget.get_by_label("Months until you need your first pay")
    months.fill("")
    months.press("Tab")
    assert limits_of(stored(visit)) == {"schooling": "bachelor"}


def test_ticks_on_made_up_terms_widen_the_bands_here_too(open_page: Open) -> None:
    """The page takes them from the document, as the page of the skills does."""
    ticked = dict.fromkeys(invented_terms(), True)
    kept = document()
    kept["overclaiming"] = {name: {"known": True, "answered_on": STAMP} for name in ticked}
    visit = start(open_page, stored=kept)
    assert sentence(visit) == WhereItLeads(LEVELS, LIKES, known=ticked).describe()


def test_an_answer_given_in_another_tab_is_taken_in(open_page: Open) -> None:
    """Skills rated next door change the order here."""
    visit = start(open_page, stored=document(levels={}))
    visit.page.evaluate(
        "text => dispatchEvent(new StorageEvent('storage', "
        "{ key: 'careerbook-answers', newValue: text }))",
        json.dumps(document()),
    )
    assert sentence(visit) == WhereItLeads(LEVELS, LIKES).describe()


@pytest.mark.parametrize("filled", [True, False])
def test_a_phone_shows_a_list_without_scrolling_sideways(filled: bool, open_page: Open) -> None:
    """At 360 pixels each role has its own lines, and the table fits."""
    visit = start(open_page, stored=document() if filled else None, width=360)
    page = visit.page
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 360
    table = page.locator(f"{WIDGET} .cb-scroll:has(.cb-leads-table)")
    assert table.evaluate("box => box.scrollWidth - box.clientWidth") <= 1
    texts = page.locator(f"{WIDGET} .cb-picture svg text").all_text_contents()
    assert texts.count("Pay") == 13
    assert texts.count("Skills") == (13 if filled else 0)


def test_names_in_the_map_lie_apart_and_inside(open_page: Open) -> None:
    """Direct labels do not overlap and do not leave the picture."""
    visit = start(open_page, stored=document())
    boxes = visit.page.locator(f"{WIDGET} .cb-picture svg").evaluate(
        "svg => { const frame = svg.getBoundingClientRect();"
        " return [...svg.querySelectorAll('text')]"
        " .map(t => [t.textContent, t.getBoundingClientRect()])"
        " .map(([text, b]) => [text, b.left - frame.left, b.top, frame.right - b.right]); }"
    )
    assert all(left >= -1 and right >= -1 for _, left, _, right in boxes)
    names = {row.name for row in WhereItLeads(LEVELS, LIKES).leads.rows}
    tops = sorted(top for text, _, top, _ in boxes if text in names)
    assert len(tops) == len(names)
    assert min(below - above for above, below in pairwise(tops)) >= 15


@pytest.mark.parametrize("dark", [False, True])
def test_no_state_has_accessibility_faults(dark: bool, open_page: Open) -> None:
    """Map, list and empty state pass axe with all folds open."""
    for given, width in ((document(), 1280), (document(), 360), (None, 1280)):
        visit = start(open_page, stored=given, dark=dark, width=width)
        visit.page.eval_on_selector_all(
            f"{WIDGET} details", "all => all.forEach(d => d.open = true)"
        )
        found = Axe().run(visit.page, context=WIDGET)
        assert found.violations_count == 0, found.generate_report()


def test_static_form_is_complete_without_scripts(open_page: Open) -> None:
    """A sheet to fill in, the picture of pay and its source."""
    visit = open_page(PAGE, "file", scripts=False)
    static = visit.page.locator(".live-static").first
    assert static.locator("table").first.locator("tbody tr").count() == 13
    assert static.locator("svg[role=img]").count() == 1
    assert "Source:" in static.inner_text()
