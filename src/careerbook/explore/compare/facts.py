"""What is known of every role, in plain values: the table that a comparison is made from.

The page gets the same values (trait ``facts`` of ``explore/compare/compare_widget.py``) and
compares them itself; ``tests/explore/compare/compare_cases.json`` holds both sides.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any, TypedDict

from careerbook.explore.growth.jobs import leading_projection, levels_round, projection
from careerbook.explore.pay.rows import PERCENTILES, latest_year, pay_rows
from careerbook.facts import data
from careerbook.occupations.places import place_of
from careerbook.occupations.soc_match import match_of, sentence_case, titles
from careerbook.roles import roles, skills

if TYPE_CHECKING:
    import pandas as pd

Band = list[float]
"""Lowest and highest value over the occupations that may stand for a role."""

ENTRY_LEVELS = (
    "No formal educational credential",
    "High school diploma or equivalent",
    "Some college, no degree",
    "Postsecondary nondegree award",
    "Associate's degree",
    "Bachelor's degree",
    "Master's degree",
    "Doctoral or professional degree",
)
"""BLS's levels of typical entry education, the lowest first."""

RIASEC = ("Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional")
MASTERS_OR_MORE = range(8, 13)
"""O*NET's categories of required education from a master's degree upward."""
RATINGS_RELEASE = "29.3"


class Pay(TypedDict):
    """Yearly pay in the United States, US dollars before tax, over a role's occupations.

    ``median`` from the lowest to the highest median; ``range`` from the lowest 10th to the highest
    90th percentile, ``open`` when that one is top-coded; None when nothing is released.
    """

    median: Band | None
    range: Band | None
    open: bool


class RoleFacts(TypedDict):
    """What is known of one role; None means that nothing is published or written."""

    slug: str
    name: str
    confidence: str
    codes: list[str]
    occupations: list[str]
    pay: Pay
    growth: Band | None
    openings: Band | None
    openings_jobs: Band | None
    entry: Band | None
    masters: float | None
    interests: list[float] | None
    onet_code: str
    skills_rated: bool
    skills: dict[str, list[Any]] | None
    ladder: list[list[Any]] | None
    schooling: str | None
    ways_in: list[str] | None
    related: list[str]


class Facts(TypedDict):
    """Everything that a comparison needs.

    ``entry`` of a role are positions in ``ENTRY_LEVELS``; ``scales`` are the widths over all roles,
    in the unit of the measure; ``skills`` are ``[id, name]`` in the order of the common list;
    ``technology`` lists, by O*NET code, what is in demand in the occupation and what else is hot,
    as positions in ``names``; ``order`` are the roles' slugs by name.
    """

    year: int
    round: str
    levels_round: str
    base_year: int
    target_year: int
    scales: dict[str, float]
    skills: list[list[str]]
    technology: dict[str, Any]
    order: list[str]
    roles: dict[str, RoleFacts]


@cache
def facts() -> Facts:
    """Return what is known of all roles of the crosswalk, with or without a profile.

    Source
    ------
    Pay: ``oews_national``, newest May. Growth: ``employment_projections``, newest round held;
    openings per 100 jobs: its newest round with numbers of jobs.
    Interests and education: O*NET 29.3; technology: O*NET 30.3; each of the role's first
    occupation. Skills, ladder, ways in: the role's profile.
    """
    crosswalk = data.load("role_soc_crosswalk")
    names = dict(zip(crosswalk["role_slug"], crosswalk["role_name"], strict=True))
    slugs = sorted(names, key=lambda slug: names[slug].lower())
    interests = _interests()
    masters = _masters_share()
    rated = _rated()
    known = {slug: _role(slug, interests, masters, rated) for slug in slugs}
    newest = leading_projection(slugs[0]).iloc[0]
    return {
        "year": latest_year(),
        "round": str(newest["round"]),
        "levels_round": levels_round(),
        "base_year": int(newest["base_year"]),
        "target_year": int(newest["target_year"]),
        "scales": {
            "pay": _width(role["pay"]["median"] for role in known.values()),
            "growth": _width(role["growth"] for role in known.values()),
            "openings": _width(role["openings"] for role in known.values()),
        },
        "skills": [[skill.id, skill.name] for skill in skills.load().skill],
        "technology": _technology({role["onet_code"] for role in known.values()}),
        "order": slugs,
        "roles": known,
    }


