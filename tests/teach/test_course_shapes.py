"""Courses: faults of the file are told, and plans keep order and limits whatever the minutes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerbook.book import chapters
from careerbook.errors import DataError, UnknownNameError
from careerbook.teach import course_plan, course_shapes, teaching
from careerbook.teach.course_shapes import Course, Unit

FIELDS = {
    "id": "knitting",
    "name": "Knitting",
    "audience": "Whoever has cold feet.",
    "goal": "Each person knits a sock.",
    "product": "A sock for each person.",
    "weeks": 2,
    "meetings_per_week": 2,
    "meeting_minutes": 60,
    "framing_minutes": 10,
    "discussion_minutes": 10,
    "reading_minutes_per_week": 50,
}
MINUTES = {"wool": 30, "needles": 40, "socks": 45, "scarves": 90}
ACTIVITIES = {"wool": 20, "needles": 30, "socks": 30}


def home(*names):
    return Unit(how="home", chapters=names)


def together(*names):
    return Unit(how="class", chapters=names)


def work(title, minutes):
    return Unit(how="work", title=title, minutes=minutes)


def course(*units, **changed):
    return Course(unit=units, **{**FIELDS, **changed})


def laid(*units, **changed):
    found = course_plan.plan(course(*units, **changed), MINUTES, ACTIVITIES)
    shown = {
        f"{meeting.week}.{meeting.number}": [
            (" or ".join(step.unit.chapters) or step.unit.title, step.contact_minutes)
            for step in meeting.steps
        ]
        for meeting in found.meetings
        if meeting.steps
    }
    return shown, [left.reason for left in found.left_out]


def test_read_chapters_take_activity_and_discussion_in_class():
    """Nothing is read before the first meeting; a unit that finds no room opens the next one."""
    shown, left = laid(home("wool"), work("Cast on", 20), together("socks"))
    assert shown == {"1.2": [("wool", 30), ("Cast on", 20)], "2.1": [("socks", 45)]}
    assert left == []


def test_a_week_s_reading_sends_a_chapter_into_the_next_week():
    """There would be room in the meeting, but not at home."""
    shown, _ = laid(together("wool"), home("wool"), home("needles"), meeting_minutes=100)
    assert shown == {"1.1": [("wool", 30)], "1.2": [("wool", 30)], "2.1": [("needles", 40)]}


def test_where_groups_choose_the_longest_chapter_counts():
    """Nobody waits, because nobody was given less time than the chapter takes."""
    found = course_plan.plan(
        course(home("wool", "needles")), MINUTES, {**ACTIVITIES, "wool": 35}
    ).meetings[1]
    assert (found.contact_minutes, found.reading_minutes) == (45, 40)


@pytest.mark.parametrize(
    ("unit", "changed", "reason"),
    [
        (together("scarves"), {}, "it needs 90 minutes in class, and a meeting has room for 50"),
        (home("scarves"), {}, "it takes 90 minutes to read, and a week has 50"),
        (
            home("wool"),
            {"weeks": 1, "meetings_per_week": 1},
            "it is read at home, and nothing is read before the first meeting",
        ),
        (home("needles"), {"weeks": 1}, "no meeting that is left has room for it"),
    ],
)
def test_what_does_not_fit_is_told_with_the_reason(unit, changed, reason):
    """The reason names the limit, where it is one that no other order would keep."""
    shown, left = laid(work("A", 50), work("B", 11), unit, **changed)
    assert left[-1] == reason
    assert shown["1.1"] == [("A", 50)]


def test_a_unit_that_does_not_fit_does_not_stop_the_others():
    """The course goes on where it was."""
    shown, left = laid(work("A", 20), together("scarves"), work("B", 20))
    assert shown == {"1.1": [("A", 20), ("B", 20)]}
    assert len(left) == 1


def test_an_unknown_chapter_is_named():
    """The nearest known one is offered."""
    with pytest.raises(UnknownNameError, match=r"sock.*socks"):
        course_plan.plan(course(home("sock")), MINUTES, ACTIVITIES)


UNITS = st.lists(
    st.one_of(
        st.sampled_from(sorted(MINUTES)).map(home),
        st.sampled_from(sorted(MINUTES)).map(together),
        st.integers(1, 80).map(lambda minutes: work("Work", minutes)),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=150, deadline=None)
@given(
    units=UNITS,
    minutes=st.fixed_dictionaries({name: st.integers(5, 120) for name in MINUTES}),
    room=st.integers(20, 120),
    reading=st.integers(0, 150),
)
def test_plans_keep_every_limit_and_the_order(units, minutes, room, reading):
    """Each unit is placed once or left out with a reason, whatever the minutes are."""
    shape = course(
        *units, meeting_minutes=room, framing_minutes=5, reading_minutes_per_week=reading
    )
    found = course_plan.plan(shape, minutes, ACTIVITIES)
    placed = [step.unit for meeting in found.meetings for step in meeting.steps]
    left = [out.step.unit for out in found.left_out]
    rest = iter(units)
    assert all(any(unit is other for other in rest) for unit in placed)  # a subsequence
    assert len(placed) + len(left) == len(units)
    assert all(out.reason for out in found.left_out)
    assert all(meeting.contact_minutes <= shape.room_minutes for meeting in found.meetings)
    for week in range(1, shape.weeks + 1):
        read = sum(m.reading_minutes for m in found.meetings if m.week == week)
        assert read <= reading
    assert found.meetings[0].reading_minutes == 0
    assert len(found.meetings) == shape.weeks * shape.meetings_per_week


def test_the_three_courses_fit():
    """Where a chapter grows, a course may no longer fit: change data/courses.toml, not the page."""
    minutes = chapters.minutes()
    activities = {name: notes.activity.minutes for name, notes in teaching.load().items()}
    courses = course_shapes.load(chapters=minutes).course
    assert [found.id for found in courses] == ["workshop", "six-weeks", "semester"]
    for found in courses:
        plan = course_plan.plan(found, minutes, activities)
        assert [out.reason for out in plan.left_out] == [], found.id
        assert all(meeting.steps for meeting in plan.meetings), found.id


def test_the_semester_holds_every_chapter_of_the_three_parts():
    """It is the one course that promises the whole handbook."""
    meant = {name for unit in course_shapes.load()["semester"].unit for name in unit.chapters}
    parts = {name for name in chapters.minutes() if name.partition("/")[0] in teaching.PARTS}
    assert meant == parts


SOUND = """\
[[course]]
id = "knitting"
name = "Knitting"
audience = "Whoever has cold feet."
goal = "Each person knits a sock."
product = "A sock for each person."
weeks = 1
meetings_per_week = 1
meeting_minutes = 60
framing_minutes = 10
discussion_minutes = 10
reading_minutes_per_week = 0
[[course.unit]]
how = "class"
chapters = ["wool"]
[[course.unit]]
how = "work"
title = "Cast on"
minutes = 10
"""


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("framing_minutes = 10", "framing_minutes = 60", "leaves no room"),
        ('title = "Cast on"', "", "mixes work and chapters"),
        ('how = "class"', 'how = "work"', "mixes work and chapters"),
        ('["wool"]', '["wol"]', "unknown chapter"),
        ('["wool"]', '["wool", "wool"]', "named 2 times"),
        (SOUND, SOUND + SOUND, "used 2 times"),
        ('how = "class"', 'how = "train"', "not allowed"),
        ("weeks = 1", "week = 1", "unknown key"),
    ],
)
def test_each_fault_of_the_file_is_found(tmp_path, old, new, problem):
    """A course that cannot be laid out is refused when it is read."""
    path = tmp_path / "courses.toml"
    path.write_text(SOUND, "utf-8")
    assert course_shapes.load(path, {"wool"})["knitting"].room_minutes == 50
    path.write_text(SOUND.replace(old, new, 1), "utf-8")
    with pytest.raises(DataError) as caught:
        course_shapes.load(path, {"wool"})
    assert problem in [fault.problem for fault in caught.value.faults]
