"""Slides in the browser: each fits its screen, nothing is cut at 200 % text, keys turn them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from careerbook.teach.slides.deck import to_html
from careerbook.teach.slides.deck_sources import chapters_of_course

CHAPTERS = chapters_of_course()
TOO_HIGH = """() => [...document.querySelectorAll('.slide')]
  .filter(s => s.getBoundingClientRect().height > innerHeight).map(s => s.ariaLabel)"""
CUT = """() => [...document.querySelectorAll('.slide, .slide :is(h1, h2, p, li, dt, dd)')]
  .filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline')
  .map(e => e.textContent.slice(0, 60))"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """Open one window for all decks."""
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def decks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which decks are written when they are first opened."""
    return tmp_path_factory.mktemp("decks")


def violations(page: Page) -> list[str]:
    options = {"resultTypes": ["violations"]}
    broken = Axe().run(page, options=options).response["violations"]
    return [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in broken]


def show(page: Page, decks: Path, chapter: str) -> list[str]:
    file = decks / f"{chapter.replace('/', '-')}.html"
    if not file.is_file():
        file.write_text(to_html(chapter, chapter), encoding="utf-8")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("requestfailed", lambda request: said.append(request.url))
    page.goto(file.as_uri())
    page.evaluate("document.fonts.ready")
    return said


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_no_slide_overflows(chapter: str, page: Page, decks: Path) -> None:
    """At 1280 x 720 each is one screen; at 200 % text it grows, and no word is cut off."""
    said = show(page, decks, chapter)
    assert page.evaluate(TOO_HIGH) == []
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(CUT) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    assert said == []


@pytest.mark.parametrize("chapter", ["topics/salaries", "roles/ml-engineer"])
def test_slides_have_no_accessibility_violation(chapter: str, page: Page, decks: Path) -> None:
    """With the notes open, too."""
    show(page, decks, chapter)
    assert violations(page) == []
    page.get_by_role("button", name="Notes").click()
    assert violations(page) == []


def test_keys_turn_slides_and_open_the_notes(page: Page, decks: Path) -> None:
    """Right and left, End and Home, n."""
    show(page, decks, "topics/salaries")
    at = "Math.round(scrollY / innerHeight)"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(at) == 2
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(at) == 1
    assert page.locator(".notes:visible").count() == 0
    page.keyboard.press("n")
    assert page.locator(".notes:visible").count() == page.locator(".slide").count()
    page.keyboard.press("n")
    page.keyboard.press("End")
    assert page.evaluate(at) == page.locator(".slide").count() - 1
    page.keyboard.press("Home")
    assert page.evaluate(at) == 0


def test_on_paper_each_slide_has_a_page(page: Page, decks: Path) -> None:
    """As many pages as slides while the notes are closed."""
    show(page, decks, "topics/salaries")
    count = page.locator(".slide").count()
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == count
