"""The terms of the optional over-claiming check: real ones, and a few that were made up for it.

``load()`` reads ``data/overclaiming.toml``. Scoring: :mod:`careerbook.assess.terms.scoring`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from careerbook.errors import Fault
from careerbook.facts.records import Id, Record, fault, read_file, used_twice
from careerbook.paths import data_dir

BLOCK = 5
"""Of every so many terms in a row, one is invented."""

Words = Annotated[str, Field(min_length=3, max_length=60)]
Sentence = Annotated[str, Field(min_length=10, max_length=160, pattern=r"[.]$")]


class Term(Record):
    """One term.

    Attributes
    ----------
    real
        Whether people in the field use it; ``False``: it was made up for this check.
    means
        Its meaning in one sentence; for an invented one, that it was made up.
    """

    id: Id
    term: Words
    real: bool
    means: Sentence


class TermList(Record):
    """The whole of ``overclaiming.toml``.

    Attributes
    ----------
    reviewed_on
        When the terms were last read, and the invented ones looked for in searches.
    basis
        What the choice of terms and the use of the result rest on.
    """

    reviewed_on: dt.date
    basis: Annotated[str, Field(min_length=10)]
    term: Annotated[tuple[Term, ...], Field(min_length=BLOCK)]

    @property
    def invented(self) -> tuple[Term, ...]:
        """The terms that were made up for the check."""
        return tuple(term for term in self.term if not term.real)


@cache
def load(path: Path | None = None) -> TermList:
    """Return the terms.

    Parameters
    ----------
    path
        Another file than the handbook's own ``data/overclaiming.toml``.

    Raises
    ------
    DataError
        Lists every fault of the file: unknown keys, ids or terms used twice, a meaning without a
        full stop, invented terms that are too many, too few, side by side or at the end.

    Example
    -------
    >>> len(load().invented), len(load().term)
    (4, 20)
    """
    return read_file(path or data_dir() / "overclaiming.toml", TermList, "overclaiming", _faults)


def _faults(found: TermList, path: Path) -> Iterator[Fault]:
    """Find what stands twice, and invented terms whose places tell them."""
    once = {
        "term.id": [term.id for term in found.term],
        "term.term": [term.term.casefold() for term in found.term],
    }
    yield from used_twice("overclaiming", path, once)
    for start in range(0, len(found.term), BLOCK):
        block = found.term[start : start + BLOCK]
        count = sum(not term.real for term in block)
        if count != 1 or len(block) < BLOCK:
            names = ", ".join(term.id for term in block)
            problem = f"{count} invented among {len(block)}"
            allowed = f"1 invented among every {BLOCK} in a row"
            yield fault("overclaiming", path, f"term[{start}]", names, problem, allowed)
    for first, second in zip(found.term, (*found.term[1:], None), strict=True):
        if not first.real and (second is None or not second.real):
            where = "at the end" if second is None else "side by side"
            allowed = "a real term after each invented one"
            yield fault("overclaiming", path, f"term[{first.id}]", first.term, where, allowed)
