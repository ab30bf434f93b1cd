"""The checklists with which a team looks at its own work.

``load()`` reads ``data/reviews.toml``. Each item is a statement that a visitor could find true or
false, with what counts as evidence and a first step where it does not hold.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from careerbook.errors import Fault, UnknownNameError
from careerbook.facts.records import Id, Record, Words, fault, read_file, used_twice
from careerbook.paths import data_dir

LONGEST_TEXT = 160  # characters of a statement, evidence or first step: read at a glance on a phone

Sentence = Annotated[str, Field(min_length=10, max_length=LONGEST_TEXT, pattern=r"[.?]$")]


class Item(Record):
    """One statement about the team's work; "yes, always" is the better answer.

    Attributes
    ----------
    statement
        What is so, where the practice is kept.
    evidence
        What one would have to show to answer "yes, always".
    first_step
        What to do within a week where it is not so.
    """

    id: Id
    statement: Sentence
    evidence: Sentence
    first_step: Sentence


class Area(Record):
    """A heading with its statements."""

    id: Id
    name: Words
    item: tuple[Item, ...]


class Review(Record):
    """One checklist: what it is about, and its areas."""

    id: Id
    name: Words
    about: Sentence
    area: tuple[Area, ...]

    def items(self) -> tuple[Item, ...]:
        """Return all items, in the order of the checklist."""
        return tuple(item for area in self.area for item in area.item)


class ReviewList(Record):
    """The whole of ``reviews.toml``.

    Attributes
    ----------
    reviewed_on
        When the statements were last read as a whole.
    basis
        What the choice and the equal weight of the statements rest on.
    """

    reviewed_on: dt.date
    basis: Words
    review: tuple[Review, ...]

    def __getitem__(self, review_id: str) -> Review:
        """Return the review with this id.

        Raises
        ------
        UnknownNameError
            When no review has it.
        """
        for review in self.review:
            if review.id == review_id:
                return review
        raise UnknownNameError("review", review_id, self.ids())

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all reviews, in the order of the file."""
        return tuple(review.id for review in self.review)


@cache
def load(path: Path | None = None) -> ReviewList:
    """Return the reviews.

    Parameters
    ----------
    path
        Another file than the handbook's own ``data/reviews.toml``.

    Raises
    ------
    DataError
        Lists every fault of the file: unknown keys, statements too long for a phone or without a
        full stop, ids used twice, two statements that read alike.

    Example
    -------
    >>> load()["best-practices"].area[0].name
    'Data'
    """
    return read_file(path or data_dir() / "reviews.toml", ReviewList, "reviews", _faults)


def _faults(found: ReviewList, path: Path) -> Iterator[Fault]:
    """Find ids and texts that stand twice; item ids are shared by all reviews."""
    items = [item for review in found.review for item in review.items()]
    once = {
        "review.id": list(found.ids()),
        "review.area.item.id": [item.id for item in items],
        "review.area.item.statement": [item.statement for item in items],
        "review.area.item.evidence": [item.evidence for item in items],
        "review.area.item.first_step": [item.first_step for item in items],
    }
    for review in found.review:
        if not review.area:
            yield fault(
                "reviews", path, f"review[{review.id}].area", "", "empty", "an area or more"
            )
        for area in review.area:
            if not area.item:
                key = f"review[{review.id}].area[{area.id}].item"
                yield fault("reviews", path, key, "", "empty", "a statement or more")
        once[f"review[{review.id}].area.id"] = [area.id for area in review.area]
    yield from used_twice("reviews", path, once)
