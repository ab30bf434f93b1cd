"""Writes `regulation_timeline`: dates of laws and rules about AI at work and work visas."""

import re
from pathlib import Path

import tidy

NAME = "regulation_timeline"
COPIED = (
    *("jurisdiction", "instrument", "topic", "date", "date_kind", "fact", "caveat"),
    *("source_url", "second_source_url"),
)
NUMBERS_OF_COPIES = re.compile(r",? ?\b\d{10,}\b(?= \(|,|;|$)")
"""Running numbers of stored copies, which say nothing outside the store."""


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per instrument and date."""
    table = tidy.FactsTable(facts, NAME, (*COPIED, "what_was_read"))
    return [
        {
            **{name: fact[name] for name in COPIED},
            "read_as": NUMBERS_OF_COPIES.sub("", fact["what_was_read"]),
        }
        for _, fact in table
    ]


if __name__ == "__main__":
    tidy.main(NAME, build)
