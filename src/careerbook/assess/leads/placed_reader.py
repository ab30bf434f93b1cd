"""One reader's answers as what the page draws and says: roles placed, ranked, and as a table."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from careerbook.assess.constraints import constraints as limits
from careerbook.assess.constraints.facts import conditions, quick_hours
from careerbook.assess.interests import inventory
from careerbook.assess.interests.families import result_of
from careerbook.assess.leads.leads import Leads, Measure, PlacedRole, leads
from careerbook.assess.leads.places import Answered, lead_roles, place_roles
from careerbook.assess.leads.weights import CRITERIA, DEFAULTS
from careerbook.assess.leads.words import often
from careerbook.assess.terms.band import own_level_se
from careerbook.roles import roles

if TYPE_CHECKING:
    import pandas as pd

NOTES = (
    "Roles of one family share one match of interests: interests do not tell single roles apart.",
    "The band of pay is wider the less sure the match with official occupations is: the medians of "
    "its occupations where it is sure, their 25th to 75th percentile where it is fair, their 10th "
    "to 90th where it is doubtful.",
)


def place_reader(
    ratings: Mapping[str, int | None] | None = None,
    interests: Mapping[str, int | None] | None = None,
    weights: Mapping[str, int] | None = None,
    dismissed: Collection[str] = (),
    constraints: limits.Limits | None = None,
    pace: float = limits.DEFAULT_PACE,
    known: Mapping[str, bool] | None = None,
) -> tuple[Answered, Leads]:
    """Place and rank the handbook's roles by one reader's answers.

    Parameters
    ----------
    ratings
        Skill id -> own level 0-5.
    interests
        Id of an activity -> 1 (strongly dislike) to 5 (strongly like).
    weights
        ``interests``, ``skills`` and ``pay`` -> 0 to 100; by default 50, 50 and 0.
    dismissed
        Slugs of roles to leave out of the ranking.
    constraints
        Limits that remove roles before the ranking, see
        :func:`careerbook.assess.constraints.constraints.limits_of`.
    pace
        Hours of learning a week.
    known
        Term id -> ticked or not, in the check of terms: made-up ones widen the bands of skills.
    """
    own_se = own_level_se(known or {})
    result = result_of(interests or {})
    answered = place_roles(lead_roles(), result, ratings or {}, own_se=own_se)
    removed = judged(ratings, constraints, pace).removed
    return answered, leads(answered.places, weights or DEFAULTS, dismissed, [*removed])


def judged(
    ratings: Mapping[str, int | None] | None = None,
    constraints: limits.Limits | None = None,
    pace: float = limits.DEFAULT_PACE,
) -> limits.Verdict:
    """Return what a reader's limits remove; parameters as in :func:`place_reader`."""
    return limits.judge(constraints or {}, conditions(), quick_hours(), ratings or {}, pace)


def limits_said(
    ratings: Mapping[str, int | None] | None = None,
    constraints: limits.Limits | None = None,
    pace: float = limits.DEFAULT_PACE,
) -> str:
    """Say what a reader's limits remove; parameters as in :func:`place_reader`."""
    names = {role.role: role.name for role in conditions()}
    return limits.sentence(judged(ratings, constraints, pace), names, constraints or {})


def in_order(answered: Answered, found: Leads) -> list[PlacedRole]:
    """Return the roles neither dismissed nor removed: ranked ones first, the others by name."""
    rank = {row.role: index for index, row in enumerate(found.rows)}
    out = (*found.dismissed, *found.removed)
    offered = [place for place in answered.places if place.role not in out]
    return sorted(offered, key=lambda place: rank.get(place.role, len(rank)))


def origin() -> str:
    """Say what the numbers rest on besides tables."""
    date = max(roles.load(slug).reviewed_on for slug in roles.slugs())
    return (
        f"the handbook's own editorial role profiles, last reviewed {date}, and activities, read "
        f"through on {inventory.load().reviewed_on}; the answers are the reader's own"
    )


def lead_frame(answered: Answered, found: Leads) -> pd.DataFrame:
    """Return one row per role, ranked ones first, dismissed and removed ones last.

    Columns: ``role`` (slug), ``name``, ``family``; ``interests`` (-1 to 1), ``skills`` (0-1) and
    ``pay`` (US dollars a year), each with ``_low`` and ``_high``; ``place``, ``first`` and
    ``top_three`` (in how many draws, in words), ``alike`` (not told apart from the first place),
    all missing where the role is not ranked; ``must_haves_short`` (rated more than one level
    below); ``dismissed``; ``removed`` (by the reader's limits).
    """
    import pandas as pd

    ranked = {row.role: row for row in found.rows}
    places = in_order(answered, found)
    out = (*found.dismissed, *found.removed)
    places += [place for place in answered.places if place.role in out]
    rows = []
    for place in places:
        row = ranked.get(place.role)
        rows.append(
            {
                "role": place.role,
                "name": place.name,
                "family": place.family,
                **{
                    key: value
                    for name in CRITERIA
                    for key, value in _parts(name, place.measure(name)).items()
                },
                "place": row and row.place,
                "first": row and often(row.first),
                "top_three": row and often(row.top_three),
                "alike": row and row.alike,
                "must_haves_short": place.short,
                "dismissed": place.role in found.dismissed,
                "removed": place.role in found.removed,
            }
        )
    kinds = {"place": "Int64", "first": "string", "top_three": "string", "alike": "boolean"}
    measures = {f"{name}{end}": "Float64" for name in CRITERIA for end in ("", "_low", "_high")}
    return pd.DataFrame(rows).astype({**kinds, **measures})


def _parts(name: str, measure: Measure | None) -> dict[str, float | None]:
    if measure is None:
        return {name: None, f"{name}_low": None, f"{name}_high": None}
    return {name: measure.value, f"{name}_low": measure.low, f"{name}_high": measure.high}
