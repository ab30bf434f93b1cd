"""How much room the live self-assessment takes: its tallest question decides, so words are counted.

All questions lie in one place, one upon the other. How many lines a question takes follows from
its six anchors; the fixed rest was measured in the built page in columns of 672 and 328 pixels.
"""

from __future__ import annotations

import math
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerbook.roles import skills as skill_list
from careerbook.say.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerbook.roles.role_profile import Role
    from careerbook.roles.skills import Skill

WORDS = Words(__package__)

LINE_PX = 23.2
SMALL_LINE_PX = 20.9
INTRODUCTION = (
    "Compare yourself with {group}. Rate first, before you see what the role asks for; think of a "
    "piece of work that you could show."
)
"""The first sentence of the live form (``gap_widget.js``): its length differs by role."""
ANYONE = WORDS["two_years_in"]


@dataclass(frozen=True)
class Column:
    """A width of the column: characters in a line of each text, and the fixed rest in pixels."""

    introduction: int
    anchor: int
    covers: int
    rest_px: float


START_PX = {"wide": 135.0, "narrow": 220.0}
"""What the form on all skills has above its questions: the list of roles and the quick picks."""

COLUMNS = {
    "wide": Column(introduction=82, anchor=74, covers=92, rest_px=714.5),
    "narrow": Column(introduction=40, anchor=35, covers=48, rest_px=1002.0),
}


def live_height(role: Role) -> dict[str, int]:
    """Return the room to keep for a role's self-assessment, in CSS pixels by column.

    Example
    -------
    >>> from careerbook.roles import roles
    >>> room = live_height(roles.load("machine-learning-specialist"))
    >>> room["wide"] < room["narrow"]
    True
    """
    names = skill_list.load()
    introduction = INTRODUCTION.format(group=role.comparison_group)
    asked = [names[need.id] for need in role.skills]
    return {
        width: math.ceil(_height(introduction, asked, column)) for width, column in COLUMNS.items()
    }


def profile_height() -> dict[str, int]:
    """Return the room to keep for the form on all skills, in CSS pixels by column.

    Example
    -------
    >>> from careerbook.roles import roles
    >>> profile_height()["wide"] > live_height(roles.load("ml-engineer"))["wide"]
    True
    """
    introduction = INTRODUCTION.format(group=ANYONE)
    asked = skill_list.load().skill
    return {
        width: math.ceil(START_PX[width] + _height(introduction, asked, column))
        for width, column in COLUMNS.items()
    }


def _height(introduction: str, asked: Iterable[Skill], column: Column) -> float:
    lines = _lines(introduction, column.introduction)
    return column.rest_px + LINE_PX * lines + max(_question(skill, column) for skill in asked)


def _question(skill: Skill, column: Column) -> float:
    """Return the height of the words of one question in pixels."""
    anchors = sum(_lines(anchor, column.anchor) for anchor in skill.levels)
    return LINE_PX * anchors + SMALL_LINE_PX * _lines(skill.covers, column.covers)


def _lines(words: str, characters: int) -> int:
    return len(textwrap.wrap(words, characters))
