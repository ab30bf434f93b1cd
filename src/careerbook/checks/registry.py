"""All rules of the book. Add a new rule here: write a module named after its thing, with a `RULE`
and a test in `tests/checks/`, and put it in the list.
"""  # noqa: D205 - the instruction belongs in the first line

from __future__ import annotations

from collections.abc import Sequence

from careerbook.checks import (
    alt_text,
    both_directions,
    cell_length,
    complete_sources,
    computed_minutes,
    current_profiles,
    figure_text,
    goals,
    headings,
    hype,
    known_paths,
    known_titles,
    leading_occupations,
    link_targets,
    minutes,
    open_profiles,
    outputs,
    paragraph_length,
    part_periods,
    placeholders,
    prerequisites,
    reading_level,
    registered_figures,
    repository_address,
    required_levels,
    role_names,
    sentence_length,
    sound_glossary,
    sound_questions,
    sound_tables,
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
    figure_text.RULE,
    typed_numbers.RULE,
    outputs.RULE,
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
)
BOOK_RULES: tuple[BookRule, ...] = (
    registered_figures.RULE,
    repository_address.RULE,
    complete_sources.RULE,
    sound_tables.RULE,
    current_profiles.RULE,
    known_titles.RULE,
    known_paths.RULE,
    sound_glossary.RULE,
    open_profiles.RULE,
    sound_questions.RULE,
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
