"""Which quoted numbers changed from one edition of the book to the next, and why.

``data/number_changes.toml`` is written by hand when data are refreshed or corrected: the new
number stands in the data, so the file keeps only the old one and the reason.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Container, Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from careerbook.errors import Fault
from careerbook.facts.records import Record, Words, fault, raise_if, read
from careerbook.paths import data_dir

FILE_NAME = "number_changes.toml"
TABLE = "number_changes"

Reason = Literal["new release", "revised by the publisher", "our mistake", "computed otherwise"]


class Change(Record):
    """One number that readers of the edition before saw differently.

    Attributes
    ----------
    figure
        Its id in ``data/figures.toml``.
    was
        The text that the edition before printed.
    because, note
        The kind of reason, and what a reader should know, one sentence.
    """

    figure: Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
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


def load(path: Path | None = None, figures: Container[str] | None = None) -> tuple[Edition, ...]:
    """Return the editions, the newest first.

    Parameters
    ----------
    path : Path, optional
        Another file than the handbook's own.
    figures : container of str, optional
        Ids of the registered figures; when given, a change of another one is a fault.

    Raises
    ------
    DataError
        When the file breaks its model, a version stands twice or out of order, an edition that is
        not the newest has no date, or a figure is not registered; every fault is listed.
    """
    path = path or data_dir() / FILE_NAME
    found: list[Fault] = []
    record = read(path, _Editions, TABLE, found)
    editions = record.edition if record else ()
    versions = [tuple(map(int, edition.version.split("."))) for edition in editions]
    if versions != sorted(set(versions), reverse=True):
        told = ", ".join(edition.version for edition in editions)
        found.append(fault(TABLE, path, "edition", told, "not in order", "the newest first, once"))
    for i, edition in enumerate(editions):
        if i and edition.released_on is None:
            key = f"edition[{i}].released_on"
            found.append(fault(TABLE, path, key, "", "is missing", "the day it came out"))
        counts = Counter(change.figure for change in edition.change)
        for j, change in enumerate(edition.change):
            key = f"edition[{i}].change[{j}].figure"
            if counts[change.figure] > 1:
                found.append(fault(TABLE, path, key, change.figure, "named twice", "once"))
            if figures is not None and change.figure not in figures:
                allowed = "an id of data/figures.toml"
                found.append(fault(TABLE, path, key, change.figure, "unknown figure", allowed))
    raise_if(found)
    return editions


def unchanged(newest: Edition, now: Mapping[str, str]) -> list[str]:
    """Return the figures that the newest edition calls changed and that say what they said.

    Parameters
    ----------
    newest : Edition
        The first of `load`.
    now : mapping
        Figure id -> the text that the book prints today.
    """
    return [change.figure for change in newest.change if now.get(change.figure) == change.was]
