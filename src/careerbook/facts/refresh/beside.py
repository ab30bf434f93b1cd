"""The new table beside the old one, what is known of it, and the exchange of the two.

``data/tables/NAME.fresh.csv`` and ``NAME.fresh.json`` are never committed and never loaded.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from careerbook.errors import DataError, RefreshError
from careerbook.facts import data
from careerbook.facts.refresh.table_file import Row, write_rows


@dataclass(frozen=True)
class Fresh:
    """What is known of a new table.

    Parameters
    ----------
    table
        The table.
    fetched
        File name -> address and sha256 of what it was made of.
    old_sha256, sha256
        Checksums of the old table it was compared with, and of the new one.
    doubts
        What speaks against taking it over.
    """

    table: str
    fetched: dict[str, dict[str, str]]
    old_sha256: str
    sha256: str
    doubts: list[str]


def paths(folder: Path, table: str) -> tuple[Path, Path]:
    """Return the places of a new table and of what is known of it."""
    return folder / f"{table}.fresh.csv", folder / f"{table}.fresh.json"


def checksum(path: Path) -> str:
    """Return the sha256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def discard(folder: Path, table: str) -> None:
    """Take a new table away, if there is one."""
    for path in paths(folder, table):
        path.unlink(missing_ok=True)


def lay(folder: Path, table: str, rows: list[Row]) -> Path:
    """Write a new table beside the old one, checked by its rules.

    Raises
    ------
    DataError
        When it breaks them; then nothing is left beside the old one.
    """
    discard(folder, table)
    path, _ = paths(folder, table)
    try:
        write_rows(data.schema_of(table), rows, path)
        faults = data.check(table, path, folder)
        if faults:
            raise DataError(faults)
    except BaseException:
        discard(folder, table)
        raise
    return path


def remember(folder: Path, fresh: Fresh) -> None:
    """Write what is known of a new table."""
    _, path = paths(folder, fresh.table)
    path.write_text(json.dumps(vars(fresh), indent=2) + "\n", encoding="utf-8")


def accept(folder: Path, table: str) -> None:
    """Put the new table in the place of the old one.

    Raises
    ------
    RefreshError
        When there is no new table, there are doubts, or one of the two files is no longer what was
        compared; then nothing changes.
    """
    path, known = paths(folder, table)
    if not (path.is_file() and known.is_file()):
        raise RefreshError(
            f"{table}: there is no new table to accept; run 'careerbook refresh {table}' first"
        )
    fresh = Fresh(**json.loads(known.read_text(encoding="utf-8")))
    old = folder / f"{table}.csv"
    again = f"run 'careerbook refresh {table}' again"
    if fresh.doubts:
        listed = "\n  ".join(fresh.doubts)
        raise RefreshError(
            f"{table} is left as it was, for there are doubts:\n  {listed}\nLook at {path.name}; "
            "when it is right, adapt the recipe or carry the table over by hand"
        )
    if checksum(old) != fresh.old_sha256:
        raise RefreshError(f"{table} has changed since it was compared; {again}")
    if checksum(path) != fresh.sha256:
        raise RefreshError(f"{path.name} has changed since it was compared; {again}")
    faults = data.check(table, path, folder)
    if faults:
        raise DataError(faults)
    path.replace(old)
    known.unlink()
