"""Ten thousand damaged files through the reader: a document or a reason, never a crash."""

from __future__ import annotations

import copy
import json
import random
from pathlib import Path
from typing import Any

from careerbook.assess.answers import answers
from careerbook.errors import AnswersError

FILES = 10_000
CASES = json.loads((Path(__file__).with_name("answers_cases.json")).read_text("utf-8"))
FULL = next(case["document"] for case in CASES["documents"] if case["name"] == "full")
ODDITIES: list[Any] = [
    *(None, True, -1, 0, 3, 2.5, 1e308, float("inf"), "", "x", "x" * 501, "\ud83d"),
    *("2026-02-30T08:00:00.000Z", [], [1], {}, {"level": 3}, "__proto__", 10**400),
]


def places(value: Any, here: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Return the path of every value in a document."""
    if not isinstance(value, dict):
        return []
    found = [(*here, key) for key in value]
    return found + [path for key in value for path in places(value[key], (*here, key))]


def damaged_document(dice: random.Random) -> bytes:
    """Replace, remove, rename or add at up to three places of a sound document."""
    document = copy.deepcopy(FULL)
    for _ in range(dice.randint(1, 3)):
        *parents, last = dice.choice(places(document))
        holder = document
        for name in parents:
            holder = holder[name]
        value = holder.pop(last)
        how = dice.randrange(3)
        if how == 1:
            holder[f"{last}-{dice.randrange(9)}"] = value
        elif how == 2:
            holder[last] = dice.choice(ODDITIES)
        if not document:
            break
    return json.dumps(document).encode()


def damaged_bytes(dice: random.Random) -> bytes:
    """Cut, double or spoil bytes of a sound file."""
    raw = bytearray(json.dumps(FULL).encode())
    for _ in range(dice.randint(1, 4)):
        at = dice.randrange(len(raw))
        how = dice.randrange(4)
        if how == 0:
            raw[at] = dice.randrange(256)
        elif how == 1:
            del raw[at : at + dice.randint(1, 9)]
        elif how == 2:
            raw[at:at] = raw[max(0, at - 40) : at]
        else:
            del raw[at + 1 :]
    return bytes(raw)


def test_ten_thousand_damaged_files_are_read_or_refused_with_a_reason() -> None:
    """No file crashes the reader, every refusal names a place, and both ends are met."""
    dice = random.Random(20261123)
    refused = taken = 0
    for file in range(FILES):
        raw = damaged_bytes(dice) if file % 2 else damaged_document(dice)
        try:
            document = answers.parse(raw)
        except AnswersError as error:
            refused += 1
            assert error.allowed
            assert "Nothing was changed" in str(error)
            assert str(error).encode("utf-8")
        else:
            taken += 1
            assert answers.parse(answers.dump(document)) == document
    assert refused > FILES / 2
    assert taken > FILES / 100
