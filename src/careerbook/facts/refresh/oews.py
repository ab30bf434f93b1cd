"""The workbooks of the Occupational Employment and Wage Statistics, zipped, one a year.

The first sheet is the data, others hold notes. Headings are in upper case, once in lower case.
Marks: ``*`` wage not released, ``**`` jobs not released, ``#`` wage at or above the top code, which
the notes of the same workbook name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from careerbook.errors import RefreshError
from careerbook.facts.columns import SHORT_PERCENTILES
from careerbook.facts.refresh.archive import extract
from careerbook.facts.refresh.cells import (
    TOP_CODED,
    WITHHELD_JOBS,
    WITHHELD_WAGE,
    number,
    plain,
)
from careerbook.facts.refresh.header import rows_below
from careerbook.facts.refresh.recipe import Made, Recipe, Tables, joined
from careerbook.facts.refresh.table_file import Row
from careerbook.facts.refresh.workbook import sheet_rows

BASE = "https://www.bls.gov/oes/special-requests/oesm{year:02}{part}.zip"
PERCENTILE_HEADINGS = ("a_pct10", "a_pct25", "a_median", "a_pct75", "a_pct90")
WAGES = ("mean_usd_per_year", *(f"{short}_usd_per_year" for short in SHORT_PERCENTILES))
TOP_CODE = re.compile(r"\$([\d,]+)(?:\.00)? per year")
COLUMNS = {
    "area": "area",
    "area_title": "area_title",
    "area_type": "area_type",
    "state": "prim_state",
    "naics": "naics",
    "naics_title": "naics_title",
    "own_code": "own_code",
    "soc_code": "occ_code",
    "title": "occ_title",
    "level": "o_group|occ_group",
    "jobs": "tot_emp",
    "jobs_rse": "emp_prse",
    "quotient": "loc_quotient|loc quotient",
    "mean": "a_mean",
    "mean_rse": "mean_prse",
    **dict(zip(SHORT_PERCENTILES, PERCENTILE_HEADINGS, strict=True)),
}
OWNERSHIPS = {
    "5": "Private",
    "57": "Private, local government gambling and casino hotels",
    "58": "Private plus state and local government hospitals",
    "59": "Private and Postal Service",
    "123": "Federal, state and local government",
    "235": "Private, state and local government",
}
STATE_AREA, METRO_AREA = "2", "4"


def _next_year(table: str) -> Callable[[Tables], int]:
    return lambda tables: max(int(row["year"]) for row in tables[table]) + 1


def _address(part: str, year: Callable[[Tables], int]) -> Callable[[Tables], dict[str, str]]:
    return lambda tables: {
        f"oesm{year(tables) % 100:02}{part}.zip": BASE.format(year=year(tables) % 100, part=part)
    }


class _Workbook:
    """The data rows of one workbook for the codes that a table takes, and its release."""

    def __init__(
        self, files: Mapping[str, Path], tables: Tables, table: str, member: str, folder: Path
    ) -> None:
        (zipped,) = files.values()
        self.path = extract(zipped, member, folder)
        self.year = str(2000 + int(zipped.name[4:6]))
        self.titles = {row["soc_code"]: row for row in tables["occupations"]}
        newest = max(row["year"] for row in tables[table])
        self.codes = {row["soc_code"] for row in tables[table] if row["year"] == newest}
        self.doubts: list[str] = []
        self.untaken: set[str] = set()
        self.top_code = ""

    def rows(self) -> Iterator[tuple[str, dict[str, str]]]:
        """Yield place in the file and cells of each row that the table may take."""
        _, below = rows_below(sheet_rows(self.path), COLUMNS, self.path.name)
        retitled: set[str] = set()
        for at, cells in below:
            row = {name: plain(cell) for name, cell in cells.items()}
            code = row["soc_code"]
            known = self.titles.get(code)
            if code not in self.codes or known is None:
                if re.fullmatch(r"15-\d{4}", code) and row["level"] == "detailed":
                    self.untaken.add(f"{code} {row['title']}")
                continue
            # A code may stand twice, as a broad and as a detailed line with the same numbers.
            if row["level"] != known["level"]:
                continue
            if row["title"].casefold() != known["occupation_title"].casefold():
                retitled.add(f"{code} is now {row['title']!r}, was {known['occupation_title']!r}")
            yield f"{self.path.name}, row {at}", row
        self.doubts += [f"changed classification: {text}" for text in sorted(retitled)]

    def jobs(self, row: Mapping[str, str], where: str) -> str:
        """Return the number of jobs; ``""`` when it was not released."""
        return "" if row["jobs"] == WITHHELD_JOBS else number(row["jobs"], f"{where}, TOT_EMP")

    def wages(self, row: Mapping[str, str], where: str) -> tuple[Row, list[str], bool]:
        """Return the wages, the percentiles at or above the top code, and whether any is withheld.

        Raises
        ------
        RefreshError
            When the mean is top-coded, for which no table has a place.
        """
        cells = dict(zip(WAGES, ("mean", *SHORT_PERCENTILES), strict=True))
        coded = [name for name in cells.values() if row[name] == TOP_CODED]
        if "mean" in coded:
            raise RefreshError(f"{where}: the mean is top-coded, which no table foresees")
        withheld = any(row[name] == WITHHELD_WAGE for name in cells.values())
        blank = {TOP_CODED, WITHHELD_WAGE}
        amounts = {
            ours: "" if row[name] in blank else number(row[name], f"{where}, {name}")
            for ours, name in cells.items()
        }
        return amounts, coded, withheld

    def top(self, coded: list[str]) -> dict[str, str]:
        """Return the two cells about the top code."""
        if coded and not self.top_code:
            self.top_code = _top_code(self.path)
        marks = ";".join(short for short in SHORT_PERCENTILES if short in coded)
        return {"top_coded": marks, "top_code_usd_per_year": self.top_code if coded else ""}

    def made(self, rows: list[Row], every: list[Row]) -> Made:
        """Return the table with what is to be said of it."""
        found = {row["soc_code"] for row in rows}
        gone = [f"vanished code: {code}" for code in sorted(self.codes - found)]
        notes = []
        if self.untaken:
            listed = "; ".join(sorted(self.untaken))
            notes.append(f"codes of group 15 that the table does not take: {listed}")
        return Made(every, notes, [*self.doubts, *gone])


def _top_code(path: Path) -> str:
    """Return the top code in dollars a year that the notes of a workbook name."""
    found = {
        match[1].replace(",", "")
        for row in sheet_rows(path, r".*(field|note|desc).*")
        for cell in row
        for match in TOP_CODE.finditer(plain(cell))
        if "#" in plain(cell) or "equal to or greater" in plain(cell)
    }
    if len(found) != 1:
        raise RefreshError(
            f"{path.name}: wages are marked '#', and the notes name {len(found)} top codes, not one"
        )
    return found.pop()


def _withheld(jobs: str, wage: bool) -> str:
    return ";".join(["wage"] * wage + ["employment"] * (not jobs))


def _national(files: Mapping[str, Path], tables: Tables, folder: Path) -> Made:
    table = "oews_national"
    book = _Workbook(files, tables, table, r"national_M20\d\d_dl\.xlsx", folder)
    system = max(tables[table], key=lambda row: row["year"])["soc_system"]
    rows = []
    for where, row in book.rows():
        wages, coded, withheld = book.wages(row, where)
        if withheld:
            book.doubts.append(f"{where}: a national wage is not released")
        rows.append(
            {
                "year": book.year,
                "soc_code": row["soc_code"],
                "occupation_title": book.titles[row["soc_code"]]["occupation_title"],
                "soc_system": system,
                "level": book.titles[row["soc_code"]]["level"],
                "employment_jobs": book.jobs(row, where),
                "employment_rse_pct": number(row["jobs_rse"], where),
                "mean_rse_pct": number(row["mean_rse"], where),
                **wages,
                **book.top(coded),
            }
        )
    return book.made(rows, joined(tables[table], rows, "year"))


def _state(files: Mapping[str, Path], tables: Tables, folder: Path) -> Made:
    table = "oews_state"
    book = _Workbook(files, tables, table, r"state_M20\d\d_dl\.xlsx", folder)
    names = {row["state_code"]: row["state_name"] for row in tables["price_parity_state"]}
    rows = []
    for where, row in book.rows():
        if row["area_type"] != STATE_AREA or row["state"] not in names:
            continue
        wages, coded, withheld = book.wages(row, where)
        if coded:
            raise RefreshError(f"{where}: top-coded, which the table {table} does not foresee")
        jobs = book.jobs(row, where)
        rows.append(
            {
                "year": book.year,
                "state_code": row["state"],
                "state_name": names[row["state"]],
                "soc_code": row["soc_code"],
                "occupation_title": book.titles[row["soc_code"]]["occupation_title"],
                "employment_jobs": jobs,
                "location_quotient": _quotient(row, where),
                **wages,
                "suppressed": _withheld(jobs, withheld),
                "coverage": "",
            }
        )
    return book.made(rows, joined(tables[table], rows, "year"))


def _metro_rows(book: _Workbook) -> Iterator[tuple[str, str, dict[str, str]]]:
    for where, row in book.rows():
        if row["area_type"] == METRO_AREA:
            yield where, row["area"].zfill(5)[-5:], row


def _metro(files: Mapping[str, Path], tables: Tables, folder: Path) -> Made:
    table = "oews_metro_2025"
    book = _Workbook(files, tables, table, r"MSA_M20\d\d_dl\.xlsx", folder)
    rows = []
    for where, area, row in _metro_rows(book):
        wages, coded, withheld = book.wages(row, where)
        if coded:
            raise RefreshError(f"{where}: top-coded, which the table {table} does not foresee")
        jobs = book.jobs(row, where)
        rows.append(
            {
                "year": book.year,
                "cbsa_code": area,
                "metro_name": row["area_title"],
                "primary_state_code": row["state"],
                "soc_code": row["soc_code"],
                "occupation_title": book.titles[row["soc_code"]]["occupation_title"],
                "employment_jobs": jobs,
                "location_quotient": _quotient(row, where),
                **{name: wages[name] for name in WAGES[1:]},
                "suppressed": _withheld(jobs, withheld),
            }
        )
    return book.made(rows, rows)


def _metro_history(files: Mapping[str, Path], tables: Tables, folder: Path) -> Made:
    table = "oews_metro_history"
    book = _Workbook(files, tables, table, r"MSA_M20\d\d_dl\.xlsx", folder)
    rows = []
    for where, area, row in _metro_rows(book):
        wages, coded, _ = book.wages(row, where)
        jobs, median = book.jobs(row, where), [name for name in coded if name == "p50"]
        rows.append(
            {
                "year": book.year,
                "cbsa_code": area,
                "metro_name": row["area_title"],
                "soc_code": row["soc_code"],
                "occupation_title": book.titles[row["soc_code"]]["occupation_title"],
                "employment_jobs": jobs,
                "p50_usd_per_year": wages["p50_usd_per_year"],
                **book.top(median),
                "suppressed": _withheld(jobs, not wages["p50_usd_per_year"] and not median),
            }
        )
    every = joined(tables[table], rows, "year")
    names = defaultdict(set)
    for one in every:
        names[one["cbsa_code"]].add(one["metro_name"])
    changed = {area: "Y" if len(found) > 1 else "N" for area, found in names.items()}
    return book.made(rows, [{**one, "area_changed": changed[one["cbsa_code"]]} for one in every])


def _sector(files: Mapping[str, Path], tables: Tables, folder: Path) -> Made:
    table = "oews_sector"
    book = _Workbook(files, tables, table, r"natsector_M20\d\d_dl\.xlsx", folder)
    rows = []
    for where, row in book.rows():
        wages, coded, withheld = book.wages(row, where)
        jobs = book.jobs(row, where)
        if row["own_code"] not in OWNERSHIPS:
            raise RefreshError(f"{where}: unknown OWN_CODE {row['own_code']!r}")
        rows.append(
            {
                "year": book.year,
                "naics_sector": row["naics"],
                "sector_name": row["naics_title"],
                "ownership": OWNERSHIPS[row["own_code"]],
                "soc_code": row["soc_code"],
                "occupation_title": book.titles[row["soc_code"]]["occupation_title"],
                "employment_jobs": jobs,
                **wages,
                **book.top(coded),
                "suppressed": _withheld(jobs, withheld),
            }
        )
    return book.made(rows, rows)


def _quotient(row: Mapping[str, str], where: str) -> str:
    jobs_are_withheld = row["quotient"] == WITHHELD_JOBS
    return "" if jobs_are_withheld else number(row["quotient"], f"{where}, LOC_QUOTIENT")


def _made(table: str, part: str, make: Callable[..., Made], *needs: str, grows: bool) -> Recipe:
    year = _next_year(table)
    # This table is named after its release: a later one is another table.
    year = (lambda tables: 2025) if table == "oews_metro_2025" else year
    needs = ("occupations", *needs)
    return Recipe(table, needs, _address(part, year), make, "year", grows)


RECIPES = (
    _made("oews_national", "nat", _national, grows=True),
    _made("oews_state", "st", _state, "price_parity_state", grows=True),
    _made("oews_metro_2025", "ma", _metro, grows=False),
    _made("oews_metro_history", "ma", _metro_history, grows=True),
    _made("oews_sector", "in4", _sector, grows=False),
)
