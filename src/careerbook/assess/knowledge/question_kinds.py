"""The kinds of question in the bank, as the files of ``data/questions`` write them.

Item ids are hashes of the content: the first :data:`ID_CHARS` hex digits of the SHA-256 of what is
asked and what is right (kind, stem, code, options with their keys, steps, pairs, numbers, unit), as
JSON with sorted keys. A better explanation keeps the id and so the readers' answers; a changed
question or key gets a new one, because the old answers were given to something else.
"""

from __future__ import annotations

import hashlib
import json
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Field

from careerbook.assess.knowledge.question_variants import Number, Variant, expand
from careerbook.facts.records import Id, Record, Words

ID_CHARS = 10
LONGEST_STEM = 420
LONGEST_OPTION = 140

DIFFICULTY_NAMES = {1: "easy", 2: "medium", 3: "hard"}

Stem = Annotated[str, Field(min_length=20, max_length=LONGEST_STEM)]
Shown = Annotated[str, Field(min_length=1, max_length=LONGEST_OPTION)]
Finite = Annotated[int | float, Field(allow_inf_nan=False)]


class Option(Record):
    """One answer to choose; ``why`` says why it is right or wrong."""

    text: Shown
    key: bool = False
    why: Words


class Slip(Record):
    """A wrong number that people get (a number, or arithmetic in the drawn names), and how."""

    value: Finite | str
    why: Words


class OrderStep(Record):
    """One step of an order; ``why`` says why it stands there."""

    text: Shown
    why: Words


class Pair(Record):
    """One left side with the only right side that fits it."""

    left: Shown
    right: Shown
    why: Words


class _Base(Record):
    """What every kind of question has.

    Attributes
    ----------
    name
        Slug, unique in the bank; for people who write about a question.
    difficulty
        1 easy, 2 medium, 3 hard: an editorial judgment.
    reason
        What the key rests on.
    skill
        Id of a skill of the common list; ``None``: the topic's.
    """

    name: Id
    difficulty: Annotated[int, Field(ge=1, le=3)]
    stem: Stem
    reason: Words
    skill: Id | None = None
    code: str | None = None

    @cached_property
    def id(self) -> str:
        """The hash of the content: :data:`ID_CHARS` hex digits."""
        text = json.dumps(_asked(self.model_dump(mode="json")), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()[:ID_CHARS]


class Choice(_Base):
    """One key (single, code) or several (multiple) among options."""

    kind: Literal["single", "multiple", "code"]
    option: tuple[Option, ...]

    @property
    def keys(self) -> tuple[int, ...]:
        """Positions of the right options, counted from 0."""
        return tuple(i for i, option in enumerate(self.option) if option.key)


class Numeric(_Base):
    """A number to work out; with ``draw`` in several variants."""

    kind: Literal["numeric"]
    answer: Finite | str
    tolerance: Finite | str
    unit: str
    why: Words
    slip: tuple[Slip, ...]
    draw: dict[str, tuple[Finite, ...]] = Field(default_factory=dict)

    @cached_property
    def variants(self) -> tuple[Variant, ...]:
        """Every variant with its numbers filled in; one where nothing is drawn."""
        slips: list[tuple[Number | str, str]] = [(slip.value, slip.why) for slip in self.slip]
        return expand(self.stem, self.answer, self.tolerance, self.why, slips, self.draw)


class Order(_Base):
    """Steps to bring into order; they stand in the right one."""

    kind: Literal["order"]
    step: tuple[OrderStep, ...]


class Match(_Base):
    """Left sides to be matched with right sides."""

    kind: Literal["match"]
    pair: tuple[Pair, ...]


Question = Annotated[Choice | Numeric | Order | Match, Field(discriminator="kind")]


def _asked(dump: dict[str, Any]) -> dict[str, Any]:
    """Leave out what may be improved without asking anything else."""
    dropped = {"name", "difficulty", "reason", "skill", "why"}
    return {
        key: [_asked(part) if isinstance(part, dict) else part for part in value]
        if isinstance(value, list)
        else value
        for key, value in dump.items()
        if key not in dropped and key != "slip"
    }
