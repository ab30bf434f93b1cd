"""Which answers are one check of a topic, and which questions a reader has not seen yet.

Twin: ``assess/knowledge/checks.js``; both are held by
``tests/assess/knowledge/knowledge_cases.json``.

A check is six questions drawn with one seed (:mod:`careerbook.assess.knowledge.quiz_order`). The
reader's document keeps the seed of the last check of each topic as the setting ``quiz-seed-TOPIC``,
and as ``quiz-seen-TOPIC`` which questions she had seen when it was drawn, so that a page that is
opened again asks the same ones. An answer carries its own seed, which follows from that of the
check and the question: an answer with another seed was given in another check. Where no seed is
kept, as in a notebook, all answers of a topic are one check.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from careerbook.assess.knowledge import grading
from careerbook.assess.knowledge.calibration import Result, score
from careerbook.assess.knowledge.questions import Bank
from careerbook.assess.knowledge.quiz_order import SEEDS, item_seed

SEED, SEEN = "quiz-seed-", "quiz-seen-"

Quiz = Mapping[str, Mapping[str, Any]]


def seeds(document: Mapping[str, Any]) -> dict[str, int]:
    """Return topic -> seed of its last check, from the settings of the reader's document."""
    found = {}
    for name, entry in document.get("settings", {}).items():
        value = entry["value"]
        if name.startswith(SEED) and _is_seed(value):
            found[name.removeprefix(SEED)] = int(value)
    return found


def seen_before(document: Mapping[str, Any], topic: str) -> tuple[str, ...]:
    """Return the questions of a topic that were seen when its last check was drawn."""
    entry = document.get("settings", {}).get(SEEN + topic)
    return tuple(str(entry["value"] or "").split()) if entry else ()


def seen(quiz: Quiz, items: Iterable[str]) -> tuple[str, ...]:
    """Return those of the items that were answered in any check: their reasons were shown.

    An answer that was taken back was seen as well.
    """
    return tuple(item for item in items if item in quiz)


def of_check(quiz: Quiz, items: Iterable[str], seed: int | None) -> dict[str, Mapping[str, Any]]:
    """Return item -> answer, for the answers of one check.

    Parameters
    ----------
    quiz
        Item id -> answer: the section ``quiz`` of the reader's document.
    items
        The questions of the topic.
    seed
        The check's seed; ``None``: whatever is answered is one check.
    """
    return {
        item: quiz[item]
        for item in items
        if item in quiz
        and grading.answer_of(quiz[item]) is not None
        and (seed is None or quiz[item].get("seed") == item_seed(seed, item))
    }


def last_checks(quiz: Quiz, checks: Mapping[str, int], bank: Bank) -> dict[str, Result]:
    """Return topic -> result of its last check, for every topic of the bank, answered or not.

    Parameters
    ----------
    quiz
        As in :func:`of_check`.
    checks
        Topic -> seed of its last check, see :func:`seeds`.
    bank
        The questions.

    Example
    -------
    >>> from careerbook.assess.knowledge import questions
    >>> bank = questions.load()
    >>> item = bank["statistics"].of_difficulty(2)[0].id
    >>> quiz = {item: {"choices": [0], "seed": 5, "confidence": None}}
    >>> last_checks(quiz, {}, bank)["statistics"].answered
    1
    >>> last_checks(quiz, {"statistics": 7}, bank)["statistics"].answered
    0
    """
    return {
        topic.topic: score(grading.graded(own, bank))
        for topic in bank.topic
        for own in [of_check(quiz, (q.id for q in topic.question), checks.get(topic.topic))]
    }


def _is_seed(value: Any) -> bool:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return number and 0 <= value < SEEDS and int(value) == value
