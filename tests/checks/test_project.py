"""BK050 and the list of rules: the project as a whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from careerbook.checks import (
    BOOK_RULES,
    PAGE_RULES,
    check_book,
    open_book,
    repository_address,
)
from careerbook.errors import CareerbookError
from tests.checks.conftest import ADDRESS, SmallBook, values


@pytest.mark.parametrize(
    "text", [ADDRESS, "git@github.com:someone/some-book.git", "https://someone.github.io/some-book"]
)
def test_repeated_address_is_found(text: str, book: SmallBook) -> None:
    """The address in a README would survive a fork; it is found with file and line."""
    book.write("docs/README.md", f"# A\n\nSee {text}/issues.\n")
    (finding,) = repository_address.RULE.check(book.book)
    assert (finding.file, str(finding.place)) == ("docs/README.md", "line 3")


def test_address_in_the_configuration_only_passes(book: SmallBook) -> None:
    """One place is right; other repositories may be named, generated folders are not searched."""
    book.write("README.md", "github.com/someone/some-bookshelf and github.com/other/some-book\n")
    book.write("_build/html/index.html", ADDRESS)
    assert repository_address.RULE.check(book.book) == []


def test_missing_address_is_found(book: SmallBook) -> None:
    """Without an address the launch buttons would lead nowhere."""
    book.write("_config.yml", "title: Small\nhtml:\n  url: https://example.org\n")
    assert values(repository_address.RULE, book.book) == [""]


def test_rule_ids_are_unique_and_rules_have_title_and_advice() -> None:
    """An id names one rule for ever."""
    rules = [*PAGE_RULES, *BOOK_RULES]
    ids = [rule.id for rule in rules]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"BK\d{3}", rule_id) for rule_id in ids)
    assert all(rule.title and rule.advice.endswith(".") for rule in rules)


def test_generated_page_and_checkpoints_are_not_checked(book: SmallBook) -> None:
    """Only pages that somebody wrote are judged."""
    book.page("5%", "appendix/figures.md")
    book.page("5%", ".ipynb_checkpoints/a.md")
    book.page("# A", "index.md")
    assert [page.name for page in book.book.pages()] == ["index.md"]


def test_whole_book_is_checked(book: SmallBook) -> None:
    """Page rules and project rules are both applied."""
    book.page("# A\n\n5%", "index.md")
    book.write("README.md", ADDRESS)
    assert {"BK011", "BK050", "BK060"} <= {finding.rule_id for finding in check_book(book.book)}


def test_folder_without_a_book_is_a_clear_error(tmp_path: Path) -> None:
    """The message says what was looked for and what to do."""
    with pytest.raises(CareerbookError, match="--project"):
        open_book(tmp_path)


def test_book_is_found_from_a_folder_inside_it(book: SmallBook) -> None:
    """An author may stand in any folder of the checkout."""
    page = book.page("# A")
    assert open_book(page.path.parent).project == book.folder.resolve()