def _role(
    slug: str,
    interests: dict[str, list[float]],
    masters: dict[str, float],
    rated: set[str],
) -> RoleFacts:
    match = match_of(slug)
    frame = projection(slug)
    leading = leading_projection(slug)
    leading = leading[leading["round"] == leading["round"].max()]  # rounds do not compare
    code = f"{match.soc_codes[0]}.00"  # O*NET's own code for a whole SOC occupation
    levels = [ENTRY_LEVELS.index(text) for text in _entry(frame)]
    profile = roles.load(slug) if slug in roles.slugs() else None
    return {
        "slug": slug,
        "name": match.name,
        "confidence": match.confidence,
        "codes": list(match.soc_codes),
        "occupations": [sentence_case(titles()[soc]) for soc in match.soc_codes],
        "pay": _pay(slug),
        "growth": _band(leading["change_pct"]),
        "openings": _band(frame["openings_per_100_jobs"]),
        "openings_jobs": _band(frame["openings_jobs_per_year"]),
        "entry": _band(levels),
        "masters": masters.get(code),
        "interests": interests.get(code),
        "onet_code": code,
        "skills_rated": code in rated,
        "skills": {need.id: [need.level, need.level_se, need.must_have] for need in profile.skills}
        if profile
        else None,
        "ladder": [[rung.title, *rung.years] for rung in profile.ladder] if profile else None,
        "schooling": profile.education.usual if profile else None,
        "ways_in": [way.route for way in profile.ways_in] if profile else None,
        "related": [near.slug for near in profile.related] if profile else [],
    }


def _pay(slug: str) -> Pay:
    rows = pay_rows(match_of(slug), place_of("us"), latest_year())
    medians = [row.point(50) for row in rows]
    low = [row.point(PERCENTILES[0]) for row in rows]
    # A top-coded 90th percentile lies at or above the top code: the band ends there, open.
    high = [row.top_code if 90 in row.top_coded else row.point(90) for row in rows]
    least, most = _band(low), _band(high)
    return {
        "median": _band(medians),
        "range": [least[0], most[1]] if least and most else None,
        "open": any(90 in row.top_coded for row in rows),
    }


def _entry(frame: pd.DataFrame) -> list[str]:
    table = data.load("employment_projections")
    table = table[table["round"] == frame["round"].iloc[0]].set_index("soc_code")
    found = table.loc[list(frame["soc_code"]), "typical_entry_education"]
    return [text for text in found if isinstance(text, str) and text]


def _interests() -> dict[str, list[float]]:
    table = data.load("onet_interests")
    table = table[table["onet_release"] == RATINGS_RELEASE]
    found: dict[str, list[float]] = {}
    for code, rows in table.groupby("onet_code"):
        values = dict(zip(rows["interest"], rows["value"], strict=True))
        if set(RIASEC) <= set(values):
            found[str(code)] = [float(values[name]) for name in RIASEC]
    return found


def _masters_share() -> dict[str, float]:
    table = data.load("onet_education")
    table = table[table["category"].astype(int).isin(MASTERS_OR_MORE)]
    found = {}
    for code, rows in table.groupby("onet_code"):
        if not _yes(rows["recommend_suppress"]).any():
            found[str(code)] = round(float(rows["respondents_pct"].sum()), 2)
    return found


def _rated() -> set[str]:
    table = data.load("onet_occupations")
    table = table[table["onet_release"] == RATINGS_RELEASE]
    return set(table.loc[_yes(table["has_skill_ratings"]), "onet_code"])


def _technology(codes: set[str]) -> dict[str, Any]:
    table = data.load("onet_technology")
    table = table[table["onet_code"].isin(codes)]
    table = table.assign(hot=_yes(table["hot_technology"]), asked=_yes(table["in_demand"]))
    table = table[table["hot"] | table["asked"]].drop_duplicates(["onet_code", "technology"])
    names = sorted(set(table["technology"]), key=str.lower)
    place = {name: index for index, name in enumerate(names)}
    hot = set(table.loc[table["hot"], "technology"])

    def indices(chosen: pd.Series) -> list[int]:
        return sorted(place[name] for name in chosen)

    return {
        "names": names,
        "hot": [index for index, name in enumerate(names) if name in hot],
        "codes": {
            code: {
                "asked": indices(rows.loc[rows["asked"], "technology"]),
                "also": indices(rows.loc[~rows["asked"], "technology"]),
            }
            for code, rows in table.groupby("onet_code")
        },
    }


def _yes(column: pd.Series) -> pd.Series:
    return column == "Y"


def _band(values: Iterable[Any]) -> Band | None:
    import pandas as pd

    known = [float(value) for value in values if value is not None and not pd.isna(value)]
    return [min(known), max(known)] if known else None


def _width(bands: Iterable[Band | None]) -> float:
    known = [value for band in bands if band for value in band]
    return max(known) - min(known)
