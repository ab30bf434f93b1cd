"""Sheets for teachers: whole, with the answers, and on two sides of paper."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from careerbook.assess.knowledge.question_kinds import Choice
from careerbook.errors import UnknownNameError
from careerbook.pages.assets import STATIC
from careerbook.teach import teaching
from careerbook.teach.checks import chapter_checks
from careerbook.teach.course.markup import rich
from careerbook.teach.sheets.sheet import to_html

NOTES = teaching.load()
LINKS = [("The chapter", "../../topics/salaries.html")]
MOST_PAGES = 2


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """Open one window for all sheets."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def show(page: Page, chapter: str, folder: Path) -> None:
    file = folder / "sheet.html"
    text = to_html(chapter, chapter, LINKS, (STATIC / "fonts").as_uri())
    file.write_text(text, encoding="utf-8")
    page.goto(file.as_uri())
    page.evaluate("document.fonts.ready")


@pytest.mark.parametrize("chapter", NOTES)
def test_a_sheet_prints_on_two_pages_and_fits_a_phone(
    chapter: str, page: Page, tmp_path: Path
) -> None:
    """Nothing runs off the paper: the last words are on it."""
    page.set_viewport_size({"width": 1280, "height": 900})
    show(page, chapter, tmp_path)
    printed = page.pdf(prefer_css_page_size=True)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", printed)) <= MOST_PAGES
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_sheet_has_every_note_and_every_question_with_its_key() -> None:
    """As the data have them; keys are marked, and why."""
    chapter = "topics/salaries"
    text = to_html(chapter, "Salaries", LINKS, "fonts")
    for sentence in NOTES[chapter].sentences():
        assert html.escape(sentence) in text
    for one in chapter_checks.load()[chapter].questions:
        question = one.question
        if isinstance(question, Choice):
            for option in question.option:
                assert rich(option.text) in text
                assert (f"{rich(option.text)}.</b>" in text) is option.key
                assert (rich(option.why) in text) is option.key


def test_a_chapter_without_a_check_says_so() -> None:
    """And one without notes is refused."""
    assert "This chapter has no check." in to_html("roles/ml-researcher", "R", LINKS, "fonts")
    with pytest.raises(UnknownNameError):
        to_html("assess/skills", "S", LINKS, "fonts")


def test_a_sheet_has_no_accessibility_violation(page: Page, tmp_path: Path) -> None:
    """On a wide screen."""
    page.set_viewport_size({"width": 1280, "height": 900})
    show(page, "topics/salaries", tmp_path)
    options = {"resultTypes": ["violations"]}
    broken = Axe().run(page, options=options).response["violations"]
    assert [one["id"] for one in broken] == []
