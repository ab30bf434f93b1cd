"""What the ranking of roles says in words; the browser says the same.

Twin: ``assess/leads/words.js``; both are held by ``tests/assess/leads/leads_cases.json``. No
sentence gives one number for how well a role fits, and none says how somebody will do in it.
"""

from __future__ import annotations

from collections.abc import Mapping

from careerbook.assess.leads.leads import DRAWS, Leads, Measure
from careerbook.assess.leads.places import Answered
from careerbook.say.numbers import listed, money, percent_band, two_decimals

NAMED = 3  # roles that are named as first in other draws

INTEREST_WORDS = {
    "none": "You have not answered the interests yet, so they do not count here.",
    "open": "Too many interests are still open to be scored, so they do not count here.",
    "flat": "Your six interest scores are equal, so interests favor no role and do not count here.",
    "blurred": (
        "Your six interest scores differ by no more than chance, so interests favor no role and "
        "do not count here."
    ),
    "disliked": (
        "You like none of the six kinds of interest more than you dislike it, so interests favor "
        "no role and do not count here."
    ),
}
SKILL_WORDS = {
    "none": "You have not rated any skill yet, so neither skills nor pay count here.",
    "thin": "No role has enough of its skills rated yet, so neither skills nor pay count here.",
}
"""Why a part of the answers does not count, by its state."""

FIRST_STEPS = (
    "Nothing is placed yet: pay alone says nothing about you. First answer the interests and rate "
    "your skills; either of them is enough to begin."
)
NO_WEIGHT = "Nothing is ranked: give a weight above 0 to something that you have answered."
ALL_FAR = (
    "Nothing is ranked: in every role more than two thirds of the must-haves are more than one "
    "level short, so all of them are still ahead of you. Choose one by interest and take its first "
    "step."
)
ALL_GONE = "Nothing is ranked: you have dismissed every role. Bring one back."
MEANING = (
    "This is where your own answers point: work you may enjoy and skills you bring, not how well "
    "you would do."
)


INTRODUCTION = (
    "Say how much each of the three counts for you. The order below is yours: it changes with "
    "your weights."
)
METHOD = (
    "Interests: the correlation of your six interest scores with those of the role's family, from "
    "−1 to 1, brought to 0 to 1 as (match + 1) ÷ 2; a role of two families has the mean of both. "
    "Skills: the mean coverage of what the role asks for, where enough of its skills are rated. "
    "Pay: the middle of the medians of its occupations, as a share of the highest median of all "
    "roles.",
    "The order is that of weight × measure, summed. That sum is not shown: a number that adds "
    "liking, skill and money means nothing by itself. What is missing for all roles is left out. "
    "Pay counts only beside skills, because interests do not tell roles of one family apart. Where "
    "skills count, a role is not ranked while more than two thirds of its must-haves are more than "
    "one level short.",
    "To see how firm the order is, each weight above 0 is moved 500 times by up to 20 points up or "
    "down, the same moves at every visit, and each time the roles are ranked again. Bands are not "
    "moved; they say which roles cannot be told apart: their sums differ by less than 1.96 joint "
    "standard errors, with a band taken as 1.96 standard errors to each side.",
    "Interests say what work you may enjoy, self-rated skills what you bring by your own account. "
    "Neither says how well you would do, and neither knows your region, your family or your "
    "health.",
)
"""How the order is computed, in paragraphs."""

WORDS = {
    "interests": INTEREST_WORDS,
    "skills": SKILL_WORDS,
    "first_steps": FIRST_STEPS,
    "no_weight": NO_WEIGHT,
    "all_far": ALL_FAR,
    "all_gone": ALL_GONE,
    "meaning": MEANING,
    "method": METHOD,
    "introduction": INTRODUCTION,
    "in_page": (
        "For learning, not for hiring. Your weights and your shortlist are kept in this browser "
        "on this device, and nothing is sent anywhere."
    ),
    "in_notebook": (
        "For learning, not for hiring. In a notebook your answers are kept in the notebook's "
        "kernel, and nothing is sent anywhere."
    ),
}
"""The fixed sentences, which the browser gets with its data."""


