"""Fresh variants of questions with drawn numbers, private to whoever chose the seed.

The published rows of a question tell what fits: each drawn number stays between the least and the
greatest published one, with as many decimals, and where one name was always the larger of two it
stays so. A row is taken when its key and slips are as far apart as the rules of the bank ask.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Mapping
from itertools import combinations

from careerbook.assess.knowledge.question_check import LARGEST_REACH, LARGEST_TOLERANCE
from careerbook.assess.knowledge.question_kinds import Numeric
from careerbook.assess.knowledge.question_variants import Number, Variant, VariantError, expand
from careerbook.errors import CareerbookError
from careerbook.teach.course.item import Group, numeric_item

MOST_ROWS = 200
TRIES_FOR_A_ROW = 200
LEAST_OF_KEYS, MOST_OF_KEYS = 0.5, 2.0
"""How far a fresh key may lie outside the published ones, as a multiple of the outer ones."""
_ROUNDING = 1e-9


def fresh(question: Numeric, group: Group, rows: int, seed: int) -> Group:
    """Return the group with fresh variants in the place of the published ones.

    Parameters
    ----------
    question
        The question that the group was made of.
    rows
        How many variants; fewer come back when no more can be found that differ.
    seed
        The same seed gives the same rows.

    Raises
    ------
    CareerbookError
        When the question draws no numbers, or no fresh row fits it.
    """
    if not question.draw:
        raise CareerbookError(f"question {question.name} draws no numbers")
    published = {tuple(variant.drawn.items()) for variant in question.variants}
    draw = random.Random(f"{seed}/{question.id}")
    found: dict[tuple[tuple[str, Number], ...], Variant] = {}
    for _ in range(rows * TRIES_FOR_A_ROW):
        row = dict(_row(question, draw))
        key = tuple(row.items())
        if key in published or key in found or not _in_order(question, row):
            continue
        variant = _variant(question, row)
        if variant and _fits(question, variant):
            found[key] = variant
            if len(found) == rows:
                break
    if not found:
        raise CareerbookError(f"no fresh numbers fit question {question.name}")
    items = tuple(
        numeric_item(question, variant, f"{question.id}-s{seed}-{place}")
        for place, variant in enumerate(found.values(), start=1)
    )
    return Group(
        f"{group.id}-s{seed}", group.name, group.place, group.source, group.difficulty, items
    )


def _row(question: Numeric, draw: random.Random) -> Iterator[tuple[str, Number]]:
    """Draw a number for each name from the range of the published ones."""
    for name, column in question.draw.items():
        if all(float(value).is_integer() for value in column):
            low, high = int(min(column)), int(max(column))
            step = _step(math.gcd(*(int(value) - low for value in column)))
            yield name, low + step * draw.randrange((high - low) // step + 1)
        else:
            decimals = max(len(f"{value:.10g}".partition(".")[2]) for value in column)
            yield name, round(draw.uniform(min(column), max(column)), decimals)


def _step(apart: int) -> int:
    """Return a round step half as wide as the published numbers stand apart."""
    rounds = [first * 10**power for power in range(7) for first in (1, 2, 5)]
    return max([step for step in rounds if step <= apart / 2], default=1)


def _in_order(question: Numeric, row: Mapping[str, Number]) -> bool:
    """Tell whether names that were always in one order of size still are."""
    for one, other in combinations(question.draw, 2):
        pairs = list(zip(question.draw[one], question.draw[other], strict=True))
        if all(a < b for a, b in pairs) and not row[one] < row[other]:
            return False
        if all(a > b for a, b in pairs) and not row[one] > row[other]:
            return False
    return True


def _variant(question: Numeric, row: Mapping[str, Number]) -> Variant | None:
    slips: list[tuple[Number | str, str]] = [(slip.value, slip.why) for slip in question.slip]
    columns = {name: (value,) for name, value in row.items()}
    try:
        (variant,) = expand(
            question.stem, question.answer, question.tolerance, question.why, slips, columns
        )
    except VariantError:
        return None
    return variant


def _fits(question: Numeric, variant: Variant) -> bool:
    """Tell whether a row is as good as the published ones by the rules of the bank."""
    keys = [one.answer for one in question.variants]
    whole = all(abs(key - round(key)) < _ROUNDING for key in keys)
    if whole and abs(variant.answer - round(variant.answer)) > _ROUNDING:
        return False
    if min(keys) > 0 and not LEAST_OF_KEYS * min(keys) <= variant.answer <= MOST_OF_KEYS * max(
        keys
    ):
        return False
    largest = LARGEST_TOLERANCE * abs(variant.answer) * (1 + _ROUNDING)
    if variant.tolerance < 0 or (variant.answer and variant.tolerance > largest):
        return False
    return all(
        abs(slip.value - variant.answer) * LARGEST_REACH >= variant.tolerance
        and slip.value != variant.answer
        for slip in variant.slips
    )
