"""The workbook of the Employment Projections, sheet "Table 1.2", one round a year.

A title stands above the header, which names the years; groups are marked "Summary"; notes stand
below; a dash is "not given"; amounts are in thousands. A round that was read through a copy is
confirmed, or contradicted, when it is made anew.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from careerbook.errors import RefreshError
from careerbook.facts.refresh.cells import number, plain
from careerbook.facts.refresh.header import rows_below
from careerbook.facts.refresh.recipe import Made, Recipe, Tables, joined
from careerbook.facts.refresh.table_file import Row
from careerbook.facts.refresh.workbook import sheet_rows
from careerbook.facts.tables.projections import COVERAGE

TABLE = "employment_projections"
FILE = "occupation.xlsx"
ADDRESS = "https://www.bls.gov/emp/ind-occ-matrix/occupation.xlsx"
SHEET = r"Table 1\.2"
GROUP, DETAILED = "Summary", "Line item"
COLUMNS = {
    "title": r"20\d\d national employment matrix title",
    "soc_code": r"20\d\d national employment matrix code",
    "kind": "occupation type",
    "base": r"employment, 20\d\d",
    "change": r"employment change, numeric, 20\d\d-\d\d",
    "percent": r"employment change, percent, 20\d\d-\d\d",
    "self_employed": r"percent self employed, 20\d\d|percent self-employed, 20\d\d",
    "openings": r"occupational openings, 20\d\d-\d\d annual average",
    "wage": r"median annual wage, dollars, 20\d\d",
    "education": "typical education needed for entry",
    "experience": "work experience in a related occupation",
    "training": r"typical on-the-job training needed .*",
}
YEARS = re.compile(r"(20\d\d)-(\d\d)")
CODE = re.compile(r"\d\d-\d{4}")
PER_THOUSAND = 1000


def _make(files: Mapping[str, Path], tables: Tables, folder: Path) -> Made:
    path = files[FILE]
    headings, _ = rows_below(sheet_rows(path, SHEET), COLUMNS, path.name)
    years = YEARS.search(headings["change"])
    if years is None:
        raise RefreshError(f"{path.name}: no years in {headings['change']!r}")
    base, target = years[1], f"{years[1][:2]}{years[2]}"
    if years[0] not in headings["percent"] or years[0] not in headings["openings"]:
        raise RefreshError(f"{path.name}: two rounds in one header")
    columns = {**COLUMNS, "base": f"employment, {base}", "target": f"employment, {target}"}
    _, below = rows_below(sheet_rows(path, SHEET), columns, path.name)
    known = {row["soc_code"]: row for row in tables["occupations"]}
    newest = max(row["round"] for row in tables[TABLE])
    codes = {row["soc_code"] for row in tables[TABLE] if row["round"] == newest}
    categories = {
        (row["round"], row["soc_code"]): row["ai_exposure_category"] for row in tables[TABLE]
    }
    rows: list[Row] = []
    doubts, untaken = [], []
    wage_year = re.sub(r"\D", "", headings["wage"])
    for at, cells in below:
        row = {name: plain(cell) for name, cell in cells.items()}
        code = row["soc_code"]
        if not CODE.fullmatch(code):
            continue  # titles of parts, notes and sources below the table
        where = f"{path.name}, row {at}"
        if row["kind"] not in {GROUP, DETAILED}:
            raise RefreshError(f"{where}: unknown occupation type {row['kind']!r}")
        if code not in codes or code not in known:
            if code.startswith("15-") and row["kind"] == DETAILED:
                untaken.append(f"{code} {row['title']}")
            continue
        own = known[code]
        is_group = row["kind"] == GROUP
        if is_group != (own["level"] != "detailed"):
            doubts.append(f"changed classification: {code} is now a {row['kind']!r}")
        told = row["title"].casefold().removeprefix("total, ")
        if told != own["occupation_title"].casefold():
            doubts.append(
                f"changed classification: {code} is now {row['title']!r}, was "
                f"{own['occupation_title']!r}"
            )
        wage = _wage(row["wage"], where)
        rows.append(
            {
                "round": f"{base}-{target[2:]}",
                "base_year": base,
                "target_year": target,
                "soc_code": code,
                "occupation_title": own["occupation_title"],
                "level": own["level"],
                "employment_base_jobs": number(row["base"], where, PER_THOUSAND),
                "employment_projected_jobs": number(row["target"], where, PER_THOUSAND),
                "change_jobs": number(row["change"], where, PER_THOUSAND),
                "change_pct": number(row["percent"], where),
                "openings_jobs_per_year": number(row["openings"], where, PER_THOUSAND),
                "median_usd_per_year": wage,
                "median_year": wage_year,
                "typical_entry_education": "" if is_group else _text(row["education"]),
                "related_work_experience": "" if is_group else _text(row["experience"]),
                "on_the_job_training": "" if is_group else _text(row["training"]),
                "self_employed_pct": number(row["self_employed"], where),
                # In a workbook of its own: what the book holds of this round stays.
                "ai_exposure_category": categories.get((f"{base}-{target[2:]}", code), ""),
                "percent_rounded": "N",
                "to_be_confirmed": "N",
            }
        )
        rows[-1]["coverage"] = ";".join(m for m, column in COVERAGE.items() if not rows[-1][column])
    doubts += [f"vanished code: {c}" for c in sorted(codes - {row["soc_code"] for row in rows})]
    notes = [f"codes of group 15 that the table does not take: {'; '.join(untaken)}"]
    return Made(joined(tables[TABLE], rows, "round"), notes if untaken else [], doubts)


def _wage(text: str, where: str) -> str:
    """Return a median wage; one at or above the top code is a blank, as no column can say it."""
    return "" if text.startswith((">", "≥")) else number(text, where)


def _text(text: str) -> str:
    return "" if text == "-" else text


RECIPES = (Recipe(TABLE, ("occupations",), lambda tables: {FILE: ADDRESS}, _make, "round", True),)
