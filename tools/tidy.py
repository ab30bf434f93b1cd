"""Reading the facts and writing a table: what every ``build_*.py`` script shares.

A script is one pure function ``build(facts) -> rows`` and a call of `main`. The table is written
beside its final place, checked by its rules, and only then moved there: when anything is wrong,
the old table is untouched.
"""

import argparse
import calendar
import csv
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from careerbook.errors import CareerbookError, DataError, Fault
from careerbook.facts import data
from careerbook.facts.schema import TableSchema

TABLES_DIR = Path(__file__).resolve().parents[1] / "data" / "tables"
JOBS_PER_THOUSAND = 1000
PERCENTILES = ("p10", "p25", "p50", "p75", "p90")
FLAGS = {"True": "Y", "False": "N", "Y": "Y", "N": "N"}

Row = dict[str, str]
Build = Callable[[Path], list[Row]]


class FactsTable:
    """One CSV file of the facts folder, read as text, that knows where each row stands.

    Parameters
    ----------
    facts
        The facts folder.
    name
        File name without ``.csv``.
    columns
        Columns that the script needs; others are ignored.

    Raises
    ------
    DataError
        When the file or one of the columns is missing.
    """

    def __init__(self, facts: Path, name: str, columns: Iterable[str]) -> None:
        self.path = facts / f"{name}.csv"
        self.name = name
        if not self.path.is_file():
            raise DataError([self.fault(None, "", "", "the file is missing", "a facts table")])
        with self.path.open(encoding="utf-8", newline="") as stream:
            reader = csv.DictReader(stream, restkey="", restval=None, strict=True)
            self.rows: list[Row] = list(reader)
            header = reader.fieldnames or []
        missing = [column for column in columns if column not in header]
        ragged = [
            number for number, row in enumerate(self.rows, 2) if "" in row or None in row.values()
        ]
        faults = [self.fault(1, name, "", "the column is missing", "") for name in missing]
        faults += [
            self.fault(number, "", "", "the row is cut or too long", f"{len(header)} cells")
            for number in ragged
        ]
        if not faults and not self.rows:
            faults.append(self.fault(None, "", "", "the table has no rows", "at least one row"))
        if faults:
            raise DataError(faults)

    def __iter__(self) -> Iterator[tuple[int, Row]]:
        """Yield ``(row number in the file, row)``."""
        return iter(enumerate(self.rows, 2))

    def fault(self, row: int | None, column: str, value: str, problem: str, allowed: str) -> Fault:
        """Return a fault of this file."""
        return Fault(self.name, str(self.path), row, column, value, problem, allowed)

    def translate(self, number: int, column: str, words: dict[str, str]) -> str:
        """Return what a cell's text stands for, or raise `DataError` when it is not foreseen."""
        value = self.rows[number - 2][column]
        if value not in words:
            allowed = " | ".join(map(repr, words))
            raise DataError([self.fault(number, column, value, "unforeseen text", allowed)])
        return words[value]

    def number(self, number: int, column: str) -> str:
        """Return a cell as a plain decimal, ``56.50`` as ``56.5``; a blank stays blank.

        Raises
        ------
        DataError
            When the cell is no number.
        """
        value = self.rows[number - 2][column]
        if value and not re.fullmatch(r"-?\d+(\.\d+)?", value, re.ASCII):
            raise DataError([self.fault(number, column, value, "not a number", "a number")])
        return value.rstrip("0").rstrip(".") if "." in value else value

    def whole(self, number: int, column: str, factor: int = 1) -> str:
        """Return a cell times `factor` as a whole number without ``.0``; a blank stays blank.

        Raises
        ------
        DataError
            When the cell is no number or the product is not whole.
        """
        value = self.rows[number - 2][column]
        if not value:
            return ""
        if not re.fullmatch(r"-?\d+(\.\d+)?", value, re.ASCII):
            raise DataError([self.fault(number, column, value, "not a number", "a number")])
        product = Decimal(value) * factor
        if product != product.to_integral_value():
            raise DataError(
                [self.fault(number, column, value, "not whole", "a whole number of units")]
            )
        return str(int(product))


def as_above(rows: Sequence[Row], row: Row, column: str, group: str) -> str:
    """Return a cell in which ``as above`` stands for what the group's first row says.

    Parameters
    ----------
    rows, row
        All rows of the facts, and the one whose cell is asked for.
    column
        The column of the cell.
    group
        Column that the rows of a group share; its first row is the one published first.
    """
    if not row[column].startswith("as above"):
        return row[column]
    first = min(
        (other["published"], other[column])
        for other in rows
        if other[group] == row[group] and not other[column].startswith("as above")
    )
    return row[column].replace("as above", first[1], 1)


def whole_month(month: str, days: str) -> str:
    """Return ``Y`` when a month (``2026-02``) is held with all of its days, else ``N``."""
    year, number = map(int, month.split("-"))
    return "Y" if days == str(calendar.monthrange(year, number)[1]) else "N"


