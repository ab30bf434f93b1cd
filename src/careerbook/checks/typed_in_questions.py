"""Part of BK069: questions on chapters quote numbers by id, as prose does by links (BK011)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from careerbook.checks.typed_numbers import typed_in
from careerbook.errors import Fault
from careerbook.facts.records import fault
from careerbook.teach.checks.chapter_checks import TABLE, CheckFile
from careerbook.teach.checks.number_fill import ARITHMETIC, NUMBER

NO_PROSE = ARITHMETIC | {"holds", "draw"}


def typed_faults(files: Mapping[str, CheckFile], folder: Path) -> Iterator[Fault]:
    """Yield every money amount, percentage and headcount that a question types by hand.

    Questions with ``made_up = true`` may hold figures of their example.
    """
    for chapter, file in files.items():
        for question in file.question:
            for text in () if question.made_up else _texts(question.model_dump()):
                for kind, typed in typed_in(NUMBER.sub("", text)):
                    key = f"question[{question.name}]"
                    allowed = "a registered number as {#id}, or made_up = true"
                    path = folder / f"{chapter}.toml"
                    yield fault(TABLE, path, key, typed, f"{kind} is typed by hand", allowed)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, part in value.items():
            if key not in NO_PROSE:
                yield from _texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, str):
        yield value
