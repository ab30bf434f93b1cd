"""Writes `remote_posting_share`: monthly share of postings that mention remote work, by country."""

from pathlib import Path

import tidy

NAME = "remote_posting_share"
FACTS = "indeed_remote_share_monthly"
COLUMNS = ("country_iso2", "month", "remote_share_of_postings_pct", "days")


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per country and month."""
    table = tidy.FactsTable(facts, FACTS, COLUMNS)
    return [
        {
            "country_code": fact["country_iso2"],
            "month": fact["month"],
            "remote_share_pct": table.number(number, "remote_share_of_postings_pct"),
            "days": table.whole(number, "days"),
            "whole_period": tidy.whole_month(fact["month"], table.whole(number, "days")),
        }
        for number, fact in table
    ]


if __name__ == "__main__":
    tidy.main(NAME, build)
