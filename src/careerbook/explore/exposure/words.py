"""What the pictures of exposure say in words.

The browser says the same (``explore/exposure/words.js``); both are tested on
``tests/explore/exposure/exposure_cases.json``.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbook.explore.exposure.abroad import IscoOccupation, country_names, isco_occupations
from careerbook.explore.exposure.measures import Measure, measures
from careerbook.explore.exposure.occupations import (
    COMPUTER_GROUP,
    Occupation,
    Target,
    correlation,
    newest_pay_year,
    newest_round,
    occupations,
    to_be_confirmed,
)
from careerbook.say.numbers import listed, money, signed, signed_percent, two_decimals, whole
from careerbook.say.wording import Words

WORDS = Words(__package__)

NOT_LOSS = WORDS["not_loss"]
NEVER_MERGED = WORDS["never_merged"]
HOLDS_AI = WORDS["holds_ai"]
NOT_A_SAMPLE = WORDS["not_a_sample"]
AGREEMENT_LIMIT = WORDS["agreement_limit"]
NO_BRIDGE = WORDS["abroad_no_bridge"]
MEANING = WORDS["abroad_meaning"]
OTHER_METHOD = WORDS["abroad_2023"]


def ranked(one: Occupation) -> list[tuple[Measure, float, float]]:
    """Return the measures that cover an occupation with rank and value, the lowest rank first."""
    found = []
    for key, measure in measures().items():
        rank, value = one.ranks[key], one.values[key]
        if rank is not None and value is not None:
            found.append((measure, rank, value))
    return sorted(found, key=lambda row: row[1])


def measures_title(target: Target) -> str:
    """Return from which rank to which the measures put what is shown."""
    rows = ranked(target.first)
    low, high = whole(rows[0][1]), whole(rows[-1][1])
    if len(rows) == 1:
        return WORDS.fill("measures_title_one", head=target.head, rank=low)
    return WORDS.fill("measures_title", head=target.head, low=low, high=high)


def measures_subtitle() -> str:
    """Return what a rank is."""
    return WORDS["measures_subtitle"]


def describe_measures(target: Target) -> str:
    """Say the ends, what is missing, and what exposure is not."""
    rows, parts = ranked(target.first), []
    (low, low_rank, low_value), (high, high_rank, high_value) = rows[0], rows[-1]
    if target.key.startswith("role:"):
        parts.append(WORDS.fill("role_match", first=target.first.name))
        if len(target.occupations) > 1:
            others = "; ".join(one.name for one in target.occupations[1:])
            parts.append(WORDS.fill("role_others", others=others))
    lowest = {
        "low_name": low.name,
        "low": whole(low_rank),
        "low_value": two_decimals(low_value),
    }
    if len(rows) == 1:
        parts.append(WORDS.fill("measures_one", **lowest))
    else:
        parts.append(
            WORDS.fill(
                "measures_ends",
                **lowest,
                high_name=high.name,
                high=whole(high_rank),
                high_value=two_decimals(high_value),
            )
        )
    missing = [m.name for key, m in measures().items() if target.first.ranks[key] is None]
    if missing:
        parts.append(WORDS.fill("no_value", names="; ".join(missing)))
    if target.first.category:
        parts.append(WORDS.fill("category_held", category=f"“{target.first.category}”"))
    return " ".join([*parts, NOT_LOSS])


def measure_notes() -> list[str]:
    """Return for each question who judged, when, what was asked, and what the answer does not say.

    What people and GPT-4 were both asked stands once.
    """
    families = WORDS.table("families")
    asked: dict[str, list[Measure]] = {}
    for measure in measures().values():
        asked.setdefault(measure.letter or measure.measure_id, []).append(measure)
    return [
        NEVER_MERGED,
        *(_about(families.get(key, every[0].name), every) for key, every in asked.items()),
    ]


def about(measure: Measure) -> str:
    """Return a measure's question, judge, date and limit in a few sentences."""
    letter = f" ({measure.letter})" if measure.letter else ""
    return _about(f"{measure.name}{letter}", [measure])


def _about(name: str, asked: Sequence[Measure]) -> str:
    first = asked[0]
    return WORDS.fill(
        "about",
        name=name,
        question=first.question,
        judge="; and ".join(measure.judge for measure in asked),
        period=when(first),
        limit=first.limit,
    )


def when(measure: Measure) -> str:
    """Return of when the evidence is, and when the measure came out."""
    return f"{measure.period}, published {measure.published}"


def growth_title(target: Target, measure: Measure) -> str:
    """Return rank and projected change of the nearest occupation."""
    rank, change = target.first.ranks[measure.measure_id], target.first.change_pct
    if rank is None:
        return WORDS.fill("growth_title_no_rank", head=target.head)
    if change is None:
        return WORDS.fill("growth_title_none", head=target.head, rank=whole(rank))
    return WORDS.fill(
        "growth_title",
        head=target.head,
        rank=whole(rank),
        change=change_text(target.first),
        target=newest_round()[1],
    )


