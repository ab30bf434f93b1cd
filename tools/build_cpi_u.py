"""Writes `cpi_u`: the consumer price index of every year, annual average and May."""

from pathlib import Path

import tidy

NAME = "cpi_u"
SERIES = "CUUR0000SA0"  # US city average, all items, not seasonally adjusted
COLUMNS = ("year", "series_id", "annual_average_index", "may_index")


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per year; the factors of the facts are left out, as they are quotients."""
    table = tidy.FactsTable(facts, NAME, COLUMNS)
    rows = []
    for number, fact in table:
        table.translate(number, "series_id", {SERIES: SERIES})
        rows.append({name: fact[name] for name in ("year", "annual_average_index", "may_index")})
    return rows


if __name__ == "__main__":
    tidy.main(NAME, build)
