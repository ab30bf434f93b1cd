"""What a team's answers to a review say, area by area.

The browser computes the same in ``assess/reviews/scoring.js``; both are held by
``tests/assess/reviews/review_cases.json``.

Formula, for one area over the statements answered 0 (not), 1 (partly) or 2 (yes, always)::

    share = sum of answers / (2 * number of statements so answered)

A statement that is not applicable leaves the area. One that is not answered is open: it is left
out as well, and is never 0. While some are open, ``low`` and ``high`` say where the share could
still end, with every open statement at 0 or at 2. There is no grade over all areas: each answers
a question of its own, and a mean would let good tests pay for a missing rollback.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerbook.assess.answers.answers import NOT_APPLICABLE
from careerbook.say.numbers import listed
from careerbook.say.wording import Words

if TYPE_CHECKING:
    from careerbook.assess.reviews.checklists import Area, Review

WORDS = Words(__package__)

BEST = 2
ANSWER_NAMES: dict[int | str, str] = {
    0: "Not",
    1: "Partly",
    2: "Yes, always",
    NOT_APPLICABLE: "Not applicable",
}
"""Every answer that a statement can get, in the order in which they are offered."""

Answers = Mapping[str, int | str | None]


@dataclass(frozen=True)
class Answered:
    """One statement with its answer; ``None``: open."""

    item: str
    area: str
    answer: int | str | None


@dataclass(frozen=True)
class AreaResult:
    """What the answers say of one area.

    Attributes
    ----------
    points, possible
        Sum of the answers, and the most that the statements so answered could give.
    not_applicable, open
        How many statements were set aside, and how many have no answer.
    share
        0-1 by the formula; ``None`` when no statement was answered 0, 1 or 2.
    low, high
        Where the share could end once the open statements are answered, 0-1; equal to ``share``
        without open ones; ``None`` when every statement is not applicable.
    """

    area: str
    name: str
    items: int
    points: int
    possible: int
    not_applicable: int
    open: int
    share: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class ReviewResult:
    """What :func:`score` found.

    Attributes
    ----------
    areas
        One per area, in the order of the checklist.
    rows
        One per statement, in the order of the checklist.
    answered, not_applicable, open
        Statements with any answer, those of them not applicable, and those without.
    weakest
        Statements answered 0, then those answered 1, each in the order of the checklist.
    lowest, highest
        The scored areas of smallest and largest share; empty when fewer than two differ.
    order_open
        Whether open statements could still change which area is lowest.
    """

    areas: tuple[AreaResult, ...]
    rows: tuple[Answered, ...]
    answered: int
    not_applicable: int
    open: int
    weakest: tuple[Answered, ...]
    lowest: tuple[AreaResult, ...]
    highest: tuple[AreaResult, ...]
    order_open: bool


def score(review: Review, answers: Answers) -> ReviewResult:
    """Score each area of a review by the module's formula.

    Parameters
    ----------
    review
        The checklist.
    answers
        Item id -> 0, 1, 2 or ``"not-applicable"``; ``None`` or absent means open. Ids that the
        review does not have are ignored.

    Example
    -------
    >>> from careerbook.assess.reviews import checklists as reviews
    >>> practices = reviews.load()["best-practices"]
    >>> data = score(practices, {"bp-data-contract": 1, "bp-data-labels": 2}).areas[0]
    >>> data.points, data.possible, data.open, data.share
    (3, 4, 3, 0.75)
    """
    rows = tuple(
        Answered(item.id, area.id, answers.get(item.id))
        for area in review.area
        for item in area.item
    )
    areas = tuple(_area(area, answers) for area in review.area)
    shares = [area.share for area in areas if area.share is not None]
    differ = bool(shares) and min(shares) < max(shares)
    lowest = tuple(area for area in areas if differ and area.share == min(shares))
    highest = tuple(area for area in areas if differ and area.share == max(shares))
    weak = [row for row in rows if row.answer in (0, 1)]
    return ReviewResult(
        areas=areas,
        rows=rows,
        answered=sum(row.answer is not None for row in rows),
        not_applicable=sum(area.not_applicable for area in areas),
        open=sum(area.open for area in areas),
        weakest=tuple(sorted(weak, key=lambda row: int(row.answer or 0))),
        lowest=lowest,
        highest=highest,
        order_open=_order_open(areas, lowest),
    )


def sentence(result: ReviewResult, name: str) -> str:
    """Say what was answered, which areas are lowest and highest, and how much does not hold.

    Example
    -------
    >>> from careerbook.assess.reviews import checklists as reviews
    >>> sentence(score(reviews.load()["best-practices"], {}), "Best practices")
    'Nothing is scored yet: no statement of the review Best practices has been answered.'
    """
    if result.answered == 0:
        return WORDS.fill("nothing_scored", name=name)
    scored = [area for area in result.areas if area.share is not None]
    if not scored:
        return WORDS["nothing_applies"]
    aside = result.not_applicable
    text = f"{result.answered} of {len(result.rows)} statements are answered"
    text += f", {aside} of them as not applicable." if aside else "."
    if result.open == 1:
        text += WORDS["open_one"]
    elif result.open:
        text += WORDS.fill("open_ones", count=result.open)
    if len(scored) == 1:
        text += f" One area can be read: {_with_points(scored)}."
    elif not result.lowest:
        text += WORDS.fill("areas_alike", count=len(scored))
    else:
        text += f" Lowest: {_with_points(result.lowest)}. Highest: {_with_points(result.highest)}."
        if result.order_open:
            text += WORDS["order_open"]
    return f"{text} {_weak_words(result)}"


def title(result: ReviewResult, name: str) -> str:
    """Return the finding in a few words."""
    scored = [area for area in result.areas if area.share is not None]
    if result.answered == 0:
        count = f"{len(result.rows)} statements in {len(result.areas)} areas"
        return f"{name}: {count}, none answered yet"
    if not scored:
        return WORDS["nothing_applies_title"]
    if not result.weakest:
        return WORDS["all_hold_title"]
    if len(scored) == 1:
        return f"{scored[0].name}: {point_words(scored[0])}"
    if not result.lowest:
        return WORDS["areas_alike_title"]
    if len(result.lowest) > 2:
        return f"{len(result.lowest)} areas share the lowest place"
    if len(result.lowest) == 2:
        return f"Lowest: {result.lowest[0].name} and {result.lowest[1].name}"
    return f"Lowest: {result.lowest[0].name}, {point_words(result.lowest[0])}"


def point_words(area: AreaResult) -> str:
    """Return the label of one area: points, and what is missing from them."""
    if area.share is None:
        return "not answered" if area.open else "not applicable"
    text = f"{area.points} of {area.possible} points"
    return f"{text}, {area.open} open" if area.open else text


def _area(area: Area, answers: Answers) -> AreaResult:
    given = [answers.get(item.id) for item in area.item]
    points = [answer for answer in given if isinstance(answer, int)]
    unanswered = given.count(None)
    total, possible = sum(points), BEST * len(points)
    reachable = possible + BEST * unanswered
    return AreaResult(
        area=area.id,
        name=area.name,
        items=len(given),
        points=total,
        possible=possible,
        not_applicable=given.count(NOT_APPLICABLE),
        open=unanswered,
        share=total / possible if points else None,
        low=total / reachable if reachable else None,
        high=(total + BEST * unanswered) / reachable if reachable else None,
    )


def _order_open(areas: tuple[AreaResult, ...], lowest: tuple[AreaResult, ...]) -> bool:
    """Say whether some way of answering the open statements changes who is lowest."""
    if not lowest:
        return False
    reach = max(area.high for area in lowest if area.high is not None)
    others = [area for area in areas if area not in lowest]
    tie_breaks = len(lowest) > 1 and any(area.open for area in lowest)
    return tie_breaks or any(area.low is not None and area.low < reach for area in others)


def _with_points(areas: tuple[AreaResult, ...] | list[AreaResult]) -> str:
    return ", ".join(f"{area.name} ({area.points} of {area.possible} points)" for area in areas)


def _weak_words(result: ReviewResult) -> str:
    absent = sum(row.answer == 0 for row in result.weakest)
    partly = len(result.weakest) - absent
    if not result.weakest:
        return WORDS["all_hold"]
    parts = []
    if absent:
        parts.append(f"{absent} {'statement does' if absent == 1 else 'statements do'} not hold")
    if partly:
        noun = "" if absent else " statement" if partly == 1 else " statements"
        parts.append(f"{partly}{noun} {'holds' if partly == 1 else 'hold'} only in part")
    return f"{listed(parts)}."
