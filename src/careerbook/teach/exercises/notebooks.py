"""Notebooks of a chapter's exercises: for students, with solutions, and the source for a grader.

The source has nbgrader's format: between its marks stand the solutions and the hidden tests, and
``nbgrader generate_assignment`` makes the student's notebook of it, cell by cell the same as ours.
So a class needs nbgrader only where it grades by machine.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from careerbook.book import chapters
from careerbook.book.notebook_file import dump_notebook
from careerbook.book.pages_address import published_address
from careerbook.errors import known_name
from careerbook.teach.exercises import exercise_tests
from careerbook.teach.exercises.chapter_exercises import Exercise, code_cells, with_code
from careerbook.teach.exercises.exercise_tests import FORM_POINTS, KEY_POINTS, ExerciseTest
from careerbook.teach.exercises.needed_cells import needed

KINDS = ("student", "solution", "source")
"""What :func:`notebook` makes. The source is what a grader keeps."""
STUB = "# YOUR CODE HERE\nraise NotImplementedError()"
BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
BEGIN_HIDDEN, END_HIDDEN = "### BEGIN HIDDEN TESTS", "### END HIDDEN TESTS"
_ANSWER = re.compile(r"\banswer\b")
_LINK = re.compile(
    r"\]\((?P<path>(?:\.\./)?[\w/-]+)\.(?:md|ipynb)(?P<anchor>#[\w-]+)?(?: \"[^\"]*\")?\)"
)

Cell = dict[str, Any]


def notebook(chapter: str, kind: str) -> bytes:
    """Return a notebook of a chapter's exercises.

    Parameters
    ----------
    chapter
        Page name, such as ``"topics/salaries"``.
    kind
        One of :data:`KINDS`.

    Raises
    ------
    UnknownNameError
        When the chapter has no exercises with code.
    """
    cells = list(_cells(chapter, known_name("kind of notebook", kind, KINDS)))
    python = {"display_name": "Python 3", "language": "python", "name": "python3"}
    made = {
        "cells": cells,
        "metadata": {"kernelspec": python, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return dump_notebook(made).encode()


def points_of(chapter: str) -> int:
    """Return the points of a chapter's exercises together."""
    return (FORM_POINTS + KEY_POINTS) * len(_exercises(chapter))


def _exercises(chapter: str) -> tuple[tuple[Exercise, ExerciseTest], ...]:
    known = with_code()
    tests = exercise_tests.load()[known_name("chapter with exercises in code", chapter, known)]
    return tuple((one, tests[one.title]) for one in known[chapter])


def _cells(chapter: str, kind: str) -> Iterator[Cell]:
    found = _exercises(chapter)
    title = next(one.title for one in chapters.load() if one.name == chapter).partition(":")[0]
    page = f"{published_address()}/{chapter}.html"
    yield _text(
        "title",
        f"# Exercises: {title}\n\nThey belong to the chapter [{title}]({page}) of The AI Careers "
        "Handbook, CC BY 4.0. Run the cells from the top. Each exercise asks for a result under a "
        "name such as `answer_1`; the cell below it tells whether the result has the right form.",
    )
    codes = [code for one, test in found for code in (one.given, one.solution, *test.codes())]
    for cell in needed(code_cells(chapter), codes):
        yield _code(f"chapter-{cell.id}", cell.source)
    for one, test in found:
        yield from _exercise(one, test, kind)


def _exercise(one: Exercise, test: ExerciseTest, kind: str) -> Iterator[Cell]:
    name = f"answer_{one.number}"
    task = f"## {one.number}. {one.title}\n\n{_linked(one.task, one.chapter)}"
    yield _text(f"task-{one.number}", f"{task}\n\n**Leave in `{name}`:** {test.asks}")
    if one.given:
        yield _code(f"given-{one.number}", one.given)
    yield _solution(one, test, name, kind)
    if kind == "solution" and one.reason:
        yield _text(f"reason-{one.number}", _linked(one.reason, one.chapter))
    form = "\n".join(f"assert {_named(condition, name)}" for condition in test.form)
    yield _graded(f"form-{one.number}", f"# The form of the answer\n{form}", FORM_POINTS, kind)
    yield _graded(f"key-{one.number}", _hidden(test, name, kind), KEY_POINTS, kind)


