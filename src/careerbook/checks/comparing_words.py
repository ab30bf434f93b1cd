"""BK017: a sentence that ranks or compares a registered number says what must hold, and it holds.

"Most", "falls" and "half" are right only by luck when the data move. What they mean stands in the
title of the number's link (`careerbook.numbers.comparisons`), and is checked with the data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from careerbook.book.prose import sentences
from careerbook.checks.page import Cell, Page
from careerbook.checks.rule import PageRule, Problem
from careerbook.errors import NumberError
from careerbook.numbers.comparisons import ComparisonError, false_terms
from careerbook.numbers.number_links import NumberLink, find_links

WORDS = re.compile(
    r"\b(?:(?:more|less|fewer|larger|smaller|higher|lower|faster|slower) than"
    r"|(?<!at )(?<!At )(?:most|least)|highest|lowest|largest|smallest|fastest|slowest"
    r"|half|twice|double[ds]?|triple[ds]?|a third|two thirds|a quarter|times"
    r"|falls?|fell|fallen|rises?|rose|risen|grows?|grew|grown|shrinks?|shrank|shrunk"
    r"|declined?|drops?|dropped|jumps?|jumped|loses?|lost|gains?|gained|exceeds?|above|below)\b"
)
"""What ranks a number, compares it or says in which direction it went."""

PERCENTILE = re.compile(r"p\d\d_")
"""Columns of tables in which "more than" and "half" come with the number."""


def _find(page: Page) -> Iterator[Problem]:
    for cell in page.markdown_cells:
        links = list(find_links(cell.text))
        for link in links:
            yield from _false(page, cell, link)
        said = list(sentences(cell.text))
        ends = [*(sentence.start for sentence in said[1:]), len(cell.text)]
        for sentence, end in zip(said, ends, strict=False):  # no sentence has an end of its own
            word = WORDS.search(sentence.text)
            inside = [link for link in links if sentence.start <= link.start < end]
            if (
                word
                and inside
                and not any(link.title or _percentile(page, link) for link in inside)
            ):
                told = f"'{word[0]}' is not checked: no number link of the sentence has a title"
                yield Problem(cell.place_at(inside[0].start), inside[0].text, told)


def _percentile(page: Page, link: NumberLink) -> bool:
    """Tell whether a number is a percentile: half earn less than the median, always."""
    try:
        return PERCENTILE.match(page.book.numbers[link.id].definition.column) is not None
    except NumberError:
        return False


def _false(page: Page, cell: Cell, link: NumberLink) -> Iterator[Problem]:
    if not link.title:
        return
    place = cell.place_at(link.start)
    try:
        number = page.book.numbers[link.id]
    except NumberError:
        return  # BK010 says so
    try:
        for fault in false_terms(link.title, number, page.book.numbers):
            yield Problem(place, link.text, fault)
    except (ComparisonError, NumberError) as error:
        yield Problem(place, link.text, str(error))


RULE = PageRule(
    "BK017",
    "Words that rank or compare numbers are checked with the data",
    "Write what must hold into the title of a number link of the sentence, such as "
    '[+33.5%](../appendix/figures.md#id "> other-id"); when it has become false, write the '
    "sentence anew.",
    _find,
)
