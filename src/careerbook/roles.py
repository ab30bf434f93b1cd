"""The role profiles: what a job asks for, how one gets in, where it leads, and what that rests on.

``load("machine-learning-specialist")`` reads ``data/roles/machine-learning-specialist.toml``.
To add a role, copy a profile under its slug from ``data/tables/role_soc_crosswalk.csv``.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from careerbook import skills as skill_list
from careerbook.errors import Fault, UnknownNameError
from careerbook.paths import data_dir
from careerbook.records import Record, fault, raise_if, read
from careerbook.skills import Id, Level, Words

Family = Literal["research-data", "engineering-qa-systems", "product", "support", "training"]
Confidence = Literal["high", "medium", "low"]
SocCode = Annotated[str, Field(pattern=r"^\d{2}-\d{4}$")]
Url = Annotated[str, Field(pattern=r"^https://")]

ONET_IMPORTANCE = (1.0, 5.0)
"""Lowest and highest value of O*NET's importance scale."""


class SocCandidate(Record):
    """An official occupation that the title may fall under."""

    code: SocCode
    confidence: Confidence
    reason: Words


class OnetRating(Record):
    """What O*NET says about an element of the nearest rated occupation."""

    element: Annotated[str, Field(pattern=r"^\d\.[A-Z]\.\d+(\.[a-z])?$")]
    name: Words
    kind: Literal["skill", "knowledge"]
    importance: Annotated[float, Field(ge=ONET_IMPORTANCE[0], le=ONET_IMPORTANCE[1])]

    @property
    def importance_0_100(self) -> float:
        """The importance standardised to 0-100, as O*NET itself shows it."""
        low, high = ONET_IMPORTANCE
        return 100 * (self.importance - low) / (high - low)


class OnetSource(Record):
    """Which O*NET release and occupation the ratings beside ours come from."""

    occupation: Annotated[str, Field(pattern=r"^\d{2}-\d{4}\.\d{2}$")]
    title: Words
    release: Annotated[str, Field(pattern=r"^\d+\.\d+$")]
    credit: Words
    url: Url


class Requirement(Record):
    """How much of one skill the role asks for, and why we say so.

    Attributes
    ----------
    level, level_se
        Required level 0-5 and its standard error in levels.
    importance
        0 (never needed) to 1 (the job cannot be done without it).
    must_have
        More than one level short of it is flagged whatever the total.
    reason
        The ground of our editorial rating, one line.
    onet
        O*NET ratings that bear on it, shown beside ours.
    """

    id: Id
    level: Level
    level_se: Annotated[float, Field(gt=0, le=2)]
    importance: Annotated[float, Field(ge=0, le=1)]
    must_have: bool
    reason: Words
    onet: tuple[OnetRating, ...]


class Tool(Record):
    """Tools for one purpose."""

    purpose: Words
    names: Annotated[tuple[str, ...], Field(min_length=1)]
    note: Words


class WayIn(Record):
    """A usual way into the job."""

    route: Words
    detail: Words


class Rung(Record):
    """A step of the ladder; ``years`` in the field are a range by editorial judgement."""

    title: Words
    scope: Words
    years: tuple[int, int]

    @model_validator(mode="after")
    def _years_ascend(self) -> Self:
        if not 0 <= self.years[0] < self.years[1]:
            raise ValueError("years must be [from, to] with 0 <= from < to")
        return self


class RelatedRole(Record):
    """A neighbouring role and what sets it apart."""

    slug: Id
    difference: Words


class Risk(Record):
    """Something that may go wrong in this career."""

    risk: Words
    detail: Words


class InterviewTopic(Record):
    """A topic of interviews with one example question."""

    topic: Words
    example: Words


class Project(Record):
    """A portfolio project and the skills that it shows."""

    title: Words
    detail: Words
    shows: Annotated[tuple[Id, ...], Field(min_length=1)]


class Certification(Record):
    """A certificate that existed when we looked; after ``check_by`` somebody must look again."""

    name: Words
    issuer: Words
    url: Url
    note: Words
    check_by: dt.date


class Role(Record):
    """The profile of one role."""

    slug: Id
    name: Words
    families: Annotated[tuple[Family, ...], Field(min_length=1)]
    comparison_group: Words
    summary: Words
    reviewed_on: dt.date
    check_by: dt.date
    soc: Annotated[tuple[SocCandidate, ...], Field(min_length=1)]
    onet: OnetSource
    skills: Annotated[tuple[Requirement, ...], Field(min_length=1)]
    tools: tuple[Tool, ...]
    ways_in: tuple[WayIn, ...]
    ladder: tuple[Rung, ...]
    related: tuple[RelatedRole, ...]
    risks: tuple[Risk, ...]
    interview_topics: tuple[InterviewTopic, ...]
    portfolio: tuple[Project, ...]
    certifications: tuple[Certification, ...]


