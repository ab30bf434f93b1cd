"""BK063: titles that stand for a role are known to their source."""

from __future__ import annotations

import shutil
from pathlib import Path

from careerbook.checks import BOOK_RULES, known_titles
from tests.checks.conftest import SmallBook

FILE = Path(__file__).parents[2] / "data" / "role_titles.toml"


def test_an_unknown_title_is_found_with_its_key(book: SmallBook) -> None:
    """A title that the source dropped fails the check and is named."""
    text = FILE.read_text(encoding="utf-8").replace('title = "ML Engineer"', 'title = "MLE"', 1)
    book.write("data/role_titles.toml", text)
    (finding,) = known_titles.RULE.check(book.book)
    assert finding.value == "role[0].visa_filings[0] = MLE"
    assert finding.file == "data/role_titles.toml"
    assert "h1b_wages" in finding.problem


def test_the_handbooks_own_titles_pass_and_a_missing_file_does_not(book: SmallBook) -> None:
    """The rule is part of the check of the whole book."""
    assert known_titles.RULE in BOOK_RULES
    assert known_titles.RULE.check(book.book)
    (book.folder / "data").mkdir()
    shutil.copy(FILE, book.folder / "data")
    assert known_titles.RULE.check(book.book) == []
