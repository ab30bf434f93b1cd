"""Regional price parities: zipped text files with quoted names, footnotes and ``(NA)``.

The line of "all items" has another number from release to release: it is found by its description.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from careerbook.errors import RefreshError
from careerbook.facts.refresh.archive import extract
from careerbook.facts.refresh.cells import heading, number, plain
from careerbook.facts.refresh.header import rows_below
from careerbook.facts.refresh.recipe import Made, Recipe, Tables
from careerbook.facts.refresh.textfile import text_rows

ADDRESS = "https://apps.bea.gov/regional/zip/{file}"
ALL_ITEMS = "rpps: all items"
COLUMNS = {"code": "geofips", "name": "geoname", "line": "description"}
STARRED = re.compile(r"\s*\*+$")
AREA_KIND = re.compile(r"\s*\((Metropolitan|Micropolitan) Statistical Area\)$")
REST = re.compile(r"00000|00\d{3}")
"""Codes of the country and of what lies outside the areas."""


def _newest_year(path: Path) -> str:
    for row in text_rows(path):
        years = [heading(cell) for cell in row if re.fullmatch(r"20\d\d", heading(cell))]
        if years:
            return max(years)
    raise RefreshError(f"{path.name}: no column of a year")


def _values(path: Path) -> tuple[str, dict[str, tuple[str, str]]]:
    """Return the newest year, and code -> name and value."""
    year = _newest_year(path)
    _, below = rows_below(text_rows(path), {**COLUMNS, "value": year}, path.name)
    found: dict[str, tuple[str, str]] = {}
    for at, cells in below:
        row = {name: plain(cell).strip('" ') for name, cell in cells.items()}
        if row["line"].casefold() == ALL_ITEMS and not REST.fullmatch(row["code"]):
            name = AREA_KIND.sub("", STARRED.sub("", row["name"]))
            found[row["code"]] = (name, number(row["value"], f"{path.name}, row {at}"))
    if not found:
        raise RefreshError(f"{path.name} has no line {ALL_ITEMS!r}")
    return year, found


def _state(files: Mapping[str, Path], tables: Tables, folder: Path) -> Made:
    path = extract(files["SARPP.zip"], r"SARPP_STATE_2008_20\d\d\.csv", folder)
    year, found = _values(path)
    codes = {row["state_name"]: row["state_code"] for row in tables["price_parity_state"]}
    values = {name: value for name, value in found.values()}
    doubts = [f"vanished code: {name}" for name in sorted(set(codes) - set(values))]
    doubts += [f"new code: {name}" for name in sorted(set(values) - set(codes))]
    rows = [
        {"year": year, "state_code": codes[name], "state_name": name, "rpp_us100": value}
        for name, value in values.items()
        if name in codes
    ]
    return Made(rows, doubts=doubts)


def _metro(files: Mapping[str, Path], tables: Tables, folder: Path) -> Made:
    path = extract(files["MARPP.zip"], r"MARPP_MSA_2008_20\d\d\.csv", folder)
    year, found = _values(path)
    old = {row["cbsa_code"]: row for row in tables["price_parity_metro"]}
    without = {code for code, row in old.items() if not row["rpp_us100"]}
    doubts = [f"vanished code: {c} {old[c]['metro_name']}" for c in sorted(set(old) - set(found))]
    doubts = [d for d in doubts if d.split()[2] not in without]
    doubts += [f"new code: {c} {found[c][0]}" for c in sorted(set(found) - set(old))]
    for code in sorted(set(old) & set(found)):
        if found[code][0] != old[code]["metro_name"]:
            was = old[code]["metro_name"]
            doubts.append(f"changed classification: {code} is now {found[code][0]!r}, was {was!r}")
    rows = [
        {**row, "year": year, "rpp_us100": found[code][1] if code in found else ""}
        for code, row in old.items()
        if code in found or code in without
    ]
    return Made(rows, doubts=doubts)


def _recipe(table: str, file: str, make: Callable[..., Made]) -> Recipe:
    return Recipe(table, (), lambda tables: {file: ADDRESS.format(file=file)}, make, "year", False)


RECIPES = (
    _recipe("price_parity_state", "SARPP.zip", _state),
    _recipe("price_parity_metro", "MARPP.zip", _metro),
)
