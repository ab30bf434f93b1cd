"""The rows of a syllabus: each meeting with its day, what is read before it and what happens."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from careerbook.book.chapters import BOOK_FOLDER, Chapter, find_project
from careerbook.book.notebook_file import NOTEBOOK_SUFFIX, cell_source, read_notebook
from careerbook.teach import teaching
from careerbook.teach.checks import chapter_checks
from careerbook.teach.course_plan import PlannedUnit, plan
from careerbook.teach.course_shapes import Course

CHECK = "chapter-check"
"""The anchor of a chapter's check in its page."""


@dataclass(frozen=True)
class Link:
    """A page of the book: what it is called, and its address below the book's root."""

    text: str
    path: str


@dataclass(frozen=True)
class Step:
    """One thing of a meeting.

    Attributes
    ----------
    links
        The chapters, of which a group takes one; empty for work.
    more
        What belongs to the chapters: notes, check, exercises.
    home, contact
        Minutes at home before the meeting, and in it.
    """

    title: str
    links: tuple[Link, ...]
    more: tuple[Link, ...]
    home: int
    contact: int


@dataclass(frozen=True)
class Row:
    """A meeting: its number as ``3.2``, its day, and its steps."""

    number: str
    day: dt.date
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Syllabus:
    """A course with dates.

    Attributes
    ----------
    left_out
        What found no place, in words.
    """

    course: Course
    rows: tuple[Row, ...]
    left_out: tuple[str, ...]

    @property
    def home(self) -> int:
        """Minutes at home in all."""
        return sum(step.home for row in self.rows for step in row.steps)

    @property
    def contact(self) -> int:
        """Minutes in class in all, without the framing."""
        return sum(step.contact for row in self.rows for step in row.steps)


def syllabus(course: Course, days: Sequence[dt.date], chapters: Sequence[Chapter]) -> Syllabus:
    """Return a course laid into meetings on these days, in order.

    Parameters
    ----------
    days
        As many as the course has meetings.
    chapters
        The book's chapters, with their minutes.
    """
    by_name = {chapter.name: chapter for chapter in chapters}
    notes = teaching.load()
    activities = {name: one.activity.minutes for name, one in notes.items()}
    minutes = {name: chapter.minutes for name, chapter in by_name.items()}
    found = plan(course, minutes, activities)
    rows = [
        Row(
            f"{meeting.week}.{meeting.number}",
            day,
            tuple(_step(step, by_name) for step in meeting.steps),
        )
        for meeting, day in zip(found.meetings, days, strict=True)
    ]
    out = [
        f"{', '.join(left.step.unit.chapters) or left.step.unit.title}: {left.reason}"
        for left in found.left_out
    ]
    return Syllabus(course, tuple(rows), tuple(out))


def _step(step: PlannedUnit, by_name: Mapping[str, Chapter]) -> Step:
    unit = step.unit
    links = tuple(Link(_short(by_name[name]), f"{name}.html") for name in unit.chapters)
    more = tuple(link for name in unit.chapters for link in _more(name, len(unit.chapters) > 1))
    if not links:
        title = unit.title
    elif len(links) > 1:
        title = "Each group one"
    else:
        title = "Together" if unit.how == "class" else "Read, then activity and discussion"
    return Step(title, links, more, step.reading_minutes, step.contact_minutes)


def _more(name: str, several: bool) -> list[Link]:
    """Return what belongs to a chapter and is there."""
    of = f" of {name.partition('/')[2]}" if several else ""
    anchor = f"notes-{name.replace('/', '-')}"
    found = [Link(f"notes{of}", f"teach/chapter-notes.html#{anchor}")]
    if name in chapter_checks.load():
        found.append(Link(f"check{of}", f"{name}.html#{CHECK}"))
    exercises = _exercises(name)
    if exercises:
        found.append(Link(f"exercises{of}", f"{name}.html#{exercises}"))
    return found


def _exercises(name: str) -> str:
    """Return the anchor of a chapter's exercises; ``""`` where it has none."""
    path = find_project() / BOOK_FOLDER / f"{name}{NOTEBOOK_SUFFIX}"
    if not path.is_file():
        return ""
    texts = [cell_source(cell) for cell in read_notebook(path)["cells"]]
    for heading, anchor in (("## Exercises", "exercises"), ("## Try it", "try-it")):
        if any(line.strip() == heading for text in texts for line in text.splitlines()):
            return anchor
    return ""


def _short(chapter: Chapter) -> str:
    return chapter.title.partition(":")[0]