def title(found: Leads, answered: Answered) -> str:
    """Return the finding in a few words."""
    if not placed(answered):
        return "Nothing is placed yet"
    if not found.rows:
        return "Every role is still ahead of you" if found.far else "Nothing is ranked"
    names = listed([row.name for row in found.leading])
    alike = len(found.alike)
    if len(found.leading) > 1:
        return f"By your weights {names} come first together"
    if not alike:
        return f"By your weights {names} comes first"
    if alike == len(found.rows) - 1 and alike > 1:
        return "Your answers put no role clearly before the others"
    roles = "1 role" if alike == 1 else f"{alike} roles"
    return f"{names} comes first, but {roles} cannot be told apart from it"


def sentence(found: Leads, answered: Answered, weights: Mapping[str, int]) -> str:
    """Say which role comes first, how firmly, what is as good, and what does not count yet."""
    if not placed(answered):
        return " ".join(
            [*_states(answered, only=("open", "flat", "blurred", "disliked", "thin")), FIRST_STEPS]
        )
    if not found.rows:
        why = ALL_FAR if found.far else NO_WEIGHT if found.unranked else ALL_GONE
        return " ".join([*_states(answered), why])
    counted = listed([f"{name} {weights[name]}" for name in found.used])
    leading = [row.name for row in found.leading]
    verb = "comes" if len(leading) == 1 else "come"
    parts = [
        f"By your weights ({counted}) {listed(leading)} {verb} first.",
        _firmness(found),
        _alike(found),
        _short(found),
        *_states(answered),
    ]
    if found.unranked:
        count = len(found.unranked)
        roles = "1 role is" if count == 1 else f"{count} roles are"
        parts.append(f"{roles} not ranked: too few of the skills are rated.")
    if found.far:
        count = len(found.far)
        roles = "1 role is" if count == 1 else f"{count} roles are"
        parts.append(
            f"{roles} not ranked: more than two thirds of the must-haves are more than one level "
            "short."
        )
    return " ".join(part for part in [*parts, MEANING] if part)


def placed(answered: Answered) -> bool:
    """Say whether anything but pay is known."""
    return "ready" in (answered.interest_state, answered.skill_state)


def measure_words(criterion: str, measure: Measure | None) -> str:
    """Return a measure in words, always with its band.

    Example
    -------
    >>> measure_words("skills", Measure(0.61, 0.5, 0.72))
    '50 to 72 %'
    >>> measure_words("interests", Measure(0.4, -0.1, 0.75))
    '0.40 (−0.10 to 0.75)'
    >>> measure_words("pay", Measure(105000, 90000, 120000))
    '$90,000 to $120,000'
    """
    if measure is None:
        return "not known"
    if criterion == "interests":
        ends = f"{two_decimals(measure.low)} to {two_decimals(measure.high)}"
        return f"{two_decimals(measure.value)} ({ends})"
    if criterion == "skills":
        return percent_band(measure.low, measure.high)
    if measure.low == measure.high:
        return money(measure.low)
    return f"{money(measure.low)} to {money(measure.high)}"


def _firmness(found: Leads) -> str:
    first = found.leading[0]
    if found.used == ("pay",):
        return "Only pay counts with these weights."
    if len(found.used) == 1:
        return "Only one thing counts, so other weights would change nothing."
    who = "It" if len(found.leading) == 1 else "Each"
    text = f"{who} was first in {first.first} of {DRAWS} draws of slightly different weights"
    others = sorted(
        (row for row in found.rows if row.place > 1 and row.first),
        key=lambda row: (-row.first, row.name.lower()),
    )[:NAMED]
    if others:
        text += f"; then {listed([f'{row.name} in {row.first}' for row in others])}"
    return f"{text}."


def _alike(found: Leads) -> str:
    alike = [row.name for row in found.alike]
    if len(found.rows) == 1:
        return "No other role is ranked."
    if not alike:
        return "Every other role can be told apart from the first."
    if len(alike) > 1 and len(alike) == len(found.rows) - 1:
        return "But the bands are so wide that no other role can be told apart from the first."
    roles = "1 role" if len(alike) == 1 else f"{len(alike)} roles"
    return f"The bands do not tell {roles} from the first: {listed(alike)}."


def _short(found: Leads) -> str:
    short = [f"{row.name} {row.short}" for row in found.leading if row.short]
    return f"Must-haves more than one level short: {listed(short)}." if short else ""


def _states(answered: Answered, only: tuple[str, ...] = ()) -> list[str]:
    states = [
        (answered.interest_state, INTEREST_WORDS),
        (answered.skill_state, SKILL_WORDS),
    ]
    return [
        words[state] for state, words in states if state in words and (not only or state in only)
    ]