def crosswalk_codes(facts: Path) -> set[str]:
    """Return the SOC codes of the roles."""
    table = FactsTable(facts, "role_soc_crosswalk", ["soc_main", "soc_other"])
    codes = {fact["soc_main"] for _, fact in table}
    return codes | {code for _, fact in table for code in fact["soc_other"].split(";") if code}


def occupation_titles(facts: Path) -> dict[str, str]:
    """Return SOC code -> the title that every table uses: the one of the national OEWS.

    Raises
    ------
    DataError
        When the national facts give one code two titles.
    """
    table = FactsTable(facts, "oews_national", ["soc_code", "occupation"])
    titles: dict[str, str] = {}
    faults = []
    for number, row in table:
        title = titles.setdefault(row["soc_code"], row["occupation"])
        if title != row["occupation"]:
            faults.append(
                table.fault(
                    number, "occupation", row["occupation"], "second title of a code", title
                )
            )
    if faults:
        raise DataError(faults)
    return titles


Registry = dict[str, tuple[str, str]]
"""SOC code -> title and level."""
NEWEST_PROJECTIONS = "bls_projections_2025_35_partial"
EXPOSURE = "ai_exposure_soc2018"


def registered_occupations(facts: Path) -> Registry:
    """Return title and level of every code: of the national OEWS first, then of the projections.

    An occupation that only the projections have takes the title that the classification gives it
    in the tables of exposure, or else the projections' own.
    """
    titles = occupation_titles(facts)
    levels = {
        fact["soc_code"]: fact["level"]
        for _, fact in FactsTable(facts, "oews_national", ["soc_code", "level"])
    }
    found = {code: (title, levels[code]) for code, title in titles.items()}
    rated = {
        fact["soc_code"]: fact["occupation"]
        for _, fact in FactsTable(facts, EXPOSURE, ["soc_code", "occupation"])
    }
    table = FactsTable(facts, NEWEST_PROJECTIONS, ["soc_code", "occupation", "level"])
    for number, fact in table:
        level = table.translate(number, "level", {"Summary": "major", "Line item": "detailed"})
        own = fact["occupation"].partition(" (-")[0]
        title = rated.get(fact["soc_code"], own)
        found.setdefault(fact["soc_code"], (title, level))
    return found


def registered(registry: Registry, table: FactsTable, number: int) -> tuple[str, str]:
    """Return title and level of the row's SOC code, or raise `DataError` when it has none."""
    code = table.rows[number - 2]["soc_code"]
    if code not in registry:
        allowed = "a code of oews_national or of the newest projections"
        raise DataError([table.fault(number, "soc_code", code, "unknown SOC code", allowed)])
    return registry[code]


def title_of(
    titles: dict[str, str], table: FactsTable, number: int, column: str = "soc_code"
) -> str:
    """Return the uniform title of the row's SOC code, or raise `DataError` when it has none."""
    code = table.rows[number - 2][column]
    if code not in titles:
        allowed = "a code of oews_national, which gives every code its title"
        raise DataError([table.fault(number, column, code, "unknown SOC code", allowed)])
    return titles[code]


def write_table(name: str, rows: Sequence[Row], folder: Path = TABLES_DIR) -> Path:
    """Sort, check and write a table; replace the old one only when the new one is sound.

    Raises
    ------
    DataError
        When a row breaks the table's rules. The old file is then untouched.
    """
    schema = data.schema_of(name)
    path = folder / f"{name}.csv"
    fresh = folder / f".{name}.csv.new"
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with fresh.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, schema.column_names, lineterminator="\n")
            writer.writeheader()
            writer.writerows(sorted(rows, key=lambda row: _sort_key(schema, row)))
        faults = data.check(name, fresh, folder)
        if faults:
            raise DataError(faults)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    return path


def _sort_key(schema: TableSchema, row: Row) -> tuple[tuple[int, str], ...]:
    """Sort by the key columns, numbers by size and text by code point."""
    numeric = {column.name for column in schema.columns if column.dtype != "text"}
    return tuple(
        (int(row[name]), "") if name in numeric and row[name].isdecimal() else (0, row[name])
        for name in schema.key
    )


def main(name: str, build: Build) -> None:
    """Run one script: ``python tools/build_<name>.py FACTS_DIR [--out FOLDER]``."""
    parser = argparse.ArgumentParser(description=f"Write the table {name} from the facts folder.")
    parser.add_argument("facts", type=Path, help="folder with the fact tables")
    parser.add_argument("--out", type=Path, default=TABLES_DIR, help="folder to write to")
    options = parser.parse_args()
    try:
        path = write_table(name, build(options.facts), options.out)
    except CareerbookError as error:
        sys.exit(f"{name} is left as it was. {error}")
    print(f"wrote {path}")
