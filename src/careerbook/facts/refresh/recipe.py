"""What a recipe is: how one table is made from what its publisher offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from careerbook.facts.refresh.table_file import Row

Tables = Mapping[str, Sequence[Row]]
"""Table -> its rows as text: the table to refresh and those that give it codes and names."""


@dataclass(frozen=True)
class Made:
    """A table made anew.

    Parameters
    ----------
    rows
        Every row of the new table, the kept ones included.
    notes
        What a person should know and no check can judge, such as codes that are not taken.
    doubts
        What speaks against taking the table over.
    """

    rows: list[Row]
    notes: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Recipe:
    """How one table is made.

    Parameters
    ----------
    table
        The table.
    needs
        Other tables of the handbook that give it codes, names or levels.
    addresses
        From the tables to file name -> address of what is fetched, for the next release.
    make
        From the fetched files and the tables to the new table.
    period
        Column with the period of a row, such as ``year``; ``""`` when rows have none.
    grows
        Whether a release adds its rows to those of earlier ones, or replaces them all.
    """

    table: str
    needs: tuple[str, ...]
    addresses: Callable[[Tables], dict[str, str]]
    make: Callable[[Mapping[str, Path], Tables, Path], Made]
    period: str
    grows: bool


def joined(old: Sequence[Row], new: Sequence[Row], period: str) -> list[Row]:
    """Return the old rows, those of the new rows' periods replaced, with the new ones.

    Example
    -------
    >>> joined([{"year": "2024"}, {"year": "2025"}], [{"year": "2025"}], "year")
    [{'year': '2024'}, {'year': '2025'}]
    """
    fresh = {row[period] for row in new}
    return [*(row for row in old if row[period] not in fresh), *new]
