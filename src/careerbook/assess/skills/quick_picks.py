"""Things that a reader may have done, and the levels that they speak for.

``load()`` reads ``data/quick_picks.toml``. A tick proposes; only the reader rates.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from careerbook.errors import Fault, UnknownNameError
from careerbook.facts.records import Id, Record, Words, fault, read_file, used_twice
from careerbook.paths import data_dir
from careerbook.roles import skills
from careerbook.roles.skills import Level

LONGEST_TEXT = 110  # characters: two lines on a phone

Deed = Annotated[str, Field(min_length=10, max_length=LONGEST_TEXT, pattern=r"\.$")]


class Pick(Record):
    """One thing done.

    Attributes
    ----------
    text
        What was done, in the past tense and without "I".
    group
        Id of the skill group under which it is offered.
    shows
        Skill id -> the highest level whose anchor the deed alone bears out.
    """

    id: Id
    group: Id
    text: Deed
    shows: Annotated[dict[Id, Level], Field(min_length=1)]


class PickList(Record):
    """The whole of ``quick_picks.toml``.

    Attributes
    ----------
    basis
        What the levels rest on.
    """

    reviewed_on: dt.date
    basis: Words
    pick: Annotated[tuple[Pick, ...], Field(min_length=1)]

    def propose(self, ticked: Iterable[str]) -> dict[str, int]:
        """Return skill id -> proposed level for the deeds ticked: of several the highest.

        Skills come in the order of the file. The twin is ``assess/skills/quick_picks.js``.

        Raises
        ------
        UnknownNameError
            When there is no such pick.

        Example
        -------
        >>> load().propose(["own-package", "own-script"])
        {'programming': 3, 'software-engineering': 2}
        """
        wanted = set(ticked)
        known = [pick.id for pick in self.pick]
        for name in sorted(wanted.difference(known)):
            raise UnknownNameError("quick pick", name, known)
        levels: dict[str, int] = {}
        for pick in self.pick:
            if pick.id in wanted:
                for skill, level in pick.shows.items():
                    levels[skill] = max(level, levels.get(skill, 0))
        return levels


@cache
def load(path: Path | None = None) -> PickList:
    """Return the quick picks.

    Parameters
    ----------
    path
        Another file than the handbook's own ``data/quick_picks.toml``.

    Raises
    ------
    DataError
        Lists every fault of the file: unknown keys, groups or skills, a level of 0, ids or texts
        used twice, a text too long for a phone.

    Example
    -------
    >>> load().pick[0].shows
    {'mathematics': 1}
    """
    return read_file(path or data_dir() / "quick_picks.toml", PickList, "quick_picks", _faults)


def _faults(found: PickList, path: Path) -> Iterator[Fault]:
    listed = skills.load()
    groups = [group.id for group in listed.group]
    once = {
        f"pick.{field}": [getattr(pick, field) for pick in found.pick] for field in ("id", "text")
    }
    yield from used_twice("quick_picks", path, once)
    for pick in found.pick:
        key = f"pick[{pick.id}]"
        if pick.group not in groups:
            allowed = ", ".join(groups)
            yield fault("quick_picks", path, f"{key}.group", pick.group, "unknown group", allowed)
        for skill, level in pick.shows.items():
            place = f"{key}.shows.{skill}"
            if skill not in listed.ids():
                yield fault(
                    "quick_picks", path, place, skill, "unknown skill", "an id of skills.toml"
                )
            if level == 0:
                yield fault("quick_picks", path, place, level, "shows nothing", "1 to 5")
