"""Every role beside one reader's answers: match of interests, coverage of skills, median pay.

The browser does the same in ``assess/leads/places.js``; both are held by
``tests/assess/leads/leads_cases.json``.

Interests speak of families of roles, not of single roles
(:func:`careerbook.assess.interests.families.why_no_single_role`): a role has the match of its
family. A role of two families has the mean of both matches and a band that holds both bands.

Pay is the middle of the medians of the occupations that a role may be counted under. How far the
median of the role's own people may lie from it depends on how sure that match is
(:data:`PAY_BANDS`): the span of the candidates' medians is no error of it, and two candidates that
happen to earn alike make a doubtful match no surer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from careerbook.assess.answers.rating_error import OWN_LEVEL_SE
from careerbook.assess.interests import families
from careerbook.assess.interests.match import Z95
from careerbook.assess.interests.scoring import InterestResult
from careerbook.assess.leads.draws import Draws, FamilyValues, coverage_draws, match_draws
from careerbook.assess.leads.leads import Measure, PlacedRole
from careerbook.assess.skills import rank
from careerbook.explore.pay.rows import latest_year, pay_rows
from careerbook.occupations.places import place_of
from careerbook.occupations.soc_match import match_of
from careerbook.roles import roles

PAY_BANDS = {"high": (50, 50), "medium": (25, 75), "low": (10, 90)}
"""Confidence of a role's match -> percentiles that its band of pay reaches from and to.

The lowest and the highest over the role's occupations: an editorial judgment."""


class Role(rank.RoleNeeds, Protocol):
    """What is needed of a role; :class:`LeadRole` is one."""

    @property
    def families(self) -> Sequence[str]:
        """Ids of its families, the first first."""

    @property
    def interests(self) -> Sequence[float]:
        """Six O*NET interest values, 1-7, in the order of RIASEC."""

    @property
    def pay(self) -> Sequence[float] | None:
        """Middle of the medians and the ends of the band, US dollars a year, or ``None``."""


@dataclass(frozen=True)
class LeadRole:
    """One role of the handbook as :func:`place_roles` needs it."""

    slug: str
    name: str
    families: tuple[str, ...]
    skills: tuple[roles.Requirement, ...]
    interests: tuple[float, ...]
    pay: tuple[float, float, float] | None


@dataclass(frozen=True)
class Answered:
    """What the reader's answers give.

    Attributes
    ----------
    places
        Every role, by name.
    interest_state
        ``"none"`` (no answer), ``"open"`` (some scale lacks answers), ``"flat"`` (six equal
        scores), ``"blurred"`` (scores that differ by no more than chance), ``"disliked"`` (none
        liked more than disliked) or ``"ready"``: as where the interests are shown.
    skill_state
        ``"none"`` (no answer), ``"thin"`` (no role has enough of its skills rated) or ``"ready"``.
    scores
        The six interest scores, 0-24, in the order of RIASEC; empty unless "ready".
    """

    places: tuple[PlacedRole, ...]
    interest_state: str
    skill_state: str
    scores: tuple[float, ...]


@cache
def lead_roles() -> tuple[LeadRole, ...]:
    """Return the roles that have a profile, by name, with what the map needs.

    Source
    ------
    Skills: the handbook's own ratings (``data/roles``). Interests: ``onet_interests``. Pay:
    ``oews_national``, newest May, by the matches of ``role_soc_crosswalk``.
    """
    found = []
    for slug in roles.slugs():
        role = roles.load(slug)
        found.append(
            LeadRole(
                slug=slug,
                name=role.name,
                families=role.families,
                skills=role.skills,
                interests=families.role_interests(slug).values,
                pay=_pay_band(slug),
            )
        )
    return tuple(sorted(found, key=lambda role: role.name.lower()))


