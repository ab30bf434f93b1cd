"""All rules of the book. Add a new rule here: write a module named after its thing, with a `RULE`
and a test in `tests/checks/`, and put it in the list.
"""  # noqa: D205 - the instruction belongs in the first line

from __future__ import annotations

from collections.abc import Sequence

from careerbook.checks import (
    alt_text,
    beginning,
    both_directions,
    cell_length,
    comparing_words,
    computed_minutes,
    goals,
    headings,
    hype,
    leading_occupations,
    link_targets,
    minutes,
    number_text,
    open_data,
    outputs,
    paragraph_length,
    part_periods,
    placeholders,
    prerequisites,
    reading_level,
    registered_numbers,
    repository_address,
    required_levels,
    role_names,
    sentence_length,
    sound_data,
    typed_numbers,
    what_next,
)
from careerbook.checks.page import Book, Page
from careerbook.checks.rule import BookRule, Finding, PageRule

PAGE_RULES: tuple[PageRule, ...] = (
    goals.RULE,
    minutes.RULE,
    prerequisites.RULE,
    what_next.RULE,
    computed_minutes.RULE,
    number_text.RULE,
    typed_numbers.RULE,
    outputs.RULE,
    beginning.RULE,
    cell_length.RULE,
    headings.RULE,
    alt_text.RULE,
    link_targets.RULE,
    role_names.RULE,
    hype.RULE,
    sentence_length.RULE,
    paragraph_length.RULE,
    reading_level.RULE,
    placeholders.RULE,
    part_periods.RULE,
    both_directions.RULE,
    comparing_words.RULE,
)
BOOK_RULES: tuple[BookRule, ...] = (
    registered_numbers.RULE,
    repository_address.RULE,
    *sound_data.RULES.values(),
    open_data.RULE,
    leading_occupations.RULE,
    required_levels.RULE,
)


def check_pages(pages: Sequence[Page]) -> list[Finding]:
    """Return every finding on some pages, page by page."""
    return [finding for page in pages for rule in PAGE_RULES for finding in rule.check(page)]


def check_book(book: Book) -> list[Finding]:
    """Return every finding in the project: all pages, then the project as a whole."""
    findings = check_pages(book.pages())
    return findings + [finding for rule in BOOK_RULES for finding in rule.check(book)]
