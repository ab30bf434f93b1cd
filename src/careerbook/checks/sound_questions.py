"""BK067: the question bank can be read, and keeps the rules of a good one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from careerbook.checks.page import Book, Place
from careerbook.checks.rule import BookRule, Problem
from careerbook.errors import DataError

QUESTIONS = "data/questions"


def _find(book: Book) -> Iterator[Problem]:
    from careerbook.assess.knowledge import question_check, questions

    folder = book.project / QUESTIONS
    try:
        found = question_check.faults(questions.load(folder), folder)
    except DataError as error:
        found = error.faults
    for fault in found:
        told = f"{fault.problem}; allowed: {fault.allowed}"
        value = f"{fault.column} = {fault.value}" if fault.column else fault.value
        yield Problem(Place(), value, told, Path(fault.file).relative_to(book.project).as_posix())


RULE = BookRule(
    "BK067",
    "Every question is whole, explained and not given away by its form",
    "Mend the question in the file; the rules stand in "
    "careerbook/assess/knowledge/question_check.py.",
    _find,
)
