"""Writes `h1b_wages`: base wages offered in visa filings, by group of job titles."""

import re
from pathlib import Path

import tidy

NAME = "h1b_wages"
FACTS = "h1b_title_wages_fy2025"
QUARTILES = ("p25", "p50", "p75")
COLUMNS = (
    "period",
    "family",
    "title_bucket",
    "scope",
    "scope_key",
    "scope_name",
    "filings",
    *(f"{short}_offered_usd" for short in QUARTILES),
)
PERIOD = re.compile(r"FY(20\d\d) .*", re.ASCII)
# The seniority that the words of a title speak of.
SENIORITIES = {
    "base": "no seniority in the title",
    "lead": "lead",
    "senior": "senior",
    "staffPlus": "staff or higher",
    "directorPlus": "director or higher",
}
AREAS = "rpp_metro_2024"


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per group of titles and country, seniority or area."""
    table = tidy.FactsTable(facts, FACTS, COLUMNS)
    areas = {fact["cbsa"]: fact["metro"] for _, fact in tidy.FactsTable(facts, AREAS, ["cbsa"])}
    rows = []
    for number, fact in table:
        rows.append(
            {
                "fiscal_year": _fiscal_year(table, number),
                "title_family": fact["family"],
                "title_group": fact["title_bucket"],
                "scope": fact["scope"],
                "scope_key": fact["scope_key"],
                "scope_name": _scope_name(table, number, areas),
                "filings_n": fact["filings"],
                **{
                    f"{short}_usd_per_year": table.number(number, f"{short}_offered_usd")
                    for short in QUARTILES
                },
            }
        )
    return rows


def _fiscal_year(table: tidy.FactsTable, number: int) -> str:
    value = table.rows[number - 2]["period"]
    match = PERIOD.fullmatch(value)
    if not match:
        fault = table.fault(number, "period", value, "no fiscal year", "like FY2025 (...)")
        raise tidy.DataError([fault])
    return match[1]


def _scope_name(table: tidy.FactsTable, number: int, areas: dict[str, str]) -> str:
    """Return the place or seniority in words; an area must be one that the handbook knows."""
    fact = table.rows[number - 2]
    if fact["scope"] == "seniority":
        return table.translate(number, "scope_key", SENIORITIES)
    if fact["scope"] == "metro":
        return table.translate(number, "scope_key", areas)
    return table.translate(number, "scope_key", {"US": "United States"})


if __name__ == "__main__":
    tidy.main(NAME, build)
