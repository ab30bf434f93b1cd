"""Runs what an exercise rests on, and its solution: to record keys, and to test the tests."""

from __future__ import annotations

import contextlib
import io
from typing import Any

from careerbook.teach.exercises.chapter_exercises import CodeCell, Exercise, code_cells
from careerbook.teach.exercises.exercise_tests import ExerciseTest
from careerbook.teach.exercises.needed_cells import needed
from careerbook.teach.exercises.same_answer import same_answer


def cells_of(exercise: Exercise, test: ExerciseTest) -> tuple[CodeCell, ...]:
    """Return the cells of the chapter that one exercise and its tests need."""
    codes = [exercise.given, exercise.solution, *test.codes()]
    return needed(code_cells(exercise.chapter), codes)


def solved(exercise: Exercise, test: ExerciseTest) -> dict[str, Any]:
    """Return the names after the needed cells and the solution have run, without their output."""
    names: dict[str, Any] = {}
    with contextlib.redirect_stdout(io.StringIO()):
        for code in (*(cell.source for cell in cells_of(exercise, test)), exercise.given,
                     exercise.solution):  # fmt: skip
            exec(code, names)
    return names


def points(test: ExerciseTest, answer: Any, names: dict[str, Any]) -> tuple[bool, bool]:
    """Tell whether an answer passes what students see, and what the grader keeps."""
    scope = {**names, "answer": answer}
    right = _all_hold(test.holds, scope) if test.holds else same_answer(answer, test.key)
    return _all_hold(test.form, scope), right


def _all_hold(conditions: tuple[str, ...], scope: dict[str, Any]) -> bool:
    try:
        return all(eval(one, scope) for one in conditions)
    except Exception:  # any error of an answer of the wrong kind is a failed test
        return False
