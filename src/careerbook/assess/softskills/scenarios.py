"""The situations with which a reader looks at her soft skills: what would she do.

``load()`` reads ``data/scenarios.toml``. Each situation has four options, graded 0 to 3, and each
option has the reason for its grade. Scoring: :mod:`careerbook.assess.softskills.scoring`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from careerbook.assess.knowledge.form_cues import shares
from careerbook.errors import Fault
from careerbook.facts.records import Id, Record, fault, read_file, used_twice
from careerbook.paths import data_dir

GRADES = (0, 1, 2, 3)
"""Every scenario has one option of each grade."""

SITUATION_WORDS = (40, 80)  # fewer leave open what matters, more are not read on a phone
LENGTH_RATIO = 1.35  # longest to shortest option: none is given away by its length

Words = Annotated[str, Field(min_length=3, max_length=60)]
Sentence = Annotated[str, Field(min_length=10, max_length=160, pattern=r"[.?]$")]


class Option(Record):
    """One way to act.

    Attributes
    ----------
    grade
        3 the best of the four, 2 good in part, 1 leaves the problem, 0 makes it worse.
    text
        What one would do.
    why
        What makes it better or worse than the others.
    """

    grade: Annotated[int, Field(ge=GRADES[0], le=GRADES[-1])]
    text: Sentence
    why: Sentence


class Scenario(Record):
    """One situation with its options; a reader's answer is kept as the place of an option.

    Attributes
    ----------
    situation
        40 to 80 words; no real company or person.
    principle
        The one sentence to remember; the best option keeps it.
    """

    id: Id
    name: Words
    situation: Annotated[str, Field(min_length=100, max_length=600)]
    principle: Sentence
    option: Annotated[tuple[Option, ...], Field(min_length=len(GRADES), max_length=len(GRADES))]

    @property
    def best(self) -> Option:
        """The option of the highest grade."""
        return max(self.option, key=lambda option: option.grade)


class SoftSkill(Record):
    """A soft skill with its scenarios."""

    id: Id
    name: Words
    about: Sentence
    item: Annotated[tuple[Scenario, ...], Field(min_length=1)]


class ScenarioList(Record):
    """The whole of ``scenarios.toml``.

    Attributes
    ----------
    reviewed_on
        When the scenarios were last read as a whole.
    basis
        What the grades rest on.
    """

    reviewed_on: dt.date
    basis: Annotated[str, Field(min_length=10)]
    skill: Annotated[tuple[SoftSkill, ...], Field(min_length=1)]

    def items(self) -> tuple[Scenario, ...]:
        """Return all scenarios, in the order of the file."""
        return tuple(item for skill in self.skill for item in skill.item)


@cache
def load(path: Path | None = None) -> ScenarioList:
    """Return the scenarios.

    Parameters
    ----------
    path
        Another file than the handbook's own ``data/scenarios.toml``.

    Raises
    ------
    DataError
        Lists every fault of the file: unknown keys, a situation too short or too long, grades that
        are missing or stand twice, an option that its length gives away, words that give a grade
        away, ids or texts used twice.

    Example
    -------
    >>> load().skill[0].item[0].best.grade
    3
    """
    return read_file(path or data_dir() / "scenarios.toml", ScenarioList, "scenarios", _faults)


def _faults(found: ScenarioList, path: Path) -> Iterator[Fault]:
    """Find what the models cannot: relations between options, and what stands twice."""
    fewest, most = SITUATION_WORDS
    for item in found.items():
        key = f"item[{item.id}]"
        words = len(item.situation.split())
        if not fewest <= words <= most:
            problem, allowed = f"{words} words long", f"{fewest} to {most} words"
            yield fault("scenarios", path, f"{key}.situation", item.situation, problem, allowed)
        grades = [option.grade for option in item.option]
        if sorted(grades) != list(GRADES):
            problem = "not every grade once"
            yield fault("scenarios", path, f"{key}.option.grade", grades, problem, str(GRADES))
        lengths = [len(option.text) for option in item.option]
        if max(lengths) > LENGTH_RATIO * min(lengths):
            problem = "one option is told by its length"
            allowed = f"the longest at most {LENGTH_RATIO} times the shortest"
            yield fault("scenarios", path, f"{key}.option.text", lengths, problem, allowed)
    yield from _telling_cues(found, path)
    once = {
        "skill.id": [skill.id for skill in found.skill],
        "skill.item.id": [item.id for item in found.items()],
        "skill.item.situation": [item.situation for item in found.items()],
        "skill.item.principle": [item.principle for item in found.items()],
        "option.text": [option.text for item in found.items() for option in item.option],
        "option.why": [option.why for item in found.items() for option in item.option],
    }
    yield from used_twice("scenarios", path, once)


def _telling_cues(found: ScenarioList, path: Path) -> Iterator[Fault]:
    """Find words and marks that options of one grade hold more or less often than the others."""
    options = [option for item in found.items() for option in item.option]
    for grade in GRADES:
        own = [option.text for option in options if option.grade == grade]
        others = [option.text for option in options if option.grade != grade]
        for share in shares(own, others) if own and others else ():
            if share.tells:
                problem = f"tells grade {grade}: in {share.told}"
                allowed = "shares that chance could bring about"
                yield fault("scenarios", path, "option.text", share.cue, problem, allowed)
