"""The common list of skills: one set of answers can be compared with every role.

``load()`` reads ``data/skills.toml``. Each skill has six anchors, one per level, that say what a
person at that level does, and three practices that say what to do next.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from careerbook.errors import Fault, UnknownNameError
from careerbook.facts.records import Id, Record, Words, fault, read_file, used_twice
from careerbook.paths import data_dir

LEVELS = range(6)
LEVEL_NAMES = (
    "not yet",
    "with step-by-step help",
    "alone on routine work",
    "alone on a new problem",
    "leads others",
    "sets direction",
)
"""What the levels 0-5 mean for every skill; the anchors say it for one."""

Level = Annotated[int, Field(ge=LEVELS[0], le=LEVELS[-1])]


class Group(Record):
    """A heading under which skills are shown."""

    id: Id
    name: Words


class Practice(Record):
    """What to do next, by where one stands."""

    start: Words
    stretch: Words
    lead: Words


class Skill(Record):
    """One skill of the common list.

    Attributes
    ----------
    levels
        Six anchors: ``levels[3]`` says what a person at level 3 does.
    practice
        The next thing to do, for levels 0-1, 2 and 3-5.
    """

    id: Id
    name: Words
    group: Id
    covers: Words
    levels: Annotated[tuple[Words, ...], Field(min_length=len(LEVELS), max_length=len(LEVELS))]
    practice: Practice

    def next_step(self, own_level: int) -> str:
        """Return the practice for someone at ``own_level`` (0-5).

        Example
        -------
        >>> load()["programming"].next_step(0).startswith("Write a script")
        True
        """
        if own_level <= 1:
            return self.practice.start
        return self.practice.stretch if own_level == 2 else self.practice.lead


class SkillList(Record):
    """The whole of ``skills.toml``."""

    group: tuple[Group, ...]
    skill: tuple[Skill, ...]

    def __getitem__(self, skill_id: str) -> Skill:
        """Return the skill with this id.

        Raises
        ------
        UnknownNameError
            When no skill has it.
        """
        for skill in self.skill:
            if skill.id == skill_id:
                return skill
        raise UnknownNameError("skill", skill_id, self.ids())

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all skills, in the order of the file."""
        return tuple(skill.id for skill in self.skill)


@cache
def load(path: Path | None = None) -> SkillList:
    """Return the common list of skills.

    Parameters
    ----------
    path
        Another file than the handbook's own ``data/skills.toml``.

    Raises
    ------
    DataError
        Lists every fault of the file: unknown keys, a level without anchor, ids used twice, ...

    Example
    -------
    >>> load()["programming"].levels[0]
    'Has not yet written a program that runs.'
    """
    return read_file(path or data_dir() / "skills.toml", SkillList, "skills", _faults)


def _faults(found: SkillList, path: Path) -> Iterator[Fault]:
    groups = [group.id for group in found.group]
    yield from used_twice("skills", path, {"group.id": groups, "skill.id": found.ids()})
    for index, skill in enumerate(found.skill):
        if skill.group not in groups:
            key = f"skill[{index}].group"
            yield fault("skills", path, key, skill.group, "unknown group", ", ".join(groups))
        if len(set(skill.levels)) < len(skill.levels):
            key = f"skill[{index}].levels"
            yield fault("skills", path, key, skill.id, "two levels read alike", "six anchors")
