"""Writes `oews_metro_history`: jobs and median wages by area and occupation, 2019 to 2025."""

from pathlib import Path

import tidy

NAME = "oews_metro_history"
MEDIAN = "p50_annual_usd"
COLUMNS = (
    "year",
    "cbsa",
    "metro",
    "soc_code",
    "employment_jobs",
    MEDIAN,
    "p50_top_coded",
    "area_title_changes_2019_2025",
)


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per year, area and occupation."""
    table = tidy.FactsTable(facts, NAME, COLUMNS)
    titles = tidy.occupation_titles(facts)
    rows = []
    for number, fact in table:
        is_coded = table.translate(number, "p50_top_coded", {"True": "p50", "False": ""})
        # The facts carry the top code in the place of a median at or above it.
        amount = table.whole(number, MEDIAN)
        withheld = [] if amount else ["wage"]
        withheld += [] if fact["employment_jobs"] else ["employment"]
        rows.append(
            {
                "year": fact["year"],
                "cbsa_code": fact["cbsa"],
                "metro_name": fact["metro"],
                "soc_code": fact["soc_code"],
                "occupation_title": tidy.title_of(titles, table, number),
                "employment_jobs": table.whole(number, "employment_jobs"),
                "p50_usd_per_year": "" if is_coded else amount,
                "top_coded": is_coded,
                "top_code_usd_per_year": amount if is_coded else "",
                "area_changed": table.translate(number, "area_title_changes_2019_2025", tidy.FLAGS),
                "suppressed": ";".join(withheld),
            }
        )
    return rows


if __name__ == "__main__":
    tidy.main(NAME, build)
