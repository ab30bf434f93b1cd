"""Write say_cases.json: what Python says, for the browser's twin to reproduce.

Run from the checkout after a change of `careerbook.say`: ``python tests/say/make_say_cases.py``.
A test fails when the file is out of date.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

from careerbook.say import numbers, wording

CASES = Path(__file__).with_name("say_cases.json")
DRAWN = 80
HALVES = (0.5, 1.5, 2.5, 0.125, 0.675, 1.005, 10.235, 99.95, 999.5, 0.49999999999999994)
SIZES = (0.001, 0.04, 7, 999, 1000, 12345, 192710, 1234567890.5, 2**52 + 1, 2**53, 1e21, 1.5e24)
NAMES: tuple[list[str], ...] = (
    [],
    ["a"],
    ["a", "b"],
    ["a", "b", "c"],
    ["a", "b", "c", "d, e"],
)
COUNTS = (0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 21, 22, 23, 101, 111, 112, 1003, 1013)
FILLS: tuple[tuple[str, dict[str, str | int]], ...] = (
    ("{low} to {high} %", {"low": 5, "high": "7"}),
    ("{name}, {name} and {other}", {"name": "a", "other": "{name}"}),
    ("$1 and $& stay", {}),
    ("{one}", {"one": "$& $1"}),
    ("{one}", {}),
    ("{one}", {"one": 1, "two": 2}),
    ("none", {"one": 1}),
)


def filled(template: str, given: dict[str, str | int]) -> dict[str, str]:
    """Return what becomes of a template, or why it cannot be filled."""
    try:
        return {"text": wording.fill(template, given)}
    except ValueError as error:
        return {"error": str(error)}


def values() -> list[float]:
    """Halves, sizes up to where a number has no decimals left, and drawn numbers; both signs."""
    draw = random.Random(20260105)
    drawn = [
        round(draw.uniform(0, 10 ** draw.randint(0, 9)), draw.randint(0, 6)) for _ in range(DRAWN)
    ]
    return [0.0, *(sign * float(value) for value in (*HALVES, *SIZES, *drawn) for sign in (1, -1))]


def case(value: float) -> dict[str, Any]:
    """Everything that is said of one number."""
    decimals = range(4)
    return {
        "value": value,
        "rounded": str(numbers.round_half_up(value)),
        "decimal": [numbers.decimal(value, n) for n in decimals],
        "trimmed": [numbers.trimmed(value, n) for n in decimals],
        "signed": [numbers.signed(value, n) for n in decimals],
        "signed_percent": numbers.signed_percent(value),
        "percent": str(numbers.percent(value)),
        "percent_band": numbers.percent_band(value, value + 0.004) if abs(value) < 1e9 else "",
        "money": numbers.money(value),
        "signed_money": numbers.signed_money(value),
    }


def content() -> str:
    """Return the file as it should be: one line for a case."""
    cases: dict[str, list[Any]] = {
        "numbers": [case(value) for value in values()],
        "counts": [[n, numbers.ordinal(n), numbers.in_words(n)] for n in COUNTS],
        "lists": [
            [names, numbers.listed(names), numbers.listed(names, "or"), numbers.listed_apart(names)]
            for names in NAMES
        ],
        "fills": [[template, given, filled(template, given)] for template, given in FILLS],
    }
    parts = [
        f'"{key}": [\n' + ",\n".join(json.dumps(c, ensure_ascii=False) for c in found) + "\n]"
        for key, found in cases.items()
    ]
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    CASES.write_text(content(), encoding="utf-8")
