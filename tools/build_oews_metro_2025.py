"""Writes `oews_metro_2025`: jobs and wages by metropolitan area and occupation, May 2025."""

from pathlib import Path

import tidy

NAME = "oews_metro_2025"
PERCENTILES = ("p10", "p25", "p50", "p75", "p90")
COLUMNS = (
    "year",
    "cbsa",
    "metro",
    "primary_state",
    "soc_code",
    "employment_jobs",
    "location_quotient",
    *(f"{short}_annual_usd" for short in PERCENTILES),
    "note",
)
WITHHELD_WAGE = {"": "", "wages not released": "wage"}


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per metropolitan area and occupation."""
    table = tidy.FactsTable(facts, NAME, COLUMNS)
    titles = tidy.occupation_titles(facts)
    rows = []
    for number, fact in table:
        # The facts note withheld wages only; withheld employment shows as a blank.
        withheld = [table.translate(number, "note", WITHHELD_WAGE)]
        if not fact["employment_jobs"]:
            withheld.append("employment")
        rows.append(
            {
                "year": fact["year"],
                "cbsa_code": fact["cbsa"],
                "metro_name": fact["metro"],
                "primary_state_code": fact["primary_state"],
                "soc_code": fact["soc_code"],
                "occupation_title": tidy.title_of(titles, table, number),
                "employment_jobs": table.whole(number, "employment_jobs"),
                "location_quotient": fact["location_quotient"],
                **{
                    f"{short}_usd_per_year": table.whole(number, f"{short}_annual_usd")
                    for short in PERCENTILES
                },
                "suppressed": ";".join(filter(None, withheld)),
            }
        )
    return rows


if __name__ == "__main__":
    tidy.main(NAME, build)
