"""Which days the meetings of a course fall on, and when they begin in the time of the whole world.

A meeting that would fall on a holiday moves to the next day of the course, and all after it move
along: none is lost, and the order stays.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from careerbook.errors import CareerbookError

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LONGEST_SEARCH = 3 * 366  # days from the first to the last meeting
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


def meeting_days(
    start: dt.date, weekdays: Sequence[int], holidays: Iterable[dt.date], count: int
) -> list[dt.date]:
    """Return the days of so many meetings.

    Parameters
    ----------
    start
        No meeting is before this day.
    weekdays
        0 for Monday to 6 for Sunday.
    holidays
        Days without a meeting.

    Raises
    ------
    CareerbookError
        When the holidays leave too few days within three years.

    Example
    -------
    >>> day = dt.date(2027, 3, 1)
    >>> [str(d) for d in meeting_days(day, [0, 2], [dt.date(2027, 3, 3)], 3)]
    ['2027-03-01', '2027-03-08', '2027-03-10']
    """
    free = set(holidays)
    found: list[dt.date] = []
    for after in range(LONGEST_SEARCH):
        if len(found) == count:
            break
        day = start + dt.timedelta(days=after)
        if day.weekday() in weekdays and day not in free:
            found.append(day)
    if len(found) < count:
        raise CareerbookError(
            f"{count} meetings from {start} on do not fit into three years: check --holiday and "
            "--days"
        )
    return found


def read_day(text: str, option: str) -> dt.date:
    """Return a day as ``2027-03-01``.

    Raises
    ------
    CareerbookError
        When it is none.
    """
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return dt.date.fromisoformat(text)
    except ValueError:
        pass
    raise CareerbookError(f"{option} is {text!r}; allowed: a day of the calendar as 2027-03-01")


def read_holidays(texts: Iterable[str]) -> list[dt.date]:
    """Return the days in texts such as ``2027-03-29`` and ``2027-12-24..2028-01-06``.

    Raises
    ------
    CareerbookError
        When one is no day, or ends before it begins.
    """
    found = []
    for text in texts:
        first, dots, last = text.partition("..")
        begin = read_day(first, "--holiday")
        end = read_day(last, "--holiday") if dots else begin
        if not 0 <= (end - begin).days <= LONGEST_SEARCH:
            raise CareerbookError(f"--holiday is {text!r}: it ends before it begins, or far later")
        found += [begin + dt.timedelta(days=n) for n in range((end - begin).days + 1)]
    return found


def read_weekdays(text: str, count: int) -> list[int]:
    """Return the weekdays in a text such as ``mon,wed``, as many as a week has meetings.

    Raises
    ------
    CareerbookError
        When a name is unknown, or there are more or fewer.
    """
    names = [name.strip().lower()[:3] for name in text.split(",")]
    unknown = [name for name in names if name not in WEEKDAYS]
    if unknown or len(set(names)) != count or len(names) != count:
        raise CareerbookError(
            f"--days is {text!r}; this course meets {count} times a week: give {count} of "
            f"{', '.join(WEEKDAYS)}, joined by commas"
        )
    return sorted(WEEKDAYS.index(name) for name in names)


def read_clock(text: str) -> dt.time:
    """Return a time of day as ``14:00``.

    Raises
    ------
    CareerbookError
        When it is none.
    """
    match = _CLOCK.fullmatch(text)
    if match is None:
        raise CareerbookError(f"--time is {text!r}; allowed: hours and minutes as 14:00")
    return dt.time(int(match[1]), int(match[2]))


def read_zone(name: str) -> ZoneInfo:
    """Return a time zone by its name, such as ``Europe/Vienna``.

    Raises
    ------
    CareerbookError
        When this machine knows none of that name.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise CareerbookError(
            f"--zone is {name!r}, which this machine does not know; allowed: a name such as "
            "America/New_York or Europe/Vienna"
        ) from None


def in_utc(day: dt.date, clock: dt.time, zone: ZoneInfo) -> dt.datetime:
    """Return a local time as the same moment in UTC, whatever the clocks do on that day.

    Example
    -------
    >>> zone = ZoneInfo("Europe/Vienna")
    >>> [in_utc(dt.date(2027, 3, d), dt.time(14), zone).hour for d in (27, 29)]
    [13, 12]
    """
    return dt.datetime.combine(day, clock, zone).astimezone(dt.UTC)
