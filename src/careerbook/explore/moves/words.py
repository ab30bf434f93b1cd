"""What the rule's verdict on a move says in words; the page says the same.

The browser's twin is ``explore/moves/words.js``; both are held by
``tests/explore/moves/role_moves_cases.json``. The words judge the move between two jobs, never the
reader.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

from careerbook.explore.moves.facts import ZONE_RELEASE, Side
from careerbook.explore.moves.moves import Move, SkillStep
from careerbook.explore.moves.rule import COMPONENTS, ONET_COMPONENTS, Rule, Span, Verdict

COMPONENT_NAMES = {
    "essential_skills": "Essential skills (O*NET)",
    "other_skills": "Other skills (O*NET)",
    "knowledge": "Knowledge (O*NET)",
    "handbook_skills": "The handbook's skill list",
}
VERDICTS = {
    "highly viable": "highly viable by this rule",
    "viable": "viable by this rule",
    "depends": "viable by this rule for some of the official occupations, not for all",
    "outside": "outside this rule",
    "unknown": "the rule gives no answer",
}
"""Kind of verdict -> how a title ends."""

SHORT_VERDICTS = {
    "highly viable": "highly viable",
    "viable": "viable",
    "depends": "for some occupations",
    "outside": "outside the rule",
    "unknown": "no answer",
}
"""Kind of verdict -> its words in a table or list."""

ONE_LINE = 13  # letters of a name that needs no second line on the map
NO_WEIGHT = (
    "No similarity: every component that has a value has a weight of 0. "
    "Give one of them a weight above 0."
)
NO_COMPONENT = "No similarity: none of the four components has a value for this pair."
SAME_ROLE = "The role to leave and the role to reach are the same. Choose two different roles."
CANDIDATES = " over all candidate occupations"
FIRST_GAPS = 5
CLOSEST = 4


def title(move: Move) -> str:
    """Return the finding."""
    return f"{move.here.name} to {move.there.name}: {VERDICTS[move.verdict.kind]}"


def describe(move: Move, rule: Rule) -> str:
    """Say the verdict condition by condition, in one paragraph."""
    return " ".join([f"{title(move)}.", *conditions(move, rule)])


def conditions(move: Move, rule: Rule) -> tuple[str, str, str]:
    """Return three sentences: similarity, job zones, earnings."""
    return (
        similarity_sentence(move, rule),
        zones_sentence(move, rule),
        earnings_sentence(move, rule),
    )


def similarity_sentence(move: Move, rule: Rule) -> str:
    """Say the similarity beside its two thresholds, or why there is none."""
    value = move.verdict.similarity
    if value is None:
        left = any(reason_left_out(move, name) == "" for name in COMPONENTS)
        return NO_WEIGHT if left else NO_COMPONENT
    low = rule.thresholds["viable_above"]
    high = rule.thresholds["highly_viable_above"]
    text = f"Similarity {two(value)}, "
    if value <= low:
        return f"{text}not above {two(low)}."
    if value > high:
        return f"{text}above {two(max(low, high))}."
    return f"{text}above {two(low)} and not above {two(high)}."


def zones_sentence(move: Move, rule: Rule) -> str:
    """Say how far apart the job zones are, with the release."""
    span = move.facts.zones_apart
    if span is None:
        return f"Job zones (O*NET {ZONE_RELEASE}): not known for one of the two."
    limit = rule.thresholds["zones_apart_at_most"]
    apart = _band(span, "{:.0f}".format, " apart", CANDIDATES)
    return (
        f"Job zones (O*NET {ZONE_RELEASE}): {_zone_text(move.here)} here, "
        f"{_zone_text(move.there)} there; {apart}, at most {limit:.0f} allowed"
        f"{_state(move.verdict.zones_state)}."
    )


def earnings_sentence(move: Move, rule: Rule) -> str:
    """Say the ratio of the median pays and their difference, as bands."""
    span, difference = move.facts.earnings_ratio, move.pay_difference
    if span is None or difference is None:
        return "Earnings: no median pay is released for one of the two."
    limit = rule.thresholds["earnings_ratio_at_least"]
    return (
        f"Median pay there is {_band(span, two, ' times that here', CANDIDATES)}, a difference of "
        f"{_band(difference, signed_usd, ' a year')}; at least {two(limit)} times is asked"
        f"{_state(move.verdict.earnings_state)}."
    )


def reason_left_out(move: Move, component: str) -> str:
    """Say why a component does not count; empty when it does."""
    if move.facts.same_onet and component in ONET_COMPONENTS:
        return f"left out: one O*NET rating for both ({move.here.onet_code})"
    if move.facts.components[component] is not None:
        return ""
    if component == "handbook_skills":
        absent = [side.name for side in (move.here, move.there) if not side.has_profile]
        if absent:
            return f"left out: no profile yet of {' and '.join(absent)}"
        return "left out: nothing is asked beyond what every role asks"
    return "left out: O*NET has no rating"


def notes(move: Move) -> list[str]:
    """Return what a careful reader must know of this pair besides."""
    said = []
    if move.facts.same_onet:
        said.append(
            f"Both roles are rated by one O*NET occupation ({move.here.onet_code}). Its three "
            "components would be 1.00 by construction, so they are left out; only the "
            "handbook's skill list can tell the two apart."
        )
    if list(move.here.medians) == list(move.there.medians):
        said.append(
            "Both roles are counted under the same official occupations, so the wage table cannot "
            "show a difference in pay between them."
        )
    elif next(iter(move.here.medians)) == next(iter(move.there.medians)):
        said.append(
            "Both roles have the same main occupation, so their main median is one and the same."
        )
    here, there = move.here, move.there
    without = {
        f"O*NET {ZONE_RELEASE} gives no job zone for": (here.zones, there.zones),
        "No median pay is released for": (here.medians, there.medians),
    }
    for text, sides in without.items():
        codes = sorted({code for values in sides for code in values if values[code] is None})
        if codes:
            said.append(f"{text} {', '.join(codes)}; left out, not guessed.")
    return said


def transfers_sentence(move: Move) -> str:
    """Say which skills the role to leave already asks for at the level of the other."""
    if move.skills is None:
        return _no_profile(move)
    kept = move.transfers
    if not kept:
        return f"None of the {len(move.skills)} skills asked for is at the level asked for."
    return (
        f"{len(kept)} of the {len(move.skills)} skills asked for are at or above the level asked "
        f"for: {_names(kept)}."
    )


def missing_lines(move: Move) -> list[str]:
    """Return one line per skill that falls short, the weightiest first, the rest in one line."""
    short = move.missing
    lines = [gap_line(step) for step in short[:FIRST_GAPS]]
    rest = short[FIRST_GAPS:]
    if rest:
        lines.append(f"{len(rest)} more: {'; '.join(map(gap_words, rest))}.")
    return lines


def gap_line(step: SkillStep) -> str:
    """Say one skill that falls short."""
    must = " ◆ must-have" if step.must_have else ""
    return f"{step.name}: level {step.there} asked, {step.here} here, {_levels(step.gap)}{must}"


def gap_words(step: SkillStep) -> str:
    """Say one skill that falls short, in a list."""
    return f"{step.name}{' ◆' if step.must_have else ''} ({step.here} to {step.there})"


def map_title(name: str, verdicts: Iterable[Verdict]) -> str:
    """Return the finding of the map: how many moves from one role are inside the rule."""
    kinds = [verdict.kind for verdict in verdicts]
    inside = sum(kind in ("highly viable", "viable") for kind in kinds)
    depends = kinds.count("depends")
    more = f", {depends} more for some of the official occupations" if depends else ""
    return f"From {name}: {inside} of {len(kinds)} moves are viable by this rule{more}"


def map_sentence(name: str, ranked: Sequence[tuple[str, Verdict]]) -> str:
    """Name the closest of the moves from one role that are inside the rule."""
    inside = [
        f"{there} ({two(verdict.similarity or 0.0)})"
        for there, verdict in ranked
        if verdict.kind in ("highly viable", "viable")
    ]
    if not inside:
        return f"From {name} no move is viable by this rule for all its official occupations."
    return f"Closest to {name} by this rule: {', '.join(inside[:CLOSEST])}."


def two(value: float) -> str:
    """Say a value with two decimals, halves upwards: ``0.25``."""
    whole = math.floor(value * 100 + 0.5 + 1e-9)
    return f"{whole // 100}.{whole % 100:02d}"


def signed_usd(value: float) -> str:
    """Say a difference in dollars: ``+$1,200``, ``−$300``, ``$0``."""
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return f"{sign}${abs(value):,.0f}"


def _band(span: Span, say: Callable[[float], str], unit: str, over: str = "") -> str:
    low, high = say(span.low), say(span.high)
    if low == high:
        return f"{low}{unit}"
    if span.main is None:
        return f"{low} to {high}{unit}"
    return f"{say(span.main)}{unit} ({low} to {high}{over})"


def _zone_text(side: Side) -> str:
    known = sorted({zone for zone in side.zones.values() if zone is not None})
    return " or ".join(map(str, known))


def _state(state: str) -> str:
    return {"met": "", "not met": ": not met"}.get(state, ": depends on the occupation")


def _levels(count: int) -> str:
    return "1 level short" if count == 1 else f"{count} levels short"


def _names(steps: Iterable[SkillStep]) -> str:
    return ", ".join(f"{step.name}{' ◆' if step.must_have else ''}" for step in steps)


def _no_profile(move: Move) -> str:
    absent = [side.name for side in (move.here, move.there) if not side.has_profile]
    return f"The handbook has no profile yet of {' and '.join(absent)}."


def map_row(move: Move) -> dict[str, str]:
    """Return one move as a row of the map's table."""
    value, facts = move.verdict.similarity, move.facts
    zones, ratio = facts.zones_apart, facts.earnings_ratio
    return {
        "To": move.there.name,
        "Similarity": "none" if value is None else two(value),
        "Verdict": SHORT_VERDICTS[move.verdict.kind],
        "Job zones apart": "not known" if zones is None else _span_text(zones, "{:.0f}".format),
        "Median pay there / here": "not released" if ratio is None else _span_text(ratio, two),
        "O*NET rating": "the same for both" if facts.same_onet else "two",
    }


def name_lines(name: str) -> list[str]:
    """Break a role's name into at most two lines of nearly equal length.

    Example
    -------
    >>> name_lines("Machine Learning Specialist")
    ['Machine Learning', 'Specialist']
    """
    words = name.split()
    splits = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    if len(name) <= ONE_LINE or not splits:
        return [name]
    return list(min(splits, key=lambda lines: max(map(len, lines))))


def _span_text(span: Span, say: Callable[[float], str]) -> str:
    return _band(span, say, "")
