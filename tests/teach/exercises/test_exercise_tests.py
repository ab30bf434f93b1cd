"""Every exercise with code: its solution gets full marks, recorded wrong answers get less."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

from careerbook.errors import DataError
from careerbook.teach.exercises import exercise_tests
from careerbook.teach.exercises.chapter_exercises import Exercise, load, with_code
from careerbook.teach.exercises.exercise_tests import ExerciseTest
from careerbook.teach.exercises.running import points, solved

TESTS = exercise_tests.load()
ALL = [(one, TESTS[name][one.title]) for name, found in with_code().items() for one in found]
FULL = (True, True)


@pytest.mark.parametrize(
    ("exercise", "test"), ALL, ids=[f"{one.chapter}-{one.number}" for one, _ in ALL]
)
def test_the_solution_gets_full_marks_and_wrong_answers_less(
    exercise: Exercise, test: ExerciseTest
) -> None:
    """The key is recorded, so data that move it are noticed; a test that cannot fail is as well."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        names = solved(exercise, test)
        assert points(test, eval(test.value, names), names) == FULL, "run record_exercise_keys.py"
        for code in test.wrong:
            assert points(test, eval(code, names), names) != FULL, code
    assert points(test, None, names) == (False, False)


def test_every_exercise_with_code_has_tests() -> None:
    """More than seventy, in every chapter that has one; the check of the book holds it."""
    assert len(ALL) > 70
    exercise_tests.raise_if_missing(TESTS, with_code(), Path("data/exercises"))


def test_a_new_exercise_shows_up_as_missing() -> None:
    """And tests whose exercise is gone."""
    with pytest.raises(DataError) as told:
        exercise_tests.raise_if_missing(
            {"topics/salaries": {"Gone": ALL[0][1]}},
            {"topics/salaries": with_code()["topics/salaries"]},
            Path("data/exercises"),
        )
    assert "exercise with code has no tests" in str(told.value)
    assert "tests without an exercise" in str(told.value)


def test_exercises_of_words_have_no_solution_in_code() -> None:
    """The fourth on salaries asks for something from outside."""
    found = load()["topics/salaries"]
    assert [bool(one.solution) for one in found] == [True, True, True, False]
    assert found[0].task.startswith("For which occupations")
    assert "```" not in found[0].task + found[0].reason


def test_code_that_comes_with_a_task_is_given() -> None:
    """The practice page of the claim audit."""
    last = with_code()["topics/claim-audit"][-1]
    assert last.given.startswith("practice = [")
    assert "practice" not in last.task


GOOD = """[[exercise]]
title = "One"
asks = "A number of your own."
value = "1"
form = ["answer > 0"]
key = 1
wrong = ["2", "3"]
"""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("key = 1\n", "", "'key' or 'holds'"),
        ("key = 1\n", 'key = 1\nholds = ["answer == 1"]\n', "'key' or 'holds'"),
        ('["2", "3"]', '["2"]', "wrong"),
        ('value = "1"', 'value = "x ="', "expression"),
        ('title = "One"', 'name = "One"', "name"),
    ],
)
def test_a_faulty_file_is_named(old: str, new: str, told: str, tmp_path: Path) -> None:
    """With the key and what is allowed."""
    (tmp_path / "topics").mkdir()
    file = tmp_path / "topics" / "a.toml"
    file.write_text(GOOD, encoding="utf-8")
    assert list(exercise_tests.load(tmp_path)["topics/a"]) == ["One"]
    file.write_text(GOOD.replace(old, new), encoding="utf-8")
    exercise_tests.load.cache_clear()
    with pytest.raises(DataError) as error:
        exercise_tests.load(tmp_path)
    assert told in str(error.value)
    exercise_tests.load.cache_clear()
