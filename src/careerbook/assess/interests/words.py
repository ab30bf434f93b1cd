"""What the result of the interests says in words; the browser says the same.

Twin: ``assess/interests/words.js``; both are held by
``tests/assess/interests/interests_cases.json``.
"""

from __future__ import annotations

from careerbook.assess.interests.match import Match
from careerbook.assess.interests.scoring import ITEMS_PER_SCALE, LEAST_ANSWERED, InterestResult
from careerbook.say.numbers import listed, listed_apart, one_decimal, two_decimals

WEAK = 0.5
"""Below this match the words say "a weak resemblance": an editorial judgment."""


def title(result: InterestResult) -> str:
    """Return the finding as a heading."""
    if result.level is None:
        scored = len(result.scores)
        return f"{scored} of {len(result.scales)} kinds of interest can be scored so far"
    if result.flat:
        return "A flat profile: all six scores are equal"
    if result.disliked:
        return "None of the six is liked more than disliked"
    if result.blurred:
        return "No clear profile: six scores that chance alone could explain"
    if not result.suggested:
        return "No family of roles clearly resembles what you like"
    return f"Work you may enjoy: {listed_apart([match.name for match in result.suggested])}"


def sentence(result: InterestResult) -> str:
    """Say what the answers mean, how sure that is and what they do not mean.

    Example
    -------
    >>> from careerbook.assess.interests import inventory as interests
    >>> from careerbook.assess.interests.scoring import score
    >>> found = interests.load()
    >>> sentence(score(found.scale, found.item, (), {}))
    'Nothing is scored yet: none of the 36 statements has an answer.'
    """
    if not result.answered:
        return f"Nothing is scored yet: none of the {result.items} statements has an answer."
    return " ".join(part for part in (_answered(result), _finding(result)) if part)


def match_words(match: Match) -> str:
    """Return a match with its band: "0.84 (0.61 to 0.96)"."""
    return f"{two_decimals(match.match)} ({two_decimals(match.low)} to {two_decimals(match.high)})"


def _answered(result: InterestResult) -> str:
    if result.answered == result.items:
        return ""
    text = f"{result.answered} of {result.items} statements are answered."
    if result.level is not None:
        return f"{text} Each scale is scored from those of its own that are."
    return text


def _finding(result: InterestResult) -> str:
    if result.level is None:
        missing = [
            f"{scale.name} ({scale.answered} of {ITEMS_PER_SCALE})"
            for scale in result.scales
            if scale.score is None
        ]
        return (
            f"A scale is scored from {LEAST_ANSWERED} of its {ITEMS_PER_SCALE} answers on. Still "
            f"open: {', '.join(missing)}. Families of roles are compared once all six are scored."
        )
    if result.flat:
        return (
            f"All six scores are equal ({one_decimal(result.level)} of 24): a flat profile. It has "
            "no shape that could be compared with a kind of work, so no family of roles is named."
        )
    if result.disliked:
        return (
            "You like none of the six kinds of activity more than you dislike it, so no family of "
            "roles is named. A shape can be compared even so, but nothing in it says that you "
            "would enjoy the work."
        )
    if result.blurred:
        return (
            "Your six scores differ by no more than chance explains, so no family of roles is "
            "named. Either you like many kinds alike, or within one kind you like some activities "
            "and not others. Both are results too."
        )
    if not result.suggested:
        first = result.families[0]
        return (
            "No family of roles clearly resembles what you like. The closest, "
            f"{first.name}, has a match of {match_words(first)}; 0 is no resemblance."
        )
    return _named(result)


def _named(result: InterestResult) -> str:
    first, *others = result.suggested
    text = f"Work you may enjoy: what you like resembles most the work in {first.name}, with a "
    text += f"match of {match_words(first)}."
    if first.match < WEAK:
        text += " That is a weak resemblance."
    if others:
        text += f" Then {listed(f'{m.name}, {match_words(m)}' for m in others)}."
    alike = [match.name for match in result.families[1:] if match.like_first]
    if alike:
        text += f" Your answers cannot tell the first from {listed_apart(alike)}."
    else:
        text += " Your answers tell the first from all other families."
    return f"{text} None of this says how well you would do the work."
