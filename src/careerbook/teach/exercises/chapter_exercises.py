"""The exercises of a chapter as its text tells them: title, task, code given, folded solution.

An exercise begins with a bold number and title, ``**2. A raise or not?**``. Its solution is the
Python code in the fold below it, and what stands after the code is the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any

from careerbook.book import chapters
from careerbook.book.notebook_file import NOTEBOOK_SUFFIX, cell_source, read_notebook

_BEGIN = re.compile(r"^\*\*(?P<number>\d+)\. (?P<title>[^*]+?)\.?\*\*\s*", re.MULTILINE)
_FOLD = re.compile(r"<details>\s*<summary>[^<]*</summary>(?P<body>.*?)</details>", re.DOTALL)
_CODE = re.compile(r"```python\n(?P<code>.*?)```", re.DOTALL)
_HEADING = re.compile(r"^## ", re.MULTILINE)


@dataclass(frozen=True)
class Exercise:
    """One exercise.

    Attributes
    ----------
    chapter
        Page name, such as ``"topics/salaries"``.
    number, title
        As in the chapter.
    task
        What is asked, Markdown.
    given
        Code that comes with the task; empty where there is none.
    solution, reason
        The code of the folded solution and the words after it; empty where there are none.
    """

    chapter: str
    number: int
    title: str
    task: str
    given: str
    solution: str
    reason: str


@dataclass(frozen=True)
class CodeCell:
    """A code cell of a chapter, in its order."""

    id: str
    source: str


@cache
def load(root: Path | None = None) -> dict[str, tuple[Exercise, ...]]:
    """Return the exercises of every notebook of the book by page name, chapters without left out.

    Example
    -------
    >>> [one.title for one in load()["topics/salaries"]][:2]
    ['Mean and median', 'A raise or not?']
    """
    project = chapters.find_project(root)
    found = {}
    for name, path in _notebooks(project):
        exercises = tuple(_of_cells(name, path))
        if exercises:
            found[name] = exercises
    return found


def with_code(root: Path | None = None) -> dict[str, tuple[Exercise, ...]]:
    """Return only the exercises whose solution is code."""
    kept = {name: tuple(one for one in found if one.solution) for name, found in load(root).items()}
    return {name: found for name, found in kept.items() if found}


@cache
def code_cells(chapter: str, root: Path | None = None) -> tuple[CodeCell, ...]:
    """Return the code cells of a chapter."""
    path = chapters.find_project(root) / chapters.BOOK_FOLDER / f"{chapter}{NOTEBOOK_SUFFIX}"
    return tuple(
        CodeCell(str(cell["id"]), cell_source(cell))
        for cell in _cells(path)
        if cell["cell_type"] == "code"
    )


def _notebooks(project: Path) -> Iterator[tuple[str, Path]]:
    for name, _ in chapters.table_of_contents(project):
        path = project / chapters.BOOK_FOLDER / f"{name}{NOTEBOOK_SUFFIX}"
        if path.is_file():
            yield name, path


def _cells(path: Path) -> list[dict[str, Any]]:
    cells: list[dict[str, Any]] = read_notebook(path)["cells"]
    return cells


def _of_cells(name: str, path: Path) -> Iterator[Exercise]:
    for cell in _cells(path):
        text = cell_source(cell)
        if cell["cell_type"] == "markdown" and _FOLD.search(text):
            yield from _of_text(name, text)


def _of_text(name: str, text: str) -> Iterator[Exercise]:
    begins = list(_BEGIN.finditer(text))
    for begin, following in zip_longest(begins, begins[1:]):
        end = following.start() if following else len(text)
        body = text[begin.end() : end]
        heading = _HEADING.search(body)
        body = body[: heading.start()] if heading else body
        fold = _FOLD.search(body)
        told = fold["body"] if fold else ""
        before = body[: fold.start()] if fold else body
        yield Exercise(
            name,
            int(begin["number"]),
            begin["title"],
            _CODE.sub("", before).strip(),
            _joined(before),
            _joined(told),
            _CODE.sub("", told).strip(),
        )


def _joined(text: str) -> str:
    return "\n\n".join(found["code"].strip() for found in _CODE.finditer(text))
