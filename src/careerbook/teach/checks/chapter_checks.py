"""Questions on chapters: ``data/checks/<part>/<slug>.toml``, each bound to an aim of the chapter.

The questions are of the same kinds as those of the knowledge check (see
:mod:`careerbook.assess.knowledge.question_kinds`), with four more keys:

- ``aim``: the first words of one of the chapter's aims in ``data/teaching``
- ``holds``: what the wording takes for granted of the data, such as
  ``"dev-median-wage > ds-median-wage"``; when the data no longer say so, the question is a fault
- ``made_up``: figures typed by hand belong to an example that is made up, and are no facts
- numbers as ``{#id}``, see :mod:`careerbook.teach.checks.number_fill`

To add a chapter, copy a file; :mod:`careerbook.teach.checks.check_rules` says what it must keep.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from careerbook.assess.knowledge.question_kinds import Choice, Match, Numeric, Order, Question
from careerbook.errors import CareerbookError, Fault, UnknownNameError, known_name
from careerbook.facts.records import Record, Words, fault, read_file, read_folder
from careerbook.numbers import load_numbers
from careerbook.paths import data_dir
from careerbook.teach import teaching
from careerbook.teach.checks.number_fill import filled, ids_in

FOLDER = "checks"
TABLE = "checks"
BOUND = ("aim", "holds", "made_up")
"""Keys that a question of a chapter has beyond those of its kind."""

_QUESTION: TypeAdapter[Question] = TypeAdapter(Question)


class _Bound(Record):
    aim: Words
    holds: tuple[Words, ...] = ()
    made_up: bool = False


class BoundChoice(_Bound, Choice):
    """A choice that is bound to an aim."""


class BoundNumeric(_Bound, Numeric):
    """A number to work out that is bound to an aim."""


class BoundOrder(_Bound, Order):
    """An order that is bound to an aim."""


class BoundMatch(_Bound, Match):
    """Pairs that are bound to an aim."""


BoundQuestion = Annotated[
    BoundChoice | BoundNumeric | BoundOrder | BoundMatch, Field(discriminator="kind")
]


class Unasked(Record):
    """An aim that no question can test, and why."""

    aim: Words
    why: Words


class CheckFile(Record):
    """One file: the questions on one chapter as they are written."""

    reviewed_on: dt.date
    unasked: tuple[Unasked, ...] = ()
    question: Annotated[tuple[BoundQuestion, ...], Field(min_length=1)]


@dataclass(frozen=True)
class CheckQuestion:
    """A question with its numbers filled in.

    Attributes
    ----------
    question
        What is asked, of one of the knowledge check's kinds.
    aim
        The place of its aim among the chapter's, from 0.
    number_ids
        The registered numbers that it quotes, each once.
    """

    question: Question
    aim: int
    number_ids: tuple[str, ...]


@dataclass(frozen=True)
class ChapterCheck:
    """The check of one chapter.

    Attributes
    ----------
    chapter
        Page name, such as ``"topics/salaries"``.
    aims
        The chapter's aims, as the notes for teachers state them.
    unasked
        Place of an aim -> why no question tests it.
    """

    chapter: str
    reviewed_on: dt.date
    aims: tuple[str, ...]
    unasked: Mapping[int, str]
    questions: tuple[CheckQuestion, ...]


@dataclass(frozen=True)
class ChecksOfBook(Mapping[str, ChapterCheck]):
    """The checks of all chapters by page name; a chapter's numbers are looked up when asked for."""

    files: Mapping[str, CheckFile]
    notes: Mapping[str, teaching.Notes]

    def __getitem__(self, chapter: str) -> ChapterCheck:
        """Return the check of a chapter.

        Raises
        ------
        UnknownNameError
            When the chapter has no check.
        """
        if chapter not in self.files:
            raise UnknownNameError("chapter with a check", chapter, self.files)
        if chapter not in self._filled:
            self._filled[chapter] = _check(chapter, self.files[chapter], self.notes[chapter])
        return self._filled[chapter]

    def __contains__(self, chapter: object) -> bool:
        return chapter in self.files

    def __iter__(self) -> Iterator[str]:
        return iter(self.files)

    def __len__(self) -> int:
        return len(self.files)

    @cached_property
    def _filled(self) -> dict[str, ChapterCheck]:
        return {}

    @cached_property
    def by_id(self) -> dict[str, tuple[str, CheckQuestion]]:
        """Item id -> its chapter and the question."""
        return {
            one.question.id: (name, one) for name, check in self.items() for one in check.questions
        }


