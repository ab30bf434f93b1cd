"""The data files of the book, each with what reads and checks it.

Add a new file here: a line with its path and a loader, in the list of the rule that holds it. A
loader takes the book and the path and raises :class:`~careerbook.errors.DataError` with every
fault; :mod:`careerbook.checks.sound_data` turns those into findings.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from careerbook.checks.page import Book


@dataclass(frozen=True)
class DataFile:
    """A data file, or a folder of data files of one kind.

    Parameters
    ----------
    path : str
        Its place in the project, with forward slashes.
    load : callable
        Reads and checks it; raises `DataError` when it has faults.
    needed : bool
        Whether a book without it is at fault.
    """

    path: str
    load: Callable[[Book, Path], object]
    needed: bool = False


def _sources(_book: Book, path: Path) -> None:
    from careerbook.facts.provenance import read_sources

    read_sources(path)


def _tables(_book: Book, folder: Path) -> None:
    from careerbook.facts import data
    from careerbook.facts.records import raise_if

    names = data.table_names()
    raise_if(f for name in names for f in data.check(name, folder / f"{name}.csv", folder))


def _profiles(_book: Book, folder: Path) -> None:
    from careerbook.roles import roles

    roles.check(dt.date.today(), folder)


def _titles(_book: Book, path: Path) -> None:
    from careerbook.roles import role_titles

    role_titles.load(path)


def _paths(book: Book, path: Path) -> None:
    from careerbook.book import chapters, reading_paths

    reading_paths.load(path, chapters.load(book.project))


def _glossary(_book: Book, path: Path) -> None:
    from careerbook.book import glossary

    glossary.load(path)


def _questions(_book: Book, folder: Path) -> None:
    from careerbook.assess.knowledge import question_check, questions
    from careerbook.facts.records import raise_if

    raise_if(question_check.faults(questions.load(folder), folder))


def _checks(_book: Book, folder: Path) -> None:
    from careerbook.checks.typed_in_questions import typed_faults
    from careerbook.facts.records import raise_if
    from careerbook.teach.checks import chapter_checks, check_rules

    found = chapter_checks.load(folder)
    raise_if([*check_rules.faults(found, folder), *typed_faults(found.files, folder)])


def _exercises(book: Book, folder: Path) -> None:
    from careerbook.teach.exercises import chapter_exercises, exercise_tests

    exercises = chapter_exercises.with_code(book.project)
    exercise_tests.raise_if_missing(exercise_tests.load(folder), exercises, folder)


def _skills(_book: Book, path: Path) -> None:
    from careerbook.roles import skills

    skills.load(path)


def _skill_plans(book: Book, path: Path) -> None:
    from careerbook.assess.skills import skill_plans
    from careerbook.facts.records import raise_if

    raise_if(skill_plans.author_faults(skill_plans.load(path), book.project))


def _quick_picks(_book: Book, path: Path) -> None:
    from careerbook.assess.skills import quick_picks

    quick_picks.load(path)


def _entry_signs(_book: Book, path: Path) -> None:
    from careerbook.explore.entry import signs

    signs.load(path)


def _links_seen(_book: Book, path: Path) -> None:
    from careerbook.facts.links import seen

    seen.load(path)


def _interests(_book: Book, path: Path) -> None:
    from careerbook.assess.interests import inventory

    inventory.load(path)


def _scenarios(_book: Book, path: Path) -> None:
    from careerbook.assess.softskills import scenarios

    scenarios.load(path)


def _reviews(_book: Book, path: Path) -> None:
    from careerbook.assess.reviews import checklists

    checklists.load(path)


def _terms(_book: Book, path: Path) -> None:
    from careerbook.assess.terms import terms

    terms.load(path)


def _notes(book: Book, folder: Path) -> None:
    from careerbook.book import chapters
    from careerbook.teach import teaching

    teaching.load(folder, {chapter.name for chapter in chapters.load(book.project)})


def _slides(_book: Book, folder: Path) -> None:
    from careerbook.teach.slides import deck_sources

    deck_sources.raise_if_missing(deck_sources.load(folder), folder)


def _releases(_book: Book, path: Path) -> None:
    from careerbook.facts import release_calendar

    release_calendar.read_calendar(path)


def _courses(book: Book, path: Path) -> None:
    from careerbook.book import chapters
    from careerbook.teach import course_shapes

    course_shapes.load(path, {chapter.name for chapter in chapters.load(book.project)})


def _lineage(_book: Book, path: Path) -> None:
    from careerbook.occupations import lineage

    lineage.steps(path)


def _number_changes(book: Book, path: Path) -> None:
    from careerbook.facts.records import raise_if
    from careerbook.numbers import number_changes

    newest = number_changes.load(path, book.numbers)[0]
    raise_if(number_changes.author_faults(newest, book.numbers, path))


SOURCES = DataFile("data/sources.toml", _sources, needed=True)
TABLES = DataFile("data/tables", _tables, needed=True)
PROFILES = DataFile("data/roles", _profiles)
TITLES = DataFile("data/role_titles.toml", _titles, needed=True)
PATHS = DataFile("data/paths.toml", _paths)
GLOSSARY = DataFile("data/glossary.toml", _glossary)
QUESTIONS = DataFile("data/questions", _questions, needed=True)
CHECKS = DataFile("data/checks", _checks)
OTHERS = (
    DataFile("data/courses.toml", _courses),
    DataFile("data/entry_signs.toml", _entry_signs),
    DataFile("data/exercises", _exercises),
    DataFile("data/links_seen.toml", _links_seen),
    DataFile("data/interests.toml", _interests),
    DataFile("data/lineage.toml", _lineage),
    DataFile("data/number_changes.toml", _number_changes),
    DataFile("data/overclaiming.toml", _terms),
    DataFile("data/quick_picks.toml", _quick_picks),
    DataFile("data/releases.toml", _releases),
    DataFile("data/reviews.toml", _reviews),
    DataFile("data/scenarios.toml", _scenarios),
    DataFile("data/skill_plans.toml", _skill_plans),
    DataFile("data/skills.toml", _skills),
    DataFile("data/teaching", _notes),
    DataFile("data/teaching/slides", _slides),
)
"""Files that need no advice of their own."""
