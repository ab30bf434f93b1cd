"""The over-claiming check in the built page: ticks are kept, the result teaches."""

from __future__ import annotations

import pytest

from careerbook.assess.answers import answers
from careerbook.assess.terms import scoring, terms
from careerbook.say.numbers import two_decimals
from tests.visits import Open, Visit

pytestmark = pytest.mark.browser

PAGE = "assess/terms.html"
WIDGET = ".cb-term-check"
STORED = "localStorage.getItem('careerbook-answers')"
TERMS = terms.load()
TICKED = ("confusion-matrix", "star-schema", "epoch-quilting")


def start(open_page: Open, scheme: str = "http", **options: object) -> Visit:
    visit = open_page(PAGE, scheme, **options)
    visit.wake_all()
    return visit


def tick(visit: Visit, *ids: str) -> None:
    """Tick terms by their names."""
    names = {term.id: term.term for term in TERMS.term}
    for name in ids:
        visit.page.locator(WIDGET).get_by_label(names[name], exact=True).check()


def show(visit: Visit) -> str:
    visit.page.get_by_role("button", name="Show what it says").click()
    return visit.page.locator(f"{WIDGET} .cb-finding").inner_text()


def progress(visit: Visit) -> str:
    return visit.page.locator(f"{WIDGET} .cb-progress").inner_text()


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_page_says_what_python_says_and_only_when_asked(scheme: str, open_page: Open) -> None:
    """What was left empty is stored as not known once the result is asked for."""
    visit = start(open_page, scheme)
    tick(visit, *TICKED)
    assert progress(visit) == "3 of 20 ticked"
    assert visit.page.locator(f"{WIDGET} .cb-chart").count() == 0
    known = {term.id: term.id in TICKED for term in TERMS.term}
    assert show(visit) == scoring.sentence(scoring.score(TERMS, known))
    stored = answers.parse(visit.page.evaluate(STORED))["overclaiming"]
    assert {name: entry["known"] for name, entry in stored.items()} == known
    assert visit.messages == []


def test_the_result_teaches_every_term_and_shows_the_formula(open_page: Open) -> None:
    """Meanings only afterward; the numbers of the fold are Python's."""
    visit = start(open_page)
    tick(visit, *TICKED)
    assert TERMS.term[0].means not in visit.page.locator(WIDGET).inner_text()
    show(visit)
    text = visit.page.locator(f"{WIDGET} dl").evaluate_all(
        "all => all.map(d => d.innerText).join()"
    )
    assert all(term.means in text for term in TERMS.term)
    visit.page.get_by_text("How this is computed").click()
    found = scoring.score(TERMS, {term.id: term.id in TICKED for term in TERMS.term})
    fold = visit.page.locator(f"{WIDGET} .cb-term-result > details").inner_text()
    assert "1 + 1 ÷ 4 = 1.25" in fold
    assert f"= {two_decimals(found.d_prime)} says how well" in fold
    assert f"= {two_decimals(found.criterion)} how careful" in fold


def test_ticks_survive_a_reload_and_can_be_taken_back(open_page: Open) -> None:
    """One goes on where one left off; a changed tick takes the old result away."""
    visit = start(open_page)
    tick(visit, *TICKED)
    visit.reload()
    visit.wake_all()
    assert progress(visit) == "3 of 20 ticked"
    show(visit)
    visit.page.get_by_label("epoch quilting").uncheck()
    assert visit.page.locator(f"{WIDGET} .cb-chart").count() == 0
    assert "stays as it is" in show(visit)


def test_the_ticks_share_one_document_with_the_situations(open_page: Open) -> None:
    """Answers of one page are not lost by those of the other."""
    visit = start(open_page)
    tick(visit, *TICKED)
    visit.page.goto(visit.page.url.replace("terms", "soft-skills"))
    visit.wake_all()
    visit.page.locator(".cb-scenario-review fieldset:not([hidden]) input").first.focus()
    visit.page.keyboard.press("1")
    visit.page.keyboard.press("Enter")
    stored = answers.parse(visit.page.evaluate(STORED))
    assert len(stored["overclaiming"]) == 3
    assert len(stored["scenarios"]) == 1


def test_without_scripts_the_terms_can_be_ticked_on_paper(open_page: Open) -> None:
    """Twenty boxes, the meanings in a fold, and a picture with its name."""
    visit = open_page(PAGE, "file", scripts=False)
    paper = visit.page.locator(".cb-paper")
    assert paper.inner_text().count("☐") == 20
    assert not paper.get_by_text(TERMS.term[0].means).is_visible()
    assert paper.locator("svg[role=img][aria-label]").count() == 1
