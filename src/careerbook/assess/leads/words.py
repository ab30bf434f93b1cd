"""What the ranking of roles says in words; the browser says the same.

Twin: ``assess/leads/words.js``; both are held by ``tests/assess/leads/leads_cases.json``. No
sentence gives one number for how well a role fits, and none says how somebody will do in it.
"""

from __future__ import annotations

from collections.abc import Mapping

from careerbook.assess.leads.draws import DRAWS
from careerbook.assess.leads.leads import FITS_FROM, Lead, Leads, Measure
from careerbook.assess.leads.places import Answered
from careerbook.say.numbers import listed, money, percent_band, round_half_up, two_decimals
from careerbook.say.wording import Words

NAMED = 3  # roles that are named as first in other draws

WORDS = Words(__package__)


def title(found: Leads, answered: Answered) -> str:
    """Return the finding in a few words."""
    if not placed(answered):
        return "Nothing is placed yet"
    if not found.rows:
        if found.far:
            return WORDS["all_ahead_title"]
        return WORDS["all_removed_title"] if _limited(found) else "Nothing is ranked"
    if found.none_fits:
        return WORDS["none_fits_title"]
    names = listed([with_short(row) for row in found.leading])
    alike = len(found.alike)
    if len(found.leading) > 1:
        return WORDS.fill("first_together_title", names=names)
    if not alike:
        return f"By your weights {names} comes first"
    if alike == len(found.rows) - 1 and alike > 1:
        return WORDS["none_clear_title"]
    roles = "1 role" if alike == 1 else f"{alike} roles"
    return WORDS.fill("first_title", name=names, roles=roles)


def sentence(found: Leads, answered: Answered, weights: Mapping[str, int], limits: str = "") -> str:
    """Say which role comes first, how firmly, what is as good, and what does not count yet.

    Parameters
    ----------
    limits
        What the reader's limits removed, in words
        (:func:`careerbook.assess.constraints.constraints.sentence`).
    """
    if not placed(answered):
        return " ".join(
            [
                *_states(answered, only=("open", "flat", "blurred", "disliked", "thin")),
                WORDS["first_steps"],
            ]
        )
    if not found.rows:
        why = "all_far" if found.far else "no_weight" if found.unranked else "all_gone"
        why = "all_removed" if _limited(found) else why
        return " ".join(part for part in [*_states(answered), WORDS[why], limits] if part)
    counted = listed([f"{name} {weights[name]}" for name in found.used])
    leading = [with_short(row) for row in found.leading]
    verb = "comes" if len(leading) == 1 else "come"
    parts = [
        WORDS.fill("none_fits", least=two_decimals(FITS_FROM)) if found.none_fits else "",
        f"By your weights ({counted}) {listed(leading)} {verb} first.",
        _misfits(found),
        _firmness(found),
        _alike(found),
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
    return " ".join(part for part in [*parts, limits, WORDS["meaning"]] if part)


def _limited(found: Leads) -> bool:
    return bool(found.removed) and not (found.rows or found.far or found.unranked)


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


def often(count: int) -> str:
    """Say in how many draws something holds, as finely as 500 rough draws can tell.

    Nothing is said to hold in all of them or in none: the draws know some sources of error, not
    all.

    Example
    -------
    >>> often(500), often(148), often(24)
    ('nearly all', 'about 3 of 10', 'hardly any')
    """
    tenths = round_half_up(10 * count / DRAWS)
    if 20 * count >= 19 * DRAWS:
        return WORDS["nearly_all"]
    return WORDS.fill("tenths", tenths=tenths) if 20 * count >= DRAWS else WORDS["hardly_any"]


def with_short(row: Lead) -> str:
    """Return a role's name with its must-haves that are short.

    Example
    -------
    >>> with_short(Lead("a", "AI Support Specialist", 1, 300, 500, True, 1, 4))
    'AI Support Specialist (1 of 4 must-haves short)'
    """
    return f"{row.name} ({short_words(row.short, row.must)})" if row.short else row.name


def short_words(short: int, must: int) -> str:
    """Say how many must-haves are more than one level short; empty when none is."""
    if not short:
        return ""
    if short == must:
        return WORDS["every_must_have_short"]
    return WORDS.fill("some_must_haves_short", short=short, must=must)


def _firmness(found: Leads) -> str:
    if len(found.rows) == 1:
        return WORDS["only_pay"] if found.used == ("pay",) else ""
    first = found.leading[0]
    who = "It" if len(found.leading) == 1 else "Each"
    text = WORDS.fill("firmness", who=who, first=often(first.first))
    others = sorted(
        (row for row in found.rows if row.place > 1 and 20 * row.first >= DRAWS),
        key=lambda row: (-row.first, row.name.lower()),
    )[:NAMED]
    if others:
        text += f"; then {listed([f'{row.name} in {often(row.first)}' for row in others])}"
    only_pay = f"{WORDS['only_pay']} " if found.used == ("pay",) else ""
    return f"{only_pay}{text}."


def _misfits(found: Leads) -> str:
    """Say which leading roles do not fit what the reader likes, where another one does."""
    unliked = [row.name for row in found.leading if row.fits is False]
    if found.none_fits or not unliked:
        return ""
    return WORDS.fill("first_unliked", names=listed(unliked), least=two_decimals(FITS_FROM))


def _alike(found: Leads) -> str:
    alike = [with_short(row) for row in found.alike]
    if len(found.rows) == 1:
        return "No other role is ranked."
    if not alike:
        return WORDS["all_told_apart"]
    if len(alike) > 1 and len(alike) == len(found.rows) - 1:
        return WORDS["none_told_apart"]
    roles = "1 role" if len(alike) == 1 else f"{len(alike)} roles"
    return WORDS.fill("not_told_apart", roles=roles, names=listed(alike))


def _states(answered: Answered, only: tuple[str, ...] = ()) -> list[str]:
    states = [
        (answered.interest_state, WORDS.table("interests")),
        (answered.skill_state, WORDS.table("skills")),
    ]
    return [
        words[state] for state, words in states if state in words and (not only or state in only)
    ]
