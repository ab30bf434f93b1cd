"""The personas of ``tests/assess/personas``: test figures, no real people, checked as files."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from careerbook.assess.interests import inventory as interests
from careerbook.assess.knowledge import questions
from careerbook.errors import Fault
from careerbook.facts.records import Record, fault, read_folder
from careerbook.roles import roles, skills

FOLDER = Path(__file__).parent

Answer = Annotated[int, Field(ge=1, le=5)]
Level = Annotated[int, Field(ge=0, le=5)]
Count = Annotated[int, Field(ge=0, le=3)]
Share = Annotated[float, Field(ge=0, le=1)]
Why = Annotated[str, Field(min_length=20)]

DIFFICULTIES = 3


class Topic(Record):
    """How a persona answers questions of one topic, easy, medium and hard ones in this order.

    Attributes
    ----------
    right
        How many of three questions of a difficulty are answered right; the first that are asked.
    confidence
        How sure the persona says it is.
    """

    topic: str
    right: tuple[Count, Count, Count]
    confidence: tuple[Share, Share, Share]


class States(Record):
    """What the answers come to as a whole, and why that is to be expected.

    Attributes
    ----------
    interests
        As :func:`careerbook.assess.leads.places.place_roles` names them.
    skills
        ``"nothing-rated"``; ``"too-few"``: no role has enough ratings; ``"nothing-covered"``: every
        rating is 0; ``"nothing-near"``: no mean coverage reaches a third; ``"ready"``.
    calibration
        Over all answers: ``"surer"`` or ``"less"`` sure than right by more than chance explains.
    """

    interests: Literal["none", "open", "flat", "blurred", "disliked", "ready"]
    interests_why: Why
    skills: Literal["nothing-rated", "too-few", "nothing-covered", "nothing-near", "ready"]
    skills_why: Why
    calibration: Literal["surer", "less", "chance"]
    calibration_why: Why


class Expectation(Record):
    """Families and roles that would be absurd (or of which one should come), each for a reason."""

    families: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    why: Why

    @model_validator(mode="after")
    def _says_something(self) -> Expectation:
        if not self.families and not self.roles:
            raise ValueError("at least one family or role")
        return self


class Persona(Record):
    """One test figure.

    Attributes
    ----------
    interests
        Item id -> 1 to 5; an item that is absent was left open.
    ratings
        Skill id -> own level; a skill that is absent was left open.
    absurd
        What would make a reader laugh among the first three.
    expected_any
        For each entry: one of its families is among the first three by interests, or one of its
        roles among the first three by skills.
    """

    who: str = Field(min_length=60)
    far_from_technology: bool
    states: States
    interests: dict[str, Answer]
    ratings: dict[str, Level]
    knowledge: tuple[Topic, ...]
    absurd: tuple[Expectation, ...] = Field(min_length=1)
    expected_any: tuple[Expectation, ...] = ()

    @property
    def absurd_families(self) -> set[str]:
        """Every family that would be absurd."""
        return {name for entry in self.absurd for name in entry.families}

    @property
    def absurd_roles(self) -> set[str]:
        """Every role that would be absurd."""
        return {name for entry in self.absurd for name in entry.roles}


@cache
def load(folder: Path = FOLDER) -> dict[str, Persona]:
    """Return file name -> persona.

    Raises
    ------
    DataError
        Lists every fault of every file: keys, ids that do not exist, the same id twice as absurd,
        or as absurd and expected at once.
    """
    found = read_folder(sorted(folder.glob("*.toml")), Persona, "personas", _faults)
    return {path.stem: persona for path, persona in found.items()}


def _faults(persona: Persona, path: Path) -> list[Fault]:
    families: list[str] = [family.id for family in interests.load().family]
    entries = [*persona.absurd, *persona.expected_any]
    named: dict[str, tuple[list[str], list[str]]] = {
        "interests": (list(persona.interests), [item.id for item in interests.load().item]),
        "ratings": (list(persona.ratings), [skill.id for skill in skills.load().skill]),
        "topic": ([one.topic for one in persona.knowledge], list(questions.topics())),
        "families": ([name for entry in entries for name in entry.families], families),
        "roles": ([name for entry in entries for name in entry.roles], list(roles.slugs())),
    }
    faults = [
        fault("personas", path, key, name, "no such id", ", ".join(known))
        for key, (names, known) in named.items()
        for name in names
        if name not in known
    ]
    absurd = Counter(name for entry in persona.absurd for name in (*entry.families, *entry.roles))
    faults += [
        fault("personas", path, "absurd", name, "named twice", "each id once")
        for name, count in absurd.items()
        if count > 1
    ]
    faults += [
        fault("personas", path, "expected_any", name, "absurd as well", "one or the other")
        for entry in persona.expected_any
        for name in (*entry.families, *entry.roles)
        if name in absurd
    ]
    return faults
