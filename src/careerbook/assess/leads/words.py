"""What the ranking of roles says in words; the browser says the same.

Twin: ``assess/leads/words.js``; both are held by ``tests/assess/leads/leads_cases.json``. No
sentence gives one number for how well a role fits, and none says how somebody will do in it.
"""

from __future__ import annotations

from collections.abc import Mapping

from careerbook.assess.leads.leads import DRAWS, Leads, Measure
from careerbook.assess.leads.places import Answered
from careerbook.say.numbers import listed, money, percent_band, two_decimals
from careerbook.say.wording import Words

BEGUN = ("open", "flat", "blurred", "disliked", "thin")  # states of answers that are not empty
NAMED = 3  # roles that are named as first in other draws

WORDS = Words(__package__)


def title(found: Leads, answered: Answered) -> str:
    """Return the finding in a few words."""
    if not placed(answered):
        return "Nothing is placed yet"
    if not found.rows:
        return WORDS["all_ahead_title"] if found.far else "Nothing is ranked"
    names = listed([row.name for row in found.leading])
    alike = len(found.alike)
    if len(found.leading) > 1:
        return WORDS.fill("first_together_title", names=names)
    if not alike:
        return f"By your weights {names} comes first"
    if alike == len(found.rows) - 1 and alike > 1:
        return WORDS["none_clear_title"]
    roles = "1 role" if alike == 1 else f"{alike} roles"
    return WORDS.fill("first_title", name=names, roles=roles)


def sentence(found: Leads, answered: Answered, weights: Mapping[str, int]) -> str:
    """Say which role comes first, how firmly, what is as good, and what does not count yet."""
    if not placed(answered):
        return " ".join(
            [
                *_states(answered, only=("open", "flat", "blurred", "disliked", "thin")),
                WORDS["first_steps"],
            ]
        )
    if not found.rows:
        why = "all_far" if found.far else "no_weight" if found.unranked else "all_gone"
        return " ".join([*_states(answered), WORDS[why]])
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
        parts.append(WORDS.fill("roles_too_thin", roles=roles))
    if found.far:
        count = len(found.far)
        roles = "1 role is" if count == 1 else f"{count} roles are"
        parts.append(WORDS.fill("roles_too_far", roles=roles))
    return " ".join(part for part in [*parts, WORDS["meaning"]] if part)


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
        return WORDS["only_pay"]
    if len(found.used) == 1:
        return WORDS["only_one_counts"]
    who = "It" if len(found.leading) == 1 else "Each"
    text = WORDS.fill("firmness", who=who, first=first.first, draws=DRAWS)
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
        return WORDS["all_told_apart"]
    if len(alike) > 1 and len(alike) == len(found.rows) - 1:
        return WORDS["none_told_apart"]
    roles = "1 role" if len(alike) == 1 else f"{len(alike)} roles"
    return WORDS.fill("not_told_apart", roles=roles, names=listed(alike))


def _short(found: Leads) -> str:
    short = [f"{row.name} {row.short}" for row in found.leading if row.short]
    return WORDS.fill("must_haves_short", names=listed(short)) if short else ""


def _states(answered: Answered, only: tuple[str, ...] = ()) -> list[str]:
    states = [
        (answered.interest_state, WORDS.table("interests")),
        (answered.skill_state, WORDS.table("skills")),
    ]
    return [
        words[state] for state, words in states if state in words and (not only or state in only)
    ]
