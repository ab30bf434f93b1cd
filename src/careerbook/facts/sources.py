"""Where every table comes from: publisher, release, address, licence and limits.

The provenance is written by hand in ``data/sources.toml``; this module reads and checks it.
"""

import re
import tomllib
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from pathlib import Path

from careerbook.errors import Fault, SourceError, UnknownNameError
from careerbook.facts.tables import TABLES
from careerbook.paths import data_dir

FILE_NAME = "sources.toml"
# May be "" when the note beside it says why.
EXPLAINED = {"published_on": "published_note", "read_on": "read_note", "url": "url_note"}
DATES = ("published_on", "read_on")
PERIOD = re.compile(r"20\d\d(-(0[1-9]|1[0-2]))?", re.ASCII)


@dataclass(frozen=True)
class Source:
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
    publisher: str
    dataset: str
    reference_period: str
    newest_period: str
    published_on: str
    published_note: str
    read_on: str
    read_note: str
    url: str
    url_note: str
    licence: str
    licence_id: str
    licence_url: str
    attribution: str
    limits: str
    short_citation: str
    via: tuple[str, ...]
    checks: str


FIELDS = tuple(field.name for field in fields(Source) if field.name != "table")


def source_of(table: str) -> Source:
    """Return the provenance of a table.

    Raises
    ------
    UnknownNameError
        When there is no such table.
    SourceError
        When ``data/sources.toml`` is incomplete; every fault is listed.

    Example
    -------
    >>> source_of("oews_metro_2025").short_citation
    'BLS OEWS, May 2025'
    """
    if table not in TABLES:
        raise UnknownNameError("table", table, TABLES)
    return _sources(data_dir() / FILE_NAME)[table]


def read_sources(path: str | Path) -> dict[str, Source]:
    """Read and check a provenance file: one complete entry for every table.

    Raises
    ------
    SourceError
        When the file is missing, is no TOML, or an entry or field is missing, unknown, blank
        without a note, or no ISO date or web address; every fault is listed.
    """
    path = Path(path)
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SourceError([_fault(path, "", "", "", f"not readable: {error.strerror}")]) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SourceError([_fault(path, "", "", "", f"not TOML: {error}")]) from None
    faults = [
        _fault(path, name, "", "", "the table has no entry", f"an entry [{name}]")
        for name in TABLES
        if name not in entries
    ]
    for name, entry in entries.items():
        if name not in TABLES:
            faults.append(_fault(path, name, "", name, "unknown table", ", ".join(TABLES)))
        elif not isinstance(entry, dict):
            faults.append(_fault(path, name, "", str(entry), "not an entry", f"[{name}]"))
        else:
            faults += _entry_faults(path, name, entry)
    if faults:
        raise SourceError(faults)
    return {
        name: Source(table=name, **{**entry, "via": tuple(entry["via"])})
        for name, entry in entries.items()
    }


@cache
def _sources(path: Path) -> dict[str, Source]:
    return read_sources(path)


def _entry_faults(path: Path, name: str, entry: dict[str, object]) -> list[Fault]:
    """Return every fault of one entry."""
    faults = [
        _fault(path, name, field, "", "the field is missing", "a text")
        for field in FIELDS
        if field not in entry
    ]
    for field, value in entry.items():
        if field not in FIELDS:
            faults.append(_fault(path, name, field, str(value), "unknown field", ", ".join(FIELDS)))
        elif field == "via":
            if not _is_text_list(value):
                allowed = "a list of at least one text"
                faults.append(_fault(path, name, field, str(value), "not a list of texts", allowed))
        elif not isinstance(value, str):
            faults.append(_fault(path, name, field, str(value), "not a text", 'a text in "quotes"'))
        else:
            faults += _text_faults(path, name, field, value.strip(), entry)
    return faults


def _text_faults(
    path: Path, name: str, field: str, value: str, entry: dict[str, object]
) -> list[Fault]:
    """Return the faults of one text field."""
    if not value:
        note = EXPLAINED.get(field)
        if note and not entry.get(note):
            return [_fault(path, name, field, "", f"blank, and {note} does not say why", note)]
        is_note = field in EXPLAINED.values()
        return [] if note or is_note else [_fault(path, name, field, "", "blank", "a text")]
    if field in DATES and not _is_iso_date(value):
        return [_fault(path, name, field, value, "not an ISO date", "a date like 2026-05-15")]
    if field == "newest_period" and not PERIOD.fullmatch(value):
        return [_fault(path, name, field, value, "no month or year", "like 2025-05 or 2024")]
    if field in ("url", "licence_url") and not value.startswith("https://"):
        return [_fault(path, name, field, value, "not a web address", "https://...")]
    return []


def _is_text_list(value: object) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(part, str) and part for part in value)
    )


def _is_iso_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _fault(
    path: Path, table: str, field: str, value: str, problem: str, allowed: str = "TOML text"
) -> Fault:
    where = f"[{table}] {field}".strip() if table else ""
    return Fault(table, str(path), None, where, value, problem, allowed)
