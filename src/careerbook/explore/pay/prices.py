"""Prices over time and between places: what an amount of another year or place buys.

Consumer prices (CPI-U) compare years and never places; regional price parities compare places
and never years. Neither is about taxes or about what the labour market pays.
"""

from __future__ import annotations

import math
from functools import cache

from careerbook.errors import UnknownNameError
from careerbook.facts.data import load
from careerbook.occupations.places import Place

PRICE_TABLES = {"state": "price_parity_state", "metro": "price_parity_metro"}
PLACE_COLUMNS = {"state": "state_code", "metro": "cbsa_code"}


def constant_dollars(usd: float, year: int, base_year: int | None = None) -> float:
    """Return what an amount of May `year` comes to in the dollars of May `base_year`.

    Consumer prices of the whole country; never use it to compare places.

    Parameters
    ----------
    usd
        US dollars of May ``year``.
    base_year
        By default the newest year with a May index.

    Raises
    ------
    UnknownNameError
        When there is no May index for one of the years.

    Source
    ------
    ``cpi_u``: BLS CPI-U, US city average, all items, May.

    Example
    -------
    >>> constant_dollars(100_000, 2025, base_year=2025)
    100000.0
    """
    base = newest_price_year() if base_year is None else base_year
    return usd * may_index(base) / may_index(year)


def at_us_prices(usd: float, rpp: float) -> float:
    """Return what an amount earned at price level `rpp` buys, in dollars at US average prices.

    Parameters
    ----------
    usd
        US dollars, as paid in the place.
    rpp
        Regional price parity of the place, United States = 100. It is about prices, not taxes,
        and holds for its own year only.

    Raises
    ------
    ValueError
        When ``rpp`` is not a positive number.

    Example
    -------
    >>> at_us_prices(110_000, 110.0)
    100000.0
    """
    _require_level(rpp)
    return usd * 100 / rpp


def equal_offer(usd: float, rpp_from: float, rpp_to: float) -> float:
    """Return the offer in another place that buys what `usd` buys here.

    Parameters
    ----------
    usd
        US dollars a year here.
    rpp_from, rpp_to
        Regional price parities of here and there, United States = 100, of the same year.

    Raises
    ------
    ValueError
        When a price parity is not a positive number.

    Example
    -------
    >>> equal_offer(100_000, 80.0, 100.0)
    125000.0
    """
    _require_level(rpp_from)
    _require_level(rpp_to)
    return usd * rpp_to / rpp_from


def price_level(place: Place, year: int) -> tuple[float, int] | None:
    """Return the price level (United States = 100) and its year: the newest not after `year`.

    None when no parity is released for the place (Puerto Rico).

    Source
    ------
    ``price_parity_state`` and ``price_parity_metro`` (BEA, all items). The parities start later
    than the wages: for an older wage the first year of the table serves, and the year is returned
    so that it can be said.
    """
    if place.kind == "us":
        return 100.0, year
    levels = _prices(place.kind).get(place.code, {})
    if not levels:
        return None
    chosen = max((y for y in levels if y <= year), default=min(levels))
    return levels[chosen], chosen


@cache
def newest_price_year() -> int:
    """Return the newest year with a May consumer price index."""
    return max(_may_indices())


def may_index(year: int) -> float:
    """Return the consumer price index of May `year` (1982-84 = 100).

    Raises
    ------
    UnknownNameError
        When the table has no May index for the year.
    """
    indices = _may_indices()
    if year not in indices:
        raise UnknownNameError("year of the consumer price index", year, map(str, indices))
    return indices[year]


@cache
def _may_indices() -> dict[int, float]:
    known = load("cpi_u").dropna(subset=["may_index"])
    return dict(zip(known["year"].tolist(), known["may_index"].tolist(), strict=True))


@cache
def _prices(kind: str) -> dict[str, dict[int, float]]:
    """Index a price table: place code -> year -> level; unreleased levels left out."""
    known = load(PRICE_TABLES[kind]).dropna(subset=["rpp_us100"])
    columns = (known[name].tolist() for name in (PLACE_COLUMNS[kind], "year", "rpp_us100"))
    levels: dict[str, dict[int, float]] = {}
    for code, year, level in zip(*columns, strict=True):
        levels.setdefault(code, {})[year] = level
    return levels


def _require_level(rpp: float) -> None:
    if not (math.isfinite(rpp) and rpp > 0):
        raise ValueError(
            f"a price parity is a number above 0 with the United States at 100, not {rpp!r}"
        )
