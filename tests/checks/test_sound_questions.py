"""BK067: the question bank keeps its rules."""

from __future__ import annotations

import shutil
from pathlib import Path

from careerbook.checks import BOOK_RULES, sound_questions
from tests.checks.conftest import SmallBook

FOLDER = Path(__file__).parents[2] / "data" / "questions"


def test_a_broken_rule_is_found_with_its_file(book: SmallBook) -> None:
    """An explanation that explains nothing fails the check and is named."""
    shutil.copytree(FOLDER, book.folder / "data" / "questions")
    path = book.folder / "data" / "questions" / "support.toml"
    text = path.read_text(encoding="utf-8")
    start = text.index('why = "')
    end = text.index("\n", start)
    path.write_text(text[:start] + 'why = "Correct."' + text[end:], encoding="utf-8")
    found = [f for f in sound_questions.RULE.check(book.book) if "support" in f.file]
    assert ["explains nothing" in finding.problem for finding in found] == [True]
    assert found[0].file == "data/questions/support.toml"


def test_a_file_that_cannot_be_read_is_found_and_a_missing_bank_too(book: SmallBook) -> None:
    """Both are findings and no crash; the rule is part of the check of the whole book."""
    assert sound_questions.RULE in BOOK_RULES
    assert sound_questions.RULE.check(book.book)
    book.write("data/questions/support.toml", 'topic = "support"\n')
    findings = sound_questions.RULE.check(book.book)
    assert findings
    assert {finding.file for finding in findings} == {"data/questions/support.toml"}
