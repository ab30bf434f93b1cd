"""The list that ``careerbook data list`` prints: every table with age, licence and next release."""

from __future__ import annotations

from datetime import date

from careerbook.facts.datapackage import count_rows
from careerbook.facts.overdue import standing_of
from careerbook.facts.sources import source_of
from careerbook.facts.tables import TABLES
from careerbook.paths import tables_dir

HEAD = ("table", "rows", "period", "age", "licence", "next release")
NO_CALENDAR = "no calendar"
MONTHS_PER_YEAR = 12
COUNTED_IN_MONTHS = 24
"""From this many months on an age is said in years."""


def table_list(today: date) -> list[tuple[str, ...]]:
    """Return the cells of the list, one tuple per table, in alphabetical order.

    Parameters
    ----------
    today
        The day from which the ages are counted.

    Returns
    -------
    list of tuple
        Table, rows, what the figures are about, how long ago that ended, short licence,
        and the release that comes next: expected, overdue, none, or without a calendar.
    """
    rows: list[tuple[str, ...]] = []
    for name in sorted(TABLES):
        source = source_of(name)
        count = f"{count_rows(tables_dir() / f'{name}.csv'):,}"
        age = age_in_words(source.newest_period, today)
        licence = "public domain" if source.licence_id == "other-pd" else source.licence_id
        standing = standing_of(name, today)
        coming = standing.words if standing else NO_CALENDAR
        rows.append((name, count, short_period(source.reference_period), age, licence, coming))
    return rows


def format_list(rows: list[tuple[str, ...]]) -> str:
    """Return the list as text: a head, columns padded to their widest cell, numbers right."""
    lines = [HEAD, *rows]
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEAD))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if place == 1 else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def age_in_words(newest_period: str, today: date) -> str:
    """Say how long ago a month (``2025-05``) or year (``2024``) was.

    Example
    -------
    >>> age_in_words("2025-05", date(2026, 11, 23)), age_in_words("2023", date(2026, 11, 23))
    ('18 months', '3 years')
    """
    year, _, month = newest_period.partition("-")
    years = today.year - int(year)
    if not month:
        return _counted(years, "year") if years > 0 else "this year"
    months = MONTHS_PER_YEAR * years + today.month - int(month)
    if months >= COUNTED_IN_MONTHS:
        return _counted(months // MONTHS_PER_YEAR, "year")
    return _counted(months, "month") if months > 0 else "this month"


def short_period(reference_period: str) -> str:
    """Return a reference period without what follows its first comma or semicolon.

    Example
    -------
    >>> short_period("May 2017 to May 2025, nine yearly releases")
    'May 2017 to May 2025'
    """
    return reference_period.replace(";", ",").partition(",")[0]


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}{'s' * (number != 1)}"
