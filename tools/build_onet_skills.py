"""Writes `onet_skills`: importance and level of skills, O*NET 29.3."""

from pathlib import Path

import onet
import tidy

NAME = "onet_skills"
FACTS = "onet_skills_29_3"


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per code and element."""
    return onet.rated_rows(facts, FACTS)


if __name__ == "__main__":
    tidy.main(NAME, build)
