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

Rank stability. Weights are rough, so 500 times each weight above 0 is moved by a whole number
from -20 to 20, all equally likely, though never below 1; a weight of 0 stays 0. Counted is how
often each role comes first and how often it is among the first three. The moves come from a
generator with a fixed seed: the same weights always give the same counts.

Bands. The moves leave the measures alone. Whether two roles can be told apart at all is judged by
the bands: a band is taken as 1.96 standard errors to each side of its middle, brought to 0-1 and
weighted like its measure; two roles are told apart when their sums differ by more than 1.96 joint
errors. Errors are taken as independent, except that roles with one and the same band of interests
or of pay share its error, which then drops out of their difference.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from careerbook.assess.leads.weights import CRITERIA, check_weights
from careerbook.say.numbers import round_half_up

DRAWS = 500
SEED = 20_261_123
MOVE = 20
"""By how many points a weight may move: an editorial judgment."""

OUT_OF_REACH = (2, 3)
"""A role with more than two of three must-haves short is not ranked: an editorial judgment."""

TOP = 3
UNITS = 1_000_000
Z95 = 1.96
_WORD = 0xFFFFFFFF


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
    """

    role: str
    name: str
    family: str
    interests: Measure | None
    skills: Measure | None
    pay: Measure | None
    short: int = 0
    must: int = 0

    @property
    def far(self) -> bool:
        """Whether more than two thirds of the must-haves are more than one level short."""
        part, of = OUT_OF_REACH
        return self.short * of > self.must * part

    def measure(self, criterion: str) -> Measure | None:
        """Return the measure of one of :data:`CRITERIA`."""
        found: Measure | None = getattr(self, criterion)
        return found


@dataclass(frozen=True)
class Lead:
    """One role that is ranked: its place and how firm that is.

    ``first`` and ``top_three`` count draws of :data:`DRAWS`; ``alike`` says that the bands do not
    tell the role from the one in the first place; ``short`` is that of :class:`PlacedRole`.
    """

    role: str
    name: str
    place: int
    first: int
    top_three: int
    alike: bool
    short: int = 0


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
    """

    rows: tuple[Lead, ...]
    used: tuple[str, ...]
    unranked: tuple[str, ...]
    dismissed: tuple[str, ...]
    far: tuple[str, ...] = ()

    @property
    def leading(self) -> tuple[Lead, ...]:
        """The roles in the first place; more than one only when they are exactly equal."""
        return tuple(row for row in self.rows if row.place == 1)

    @property
    def alike(self) -> tuple[Lead, ...]:
        """The roles behind the first place that the bands do not tell from it."""
        return tuple(row for row in self.rows if row.alike and row.place > 1)


def leads(
    places: Sequence[PlacedRole], weights: Mapping[str, int], dismissed: Collection[str] = ()
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
    [('a', 500, True), ('b', 0, False)]
    """
    checked = check_weights(weights)
    gone = tuple(place.role for place in places if place.role in dismissed)
    offered = [place for place in places if place.role not in dismissed]
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
    top_pay = max((place.pay.high for place in places if place.pay), default=0.0)
    shares = {place.role: _shares(place, top_pay) for place in ranked}
    sums = _sums(shares, used, [checked[name] for name in CRITERIA])
    counts = _counts(shares, used, checked)
    order = sorted(ranked, key=lambda place: (-sums[place.role], place.name.lower()))
    rows = tuple(
        Lead(
            role=place.role,
            name=place.name,
            place=1 + sum(other > sums[place.role] for other in sums.values()),
            first=counts[place.role][0],
            top_three=counts[place.role][1],
            alike=not told_apart(order[0], place, used, checked, top_pay),
            short=place.short,
        )
        for place in order
    )
    return Leads(rows, used, unranked, gone, far)


def told_apart(
    one: PlacedRole,
    two: PlacedRole,
    used: Sequence[str],
    weights: Mapping[str, int],
    top_pay: float,
) -> bool:
    """Say whether two roles differ under the weights by more than their bands explain (95 %)."""
    difference = variance = 0.0
    for name in used:
        first, second = one.measure(name), two.measure(name)
        if first is None or second is None:
            return False
        scale = weights[name] * _slope(name, top_pay)
        difference += scale * (first.value - second.value)
        if name == "skills" or first != second:
            errors = math.hypot(_error(first), _error(second))
            variance += (scale * errors) ** 2
    return abs(difference) > Z95 * math.sqrt(variance)


def moves(seed: int = SEED) -> Iterator[int]:
    """Yield whole numbers from -20 to 20, the same for the same seed in every language.

    Source
    ------
    The generator is mulberry32 by Tommy Ettinger (public domain): 32-bit whole numbers only.

    Example
    -------
    >>> list(islice(moves(1), 4))
    [9, -8, 15, -7]
    """
    state = seed & _WORD
    while True:
        state = (state + 0x6D2B79F5) & _WORD
        value = ((state ^ (state >> 15)) * (state | 1)) & _WORD
        value ^= (value + (((value ^ (value >> 7)) * (value | 61)) & _WORD)) & _WORD
        yield ((value ^ (value >> 14)) & _WORD) % (2 * MOVE + 1) - MOVE


def _counts(
    shares: Mapping[str, Sequence[int]], used: Sequence[str], weights: Mapping[str, int]
) -> dict[str, list[int]]:
    counts = {role: [0, 0] for role in shares}
    if not used:
        return counts
    moved = moves()
    for _ in range(DRAWS):
        drawn = [
            max(1, weights[name] + move) if weights[name] else 0
            for name, move in zip(CRITERIA, islice(moved, len(CRITERIA)), strict=True)
        ]
        sums = _sums(shares, used, drawn)
        ladder = sorted(sums.values(), reverse=True)
        third = ladder[min(TOP, len(ladder)) - 1] if ladder else 0
        for role, value in sums.items():
            counts[role][0] += value == ladder[0]
            counts[role][1] += value >= third
    return counts


def _sums(
    shares: Mapping[str, Sequence[int]], used: Sequence[str], weights: Sequence[int]
) -> dict[str, int]:
    counting = [index for index, name in enumerate(CRITERIA) if name in used]
    return {
        role: sum(weights[index] * share[index] for index in counting)
        for role, share in shares.items()
    }


def _shares(place: PlacedRole, top_pay: float) -> list[int]:
    found = []
    for name in CRITERIA:
        measure = place.measure(name)
        start = 1.0 if name == "interests" else 0.0
        value = 0.0 if measure is None else (measure.value + start) * _slope(name, top_pay)
        found.append(round_half_up(value * UNITS))
    return found


def _slope(criterion: str, top_pay: float) -> float:
    if criterion == "pay":
        return 1 / top_pay if top_pay else 0.0
    return 0.5 if criterion == "interests" else 1.0


def _error(measure: Measure) -> float:
    return (measure.high - measure.low) / (2 * Z95)
