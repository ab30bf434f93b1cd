"""Writes `onet_education`: the education that people in each occupation call required."""

from pathlib import Path

import onet
import tidy

NAME = "onet_education"
FACTS = "onet_education_29_3"
ELEMENT = "Required Level of Education"
COLUMNS = (
    "element",
    "category",
    "category_description",
    "percent_of_respondents",
    "recommend_suppress",
)


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per code and level of education."""
    table = onet.OnetTable(facts, FACTS, COLUMNS)
    return [
        {
            **onet.row_name(fact),
            "category": fact["category"],
            # The name of the level, without the sentence that explains it.
            "category_description": fact["category_description"].partition(" - ")[0],
            "respondents_pct": table.number(number, "percent_of_respondents"),
            "recommend_suppress": table.translate(number, "recommend_suppress", onet.SUPPRESS),
        }
        for number, fact in table
        if fact["element"] == ELEMENT
    ]


if __name__ == "__main__":
    tidy.main(NAME, build)
