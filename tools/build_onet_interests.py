"""Writes `onet_interests`: how well each occupation fits six interests, O*NET 29.3."""

from pathlib import Path

import onet
import tidy

NAME = "onet_interests"
FACTS = "onet_interests_29_3"
VALUE_SCALE = "OI"  # the fit itself; the other scale only ranks the three best fits
COLUMNS = ("element", "scale", "value")


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per code and interest."""
    table = onet.OnetTable(facts, FACTS, COLUMNS)
    return [
        {
            **onet.row_name(fact),
            "interest": fact["element"],
            "value": table.number(number, "value"),
        }
        for number, fact in table
        if table.translate(number, "scale", {VALUE_SCALE: "value", "IH": ""})
    ]


if __name__ == "__main__":
    tidy.main(NAME, build)
