"""BK041-BK044, BK066: how the prose reads, and what an author left open."""

from __future__ import annotations

import pytest

from careerbook.checks import (
    open_data,
    paragraph_length,
    placeholders,
    reading_level,
    sentence_length,
)
from tests.checks.conftest import SmallBook, found, values

HARD = "Organizational accountability necessitates comprehensive documentation. "
EASY = "The model runs at night. "


def words(count: int) -> str:
    """Return a sentence of so many words."""
    return "So " + " ".join(["it"] * (count - 2)) + " is."


def test_long_sentence_is_found_where_it_begins(book: SmallBook) -> None:
    """Forty words pass, forty-one do not; the place is the sentence's, not the paragraph's."""
    page = book.page(f"# A\n\n{words(40)}\n{words(41)}\n")
    assert found(sentence_length.RULE, page) == [("line 4", "So it it it it it it it ...")]


@pytest.mark.parametrize(
    "text",
    [
        f"{words(30)} {words(30)}",
        f"{words(30)}\n\n{words(30)}",
        f"- {words(30)[:-1]}\n- {words(30)}",
        f"1. {words(30)[:-1]}\n2. {words(30)}",
        f"### {words(41)}",
        f"| {words(41)} |\n|---|",
        f"> {words(41)}",
        f"```python\n{words(41)}\n```",
        f"`{words(41)}`",
        f"<!-- {words(41)} -->",
        f"He said: *{words(30)}* {words(30)}",
        f'She said "{words(30)}" {words(30)}',
        "[x](" + "y" * 400 + ")",
    ],
)
def test_short_sentences_and_what_is_no_prose_pass(text: str, book: SmallBook) -> None:
    """Lists, tables, headings, code and quoted blocks do not run on."""
    assert values(sentence_length.RULE, book.page(f"# A\n\n{text}\n")) == []


@pytest.mark.parametrize("stop", ["e.g. ", "i.e. ", "A. Turing ", "Dr. Who ", "3.5 ", "U.S. "])
def test_an_abbreviation_ends_no_sentence(stop: str, book: SmallBook) -> None:
    """A long sentence does not hide behind a full stop."""
    page = book.page(f"# A\n\n{words(30)[:-1]} {stop}{words(30)}\n")
    assert len(values(sentence_length.RULE, page)) == 1


def test_long_paragraph_is_found(book: SmallBook) -> None:
    """A hundred and twenty words pass, more do not; cells are looked at one by one."""
    page = book.notebook(words(30) * 4, f"## A\n\n{(words(30) + ' ') * 4} More.")
    assert found(paragraph_length.RULE, page) == [("cell 2, line 3", "So it it it it it it it ...")]


def test_hard_chapter_is_found_and_easy_one_passes(book: SmallBook) -> None:
    """Long words cost grades; a few sentences are not judged, nor is the appendix."""
    assert len(values(reading_level.RULE, book.page("# A\n\n" + HARD * 40))) == 1
    for text, name in (
        (EASY * 40, "topics/a.md"),
        (HARD * 5, "b.md"),
        (HARD * 40, "appendix/c.md"),
    ):
        assert values(reading_level.RULE, book.page(f"# A\n\n{text}", name)) == []


def test_grades_are_a_table_of_chapters_the_hardest_first(book: SmallBook) -> None:
    """Words, words a sentence and grade; a page without prose is left out."""
    pages = [
        book.page(f"# A\n\n{EASY * 3}", "a.md"),
        book.page(f"# B\n\n{HARD * 3}", "b.md"),
        book.page("# C\n", "c.md"),
        book.page(f"# D\n\n{EASY}", "appendix/d.md"),
    ]
    head, *rows = reading_level.grade_table(pages).splitlines()
    assert head.split() == ["chapter", "words", "words/sentence", "grade"]
    assert [row.split()[0] for row in rows] == ["b.md", "a.md"]
    assert rows[1].split()[1:3] == ["15", "5.0"]


def test_placeholder_is_found_in_prose_and_code(book: SmallBook) -> None:
    """Also in a comment or a cell of code: nothing that the template left is published."""
    page = book.notebook("# A\n\n<!-- TODO: say it -->", {"source": "x = 1\n# TODO: compute"}, "ok")
    assert found(placeholders.RULE, page) == [
        ("cell 1, line 3", "TODO: say it -->"),
        ("cell 2, line 2", "TODO: compute"),
    ]


def test_page_without_placeholder_passes(book: SmallBook) -> None:
    """The word alone is no placeholder."""
    assert values(placeholders.RULE, book.page("# A\n\nA to-do list; a TODO in code.")) == []


def test_placeholder_in_data_is_found_with_its_file(book: SmallBook) -> None:
    """Profiles, lists and the crosswalk are looked at, long lines are cut."""
    book.write("data/roles/a.toml", 'slug = "a"\nsummary = "TODO: ' + "x" * 100 + '"\n')
    book.write("data/roles/b.toml", 'slug = "b"\n')
    book.write("data/tables/role_soc_crosswalk.csv", "slug,evidence\na,TODO: titles\n")
    first, second = open_data.RULE.check(book.book)
    assert (first.file, str(first.place)) == ("data/roles/a.toml", "line 2")
    assert first.value.endswith("...")
    assert second.file == "data/tables/role_soc_crosswalk.csv"
