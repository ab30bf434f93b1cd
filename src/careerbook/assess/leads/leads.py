"""Where a reader's own answers lead: roles by interest, skills and pay, under her own weights.

The browser computes the same in ``assess/leads/leads.js``; both are held by
``tests/assess/leads/leads_cases.json``. Where the measures come from:
:mod:`careerbook.assess.leads.places`.

Each measure of a role is brought to 0-1::

    interests  (match + 1) / 2          match: -1 to 1
    skills     mean coverage            0-1
    pay        median / highest median of all roles

and counted in millionths, so that with whole weights every sum is exact and both languages rank
alike. A role's order is that of ``sum(weight * measure)``; that sum is shown to nobody, because a
number that adds liking, skill and money means nothing by itself. Equal sums share a place. Pay
counts only beside skills: interests do not tell the roles of one family apart, and pay alone would
then decide between them.

Out of reach. Where skills count, a role is not ranked while more than two thirds of its must-haves
are more than one level short: no liking and no pay makes up for that.

Rank stability. Weights, levels and interests are rough, so the roles are ranked again for 500 other
versions of the reader (:mod:`careerbook.assess.leads.draws`), and counted is how often each comes
first and how often it is among the first three. Pay is moved within its band, taken as 1.96
standard errors to each side of its middle; roles with one and the same band share its error. The
same answers always give the same counts. What is shown of a count is words.

Told apart. A role is told apart from the first when it passes it in at most one draw of forty.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from careerbook.assess.leads.draws import DRAWS, Draws, deviations, moves
from careerbook.assess.leads.weights import CRITERIA, check_weights
from careerbook.assess.skills.rank import is_out_of_reach
from careerbook.say.numbers import round_half_up

SELDOM = DRAWS // 40
"""Draws in which a role may pass the first and still be told apart from it: 2.5 % on one side."""

FITS_FROM = 0.4
"""Match of interests from which a role fits what the reader likes, as where families are named."""

TOP = 3
UNITS = 1_000_000
Z95 = 1.96


@dataclass(frozen=True)
class Measure:
    """One number with the ends of its band."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class PlacedRole:
    """One role beside the reader's answers; ``None`` where nothing is known.

    Attributes
    ----------
    interests
        Match of the role's family or families, -1 to 1.
    skills
        Mean coverage, 0-1.
    pay
        Middle, lowest and highest median of the role's occupations, US dollars a year.
    short
        Must-haves that are more than one level short; they do not change the order of the roles
        that are ranked.
    must
        All must-haves.
    drawn
        Criterion -> the measure in every draw; where it is missing, its band is drawn from.
    """

    role: str
    name: str
    family: str
    interests: Measure | None
    skills: Measure | None
    pay: Measure | None
    short: int = 0
    must: int = 0
    drawn: Mapping[str, Draws] = field(default_factory=dict, compare=False, repr=False)

    @property
    def far(self) -> bool:
        """Whether more than two thirds of the must-haves are more than one level short."""
        return is_out_of_reach(self.short, self.must)

    def measure(self, criterion: str) -> Measure | None:
        """Return the measure of one of :data:`CRITERIA`."""
        found: Measure | None = getattr(self, criterion)
        return found


@dataclass(frozen=True)
class Lead:
    """One role that is ranked: its place and how firm that is.

    ``first`` and ``top_three`` count draws of :data:`careerbook.assess.leads.draws.DRAWS`;
    ``alike`` says that the role is not told apart from the one in the first place; ``short`` and
    ``must`` are those of :class:`PlacedRole`; ``fits`` whether its match of interests reaches
    :data:`FITS_FROM`, ``None`` where there is none.
    """

    role: str
    name: str
    place: int
    first: int
    top_three: int
    alike: bool
    short: int = 0
    must: int = 0
    fits: bool | None = None


@dataclass(frozen=True)
class Leads:
    """What :func:`leads` found.

    Attributes
    ----------
    rows
        The roles ranked, the first first, equal ones by name.
    used
        The criteria that count: with a weight, and known for some role.
    unranked
        Slugs of roles that lack a measure that counts.
    dismissed
        Slugs of roles that the reader has dismissed.
    far
        Slugs of roles that are out of reach.
    removed
        Slugs of roles that the reader's limits removed beforehand.
    """

    rows: tuple[Lead, ...]
    used: tuple[str, ...]
    unranked: tuple[str, ...]
    dismissed: tuple[str, ...]
    far: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    @property
    def leading(self) -> tuple[Lead, ...]:
        """The roles in the first place; more than one only when they are exactly equal."""
        return tuple(row for row in self.rows if row.place == 1)

    @property
    def none_fits(self) -> bool:
        """Whether interests are known and no role that is ranked fits them."""
        return bool(self.rows) and all(row.fits is False for row in self.rows)

    @property
    def alike(self) -> tuple[Lead, ...]:
        """The roles behind the first place that the bands do not tell from it."""
        return tuple(row for row in self.rows if row.alike and row.place > 1)


