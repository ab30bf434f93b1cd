"""The rules that the questions on chapters keep, beyond being readable; each with what is allowed.

``faults()`` returns every break of a rule. What holds for any question, its form included, comes
from :mod:`careerbook.assess.knowledge.question_check`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from careerbook.assess.knowledge import questions
from careerbook.assess.knowledge.question_check import ITEM_RULES
from careerbook.assess.knowledge.questions import Bank, Topic
from careerbook.errors import CareerbookError, Fault
from careerbook.facts.records import fault
from careerbook.numbers import load_numbers
from careerbook.teach import course_shapes
from careerbook.teach.checks.chapter_checks import (
    TABLE,
    ChapterCheck,
    CheckFile,
    ChecksOfBook,
)
from careerbook.teach.checks.number_fill import untrue

COURSE = "six-weeks"
"""The course whose chapters all have a check."""
QUESTIONS = (6, 8)  # of a chapter
LEAST_IN_BOOK = 150


def faults(found: ChecksOfBook, folder: Path) -> list[Fault]:
    """Return every break of a rule.

    Parameters
    ----------
    found
        What :func:`careerbook.teach.checks.chapter_checks.load` returned.
    folder
        The folder that it was read from; the faults name its files.
    """
    bank = as_bank(found)
    told = [
        fault(TABLE, folder / f"{topic}.toml" if topic else folder, key, value, problem, allowed)
        for rule in ITEM_RULES
        for topic, key, value, problem, allowed in rule(bank)
    ]
    for chapter, check in found.items():
        path = folder / f"{chapter}.toml"
        told += [*_counts(check, path), *_aims(check, path), *_rounds(check, path)]
        told += _holds(found.files[chapter], path)
    return [*told, *_course(found, folder), *_names(found.files, folder)]


def as_bank(found: Mapping[str, ChapterCheck]) -> Bank:
    """Return the questions as a bank with a topic for each chapter, for the rules on questions."""
    topics = tuple(
        Topic.model_construct(topic=name, question=tuple(one.question for one in check.questions))
        for name, check in found.items()
    )
    return Bank.model_construct(topic=topics)


def _counts(check: ChapterCheck, path: Path) -> Iterator[Fault]:
    low, high = QUESTIONS
    count = len(check.questions)
    if not low <= count <= high:
        yield fault(TABLE, path, "question", count, "wrong number", f"{low} to {high}")


def _aims(check: ChapterCheck, path: Path) -> Iterator[Fault]:
    """Find aims that no question tests without a reason, and reasons that are not needed."""
    asked = {one.aim for one in check.questions}
    for place, aim in enumerate(check.aims):
        if place not in asked and place not in check.unasked:
            allowed = "a question, or an entry [[unasked]] that says why not"
            yield fault(TABLE, path, "aim", aim, "no question tests it", allowed)
        if place in asked and place in check.unasked:
            yield fault(TABLE, path, "unasked", aim, "a question tests it", "no entry")


def _rounds(check: ChapterCheck, path: Path) -> Iterator[Fault]:
    """Find questions that set numbers of two rounds of projections side by side."""
    numbers = load_numbers()
    for one in check.questions:
        definitions = [numbers[name].definition for name in one.number_ids]
        rounds = {str(d.where["round"]) for d in definitions if "round" in d.where}
        if len(rounds) > 1:
            key = f"question[{one.question.name}]"
            yield fault(TABLE, path, key, ", ".join(sorted(rounds)), "mixes rounds", "one round")


def _holds(file: CheckFile, path: Path) -> Iterator[Fault]:
    """Find what questions take for granted and the data do not say."""
    for written in file.question:
        for claim in written.holds:
            key, allowed = f"question[{written.name}].holds", "a question that fits the data"
            try:
                for false in untrue(claim, load_numbers()):
                    yield fault(TABLE, path, key, claim, false, allowed)
            except CareerbookError as error:
                yield fault(TABLE, path, key, claim, str(error), "'id > other', see comparisons.py")


def _course(found: ChecksOfBook, folder: Path) -> Iterator[Fault]:
    units = course_shapes.load()[COURSE].unit
    for chapter in (chapter for unit in units for chapter in unit.chapters):
        if chapter not in found:
            path, allowed = folder / f"{chapter}.toml", f"questions for each of {COURSE}"
            yield fault(TABLE, path, "", chapter, "chapter of the course has no check", allowed)
    count = sum(len(check.questions) for check in found.values())
    if count < LEAST_IN_BOOK:
        problem, allowed = "too few questions in the book", f"{LEAST_IN_BOOK} or more"
        yield fault(TABLE, folder, "question", count, problem, allowed)


def _names(files: Mapping[str, CheckFile], folder: Path) -> Iterator[Fault]:
    """Find names that two questions share, those of the knowledge check included."""
    names = [one.name for file in files.values() for one in file.question]
    names += [one.name for one in questions.load().questions()]
    for name, count in Counter(names).items():
        if count > 1:
            yield fault(TABLE, folder, "name", name, f"used {count} times", "once in all banks")
