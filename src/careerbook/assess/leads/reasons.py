"""Why a role does not come first for a reader: sentences computed from the numbers.

Twin: ``whyNot`` in ``assess/leads/reasons.js``; both are held by
``tests/assess/leads/leads_cases.json``.

Interests are compared by shape: both profiles, the reader's six scores and the role's six O*NET
values, are brought to mean 0 and standard deviation 1. Named are the interests that then differ
most, when they differ by at least one standard deviation.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from careerbook.assess.constraints.constraints import removes
from careerbook.assess.leads.leads import Lead, Leads, Measure, PlacedRole
from careerbook.assess.leads.places import Answered, Role
from careerbook.assess.leads.weights import CRITERIA
from careerbook.assess.leads.words import measure_words, often, placed, short_words
from careerbook.assess.skills import gap
from careerbook.say.numbers import listed, round_half_up
from careerbook.say.wording import Words

WORDS = Words(__package__)

CLEAR = 1.0
"""Standard deviations by which an interest differs before it is named: an editorial judgment."""

NAMED = 2  # interests on each side


def why_not(
    role: Role,
    found: Leads,
    answered: Answered,
    ratings: Mapping[str, int | None],
    skill_names: Mapping[str, str],
    scale_names: Sequence[str],
    removed: Mapping[str, str] | None = None,
) -> list[str]:
    """Say what speaks against a role, one sentence or two for each matter.

    Parameters
    ----------
    role
        The role asked about.
    found, answered
        The ranking and what it rests on.
    ratings
        Skill id -> own level 0-5; ``None`` or absent means not answered.
    skill_names
        Skill id -> its name.
    scale_names
        Names of the six interests, in the order of RIASEC.
    removed
        Slug of each role that the reader's limits remove -> why.

    Returns
    -------
    list of str
        Where it stands; its must-haves; its interests; its bands beside those of the role that
        comes first (or, for the first, of the next).
    """
    return [
        _standing(role, found, answered, removed or {}),
        _must_haves(role, ratings, skill_names),
        _interests(role, answered, scale_names),
        *_beside(role, found, answered),
    ]


def _standing(role: Role, found: Leads, answered: Answered, removed: Mapping[str, str]) -> str:
    if role.slug in found.dismissed:
        return WORDS["dismissed"]
    if role.slug in found.removed:
        return removes(removed[role.slug])
    row = next((row for row in found.rows if row.role == role.slug), None)
    if row is None:
        if not placed(answered):
            return WORDS["nothing_known"]
        if role.slug in found.far:
            return WORDS["too_far"]
        if role.slug in found.unranked and found.used:
            return WORDS["too_thin"]
        return WORDS["no_weight_counts"]
    draws = WORDS.fill("in_draws", first=often(row.first), top_three=often(row.top_three))
    short = short_words(row.short, row.must)
    beside = f", with {short}" if short else ""
    if row.place == 1:
        text = WORDS.fill("standing_first", little=_little(row), short=beside)
    else:
        text = WORDS.fill("standing", place=row.place, roles=len(found.rows), short=beside)
    return f"{text} {draws}{WORDS['may_be_chance'] if row.alike and row.place > 1 else ''}"


def _little(row: Lead) -> str:
    return "" if row.short or row.fits is False else WORDS["little_speaks_against"]


def _must_haves(
    role: Role, ratings: Mapping[str, int | None], skill_names: Mapping[str, str]
) -> str:
    result = gap.score(role.skills, ratings)
    must = [row for row in result.rows if row.must_have]
    short = [
        f"{skill_names[row.skill]} (you {row.own}, asked for {row.required})"
        for row in must
        if row.flagged
    ]
    near = [skill_names[row.skill] for row in must if not row.flagged and row.gap]
    open_ = [skill_names[row.skill] for row in must if row.own is None]
    parts = []
    if short:
        parts.append(WORDS.fill("must_haves_short", names=listed(short)))
    if near:
        parts.append(f"One level short: {listed(near)}.")
    if open_:
        parts.append(f"Must-haves not rated yet: {listed(open_)}.")
    if not parts:
        return f"You reach all {len(must)} must-haves." if must else "It has no must-have."
    return " ".join(parts)


def _interests(role: Role, answered: Answered, scale_names: Sequence[str]) -> str:
    if not answered.scores:
        return WORDS["no_interests"]
    asked, own = _shape(role.interests), _shape(answered.scores)
    apart = [
        (theirs - mine, name) for theirs, mine, name in zip(asked, own, scale_names, strict=True)
    ]
    # Nine digits: the last bit must neither decide an order nor a border.
    apart = [(round_half_up(value * 1e9) / 1e9, name) for value, name in apart]
    more = [name for value, name in sorted(apart, key=lambda pair: -pair[0]) if value >= CLEAR]
    less = [name for value, name in sorted(apart, key=lambda pair: pair[0]) if value <= -CLEAR]
    if not more and not less:
        return WORDS["interests_alike"]
    parts = []
    if more:
        parts.append(f"more {listed(more[:NAMED])}")
    if less:
        parts.append(f"less {listed(less[:NAMED])}")
    return WORDS.fill("interests_differ", parts=listed(parts))


def _beside(role: Role, found: Leads, answered: Answered) -> list[str]:
    first = next((row.role for row in found.rows if row.role != role.slug), None)
    places = {place.role: place for place in answered.places}
    own = places.get(role.slug)
    if first is None or own is None:
        return []
    other = places[first]
    said = [text for name in CRITERIA if (text := _compared(name, own, other))]
    return [f"Beside {other.name}: {'; '.join(said)}."] if said else []


def _compared(criterion: str, own: PlacedRole, other: PlacedRole) -> str:
    one, two = own.measure(criterion), other.measure(criterion)
    if one is None or two is None:
        return ""
    both = f"{measure_words(criterion, one)}, there {measure_words(criterion, two)}"
    if criterion == "pay":
        return _pay_words(one, two)
    if one == two and criterion == "interests":
        return f"{criterion} are the same, {measure_words(criterion, one)}"
    if one.low <= two.high and two.low <= one.high:
        return f"the bands of {criterion} overlap, {both}"
    return f"{criterion} lie clearly {'lower' if one.value < two.value else 'higher'}, {both}"


def _pay_words(one: Measure, two: Measure) -> str:
    if one == two:
        return f"median pay is the same, {measure_words('pay', one)}"
    both = f"{measure_words('pay', one)}, there {measure_words('pay', two)}"
    if one.low <= two.high and two.low <= one.high:
        return f"the bands of median pay overlap, {both}"
    return f"median pay is {'lower' if one.value < two.value else 'higher'}, {both}"


def _shape(values: Sequence[float]) -> list[float]:
    mean = sum(values) / len(values)
    spread = math.sqrt(sum((value - mean) ** 2 for value in values) / len(values))
    return [(value - mean) / spread if spread else 0.0 for value in values]
