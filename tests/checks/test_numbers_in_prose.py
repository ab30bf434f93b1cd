"""BK010-BK012: number links, numbers typed by hand, the registry."""

from __future__ import annotations

import pytest

from careerbook.checks import Book, number_text, registered_numbers, typed_numbers
from careerbook.numbers import Numbers
from careerbook.numbers.registry import Definition
from tests.checks.conftest import SmallBook, found, values

RIGHT = r"[\$120,230](../appendix/figures.md#ds-median-wage)"


def test_right_link_passes(book: SmallBook) -> None:
    """A link that says what the data say is no finding; nor is a link to the page of numbers."""
    assert number_text.RULE.check(book.page(f"{RIGHT} [all](../appendix/figures.md)")) == []


@pytest.mark.parametrize(
    ("link", "value"),
    [
        (RIGHT.replace("120,230", "120,000"), r"\$120,000"),
        (RIGHT.replace("\\", ""), "$120,230"),
        (RIGHT.replace("ds-median", "ds-medain"), "ds-medain-wage"),
        (RIGHT.replace("../appendix", "appendix"), "appendix/figures.md"),
    ],
)
def test_wrong_text_id_or_path_is_found(link: str, value: str, book: SmallBook) -> None:
    """Whatever makes a number link wrong is found where it stands."""
    assert found(number_text.RULE, book.page(f"# A\n\nSo {link}.")) == [("line 3", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (r"They earn \$112,590 a year.", r"\$112,590"),
        ("They earn $90k a year.", "$90k"),
        ("They earn 112,590 dollars.", "112,590 dollars"),
        ("They earn USD 50 000.", "USD 50"),
        ("It costs €20.", "€20"),
        (r"A market of \$26.03 billion.", r"\$26.03 billion"),
        ("Up by 33.5% in ten years.", "33.5%"),
        ("Up by 33 percent.", "33 percent"),
        ("Down by −4 %.", "−4 %"),
        ("There are 262,440 of them.", "262,440"),
        ("There are 262440 of them.", "262440"),
        ("About 1.7 million developers.", "1.7 million"),
        ("Some 900 open positions.", "900 open positions"),
        ("| Median | 120,230 |", "120,230"),
        ("- **45%** agree", "45%"),
        ("## Why 35% misleads", "35%"),
        ("[33.5%](growth.md)", "33.5%"),
        ("```{note}\nA note with 12% in it.\n```", "12%"),
        (":::{tip} Earn \\$5\nmore\n:::", r"\$5"),
        ("They earn $5. <!-- not-a-fact: -->", "$5"),
    ],
)
def test_number_typed_by_hand_is_found(text: str, value: str, book: SmallBook) -> None:
    """Money, percentages and headcounts in prose are found in all their spellings."""
    assert values(typed_numbers.RULE, book.page(text)) == [value]


@pytest.mark.parametrize(
    "text",
    [
        RIGHT,
        "Pay in `$5 or 5%` of code.",
        "```python\nx = 5 / 100  # 5% of $100,000\n```",
        "```{code-cell}\nprint('5%')\n```",
        "In May 2025, or from 2021 to 2025, 2025 jobs reports differ.",
        "## 2. The 90th percentile",
        "**Minutes:** 25 · **Before this:** nothing",
        "A team of 12 people, 3 roles, level 4 of 5.",
        "Code 15-2051 and O*NET 15-1221.00, read on 2026-05-15.",
        "[table](x.md?a=20%25) and <https://example.org/a%20b/123456>",
        '<img src="a.svg" alt="a" width="50%">',
        "Ann earns $90,000. <!-- not-a-fact: made up for the exercise -->",
        "<!-- was 5% -->",
        "---\ntitle: 5% off\n---\n\nNo number.",
    ],
)
def test_what_is_no_fact_passes(text: str, book: SmallBook) -> None:
    """Links to numbers, code, years, small counts, codes, addresses and marked lines are fine."""
    assert values(typed_numbers.RULE, book.page(text)) == []


def test_code_cells_are_not_prose(book: SmallBook) -> None:
    """Numbers in code are the runner's; the prose around them is checked."""
    page = book.notebook({"source": "rate = '5%'"}, "About 5%.")
    assert found(typed_numbers.RULE, page) == [("cell 2, line 1", "5%")]


def test_registry_entry_without_value_is_found(book: SmallBook) -> None:
    """A number that leads to a hole in the data is found even if no page uses it yet."""
    hole = Definition(
        "hole",
        "Hole",
        "usd",
        "oews_state",
        {"year": 2025, "state_code": "AK", "soc_code": "15-1252"},
        "p50_usd_per_year",
    )
    assert values(registered_numbers.RULE, Book(book.folder, Numbers({"hole": hole}))) == ["hole"]


def test_bundled_registry_passes(book: SmallBook) -> None:
    """Every number of the handbook resolves."""
    assert registered_numbers.RULE.check(book.book) == []
