"""BK060-BK065, BK067-BK069: every data file can be read and keeps its rules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from careerbook.checks import data_files
from careerbook.checks.data_files import DataFile
from careerbook.checks.page import Book, Position
from careerbook.checks.rule import BookRule, Problem
from careerbook.errors import CareerbookError, DataError, Fault


def _rule(rule_id: str, title: str, advice: str, *files: DataFile) -> BookRule:
    def find(book: Book) -> Iterator[Problem]:
        for file in files:
            yield from _problems(book, file)

    return BookRule(rule_id, title, advice, find)


def _problems(book: Book, file: DataFile) -> Iterator[Problem]:
    path = book.project / file.path
    if not path.exists() and not file.needed:
        return  # a small book does without
    try:
        file.load(book, path)
    except DataError as error:
        for fault in error.faults:
            yield _problem(book, fault)
    except CareerbookError as error:
        yield Problem(Position(), "", str(error), file.path)


def _problem(book: Book, fault: Fault) -> Problem:
    path = Path(fault.file)
    inside = path.is_relative_to(book.project)
    return Problem(
        Position(fault.row or 0),
        f"{fault.column} = {fault.value}" if fault.column else fault.value,
        f"{fault.problem}; allowed: {fault.allowed}",
        path.relative_to(book.project).as_posix() if inside else fault.file,
    )


RULES: dict[str, BookRule] = {
    rule.id: rule
    for rule in (
        _rule(
            "BK060",
            "Every source is complete",
            f"Fill in the entry in {data_files.SOURCES.path}: publisher, release, dates, address, "
            "licence, credit, limits.",
            data_files.SOURCES,
        ),
        _rule(
            "BK061",
            "Every data table keeps its rules",
            "Run the table's script in tools/ again; never mend a number by hand.",
            data_files.TABLES,
        ),
        _rule(
            "BK062",
            "Every role profile is whole and its check-by dates lie ahead",
            "Mend the entry; where a date has passed, look at the original again and set the next "
            "date.",
            data_files.PROFILES,
        ),
        _rule(
            "BK063",
            "Every title that stands for a role is known to its source",
            "Take the title from the table's column, or leave the list empty and say why in "
            "no_match.",
            data_files.TITLES,
        ),
        _rule(
            "BK064",
            "Reading paths lead through chapters that exist",
            f"Name a page of _toc.yml in {data_files.PATHS.path}, say in one sentence why it comes "
            "there, and put it after the chapters that it builds on.",
            data_files.PATHS,
        ),
        _rule(
            "BK065",
            "Every term of art has one meaning",
            f"Mend the entry in {data_files.GLOSSARY.path}: one or two sentences, each form in one "
            "entry only, pointers to terms that are listed.",
            data_files.GLOSSARY,
        ),
        _rule(
            "BK067",
            "Every question is whole, explained and not given away by its form",
            "Mend the question in the file; the rules stand in "
            "careerbook/assess/knowledge/question_check.py.",
            data_files.QUESTIONS,
        ),
        _rule(
            "BK068",
            "Every other hand-written data file is whole",
            "Mend the key that is named; comments in the file say what it means.",
            *data_files.OTHERS,
        ),
        _rule(
            "BK069",
            "Every question on a chapter tests one of its aims and moves with the data",
            "Mend the question in the file; the rules stand in "
            "careerbook/teach/checks/check_rules.py.",
            data_files.CHECKS,
        ),
    )
}
