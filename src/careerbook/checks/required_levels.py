"""BK032: a required level fits the rung that it stands for.

Levels describe the profile's comparison group, mostly "someone two years into this job". Level 4
means leading others and level 5 setting direction. Who brings nothing but two years in the job is
*alone on a new problem* at most; where the group comes with years from before (a doctorate, product
work), level 4 may be asked, and direction is set by nobody that early.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

from careerbook.checks.page import Book, Position
from careerbook.checks.rule import BookRule, Problem

ROLES = "data/roles"
ALONE_ON_A_NEW_PROBLEM, LEADS_OTHERS = 3, 4
BRINGS_YEARS = re.compile(r"\b(?:usually after|after a|past the|equal experience)\b")


def _find(book: Book) -> Iterator[Problem]:
    for path in sorted((book.project / ROLES).glob("*.toml")):
        try:
            profile = tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError:
            continue  # BK062 says so
        group = str(profile.get("comparison_group", ""))
        most = LEADS_OTHERS if BRINGS_YEARS.search(group) else ALONE_ON_A_NEW_PROBLEM
        for need in profile.get("skills", []):
            if need.get("level", 0) > most:
                told = f"more than {most}, the most that is asked of '{group}'"
                value = f"{need.get('id')}: {need['level']}"
                yield Problem(Position(), value, told, f"{ROLES}/{path.name}")


RULE = BookRule(
    "BK032",
    "A required level fits the rung that it stands for",
    "Read the level's anchor in data/skills.toml beside the second rung of the ladder: who leads "
    "others is a senior, unless the comparison group brings years from before.",
    _find,
)
