"""Writes `learning_resources`: what to learn the handbook's skills with."""

import re
from pathlib import Path

import tidy

NAME = "learning_resources"
COPIED = (
    *("resource_id", "title", "url", "kind", "skill_ids", "new_roles", "level", "cost"),
    *("hours_as_published", "licence", "date_seen"),
)
COLUMNS = (
    *COPIED,
    *("author_publisher", "licence_read", "evidence", "evidence_kind", "note"),
)
FLAGS = {"yes": "Y", "no": "N"}
EVIDENCE_KINDS = {
    "own repository": "own repository",
    "dated list": "dated list",
    "store only": "existence only",
}
NOT_READ = re.compile(r"exists in the snapshot store \([^)]*\)")
MIRROR = re.compile(r" \(\w+ mirror \d+\)")


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per resource."""
    table = tidy.FactsTable(facts, NAME, COLUMNS)
    return [
        {
            **{name: fact[name] for name in COPIED},
            "publisher": fact["author_publisher"],
            "licence_read": table.translate(number, "licence_read", FLAGS),
            "evidence": NOT_READ.sub("exists; its content was not read", fact["evidence"]),
            "evidence_kind": table.translate(number, "evidence_kind", EVIDENCE_KINDS),
            "note": MIRROR.sub("", fact["note"]),
        }
        for number, fact in table
    ]


if __name__ == "__main__":
    tidy.main(NAME, build)
