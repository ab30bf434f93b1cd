"""Writes `new_roles_pay_coverage`: which pay figures a new role has, and which it lacks."""

from pathlib import Path

import tidy

NAME = "new_roles_pay_coverage"
OFFERS = {
    f"h1b_{short}_usd_per_year": f"h1b_{short}_offered_usd" for short in ("p25", "p50", "p75")
}
PAY = {f"aijobs_{short}_usd_per_year": f"aijobs_{short}_usd" for short in ("p25", "p50", "p75")}
COUNTS = {
    "h1b_filings_n": "h1b_filings",
    "aijobs_postings_n": "aijobs_rows_us_ft_2024_25",
    "aijobs_distinct_n": "aijobs_distinct_rows",
}
COLUMNS = (
    *("new_role", "h1b_fy2025_bucket", "bucket_fit", "aijobs_group", "aijobs_fit"),
    *OFFERS.values(),
    *PAY.values(),
    *COUNTS.values(),
)
FITS = {
    "same title": "same titles",
    "same titles": "same titles",
    "neighbour, not the role": "neighbor, not the role",
    "": "",
}
NONE = "none"


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per role."""
    table = tidy.FactsTable(facts, NAME, COLUMNS)
    return [
        {
            "new_role": fact["new_role"].replace("neighbour", "neighbor"),
            "h1b_title_group": _known(fact["h1b_fy2025_bucket"]),
            "h1b_fit": table.translate(number, "bucket_fit", FITS),
            "title_group": _known(fact["aijobs_group"]),
            "aijobs_fit": table.translate(number, "aijobs_fit", FITS),
            **{name: table.whole(number, column) for name, column in COUNTS.items()},
            **{name: table.number(number, column) for name, column in OFFERS.items()},
            **{name: table.whole(number, column) for name, column in PAY.items()},
        }
        for number, fact in table
    ]


def _known(group: str) -> str:
    return "" if group == NONE else group


if __name__ == "__main__":
    tidy.main(NAME, build)
