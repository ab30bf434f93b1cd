"""Writes `aijobs_experience_share_by_year`: the mix of levels of experience in each year."""

import re
from pathlib import Path

import build_aijobs_new_title_pay
import tidy

NAME = "aijobs_experience_share_by_year"
COUNTS = {
    "postings_n": "rows",
    "all_levels_n": "rows_total",
    "distinct_all_levels_n": "distinct_rows_total",
}
SHARES = {"share_pct": "share_pct", "share_of_distinct_pct": "share_of_distinct_pct"}
COLUMNS = ("scope", "work_year", "experience_level", *COUNTS.values(), *SHARES.values())
SCOPE = re.compile(r"all|(?:group (?P<group>[a-z0-9-]+), )?US company")
COLLECTED = {
    **dict.fromkeys(("2020", "2021", "2022"), "survey of few people"),
    "2023": "survey and advertisements",
    **dict.fromkeys(("2024", "2025"), "advertisements"),
}
LAST_YEAR = "2025"  # the publisher's last file is of 3 August


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per companies, group, year and level."""
    table = tidy.FactsTable(facts, NAME, COLUMNS)
    levels = build_aijobs_new_title_pay.LEVELS
    rows = []
    for number, fact in table:
        scope = SCOPE.fullmatch(fact["scope"])
        if not scope:
            allowed = "all | US company | group ..., US company"
            value = fact["scope"]
            raise tidy.DataError([table.fault(number, "scope", value, "unforeseen text", allowed)])
        rows.append(
            {
                "companies": "all" if fact["scope"] == "all" else "United States",
                "title_group": scope["group"] or "",
                "work_year": fact["work_year"],
                "whole_period": "N" if fact["work_year"] == LAST_YEAR else "Y",
                "collected_as": table.translate(number, "work_year", COLLECTED),
                "experience_level": table.translate(number, "experience_level", levels),
                **{name: table.whole(number, column) for name, column in COUNTS.items()},
                **{name: table.number(number, column) for name, column in SHARES.items()},
            }
        )
    return rows


if __name__ == "__main__":
    tidy.main(NAME, build)
