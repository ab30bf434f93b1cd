"""Writes `aijobs_new_title_pay`: advertised salaries of new titles, all rows and distinct rows."""

from pathlib import Path

import tidy

NAME = "aijobs_new_title_pay"
AMOUNTS = {
    **{f"{short}_usd_per_year": f"{short}_usd" for short in tidy.PERCENTILES},
    **{f"{short}_distinct_usd_per_year": f"{short}_distinct_usd" for short in tidy.PERCENTILES},
}
COLUMNS = (
    *("kind", "name", "work_years", "experience_level", "rows", "distinct_rows"),
    *AMOUNTS.values(),
)
CUTS = {"role_group": "title group", "job_title": "job title"}
LEVELS = {"all": "all", "EN": "entry", "MI": "mid", "SE": "senior", "EX": "executive"}
PARTIAL = {"2024-2025": "N", "2025": "N"}
"""The publisher's last file is of 3 August 2025, so both spans end before their last year does."""


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per group or title, years and level."""
    table = tidy.FactsTable(facts, NAME, COLUMNS)
    return [
        {
            "cut": table.translate(number, "kind", CUTS),
            "name": fact["name"],
            "work_years": fact["work_years"],
            "whole_period": table.translate(number, "work_years", PARTIAL),
            "experience_level": table.translate(number, "experience_level", LEVELS),
            "postings_n": table.whole(number, "rows"),
            "distinct_n": table.whole(number, "distinct_rows"),
            **{name: table.whole(number, column) for name, column in AMOUNTS.items()},
        }
        for number, fact in table
    ]


if __name__ == "__main__":
    tidy.main(NAME, build)
