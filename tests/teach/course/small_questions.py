"""A question of each kind, with every character that a format gives a meaning to."""

from __future__ import annotations

from pydantic import TypeAdapter

from careerbook.assess.knowledge.question_kinds import Question
from careerbook.teach.course.item import Group, group_of

TRAPS = 'a < b & c > d = {e}: ~f # \\g "h"'
_QUESTION: TypeAdapter[Question] = TypeAdapter(Question)


def option(text: str, why: str, *, key: bool = False) -> dict[str, object]:
    return {"text": text, "why": why, "key": key}


RAW = (
    {
        "name": "one-key",
        "kind": "code",
        "difficulty": 1,
        "stem": "What does `x[1:]` give here, if anything at all?",
        "code": "x = [1, 2]\nif x < y: print(x[1:])",
        "reason": "Slices begin at the first place and end before the second.",
        "option": (
            option("`[2]`", "The first place is 0.", key=True),
            option(TRAPS, "Characters that mean something elsewhere."),
            option("Nothing", "It gives a list."),
        ),
    },
    {
        "name": "several-keys",
        "kind": "multiple",
        "difficulty": 2,
        "stem": "Which of these numbers are even, as far as you can see?",
        "reason": "Even numbers are multiples of two.",
        "option": (
            option("2", "Two is the first.", key=True),
            option("3", "Three is odd."),
            option("4", "Four is twice two.", key=True),
            option("6", "Six is three times two.", key=True),
        ),
    },
    {
        "name": "a-number",
        "kind": "numeric",
        "difficulty": 2,
        "stem": "What are {p} % of {n} jobs, to the nearest job?",
        "reason": "A percentage is a hundredth part.",
        "answer": "p * n / 100",
        "tolerance": 0.5,
        "unit": "jobs",
        "why": "{p} hundredths of {n} are {answer:.0f}.",
        "slip": ({"value": "p * n / 10", "why": "{value:.0f} are tenths."},),
        "draw": {"p": (5, 10, 20), "n": (200, 400, 600)},
    },
    {
        "name": "an-order",
        "kind": "order",
        "difficulty": 1,
        "stem": "Put the numbers in order, the smallest first.",
        "reason": "One is less than two.",
        "step": (
            {"text": "One", "why": "The least."},
            {"text": "Two > 1", "why": "In the middle."},
            {"text": "Three", "why": "The greatest."},
        ),
    },
    {
        "name": "some-pairs",
        "kind": "match",
        "difficulty": 1,
        "stem": "Match each number with its word, please.",
        "reason": "Words stand for numbers.",
        "pair": (
            {"left": "1", "right": "One", "why": "The first."},
            {"left": "2", "right": "Two & a bit", "why": "The second."},
            {"left": "3", "right": "Three", "why": "The third."},
        ),
    },
)
QUESTIONS = tuple(_QUESTION.validate_python(raw) for raw in RAW)


def small_groups() -> list[Group]:
    """Return the questions as groups of one chapter."""
    return [group_of(question, "Counting", "topics/counting") for question in QUESTIONS]
