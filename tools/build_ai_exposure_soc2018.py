"""Writes `ai_exposure_soc2018`: the measures whose licence lets their values be carried.

The ranks are computed here from the values as carried. The ranks of the facts stem from values
before rounding and give equal values unequal ranks, up to 3.2 points apart.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from pathlib import Path

import tidy

NAME = "ai_exposure_soc2018"
COLUMNS = (
    "soc_code",
    "occupation",
    "measure_id",
    "value",
    "source_code_system",
    "source_codes",
)


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per occupation and measure."""
    table = tidy.FactsTable(facts, NAME, COLUMNS)
    titles = tidy.occupation_titles(facts)
    ranks = _ranks(table)
    return [
        {
            "soc_code": fact["soc_code"],
            "occupation_title": titles.get(fact["soc_code"], fact["occupation"]),
            "measure_id": fact["measure_id"],
            "value": table.number(number, "value"),
            "rank_pct": ranks[fact["measure_id"], fact["value"]],
            "source_code_system": fact["source_code_system"],
            "source_codes_n": str(len(fact["source_codes"].split(";"))),
            "source_codes": fact["source_codes"],
        }
        for number, fact in table
    ]


def _ranks(table: tidy.FactsTable) -> dict[tuple[str, str], str]:
    """Return (measure, value) -> rank in percent; equal values share their mean rank."""
    values: defaultdict[str, list[float]] = defaultdict(list)
    for number, fact in table:
        values[fact["measure_id"]].append(float(table.number(number, "value")))
    for column in values.values():
        column.sort()
    ranks = {}
    for measure, text in {(fact["measure_id"], fact["value"]) for _, fact in table}:
        column = values[measure]
        mean = (bisect_left(column, float(text)) + 1 + bisect_right(column, float(text))) / 2
        ranks[measure, text] = f"{100 * mean / len(column):.1f}"
    return ranks


if __name__ == "__main__":
    tidy.main(NAME, build)
