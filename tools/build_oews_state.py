"""Writes `oews_state`: jobs and wages by year, state and occupation."""

from pathlib import Path

import tidy

NAME = "oews_state"
PERCENTILES = ("p10", "p25", "p50", "p75", "p90")
COLUMNS = (
    "year",
    "state",
    "state_name",
    "soc_code",
    "employment_jobs",
    "location_quotient",
    "mean_annual_usd",
    *(f"{short}_annual_usd" for short in PERCENTILES),
    "note",
)
NO_TAILS = "10th/90th percentile columns not in the copy read"
INCOMPLETE = (
    f"{NO_TAILS}; INCOMPLETE: states with suppressed or top-coded cells (e.g. CA, NY, WA) were "
    "dropped by the copy's author - do not rank or average"
)
SUPPRESSED = {
    "": "",
    "wages not released (*)": "wage",
    "employment not released (**)": "employment",
    NO_TAILS: "",
    INCOMPLETE: "",
}
COVERAGE = {
    "": "",
    "wages not released (*)": "",
    "employment not released (**)": "",
    NO_TAILS: "percentiles 25-75 only",
    INCOMPLETE: "incomplete states",
}


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per year, state and occupation."""
    table = tidy.FactsTable(facts, NAME, COLUMNS)
    titles = tidy.occupation_titles(facts)
    return [
        {
            "year": fact["year"],
            "state_code": fact["state"],
            "state_name": fact["state_name"],
            "soc_code": fact["soc_code"],
            "occupation_title": tidy.title_of(titles, table, number),
            "employment_jobs": table.whole(number, "employment_jobs"),
            "location_quotient": fact["location_quotient"],
            "mean_usd_per_year": table.whole(number, "mean_annual_usd"),
            **{
                f"{short}_usd_per_year": table.whole(number, f"{short}_annual_usd")
                for short in PERCENTILES
            },
            "suppressed": table.translate(number, "note", SUPPRESSED),
            "coverage": table.translate(number, "note", COVERAGE),
        }
        for number, fact in table
    ]


if __name__ == "__main__":
    tidy.main(NAME, build)
