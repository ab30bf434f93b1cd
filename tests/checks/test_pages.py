"""BK020-BK024, BK030, BK040: what is on a page."""

from __future__ import annotations

import pytest

from careerbook.checks import (
    alt_text,
    cell_length,
    headings,
    hype,
    link_targets,
    outputs,
    role_names,
)
from tests.checks.conftest import SmallBook, found, values


def test_stored_results_are_found(book: SmallBook) -> None:
    """Results and execution counts do not belong in git."""
    stream = {"output_type": "stream", "name": "stdout", "text": "x"}
    page = book.notebook({"outputs": [stream]}, {"execution_count": 3}, {"source": "1"})
    assert found(outputs.RULE, page) == [("cell 1", "1"), ("cell 2", "3")]


def test_notebook_without_results_passes(book: SmallBook) -> None:
    """A cleared notebook is as it should be."""
    assert outputs.RULE.check(book.notebook("# A", {"source": "1"})) == []


def test_long_code_cell_is_found(book: SmallBook) -> None:
    """Twenty-five lines fit on a screen, twenty-six do not."""
    fits, long = "\n".join(["1"] * 25), "\n".join(["1"] * 26)
    page = book.notebook({"source": fits}, {"source": long})
    assert found(cell_length.RULE, page) == [("cell 2", "26")]


def test_headings_in_order_pass(book: SmallBook) -> None:
    """One title, then one step down at a time; a comment in code is no heading."""
    page = book.page("# A\n\n## B\n\n### C\n\n## D\n\n```python\n# no heading\n```\n")
    assert headings.RULE.check(page) == []


@pytest.mark.parametrize(
    ("text", "values_found"),
    [
        ("No title.", [""]),
        ("# A\n\n# B", ["B"]),
        ("## B\n\n# A", ["B"]),
        ("# A\n\n### C", ["C"]),
    ],
)
def test_headings_out_of_order_are_found(
    text: str, values_found: list[str], book: SmallBook
) -> None:
    """No title, two titles, a heading above it, a skipped level."""
    assert values(headings.RULE, book.page(text)) == values_found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("![A bar for each role](a.svg)", 0),
        ("![](a.svg)", 1),
        ('<img src="a.svg" alt="A bar">', 0),
        ('<img src="a.svg" alt="">', 1),
        ("```{image} a.svg\n:alt: A bar\n```", 0),
        ("```{figure} a.svg\n:width: 3\n\nCaption\n```", 1),
        ("`![](a.svg)`", 0),
    ],
)
def test_picture_needs_alternative_text(text: str, count: int, book: SmallBook) -> None:
    """Markdown, HTML and directive pictures all say what they show."""
    assert len(alt_text.RULE.check(book.page(text))) == count


def test_links_that_lead_somewhere_pass(book: SmallBook) -> None:
    """Files, headings, labels, ids, other sites and the generated page are fine."""
    book.page("# Growth\n\n## How much, and why?\n\n(label)=\n\n<a id='spot'></a>", "growth.md")
    book.notebook("# N\n\n## Part", name="topics/n.ipynb")
    page = book.page(
        "# A\n\n[1](../growth.md) [2](../growth.md#how-much-and-why) [3](../growth.md#label)\n"
        "[4](../growth.md#spot) [5](n.ipynb#part) [6](#a) [7](https://example.org/x#y)\n"
        "[8](../appendix/figures.md#ds-employment) [9](mailto:a@b.c) `[10](gone.md)`\n"
    )
    assert link_targets.RULE.check(page) == []


@pytest.mark.parametrize("target", ["gone.md", "../growth.md#gone", "#gone", "../img/gone.svg"])
def test_links_that_lead_nowhere_are_found(target: str, book: SmallBook) -> None:
    """A missing file or anchor is found, in links, pictures and definitions."""
    book.page("# Growth", "growth.md")
    assert found(link_targets.RULE, book.page(f"# A\n\n[x]({target})")) == [("line 3", target)]
    assert values(link_targets.RULE, book.page(f"# A\n\n[x]: {target}")) == [target]


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        ("fact_strip('data-scientist')", []),
        ("fact_strip('data-scientst')", ["data-scientst"]),
        ("roles.load('ml-enginer')", ["ml-enginer"]),
        ("data.load('oews_national')", []),
        ("Explorer(role='ml-engineer')", []),
        ("Explorer(role='mlengineer')", ["mlengineer"]),
        ("Explorer('role:ml-engineer')", []),
        ("Explorer('role:ml-enginer')", ["ml-enginer"]),
        ("Explorer('soc:15-2051')", []),
        ("codes = ['15-2051', '15-2052']", ["15-2052"]),
        ("%matplotlib inline", []),
    ],
)
def test_unknown_role_or_code_in_a_cell_is_found(
    code: str, wrong: list[str], book: SmallBook
) -> None:
    """A typing error in a role or SOC code is found before the notebook runs."""
    assert values(role_names.RULE, book.notebook({"source": code})) == wrong


def test_unknown_role_page_and_code_in_prose_are_found(book: SmallBook) -> None:
    """Links to role pages name known roles; SOC codes in prose exist."""
    page = book.page(
        "[a](../roles/data-scientist.ipynb) [b](../roles/index.md) [c](../roles/wizard.ipynb)\n"
        "15-2051 but 15-9999, from 2021-2024\n"
        "15-8888 <!-- not-a-code: a telephone number -->\n"
    )
    assert values(role_names.RULE, page) == ["wizard", "15-9999"]


def test_hype_is_found_with_its_reason(book: SmallBook) -> None:
    """A hype word is named with the reason why it is one; a quoted one is talked about."""
    page = book.page('A lucrative\nfield that "skyrocketing" pages call so.\n')
    (finding,) = hype.RULE.check(page)
    assert (str(finding.place), finding.value) == ("line 1", "lucrative")
    assert "check" in finding.problem


def test_sober_words_pass(book: SmallBook) -> None:
    """Plain words, code and marked lines are no hype."""
    page = book.page("Soared? `lucrative` \nbooming <!-- quoted-hype: title of a report -->\n")
    assert hype.RULE.check(page) == []
