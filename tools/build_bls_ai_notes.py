"""Writes `bls_ai_notes`: where the projection round 2025-35 names AI as a reason."""

from pathlib import Path

import tidy

NAME = "bls_ai_notes"
FACTS = "bls_ai_staffing_share_notes_2025_35"
COPIED = ("soc_code", "occupation", "industry", "staffing_share", "factor")
READ_AS = "stored copy of the publisher's Table 1.12; summarized"


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per occupation and industry."""
    table = tidy.FactsTable(facts, FACTS, (*COPIED, "reason_summarised"))
    return [
        {
            "soc_code": fact["soc_code"],
            "occupation_title": fact["occupation"],
            "industry": fact["industry"],
            "share_of_staff": fact["staffing_share"],
            "factor": fact["factor"],
            "reason": fact["reason_summarised"],
            "read_as": READ_AS,
        }
        for _, fact in table
    ]


if __name__ == "__main__":
    tidy.main(NAME, build)