def leads(
    places: Sequence[PlacedRole],
    weights: Mapping[str, int],
    dismissed: Collection[str] = (),
    removed: Collection[str] = (),
) -> Leads:
    """Rank the roles by the reader's weights and count how firm the order is.

    Without a match of interests and without a coverage nothing is ranked: pay alone says nothing
    about the reader. Without a coverage pay does not count.

    Parameters
    ----------
    places
        The roles, each once.
    weights
        Criterion -> whole number from 0 to 100; only the proportions matter.
    dismissed
        Slugs of roles to leave out.
    removed
        Slugs of roles that the reader's limits remove
        (:func:`careerbook.assess.constraints.constraints.judge`).

    Raises
    ------
    ValueError
        When a criterion lacks its weight or a weight is no whole number from 0 to 100.

    Example
    -------
    >>> one = PlacedRole("a", "A", "product", None, Measure(0.6, 0.5, 0.7), None)
    >>> two = PlacedRole("b", "B", "product", None, Measure(0.4, 0.3, 0.5), None)
    >>> found = leads([one, two], {"interests": 50, "skills": 50, "pay": 50})
    >>> [(row.role, row.first, row.alike) for row in found.rows]
    [('a', 499, True), ('b', 1, False)]
    """
    checked = check_weights(weights)
    gone = tuple(place.role for place in places if place.role in dismissed)
    out = tuple(p.role for p in places if p.role in removed and p.role not in dismissed)
    offered = [place for place in places if place.role not in (*gone, *out)]
    rated = any(place.skills for place in places)
    used = tuple(
        name
        for name in CRITERIA
        if checked[name]
        and (rated or name != "pay")
        and any(place.measure(name) for place in offered)
    )
    complete = [place for place in offered if used and all(place.measure(name) for name in used)]
    unranked = tuple(place.role for place in offered if place not in complete)
    far = tuple(place.role for place in complete if place.far and "skills" in used)
    ranked = [place for place in complete if place.role not in far]
    top_pay = max((place.pay.value for place in places if place.pay), default=0.0)
    sums = {place.role: _sum(place, used, checked, top_pay) for place in ranked}
    order = sorted(ranked, key=lambda place: (-sums[place.role], place.name.lower()))
    counts = _counts(order, places, used, checked, top_pay)
    rows = tuple(
        Lead(
            role=place.role,
            name=place.name,
            place=1 + sum(other > sums[place.role] for other in sums.values()),
            first=first,
            top_three=top_three,
            alike=sums[place.role] == sums[order[0].role] or passes > SELDOM,
            short=place.short,
            must=place.must,
            fits=None if place.interests is None else place.interests.value >= FITS_FROM,
        )
        for place, (first, top_three, passes) in zip(order, counts, strict=True)
    )
    return Leads(rows, used, unranked, gone, far, out)


def _counts(
    order: Sequence[PlacedRole],
    places: Sequence[PlacedRole],
    used: Sequence[str],
    weights: Mapping[str, int],
    top_pay: float,
) -> list[tuple[int, int, int]]:
    """Return how often each role is first, among the first three, and at or above the leading."""
    import numpy as np

    if not order:
        return []
    weighed = {name: np.maximum(weights[name] + moves(name), 1) for name in used}
    sums = np.zeros((len(order), DRAWS), dtype=np.int64)
    for index, place in enumerate(order):
        for name in used:
            share = (_drawn(place, name, places) + _start(name)) * _slope(name, top_pay) * UNITS
            below = np.floor(share)
            sums[index] += weighed[name] * (below + (share - below >= 0.5)).astype(np.int64)
    ladder = -np.sort(-sums, axis=0)
    best, third = ladder[0], ladder[min(TOP, len(order)) - 1]
    return [
        (int((row == best).sum()), int((row >= third).sum()), int((row >= sums[0]).sum()))
        for row in sums
    ]


def _drawn(place: PlacedRole, criterion: str, places: Sequence[PlacedRole]) -> Draws:
    """Return a measure in every draw; a band that several roles have is drawn once for them."""
    if criterion in place.drawn:
        return place.drawn[criterion]
    measure = place.measure(criterion) or Measure(0.0, 0.0, 0.0)
    alike = [one.role for one in places if one.measure(criterion) == measure]
    name = place.role if criterion == "skills" else min(alike)
    return measure.value + _error(measure) * deviations(f"{criterion} {name}")


def _sum(place: PlacedRole, used: Sequence[str], weights: Mapping[str, int], top_pay: float) -> int:
    total = 0
    for name in used:
        measure = place.measure(name) or Measure(0.0, 0.0, 0.0)
        share = (measure.value + _start(name)) * _slope(name, top_pay)
        total += weights[name] * round_half_up(share * UNITS)
    return total


def _start(criterion: str) -> float:
    return 1.0 if criterion == "interests" else 0.0


def _slope(criterion: str, top_pay: float) -> float:
    if criterion == "pay":
        return 1 / top_pay if top_pay else 0.0
    return 0.5 if criterion == "interests" else 1.0


def _error(measure: Measure) -> float:
    return (measure.high - measure.low) / (2 * Z95)
