"""Writes `onet_work_styles`: importance of work styles, O*NET 29.3."""

from pathlib import Path

import onet
import tidy

NAME = "onet_work_styles"
FACTS = "onet_work_styles_29_3"


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per code and element."""
    return onet.rated_rows(facts, FACTS, with_level=False)


if __name__ == "__main__":
    tidy.main(NAME, build)
