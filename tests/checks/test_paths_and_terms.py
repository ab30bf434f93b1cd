"""BK064 and BK065: reading paths and the glossary are held by the check of the book."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from careerbook.checks import BOOK_RULES, known_paths, sound_glossary
from careerbook.checks.rule import BookRule
from tests.checks.conftest import SmallBook, values

DATA = Path(__file__).parents[2] / "data"
RULES = [known_paths.RULE, sound_glossary.RULE]
TOC = "root: index\nparts:\n- caption: Topics\n  chapters:\n  - file: topics/pay\n"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_book_without_the_file_has_nothing_to_mend(rule: BookRule, book: SmallBook) -> None:
    """Both are parts of the check, and neither is needed by a small book."""
    assert rule in BOOK_RULES
    assert rule.check(book.book) == []


def test_a_path_through_a_chapter_that_is_gone_is_found(book: SmallBook) -> None:
    """Every step is held against the table of contents."""
    book.write("_toc.yml", TOC)
    book.page("# Pay\n")
    (book.folder / "data").mkdir()
    shutil.copy(DATA / "paths.toml", book.folder / "data")
    found = known_paths.RULE.check(book.book)
    assert found[0].file == "data/paths.toml"
    assert "unknown chapter" in found[0].problem
    assert found[0].value.startswith("path[0].step[0].page = topics/")


def test_contents_without_their_page_are_found(book: SmallBook) -> None:
    """A path cannot be judged without the chapters; the missing page is named."""
    book.write("_toc.yml", TOC)
    book.write("data/paths.toml", "")
    (finding,) = known_paths.RULE.check(book.book)
    assert finding.file == "_toc.yml"
    assert "topics/pay" in finding.problem


def test_a_pointer_to_no_term_is_found(book: SmallBook) -> None:
    """The handbook's own glossary passes; with a broken pointer it does not."""
    text = (DATA / "glossary.toml").read_text(encoding="utf-8")
    book.write("data/glossary.toml", text)
    assert sound_glossary.RULE.check(book.book) == []
    book.write("data/glossary.toml", text.replace('see = ["median"]', 'see = ["gone"]', 1))
    assert all("gone" in value for value in values(sound_glossary.RULE, book.book))
    assert values(sound_glossary.RULE, book.book)
