"""Find the header in a publisher's file, and the columns that are needed below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from careerbook.errors import RefreshError, close_names
from careerbook.facts.refresh.cells import heading

SEARCHED_ROWS = 12
"""Titles and notes above a header are never more."""

Cells = tuple[object, ...]
Found = tuple[int, dict[str, object]]


def rows_below(
    rows: Iterable[Cells], columns: Mapping[str, str], name: str
) -> tuple[dict[str, str], Iterator[Found]]:
    """Find the header row and return the headings and the rows below it.

    Parameters
    ----------
    rows
        All rows of the file.
    columns
        Our name -> regular expression for the publisher's heading, in lower case, whole.
    name
        What the messages call the file.

    Returns
    -------
    tuple
        Our name -> heading as it was found; and an iterator of row number in the file (from 1) and
        the cells that were asked for. Short rows are filled with ``None``; blank ones are skipped.

    Raises
    ------
    RefreshError
        When no row holds every column: it names the missing ones and what comes near.
    """
    walk = iter(rows)
    best: tuple[int, list[str], list[str]] = (0, list(columns), [])
    for number, row in enumerate(islice(walk, SEARCHED_ROWS), 1):
        headings = [heading(cell) for cell in row]
        found = {ours: _places(headings, theirs) for ours, theirs in columns.items()}
        missing = [ours for ours, places in found.items() if not places]
        if not missing:
            places = {ours: at[0] for ours, at in found.items()}
            told = {ours: headings[at] for ours, at in places.items()}
            return told, _below(walk, number, places)
        if len(columns) - len(missing) > best[0]:
            best = (len(columns) - len(missing), missing, headings)
    _, missing, headings = best
    wanted = ", ".join(repr(columns[ours]) for ours in missing)
    claimed = {at for theirs in columns.values() for at in _places(headings, theirs)}
    free = [text for at, text in enumerate(headings) if text and at not in claimed]
    near = [name for ours in missing for name in close_names(columns[ours], free)]
    hint = f"; near it: {', '.join(dict.fromkeys(near))}" if near else ""
    raise RefreshError(
        f"{name}: no column {wanted} among the first {SEARCHED_ROWS} rows{hint}. The publisher "
        "changed the file, or it is another one: the recipe must be looked at"
    )


def _places(headings: list[str], pattern: str) -> list[int]:
    return [at for at, text in enumerate(headings) if re.fullmatch(pattern, text)]


def _below(walk: Iterator[Cells], number: int, places: Mapping[str, int]) -> Iterator[Found]:
    for at, row in enumerate(walk, number + 1):
        if any(cell not in (None, "") for cell in row):
            yield at, {o: row[p] if p < len(row) else None for o, p in places.items()}
