"""Official pay elsewhere: one row per country, region, occupation, period and kind of pay.

The table `world_wages` has one row per statistic; here the statistics of one kind of pay stand
side by side. The United States join from the OEWS, in their own definition. Nothing is converted.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from careerbook.errors import UnknownNameError
from careerbook.explore.world.measures import (
    COUNTRIES,
    MEASURES,
    POINTS,
    WHOLE_COUNTRY,
    WORKS,
    Measure,
)
from careerbook.say.numbers import round_half_up, whole

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]
SOURCES = ("world_wages", "oews_national")
US = "US"
US_OCCUPATIONS = ("15-1252", "15-1253", "15-1211", "15-1212", "15-2051")
US_CLASSIFICATION = "2018 SOC, detailed occupation"
KEYS = ("country_code", "region", "occupation_code", "period")
COUNTS = {
    "n_individuals": 1, "n_employees": 1, "n_employees_thousands": 1000, "jobs_thousand": 1000,
}  # fmt: skip
"""Statistic that counts -> how many one of it is."""
COLUMNS = (
    *KEYS, "country_name", "occupation_title", "classification", "measure", "currency", "per",
    *POINTS, "counted", "further", "attribution",
)  # fmt: skip


def world_rows() -> pd.DataFrame:
    """Return every kind of pay of every country, in its own currency and time.

    Returns
    -------
    pandas.DataFrame
        One row per country, region, occupation, period and measure; columns of `COLUMNS`. The
        percentiles and the mean are in ``currency`` per ``per``; missing where the office
        published none. ``counted`` is a number of people or jobs; ``further`` lists percentiles
        that have no column.

    Source
    ------
    National statistics offices (``attribution``); BLS OEWS for the United States.

    Example
    -------
    >>> rows = world_rows()
    >>> float(rows.query("country_code == 'IE' and period == '2022'")["p50"].item())
    32.99
    """
    import pandas as pd

    return pd.DataFrame(list(_rows()), columns=list(COLUMNS))


@cache
def _rows() -> tuple[Row, ...]:
    return (*_elsewhere(), *_united_states())


def _elsewhere() -> Iterator[Row]:
    from careerbook.facts.data import load

    table = load("world_wages")
    cells: dict[tuple[str, ...], dict[str, float]] = {}
    firsts: dict[tuple[str, ...], Row] = {}
    for row in table.to_dict("records"):
        key = tuple(row[name] for name in KEYS)
        cells.setdefault(key, {})[row["statistic"]] = float(row["value"])
        firsts.setdefault(key, row)
    for key, values in cells.items():
        first = firsts[key]
        for measure in measures_of(first["country_code"]):
            points = {point: values.get(measure.statistics.get(point, "")) for point in POINTS}
            if points["p50"] is None:
                continue
            counts = [values[name] * one for name, one in COUNTS.items() if name in values]
            yield {
                **{name: first[name] for name in (*KEYS, "occupation_title", "classification")},
                **{"measure": measure.key, "per": measure.per, **points},
                "country_name": COUNTRIES[first["country_code"]].name,
                "currency": COUNTRIES[first["country_code"]].currency,
                "counted": round_half_up(counts[0]) if counts else None,
                "further": _further(values),
                "attribution": first["attribution"],
            }


def _further(values: dict[str, float]) -> str:
    """List the deciles that have no column of their own."""
    found = [(percent, values.get(f"p{percent}")) for percent in (20, 30, 40, 60, 70, 80)]
    return "; ".join(f"{percent}th {whole(value)}" for percent, value in found if value is not None)


def _united_states() -> Iterator[Row]:
    import pandas as pd

    from careerbook.facts.data import load
    from careerbook.facts.sources import source_of

    table = load("oews_national")
    newest = int(table["year"].max())
    rows = table[(table["year"] == newest) & table["soc_code"].isin(US_OCCUPATIONS)]
    for row in rows.to_dict("records"):
        points = {point: row[f"{point}_usd_per_year"] for point in POINTS}
        yield {
            **{"country_code": US, "region": WHOLE_COUNTRY, "occupation_code": row["soc_code"]},
            **{"period": f"May {newest}", "occupation_title": row["occupation_title"]},
            **{"classification": US_CLASSIFICATION, "measure": "year", "per": "year"},
            **{name: None if pd.isna(value) else float(value) for name, value in points.items()},
            **{"country_name": COUNTRIES[US].name, "currency": COUNTRIES[US].currency},
            **{"counted": int(row["employment_jobs"])},
            **{"further": "", "attribution": source_of("oews_national").short_citation},
        }


def measures_of(country: str) -> tuple[Measure, ...]:
    """Return the kinds of pay that a country's office publishes, the usual one first.

    Raises
    ------
    UnknownNameError
        When we hold no such country.
    """
    if country not in COUNTRIES:
        raise UnknownNameError("country", country, COUNTRIES)
    return tuple(measure for measure in MEASURES if measure.country == country)


def country_rows(
    country: str,
    occupation: str | None = None,
    measure: str | None = None,
    period: str | None = None,
    region: str = WHOLE_COUNTRY,
) -> list[Row]:
    """Return one country's occupations in one period and kind of pay, the chosen one first.

    Parameters
    ----------
    country
        ISO code such as ``"DK"``.
    occupation
        Code in the country's classification; by default its software developers.
    measure
        Kind of pay, a key of `measures_of`; by default the first.
    period
        As published, such as ``"2024"``; by default the newest of the occupation.
    region
        A Canadian province, or the whole country.

    Returns
    -------
    list of dict
        Rows of `world_rows`. The others follow by code; those without a figure for the same
        region and period are left out.

    Raises
    ------
    UnknownNameError
        When there is no such country, region, occupation, measure or period.
    """
    measures = [known.key for known in measures_of(country)]
    own = [row for row in _rows() if row["country_code"] == country]
    chosen = {
        "region": region,
        "occupation_code": occupation or WORKS["developers"].codes[country],
        "measure": measure or measures[0],
    }
    for name, value in chosen.items():
        allowed = {row[name] for row in own}
        if value not in allowed:
            raise UnknownNameError(f"{name.removesuffix('_code')} of {country}", value, allowed)
        if name == "occupation_code":
            continue
        own = [row for row in own if row[name] == value]
    mine = [row for row in own if row["occupation_code"] == chosen["occupation_code"]]
    periods = sorted({row["period"] for row in mine}, reverse=True)
    if not mine or (period or periods[0]) not in periods:
        where = f"{chosen['occupation_code']} in {country}, {region}"
        raise UnknownNameError(f"period of {where}", period, periods)
    shown = [row for row in own if row["period"] == (period or periods[0])]
    return sorted(
        shown,
        key=lambda row: (
            row["occupation_code"] != chosen["occupation_code"], row["occupation_code"]
        ),
    )  # fmt: skip


def work_rows(work: str = "developers") -> list[Row]:
    """Return one row per country that has a figure for a kind of work, by name of country.

    The kind of pay is each country's first, the period its newest, the region all of it.

    Raises
    ------
    UnknownNameError
        When there is no such kind of work.
    """
    if work not in WORKS:
        raise UnknownNameError("kind of work", work, WORKS)
    codes = WORKS[work].codes
    places = sorted((place for place in COUNTRIES.values() if place.code in codes), key=_by_name)
    return [country_rows(place.code, codes[place.code])[0] for place in places]


def without_figure(work: str) -> list[str]:
    """Return the names of the countries that classify no such work of its own."""
    codes = WORKS[work].codes
    return [
        place.name for place in sorted(COUNTRIES.values(), key=_by_name) if place.code not in codes
    ]


def _by_name(place: Any) -> str:
    return str(place.name)
