"""Honest arithmetic on pay: where an amount stands, what it buys, how sure we are.

All amounts are US dollars a year before tax. A missing percentile stays missing: nothing here
fills a gap or guesses beyond a top code.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from careerbook.errors import UnknownNameError
from careerbook.explore.pay.prices import (
    at_us_prices,
    constant_dollars,
    equal_offer,
    newest_price_year,
    price_level,
)
from careerbook.explore.pay.rows import PERCENTILES, POINT_COLUMNS, pay_rows, years_of
from careerbook.occupations.places import place_of
from careerbook.occupations.soc_match import match_of, titles
from careerbook.say.numbers import ordinal, round_half_up
from careerbook.say.wording import Words

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.explore.pay.rows import PayRow

WORDS = Words(__package__)

__all__ = [
    "PayBand",
    "Standing",
    "at_us_prices",
    "check_year",
    "constant_dollars",
    "equal_offer",
    "pay_frame",
    "percentile_of",
    "soc_band",
]


@dataclass(frozen=True)
class Standing:
    """Where an amount stands among published percentiles.

    Parameters
    ----------
    value
        The percentile, 10 to 90, when the amount lies between published points; else None.
    side
        ``"within"``, ``"below"``, ``"above"``, or ``"unknown"`` when nothing is published.
    bound
        For "below" and "above": the published percentile that the amount lies beyond.
    """

    value: float | None
    side: str
    bound: int | None = None

    @property
    def phrase(self) -> str:
        """As in a sentence: "at about the 38th percentile", "above the 90th percentile"."""
        if self.value is not None:
            return f"at about the {ordinal(round_half_up(self.value))} percentile"
        if self.bound is not None:
            return f"{self.side} the {ordinal(self.bound)} percentile"
        return WORDS["no_standing"]

    @property
    def sentence(self) -> str:
        """The standing as a plain sentence."""
        return f"This pay stands {self.phrase}."


@dataclass(frozen=True)
class PayBand:
    """What the candidate occupations of one role say together.

    Parameters
    ----------
    low_median, high_median
        The lowest and the highest median, US dollars a year; None when none is published.
    soc_codes
        The codes with a published median.
    missing
        The codes without one.
    """

    low_median: int | None
    high_median: int | None
    soc_codes: tuple[str, ...]
    missing: tuple[str, ...]


def percentile_of(own_usd: float, points: Mapping[int, float | None]) -> Standing:
    """Tell at which percentile of a published distribution an amount stands.

    Between two published points the percentile is linear in the logarithm of pay; outside them
    it is only "below" or "above" the outermost published point. Missing points are skipped, so
    with a top-coded 90th percentile a high amount is "above the 75th".

    Parameters
    ----------
    own_usd
        US dollars a year, above 0.
    points
        Percentile -> US dollars a year, None where not published, e.g. ``{10: 61000, ...}``.

    Raises
    ------
    ValueError
        When ``own_usd`` is not a positive number, or the points fall as the percentile rises.

    Example
    -------
    >>> percentile_of(100_000, {25: 80_000, 50: 100_000, 75: 130_000, 90: None}).value
    50.0
    >>> percentile_of(250_000, {50: 100_000, 75: 130_000, 90: None}).phrase
    'above the 75th percentile'
    """
    _require_pay(own_usd)
    known = sorted((rank, pay) for rank, pay in points.items() if pay is not None)
    for (rank, pay), (next_rank, next_pay) in pairwise(known):
        if next_pay < pay:
            raise ValueError(
                f"pay at the {ordinal(next_rank)} percentile ({next_pay}) is below pay at the "
                f"{ordinal(rank)} ({pay}); percentiles never fall"
            )
    if not known:
        return Standing(None, "unknown")
    if own_usd < known[0][1]:
        return Standing(None, "below", known[0][0])
    if own_usd > known[-1][1]:
        return Standing(None, "above", known[-1][0])
    below_rank, below_pay = known[0]
    for rank, pay in known:
        if own_usd == pay:
            return Standing(float(rank), "within")
        if own_usd < pay:
            share = math.log(own_usd / below_pay) / math.log(pay / below_pay)
            return Standing(below_rank + share * (rank - below_rank), "within")
        below_rank, below_pay = rank, pay
    raise AssertionError("unreachable: own_usd lies between the outermost points")


def soc_band(rows: Iterable[PayRow]) -> PayBand:
    """Return the band of medians over candidate occupations; a code without median is named.

    Parameters
    ----------
    rows
        One row per candidate code of the same place and year, as ``pay_rows`` returns them.

    Example
    -------
    >>> from careerbook.explore.pay.rows import pay_rows
    >>> rows = pay_rows(match_of("ml-engineer"), place_of("us"), 2025)
    >>> soc_band(rows).low_median <= soc_band(rows).high_median
    True
    """
    listed = list(rows)
    medians = {row.soc_code: row.point(50) for row in listed}
    known = {code: median for code, median in medians.items() if median is not None}
    return PayBand(
        low_median=min(known.values(), default=None),
        high_median=max(known.values(), default=None),
        soc_codes=tuple(known),
        missing=tuple(code for code in medians if code not in known),
    )


def pay_frame(role_or_soc: str, place: str = "us", year: int | None = None) -> pd.DataFrame:
    """Return published pay of a role's candidate occupations in one place and year.

    Parameters
    ----------
    role_or_soc
        A role (``"machine-learning-specialist"``) or a SOC code (``"15-2051"``).
    place
        ``"us"``, ``"state:CA"`` or ``"metro:41940"``.
    year
        Reference May; by default the newest that the place has.

    Returns
    -------
    pandas.DataFrame
        One row per candidate code, the best match first. ``pNN_usd_per_year`` as published;
        ``pNN_constant_usd_per_year`` in dollars of May ``constant_year``;
        ``pNN_at_us_prices_usd_per_year`` at US average prices of ``rpp_year``. Missing cells are
        missing; ``gap`` says why there is no median, ``top_code_usd_per_year`` what the
        percentiles in ``top_coded`` lie at or above.

    Raises
    ------
    UnknownNameError
        When the role, code or place is unknown, or the place lacks the year.

    Source
    ------
    BLS OEWS by place; CPI-U (May); BEA regional price parities; the handbook's role crosswalk.

    Example
    -------
    >>> pay_frame("15-2051", "us", 2025)["p50_usd_per_year"].tolist()
    [120230]
    """
    import pandas as pd

    match, where = match_of(role_or_soc), place_of(place)
    chosen = check_year(year, years_of(match, where), where.name)
    level = price_level(where, chosen)
    base = newest_price_year()
    records = []
    for rank, row in enumerate(pay_rows(match, where, chosen), start=1):
        record: dict[str, object] = {
            "place": where.key,
            "place_name": where.name,
            "year": chosen,
            "soc_code": row.soc_code,
            "occupation_title": titles()[row.soc_code],
            "rank": rank,
            "confidence": match.confidence,
            "employment_jobs": row.jobs,
        }
        record |= dict(zip(POINT_COLUMNS, row.points, strict=True))
        record |= {
            "top_coded": ";".join(f"p{percentile}" for percentile in row.top_coded),
            "top_code_usd_per_year": row.top_code,
            "gap": row.gap,
            "coverage": row.coverage,
            "constant_year": base,
        }
        for percentile, usd in zip(PERCENTILES, row.points, strict=True):
            record[f"p{percentile}_constant_usd_per_year"] = (
                None if usd is None else constant_dollars(usd, chosen, base)
            )
        record |= {"rpp_us100": level and level[0], "rpp_year": level and level[1]}
        for percentile, usd in zip(PERCENTILES, row.points, strict=True):
            record[f"p{percentile}_at_us_prices_usd_per_year"] = (
                None if usd is None or level is None else at_us_prices(usd, level[0])
            )
        records.append(record)
    frame = pd.DataFrame(records)
    whole = [*POINT_COLUMNS, "employment_jobs", "top_code_usd_per_year", "rpp_year"]
    decimals = [name for name in frame if "constant_usd" in name or "at_us" in name]
    kinds = dict.fromkeys(whole, "Int64") | dict.fromkeys([*decimals, "rpp_us100"], "Float64")
    return frame.astype(kinds)


def check_year(year: int | None, offered: tuple[int, ...], place_name: str) -> int:
    """Return `year`, or the newest offered one for None.

    Raises
    ------
    UnknownNameError
        When the place lacks the year.
    """
    if year is None:
        return offered[-1]
    if year not in offered:
        raise UnknownNameError(f"year for {place_name}", year, map(str, offered))
    return year


def _require_pay(usd: float) -> None:
    if not (math.isfinite(usd) and usd > 0):
        raise ValueError(f"pay must be US dollars a year above 0, not {usd!r}")
