"""Finds everything that is wrong with a CSV file, by the rules of its `TableSchema`.

The file is read once, as text; every fault is collected with its row and column, so that one
run shows all that is to be corrected. pandas is not needed for it.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from careerbook.errors import Fault, close_names
from careerbook.facts.schema import Column, TableSchema, limits_text, unit_stem
from careerbook.facts.table_rules import (
    FIRST_DATA_ROW,
    Cells,
    Report,
    blank_faults,
    duplicate_faults,
    foreign_faults,
    order_faults,
)

# Longer numbers than these would not fit into 64 bits.
INTEGER = re.compile(r"-?(0|[1-9]\d{0,17})", re.ASCII)
NUMBER = re.compile(r"-?(0|[1-9]\d{0,17})(\.\d{1,17})?", re.ASCII)


def read_cells(schema: TableSchema, path: Path) -> tuple[Cells, list[Fault]]:
    """Read the file as text, one list per known column, and check the file's shape.

    Returns
    -------
    tuple
        The cells by column name, in file order (only columns that the schema knows), and the
        faults of shape: unreadable, no header, wrong columns, rows of another length.
    """
    report = _reporter(schema, path)
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.reader(stream, strict=True))
    except FileNotFoundError:
        return {}, [report(None, "", "", "the file is missing", "a CSV file")]
    except UnicodeDecodeError as error:
        problem = f"not UTF-8 text (byte {error.start})"
        return {}, [report(None, "", "", problem, "UTF-8 without byte order mark")]
    except csv.Error as error:
        return {}, [report(None, "", "", f"not readable as CSV: {error}", "comma-separated text")]
    if not rows:
        return {}, [report(1, "", "", "the file is empty", ", ".join(schema.column_names))]
    header, body = rows[0], rows[1:]
    faults = list(_header_faults(schema, header, report))
    width = len(header)
    for number, row in enumerate(body, FIRST_DATA_ROW):
        if len(row) != width:
            shown = ",".join(row)[:80]
            faults.append(
                report(number, "", shown, f"{len(row)} cells in the row", f"{width}, as the header")
            )
            row.extend([""] * (width - len(row)))
    columns = list(zip(*body, strict=False)) if body else [()] * width
    cells = {
        name: list(columns[position])
        for position, name in enumerate(header)
        if name in schema.column_names and header.index(name) == position
    }
    if not body:
        faults.append(report(None, "", "", "the table has no rows", "at least one row"))
    return cells, faults


def find_faults(schema: TableSchema, path: Path, folder: Path) -> list[Fault]:
    """Return every fault of the file, in file order; an empty list when it is sound.

    Parameters
    ----------
    schema
        The rules.
    path
        The CSV file.
    folder
        Where the tables lie that foreign keys point to.
    """
    cells, faults = read_cells(schema, path)
    return sort_faults(schema, faults + cell_faults(schema, path, folder, cells))


def cell_faults(schema: TableSchema, path: Path, folder: Path, cells: Cells) -> list[Fault]:
    """Return the faults of the cells that `read_cells` read."""
    report = _reporter(schema, path)
    faults: list[Fault] = []
    numbers: dict[str, list[float | None]] = {}
    for column in schema.columns:
        if column.name in cells:
            found, values = _column_faults(column, cells[column.name], report)
            faults += found
            numbers[column.name] = values
    for group in schema.ordered:
        faults += order_faults(group, numbers, cells, report)
    for names in (schema.key, *schema.unique):
        faults += duplicate_faults(names, cells, report)
    for rule in schema.blanks:
        faults += blank_faults(rule, cells, report)
    for key in schema.foreign_keys:
        faults += foreign_faults(key, folder, cells, report)
    return faults


def sort_faults(schema: TableSchema, faults: list[Fault]) -> list[Fault]:
    """Return the faults by row, then by column as in the file; whole-file faults first."""
    place = {name: position for position, name in enumerate(schema.column_names)}
    return sorted(faults, key=lambda fault: (fault.row or 0, place.get(fault.column, -1)))


def _reporter(schema: TableSchema, path: Path) -> Report:
    """Return a function that makes faults of this table and file."""

    def report(row: int | None, column: str, value: str, problem: str, allowed: str) -> Fault:
        return Fault(schema.name, str(path), row, column, value, problem, allowed)

    return report


def _header_faults(schema: TableSchema, header: list[str], report: Report) -> Iterator[Fault]:
    """Yield wrong, missing, extra and repeated columns."""
    missing = [name for name in schema.column_names if name not in header]
    for position, name in enumerate(header):
        if name in schema.column_names:
            if header.index(name) != position:
                yield report(1, name, name, "the column stands twice", "each column once")
            continue
        same_stem = [want for want in missing if unit_stem(want) == unit_stem(name)]
        near = same_stem or close_names(name, missing)[:1]
        if same_stem:
            found = name.removeprefix(unit_stem(name)).lstrip("_") or "none"
            problem = f"wrong unit in the column name ({found})"
        elif near:
            problem = "wrong column name"
        else:
            problem = "extra column"
        if near:
            missing.remove(near[0])
        yield report(1, name, name, problem, near[0] if near else "no such column")
    for name in missing:
        yield report(1, name, "", "the column is missing", ", ".join(schema.column_names))


def _column_faults(
    column: Column, values: Sequence[str], report: Report
) -> tuple[list[Fault], list[float | None]]:
    """Return the faults of single cells, and their numbers (None: blank or no number)."""
    faults: list[Fault] = []
    if column.required and "" in values:
        allowed = _allowed_text(column)
        for row, value in enumerate(values, FIRST_DATA_ROW):
            if not value:
                faults.append(report(row, column.name, "", "required cell is blank", allowed))
    if column.dtype == "text":
        sound: dict[str, bool] = {value: _text_is_sound(column, value) for value in set(values)}
        if not all(sound.values()):
            for row, value in enumerate(values, FIRST_DATA_ROW):
                if not sound[value]:
                    problem = _text_problem(column)
                    faults.append(report(row, column.name, value, problem, _allowed_text(column)))
        return faults, []
    # Each distinct text is judged once: wages and years repeat, and the table loads faster.
    parsed = {value: _parse_number(column, value) for value in set(values)}
    for row, value in enumerate(values, FIRST_DATA_ROW):
        problem = parsed[value][1]
        if problem:
            faults.append(report(row, column.name, value, problem, _allowed_text(column)))
    return faults, [parsed[value][0] for value in values]


def _parse_number(column: Column, value: str) -> tuple[float | None, str]:
    """Return a cell's number, or None, and what is wrong with it, or nothing."""
    if not value:
        return None, ""
    whole = column.dtype == "int"
    if not (INTEGER if whole else NUMBER).fullmatch(value):
        return None, "not a whole number" if whole else "not a number"
    number = float(value)
    too_low = column.minimum is not None and number < column.minimum
    too_high = column.maximum is not None and number > column.maximum
    return number, "out of range" if too_low or too_high else ""


