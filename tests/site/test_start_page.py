"""Where to begin, and the glossary: paths in order, minutes that add up, links that arrive."""

from __future__ import annotations

import re

import pytest

from careerbook.book import chapters, glossary, reading_paths
from tests.visits import Open

START = "start.html"
GLOSSARY = "appendix/glossary.html"
CHAPTER = "roles/ml-engineer.html"


def minutes_in(text: str) -> int:
    """Return the minutes that "4 hours 25 minutes" says."""
    hours, rest = re.search(r"(\d+) hour", text), re.search(r"(\d+) minutes", text)
    return 60 * int(hours[1] if hours else 0) + int(rest[1] if rest else 0)


@pytest.mark.parametrize("scripts", [True, False])
def test_every_reader_finds_a_path_of_ordered_steps(open_page: Open, scripts: bool):
    """Whoever is chosen has her chapters in order, and only hers, also without scripts."""
    page = open_page(START, scripts=scripts).page
    for plan in reading_paths.plans():
        page.get_by_role("radio", name=plan.path.name).check()
        section = page.locator(f"section#{plan.path.id}")
        assert page.locator("section.reading-path:visible").count() == 1
        assert plan.path.goal in section.inner_text()
        cards = section.locator("ol.path-steps > li")
        assert cards.count() == len(plan.steps)
        for card, planned in zip(cards.all(), plan.steps, strict=True):
            text = " ".join(card.inner_text().split())
            assert planned.step.why in text
            assert minutes_in(text.removeprefix(planned.chapter.title)) >= 5


def test_minutes_on_the_cards_add_up_to_the_total(open_page: Open):
    """The cards, the total above them and the list of readers say the same."""
    page = open_page(START).page
    for plan in reading_paths.plans():
        page.get_by_role("radio", name=plan.path.name).check()
        section = page.locator(f"section#{plan.path.id}")
        cards = section.locator("p.path-minutes").all_inner_texts()
        assert sum(map(minutes_in, cards)) == plan.minutes
        assert minutes_in(section.locator("p.path-total").inner_text()) == plan.minutes
        reader = page.locator(".path-reader", has=page.locator(f"[value='{plan.path.id}']"))
        assert minutes_in(reader.locator(".path-minutes").inner_text()) == plan.minutes


def test_a_chapter_says_the_minutes_of_its_card(open_page: Open):
    """What a card promises is what the chapter's head says."""
    text = open_page(CHAPTER).page.locator("article").inner_text()
    said = re.search(r"(\d+) minutes full", text)
    assert said is not None
    assert int(said[1]) == chapters.minutes()[CHAPTER.removesuffix(".html")]


def test_links_lead_to_the_chapters_of_the_path(open_page: Open, site):
    """Every step leads to its chapter, every reader to a section of this page."""
    page = open_page(START).page
    for plan in reading_paths.plans():
        links = page.locator(f"section#{plan.path.id} .path-chapter a")
        hrefs = [link.get_attribute("href") or "" for link in links.all()]
        assert hrefs == [f"{planned.chapter.name}.html" for planned in plan.steps]
        assert all((site / href).is_file() for href in hrefs)
    for radio in page.locator(".path-reader input").all():
        assert page.locator(f"section#{radio.get_attribute('value')}").count() == 1


def test_a_link_to_a_path_chooses_its_reader(open_page: Open):
    """What somebody sends is what the other one sees."""
    page = open_page(f"{START}#manager").page
    assert page.get_by_role("radio", name="Manager").is_checked()
    assert page.locator("section#manager").is_visible()


def test_the_whole_card_is_pressed_on_a_phone(open_page: Open):
    """A thumb need not find the title, and nothing is wider than the screen."""
    page = open_page(START, width=360, height=740).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    card = page.locator("section#student ol.path-steps > li").first
    card.scroll_into_view_if_needed()
    card.locator("p.path-minutes").click(force=True)
    page.wait_for_url("**/topics/field-overview.html")


def test_a_term_leads_to_its_meaning(open_page: Open):
    """The link explains itself on hover and arrives at its entry."""
    page = open_page(CHAPTER).page
    canary = next(e for e in glossary.own().entry if e.term == "canary")
    link = page.locator(f"a.term-link[href$='#{canary.anchor}']")
    assert link.count() == 1
    assert link.get_attribute("title") == canary.means
    link.click()
    page.wait_for_url(f"**/{GLOSSARY}#{canary.anchor}")
    entry = page.locator(f"#{canary.anchor}")
    assert entry.inner_text() == "canary"
    assert canary.means in entry.locator("xpath=following-sibling::dd[1]").inner_text()


def test_terms_are_linked_once_and_never_where_nobody_reads(open_page: Open):
    """No term twice on a page, none in headings, links, code, results or folds."""
    page = open_page(CHAPTER).page
    hrefs = [a.get_attribute("href") for a in page.locator("a.term-link").all()]
    assert len(hrefs) == len(set(hrefs)) > 5
    for place in ("h1", "h2", "h3", "a a", "pre", "code", "div.cell", "summary", "figcaption"):
        assert page.locator(f"article :is({place}) a.term-link").count() == 0, place
    assert page.locator("details:not(.hb-rest) a.term-link").count() == 0


def test_every_term_has_one_entry_and_pointers_arrive(open_page: Open):
    """The page lists all terms once, and each pointer leads to an entry."""
    page = open_page(GLOSSARY).page
    shown = page.locator("dl.glossary-entries > dt").all_inner_texts()
    terms = [text.replace("’", "'") for text in shown]  # the book prints curly apostrophes
    assert terms == [entry.term for entry in glossary.own().sorted()]
    ids = set(page.locator("dl.glossary-entries > dt").evaluate_all("dts => dts.map(d => d.id)"))
    for link in page.locator("p.glossary-see a").all():
        assert (link.get_attribute("href") or "").removeprefix("#") in ids
