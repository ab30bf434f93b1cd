"""Other versions of one reader: levels, interests and weights moved within what is known of them.

Twin: ``assess/leads/draws.js``; both are held by ``tests/assess/leads/leads_cases.json``.

Each of :data:`DRAWS` versions has other own levels, other interest scores and other weights. One
version enters every role, so what two roles share does not blur their difference:

- own level + ``own_se`` * (common part + part of the skill), each with half the variance: the
  errors of one person's ratings go together (:mod:`careerbook.assess.answers.rating_error`);
- required level + its standard error, anew for each role; coverage is then computed again;
- interest score + its error, from which the match of every family is computed again;
- a weight above 0 + a whole number from -20 to 20, never below 1; a weight of 0 stays 0.

Deviations are made of whole numbers of 32 bits, four for each, so that both languages draw alike.
Their mean is 0, their standard deviation 1, their shape nearly normal. Every deviation has a name,
and the same name always gives the same draws, whatever else is drawn.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, Protocol

from careerbook.assess.answers.rating_error import SHARED
from careerbook.assess.skills.coverage import Requirement

Draws = Any
"""A numpy array with one value for each draw."""

DRAWS = 500
MOVE = 20
"""By how many points a weight may move: an editorial judgment."""

_SEED = 20_261_123
_WORD = 0xFFFFFFFF
_PARTS = 4  # uniform numbers in a deviation: their sum has the variance 4 / 12
_FNV_START, _FNV_PRIME = 0x811C9DC5, 0x01000193


class FamilyValues(Protocol):
    """A family of roles; :class:`careerbook.assess.interests.families.FamilyInterests` is one."""

    @property
    def id(self) -> str:
        """Family id."""

    @property
    def values(self) -> Sequence[float]:
        """Six O*NET interest values, in the order of the scales."""


def deviations(name: str) -> Draws:
    """Return one deviation for each draw: mean 0, standard deviation 1.

    Example
    -------
    >>> [round(float(value), 3) for value in deviations("level statistics")[:3]]
    [0.515, -0.563, 0.154]
    """
    return _deviations(name)


@cache
def _deviations(name: str) -> Draws:
    import numpy as np

    words = _words(name, DRAWS * _PARTS).astype(np.float64).reshape(DRAWS, _PARTS)
    return (words.sum(axis=1) / (_WORD + 1) - _PARTS / 2) * math.sqrt(12 / _PARTS)


@cache
def moves(criterion: str) -> Draws:
    """Return a whole number from -20 to 20 for each draw, all equally likely.

    Example
    -------
    >>> [int(move) for move in moves("skills")[:4]]
    [-11, 17, 19, 15]
    """
    import numpy as np

    words = _words(f"weight {criterion}", DRAWS).astype(np.int64)
    return words % (2 * MOVE + 1) - MOVE


def coverage_draws(
    role: str,
    requirements: Iterable[Requirement],
    ratings: Mapping[str, int | None],
    own_se: float,
) -> Draws:
    """Return a role's coverage in every draw, 0-1, over the skills that are answered.

    Parameters
    ----------
    role
        Its slug, by which the errors of its required levels are drawn.
    own_se
        Standard error of an own level, in levels.
    """
    import numpy as np

    part, rest = math.sqrt(SHARED), math.sqrt(1 - SHARED)
    common = deviations("levels")
    missing, asked = np.zeros(DRAWS), np.zeros(DRAWS)
    for need in requirements:
        own = ratings.get(need.id)
        if own is None:
            continue
        error = part * common + rest * deviations(f"level {need.id}")
        mine = own + own_se * error
        wanted = need.level + need.level_se * deviations(f"asked {role} {need.id}")
        wanted = np.maximum(wanted, 0.0)
        missing += need.importance * np.maximum(wanted - mine, 0.0)
        asked += need.importance * wanted
    return np.where(asked > 0, np.maximum(1 - missing / np.where(asked > 0, asked, 1.0), 0.0), 0.0)


def match_draws(
    scores: Sequence[float], angle_se: float, families: Iterable[FamilyValues]
) -> dict[str, Draws]:
    """Return family id -> its match with the reader's interests in every draw, -1 to 1.

    Parameters
    ----------
    scores
        The reader's six scores, not all equal.
    angle_se
        Standard error of their direction, in radians.
    families
        Families whose six values are not all equal; others are left out.
    """
    import numpy as np

    mean = _mean(scores)
    length = math.sqrt(_sum([(score - mean) * (score - mean) for score in scores]))
    error = angle_se * length
    drawn = [score + error * deviations(f"interest {k}") for k, score in enumerate(scores)]
    middle = _mean(drawn)
    found = {}
    for family in families:
        if max(family.values) == min(family.values):
            continue
        own = _mean(family.values)
        both = square_1 = square_2 = 0.0
        for mine, theirs in zip(drawn, family.values, strict=True):
            both = both + (mine - middle) * (theirs - own)
            square_1 = square_1 + (mine - middle) * (mine - middle)
            square_2 = square_2 + (theirs - own) * (theirs - own)
        found[family.id] = np.clip(both / np.sqrt(square_1 * square_2), -1.0, 1.0)
    return found


def _words(name: str, count: int) -> Draws:
    """Return whole numbers of 32 bits, the same for the same name in every language.

    Source
    ------
    mulberry32 by Tommy Ettinger (public domain), begun at the FNV-1a hash of the name.
    """
    import numpy as np

    state = _FNV_START ^ _SEED
    for letter in name.encode():
        state = ((state ^ letter) * _FNV_PRIME) & _WORD
    steps = np.arange(1, count + 1, dtype=np.uint64) * 0x6D2B79F5 + state
    state32 = (steps & _WORD).astype(np.uint32)
    value = (state32 ^ (state32 >> np.uint32(15))) * (state32 | np.uint32(1))
    value ^= value + (value ^ (value >> np.uint32(7))) * (value | np.uint32(61))
    return value ^ (value >> np.uint32(14))


def _sum(values: Iterable[Any]) -> Any:
    """Add one by one: newer Pythons' ``sum`` corrects what browsers do not."""
    total: Any = 0.0
    for value in values:
        total = total + value
    return total


def _mean(values: Sequence[Any]) -> Any:
    return _sum(values) / len(values)
