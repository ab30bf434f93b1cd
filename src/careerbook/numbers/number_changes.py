"""Which quoted numbers changed from one edition of the book to the next, and why.

``data/number_changes.toml`` is written by hand when data are refreshed or corrected: the new
number stands in the data, so the file keeps only the old one and the reason.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Container, Iterator
from functools import partial
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from careerbook.errors import Fault
from careerbook.facts.records import Id, Record, Words, fault, read_file
from careerbook.numbers import Numbers
from careerbook.paths import data_dir

FILE_NAME = "number_changes.toml"
TABLE = "number_changes"

Reason = Literal["new release", "revised by the publisher", "our mistake", "computed otherwise"]


class Change(Record):
    """One number that readers of the edition before saw differently.

    Attributes
    ----------
    number
        Its id in ``data/numbers.toml``.
    was
        The text that the edition before printed.
    because, note
        The kind of reason, and what a reader should know, one sentence.
    """

    number: Id
    was: Annotated[str, Field(min_length=1)]
    because: Reason
    note: Words


class Edition(Record):
    """One edition: its version, the day it came out if it has, and what changed against the last.

    ``released_on`` is absent until the edition is out.
    """

    version: Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+$")]
    released_on: dt.date | None = None
    note: Words
    change: tuple[Change, ...] = ()


class _Editions(Record):
    edition: Annotated[tuple[Edition, ...], Field(min_length=1)]


def load(path: Path | None = None, numbers: Container[str] | None = None) -> tuple[Edition, ...]:
    """Return the editions, the newest first.

    Parameters
    ----------
    path : Path, optional
        Another file than the handbook's own.
    numbers : container of str, optional
        Ids of the registered numbers; when given, a change of another one is a fault.

    Raises
    ------
    DataError
        When the file breaks its model, a version stands twice or out of order, an edition that is
        not the newest has no date, or a number is not registered; every fault is listed.
    """
    check = partial(_faults, numbers=numbers)
    return read_file(path or data_dir() / FILE_NAME, _Editions, TABLE, check).edition


def _faults(content: _Editions, path: Path, numbers: Container[str] | None) -> Iterator[Fault]:
    versions = [tuple(map(int, edition.version.split("."))) for edition in content.edition]
    if versions != sorted(set(versions), reverse=True):
        told = ", ".join(edition.version for edition in content.edition)
        yield fault(TABLE, path, "edition", told, "not in order", "the newest first, once")
    for i, edition in enumerate(content.edition):
        if i and edition.released_on is None:
            key = f"edition[{i}].released_on"
            yield fault(TABLE, path, key, "", "is missing", "the day it came out")
        counts = Counter(change.number for change in edition.change)
        for j, change in enumerate(edition.change):
            key = f"edition[{i}].change[{j}].number"
            if counts[change.number] > 1:
                yield fault(TABLE, path, key, change.number, "named twice", "once")
            if numbers is not None and change.number not in numbers:
                allowed = "an id of data/numbers.toml"
                yield fault(TABLE, path, key, change.number, "unknown number", allowed)


def author_faults(newest: Edition, numbers: Numbers, path: Path) -> Iterator[Fault]:
    """Find what the newest edition calls changed and what says what it said before.

    Readers' builds do not ask this: whoever refreshes the data writes the entry before or after.
    """
    for place, change in enumerate(newest.change):
        if numbers[change.number].text == change.was:
            key, allowed = f"edition[0].change[{place}].was", "the text of the edition before"
            yield fault(TABLE, path, key, change.was, f"{change.number} says so today", allowed)
