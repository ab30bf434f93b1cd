"""The activities with which a reader finds out what work she may enjoy.

``load()`` reads ``data/interests.toml``: six kinds of interest (RIASEC), six activities for each,
and the families of roles. Scoring: :mod:`careerbook.assess.interests.scoring`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from careerbook.errors import Fault
from careerbook.facts.records import Id, Record, Words, fault, read_file, used_twice
from careerbook.paths import data_dir
from careerbook.roles.role_profile import Family

ITEMS_PER_SCALE = 6
REVERSED_PER_SCALE = 1
"""The same for every scale: then the same answer to everything gives six equal scores."""

LEAST_OF_A_SETTING = 2
"""Activities from AI work, and from anybody's life, that each scale has at least."""

Scale = Literal["realistic", "investigative", "artistic", "social", "enterprising", "conventional"]
SCALES: tuple[Scale, ...] = (
    "realistic", "investigative", "artistic", "social", "enterprising", "conventional",
)  # fmt: skip
"""Ids of the six scales, in the order of RIASEC."""

ANSWER_NAMES = ("Strongly dislike", "Dislike", "Neither", "Like", "Strongly like")
"""What the answers 1 to 5 are called."""

Sentence = Annotated[str, Field(min_length=10, max_length=90, pattern=r"\.$")]
"""An activity is read at a glance on a phone."""


class ScaleText(Record):
    """One kind of interest: its name and what it is about."""

    id: Scale
    name: Words
    about: Sentence


class FamilyText(Record):
    """One family of roles: its name and what its work is about."""

    id: Family
    name: Words
    about: Sentence


class Item(Record):
    """One activity, answered 1 (strongly dislike) to 5 (strongly like).

    Attributes
    ----------
    setting
        ``"ai"``: from AI work or near it; ``"everyday"``: from anybody's life.
    reverse
        Whether liking it counts against the scale: 5 is then scored as 1.
    """

    id: Id
    scale: Scale
    setting: Literal["ai", "everyday"]
    text: Sentence
    reverse: bool = False


class Inventory(Record):
    """The whole of ``interests.toml``.

    Attributes
    ----------
    reviewed_on
        When the activities were last read as a whole.
    basis
        What the scales and the choice of activities rest on.
    """

    reviewed_on: dt.date
    basis: Words
    scale: tuple[ScaleText, ...]
    family: tuple[FamilyText, ...]
    item: tuple[Item, ...]

    def items_of(self, scale: str) -> tuple[Item, ...]:
        """Return the items of one scale, in the order of the page."""
        return tuple(item for item in self.item if item.scale == scale)


@cache
def load(path: Path | None = None) -> Inventory:
    """Return the activities, the scales and the families.

    Parameters
    ----------
    path
        Another file than the handbook's own ``data/interests.toml``.

    Raises
    ------
    DataError
        Lists every fault of the file: a scale without its six activities, without its one
        reverse-keyed or with fewer than two from anybody's life, ids or texts used twice, ...

    Example
    -------
    >>> load().item[0].text
    'Take a broken household appliance apart and get it running again.'
    """
    return read_file(path or data_dir() / "interests.toml", Inventory, "interests", _faults)


def _faults(found: Inventory, path: Path) -> Iterator[Fault]:
    once: dict[str, Iterable[str]] = {
        "item.id": (item.id for item in found.item),
        "item.text": (item.text for item in found.item),
        "family.id": (family.id for family in found.family),
    }
    yield from used_twice("interests", path, once)
    ids = tuple(scale.id for scale in found.scale)
    if ids != SCALES:
        yield fault("interests", path, "scale.id", ids, "not allowed", f"{', '.join(SCALES)}")
    for scale in SCALES:
        items = found.items_of(scale)
        key = f"item[scale={scale}]"
        if len(items) != ITEMS_PER_SCALE:
            yield fault("interests", path, key, len(items), "count of items", str(ITEMS_PER_SCALE))
        reverse = sum(item.reverse for item in items)
        if reverse != REVERSED_PER_SCALE:
            allowed = f"{REVERSED_PER_SCALE}, as in every scale"
            yield fault("interests", path, key, reverse, "count of reverse-keyed items", allowed)
        for setting in ("ai", "everyday"):
            count = sum(item.setting == setting for item in items)
            if count < LEAST_OF_A_SETTING:
                problem = f"count of items of the setting {setting}"
                yield fault("interests", path, key, count, problem, f"{LEAST_OF_A_SETTING} or more")
