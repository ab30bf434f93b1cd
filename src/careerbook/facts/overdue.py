"""Which tables are behind their publisher on a given day, from the calendar and the provenance."""

from __future__ import annotations

import calendar
import os
from dataclasses import dataclass
from datetime import UTC, date, datetime

from careerbook.facts.release_calendar import Calendar, Release, own_calendar
from careerbook.facts.sources import source_of

MONTHS_PER_YEAR = 12
DECEMBER = 12


@dataclass(frozen=True)
class Standing:
    """How one table stands to its publisher's releases on a day.

    Parameters
    ----------
    table
        The table.
    release
        The release it is made of.
    holds
        The newest month (``"2025-05"``) or year that the book holds.
    next_name, next_period
        The release that should be taken over next: its own name, where it has one, and its period;
        when several are out, the newest that has a name, else the first. Both ``""`` when none is
        expected.
    due
        The last day of the month in which it is expected, or the day on which it came out; ``None``
        when none is expected.
    is_overdue
        Whether that day is past.
    """

    table: str
    release: Release
    holds: str
    next_name: str
    next_period: str
    due: date | None
    is_overdue: bool

    @property
    def words(self) -> str:
        """What follows, in a few words.

        ``"May 2026, expected in May 2027"``, ``"overdue: round 2025-35, since August 2026"`` or
        ``"none expected"``.
        """
        if self.due is None:
            return "none expected"
        what = self.next_name or period_in_words(self.next_period)
        when = period_in_words(f"{self.due:%Y-%m}")
        return (
            f"overdue: {what}, since {when}" if self.is_overdue else f"{what}, expected in {when}"
        )


def today() -> date:
    """Return the day of the build: that of ``SOURCE_DATE_EPOCH`` where it is set, else today."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()


def standing_of(table: str, day: date, calendar_: Calendar | None = None) -> Standing | None:
    """Return how a table stands on a day, or ``None`` when it has no calendar.

    Example
    -------
    >>> standing_of("oews_sector", date(2026, 11, 30)).words
    'overdue: May 2025, since May 2026'
    """
    release = (calendar_ or own_calendar()).release_of(table)
    return (
        None if release is None else standing(table, release, source_of(table).newest_period, day)
    )


def standing(table: str, release: Release, holds: str, day: date) -> Standing:
    """Return how a table that holds a period stands on a day."""
    if release.ended:
        return Standing(table, release, holds, "", "", None, False)
    expected = [
        (one.on, one.period, one.name)
        for one in release.announced
        if _last_month(one.period) > _last_month(holds)
    ]
    step = release.taken_every_months or release.every_months
    period = _later(holds, step)
    while True:
        due = _end_of_month(_last_month(period) + release.months_after)
        # A release whose day is known stands for the one that was counted out for its period.
        if not any(known == period for _, known, _ in expected):
            expected.append((due, period, ""))
        if due >= day:
            break
        period = _later(period, step)
    out = sorted(one for one in expected if one[0] < day)
    named = [one for one in out if one[2]]
    due, period, name = named[-1] if named else out[0] if out else min(expected)
    return Standing(table, release, holds, name, period, due, bool(out))


def overdue(day: date, calendar_: Calendar | None = None) -> list[Standing]:
    """Return the tables that are behind, in the order of the calendar."""
    found = [
        standing_of(table, day, calendar_)
        for release in (calendar_ or own_calendar()).release
        for table in release.tables
    ]
    return [one for one in found if one is not None and one.is_overdue]


def overdue_markdown(standings: list[Standing]) -> str:
    """Return what is overdue as Markdown, a section for each release: the text of an issue."""
    lines: list[str] = []
    for release in dict.fromkeys(one.release for one in standings):
        lines += [f"## {release.name}", "", f"Appears {release.appears}. {release.basis}", ""]
        for one in standings:
            if one.release is release:
                holds = period_in_words(one.holds)
                lines.append(f"- [ ] `{one.table}` holds {holds}; {one.words}")
        tables = " ".join(one.table for one in standings if one.release is release)
        lines += ["", f"Look at it with `careerbook refresh {tables}`.", ""]
    return "\n".join(lines)


def period_in_words(period: str) -> str:
    """Return ``"2025-05"`` as ``"May 2025"``; a year stays a year.

    Example
    -------
    >>> period_in_words("2025-05"), period_in_words("2024")
    ('May 2025', '2024')
    """
    year, _, month = period.partition("-")
    return f"{calendar.month_name[int(month)]} {year}" if month else year


def _last_month(period: str) -> int:
    """Return the last month of a period, counted in months from year 0."""
    year, _, month = period.partition("-")
    return MONTHS_PER_YEAR * int(year) + int(month or DECEMBER) - 1


def _later(period: str, months: int) -> str:
    """Return the period that many months later, written as the period is."""
    year, month = divmod(_last_month(period) + months, MONTHS_PER_YEAR)
    return f"{year}-{month + 1:02}" if "-" in period else str(year)


def _end_of_month(count: int) -> date:
    year, month = divmod(count, MONTHS_PER_YEAR)
    return date(year, month + 1, calendar.monthrange(year, month + 1)[1])