def _solution(one: Exercise, test: ExerciseTest, name: str, kind: str) -> Cell:
    whole = f"{one.solution}\n\n{name} = {test.value}"
    if kind == "student":
        whole = STUB
    elif kind == "source":
        whole = f"{BEGIN}\n{whole}\n{END}"
    return _with_grader(_code(f"answer-{one.number}", whole), kind, solution=True)


def _hidden(test: ExerciseTest, name: str, kind: str) -> str:
    """Return the cell that decides; students see of it that it exists."""
    visible = "# Whether it is right: tests that your teacher has"
    if kind == "student":
        return visible
    if test.holds:
        lines = "\n".join(f"assert {_named(condition, name)}" for condition in test.holds)
    else:
        lines = (
            "from careerbook import same_answer\n\n"
            f"assert same_answer({name}, {_plain(test.key)!r})"
        )
    return f"{visible}\n{BEGIN_HIDDEN}\n{lines}\n{END_HIDDEN}"


def _plain(value: Any) -> Any:
    """Return a key with lists where TOML had lists."""
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(one) for one in value]
    return value


def _named(condition: str, name: str) -> str:
    return _ANSWER.sub(name, condition)


def _linked(text: str, chapter: str) -> str:
    """Return text whose links lead to the published book: beside a notebook there are no pages."""

    def whole(found: re.Match[str]) -> str:
        path = found["path"]
        page = path.removeprefix("../") if path.startswith("../") else f"{_part(chapter)}/{path}"
        return f"]({published_address()}/{page}.html{found['anchor'] or ''})"

    return _LINK.sub(whole, text)


def _part(chapter: str) -> str:
    return chapter.partition("/")[0]


def _text(cell_id: str, source: str) -> Cell:
    lines = source.splitlines(keepends=True)
    return {"cell_type": "markdown", "id": cell_id, "metadata": {}, "source": lines}


def _code(cell_id: str, source: str) -> Cell:
    lines = source.splitlines(keepends=True)
    return {"cell_type": "code", "execution_count": None, "id": cell_id, "metadata": {},
            "outputs": [], "source": lines}  # fmt: skip


def _graded(cell_id: str, source: str, points: int, kind: str) -> Cell:
    return _with_grader(_code(cell_id, source), kind, points=points)


def _with_grader(cell: Cell, kind: str, *, solution: bool = False, points: int = 0) -> Cell:
    """Add what nbgrader reads; the student's cells carry its checksums as well."""
    told: dict[str, Any] = {
        "grade": not solution,
        "grade_id": cell["id"],
        "locked": not solution,
        "schema_version": 3,
        "solution": solution,
        "task": False,
    }
    if points:
        told["points"] = points
    if kind == "student":
        told |= {"cell_type": "code", "checksum": checksum("".join(cell["source"]), told)}
    if kind == "solution":
        return cell
    cell["metadata"] = {"nbgrader": told}
    if kind == "student":
        cell["metadata"] |= {"deletable": False} | ({} if solution else {"editable": False})
    return cell


def checksum(source: str, told: Mapping[str, Any]) -> str:
    """Return nbgrader's checksum of a code cell, which tells whether it is untouched."""
    summed = hashlib.md5(usedforsecurity=False)
    kinds = [str(told[name]) for name in ("grade", "solution", "locked")]
    points = [str(float(told["points"]))] if told["grade"] else []
    parts = [source, "code", *kinds, told["grade_id"], *points]
    for part in parts:
        summed.update(part.encode())
    return summed.hexdigest()
