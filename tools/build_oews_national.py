"""Writes `oews_national`: jobs and wages by year and occupation, from the national OEWS."""

import re
from pathlib import Path

import tidy

NAME = "oews_national"
PERCENTILES = ("p10", "p25", "p50", "p75", "p90")
COLUMNS = (
    "year",
    "soc_code",
    "occupation",
    "soc_system",
    "level",
    "employment_jobs",
    "employment_rse_pct",
    "mean_annual_usd",
    "mean_wage_rse_pct",
    *(f"{short}_annual_usd" for short in PERCENTILES),
    "note",
)
# The workbooks mark a percentile above the top code with '#'; the facts carry it as a note.
TOP_CODE_NOTE = re.compile(r"(p\d\d)_annual_usd: top-coded, >= (\d+)", re.ASCII)


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per year and occupation."""
    table = tidy.FactsTable(facts, NAME, COLUMNS)
    titles = tidy.occupation_titles(facts)
    rows = []
    for number, fact in table:
        marks = _top_codes(table, number)
        rows.append(
            {
                "year": fact["year"],
                "soc_code": fact["soc_code"],
                "occupation_title": tidy.title_of(titles, table, number),
                "soc_system": fact["soc_system"],
                "level": fact["level"],
                "employment_jobs": table.whole(number, "employment_jobs"),
                "employment_rse_pct": fact["employment_rse_pct"],
                "mean_usd_per_year": table.whole(number, "mean_annual_usd"),
                "mean_rse_pct": fact["mean_wage_rse_pct"],
                **{
                    f"{short}_usd_per_year": table.whole(number, f"{short}_annual_usd")
                    for short in PERCENTILES
                },
                "top_coded": ";".join(short for short in PERCENTILES if short in marks),
                "top_code_usd_per_year": next(iter(marks.values()), ""),
            }
        )
    return rows


def _top_codes(table: tidy.FactsTable, number: int) -> dict[str, str]:
    """Return percentile -> top code (US dollars a year) from the row's note."""
    note = table.rows[number - 2]["note"]
    marks: dict[str, str] = {}
    for part in filter(None, note.split("; ")):
        match = TOP_CODE_NOTE.fullmatch(part)
        if match is None or match[1] not in PERCENTILES:
            allowed = "nothing, or 'p90_annual_usd: top-coded, >= 208000'"
            raise tidy.DataError([table.fault(number, "note", note, "unforeseen note", allowed)])
        marks[match[1]] = match[2]
    if len(set(marks.values())) > 1:
        raise tidy.DataError(
            [table.fault(number, "note", note, "two top codes in one row", "one top code")]
        )
    return marks


if __name__ == "__main__":
    tidy.main(NAME, build)
