"""Courses laid into meetings by the minutes of chapters.

It is arithmetic and no more: the order of the units never changes, no unit is cut in two, and no
limit is passed. What finds no place is told with the reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from careerbook.errors import UnknownNameError
from careerbook.teach.course_shapes import Course, Unit


@dataclass(frozen=True)
class PlannedUnit:
    """A unit in its meeting, with its minutes in class and at home before it."""

    unit: Unit
    contact_minutes: int
    reading_minutes: int


@dataclass(frozen=True)
class Meeting:
    """One meeting: its week and its number in the week, both from 1, and its steps."""

    week: int
    number: int
    steps: tuple[PlannedUnit, ...]

    @property
    def contact_minutes(self) -> int:
        """Minutes that the steps fill, without the framing."""
        return sum(step.contact_minutes for step in self.steps)

    @property
    def reading_minutes(self) -> int:
        """Minutes of reading before the meeting."""
        return sum(step.reading_minutes for step in self.steps)


@dataclass(frozen=True)
class LeftOut:
    """A unit that found no place, and why."""

    step: PlannedUnit
    reason: str


@dataclass(frozen=True)
class Plan:
    """A course laid into meetings: all of them in order, empty ones too."""

    meetings: tuple[Meeting, ...]
    left_out: tuple[LeftOut, ...]

    def chapters(self) -> frozenset[str]:
        """Return every chapter that has a place."""
        steps = (step for meeting in self.meetings for step in meeting.steps)
        return frozenset(chapter for step in steps for chapter in step.unit.chapters)


def plan(course: Course, minutes: Mapping[str, int], activities: Mapping[str, int]) -> Plan:
    """Lay the units of a course into its meetings, in order.

    A unit goes into the first meeting, not before that of the unit before it, whose minutes and
    whose week's reading have room for it. Before the first meeting nothing is read: nobody has
    been told yet. Where groups choose among chapters, the longest counts.

    Parameters
    ----------
    course
        The shape to fill.
    minutes
        Minutes that a reader needs for a chapter, by page name.
    activities
        Minutes of a chapter's activity in class, by page name; 0 where there is none.

    Raises
    ------
    UnknownNameError
        When a unit names a chapter that has no minutes.
    """
    slots = [
        (week, number)
        for week in range(1, course.weeks + 1)
        for number in range(1, course.meetings_per_week + 1)
    ]
    filled: list[list[PlannedUnit]] = [[] for _ in slots]
    read_in_week: Counter[int] = Counter()
    left_out: list[LeftOut] = []
    at = 0
    for unit in course.unit:
        step = _step(unit, course, minutes, activities)
        for place in range(at, len(slots)):
            used = sum(other.contact_minutes for other in filled[place])
            reading = read_in_week[slots[place][0]] + step.reading_minutes
            if (
                used + step.contact_minutes <= course.room_minutes
                and reading <= course.reading_minutes_per_week
                and not (place == 0 and step.reading_minutes)
            ):
                filled[place].append(step)
                read_in_week[slots[place][0]] = reading
                at = place
                break
        else:
            left_out.append(LeftOut(step, _reason(step, course)))
    pairs = zip(slots, filled, strict=True)
    meetings = tuple(Meeting(week, number, tuple(steps)) for (week, number), steps in pairs)
    return Plan(meetings, tuple(left_out))


def _step(
    unit: Unit, course: Course, minutes: Mapping[str, int], activities: Mapping[str, int]
) -> PlannedUnit:
    """Return the unit with its minutes."""
    for chapter in unit.chapters:
        if chapter not in minutes:
            raise UnknownNameError("chapter", chapter, minutes)
    longest = max((minutes[chapter] for chapter in unit.chapters), default=unit.minutes)
    if unit.how != "home":
        return PlannedUnit(unit, longest, 0)
    activity = max(activities.get(chapter, 0) for chapter in unit.chapters)
    return PlannedUnit(unit, activity + course.discussion_minutes, longest)


def _reason(step: PlannedUnit, course: Course) -> str:
    """Say why a step found no place."""
    if step.contact_minutes > course.room_minutes:
        return (
            f"it needs {step.contact_minutes} minutes in class, and a meeting has room for "
            f"{course.room_minutes}"
        )
    if step.reading_minutes > course.reading_minutes_per_week:
        return (
            f"it takes {step.reading_minutes} minutes to read, and a week has "
            f"{course.reading_minutes_per_week}"
        )
    if step.reading_minutes and course.weeks * course.meetings_per_week == 1:
        return "it is read at home, and nothing is read before the first meeting"
    return "no meeting that is left has room for it"
