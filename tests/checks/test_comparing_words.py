"""BK017: words that rank or compare registered numbers are checked with the data."""

from __future__ import annotations

import pytest

from careerbook.checks import comparing_words
from careerbook.numbers import load_numbers
from careerbook.numbers.number_links import fix_text
from tests.checks.conftest import SmallBook, found

MEDIAN, TENTH = "ds-median-wage", "ds-p10-wage"


def link(number: str, title: str = "") -> str:
    """Write a link to a number as the data give it."""
    told = f' "{title}"' if title else ""
    return f"[{load_numbers()[number].markdown}](../appendix/figures.md#{number}{told})"


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (f"Pay fell to {link('dev-openings')}.", "'fell' is not checked"),
        (f"Pay fell to {link('dev-openings', '< ds-openings')}.", "'< ds-openings' is false"),
        (f"Most of {link('dev-openings', 'a lot')}.", "'a lot' is none of the forms"),
        (f"It is {link('dev-openings', '> ds-openings')}, the highest.", ""),
        (f"At least {link('dev-openings')} openings.", ""),
        (f"There are {link('dev-openings')}. Most are elsewhere.", ""),
        (f"A tenth earn less than {link(TENTH)}.", ""),
    ],
)
def test_a_sentence_that_turned_false_when_the_data_moved_is_found(
    book: SmallBook, sentence: str, said: str
) -> None:
    """The title says what must hold; a word without one is not left to luck."""
    problems = [f.problem for f in comparing_words.RULE.check(book.page(f"# A\n\n{sentence}"))]
    assert [said in problem for problem in problems] == ([True] if said else [])


def test_the_place_of_a_false_word_is_the_links(book: SmallBook) -> None:
    """In the line, with the number as printed."""
    page = book.page(f"# A\n\nIt\nis {link('dev-openings', '< 0')}.")
    assert found(comparing_words.RULE, page) == [("line 4", load_numbers()["dev-openings"].text)]


def test_rewriting_a_stale_number_keeps_what_the_sentence_says_of_it() -> None:
    """Otherwise the comparison would be lost with the first new table."""
    numbers = load_numbers()
    stale = '[1](../appendix/figures.md#ds-openings "> 0")'
    fixed = fix_text(stale, "topics/pay.md", numbers)
    assert fixed == link("ds-openings", "> 0")
