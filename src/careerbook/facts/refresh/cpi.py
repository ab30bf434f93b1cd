"""The consumer price index: the publisher's file of all-items series, separated by tabs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from careerbook.errors import RefreshError
from careerbook.facts.refresh.cells import number, plain
from careerbook.facts.refresh.header import rows_below
from careerbook.facts.refresh.recipe import Made, Recipe, Tables
from careerbook.facts.refresh.textfile import text_rows

TABLE = "cpi_u"
FILE = "cu.data.1.AllItems"
ADDRESS = f"https://download.bls.gov/pub/time.series/cu/{FILE}"
SERIES = "CUUR0000SA0"  # US city average, all items, not seasonally adjusted
PERIODS = {"M05": "may_index", "M13": "annual_average_index"}
COLUMNS = {"series": "series_id", "year": "year", "period": "period", "value": "value"}


def _make(files: Mapping[str, Path], tables: Tables, folder: Path) -> Made:
    path = files[FILE]
    first = min(int(row["year"]) for row in tables[TABLE])
    _, below = rows_below(text_rows(path, "\t"), COLUMNS, path.name)
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for at, cells in below:
        row = {name: plain(cell) for name, cell in cells.items()}
        if row["series"] == SERIES and row["period"] in PERIODS and int(row["year"]) >= first:
            value = number(row["value"], f"{path.name}, row {at}")
            found[row["year"]][PERIODS[row["period"]]] = value
    if not found:
        raise RefreshError(f"{path.name} has no value of the series {SERIES}")
    rows = [
        {
            "year": year,
            "annual_average_index": values.get("annual_average_index", ""),
            "may_index": values["may_index"],
        }
        for year, values in sorted(found.items())
        if values.get("may_index")  # a year begins to count with its May
    ]
    return Made(rows)


RECIPES = (Recipe(TABLE, (), lambda tables: {FILE: ADDRESS}, _make, "year", True),)
