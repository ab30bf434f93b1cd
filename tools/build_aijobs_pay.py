"""Writes `aijobs_pay`: advertised salaries in the US by title, year and level."""

from pathlib import Path

import tidy

NAME = "aijobs_pay"
FACTS = "aijobs_salary_summary"
NAMES = ("cut", "job_title", "work_year", "experience_level")
AMOUNTS = ("mean", *tidy.PERCENTILES)
COLUMNS = (*NAMES, "rows", "exact_duplicate_rows", *(f"{short}_usd" for short in AMOUNTS))


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per cut, title, year and level."""
    table = tidy.FactsTable(facts, FACTS, COLUMNS)
    return [
        {**{name: fact[name] for name in NAMES}, **amounts(table, number)} for number, fact in table
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