@cache
def load(folder: Path | None = None) -> ChecksOfBook:
    """Return the checks of all chapters that have one, by page name, sorted.

    Parameters
    ----------
    folder
        Another folder than the handbook's own ``data/checks``.

    Raises
    ------
    DataError
        Lists every fault of every file: unknown keys, texts too long, a chapter without notes, an
        aim that is not one of the chapter's, a number that is not registered.

    Example
    -------
    >>> check = load()["topics/salaries"]
    >>> len(check.questions), check.questions[0].question.kind
    (8, 'single')
    """
    folder = folder or data_dir() / FOLDER
    notes = teaching.load()

    def faults(file: CheckFile, path: Path) -> Iterator[Fault]:
        yield from _faults(file, path, notes)

    found = read_folder(sorted(folder.glob("*/*.toml")), CheckFile, TABLE, faults)
    return ChecksOfBook({page_of(path): file for path, file in found.items()}, notes)


@cache
def load_one(chapter: str) -> ChapterCheck:
    """Return the check of one chapter, from its own file alone.

    Raises
    ------
    UnknownNameError
        When the chapter has no check.
    DataError
        As :func:`load`.
    """
    folder = data_dir() / FOLDER
    known = [page_of(path) for path in sorted(folder.glob("*/*.toml"))]
    notes = teaching.load()
    path = folder / f"{known_name('chapter with a check', chapter, known)}.toml"
    file = read_file(path, CheckFile, TABLE, lambda found, at: _faults(found, at, notes))
    return _check(chapter, file, notes[chapter])


def page_of(path: Path) -> str:
    """Return the page name that a file of checks belongs to."""
    return f"{path.parent.name}/{path.stem}"


def aim_place(words: str, aims: tuple[str, ...]) -> int | None:
    """Return the place of the only aim that begins with these words, or ``None``."""
    found = [place for place, aim in enumerate(aims) if aim.startswith(words)]
    return found[0] if len(found) == 1 else None


def fill_question(written: BoundQuestion) -> Question:
    """Return a question with its numbers filled in.

    Raises
    ------
    CareerbookError
        When a number is not registered or has no value.
    """
    plain = {key: value for key, value in written.model_dump().items() if key not in BOUND}
    return _QUESTION.validate_python(filled(plain, load_numbers()))


def _check(chapter: str, file: CheckFile, notes: teaching.Notes) -> ChapterCheck:
    questions = tuple(
        CheckQuestion(
            fill_question(written),
            _place(written.aim, notes.aims),
            tuple(dict.fromkeys(ids_in(written.model_dump()))),
        )
        for written in file.question
    )
    unasked = {_place(one.aim, notes.aims): one.why for one in file.unasked}
    return ChapterCheck(chapter, file.reviewed_on, notes.aims, unasked, questions)


def _place(words: str, aims: tuple[str, ...]) -> int:
    place = aim_place(words, aims)
    assert place is not None  # the file was checked
    return place


def _faults(file: CheckFile, path: Path, notes: Mapping[str, teaching.Notes]) -> Iterator[Fault]:
    """Find aims and numbers that are not there."""
    chapter = page_of(path)
    if chapter not in notes:
        allowed = "a chapter that has notes in data/teaching"
        yield fault(TABLE, path, "", chapter, "chapter has no notes", allowed)
        return
    aims = notes[chapter].aims
    bound: list[tuple[str, Any]] = [(f"unasked[{i}]", one) for i, one in enumerate(file.unasked)]
    bound += [(f"question[{one.name}]", one) for one in file.question]
    for key, one in bound:
        if aim_place(one.aim, aims) is None:
            allowed = "the first words of one aim: " + "; ".join(aims)
            yield fault(TABLE, path, f"{key}.aim", one.aim, "no aim, or several", allowed)
    for written in file.question:
        try:
            question = fill_question(written)
            if isinstance(question, Numeric):
                question.variants  # noqa: B018  computed here, so that a fault is told now
        except (CareerbookError, ValueError) as error:
            key = f"question[{written.name}]"
            yield fault(TABLE, path, key, written.stem, str(error), "registered numbers")
