"""Every rule of the book finds something on a bad sample, and the samples are of all rules."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from careerbook.checks import BOOK_RULES, PAGE_RULES, Book
from careerbook.checks.rule import BookRule, PageRule
from careerbook.numbers import Numbers
from careerbook.numbers.registry import Definition
from tests.checks.conftest import SmallBook

STALE_LINK = "[1](../appendix/figures.md#ds-employment)"
BAD_PAGES = {
    "BK001": "# A\n\nNo goals.",
    "BK002": "# A\n\nNo minutes.",
    "BK003": "# A\n\n**Minutes:** 5",
    "BK004": "# A\n\n## Goodbye",
    "BK005": "# A\n\n**Minutes:** 90 · **Before this:** nothing",
    "BK010": f"# A\n\n{STALE_LINK}",
    "BK011": "# A\n\nIt grew by 35%.",
    "BK015": "# A\n\n[1](../appendix/figures.md#posted-ml-median) in 2025",
    "BK016": "# A\n\n[1](../appendix/figures.md#qa-projected-growth)",
    "BK017": "# A\n\nIt fell to [1](../appendix/figures.md#dev-openings)",
    "BK020": {"execution_count": 1},
    "BK025": {"id": "handbook", "source": "import careerbook"},
    "BK021": {"source": "\n".join(["1"] * 26)},
    "BK022": "# A\n\n### C",
    "BK023": "# A\n\n![](a.svg)",
    "BK024": "# A\n\n[gone](gone.md)",
    "BK030": {"source": "roles.load('ml-enginer')"},
    "BK040": "# A\n\nA lucrative field.",
    "BK041": "# A\n\n" + "so it is " * 20,
    "BK042": "# A\n\n" + "It is so. " * 60,
    "BK043": "# A\n\n" + "Organizational accountability necessitates documentation. " * 40,
    "BK044": "# A\n\nTODO: say it",
}
HOLE = Definition(
    "hole",
    "Hole",
    "usd",
    "oews_state",
    {"year": 2025, "state_code": "AK", "soc_code": "15-1252"},
    "p50_usd_per_year",
)
RESERVED = '[[soc]]\ncode = "15-2051"\nreason = "Fits where the work is research."\n'
EXPERT = 'comparison_group = "two years in"\n[[skills]]\nid = "a"\nlevel = 4\n'
UNKNOWN_STEP = '[[path]]\nid = "a"\n[[path.step]]\npage = "gone"\n'
BAD_BOOKS: dict[str, Callable[[SmallBook], object]] = {
    "BK012": lambda book: None,  # the registry itself has a hole, see below
    "BK031": lambda book: book.write("data/roles/a.toml", RESERVED),
    "BK032": lambda book: book.write("data/roles/a.toml", EXPERT),
    "BK050": lambda book: book.write("_config.yml", "title: No address\n"),
    "BK060": lambda book: None,  # no provenance file
    "BK061": lambda book: None,  # no tables
    "BK062": lambda book: book.write("data/roles/a.toml", 'slug = "a"\n'),
    "BK063": lambda book: None,  # no list of titles
    "BK064": lambda book: book.write("data/paths.toml", UNKNOWN_STEP),
    "BK065": lambda book: book.write("data/glossary.toml", '[[entry]]\nterm = "a"\n'),
    "BK067": lambda book: book.write("data/questions/a.toml", "no questions\n"),
    "BK068": lambda book: book.write("data/skills.toml", "no skills\n"),
    "BK069": lambda book: book.write("data/checks/topics/a.toml", "no questions\n"),
    "BK066": lambda book: book.write("data/roles/a.toml", 'summary = "TODO: say it"\n'),
}


@pytest.mark.parametrize("rule", PAGE_RULES, ids=lambda rule: rule.id)
def test_every_page_rule_finds_its_bad_sample(rule: PageRule, book: SmallBook) -> None:
    """A rule without a sample here, or one that lets it pass, fails."""
    sample = BAD_PAGES[rule.id]
    page = book.notebook("# A", sample) if isinstance(sample, dict) else book.page(sample)
    assert {finding.rule_id for finding in rule.check(page)} == {rule.id}


@pytest.mark.parametrize("rule", BOOK_RULES, ids=lambda rule: rule.id)
def test_every_book_rule_finds_its_bad_sample(rule: BookRule, book: SmallBook) -> None:
    """The same for the rules that look at the project as a whole."""
    book.write("_toc.yml", "format: jb-book\nroot: index\n")
    BAD_BOOKS[rule.id](book)
    bad: Book = dataclasses.replace(book.book, numbers=Numbers({"hole": HOLE}))
    assert {finding.rule_id for finding in rule.check(bad)} == {rule.id}


def test_every_rule_has_tests_of_its_own() -> None:
    """Beside the sample above, a file of this folder tests the module of each rule."""
    folder = Path(__file__).parent
    text = "".join(path.read_text("utf-8") for path in folder.glob("test_*.py"))
    modules = {rule.find.__module__.rsplit(".", 1)[1] for rule in (*PAGE_RULES, *BOOK_RULES)}
    assert sorted(name for name in modules if f"{name}.RULE" not in text) == []


def test_samples_are_of_rules_that_exist() -> None:
    """A rule that goes takes its sample along."""
    known = {rule.id for rule in (*PAGE_RULES, *BOOK_RULES)}
    assert {*BAD_PAGES, *BAD_BOOKS} == known
