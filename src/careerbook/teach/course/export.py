"""Writes questions for a platform, and says what it left out and what the format changes.

The formats are those of :mod:`careerbook.teach.course.formats`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from careerbook.assess.knowledge.question_kinds import Numeric
from careerbook.errors import CareerbookError, known_name
from careerbook.teach.course.formats import FORMATS
from careerbook.teach.course.fresh_numbers import fresh
from careerbook.teach.course.item import KEYS_ARE_PUBLIC, Group
from careerbook.teach.course.selection import all_questions


@dataclass(frozen=True)
class Exported:
    """What a format made of some questions.

    Attributes
    ----------
    content
        The file.
    suffix
        What its name ends with.
    questions, items
        How many questions and variants are inside.
    notes
        What was left out, what the format changes, and that the keys are public: a line each.
    """

    content: bytes
    suffix: str
    questions: int
    items: int
    notes: tuple[str, ...]


def export(
    groups: Sequence[Group], name: str, title: str, *, rows: int = 0, seed: int = 0
) -> Exported:
    """Return some questions in a format.

    Parameters
    ----------
    groups
        The questions, in order.
    name
        A format's name.
    title
        What the quiz, or the category, is called.
    rows, seed
        With rows, only questions with drawn numbers are written, each with so many fresh variants.

    Raises
    ------
    UnknownNameError
        When there is no such format.
    CareerbookError
        When nothing is left to write.
    """
    form: Any = import_module(
        f"careerbook.teach.course.{FORMATS[known_name('format', name, FORMATS)]}"
    )
    notes: list[str] = []
    chosen = _fresh(groups, rows, seed, notes) if rows else list(groups)
    kept = []
    for group in chosen:
        why = form.left_out(group)
        if why:
            notes.append(f"left out: {group.source}, {group.name}: {why}")
        else:
            kept.append(group)
    if not kept:
        raise CareerbookError(
            f"nothing is left to write as {name}: {len(groups)} questions, none that fits. "
            "Choose another format or other questions."
        )
    notes += form.CHANGES
    if not rows:
        notes.append(KEYS_ARE_PUBLIC)
    items = sum(len(group.items) for group in kept)
    return Exported(form.write(kept, title), form.SUFFIX, len(kept), items, tuple(notes))


def _fresh(groups: Sequence[Group], rows: int, seed: int, notes: list[str]) -> list[Group]:
    """Return fresh variants of the questions that draw numbers; note the others."""
    found = []
    others = 0
    for group in groups:
        question = all_questions()[group.id][0]
        if not isinstance(question, Numeric) or not question.draw:
            others += 1
            continue
        try:
            made = fresh(question, group, rows, seed)
        except CareerbookError as error:
            notes.append(f"left out: {group.source}, {group.name}: {error}")
            continue
        if len(made.items) < rows:
            count = len(made.items)
            notes.append(f"{group.source}, {group.name}: {count} variants, more do not fit")
        found.append(made)
    if others:
        notes.append(f"left out: {others} questions that draw no numbers, so have no fresh ones")
    return found
