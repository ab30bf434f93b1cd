"""The parts of a role profile: what ``data/roles/<slug>.toml`` may and must hold.

Every rating says what it rests on. What one entry says of another table is judged in
:mod:`careerbook.roles.role_check`.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from careerbook.facts.records import Id, Record, Words
from careerbook.roles.skills import Level

Family = Literal["research-data", "engineering-qa-systems", "product", "support", "training"]
Confidence = Literal["high", "medium", "low"]
SocCode = Annotated[str, Field(pattern=r"^\d{2}-\d{4}$")]
Url = Annotated[str, Field(pattern=r"^https://")]

Basis = Literal["onet", "public-ladder", "editorial"]
"""What a skill rating rests on.

``onet``: O*NET rates the same or a closely related thing as important (at least
``ONET_BASIS_IMPORTANCE``) in the nearest rated occupation; ``public-ladder``: a published career
framework asks for it, linked by ``basis_url``; ``editorial``: the handbook's own judgment. The
level 0-5 is always the handbook's: neither O*NET nor a ladder uses our anchors.
"""

ONET_IMPORTANCE = (1.0, 5.0)
"""Lowest and highest value of O*NET's importance scale."""

ONET_BASIS_IMPORTANCE = 3.0
"""From this importance on ("important"), O*NET can be what a rating rests on."""


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
    """Which O*NET release and occupation the ratings beside ours come from.

    `note` says what a newer release changes where the occupation only stands in for another.
    """

    occupation: Annotated[str, Field(pattern=r"^\d{2}-\d{4}\.\d{2}$")]
    title: Words
    release: Annotated[str, Field(pattern=r"^\d+\.\d+$")]
    credit: Words
    url: Url
    note: str = ""


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
    basis, basis_url
        What the rating rests on (:data:`Basis`); the link belongs to a public ladder only.
    reason
        The ground of the rating, one line.
    onet
        O*NET ratings that bear on it, shown beside ours.
    """

    id: Id
    level: Level
    level_se: Annotated[float, Field(gt=0, le=2)]
    importance: Annotated[float, Field(ge=0, le=1)]
    must_have: bool
    basis: Basis
    basis_url: Url | None = None
    reason: Words
    onet: tuple[OnetRating, ...]

    @model_validator(mode="after")
    def _basis_is_shown(self) -> Self:
        highest = max((rating.importance for rating in self.onet), default=0.0)
        if self.basis == "onet" and highest < ONET_BASIS_IMPORTANCE:
            raise ValueError(
                f"basis 'onet' needs an O*NET rating of at least {ONET_BASIS_IMPORTANCE}; "
                "without one it is 'editorial'"
            )
        if (self.basis == "public-ladder") != (self.basis_url is not None):
            raise ValueError("basis 'public-ladder' needs a basis_url, and no other basis has one")
        return self


class Task(Record):
    """A piece of the work and how often it comes up."""

    what: Words
    how_often: Literal["daily", "weekly", "at times"]


class Education(Record):
    """The usual level of schooling.

    Attributes
    ----------
    usual
        What most people in the job have, in words.
    basis
        ``bls``: the typical entry education that the Bureau of Labor Statistics gives for the
        first SOC candidate, repeated in ``official``; ``editorial``: the handbook's own judgment.
    reason
        What makes us say so, and what it leaves open.
    """

    usual: Words
    basis: Literal["bls", "editorial"]
    official: Words | None = None
    reason: Words

    @model_validator(mode="after")
    def _official_is_given(self) -> Self:
        if (self.basis == "bls") != (self.official is not None):
            raise ValueError("basis 'bls' needs official, and no other basis has it")
        return self


class Prerequisite(Record):
    """What you should bring before you start, and how you can tell that you have it."""

    need: Words
    sign: Words


class Tool(Record):
    """Tools for one purpose."""

    purpose: Words
    names: Annotated[tuple[str, ...], Field(min_length=1)]
    note: Words


Start = Literal["software-engineer", "analyst", "another-field", "student"]
"""Where readers stand: the starting points that every role chapter speaks of."""


class Duration(Record):
    """How long the way takes from one starting point, as the chapter says it.

    Attributes
    ----------
    start
        Where the reader stands.
    months
        From and to; equal when the chapter names one time. The handbook's own judgment.
    """

    start: Start
    months: tuple[Annotated[int, Field(ge=1)], Annotated[int, Field(ge=1)]]

    @model_validator(mode="after")
    def _from_comes_first(self) -> Self:
        if self.months[0] > self.months[1]:
            raise ValueError("months must run from the shorter to the longer time")
        return self


class WayIn(Record):
    """A usual way into the job."""

    route: Words
    detail: Words


class Rung(Record):
    """A step of the ladder and what changes at it.

    ``years`` in the field are a range by editorial judgment.
    """

    title: Words
    scope: Words
    changes: Words
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


class NotFor(Record):
    """Somebody who would be unhappy in this job, and why."""

    who: Words
    because: Words


class InterviewTopic(Record):
    """A topic of interviews with one example question and how to prepare."""

    topic: Words
    example: Words
    prepare: Words


class Project(Record):
    """A portfolio project, the skills that it shows and what a reviewer would look for."""

    title: Words
    detail: Words
    reviewers_look_for: Words
    shows: Annotated[tuple[Id, ...], Field(min_length=1)]


class Certification(Record):
    """A certificate that existed when we looked; after ``check_by`` somebody must look again."""

    name: Words
    issuer: Words
    url: Url
    note: Words
    check_by: dt.date


class Conditions(Record):
    """Hours and place of the work, where a source says something that holds for most posts.

    A profile without it says "not known", and a reader's limits then remove nothing.

    Attributes
    ----------
    least_hours_a_week
        Fewest hours of paid work a week in most posts.
    place
        Where most of it is done; ``"either"``: posts of both kinds are common.
    job_title
        Title of the table ``aijobs_conditions`` that the two rest on.
    reason
        What the source leaves open.
    """

    least_hours_a_week: Annotated[int, Field(ge=1, le=60)] | None = None
    place: Literal["remote", "on-site", "either"] | None = None
    job_title: Words
    reason: Words


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
    tasks: Annotated[tuple[Task, ...], Field(min_length=6, max_length=10)]
    skills: Annotated[tuple[Requirement, ...], Field(min_length=10, max_length=18)]
    education: Education
    prerequisites: Annotated[tuple[Prerequisite, ...], Field(min_length=3)]
    tools: Annotated[tuple[Tool, ...], Field(min_length=3)]
    ways_in: Annotated[tuple[WayIn, ...], Field(min_length=4)]
    durations: Annotated[tuple[Duration, ...], Field(min_length=1)]
    ladder: Annotated[tuple[Rung, ...], Field(min_length=3)]
    related: Annotated[tuple[RelatedRole, ...], Field(min_length=3)]
    risks: Annotated[tuple[Risk, ...], Field(min_length=3)]
    not_for: Annotated[tuple[NotFor, ...], Field(min_length=2)]
    interview_topics: Annotated[tuple[InterviewTopic, ...], Field(min_length=5)]
    portfolio: Annotated[tuple[Project, ...], Field(min_length=3)]
    certifications: tuple[Certification, ...]
    conditions: Conditions | None = None
