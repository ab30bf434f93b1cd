"""Writes `postings_index`: monthly index of postings by country and sector.

The series of different vintages stay apart: sectors were renamed and re-estimated in between.
"""

from pathlib import Path

import tidy

NAME = "postings_index"
FACTS = "indeed_postings_index_monthly"
COLUMNS = ("country_iso2", "series", "month", "index_feb_1_2020_100", "days", "vintage")


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per country, series and month."""
    table = tidy.FactsTable(facts, FACTS, COLUMNS)
    return [
        {
            "country_code": fact["country_iso2"],
            "series": fact["series"],
            "month": fact["month"],
            "index_feb_2020_100": table.number(number, "index_feb_1_2020_100"),
            "days": table.whole(number, "days"),
            "whole_period": tidy.whole_month(fact["month"], table.whole(number, "days")),
            "vintage": fact["vintage"],
        }
        for number, fact in table
    ]


if __name__ == "__main__":
    tidy.main(NAME, build)
