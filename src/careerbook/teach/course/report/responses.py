"""The answers of a class without anybody in them: scores and chosen options by item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from careerbook.assess.knowledge.question_kinds import Question


@dataclass(frozen=True)
class Asked:
    """An item as the report names it.

    Attributes
    ----------
    name
        Short, from the book or of the form ``"Question 3"``; never a text from a file.
    question
        The book's own question, where it is known; ``None`` otherwise.
    """

    name: str
    question: Question | None = None


@dataclass(frozen=True)
class Given:
    """One answer: the share of the mark, and the chosen options where they are known."""

    score: float
    chosen: tuple[int, ...] | None = None


Paper = dict[int, Given]
"""One student's answers: place of the item -> answer. An item that was left out is not in it."""


@dataclass(frozen=True)
class Responses:
    """The answers of a class.

    Attributes
    ----------
    kind
        Where they come from, in words.
    routed
        Whether students were asked different questions, as the knowledge check does: then there is
        nothing to correlate.
    notes
        What was left out in reading: numbers only.
    """

    kind: str
    items: Sequence[Asked]
    papers: Sequence[Paper]
    routed: bool = False
    notes: Sequence[str] = field(default=())

    def answers(self, item: int) -> list[Given]:
        """Return every answer to an item."""
        return [paper[item] for paper in self.papers if item in paper]
