"""The rules that look at more than one cell: order, keys, explained blanks, other tables.

Each function yields the faults of one rule; `careerbook.facts.table_check` reads the file, checks
the single cells and calls these.
"""

import csv
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from careerbook.errors import Fault, close_names
from careerbook.facts.schema import BlankRule, ForeignKey

FIRST_DATA_ROW = 2  # the header is row 1

Cells = dict[str, list[str]]
Report = Callable[[int | None, str, str, str, str], Fault]  # row, column, value, problem, allowed


def order_faults(
    group: Sequence[str], numbers: dict[str, list[float | None]], cells: Cells, report: Report
) -> Iterator[Fault]:
    """Yield rows in which the columns of the group fall from left to right."""
    names = [name for name in group if numbers.get(name)]
    for index, values in enumerate(zip(*(numbers[name] for name in names), strict=True)):
        before: int | None = None
        for position, value in enumerate(values):
            if value is None:
                continue
            if before is not None and value < (values[before] or 0):
                name, left = names[position], names[before]
                yield report(
                    index + FIRST_DATA_ROW,
                    name,
                    cells[name][index],
                    f"less than {left}",
                    f"at least {left} = {cells[left][index]}",
                )
            before = position


def duplicate_faults(names: Sequence[str], cells: Cells, report: Report) -> Iterator[Fault]:
    """Yield rows whose key stands in an earlier row."""
    if any(name not in cells for name in names):
        return
    seen: dict[tuple[str, ...], int] = {}
    for row, key in enumerate(zip(*(cells[name] for name in names), strict=True), FIRST_DATA_ROW):
        first = seen.setdefault(key, row)
        if first != row:
            shown = ", ".join(key)
            allowed = f"each {' + '.join(names)} once"
            yield report(row, names[-1], shown, f"duplicate key (first in row {first})", allowed)


def blank_faults(rule: BlankRule, cells: Cells, report: Report) -> Iterator[Fault]:
    """Yield blanks that no mark explains, and marked cells that are not blank."""
    if rule.column not in cells:
        return
    marks = [(name, set(wanted)) for name, wanted in rule.marks if name in cells]
    if len(marks) < len(rule.marks):
        return
    said = " or ".join(f"{name} = {_mark_text(wanted)}" for name, wanted in rule.marks)
    marked = [False] * len(cells[rule.column])
    for name, wanted in marks:
        explaining = {text for text in set(cells[name]) if not wanted.isdisjoint(text.split(";"))}
        if explaining:
            marked = [
                old or text in explaining for old, text in zip(marked, cells[name], strict=True)
            ]
    for row, (value, is_marked) in enumerate(
        zip(cells[rule.column], marked, strict=True), FIRST_DATA_ROW
    ):
        if value and is_marked:
            problem = "a value where a mark says there is none"
            yield report(row, rule.column, value, problem, f"blank with {said}")
        elif not value and not is_marked:
            problem = "blank without a mark that says why"
            yield report(row, rule.column, value, problem, f"a value, or {said}")


def _mark_text(wanted: Sequence[str]) -> str:
    return "/".join(mark or "(empty)" for mark in wanted)


def foreign_faults(key: ForeignKey, folder: Path, cells: Cells, report: Report) -> Iterator[Fault]:
    """Yield values that the other table does not know, and columns that disagree with it."""
    if key.column not in cells:
        return
    other = folder / f"{key.table}.csv"
    if not other.is_file():
        problem = f"cannot be checked: the table {key.table} is missing"
        yield report(None, key.column, "", problem, str(other))
        return
    known = _reference(other, other.stat().st_mtime_ns, key)
    same = [name for name in key.same if name in cells]
    positions = [key.same.index(name) for name in same]
    found_rows = list(zip(cells[key.column], *(cells[name] for name in same), strict=True))
    known_rows = {
        (value, *(columns[position] for position in positions))
        for value, rows in known.items()
        for columns in rows
    }
    if set(found_rows) <= known_rows:
        return
    for index, value in enumerate(cells[key.column]):
        if not value:
            continue
        row = index + FIRST_DATA_ROW
        if value not in known:
            near = ", ".join(close_names(value, list(known)))
            allowed = f"a {key.column} of the table {key.table}" + (
                f", such as {near}" * bool(near)
            )
            yield report(row, key.column, value, f"unknown {key.column}", allowed)
            continue
        for name, position in zip(same, positions, strict=True):
            found, wanted = cells[name][index], {columns[position] for columns in known[value]}
            if found and found not in wanted:
                problem = f"not as in the table {key.table} for {value}"
                yield report(row, name, found, problem, " | ".join(sorted(wanted)))


@lru_cache(maxsize=32)
def _reference(path: Path, changed_ns: int, key: ForeignKey) -> dict[str, set[tuple[str, ...]]]:
    """Return the other table's key values with the columns that must agree, row by row.

    `changed_ns` is part of the cache key, so that an edited file is read again.
    """
    known: dict[str, set[tuple[str, ...]]] = {}
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            columns = tuple(row.get(name) or "" for name in key.same)
            known.setdefault(row.get(key.column) or "", set()).add(columns)
    return known
