"""A broken page fails the build on the first run and on the second."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.pages.conftest import LINK, BuiltBook

pytestmark = pytest.mark.slow


def many_faults(book: BuiltBook) -> None:
    """Break five pages, each in its own way."""
    book.configure(strict=False)
    book.notebook("topics/figure.ipynb", prose=LINK.replace("median", "medain"))
    book.notebook("topics/raises.ipynb", "1 / 0")
    book.notebook("topics/address.ipynb", "object()")
    book.write("topics/text.md", "# Pay\n\n```{code-cell} python\nprint(1)\n```\n")
    book.write("topics/formula.md", "# Pay\n\n```{math}\nx^2\n```\n")


def raising_cell(book: BuiltBook) -> None:
    """Let a cell raise where the configuration says that it must not."""
    book.notebook("topics/pay.ipynb", "1 / 0")


def nothing_runs_and_appendix_left_out(book: BuiltBook) -> None:
    """Switch execution off and take the page of figures out of the table of contents."""
    book.configure(mode="'off'")
    book.notebook("topics/pay.ipynb", "1")
    toc = book.folder / "_toc.yml"
    text = toc.read_text(encoding="utf-8")
    toc.write_text(text.replace("  - file: appendix/figures\n", ""), encoding="utf-8")


@pytest.mark.parametrize(
    ("break_it", "messages"),
    [
        (
            many_faults,
            {
                "topics/figure.ipynb": "did you mean ds-median-wage",
                "topics/raises.ipynb": "did not run to its end",
                "topics/address.ipynb": "memory address",
                "topics/text.md": "{code-cell} blocks but is no notebook",
                "topics/formula.md": "formula renderer",
            },
        ),
        (raising_cell, {"pay.ipynb": "ZeroDivisionError"}),
        (
            nothing_runs_and_appendix_left_out,
            {"topics/pay.ipynb": "was not executed", "pay.ipynb": "not in _toc.yml"},
        ),
    ],
)
def test_broken_pages_fail_every_build(
    break_it: Callable[[BuiltBook], None], messages: dict[str, str], small: BuiltBook
) -> None:
    """The second run, with its cached pages, is as red as the first, without -W."""
    break_it(small)
    for _ in range(2):
        done = small.build()
        printed = " ".join((done.stdout + done.stderr).split())
        assert done.returncode != 0, printed
        for page, message in messages.items():
            assert page in printed
            assert message in printed


def test_mended_page_builds_again(small: BuiltBook) -> None:
    """Nothing of an old fault is remembered."""
    small.notebook("topics/pay.ipynb", prose=LINK.replace("median", "medain"))
    assert small.build().returncode != 0
    small.notebook("topics/pay.ipynb", "1 + 1")
    assert small.build("-n", "-W", "--keep-going").returncode == 0
