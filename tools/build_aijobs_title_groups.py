"""Writes `aijobs_title_groups`: which exact job titles are counted as one group."""

from pathlib import Path

import tidy

NAME = "aijobs_title_groups"
FACTS = "aijobs_role_group_titles"
COLUMNS = ("role_group", "job_title")


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per group and title."""
    return [
        {"title_group": fact["role_group"], "job_title": fact["job_title"]}
        for _, fact in tidy.FactsTable(facts, FACTS, COLUMNS)
    ]


if __name__ == "__main__":
    tidy.main(NAME, build)
