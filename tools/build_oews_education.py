"""Writes `oews_education`: jobs and wages by the education that occupations typically ask for."""

from pathlib import Path

import tidy

NAME = "oews_education"
FACTS = "oews_education_2025"
AMOUNTS = ("mean", *tidy.PERCENTILES)
COLUMNS = (
    "year",
    "typical_entry_education",
    "employment_jobs",
    "share_of_employment_pct",
    *(f"{short}_annual_usd" for short in AMOUNTS),
)


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per level of education."""
    table = tidy.FactsTable(facts, FACTS, COLUMNS)
    return [
        {
            "year": fact["year"],
            "typical_entry_education": fact["typical_entry_education"],
            "employment_jobs": table.whole(number, "employment_jobs"),
            "employment_share_pct": table.number(number, "share_of_employment_pct"),
            **{
                f"{short}_usd_per_year": table.whole(number, f"{short}_annual_usd")
                for short in AMOUNTS
            },
        }
        for number, fact in table
    ]


if __name__ == "__main__":
    tidy.main(NAME, build)
