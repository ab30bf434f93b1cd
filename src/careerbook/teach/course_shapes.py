"""Courses made of chapters: their meetings, their limits, and what they go through in which order.

``load()`` reads ``data/courses.toml``. How a course is laid into its meetings stands in
:mod:`careerbook.teach.course_plan`. To add a course, copy one and give it another id.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from careerbook.errors import Fault, UnknownNameError
from careerbook.facts.records import Id, Record, fault, read_file, used_twice
from careerbook.paths import data_dir

LONGEST_TEXT = 300  # characters of a goal, an audience or a product

Words = Annotated[str, Field(min_length=3, max_length=90)]
Sentence = Annotated[str, Field(min_length=10, max_length=LONGEST_TEXT, pattern=r"\.$")]
Count = Annotated[int, Field(ge=1)]
Minutes = Annotated[int, Field(ge=0, le=600)]


class Unit(Record):
    """One step of a course.

    Attributes
    ----------
    chapters
        Page names. One chapter, or several of which each group takes one.
    how
        ``"home"``: read before the meeting; in class its activity and a discussion.
        ``"class"``: gone through together in class. ``"work"``: something without a chapter.
    title, minutes
        Of work without a chapter only: what is done, and for how long.
    """

    how: Literal["home", "class", "work"]
    chapters: tuple[str, ...] = ()
    title: str = ""
    minutes: Minutes = 0


class Course(Record):
    """The shape of a course.

    Attributes
    ----------
    product
        What each student has in hand at the end.
    framing_minutes
        Of each meeting, kept for the opening and the close.
    discussion_minutes
        In class for each chapter read at home, on top of its activity.
    reading_minutes_per_week
        The most that students are asked to read in one week.
    """

    id: Id
    name: Words
    audience: Sentence
    goal: Sentence
    product: Sentence
    weeks: Count
    meetings_per_week: Count
    meeting_minutes: Count
    framing_minutes: Minutes
    discussion_minutes: Minutes
    reading_minutes_per_week: Minutes
    unit: Annotated[tuple[Unit, ...], Field(min_length=1)]

    @property
    def room_minutes(self) -> int:
        """Minutes of a meeting that units may fill."""
        return self.meeting_minutes - self.framing_minutes


class CourseList(Record):
    """The whole of ``courses.toml``."""

    course: tuple[Course, ...]

    def __getitem__(self, course_id: str) -> Course:
        """Return the course with this id.

        Raises
        ------
        UnknownNameError
            When no course has it.
        """
        for course in self.course:
            if course.id == course_id:
                return course
        raise UnknownNameError("course", course_id, [course.id for course in self.course])


def load(path: Path | None = None, chapters: Collection[str] | None = None) -> CourseList:
    """Return the courses.

    Parameters
    ----------
    path
        Another file than the handbook's own ``data/courses.toml``.
    chapters
        The page names that the book has. When given, a unit that names another is a fault.

    Raises
    ------
    DataError
        Lists every fault: unknown keys or chapters, work without a title or minutes, chapters
        named twice in a course, more framing than meeting.

    Example
    -------
    >>> load()["workshop"].meeting_minutes
    120
    """

    def check(found: CourseList, path: Path) -> Iterator[Fault]:
        for course in found.course:
            yield from _faults(course, path, chapters)
        yield from used_twice("courses", path, {"course.id": [c.id for c in found.course]})

    return read_file(path or data_dir() / "courses.toml", CourseList, "courses", check)


def _faults(course: Course, path: Path, chapters: Collection[str] | None) -> Iterator[Fault]:
    """Find what the model alone cannot: minutes and names that do not fit together."""
    where = f"course[{course.id}]"
    if course.room_minutes <= 0:
        problem, allowed = "leaves no room", f"below {course.meeting_minutes}"
        key = f"{where}.framing_minutes"
        yield fault("courses", path, key, course.framing_minutes, problem, allowed)
    for place, unit in enumerate(course.unit):
        key = f"{where}.unit[{place}]"
        is_work = unit.how == "work"
        if is_work != bool(unit.title and unit.minutes) or is_work == bool(unit.chapters):
            problem = "mixes work and chapters"
            allowed = "title and minutes for work, chapters for 'home' and 'class'"
            yield fault("courses", path, key, unit.how, problem, allowed)
        for chapter in unit.chapters:
            if chapters is not None and chapter not in chapters:
                allowed = "the name of a page in book/, such as topics/salaries"
                yield fault("courses", path, f"{key}.chapters", chapter, "unknown chapter", allowed)
    named = Counter(chapter for unit in course.unit for chapter in unit.chapters)
    for chapter, count in named.items():
        if count > 1:
            key = f"{where}.unit.chapters"
            yield fault("courses", path, key, chapter, f"named {count} times", "once in a course")
