"""From answers to a report: a row for each item, the whole, and what to discuss first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from careerbook.assess.knowledge.calibration import wilson
from careerbook.assess.knowledge.question_kinds import Choice
from careerbook.say.numbers import percent
from careerbook.teach.course.report.cells import FEWER, shown_counts, shown_ticks
from careerbook.teach.course.report.responses import Responses
from careerbook.teach.course.report.statistics import (
    LEAST_ANSWERS,
    Interval,
    alpha_interval,
    difficulty,
    item_rest,
    omega_interval,
)

ROUTED = (
    "Students were asked different questions, chosen by their answers, so scores cannot be "
    "compared or correlated. Difficulty alone is given. A fixed form gives the rest."
)
HARD, EASY = 0.4, 0.95
WEAK = 0.1  # item-rest correlation below which an item tells little
MOST_TO_DISCUSS = 5


@dataclass(frozen=True)
class OptionRow:
    """An option and how many chose it; ``None``: hidden."""

    text: str
    key: bool
    count: int | None


@dataclass(frozen=True)
class ItemRow:
    """What is said of one item; below ten answers nothing but that.

    Attributes
    ----------
    answers
        How many answered; ``None``: fewer than ten.
    difficulty, low, high
        Mean share of the mark, and Wilson's interval where marks are whole.
    correlation
        With the sum of the other items shown, over ``pairs`` students who answered all of them.
    """

    name: str
    stem: str
    answers: int | None
    difficulty: float | None = None
    low: float | None = None
    high: float | None = None
    correlation: float | None = None
    pairs: int = 0
    options: tuple[OptionRow, ...] = ()


@dataclass(frozen=True)
class Report:
    """A class's report; nothing in it is about a student.

    Attributes
    ----------
    papers, complete
        How many papers there are, and how many answered every item that is shown.
    alpha, omega
        With 95 % intervals; ``None`` with the reason in ``notes``.
    discuss
        What to discuss first, in words.
    """

    kind: str
    papers: int | None
    complete: int
    items: tuple[ItemRow, ...]
    alpha: Interval | None
    omega: Interval | None
    discuss: tuple[str, ...]
    notes: tuple[str, ...]


def analyze(responses: Responses) -> Report:
    """Return the report on some answers."""
    import numpy as np

    counts = [len(responses.answers(item)) for item in range(len(responses.items))]
    shown = [item for item, count in enumerate(counts) if count >= LEAST_ANSWERS]
    notes = list(responses.notes)
    whole = [paper for paper in responses.papers if all(item in paper for item in shown)]
    scores = np.array([[paper[item].score for item in shown] for paper in whole])
    joint = bool(shown) and len(whole) >= LEAST_ANSWERS and not responses.routed
    if responses.routed:
        notes.append(ROUTED)
    elif not joint:
        notes.append(f"{FEWER.capitalize()} papers answer every item, so nothing is correlated.")
    rows = []
    for item in range(len(responses.items)):
        correlation = item_rest(scores, shown.index(item)) if joint and item in shown else None
        rows.append(_row(responses, item, correlation, len(whole) if joint else 0))
    alpha = alpha_interval(scores) if joint else None
    omega = omega_interval(scores) if joint else None
    if joint and alpha is None:
        notes.append("Alpha needs two items or more, and students who differ.")
    if joint and omega is None:
        notes.append("Omega cannot be fitted: it needs three items or more that differ.")
    papers = len(responses.papers)
    return Report(
        responses.kind,
        papers if papers >= LEAST_ANSWERS else None,
        len(whole) if joint else 0,
        tuple(rows),
        alpha,
        omega,
        tuple(_discuss(rows)),
        tuple(notes),
    )


def _row(responses: Responses, item: int, correlation: float | None, pairs: int) -> ItemRow:
    asked, given = responses.items[item], responses.answers(item)
    question = asked.question
    stem = "" if question is None else question.stem
    if len(given) < LEAST_ANSWERS:
        return ItemRow(asked.name, stem, None)
    scores = [answer.score for answer in given]
    whole = all(score in (0.0, 1.0) for score in scores)
    low, high = wilson(int(sum(scores)), len(scores)) if whole else (None, None)
    options: tuple[OptionRow, ...] = ()
    chosen = [answer.chosen for answer in given if answer.chosen]
    if isinstance(question, Choice) and len(chosen) == len(given):
        options = _options(question, chosen)
    import numpy as np

    return ItemRow(
        asked.name,
        stem,
        len(given),
        difficulty(np.array(scores)),
        low,
        high,
        correlation,
        pairs,
        options,
    )


def _options(question: Choice, chosen: Sequence[tuple[int, ...]]) -> tuple[OptionRow, ...]:
    """Return the options with their counts, where every answer is known."""
    ticks = [sum(place in one for one in chosen) for place in range(len(question.option))]
    single = question.kind != "multiple"
    if single and any(len(one) > 1 for one in chosen):
        return ()
    counts = shown_counts(ticks, question.keys[0]) if single else shown_ticks(ticks, len(chosen))
    pairs = zip(question.option, counts, strict=True)
    return tuple(OptionRow(option.text, option.key, count) for option, count in pairs)


def _discuss(rows: Sequence[ItemRow]) -> list[str]:
    """Say what to discuss first: what most got wrong, then what parts the class the wrong way."""
    found: list[tuple[float, str]] = []
    for row in rows:
        if row.difficulty is None:
            continue
        right = f"{percent(row.difficulty)} % of the mark, {row.answers} answers"
        wrong = [one for one in row.options if not one.key and one.count is not None]
        keys = [one.count or 0 for one in row.options if one.key]
        worst = max(wrong, key=lambda one: one.count or 0, default=None)
        if worst and len(keys) == 1 and (worst.count or 0) > keys[0]:
            text = f'{row.name}: more chose "{worst.text}" than the key ({right}). Begin with this.'
            found.append((row.difficulty - 1, text))
        elif row.correlation is not None and row.correlation < 0:
            text = f"{row.name}: who did well elsewhere missed it ({right}). Read its wording."
            found.append((row.difficulty - 0.5, text))
        elif row.difficulty < HARD:
            found.append((row.difficulty, f"{row.name}: hard for this class ({right})."))
        elif row.correlation is not None and row.correlation < WEAK and row.difficulty < EASY:
            text = f"{row.name}: it says little of the rest ({right}). Ask how it was understood."
            found.append((1 + row.correlation, text))
    return [text for _, text in sorted(found)[:MOST_TO_DISCUSS]]
