"""How each skill is learned: what comes first, how many hours, what would prove it, where to read.

``load()`` reads ``data/skill_plans.toml``. Hours are the handbook's own judgment and never a bare
number: a step of level is so many rounds of the skill's practice, each of so many hours.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, model_validator

from careerbook.book import chapters
from careerbook.errors import Fault, UnknownNameError
from careerbook.facts.records import Id, Record, Words, fault, read_file, used_twice
from careerbook.paths import data_dir
from careerbook.roles import skills as skill_list

PLANNED_LEVELS = range(1, 5)
"""Levels that a plan leads to. No role asks for level 5, and no practice leads there."""

TABLE = "skill_plans"
LONGEST_EVIDENCE = 130  # characters: it stands in a calendar entry too

Size = tuple[Annotated[float, Field(gt=0)], Annotated[float, Field(gt=0, le=200)]]
Rounds = Annotated[int, Field(ge=1, le=50)]
Sentence = Annotated[str, Field(min_length=20, pattern=r"\.$")]
Evidence = Annotated[str, Field(min_length=20, max_length=LONGEST_EVIDENCE, pattern=r"\.$")]
PageName = Annotated[str, Field(pattern=r"^[a-z]+/[a-z0-9-]+$")]
STEPS = len(PLANNED_LEVELS)


class SkillPlan(Record):
    """How one skill is learned.

    Attributes
    ----------
    after
        Skills that come first where the plan has both.
    start, stretch, lead
        Hours for one round of the practice of that name
        (:class:`careerbook.roles.skills.Practice`), from a quick to a slow learner.
    rounds
        Rounds that lead to level 1 and 2 (of ``start``), 3 (``stretch``) and 4 (``lead``).
    basis
        Why the rounds are that long and that many.
    evidence
        What would prove level 1, 2, 3 and 4 to a stranger.
    pages
        Chapters that serve the skill, by page name.
    """

    skill: Id
    after: tuple[Id, ...]
    start: Size
    stretch: Size
    lead: Size
    rounds: Annotated[tuple[Rounds, ...], Field(min_length=STEPS, max_length=STEPS)]
    basis: Sentence
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=STEPS, max_length=STEPS)]
    pages: Annotated[tuple[PageName, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _ranges_ascend(self) -> Self:
        for name in ("start", "stretch", "lead"):
            low, high = getattr(self, name)
            if low >= high:
                raise ValueError(f"{name} must be [from, to] in hours with from < to")
        return self

    @property
    def hours(self) -> tuple[tuple[float, float], ...]:
        """Hours from the level below to level 1, 2, 3 and 4, each as (quick, slow).

        Example
        -------
        >>> load()["statistics"].hours[0]
        (15.0, 30.0)
        """
        sizes = (self.start, self.start, self.stretch, self.lead)
        return tuple(
            (count * low, count * high)
            for count, (low, high) in zip(self.rounds, sizes, strict=True)
        )


class SkillPlanList(Record):
    """The whole of ``skill_plans.toml``.

    Attributes
    ----------
    reviewed_on
        When the estimates were last read as a whole.
    basis
        What all of them rest on.
    names
        Page name -> short name of the chapter.
    """

    reviewed_on: dt.date
    basis: Sentence
    names: dict[PageName, Words]
    plan: tuple[SkillPlan, ...]

    def __getitem__(self, skill_id: str) -> SkillPlan:
        """Return the plan of the skill with this id.

        Raises
        ------
        UnknownNameError
            When no plan has it.
        """
        for plan in self.plan:
            if plan.skill == skill_id:
                return plan
        raise UnknownNameError("skill", skill_id, [plan.skill for plan in self.plan])


@cache
def load(path: Path | None = None) -> SkillPlanList:
    """Return how every skill is learned.

    Parameters
    ----------
    path
        Another file than the handbook's own ``data/skill_plans.toml``.

    Raises
    ------
    DataError
        Lists every fault of the file: a skill without plan or with two, an unknown prerequisite,
        a circle of prerequisites, a page without a name.

    Example
    -------
    >>> load()["model-monitoring"].after
    ('model-evaluation', 'model-deployment')
    """
    return read_file(path or data_dir() / "skill_plans.toml", SkillPlanList, TABLE, _faults)


def author_faults(found: SkillPlanList, project: Path) -> list[Fault]:
    """Return pages that the book does not have, and short names that differ from their title.

    Parameters
    ----------
    found
        The plans.
    project
        Project folder, see :func:`careerbook.book.chapters.find_project`.
    """
    path = data_dir() / "skill_plans.toml"
    titles = {chapter.name: chapter.title for chapter in chapters.load(project)}
    wrong = []
    for page, name in found.names.items():
        key = f"names[{page}]"
        if page not in titles:
            wrong.append(fault(TABLE, path, key, page, "no such chapter", "a page of _toc.yml"))
        elif titles[page].partition(":")[0] != name:
            allowed = titles[page].partition(":")[0]
            wrong.append(fault(TABLE, path, key, name, "differs from the chapter's title", allowed))
    return wrong


def _faults(found: SkillPlanList, path: Path) -> Iterator[Fault]:
    known = skill_list.load().ids()
    planned = [plan.skill for plan in found.plan]
    yield from used_twice(TABLE, path, {"plan.skill": planned})
    for skill in sorted(set(known) - set(planned)):
        yield fault(TABLE, path, "plan.skill", skill, "has no plan", "a plan for every skill")
    for plan in found.plan:
        for key, skill in (("skill", plan.skill), *(("after", one) for one in plan.after)):
            if skill not in known:
                place = f"plan[{plan.skill}].{key}"
                yield fault(TABLE, path, place, skill, "unknown skill", "an id of skills.toml")
        for page in plan.pages:
            if page not in found.names:
                place = f"plan[{plan.skill}].pages"
                yield fault(TABLE, path, place, page, "page without a name", "a page of [names]")
    for page in sorted(set(found.names) - {page for plan in found.plan for page in plan.pages}):
        yield fault(TABLE, path, f"names[{page}]", page, "serves no skill", "a page that is used")
    try:
        TopologicalSorter({plan.skill: plan.after for plan in found.plan}).prepare()
    except CycleError as error:
        circle = " -> ".join(error.args[1])
        yield fault(TABLE, path, "plan.after", circle, "a circle", "prerequisites without a circle")
