"""Job advertisements over time: the share that mentions AI, and their number against 2020.

Both come from one website's advertisements. They count neither jobs nor hires, and the history is
revised with every release.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from careerbook.errors import UnknownNameError
from careerbook.facts.data import load

if TYPE_CHECKING:
    import pandas as pd

SHARE, INDEX = "share", "index"
MEASURES = (SHARE, INDEX)
ALL_POSTINGS = "All postings"
_OLD = " (old vintage)"  # marks a series that a newer file of the same name replaced
_ALL = "All postings (seasonally adjusted)"
_VALUES = {SHARE: "ai_share_pct", INDEX: "index_feb_2020_100"}
_TABLES = {SHARE: "ai_posting_share", INDEX: "postings_index"}


@dataclass(frozen=True)
class PostingsLine:
    """One country's months as one file gave them.

    Parameters
    ----------
    measure
        ``"share"`` (AI terms, per 100 postings) or ``"index"`` (1 February 2020 = 100).
    series
        ``""`` for the share, else ``"All postings"`` or a sector.
    country_code, country_name
        For example ``"GB"`` and ``"United Kingdom"``.
    vintage
        Month of the file, ``"2024-09"``; ``""`` for the share, of which one file is held.
    newest
        Whether no newer file of this country and series is held.
    first
        First month, ``"2019-01"``; the months follow without a hole.
    values
        One number per month.
    part_days
        Days behind the last month when it is not whole, else 0.
    """

    measure: str
    series: str
    country_code: str
    country_name: str
    vintage: str
    newest: bool
    first: str
    values: tuple[float, ...]
    part_days: int

    @property
    def last(self) -> str:
        """The last month held."""
        return month_after(self.first, len(self.values) - 1)

    def at(self, month: str) -> float | None:
        """Return the value of a month; None when the file does not reach it."""
        place = months_between(self.first, month)
        return self.values[place] if 0 <= place < len(self.values) else None


def ai_share(countries: Sequence[str] | None = None) -> pd.DataFrame:
    """Return the share of postings that mention AI terms, by month.

    Parameters
    ----------
    countries
        Country codes such as ``["US", "GB"]``; by default all nine.

    Returns
    -------
    pandas.DataFrame
        One row per country and month; columns country_code, country_name, month (``"2019-01"``),
        ai_share_pct (percent of all postings), days, whole_period.

    Raises
    ------
    UnknownNameError
        When a country is not in the table.

    Source
    ------
    Indeed Hiring Lab, AI Tracker (CC BY 4.0): postings of any occupation whose text holds an AI
    term. It is no count of AI jobs.

    Example
    -------
    >>> ai_share(["US"]).set_index("month")["ai_share_pct"].round(1).tail(1).to_dict()
    {'2026-06': 5.8}
    """
    return _chosen(_TABLES[SHARE], load(_TABLES[SHARE]), countries)


def postings_index(
    series: str = ALL_POSTINGS, countries: Sequence[str] | None = None
) -> pd.DataFrame:
    """Return the index of postings by month, 1 February 2020 = 100.

    Parameters
    ----------
    series
        ``"All postings"`` or a sector, see :func:`series_names`.
    countries
        Country codes; by default all that have the series.

    Returns
    -------
    pandas.DataFrame
        One row per country, file and month; columns country_code, country_name, series, vintage
        (month of the file), month, index_feb_2020_100, days, whole_period (``"N"`` where the file
        ends within the month). Rows of different vintages must not be joined: sectors were
        renamed and re-estimated in between.

    Raises
    ------
    UnknownNameError
        When series or country is not in the table.

    Source
    ------
    Indeed Hiring Lab, Job Postings Index (CC BY 4.0), seasonally adjusted.

    Example
    -------
    >>> sorted(set(postings_index("Software Development", ["US"])["vintage"]))
    ['2024-09', '2026-02']
    """
    if series not in series_names():
        raise UnknownNameError("series of postings", series, series_names())
    table = load(_TABLES[INDEX])
    table["series"] = table["series"].map(_plain_series)
    table = table[table["series"] == series]
    return _chosen(f"{series} postings", table, countries)


def series_names() -> tuple[str, ...]:
    """Return what :func:`postings_index` knows, all postings first, then the sectors by name."""
    names = {_plain_series(name) for name in load(_TABLES[INDEX])["series"]}
    return (ALL_POSTINGS, *sorted(names - {ALL_POSTINGS}))


@cache
def lines() -> tuple[PostingsLine, ...]:
    """Return every line that can be drawn; newest files first, then by series and country."""
    frames = {(SHARE, ""): ai_share().assign(vintage="")}
    frames |= {(INDEX, name): postings_index(name) for name in series_names()}
    found = []
    for (measure, series), frame in frames.items():
        newest = frame.groupby("country_code")["vintage"].max()
        groups = frame.sort_values("month").groupby(["country_name", "vintage"])
        for (name, vintage), rows in sorted(groups, key=lambda group: group[0][0]):
            code, end = rows["country_code"].iloc[0], rows.iloc[-1]
            found.append(
                PostingsLine(
                    measure=measure,
                    series=series,
                    country_code=code,
                    country_name=name,
                    vintage=vintage,
                    newest=vintage == newest[code],
                    first=rows["month"].iloc[0],
                    values=tuple(rows[_VALUES[measure]].astype(float)),
                    part_days=0 if end["whole_period"] == "Y" else int(end["days"]),
                )
            )
    return tuple(sorted(found, key=lambda line: not line.newest))


def lines_of(measure: str, series: str, countries: Sequence[str]) -> list[PostingsLine]:
    """Return the lines of some countries, in their order; those that are not held are left out.

    Raises
    ------
    UnknownNameError
        When the measure, the series or a country is unknown.
    """
    if measure not in MEASURES:
        raise UnknownNameError("measure of postings", measure, MEASURES)
    if measure == INDEX and series not in series_names():
        raise UnknownNameError("series of postings", series, series_names())
    for code in countries:
        if code not in country_names():
            raise UnknownNameError("country", code, country_names())
    name = series if measure == INDEX else ""
    own = [line for line in lines() if (line.measure, line.series) == (measure, name)]
    return [line for code in countries for line in own if line.country_code == code]


def country_names() -> dict[str, str]:
    """Return code -> name of every country or area that has postings, by name."""
    found = {line.country_code: line.country_name for line in lines()}
    return dict(sorted(found.items(), key=lambda item: item[1]))


def months(measure: str) -> tuple[str, str]:
    """Return the first and the last month of a measure.

    Example
    -------
    >>> months("share")
    ('2019-01', '2026-06')
    """
    return range_of([line for line in lines() if line.measure == measure])


def range_of(lines: Sequence[PostingsLine]) -> tuple[str, str]:
    """Return the first and the last month of some lines, at least one."""
    return min(line.first for line in lines), max(line.last for line in lines)


def month_within(month: str, lines: Sequence[PostingsLine]) -> str:
    """Return the month, or the nearest that one of the lines has."""
    first, last = range_of(lines) if lines else (month, month)
    return min(max(month, first), last)


def months_between(first: str, last: str) -> int:
    """Return the months from one to the other: 1 from ``"2019-12"`` to ``"2020-01"``."""
    (year, month), (end_year, end_month) = (map(int, text.split("-")) for text in (first, last))
    return 12 * (end_year - year) + end_month - month


def month_after(first: str, count: int) -> str:
    """Return the month some months later.

    Example
    -------
    >>> month_after("2019-12", 1)
    '2020-01'
    """
    year, month = map(int, first.split("-"))
    total = 12 * year + month - 1 + count
    return f"{total // 12}-{total % 12 + 1:02d}"


def _chosen(what: str, table: pd.DataFrame, countries: Sequence[str] | None) -> pd.DataFrame:
    import pandas as pd

    known = set(table["country_code"])
    for code in countries or ():
        if code not in known:
            raise UnknownNameError(f"country of {what}", code, known)
    if countries is not None:
        table = table[table["country_code"].isin(countries)]
    return pd.merge(load("countries"), table, on="country_code", how="inner")


def _plain_series(name: str) -> str:
    return ALL_POSTINGS if name == _ALL else name.removesuffix(_OLD)
