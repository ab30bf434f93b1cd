"""The release calendar, ``data/releases.toml``: what appears when, read and checked.

What the book holds of a release is `newest_period` in ``data/sources.toml``; what follows from
both on a given day is told by :mod:`careerbook.facts.overdue`.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from careerbook.errors import Fault
from careerbook.facts.records import Id, Record, Words, fault, read_file
from careerbook.facts.tables import TABLES
from careerbook.paths import data_dir

FILE_NAME = "releases.toml"
TABLE = "releases"

Tables = Annotated[tuple[str, ...], Field(min_length=1)]


class Announced(Record):
    """A release that is known of.

    Attributes
    ----------
    name
        As the publisher calls it, such as ``"round 2025-35"``.
    period
        The month (``"2026-08"``) or year that its figures are about; for a projection its base
        year. The book holds it when `newest_period` of the table is not older.
    on
        The day it comes out; where only its months are known, the last day of these.
    """

    name: Words
    period: Annotated[str, Field(pattern=r"^20\d\d(-(0[1-9]|1[0-2]))?$")]
    on: dt.date


class Release(Record):
    """One thing that a publisher brings out again and again, and the tables made of it.

    Attributes
    ----------
    id, name
        Short name; what appears.
    tables
        The tables that are made of it.
    appears
        How often and when, in words.
    every_months, taken_every_months
        Months between two releases, and between two that the book takes over.
    months_after
        Months from the end of the period that the figures are about to the release.
    basis
        What the expectation rests on.
    ended
        Why no further release is expected; ``""`` when one is.
    announced
        The releases that are known of.
    """

    id: Id
    name: Words
    tables: Tables
    appears: Words
    every_months: Annotated[int, Field(ge=1, le=60)]
    taken_every_months: Annotated[int, Field(ge=1, le=60)] | None = None
    months_after: Annotated[int, Field(ge=-12, le=36)]
    basis: Words
    ended: str = ""
    announced: tuple[Announced, ...] = ()


class Undated(Record):
    """Tables without a calendar, and why."""

    tables: Tables
    why: Words


class Calendar(Record):
    """The whole calendar: every table stands in one release or among those without dates."""

    release: Annotated[tuple[Release, ...], Field(min_length=1)]
    undated: tuple[Undated, ...] = ()

    def release_of(self, table: str) -> Release | None:
        """Return the release that a table is made of, or ``None`` when it has no calendar."""
        return next((release for release in self.release if table in release.tables), None)


def read_calendar(path: Path) -> Calendar:
    """Read and check a calendar.

    Raises
    ------
    DataError
        When the file breaks its model, names a table that does not exist, leaves one out or names
        one twice, or takes releases over more often than they appear; every fault is listed.
    """
    return read_file(path, Calendar, TABLE, _faults)


@cache
def own_calendar() -> Calendar:
    """Return the handbook's own calendar."""
    return read_calendar(data_dir() / FILE_NAME)


def _faults(content: Calendar, path: Path) -> Iterator[Fault]:
    parts: list[Release | Undated] = [*content.release, *content.undated]
    named = Counter(name for part in parts for name in part.tables)
    for name, count in named.items():
        if name not in TABLES:
            yield fault(TABLE, path, "tables", name, "unknown table", ", ".join(TABLES))
        elif count > 1:
            yield fault(TABLE, path, "tables", name, f"named {count} times", "once")
    for name in TABLES:
        if name not in named:
            allowed = "a [[release]] or [[undated]] that names it"
            yield fault(TABLE, path, "tables", name, "the table has no entry", allowed)
    for place, release in enumerate(content.release):
        taken = release.taken_every_months
        if taken is not None and taken < release.every_months:
            key, allowed = f"release[{place}].taken_every_months", "at least every_months"
            yield fault(TABLE, path, key, taken, "more often than it appears", allowed)
