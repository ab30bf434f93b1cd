"""What a deck says beyond the notes: ``data/teaching/slides/<part>/<chapter>.toml``.

A chapter's text is too long for a slide, so each deck has a source of its own: one message, a few
points, the ids of its key numbers and one chart with the question to ask before it is explained.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from careerbook.errors import Fault
from careerbook.facts.records import Record, fault, raise_if, read_folder
from careerbook.numbers import load_numbers
from careerbook.paths import data_dir
from careerbook.teach import course_shapes

TABLE = "slides"
COURSE = "six-weeks"
"""The course whose chapters all have slides."""

Line = Annotated[str, Field(min_length=10, max_length=150, pattern=r"^[^a-z].*[.?!]$")]


class DeckSource(Record):
    """The source of one deck.

    Attributes
    ----------
    message
        The sentence that the class carries home.
    points
        What the chapter shows, a sentence each.
    numbers
        Ids of numbers, as in ``data/numbers.toml``.
    chart
        A call of a function of this package that draws, such as ``draw_pay_band("15-2051")``;
        empty where the chapter has no chart of this kind.
    chart_asks
        What to ask the class before anybody explains the chart.
    """

    message: Line
    points: Annotated[tuple[Line, ...], Field(min_length=2, max_length=4)]
    numbers: Annotated[tuple[str, ...], Field(max_length=4)] = ()
    chart: str = ""
    chart_asks: str = ""


@cache
def load(folder: Path | None = None) -> dict[str, DeckSource]:
    """Return the sources of all decks by page name, sorted.

    Raises
    ------
    DataError
        Lists every fault of every file: unknown keys or numbers, texts too long, a chart that is
        no call.
    """
    folder = folder or data_dir() / "teaching" / TABLE
    found = read_folder(sorted(folder.glob("*/*.toml")), DeckSource, TABLE, _faults)
    return {f"{path.parent.name}/{path.stem}": source for path, source in found.items()}


def chapters_of_course() -> tuple[str, ...]:
    """Return the chapters of the course in its order."""
    units = course_shapes.load()[COURSE].unit
    return tuple(dict.fromkeys(chapter for unit in units for chapter in unit.chapters))


def raise_if_missing(sources: Collection[str], folder: Path) -> None:
    """Raise when a chapter of the course has no slides.

    Raises
    ------
    DataError
        Names the files that are missing.
    """
    raise_if(
        fault(TABLE, folder / f"{chapter}.toml", "", chapter, "no slides", f"a deck for {COURSE}")
        for chapter in chapters_of_course()
        if chapter not in sources
    )


def _faults(source: DeckSource, path: Path) -> Iterator[Fault]:
    import careerbook

    for name in source.numbers:
        if name not in load_numbers():
            yield fault(TABLE, path, "numbers", name, "unknown number", "an id of numbers.toml")
    if bool(source.chart) != bool(source.chart_asks):
        yield fault(TABLE, path, "chart_asks", source.chart_asks, "stands alone", "with a chart")
    if source.chart:
        call = call_of(source.chart)
        if call is None or call not in careerbook.PUBLIC:
            allowed = "one call of a function of this package"
            yield fault(TABLE, path, "chart", source.chart, "is no such call", allowed)


def call_of(code: str) -> str | None:
    """Return the name that a piece of code calls, when it is one call with plain arguments.

    Example
    -------
    >>> call_of('draw_pay_band("15-2051")'), call_of("open('x').read()")
    ('draw_pay_band', None)
    """
    try:
        tree = ast.parse(code, mode="eval").body
        if not isinstance(tree, ast.Call) or not isinstance(tree.func, ast.Name):
            return None
        for value in [*tree.args, *(keyword.value for keyword in tree.keywords)]:
            ast.literal_eval(value)
    except (SyntaxError, ValueError):
        return None
    return tree.func.id
