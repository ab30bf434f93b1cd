"""The tests of exercises, ``data/exercises/<part>/<chapter>.toml``: what is asked, and what counts.

A student leaves the result under the name ``answer``. What the tests say of it, ``form``, the
student sees and may run; ``key`` and ``holds`` stay with the grader. To add tests: give a further
exercise its entry, and run ``tools/record_exercise_keys.py``, which writes the keys.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, model_validator

from careerbook.errors import Fault
from careerbook.facts.records import Record, fault, raise_if, read_folder, wrong
from careerbook.paths import data_dir
from careerbook.teach.exercises.chapter_exercises import Exercise

TABLE = "exercises"
WRONG_ANSWERS = 2  # that each exercise records, to show that its tests can fail
FORM_POINTS, KEY_POINTS = 1, 2

Words = Annotated[str, Field(min_length=10, max_length=300, pattern=r"[.?]$")]


class ExerciseTest(Record):
    """The tests of one exercise.

    Attributes
    ----------
    title
        Of the exercise, as in the chapter.
    asks
        What the student leaves in ``answer``.
    value
        What makes the answer after the solution of the chapter has run: an expression.
    form
        Expressions that are true of any answer of the right kind; students see them.
    key
        The right answer, recorded.
    holds
        Expressions that are true of a right answer, where more than one is.
    wrong
        Expressions that make wrong answers, after the solution has run.
    """

    title: str
    asks: Words
    value: str
    form: Annotated[tuple[str, ...], Field(min_length=1)]
    key: Any = None
    holds: tuple[str, ...] = ()
    wrong: Annotated[tuple[str, ...], Field(min_length=WRONG_ANSWERS)]

    @model_validator(mode="after")
    def _can_be_marked(self) -> ExerciseTest:
        if (self.key is None) != bool(self.holds):
            raise wrong("has both a key and conditions, or neither", "'key' or 'holds'")
        for code in (self.value, *self.form, *self.holds, *self.wrong):
            try:
                ast.parse(code, mode="eval")
            except SyntaxError as error:
                raise wrong(f"is no expression: {code!r}", "one Python expression") from error
        return self

    def codes(self) -> tuple[str, ...]:
        """Return every expression of the tests."""
        return (self.value, *self.form, *self.holds, *self.wrong)


class TestFile(Record):
    """The whole of one file."""

    __test__ = False  # for pytest, which collects classes of this name

    exercise: Annotated[tuple[ExerciseTest, ...], Field(min_length=1)]


@cache
def load(folder: Path | None = None) -> dict[str, dict[str, ExerciseTest]]:
    """Return the tests of all chapters by page name and by the title of the exercise.

    Raises
    ------
    DataError
        Lists every fault of every file: unknown keys, code that is no expression, tests without a
        key or conditions, too few wrong answers.
    """
    folder = folder or data_dir() / TABLE
    found = read_folder(sorted(folder.glob("*/*.toml")), TestFile, TABLE)
    return {
        f"{path.parent.name}/{path.stem}": {one.title: one for one in file.exercise}
        for path, file in found.items()
    }


def faults(
    tests: Mapping[str, Mapping[str, ExerciseTest]],
    exercises: Mapping[str, Collection[Exercise]],
    folder: Path,
) -> Iterator[Fault]:
    """Find exercises with code that have no tests, and tests without an exercise."""
    for chapter in dict.fromkeys([*exercises, *tests]):
        path = folder / f"{chapter}.toml"
        titles = [one.title for one in exercises.get(chapter, ())]
        own = tests.get(chapter, {})
        for title in titles:
            if title not in own:
                allowed = "an entry [[exercise]] with this title"
                yield fault(TABLE, path, "title", title, "exercise with code has no tests", allowed)
        for title in own:
            if title not in titles:
                allowed = "an exercise of the chapter whose solution is code"
                yield fault(TABLE, path, "title", title, "tests without an exercise", allowed)


def raise_if_missing(
    tests: Mapping[str, Mapping[str, ExerciseTest]],
    exercises: Mapping[str, Collection[Exercise]],
    folder: Path,
) -> None:
    """Raise what :func:`faults` finds.

    Raises
    ------
    DataError
        When an exercise with code has no tests, or tests have no exercise.
    """
    raise_if(faults(tests, exercises, folder))
