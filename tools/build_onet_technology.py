"""Writes `onet_technology`: the software that each occupation uses, O*NET 30.3."""

from pathlib import Path

import onet
import tidy

NAME = "onet_technology"
FACTS = "onet_software_skills_30_3"
COLUMNS = ("technology", "category", "hot_technology", "in_demand")


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per code and software."""
    table = onet.OnetTable(facts, FACTS, COLUMNS)
    return [
        {
            **onet.row_name(fact),
            "technology": fact["technology"],
            "category": fact["category"],
            "hot_technology": table.translate(number, "hot_technology", tidy.FLAGS),
            "in_demand": table.translate(number, "in_demand", tidy.FLAGS),
        }
        for number, fact in table
    ]


if __name__ == "__main__":
    tidy.main(NAME, build)
