"""The reading grade: the published formula over syllables estimated from the spelling."""

from __future__ import annotations

import pytest

from careerbook.book.prose import paragraphs, sentences
from careerbook.book.reading_grade import grade_of, reading_grade, syllables

# Counted by hand: words of this book, of one and two syllables.
COUNTED = {
    1: "the based jobs used asked planned rule rules code codes makes comes high sees days sure",
    2: "table model learning software wages prices changes tested needed simple title whether",
}
ONE_WORD = {
    "scientist": 3, "median": 3, "engineer": 3, "official": 3, "interval": 3, "occupation": 4,
    "evaluation": 5, "variable": 4, "period": 3, "graduate": 3, "careful": 2, "notebook": 2,
    "something": 2, "requirement": 3, "decision": 3, "million": 2, "trying": 2, "social": 2,
}  # fmt: skip


@pytest.mark.parametrize("count", [1, 2])
def test_short_words_are_counted_as_spoken(count: int) -> None:
    """Endings that are written and not spoken do not count; those that are do."""
    wrong = {word: syllables(word) for word in COUNTED[count].split() if syllables(word) != count}
    assert wrong == {}


@pytest.mark.parametrize("word", ONE_WORD)
def test_long_words_are_counted_as_spoken(word: str) -> None:
    """Words that this book is full of."""
    assert syllables(word) == ONE_WORD[word]


def test_the_grade_is_the_published_formula() -> None:
    """0.39 x words per sentence + 11.8 x syllables per word - 15.59."""
    assert reading_grade(["The cat sat on the mat."]) == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    two = [["median", "pay"], ["it", "fell"]]
    assert grade_of(two) == pytest.approx(0.39 * 2 + 11.8 * 6 / 4 - 15.59)


def test_tables_headings_and_code_do_not_count() -> None:
    """Only sentences are read; a text without any has grade 0."""
    assert reading_grade(["# Accountability\n\n| organization |\n|---|\n\n`considerable`"]) == 0
    easy = reading_grade(["It runs."])
    assert reading_grade(["# Accountability\n\nIt runs.\n\n```\nconsiderable\n```"]) == easy


def test_passages_know_where_they_begin() -> None:
    """An offset points at the first letter in the text as it was written."""
    text = "# A\n\n- One *thing*. Another\n  one.\n- [Two](x.md)\n\n\n  Three."
    for passage in (*paragraphs(text), *sentences(text)):
        assert text[passage.start :].startswith(passage.text[:3])
    assert [p.text for p in paragraphs(text)] == ["One *thing*. Another one.", "[Two]", "Three."]
    assert [s.words for s in sentences(text)] == [2, 2, 1, 1]
