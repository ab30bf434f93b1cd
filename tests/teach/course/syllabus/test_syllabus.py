"""A course with dates: right across holidays and changes of clock, with the minutes planned."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from careerbook.book import chapters
from careerbook.cli import main
from careerbook.errors import CareerbookError
from careerbook.teach import course_plan, course_shapes, teaching
from careerbook.teach.course.syllabus.days import meeting_days, read_holidays
from careerbook.teach.course.syllabus.forms import to_calendar, to_cartridge, to_html, to_markdown
from careerbook.teach.course.syllabus.rows import syllabus

COURSE = course_shapes.load()["six-weeks"]
CHAPTERS = chapters.load()
VIENNA, NEW_YORK = ZoneInfo("Europe/Vienna"), ZoneInfo("America/New_York")
SITE = "https://school.example/book/"


@pytest.fixture(scope="module")
def spring():
    """Return the six weeks of a spring with Easter Monday and a change of clock in it."""
    holidays = [dt.date(2027, 3, 29)]
    return syllabus(COURSE, meeting_days(dt.date(2027, 3, 1), [0, 2], holidays, 12), CHAPTERS)


def test_a_holiday_moves_its_meeting_and_all_after_it(spring):
    """None is lost, and the order stays."""
    days = [row.day for row in spring.rows]
    assert dt.date(2027, 3, 29) not in days
    assert days[8:10] == [dt.date(2027, 3, 31), dt.date(2027, 4, 5)]
    assert [row.number for row in spring.rows] == [f"{w}.{m}" for w in range(1, 7) for m in (1, 2)]


@given(
    st.dates(dt.date(2026, 1, 1), dt.date(2030, 1, 1)),
    st.sets(st.integers(0, 6), min_size=1, max_size=5),
    st.sets(st.integers(0, 120), max_size=40),
    st.integers(1, 30),
)
def test_meetings_fall_on_days_of_the_course_and_never_on_a_holiday(start, weekdays, free, count):
    """As many as asked, each later than the one before, none left out that could have been."""
    holidays = {start + dt.timedelta(days=n) for n in free}
    found = meeting_days(start, sorted(weekdays), holidays, count)
    assert len(found) == count
    assert found == sorted(set(found))
    span = [start + dt.timedelta(days=n) for n in range((found[-1] - start).days + 1)]
    assert found == [d for d in span if d.weekday() in weekdays and d not in holidays]


def test_minutes_add_up_to_the_plan(spring):
    """The same units, the same minutes, in the same meetings."""
    minutes = {chapter.name: chapter.minutes for chapter in CHAPTERS}
    activities = {name: notes.activity.minutes for name, notes in teaching.load().items()}
    plan = course_plan.plan(COURSE, minutes, activities)
    assert spring.contact == sum(meeting.contact_minutes for meeting in plan.meetings)
    assert spring.home == sum(meeting.reading_minutes for meeting in plan.meetings)
    for row, meeting in zip(spring.rows, plan.meetings, strict=True):
        assert sum(step.contact for step in row.steps) == meeting.contact_minutes
    printed = re.findall(r"\| (\d*) \| (\d+) \|$", to_markdown(spring, ""), re.M)
    assert sum(int(home or 0) for home, _ in printed) == spring.home
    assert sum(int(contact) for _, contact in printed) == spring.contact


@pytest.mark.parametrize(("zone", "offsets"), [(VIENNA, {1, 2}), (NEW_YORK, {-5, -4})])
def test_a_change_of_clock_moves_no_meeting(spring, zone, offsets):
    """At two in the afternoon before and after; in UTC the hour changes."""
    text = to_calendar(spring, dt.time(14), zone, SITE)
    found = list(Calendar.from_ical(text).walk("VEVENT"))
    assert len(found) == 12
    begins = [event.decoded("DTSTART").astimezone(zone) for event in found]
    assert {(begin.hour, begin.minute) for begin in begins} == {(14, 0)}
    assert [begin.date() for begin in begins] == [row.day for row in spring.rows]
    assert {begin.utcoffset().total_seconds() / 3600 for begin in begins} == offsets
    for event in found:
        length = event.decoded("DTEND") - event.decoded("DTSTART")
        assert length == dt.timedelta(minutes=COURSE.meeting_minutes)
    assert len({str(event["UID"]) for event in found}) == 12
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_every_row_links_chapter_notes_check_and_exercises(spring):
    """What is there; a role chapter has no exercises."""
    text = to_markdown(spring, SITE)
    salaries = next(line for line in text.splitlines() if "[Salaries]" in line)
    for path in (
        "topics/salaries.html)",
        "teach/chapter-notes.html#notes-topics-salaries)",
        "topics/salaries.html#chapter-check)",
        "topics/salaries.html#exercises)",
    ):
        assert f"({SITE}{path}" in salaries
    assert "exercises of ml-engineer" not in text
    assert "check of ml-engineer" in text


def test_the_page_and_the_cartridge_hold_the_same_syllabus(spring):
    """The cartridge's manifest names the page that is inside."""
    packed = to_cartridge(spring, SITE)
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        manifest = ET.fromstring(archive.read("imsmanifest.xml"))
        files = [one.get("href") for one in manifest.iter() if one.tag.endswith("}file")]
        assert sorted(archive.namelist()) == sorted(["imsmanifest.xml", *files])
        assert archive.read(files[0]).decode() == to_html(spring, SITE)
    references = [one.get("identifierref") for one in manifest.iter() if one.get("identifierref")]
    resources = [one.get("identifier") for one in manifest.iter() if one.tag.endswith("}resource")]
    assert references == resources
    assert packed == to_cartridge(spring, SITE)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (["--start", "2027-02-30"], "2027-03-01"),
        (["--start", "soon"], "2027-03-01"),
        (["--days", "mon"], "2 times a week"),
        (["--days", "mon,mon"], "2 times a week"),
        (["--days", "mon,may"], "mon, tue, wed"),
        (["--time", "25:00"], "14:00"),
        (["--zone", "Atlantis"], "America/New_York"),
        (["--zone", "../etc/passwd"], "America/New_York"),
        (["--holiday", "2027-04-05..2027-04-01"], "ends before it begins"),
        (["--holiday", "2027-03-01..2030-02-28"], "do not fit"),
        (["--course", "seven-weeks"], "six-weeks"),
        (["--out", "no/such/folder"], "no folder"),
    ],
)
def test_a_wrong_option_gets_one_sentence_and_nothing_is_written(
    changed, message, tmp_path, monkeypatch, capsys
):
    """What stands there, what is allowed, and an empty folder."""
    monkeypatch.chdir(tmp_path)
    good = ["course", "syllabus", "--start", "2027-03-01", "--days", "mon,wed"]
    assert main([*good, *changed]) == 2
    assert message in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_the_command_says_what_it_wrote_and_which_meeting_moved(tmp_path, monkeypatch, capsys):
    """Four files, first and last day, the sums, and the holiday."""
    monkeypatch.chdir(tmp_path)
    arguments = ["--start", "2027-03-01", "--days", "wed,mon", "--holiday", "2027-03-29"]
    assert main(["course", "syllabus", *arguments]) == 0
    told = capsys.readouterr().out
    assert "Mon 1 Mar 2027 to Mon 12 Apr 2027" in told
    assert "no meeting on Mon 29 Mar 2027" in told
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["syllabus.html", "syllabus.ics", "syllabus.imscc", "syllabus.md"]


def test_a_span_of_holidays_has_both_its_ends():
    """As people write a week off."""
    found = read_holidays(["2027-12-24..2027-12-26", "2027-01-06"])
    assert [day.day for day in found] == [24, 25, 26, 6]
    with pytest.raises(CareerbookError, match="calendar"):
        read_holidays([""])
