"""A small bank of questions, one of each kind, for tests that must not depend on the real one."""

from __future__ import annotations

import datetime as dt
from typing import Any

from careerbook.assess.knowledge.questions import Bank, Topic

WHY = "It follows from what was said."


def choice(name: str, kind: str, texts: list[str], keys: list[int], **more: Any) -> dict[str, Any]:
    """Return a question with options as a file would have it."""
    options = tuple(
        {"text": text, "key": i in keys, "why": f"{text}: {WHY}"} for i, text in enumerate(texts)
    )
    stem = f"Which {' or '.join(texts)} fits {name}?"
    return {"name": name, "kind": kind, "option": options, **asked(stem), **more}


def asked(stem: str, difficulty: int = 2) -> dict[str, Any]:
    """Return what every question has."""
    return {"stem": f"{stem} Look twice.", "difficulty": difficulty, "reason": "A definition."}


def numeric(name: str, **more: Any) -> dict[str, Any]:
    """Return a question for a number in three variants."""
    return {
        "name": name,
        "kind": "numeric",
        **asked("What share is {a} of {n}, in percent?"),
        "answer": "100 * a / n",
        "tolerance": 0.5,
        "unit": "%",
        "why": "{a} of {n} is {answer:.1f} %.",
        "slip": (
            {"value": "a / n", "why": "{value:.2f} is the share, not the percentage."},
            {"value": "100 * n / a", "why": "{value:.0f} has them the wrong way round."},
        ),
        "draw": {"a": (1, 3, 7), "n": (8, 8, 20)},
        **more,
    }


def small_bank(**more: dict[str, Any]) -> Bank:
    """Return the bank; ``more`` changes or adds questions by name."""
    questions = [
        choice("single-one", "single", ["red", "blue", "greenish"], [1]),
        choice(
            "single-two",
            "single",
            ["`a`", "`b`", "`c`"],
            [0],
            **asked("What is the first letter?", 1),
        ),
        choice("code-one", "code", ["4", "5", "6", "7", "8"], [4], code="x = 4\nprint(2 * x)"),
        choice("several", "multiple", ["one", "two", "three", "four"], [0, 2], difficulty=3),
        numeric("share"),
        {
            "name": "fixed",
            "kind": "numeric",
            **asked("How many days has a week?", 1),
            "answer": 7,
            "tolerance": 0,
            "unit": "",
            "why": "Count them: Monday to Sunday.",
            "slip": ({"value": 5, "why": "5 counts the days of work."},),
        },
        {
            "name": "steps",
            "kind": "order",
            **asked("Put the steps in order.", 3),
            "step": tuple({"text": t, "why": f"{t}: {WHY}"} for t in ("plan", "do", "look")),
        },
        {
            "name": "pairs",
            "kind": "match",
            **asked("Match each animal with its young.", 3),
            "pair": tuple(
                {"left": left, "right": right, "why": f"{left}: {WHY}"}
                for left, right in (("dog", "puppy"), ("cat", "kitten"), ("cow", "calf"))
            ),
        },
    ]
    made = {question["name"]: question for question in questions}
    for name, change in more.items():
        key = name.replace("_", "-")
        made[key] = {**made.get(key, {}), **change}
    topic = {
        "topic": "statistics",
        "name": "Statistics",
        "skill": "statistics",
        "about": "A few questions for tests.",
        "reviewed_on": dt.date(2026, 11, 23),
        "question": tuple(made.values()),
    }
    return Bank(topic=(Topic.model_validate(topic),))
