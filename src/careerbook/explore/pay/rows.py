"""Looks up published pay: one row per candidate SOC code of a place and year, gaps named.

A wage that is not there has a reason, and the reason is kept: the publisher held it back
("not released"), it lies above the publisher's top code ("at or above $239,200"), or the copy of
the table that the handbook carries does not have it ("not in our table").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from careerbook.facts.data import load
from careerbook.occupations.places import Place
from careerbook.occupations.soc_match import SocMatch, people_in, sentence_case, titles
from careerbook.say.numbers import money

if TYPE_CHECKING:
    import pandas as pd

PERCENTILES = (10, 25, 50, 75, 90)
POINT_COLUMNS = tuple(f"p{percentile}_usd_per_year" for percentile in PERCENTILES)
WAGE_TABLES = {"us": "oews_national", "state": "oews_state", "metro": "oews_metro_2025"}
CODE_COLUMNS = {"state": "state_code", "metro": "cbsa_code"}

NOT_RELEASED = "not released"
NOT_IN_TABLE = "not in our table"


@dataclass(frozen=True)
class PayRow:
    """Published pay of one occupation in one place and year.

    Parameters
    ----------
    soc_code, title, people
        The occupation: code, official title, and the title as people in a sentence.
    jobs
        Wage and salary jobs; None when not released.
    points
        Pay in US dollars a year at the 10th, 25th, 50th, 75th and 90th percentile, of the year's
        own May; None where missing.
    top_code
        US dollars a year: percentiles in ``top_coded`` lie at or above it; None without a top code.
    top_coded
        The percentiles above the top code, e.g. ``(90,)``.
    gap
        Why there is no median: ``""``, ``"not released"`` or ``"not in our table"``.
    coverage
        What the table lacks: ``""``, ``"percentiles 25-75 only"`` or ``"incomplete states"``.
    """

    soc_code: str
    title: str
    people: str
    jobs: int | None
    points: tuple[int | None, ...]
    top_code: int | None = None
    top_coded: tuple[int, ...] = ()
    gap: str = ""
    coverage: str = ""

    def point(self, percentile: int) -> int | None:
        """Return pay at a published percentile in US dollars a year, None where missing."""
        return self.points[PERCENTILES.index(percentile)]

    def gap_at(self, percentile: int) -> str:
        """Say why the pay at a percentile is missing; ``""`` when it is there."""
        if self.point(percentile) is not None:
            return ""
        if self.top_code is not None and percentile in self.top_coded:
            return f"at or above {money(self.top_code)}"
        if self.gap:
            return self.gap
        return NOT_IN_TABLE if self.coverage else NOT_RELEASED


def pay_rows(match: SocMatch, place: Place, year: int) -> list[PayRow]:
    """Return one row per candidate code, the best match first, also for codes without data.

    Source
    ------
    ``oews_national``, ``oews_state`` or ``oews_metro_2025``, after the place's kind.
    """
    table = _wages(place.kind)
    return [_row(soc_code, table.get((place.code, soc_code, year))) for soc_code in match.soc_codes]


def years_of(match: SocMatch, place: Place) -> tuple[int, ...]:
    """Return the years that a place has any of the candidate codes for, oldest first.

    A place without any of them gets the years of its table, so that there is one to show.
    """
    own, whole_table = _years(place.kind)
    years = {year for soc in match.soc_codes for year in own.get((place.code, soc), ())}
    return tuple(sorted(years or whole_table))


@cache
def latest_year() -> int:
    """Return the newest year of the national wage table."""
    return int(load("oews_national")["year"].max())


@cache
def _wages(kind: str) -> dict[tuple[str, str, int], dict[str, Any]]:
    """Index a wage table by (place code, SOC code, year)."""
    frame = load(WAGE_TABLES[kind])
    code_column = CODE_COLUMNS.get(kind)
    return {
        (row[code_column] if code_column else "", row["soc_code"], row["year"]): row
        for row in records(frame)
    }


@cache
def _years(kind: str) -> tuple[dict[tuple[str, str], set[int]], set[int]]:
    """Return the years of each (place code, SOC code), and all years of the table."""
    years: dict[tuple[str, str], set[int]] = {}
    for place_code, soc_code, year in _wages(kind):
        years.setdefault((place_code, soc_code), set()).add(year)
    return years, set().union(*years.values())


def _row(soc_code: str, found: dict[str, Any] | None) -> PayRow:
    title, people = sentence_case(titles()[soc_code]), people_in(titles()[soc_code])
    if found is None:
        return PayRow(soc_code, title, people, None, (None,) * 5, gap=NOT_IN_TABLE)
    points = tuple(found[column] for column in POINT_COLUMNS)
    return PayRow(
        soc_code,
        title,
        people,
        jobs=found["employment_jobs"],
        points=points,
        top_code=found.get("top_code_usd_per_year"),
        top_coded=tuple(
            int(name[1:]) for name in (found.get("top_coded") or "").split(";") if name
        ),
        gap=NOT_RELEASED if found["p50_usd_per_year"] is None else "",
        coverage=found.get("coverage", ""),
    )


def records(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Yield the rows of a frame as plain Python values; a missing cell is None."""
    columns = {
        name: [
            None if missing else value for value, missing in zip(column.tolist(), gaps, strict=True)
        ]
        for name, column in frame.items()
        for gaps in [column.isna().tolist()]
    }
    for values in zip(*columns.values(), strict=True):
        yield dict(zip(columns, values, strict=True))
