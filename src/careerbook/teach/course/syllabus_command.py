"""``careerbook course syllabus``: a course with dates, in four forms beside each other."""

from __future__ import annotations

import argparse

from careerbook.book import chapters
from careerbook.errors import CareerbookError
from careerbook.teach import course_shapes
from careerbook.teach.course.syllabus import days, forms
from careerbook.teach.course.syllabus.rows import syllabus
from careerbook.teach.course.writing import write_files


def run(options: argparse.Namespace) -> int:
    """Write the syllabus as page, Markdown, calendar and cartridge.

    Raises
    ------
    CareerbookError
        When the course is unknown, or a day, a time or a zone is none; nothing is written then.
    """
    course = course_shapes.load()[options.course]
    start = days.read_day(options.start, "--start")
    weekdays = days.read_weekdays(options.days, course.meetings_per_week)
    holidays = days.read_holidays(options.holiday)
    clock, zone = days.read_clock(options.time), days.read_zone(options.zone)
    if not options.out.is_dir():
        raise CareerbookError(f"there is no folder {options.out}: make it, or choose another")
    count = course.weeks * course.meetings_per_week
    when = days.meeting_days(start, weekdays, holidays, count)
    found = syllabus(course, when, chapters.load())
    site = f"{options.site.rstrip('/')}/" if options.site else ""
    files = {
        "html": forms.to_html(found, site).encode(),
        "md": forms.to_markdown(found, site).encode(),
        "ics": forms.to_calendar(found, clock, zone, site).encode(),
        "imscc": forms.to_cartridge(found, site),
    }
    named = {options.out / f"syllabus.{suffix}": content for suffix, content in files.items()}
    write_files(named)
    print(", ".join(str(path) for path in named))
    print(f"  {forms.day_words(when[0])} to {forms.day_words(when[-1])}. {forms.sums(found)}")
    moved = [day for day in holidays if day.weekday() in weekdays and when[0] <= day <= when[-1]]
    if moved:
        told = ", ".join(map(forms.day_words, moved))
        print(f"  no meeting on {told}: what would be there comes later")
    for text in found.left_out:
        print(f"  left out: {text}")
    if not site:
        print("  links lead to files beside the book's pages; --site makes them whole")
    return 0
