"""Writes `oews_sector`: jobs and wages by industry sector and occupation."""

import re
from pathlib import Path

import tidy

NAME = "oews_sector"
FACTS = "oews_sector_2024"
AMOUNTS = ("mean", *tidy.PERCENTILES)
COLUMNS = (
    "year",
    "naics_sector",
    "sector",
    "ownership_code",
    "soc_code",
    "employment_jobs",
    *(f"{short}_annual_usd" for short in AMOUNTS),
    "note",
)
TOP_CODE_NOTE = re.compile(r"(p\d\d): top-coded >= (\d+)", re.ASCII)
OWNERSHIPS = {
    "5": "Private",
    "57": "Private, local government gambling and casino hotels",
    "58": "Private plus state and local government hospitals",
    "59": "Private and Postal Service",
    "123": "Federal, state and local government",
    "235": "Private, state and local government",
}


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per sector and occupation."""
    table = tidy.FactsTable(facts, FACTS, COLUMNS)
    titles = tidy.occupation_titles(facts)
    rows = []
    for number, fact in table:
        marks = _top_codes(table, number)
        # A row with no wage at all had its wages withheld; a single gap is top-coded.
        withheld = [] if fact["mean_annual_usd"] else ["wage"]
        withheld += [] if fact["employment_jobs"] else ["employment"]
        rows.append(
            {
                "year": fact["year"],
                "naics_sector": fact["naics_sector"],
                "sector_name": fact["sector"],
                "ownership": table.translate(number, "ownership_code", OWNERSHIPS),
                "soc_code": fact["soc_code"],
                "occupation_title": tidy.title_of(titles, table, number),
                "employment_jobs": table.whole(number, "employment_jobs"),
                **{
                    f"{short}_usd_per_year": table.whole(number, f"{short}_annual_usd")
                    for short in AMOUNTS
                },
                "top_coded": ";".join(sorted(marks)),
                "top_code_usd_per_year": next(iter(marks.values()), ""),
                "suppressed": ";".join(withheld),
            }
        )
    return rows


def _top_codes(table: tidy.FactsTable, number: int) -> dict[str, str]:
    """Return percentile -> top code; every part of the note must be one, with the same code."""
    note = table.rows[number - 2]["note"]
    parts = [TOP_CODE_NOTE.fullmatch(part) for part in note.split("; ")] if note else []
    marks = {part[1]: part[2] for part in parts if part}
    if len(marks) != len(parts) or len(set(marks.values())) > 1:
        fault = table.fault(number, "note", note, "unforeseen text", "p90: top-coded >= 239200")
        raise tidy.DataError([fault])
    return marks


if __name__ == "__main__":
    tidy.main(NAME, build)
