"""Cells that run in the page: what they show, and what an error tells."""

from __future__ import annotations

import asyncio
from typing import Any

import matplotlib as mpl

from careerbook.pages.run.cell_runner import WIDGET, Runner

mpl.use("agg")


def run(*codes: str, alt: str = "") -> list[dict[str, Any]]:
    """Run cells in one namespace; return what the last one shows."""
    runner = Runner()
    shown: list[dict[str, Any]] = []

    async def every() -> None:
        for place, code in enumerate(codes):
            shown.clear()
            await runner.run(place, code, shown.append, alt)

    asyncio.run(every())
    return shown


def test_a_value_is_shown_and_a_name_kept() -> None:
    """The last expression shows itself; a semicolon or nothing to show hides it."""
    assert run("a = 20", "a + 1") == [{"type": "data", "data": {"text/plain": "21"}}]
    assert run("a = 20", "a;") == []
    assert run("None") == run("") == []


def test_what_is_printed_comes_in_order() -> None:
    """Both streams, and values that are displayed in between."""
    shown = run("import sys\nprint('a')\ndisplay(1)\nprint('b', file=sys.stderr)")
    kinds = [(one["type"], one.get("name")) for one in shown if one.get("text") != "\n"]
    assert kinds == [("stream", "stdout"), ("data", None), ("stream", "stderr")]


def test_a_table_comes_as_html() -> None:
    """As pandas writes it."""
    (shown,) = run("import pandas as pd\npd.DataFrame({'pay': [1]})")
    assert "<table" in shown["data"]["text/html"]


def test_a_chart_of_the_package_comes_as_in_the_page() -> None:
    """With its figure and text alternative."""
    (shown,) = run("from careerbook import draw_ladder\ndraw_ladder('ml-engineer')")
    assert 'role="img" aria-label="' in shown["data"]["text/html"]


def test_a_figure_is_svg_with_a_text_alternative() -> None:
    """The cell's own, else what title and axes say; it is closed afterwards."""
    code = (
        "import matplotlib.pyplot as plt\nplt.plot([1, 2])\n"
        "plt.title('Pay & <age>')\nplt.xlabel('years');"
    )
    (shown,) = run(code)
    label = 'aria-label="Pay &amp; &lt;age&gt;; across: years"'
    assert label in shown["data"]["image/svg+xml"]
    (shown,) = run(code, alt="A rising line")
    assert 'aria-label="A rising line"' in shown["data"]["image/svg+xml"]
    assert run(code, "1") == [{"type": "data", "data": {"text/plain": "1"}}]


def test_a_widget_is_shown_by_its_model() -> None:
    """Its picture is not drawn: the view comes."""
    (shown,) = run("from careerbook import PayExplorer\nPayExplorer('ml-engineer')")
    assert set(shown["data"]) == {WIDGET, "text/plain"}


def test_an_error_names_the_line_of_the_cell() -> None:
    """Also when it was raised in a function of an earlier cell."""
    (error,) = run("a = 1\nb = missing\n")
    assert (error["kind"], error["line"], error["code"]) == ("NameError", 2, "b = missing")
    assert "missing" in error["message"]
    assert error["hint"]
    assert "cell_runner" not in error["trace"]
    (error,) = run("def f(x):\n    return 1 / x", "y = 0\n\nf(y)")
    assert (error["line"], error["code"]) == (3, "f(y)")
    assert "return 1 / x" in error["trace"]


def test_code_that_cannot_be_read_is_an_error_with_its_line() -> None:
    """Nothing of the cell runs."""
    (error,) = run("print('no')\nfor x in [1\n")
    assert (error["kind"], error["line"]) == ("SyntaxError", 2)


def test_leaving_python_is_an_error_like_others() -> None:
    """``exit()`` does not take the page with it."""
    (error,) = run("raise SystemExit(3)")
    assert error["kind"] == "SystemExit"


def test_a_cell_may_wait() -> None:
    """``await`` at its top level."""
    (shown,) = run("import asyncio\nawait asyncio.sleep(0, 'slept')")
    assert shown["data"] == {"text/plain": "'slept'"}
