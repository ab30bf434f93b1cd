"""Writes `aijobs_pay`: advertised salaries in the US by title, year and level."""

from datetime import date
from pathlib import Path

import tidy

NAME = "aijobs_pay"
FACTS = "aijobs_salary_summary"
NAMES = ("cut", "job_title", "work_year", "experience_level")
AMOUNTS = ("mean", *tidy.PERCENTILES)
READ_ON = date(2025, 8, 3)
"""Day of the publisher's last file: the year of this date, and all years together, end there."""
COLUMNS = (*NAMES, "rows", "exact_duplicate_rows", *(f"{short}_usd" for short in AMOUNTS))


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per cut, title, year and level."""
    table = tidy.FactsTable(facts, FACTS, COLUMNS)
    return [
        {
            **{name: fact[name] for name in NAMES},
            "whole_period": "N" if fact["work_year"] in ("all", str(READ_ON.year)) else "Y",
            **amounts(table, number),
        }
        for number, fact in table
    ]


def amounts(table: tidy.FactsTable, number: int) -> tidy.Row:
    """Return the counts and amounts of one row."""
    return {
        "postings_n": table.whole(number, "rows"),
        "exact_duplicates_n": table.whole(number, "exact_duplicate_rows"),
        **{f"{short}_usd_per_year": table.whole(number, f"{short}_usd") for short in AMOUNTS},
    }


if __name__ == "__main__":
    tidy.main(NAME, build)
