"""What the result of the interests says in words; the browser says the same.

Twin: ``assess/interests/words.js``; both are held by
``tests/assess/interests/interests_cases.json``.
"""

from __future__ import annotations

from careerbook.assess.interests.match import Match
from careerbook.assess.interests.scoring import ITEMS_PER_SCALE, LEAST_ANSWERED, InterestResult
from careerbook.say.numbers import listed, listed_apart, one_decimal, two_decimals
from careerbook.say.wording import Words

WORDS = Words(__package__)

WEAK = 0.5
"""Below this match the words say "a weak resemblance": an editorial judgment."""


def title(result: InterestResult) -> str:
    """Return the finding as a heading."""
    if result.level is None:
        scored = len(result.scores)
        return WORDS.fill("scored_so_far", scored=scored, all=len(result.scales))
    if result.flat:
        return WORDS["flat_title"]
    if result.disliked:
        return WORDS["disliked_title"]
    if result.blurred:
        return WORDS["blurred_title"]
    if not result.suggested:
        return WORDS["unlike_title"]
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
        return WORDS.fill("nothing_scored", items=result.items)
    return " ".join(part for part in (_answered(result), _finding(result)) if part)


def match_words(match: Match) -> str:
    """Return a match with its band: "0.84 (0.61 to 0.96)"."""
    return f"{two_decimals(match.match)} ({two_decimals(match.low)} to {two_decimals(match.high)})"


def _answered(result: InterestResult) -> str:
    if result.answered == result.items:
        return ""
    text = f"{result.answered} of {result.items} statements are answered."
    if result.level is not None:
        return WORDS.fill("of_its_own", text=text)
    return text


def _finding(result: InterestResult) -> str:
    if result.level is None:
        missing = [
            f"{scale.name} ({scale.answered} of {ITEMS_PER_SCALE})"
            for scale in result.scales
            if scale.score is None
        ]
        return WORDS.fill(
            "open", least=LEAST_ANSWERED, items=ITEMS_PER_SCALE, missing=", ".join(missing)
        )
    if result.flat:
        return WORDS.fill("flat", level=one_decimal(result.level))
    if result.disliked:
        return WORDS["disliked"]
    if result.blurred:
        return WORDS["blurred"]
    if not result.suggested:
        first = result.families[0]
        return WORDS.fill("unlike", family=first.name, match=match_words(first))
    return _named(result)


def _named(result: InterestResult) -> str:
    first, *others = result.suggested
    text = WORDS.fill("named", family=first.name, match=match_words(first))
    if first.match < WEAK:
        text += " That is a weak resemblance."
    if others:
        text += f" Then {listed(f'{m.name}, {match_words(m)}' for m in others)}."
    alike = [match.name for match in result.families[1:] if match.like_first]
    if alike:
        text += WORDS.fill("not_told_apart", families=listed_apart(alike))
    else:
        text += WORDS["told_apart"]
    return WORDS.fill("not_how_well", text=text)
