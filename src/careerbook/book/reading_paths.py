"""Ways through the book for six kinds of reader: ``data/paths.toml``, checked.

To change a path, edit its steps in the file. A step names a chapter and says why it comes at this
place; how long it takes is counted by `careerbook.book.chapters`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Annotated

from pydantic import Field

from careerbook.book import chapters
from careerbook.book.chapters import Chapter
from careerbook.errors import Fault
from careerbook.facts.records import Id, Record, fault, read_file, used_twice
from careerbook.paths import data_dir

FILE_NAME = "paths.toml"
LONGEST_TEXT = 160  # characters of a sentence on a card
FEWEST_STEPS = 3

Name = Annotated[str, Field(min_length=3, max_length=40)]
Sentence = Annotated[str, Field(min_length=20, max_length=LONGEST_TEXT, pattern=r"[.?]$")]


class Step(Record):
    """One chapter of a path.

    Attributes
    ----------
    page
        Page name without suffix, such as ``topics/salaries``.
    why
        Why this chapter comes here, in one sentence to the reader.
    """

    page: str
    why: Sentence


class ReadingPath(Record):
    """One reader's way through the book.

    Attributes
    ----------
    id
        Anchor on the page where to begin.
    name
        What the reader is, such as ``Student``.
    who
        One sentence by which readers know that they are meant.
    goal
        What they can do at the end.
    step
        Chapters in order.
    """

    id: Id
    name: Name
    who: Sentence
    goal: Sentence
    step: tuple[Step, ...]


class _File(Record):
    path: tuple[ReadingPath, ...]


@dataclass(frozen=True)
class PlannedStep:
    """A step with its chapter: title and minutes come from the book."""

    step: Step
    chapter: Chapter


@dataclass(frozen=True)
class Plan:
    """A path with its chapters."""

    path: ReadingPath
    steps: tuple[PlannedStep, ...]

    @property
    def minutes(self) -> int:
        """Minutes of all steps together."""
        return sum(planned.chapter.minutes for planned in self.steps)


def plans(root: Path | None = None, found: Sequence[Chapter] | None = None) -> tuple[Plan, ...]:
    """Return every path with titles and minutes, in the order of the file.

    Parameters
    ----------
    root : Path, optional
        Project folder of the book, see `careerbook.book.chapters.find_project`.
    found : sequence of Chapter, optional
        The chapters of that book, where they are known.

    Raises
    ------
    DataError
        When the file has faults; every fault is listed.
    CareerbookError
        When there is no book.
    """
    found = chapters.load(root) if found is None else found
    by_name = {chapter.name: chapter for chapter in found}
    return tuple(
        Plan(path, tuple(PlannedStep(step, by_name[step.page]) for step in path.step))
        for path in load(data_dir() / FILE_NAME, found)
    )


def load(path: Path, book: Sequence[Chapter]) -> tuple[ReadingPath, ...]:
    """Read a file of paths and hold it against the chapters of a book.

    Raises
    ------
    DataError
        Lists every fault: unknown chapters, a step twice, a missing reason, two paths of one id,
        a chapter that comes before one it builds on.
    """
    return read_file(path, _File, "paths", partial(_faults, book=book)).path


def _faults(content: _File, file: Path, book: Sequence[Chapter]) -> Iterator[Fault]:
    by_name = {chapter.name: chapter for chapter in book}
    yield from used_twice("paths", file, {"path.id": [path.id for path in content.path]})
    for number, path in enumerate(content.path):
        key = f"path[{number}]"
        pages = [step.page for step in path.step]
        if len(pages) < FEWEST_STEPS:
            allowed = f"at least {FEWEST_STEPS}"
            yield fault("paths", file, f"{key}.step", len(pages), "too few steps", allowed)
        for place, page in enumerate(pages):
            where = f"{key}.step[{place}].page"
            if page not in by_name:
                allowed = "a chapter of _toc.yml: " + ", ".join(by_name)
                yield fault("paths", file, where, page, "unknown chapter", allowed)
                continue
            if page in pages[:place]:
                yield fault("paths", file, where, page, "already a step of this path", "once")
            for needed in by_name[page].prerequisites:
                if needed in pages[place + 1 :]:
                    problem = f"builds on {needed}, which comes later"
                    yield fault("paths", file, where, page, problem, f"after {needed}")