def growth_subtitle(measure: Measure) -> str:
    """Return what is drawn in which direction."""
    return WORDS.fill(
        "growth_subtitle", measure=measure.name, round=newest_round()[0], year=newest_pay_year()
    )


def describe_growth(target: Target, measure: Measure) -> str:
    """Say the numbers of what is shown, and that the projection holds AI already."""
    parts = [_growth_of(one, measure) for one in target.occupations]
    return " ".join([*parts, HOLDS_AI])


def _growth_of(one: Occupation, measure: Measure) -> str:
    rank = one.ranks[measure.measure_id]
    if rank is None:
        return WORDS.fill("growth_own_no_rank", name=one.name)
    if one.change_pct is None:
        return WORDS.fill("growth_own_none", name=one.name, rank=whole(rank))
    pay = "not held here" if one.pay_usd is None else money(one.pay_usd)
    change = change_text(one)
    return WORDS.fill("growth_own", name=one.name, rank=whole(rank), change=change, pay=pay)


def change_text(one: Occupation) -> str:
    """Write a projected change as it was published: ``+34.6%``, or ``+16%`` where rounded."""
    change = one.change_pct or 0.0
    return f"{signed(change, 0)}%" if one.change_rounded else signed_percent(change)


def growth_notes(measure: Measure) -> list[str]:
    """Return what the cloud of points is not, and what the measure asked."""
    covered = [one for one in occupations().values() if one.ranks[measure.measure_id] is not None]
    held = [one for one in covered if one.change_pct is not None]
    return [
        WORDS.fill("growth_held", held=len(held), total=len(covered)),
        *([WORDS.fill("to_be_confirmed", round=newest_round()[0])] if to_be_confirmed() else []),
        NOT_A_SAMPLE,
        NOT_LOSS,
        about(measure),
    ]


def agreement_title(first: Measure, second: Measure) -> str:
    """Return how alike two measures order occupations."""
    rho, _ = correlation(first.measure_id, second.measure_id)
    return WORDS.fill("agreement_title", first=first.name, second=second.name, rho=_rho(rho))


def agreement_subtitle(first: Measure, second: Measure) -> str:
    """Return what is drawn in which direction."""
    _, count = correlation(first.measure_id, second.measure_id)
    return WORDS.fill("agreement_subtitle", count=count)


def describe_agreement(target: Target, first: Measure, second: Measure) -> str:
    """Say both correlations and where what is shown stands."""
    rho, count = correlation(first.measure_id, second.measure_id)
    own, own_count = correlation(first.measure_id, second.measure_id, COMPUTER_GROUP)
    said = WORDS.fill(
        "agreement_sentence", count=count, rho=_rho(rho), own_count=own_count, own_rho=_rho(own)
    )
    return " ".join([said, *(_pair_of(one, first, second) for one in target.occupations)])


def _pair_of(one: Occupation, first: Measure, second: Measure) -> str:
    x, y = one.ranks[first.measure_id], one.ranks[second.measure_id]
    if x is None or y is None:
        return WORDS.fill("agreement_own_none", name=one.name)
    return WORDS.fill("agreement_own", name=one.name, x=whole(x), y=whole(y))


def _rho(value: float | None) -> str:
    return "none" if value is None else two_decimals(value)


def agreement_notes(first: Measure, second: Measure) -> list[str]:
    """Return what a correlation is not, and what both measures asked."""
    asked = dict.fromkeys((about(first), about(second)))
    return [AGREEMENT_LIMIT, NOT_LOSS, *asked]


def abroad_title(one: IscoOccupation) -> str:
    """Return score and category."""
    return WORDS.fill(
        "abroad_title", name=one.name, score=two_decimals(one.mean), category=one.category
    )


def abroad_subtitle() -> str:
    """Return what is drawn."""
    return WORDS["abroad_subtitle"]


def describe_abroad(one: IscoOccupation) -> str:
    """Say the score with its spread, and which countries count the work so."""
    if one.countries:
        place = WORDS.fill("abroad_places", countries=listed(country_names(one.countries)))
    else:
        place = WORDS["abroad_no_place"]
    return WORDS.fill(
        "abroad_sentence",
        name=one.name,
        code=one.code,
        score=two_decimals(one.mean),
        sd=two_decimals(one.sd),
        tasks=one.tasks,
        category=one.category,
        rank=whole(one.rank),
        count=len(isco_occupations()),
        place=place,
    )


def abroad_notes() -> list[str]:
    """Return what a score means, and why other countries have none."""
    return [MEANING, NO_BRIDGE, OTHER_METHOD]
