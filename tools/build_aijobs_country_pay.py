"""Writes `aijobs_country_pay`: advertised salaries by title and country of the company."""

from pathlib import Path

import build_aijobs_pay
import tidy

NAME = "aijobs_country_pay"
FACTS = "aijobs_country_summary"
COLUMNS = ("job_title", "company_location", *build_aijobs_pay.COLUMNS[4:])


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per title and country."""
    table = tidy.FactsTable(facts, FACTS, COLUMNS)
    return [
        {
            "job_title": fact["job_title"],
            "country_code": fact["company_location"],
            **build_aijobs_pay.amounts(table, number),
        }
        for number, fact in table
    ]


if __name__ == "__main__":
    tidy.main(NAME, build)
