"""What the rule's verdict on a move says in words; the page says the same.

The browser's twin is ``explore/moves/words.js``; both are held by
``tests/explore/moves/role_moves_cases.json``. The words judge the move between two jobs, never the
reader.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from careerbook.explore.moves.facts import ZONE_RELEASE, Side
from careerbook.explore.moves.moves import Move, SkillStep
from careerbook.explore.moves.rule import COMPONENTS, ONET_COMPONENTS, Rule, Span, Verdict
from careerbook.say.numbers import listed, signed_money, two_decimals, whole
from careerbook.say.wording import Words

WORDS = Words(__package__)
COMPONENT_NAMES = WORDS.table("components")
VERDICTS = WORDS.table("verdicts")
"""Kind of verdict -> how a title ends."""

SHORT_VERDICTS = WORDS.table("short_verdicts")
"""Kind of verdict -> its words in a table or list."""

ONE_LINE = 13  # letters of a name that needs no second line on the map
FIRST_GAPS = 5
CLOSEST = 4


def title(move: Move) -> str:
    """Return the finding."""
    return WORDS.fill(
        "title",
        here=move.here.name,
        there=move.there.name,
        verdict=VERDICTS[move.verdict.kind],
    )


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
        return WORDS["no_weight" if left else "no_component"]
    low = rule.thresholds["viable_above"]
    high = rule.thresholds["highly_viable_above"]
    said, least, most = map(two_decimals, (value, low, high))
    if value <= low:
        return WORDS.fill("not_above", value=said, low=least)
    if value > high:
        return WORDS.fill("above", value=said, high=two_decimals(max(low, high)))
    return WORDS.fill("between", value=said, low=least, high=most)


def zones_sentence(move: Move, rule: Rule) -> str:
    """Say how far apart the job zones are, with the release."""
    span = move.facts.zones_apart
    if span is None:
        return WORDS.fill("no_zones", release=ZONE_RELEASE)
    limit = rule.thresholds["zones_apart_at_most"]
    return WORDS.fill(
        "zones",
        release=ZONE_RELEASE,
        here=_zone_text(move.here),
        there=_zone_text(move.there),
        apart=_band(span, whole, " apart", WORDS["candidates"]),
        limit=whole(limit),
        state=_state(move.verdict.zones_state),
    )


def earnings_sentence(move: Move, rule: Rule) -> str:
    """Say the ratio of the median pays and their difference, as bands."""
    span, difference = move.facts.earnings_ratio, move.pay_difference
    if span is None or difference is None:
        return WORDS["no_earnings"]
    limit = rule.thresholds["earnings_ratio_at_least"]
    return WORDS.fill(
        "earnings",
        ratio=_band(span, two_decimals, " times that here", WORDS["candidates"]),
        difference=_band(difference, signed_money, " a year"),
        limit=two_decimals(limit),
        state=_state(move.verdict.earnings_state),
    )


def reason_left_out(move: Move, component: str) -> str:
    """Say why a component does not count; empty when it does."""
    if move.facts.same_onet and component in ONET_COMPONENTS:
        return WORDS.fill("left_out_one_rating", code=move.here.onet_code)
    if move.facts.components[component] is not None:
        return ""
    if component == "handbook_skills":
        absent = [side.name for side in (move.here, move.there) if not side.has_profile]
        if absent:
            return WORDS.fill("left_out_no_profile", names=listed(absent))
        return WORDS["left_out_nothing_asked"]
    return WORDS["left_out_no_rating"]


def notes(move: Move) -> list[str]:
    """Return what a careful reader must know of this pair besides."""
    said = []
    if move.facts.same_onet:
        said.append(WORDS.fill("one_rating", code=move.here.onet_code))
    if list(move.here.medians) == list(move.there.medians):
        said.append(WORDS["same_occupations"])
    elif next(iter(move.here.medians)) == next(iter(move.there.medians)):
        said.append(WORDS["same_main_occupation"])
    if codes := _without(move.here.zones, move.there.zones):
        said.append(WORDS.fill("without_zone", release=ZONE_RELEASE, codes=codes))
    if codes := _without(move.here.medians, move.there.medians):
        said.append(WORDS.fill("without_median", codes=codes))
    return said


def _without(*sides: Mapping[str, float | None]) -> str:
    return ", ".join(sorted({code for values in sides for code in values if values[code] is None}))


def transfers_sentence(move: Move) -> str:
    """Say which skills the role to leave already asks for at the level of the other."""
    if move.skills is None:
        return _no_profile(move)
    kept = move.transfers
    if not kept:
        return WORDS.fill("nothing_transfers", asked=len(move.skills))
    return WORDS.fill("transfers", kept=len(kept), asked=len(move.skills), names=_names(kept))


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
    return WORDS.fill(
        "gap", skill=step.name, asked=step.there, here=step.here, short=_levels(step.gap), must=must
    )


def gap_words(step: SkillStep) -> str:
    """Say one skill that falls short, in a list."""
    return f"{step.name}{' ◆' if step.must_have else ''} ({step.here} to {step.there})"


def map_title(name: str, verdicts: Iterable[Verdict]) -> str:
    """Return the finding of the map: how many moves from one role are inside the rule."""
    kinds = [verdict.kind for verdict in verdicts]
    inside = sum(kind in ("highly viable", "viable") for kind in kinds)
    depends = kinds.count("depends")
    more = WORDS.fill("map_depends", count=depends) if depends else ""
    return WORDS.fill("map_title", name=name, inside=inside, all=len(kinds), more=more)


def map_sentence(name: str, ranked: Sequence[tuple[str, Verdict]]) -> str:
    """Name the closest of the moves from one role that are inside the rule."""
    inside = [
        f"{there} ({two_decimals(verdict.similarity or 0.0)})"
        for there, verdict in ranked
        if verdict.kind in ("highly viable", "viable")
    ]
    if not inside:
        return WORDS.fill("none_viable", name=name)
    return WORDS.fill("closest", name=name, roles=", ".join(inside[:CLOSEST]))


def _band(span: Span, say: Callable[[float], str], unit: str, over: str = "") -> str:
    low, high = say(span.low), say(span.high)
    if low == high:
        return f"{low}{unit}"
    if span.main is None:
        return f"{low} to {high}{unit}"
    return f"{say(span.main)}{unit} ({low} to {high}{over})"


def _zone_text(side: Side) -> str:
    known = sorted({zone for zone in side.zones.values() if zone is not None})
    return listed(map(str, known), "or")


def _state(state: str) -> str:
    return {"met": "", "not met": ": not met"}.get(state, WORDS["depends"])


def _levels(count: int) -> str:
    return "1 level short" if count == 1 else f"{count} levels short"


def _names(steps: Iterable[SkillStep]) -> str:
    return ", ".join(f"{step.name}{' ◆' if step.must_have else ''}" for step in steps)


def _no_profile(move: Move) -> str:
    absent = [side.name for side in (move.here, move.there) if not side.has_profile]
    return WORDS.fill("no_profile", names=listed(absent))


def map_row(move: Move) -> dict[str, str]:
    """Return one move as a row of the map's table."""
    value, facts = move.verdict.similarity, move.facts
    zones, ratio = facts.zones_apart, facts.earnings_ratio
    return {
        "To": move.there.name,
        "Similarity": "none" if value is None else two_decimals(value),
        "Verdict": SHORT_VERDICTS[move.verdict.kind],
        "Job zones apart": "not known" if zones is None else _span_text(zones, whole),
        "Median pay there / here": "not released"
        if ratio is None
        else _span_text(ratio, two_decimals),
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