def place_roles(
    known: Iterable[Role],
    interests: InterestResult,
    ratings: Mapping[str, int | None],
    *,
    kinds: Sequence[FamilyValues] | None = None,
    own_se: float = OWN_LEVEL_SE,
) -> Answered:
    """Place every role by what the reader has answered.

    A role of which :func:`careerbook.assess.skills.rank.rank` says that too few skills are rated
    has no coverage here. Interests that are flat, blurred or all disliked give no match.

    Parameters
    ----------
    known
        The roles, such as :func:`lead_roles`.
    interests
        The result of :func:`careerbook.assess.interests.families.result_of`.
    ratings
        Skill id -> own level 0-5; ``None`` or absent means not answered.
    kinds
        The families with their interest values; by default the handbook's own.
    own_se
        Standard error of an own level, in levels; wider by what
        :func:`careerbook.assess.terms.band.widening` gives.

    Example
    -------
    >>> from careerbook.assess.interests.families import result_of
    >>> found = place_roles(lead_roles(), result_of({}), {})
    >>> found.interest_state, found.skill_state, found.places[0].skills
    ('none', 'none', None)
    """
    members = list(known)
    state = _interest_state(interests)
    rows = {row.role: row for row in rank.rank(members, ratings, own_se).rows}
    drawn: dict[str, Draws] = {}
    if state == "ready":
        groups = families.families() if kinds is None else kinds
        # As wide as the bands: t's percentile, where the variance is estimated, for 1.96.
        error = (interests.angle_se or 0.0) * (interests.reach or Z95) / Z95
        drawn = match_draws([*interests.scores.values()], error, groups)
    compared = any(row.group is not None for row in rows.values())
    answered = any(row.answered for row in rows.values())
    places = tuple(
        PlacedRole(
            role=role.slug,
            name=role.name,
            family=role.families[0],
            interests=_match(role, interests) if state == "ready" else None,
            skills=_coverage(rows[role.slug]),
            pay=_pay(role.pay),
            short=len(rows[role.slug].flagged),
            must=sum(need.must_have for need in role.skills),
            drawn=_drawn(role, rows[role.slug], drawn, ratings, own_se),
        )
        for role in members
    )
    return Answered(
        places=places,
        interest_state=state,
        skill_state="ready" if compared else "thin" if answered else "none",
        scores=tuple(interests.scores.values()) if state == "ready" else (),
    )


def _interest_state(found: InterestResult) -> str:
    if not found.answered:
        return "none"
    if found.level is None:
        return "open"
    if found.flat:
        return "flat"
    if found.blurred:
        return "blurred"
    return "disliked" if found.disliked else "ready"


def _match(role: Role, found: InterestResult) -> Measure | None:
    own = [match for match in found.families if match.id in role.families]
    if not own:
        return None
    middle = sum(match.match for match in own) / len(own)
    return Measure(middle, min(m.low for m in own), max(m.high for m in own))


def _coverage(row: rank.RoleScore) -> Measure | None:
    if row.group is None or row.expected is None or row.low is None or row.high is None:
        return None
    return Measure(row.expected, row.low, row.high)


def _drawn(
    role: Role,
    row: rank.RoleScore,
    matches: Mapping[str, Draws],
    ratings: Mapping[str, int | None],
    own_se: float,
) -> dict[str, Draws]:
    found = {}
    own = [matches[name] for name in sorted(role.families) if name in matches]
    if own:
        found["interests"] = sum(own[1:], own[0]) / len(own)
    if row.group is not None:
        found["skills"] = coverage_draws(role.slug, role.skills, ratings, own_se)
    return found


def _pay(band: Sequence[float] | None) -> Measure | None:
    return Measure(*band) if band else None


def _pay_band(slug: str) -> tuple[float, float, float] | None:
    match = match_of(slug)
    rows = pay_rows(match, place_of("us"), latest_year())
    medians = [median for row in rows if (median := row.point(50)) is not None]
    if not medians:
        return None
    ends = list(medians)
    for percentile in PAY_BANDS[match.confidence]:
        # A top-coded percentile lies at or above the top code: the band ends there.
        found = [
            row.top_code if percentile in row.top_coded else row.point(percentile) for row in rows
        ]
        ends += [end for end in found if end is not None]
    return (min(medians) + max(medians)) / 2, float(min(ends)), float(max(ends))