def _text_is_sound(column: Column, value: str) -> bool:
    """Whether a text cell is allowed; blanks are judged elsewhere."""
    if not value:
        return True
    if value != value.strip() or not value.isprintable():
        return False
    if column.pattern and not re.fullmatch(column.pattern, value, re.ASCII):
        return False
    if not column.allowed:
        return True
    if not column.many:
        return value in column.allowed
    parts = value.split(";")
    return parts == [name for name in column.allowed if name in parts]


def _text_problem(column: Column) -> str:
    if column.allowed:
        return "not one of the allowed values"
    return "not of the required form" if column.pattern else "stray spaces or control characters"


def _allowed_text(column: Column) -> str:
    """Say in words what may stand in a cell of the column."""
    parts = []
    if column.dtype != "text":
        parts.append("a whole number" if column.dtype == "int" else "a number like 12.5")
        parts.append(limits_text(column))
        if column.unit:
            parts.append(f"({column.unit})")
        text = " ".join(filter(None, parts))
    elif column.allowed:
        text = " | ".join(column.allowed)
        if column.many:
            text += " (several joined by ; in this order)"
    elif column.example:
        text = f"a value like {column.example}"
    else:
        text = "text without spaces at its ends, on one line"
    return text if column.required else f"{text}, or blank"
