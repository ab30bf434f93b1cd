"""The tables as text: rows read as they stand, and written in the order of the key."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from careerbook.facts.schema import TableSchema

Row = dict[str, str]


def read_rows(path: Path) -> list[Row]:
    """Return the rows of a table of the handbook as text."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def write_rows(schema: TableSchema, rows: Iterable[Row], path: Path) -> None:
    """Write a table, sorted by its key: numbers by size, text by code point."""
    numeric = {column.name for column in schema.columns if column.dtype != "text"}

    def place(row: Row) -> tuple[tuple[int, str], ...]:
        return tuple(
            (int(row[name]), "") if name in numeric and row[name].isdecimal() else (0, row[name])
            for name in schema.key
        )

    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, schema.column_names, lineterminator="\n")
        writer.writeheader()
        ordered: list[Row] = sorted(rows, key=place)
        writer.writerows(ordered)


def key_of(schema: TableSchema, row: Row) -> tuple[str, ...]:
    """Return what names a row."""
    return tuple(row[name] for name in schema.key)
