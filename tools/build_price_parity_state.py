"""Writes `price_parity_state`: the price level of every state in 2024.

Only the newest release is taken: an older one differs by up to 4.4 points for the same state,
so the two must not stand in one table as if they were a series.
"""

from pathlib import Path

import tidy

NAME = "price_parity_state"
COLUMNS = ("year", "state", "state_name", "rpp_all_items_us100")


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per state."""
    return [
        {
            "year": fact["year"],
            "state_code": fact["state"],
            "state_name": fact["state_name"],
            "rpp_us100": fact["rpp_all_items_us100"],
        }
        for _, fact in tidy.FactsTable(facts, "rpp_state_2024", COLUMNS)
    ]


if __name__ == "__main__":
    tidy.main(NAME, build)
