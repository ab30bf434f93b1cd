"""Job advertisements over time: daily values by country in text files, made into monthly means."""

from __future__ import annotations

import calendar
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path

from careerbook.errors import RefreshError
from careerbook.facts.refresh.cells import number, plain
from careerbook.facts.refresh.header import rows_below
from careerbook.facts.refresh.recipe import Made, Recipe, Tables
from careerbook.facts.refresh.table_file import Row
from careerbook.facts.refresh.textfile import text_rows

RAW = "https://raw.githubusercontent.com/hiring-lab"
AI_FILE = ("AI_posting.csv", f"{RAW}/ai-tracker/main/AI_posting.csv")
REMOTE_FILE = ("remote_postings.csv", f"{RAW}/remote-tracker/main/remote_postings.csv")
INDEX_FILE = "aggregate_job_postings_{country}.csv"
INDEX_ADDRESS = f"{RAW}/job_postings_tracker/master/{{country}}/{INDEX_FILE}"
ALL_POSTINGS = "All postings (seasonally adjusted)"
DAY = re.compile(r"(20\d\d-(?:0[1-9]|1[0-2]))-(?:0[1-9]|[12]\d|3[01])")
BASE = {"date": "date", "country": "jobcountry"}

Means = dict[tuple[str, str], tuple[Decimal, int]]


def _means(path: Path, columns: Mapping[str, str], decimals: str) -> Means:
    """Return country and month -> mean of the days that have a value, and their number."""
    _, below = rows_below(text_rows(path), {**BASE, **columns}, path.name)
    days: dict[tuple[str, str], dict[str, Decimal]] = defaultdict(dict)
    for at, cells in below:
        row = {name: plain(cell) for name, cell in cells.items()}
        where = f"{path.name}, row {at}"
        day = DAY.fullmatch(row["date"])
        if day is None:
            raise RefreshError(f"{where}: {row['date']!r} is no day; the file may be cut off")
        value = number(row["value"], where)
        if not value or row.get("variable", "total postings") != "total postings":
            continue
        of_month = days[row["country"], day[1]]
        if row["date"] in of_month:
            raise RefreshError(f"{where}: {row['country']} {row['date']} stands twice")
        of_month[row["date"]] = Decimal(value)
    exact = Decimal(decimals)
    return {
        key: (
            (sum(found.values(), Decimal(0)) / len(found)).quantize(exact, ROUND_HALF_EVEN),
            len(found),
        )
        for key, found in days.items()
    }


def _rows(means: Means, column: str) -> Iterator[Row]:
    for (country, month), (mean, days) in means.items():
        year, count = map(int, month.split("-"))
        yield {
            "country_code": country,
            "month": month,
            column: number(str(mean), month),
            "days": str(days),
            "whole_period": "Y" if days == calendar.monthrange(year, count)[1] else "N",
        }


def _share(table: str, file: tuple[str, str], theirs: str, ours: str) -> Recipe:
    name, address = file

    def make(files: Mapping[str, Path], tables: Tables, folder: Path) -> Made:
        rows = list(_rows(_means(files[name], {"value": theirs}, "0.001"), ours))
        return Made(rows, doubts=_countries(rows, tables[table]))

    return Recipe(table, (), lambda tables: {name: address}, make, "month", False)


def _countries(rows: Sequence[Row], old: Sequence[Row]) -> list[str]:
    was = {row["country_code"] for row in old}
    found = {row["country_code"] for row in rows}
    gone = [f"vanished code: {code}" for code in sorted(was - found)]
    return [*gone, *(f"new code: {code}" for code in sorted(found - was))]


def _index_addresses(tables: Tables) -> dict[str, str]:
    countries = {r["country_code"] for r in tables["postings_index"] if r["series"] == ALL_POSTINGS}
    return {
        INDEX_FILE.format(country=code): INDEX_ADDRESS.format(country=code)
        for code in sorted(countries)
    }


def _index(files: Mapping[str, Path], tables: Tables, folder: Path) -> Made:
    old = tables["postings_index"]
    columns = {"value": "indeed_job_postings_index_sa", "variable": "variable"}
    fresh = [
        row
        for path in files.values()
        for row in _rows(_means(path, columns, "0.01"), "index_feb_2020_100")
    ]
    newest = max(row["month"] for row in fresh)
    rows = [{**row, "series": ALL_POSTINGS, "vintage": newest} for row in fresh]
    kept = [row for row in old if row["series"] != ALL_POSTINGS]
    series = sorted({row["series"] for row in kept})
    note = f"sectors keep their vintages, which must not be joined: {'; '.join(series)}"
    was = [row for row in old if row["series"] == ALL_POSTINGS]
    return Made([*kept, *rows], [note], _countries(rows, was))


RECIPES = (
    _share("ai_posting_share", AI_FILE, "ai_share_postings", "ai_share_pct"),
    _share("remote_posting_share", REMOTE_FILE, "remote_share_postings", "remote_share_pct"),
    Recipe("postings_index", (), _index_addresses, _index, "month", False),
)