def slugs() -> tuple[str, ...]:
    """Return the slugs of all roles that have a profile, sorted."""
    return tuple(sorted(path.stem for path in (data_dir() / "roles").glob("*.toml")))


def load(slug: str, folder: Path | None = None, today: dt.date | None = None) -> Role:
    """Return the profile of one role, checked against the skill list and the crosswalk.

    Parameters
    ----------
    slug
        Such as ``"machine-learning-specialist"``; :func:`slugs` lists them.
    folder
        Another folder than the handbook's own ``data/roles``.
    today
        When given, a ``check_by`` date before it is a fault as well. Readers' notebooks do not
        give it: a book that is read years later must still open. :func:`check` does.

    Raises
    ------
    UnknownNameError
        When there is no such profile.
    DataError
        Lists every fault: levels out of range, unknown skills, roles or SOC codes, ...

    Example
    -------
    >>> load("machine-learning-specialist").name
    'Machine Learning Specialist'
    """
    if folder is None and today is None:
        return _own(slug)
    return _read(slug, folder or data_dir() / "roles", today)


@cache
def _own(slug: str) -> Role:
    """Keep the handbook's own profiles: they do not change while a notebook runs."""
    return _read(slug, data_dir() / "roles", None)


def _read(slug: str, folder: Path, today: dt.date | None) -> Role:
    path = folder / f"{slug}.toml"
    if not path.is_file():
        raise UnknownNameError("role", slug, [found.stem for found in folder.glob("*.toml")])
    faults: list[Fault] = []
    role = read(path, Role, "roles", faults)
    if role is not None:
        faults += _faults(role, path, today)
    raise_if(faults)
    assert role is not None  # raise_if has left otherwise
    return role


def check(today: dt.date) -> None:
    """Check every profile, including the dates by which somebody must look again.

    Raises
    ------
    DataError
        Lists the faults of all profiles.
    """
    from careerbook.errors import DataError

    faults: list[Fault] = []
    for slug in slugs():
        try:
            load(slug, today=today)
        except DataError as error:
            faults += error.faults
    raise_if(faults)


def _faults(role: Role, path: Path, today: dt.date | None) -> list[Fault]:
    from careerbook import data

    crosswalk = data.load("role_soc_crosswalk")
    known_roles = sorted(set(crosswalk["role_slug"]))
    known_codes = sorted(set(data.load("occupations")["soc_code"]))
    known_skills = skill_list.load().ids()
    faults: list[Fault] = []

    def wrong(key: str, value: object, problem: str, allowed: str) -> None:
        faults.append(fault("roles", path, key, value, problem, allowed))

    if role.slug != path.stem:
        wrong("slug", role.slug, "differs from the file's name", path.stem)
    if role.slug not in known_roles:
        wrong("slug", role.slug, "unknown role", ", ".join(known_roles))
    for index, candidate in enumerate(role.soc):
        if candidate.code not in known_codes:
            wrong(f"soc[{index}].code", candidate.code, "unknown SOC code", "a code of occupations")
    rows = crosswalk[crosswalk["role_slug"] == role.slug].sort_values("rank")
    table = list(zip(rows["soc_code"], rows["confidence"], strict=True))
    profile = [(candidate.code, candidate.confidence) for candidate in role.soc]
    if role.slug in known_roles and profile != table:
        wrong("soc", profile, "differs from the table role_soc_crosswalk", str(table))
    for name, count in Counter(requirement.id for requirement in role.skills).items():
        if count > 1:
            wrong("skills.id", name, f"used {count} times", "once")
    named = [(f"skills[{i}].id", item.id) for i, item in enumerate(role.skills)]
    for i, project in enumerate(role.portfolio):
        named += [(f"portfolio[{i}].shows", skill) for skill in project.shows]
    for key, skill in named:
        if skill not in known_skills:
            wrong(key, skill, "unknown skill", ", ".join(known_skills))
    for i, related in enumerate(role.related):
        if related.slug not in known_roles or related.slug == role.slug:
            wrong(f"related[{i}].slug", related.slug, "unknown role", ", ".join(known_roles))
    dated = [("check_by", role.check_by)]
    for i, item in enumerate(role.certifications):
        dated.append((f"certifications[{i}].check_by", item.check_by))
    for key, date in dated:
        if today is not None and date < today:
            wrong(key, date, "the date to look again has passed", f"{today} or later")
    return faults
