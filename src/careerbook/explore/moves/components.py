"""How much of what one role asks for another already asks for, by four kinds of ratings.

The published rule (Nesta, *Mapping Career Causeways*) compares essential skills, other skills,
work activities and work context. The handbook's tables hold neither O*NET's work activities nor
its work context. **Knowledge stands in for work activities and the handbook's own skill list for
work context**: a substitution, made because these are at hand, not because they measure the same.

===================  ================================================================
essential_skills     the ten basic skills, O*NET 30.3
other_skills         the 25 cross-functional skills, O*NET 29.3
knowledge            33 areas of knowledge, O*NET 29.3 (in place of work activities)
handbook_skills      the role profiles, editorial (in place of work context)
===================  ================================================================

Why coverage above a common base
--------------------------------
A move has a direction: what counts is what the role *to reach* asks for and the role *to leave*
does not. Neighboring occupations also ask for much the same: the cosine of two O*NET profiles lies
above 0.8 for every pair of our roles and says little. So the level that
*every* compared occupation has, the base B, is taken off. With levels H here and T there and the
importance w of an element there::

    share = 1 - sum(w * max(0, T - H)) / sum(w * (T - B))

1: nothing is missing. 0: of all that the other role asks beyond what everybody asks, nothing is
there. A role that asks for high levels everywhere covers much of the others; that such a move may
be a step down is left to the conditions on job zone and earnings.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from careerbook.explore.moves.rule import hundredths
from careerbook.facts.data import load
from careerbook.roles import roles

if TYPE_CHECKING:
    import pandas as pd

ONET_IMPORTANCE = (1.0, 5.0)
ESSENTIAL, SKILLS, KNOWLEDGE = "onet_essential_skills", "onet_skills", "onet_knowledge"


class Rating(NamedTuple):
    """How much of one element is asked for: importance 0-1, level on the scale of its source."""

    importance: float
    level: float


Profile = Mapping[str, Rating]
"""Element -> rating."""

NOT_ASKED = Rating(0.0, 0.0)


def profiles(component: str) -> dict[str, Profile]:
    """Return the ratings of one component.

    Returns
    -------
    dict
        For ``"handbook_skills"`` by role slug, every skill that any profile names (a skill that
        a profile does not name is taken as not asked: level 0). For the others by O*NET code,
        every rated occupation of the tables, with the elements that all of them have. A level
        that O*NET marks as not relevant counts as 0; ratings that it recommends to suppress are
        not used.
    """
    if component == "handbook_skills":
        return _handbook()
    essential = set(load(ESSENTIAL)["element_id"])
    if component == "essential_skills":
        return _onet(load(ESSENTIAL))
    if component == "other_skills":
        frame = load(SKILLS)
        return _onet(frame[~frame["element_id"].isin(essential)])
    return _onet(load(KNOWLEDGE))


def base(rated: Mapping[str, Profile]) -> dict[str, float]:
    """Return the level of every element that all the rated have."""
    elements = next(iter(rated.values()), {})
    return {name: min(profile[name].level for profile in rated.values()) for name in elements}


def share(here: Profile, there: Profile, common: Mapping[str, float]) -> float | None:
    """Return how much of what ``there`` asks beyond the base ``here`` has, in steps of 0.01.

    Parameters
    ----------
    here, there
        Ratings of the role to leave and the role to reach, over the same elements.
    common
        Element -> level that everybody has; never above the levels of ``here`` and ``there``.

    Returns
    -------
    float or None
        0-1; ``None`` when ``there`` asks for nothing beyond the base.

    Example
    -------
    >>> here = {"a": Rating(1, 3), "b": Rating(1, 1)}
    >>> there = {"a": Rating(1, 2), "b": Rating(0.5, 4)}
    >>> share(here, there, {"a": 1, "b": 0})
    0.5
    """
    missing = asked = 0.0
    for name in sorted(there):
        weight, level = there[name]
        missing += weight * max(0.0, level - here[name].level)
        asked += weight * (level - common[name])
    return hundredths(1 - missing / asked) if asked > 0 else None


def _handbook() -> dict[str, Profile]:
    asked = {
        slug: {
            need.id: Rating(need.importance, float(need.level)) for need in roles.load(slug).skills
        }
        for slug in roles.slugs()
    }
    names = sorted({name for profile in asked.values() for name in profile})
    return {
        slug: {name: profile.get(name, NOT_ASKED) for name in names}
        for slug, profile in asked.items()
    }


def _onet(frame: pd.DataFrame) -> dict[str, Profile]:
    if "recommend_suppress" in frame:
        frame = frame[frame["recommend_suppress"] != "Y"]
    levels = frame["level"]
    if "level_not_relevant" in frame:
        levels = levels.where(frame["level_not_relevant"] != "Y", 0.0)
    low, high = ONET_IMPORTANCE
    rated: dict[str, dict[str, Rating]] = {}
    rows = zip(frame["onet_code"], frame["element_id"], frame["importance"], levels, strict=True)
    for code, element, importance, level in rows:
        rated.setdefault(code, {})[element] = Rating(
            (float(importance) - low) / (high - low), float(level)
        )
    everywhere = set.intersection(*(set(profile) for profile in rated.values()))
    return {
        code: {name: profile[name] for name in sorted(everywhere)}
        for code, profile in sorted(rated.items())
    }


@cache
def onet_codes() -> dict[str, str]:
    """Return the O*NET code whose ratings stand for each role; several roles share one.

    Source
    ------
    ``role_soc_crosswalk``, column ``onet_code_for_ratings``.
    """
    crosswalk = load("role_soc_crosswalk").sort_values(["role_slug", "rank"])
    main = crosswalk.drop_duplicates("role_slug")
    return dict(zip(main["role_slug"], main["onet_code_for_ratings"], strict=True))
