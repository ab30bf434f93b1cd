"""BK001-BK005: goals, minutes, prerequisites, what next, minutes counted."""

from __future__ import annotations

import pytest

from careerbook.checks import computed_minutes, goals, minutes, prerequisites, what_next
from careerbook.checks.rule import PageRule
from tests.checks.conftest import SmallBook, found

CHAPTER = """\
# Pay

One paragraph.

## What you will get from this chapter

- read a band
- compare two

**Minutes:** 5 · **Before this:** [Welcome](../index.md)

## Bands

Words.

## What next

Go to [growth](growth.md).
"""
RULES = [goals.RULE, minutes.RULE, prerequisites.RULE, what_next.RULE, computed_minutes.RULE]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_chapter_with_the_whole_frame_passes(rule: PageRule, book: SmallBook) -> None:
    """A chapter written to the convention has no findings."""
    assert rule.check(book.page(CHAPTER)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_frame_is_found_in_the_cells_of_a_notebook(rule: PageRule, book: SmallBook) -> None:
    """The same chapter split over cells passes as well."""
    cells = CHAPTER.replace("\n## ", "\x00## ").split("\x00")
    assert rule.check(book.notebook(*cells)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
@pytest.mark.parametrize("name", ["index.md", "start.md", "teach/index.md", "appendix/sources.md"])
def test_index_and_appendix_need_no_frame(rule: PageRule, name: str, book: SmallBook) -> None:
    """Only chapters state goals and minutes."""
    assert rule.check(book.page("# Only a title\n", name)) == []


@pytest.mark.parametrize(
    ("rule", "old", "new", "value"),
    [
        (goals.RULE, "## What you will get from this chapter", "## Aims", "Aims"),
        (goals.RULE, "- read a band\n- compare two\n", "A lot.\n", ""),
        (minutes.RULE, "**Minutes:** 5 · ", "", ""),
        (minutes.RULE, "5", "half an hour", "half an hour"),
        (minutes.RULE, "5", "240", "240"),
        (computed_minutes.RULE, "5", "25", "25"),
        (prerequisites.RULE, " · **Before this:** [Welcome](../index.md)", "", ""),
        (prerequisites.RULE, "[Welcome](../index.md)", "the start", "the start"),
        (what_next.RULE, "## What next", "## Goodbye", "Goodbye"),
        (what_next.RULE, "[growth](growth.md)", "outside", ""),
    ],
)
def test_missing_part_of_the_frame_is_found(
    rule: PageRule, old: str, new: str, value: str, book: SmallBook
) -> None:
    """Each part that is missing or unclear gives one finding with the offending text."""
    (finding,) = rule.check(book.page(CHAPTER.replace(old, new)))
    assert finding.value == value
    assert finding.rule_id == rule.id
    assert finding.file == "book/topics/pay.md"
    assert finding.advice


def test_chapter_without_prerequisites_may_say_nothing(book: SmallBook) -> None:
    """A first chapter builds on nothing and says so."""
    page = book.page(CHAPTER.replace("[Welcome](../index.md)", "nothing"))
    assert prerequisites.RULE.check(page) == []


def test_finding_in_a_notebook_names_cell_and_line(book: SmallBook) -> None:
    """An author finds the place in JupyterLab, which counts cells."""
    page = book.notebook("# Pay", "## What you will get from this chapter\n- a", "\n**Minutes:** ?")
    assert found(minutes.RULE, page) == [("cell 3, line 2", "?")]


def test_counted_minutes_are_left_to_the_rule_that_wants_a_number(book: SmallBook) -> None:
    """What is no number is one finding, not two."""
    for text in ("**Minutes:** soon", "No minutes at all."):
        assert computed_minutes.RULE.check(book.page(f"# Pay\n\n{text}\n")) == []
