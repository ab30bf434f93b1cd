"""Writes `ai_posting_share`: monthly share of postings that mention AI, by country."""

from pathlib import Path

import tidy

NAME = "ai_posting_share"
FACTS = "indeed_ai_share_monthly"
COLUMNS = ("country_iso2", "month", "ai_share_of_postings_pct", "days")


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per country and month."""
    table = tidy.FactsTable(facts, FACTS, COLUMNS)
    return [
        {
            "country_code": fact["country_iso2"],
            "month": fact["month"],
            "ai_share_pct": table.number(number, "ai_share_of_postings_pct"),
            "days": table.whole(number, "days"),
            "whole_period": tidy.whole_month(fact["month"], table.whole(number, "days")),
        }
        for number, fact in table
    ]


if __name__ == "__main__":
    tidy.main(NAME, build)
