"""The tables that the pay explorer carries into the browser, as compact column arrays.

Every explorer of a page shares them, so a page ships each table once.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from careerbook.explore.pay.prices import PLACE_COLUMNS, PRICE_TABLES
from careerbook.explore.pay.rows import POINT_COLUMNS, WAGE_TABLES
from careerbook.facts.data import load
from careerbook.kit.column_arrays import column_arrays
from careerbook.kit.credits import credit_of
from careerbook.occupations.places import places
from careerbook.occupations.soc_match import matches

if TYPE_CHECKING:
    import pandas as pd

WAGE_COLUMNS = {
    "us": [
        *("year", "soc_code", "employment_jobs", *POINT_COLUMNS),
        *("top_coded", "top_code_usd_per_year"),
    ],
    "state": ["year", "state_code", "soc_code", "employment_jobs", *POINT_COLUMNS, "coverage"],
    "metro": ["year", "cbsa_code", "soc_code", "employment_jobs", *POINT_COLUMNS],
}
SHORT_NAMES = {
    "state_code": "place",
    "cbsa_code": "place",
    "soc_code": "soc",
    "employment_jobs": "jobs",
    "top_code_usd_per_year": "top_code",
} | {name: name.removesuffix("_usd_per_year") for name in POINT_COLUMNS}
SOURCE_TABLES = (*WAGE_TABLES.values(), "cpi_u", *PRICE_TABLES.values(), "role_soc_crosswalk")


@cache
def wages(kind: str) -> dict[str, Any]:
    """Return the wages of ``"us"``, ``"state"`` or ``"metro"`` of the occupations on offer.

    Jobs, and US dollars a year of each row's own May. ``place`` is the postal or CBSA code.
    """
    return column_arrays(_offered(kind)[WAGE_COLUMNS[kind]].rename(columns=SHORT_NAMES))


@cache
def location_quotients() -> dict[str, Any]:
    """Return the location quotient of every row of ``wages("metro")``, in the same order."""
    return column_arrays(_offered("metro")[["location_quotient"]].set_axis(["lq"], axis=1))


def _offered(kind: str) -> pd.DataFrame:
    """Return the rows of a wage table whose occupation can be chosen."""
    frame = load(WAGE_TABLES[kind])
    offered = {code for match in matches().values() for code in match.soc_codes}
    return frame[frame["soc_code"].isin(offered)]


@cache
def price_index() -> dict[str, Any]:
    """Return the consumer price index of every May (1982-84 = 100)."""
    return column_arrays(load("cpi_u")[["year", "may_index"]].dropna())


@cache
def price_levels() -> dict[str, Any]:
    """Return regional price parities (United States = 100) by place key and year."""
    levels = {}
    for kind, table in PRICE_TABLES.items():
        frame = load(table).dropna(subset=["rpp_us100"])
        keys = [f"{kind}:{code}" for code in frame[PLACE_COLUMNS[kind]]]
        levels[kind] = frame.assign(place=keys)[["place", "year", "rpp_us100"]]
    import pandas as pd

    return column_arrays(pd.concat(levels.values()))


@cache
def crosswalk() -> dict[str, Any]:
    """Return all that can be chosen: roles with candidate codes and doubts; occupations."""
    chosen = [
        {
            "key": match.key,
            "name": match.name,
            "people": match.people,
            "soc_codes": list(match.soc_codes),
            "confidence": match.confidence,
            "caveat": match.caveat,
        }
        for match in matches().values()
    ]
    return {"matches": chosen}


@cache
def place_list() -> dict[str, Any]:
    """Return every place: key, name, phrase for a sentence, heading in the list."""
    return {
        name: [getattr(place, name) for place in places().values()]
        for name in ("key", "name", "phrase", "group")
    }


@cache
def source_list() -> dict[str, Any]:
    """Return citation, licence and address of every table used."""
    return {table: credit_of(table) for table in SOURCE_TABLES}
