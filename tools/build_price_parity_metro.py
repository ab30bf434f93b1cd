"""Writes `price_parity_metro`: the price level of every metropolitan area in 2024.

Only the newest release is taken, for the reason that `build_price_parity_state` gives.
"""

from pathlib import Path

import tidy

NAME = "price_parity_metro"
COLUMNS = ("year", "cbsa", "metro", "primary_state", "rpp_all_items_us100")


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per metropolitan area."""
    return [
        {
            "year": fact["year"],
            "cbsa_code": fact["cbsa"],
            "metro_name": fact["metro"],
            "primary_state_code": fact["primary_state"],
            "rpp_us100": fact["rpp_all_items_us100"],
        }
        for _, fact in tidy.FactsTable(facts, "rpp_metro_2024", COLUMNS)
    ]


if __name__ == "__main__":
    tidy.main(NAME, build)
