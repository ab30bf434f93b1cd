"""What ``data/sources.toml`` says of every table, read and checked.

Whoever only asks for a source takes it from :mod:`careerbook.facts.sources`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from careerbook.errors import Fault
from careerbook.facts.records import Record, fault, parse, raise_if, validate, wrong
from careerbook.facts.tables import TABLES

TABLE = "sources"
EXPLAINED = {"published_note": "published_on", "read_note": "read_on", "url_note": "url"}
"""A note -> the field that may be blank when the note says why."""
PERIOD = re.compile(r"20\d\d(-(0[1-9]|1[0-2]))?", re.ASCII)


def _text(text: str) -> str:
    if not text:
        raise wrong("blank", "a text")
    return text


def _iso_date(text: str) -> str:
    try:
        is_date = not text or date.fromisoformat(text).isoformat() == text
    except ValueError:
        is_date = False
    if not is_date:
        raise wrong("not an ISO date", "a date like 2026-05-15")
    return text


def _period(text: str) -> str:
    if not PERIOD.fullmatch(text):
        raise wrong("no month or year", "like 2025-05 or 2024")
    return text


def _address(text: str) -> str:
    if text and not text.startswith("https://"):
        raise wrong("not a web address", "https://...")
    return text


Text = Annotated[str, AfterValidator(_text)]
IsoDate = Annotated[str, AfterValidator(_iso_date)]
Address = Annotated[str, AfterValidator(_address)]


class _Entry(Record):
    """What the file says of one table."""

    publisher: Text
    dataset: Text
    reference_period: Text
    newest_period: Annotated[Text, AfterValidator(_period)]
    published_on: IsoDate
    published_note: str
    read_on: IsoDate
    read_note: str
    url: Address
    url_note: str
    licence: Text
    licence_id: Text
    licence_url: Annotated[Address, AfterValidator(_text)]
    attribution: Text
    limits: Text
    short_citation: Text
    via: Annotated[tuple[Text, ...], Field(min_length=1)]
    checks: Text

    @field_validator(*EXPLAINED)
    @classmethod
    def _explains(cls, note: str, info: ValidationInfo) -> str:
        field = EXPLAINED[str(info.field_name)]
        if not note and info.data.get(field) == "":
            raise wrong(f"does not say why {field} is blank", "a text")
        return note


class Source(_Entry):
    """The provenance of one table.

    Parameters
    ----------
    table
        The table it is about.
    publisher, dataset, reference_period
        What was published by whom, and which months or years it is about.
    newest_period
        The newest month (``"2025-05"``) or year (``"2024"``) that the figures are about; for a
        projection its base year.
    published_on, read_on
        ISO dates such as ``"2026-05-15"``; ``""`` where unknown, and then the note says why.
    url
        The publisher's own address; ``""`` where there is none, and then `url_note` says why.
    licence, licence_id, licence_url
        The licence in words, as a short name, and where its text stands.
    attribution
        The credit line that the licence or the publisher asks for.
    limits
        What the table leaves out or cannot show.
    short_citation
        The credit for a chart or tooltip, such as ``"BLS OEWS, May 2025"``.
    via
        The public copies that the figures were read from, each with its commit.
    checks
        What was compared with what, and the result.
    """

    table: str


def read_sources(path: Path) -> dict[str, Source]:
    """Read and check a provenance file: one complete entry for every table.

    Raises
    ------
    DataError
        When the file is missing, is no TOML, or an entry or field is missing, unknown, blank
        without a note, or no ISO date or web address; every fault is listed.
    """
    faults: list[Fault] = []
    raw = parse(path, TABLE, faults)
    raise_if(faults)
    raw = raw or {}
    faults += _names(raw, path)
    entries = {name: validate(raw[name], _Entry, TABLE, path, faults, (name,)) for name in raw}
    raise_if(faults)
    found = {name: entry.model_dump() for name, entry in entries.items() if entry}
    return {name: Source(table=name, **entry) for name, entry in found.items()}


def _names(names: Mapping[str, object], path: Path) -> Iterator[Fault]:
    """Find tables without an entry, and entries of no table."""
    for name in TABLES:
        if name not in names:
            yield fault(TABLE, path, name, "", "the table has no entry", f"an entry [{name}]")
    for name in names:
        if name not in TABLES:
            yield fault(TABLE, path, name, name, "unknown table", ", ".join(TABLES))
