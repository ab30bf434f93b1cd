"""Writes `onet_essential_skills`: importance and level of ten skills, O*NET 30.3."""

from pathlib import Path

import onet
import tidy

NAME = "onet_essential_skills"
FACTS = "onet_essential_skills_30_3"
COLUMNS = ("element_id", "element", "importance_1_5", "level_0_7")


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per code and skill."""
    table = onet.OnetTable(facts, FACTS, COLUMNS)
    return [
        {
            **onet.row_name(fact),
            **onet.element(table, number),
            "importance": table.number(number, "importance_1_5"),
            "level": table.number(number, "level_0_7"),
        }
        for number, fact in table
    ]


if __name__ == "__main__":
    tidy.main(NAME, build)
