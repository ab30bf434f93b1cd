"""What a role profile says of other tables is true: skills, codes, O*NET ratings, dates.

:func:`faults` is what every reader's load asks; :func:`author_faults` adds what only authors
need to hear: dates to look again, and numbers that differ from the O*NET tables.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from careerbook.errors import Fault, UnknownNameError
from careerbook.facts import data
from careerbook.facts.records import fault
from careerbook.roles import skills as skill_list
from careerbook.roles.role_profile import Role

TABLE = "roles"
ONET_TABLES = {"skill": "onet_skills", "knowledge": "onet_knowledge"}

Wrong = tuple[str, object, str, str]
"""Key path, value, problem, what is allowed."""


def faults(role: Role, path: Path) -> list[Fault]:
    """Return what contradicts the file's name, the skill list, the crosswalk or the projections."""
    found: list[Wrong] = []
    for part in (_names(role, path), _occupations(role), _skills(role), _education(role)):
        found += part
    return [fault(TABLE, path, *wrong) for wrong in found]


def author_faults(role: Role, path: Path, today: dt.date) -> list[Fault]:
    """Return dates to look again that lie before ``today`` and numbers that are not O*NET's."""
    return [fault(TABLE, path, *wrong) for wrong in (*_dates(role, today), *_onet_numbers(role))]


def _names(role: Role, path: Path) -> Iterator[Wrong]:
    known = sorted(set(data.load("role_soc_crosswalk")["role_slug"]))
    if role.slug != path.stem:
        yield "slug", role.slug, "differs from the file's name", path.stem
    if role.slug not in known:
        yield "slug", role.slug, "unknown role", ", ".join(known)
    for i, related in enumerate(role.related):
        if related.slug not in known or related.slug == role.slug:
            yield f"related[{i}].slug", related.slug, "unknown role", ", ".join(known)


def _occupations(role: Role) -> Iterator[Wrong]:
    known = set(data.load("occupations").dropna(subset="last_year")["soc_code"])
    for i, candidate in enumerate(role.soc):
        if candidate.code not in known:
            yield f"soc[{i}].code", candidate.code, "unknown SOC code", "a code of occupations"
    rows = data.load("role_soc_crosswalk").query("role_slug == @role.slug").sort_values("rank")
    if rows.empty:
        return
    table = list(zip(rows["soc_code"], rows["confidence"], strict=True))
    profile = [(candidate.code, candidate.confidence) for candidate in role.soc]
    if profile != table:
        yield "soc", profile, "differs from the table role_soc_crosswalk", str(table)
    for key, column in (("occupation", "onet_code_for_ratings"), ("title", "onet_title")):
        value, expected = getattr(role.onet, key), rows[column].iloc[0]
        if value != expected:
            problem = "differs from the table role_soc_crosswalk"
            yield f"onet.{key}", value, problem, str(expected)


def _skills(role: Role) -> Iterator[Wrong]:
    known = skill_list.load().ids()
    for name, count in Counter(requirement.id for requirement in role.skills).items():
        if count > 1:
            yield "skills.id", name, f"used {count} times", "once"
    named = [(f"skills[{i}].id", item.id) for i, item in enumerate(role.skills)]
    for i, project in enumerate(role.portfolio):
        named += [(f"portfolio[{i}].shows", skill) for skill in project.shows]
    for key, skill in named:
        if skill not in known:
            yield key, skill, "unknown skill", ", ".join(known)


def _education(role: Role) -> Iterator[Wrong]:
    if role.education.official is None:
        return
    code = role.soc[0].code
    rows = data.load("employment_projections").query(
        "soc_code == @code and typical_entry_education != ''"
    )
    rows = rows.sort_values("round")
    expected = "" if rows.empty else str(rows["typical_entry_education"].iloc[-1])
    if role.education.official != expected:
        problem = f"differs from employment_projections for {code}"
        yield "education.official", role.education.official, problem, expected


def _dates(role: Role, today: dt.date) -> Iterator[Wrong]:
    dated = [("check_by", role.check_by)]
    for i, item in enumerate(role.certifications):
        dated.append((f"certifications[{i}].check_by", item.check_by))
    for key, date in dated:
        if date < today:
            yield key, date, "the date to look again has passed", f"{today} or later"


def _onet_numbers(role: Role) -> Iterator[Wrong]:
    rated = {kind: _onet_rows(table, role) for kind, table in ONET_TABLES.items()}
    for i, requirement in enumerate(role.skills):
        for j, rating in enumerate(requirement.onet):
            rows = rated[rating.kind]
            if rows is None:
                continue
            key, said = f"skills[{i}].onet[{j}]", (rating.name, rating.importance)
            told = rows.get(rating.element)
            if told != said:
                problem = f"differs from {ONET_TABLES[rating.kind]} for {role.onet.occupation}"
                yield key, (rating.element, *said), problem, str(told or "an element with a row")


def _onet_rows(table: str, role: Role) -> dict[str, tuple[str, float]] | None:
    """Return element -> (name, importance) of the usable rows; ``None`` without such a table."""
    try:
        frame = data.load(table)
    except UnknownNameError:
        return None
    own = frame[
        (frame["onet_release"].astype(str) == role.onet.release)
        & (frame["onet_code"] == role.onet.occupation)
        & ~frame["recommend_suppress"].isin(["Y", True])
    ]
    names = zip(own["element_name"], own["importance"].astype(float).round(2), strict=True)
    return dict(zip(own["element_id"], names, strict=True))
