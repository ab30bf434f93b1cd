"""The ways to count the same pay: as paid, in constant dollars, at US prices; and their table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerbook.explore.pay.rows import PERCENTILES
from careerbook.explore.pay.view import PayView, about
from careerbook.kit.style import BAND, BAND_STRONG, SECOND, SURFACE
from careerbook.say.numbers import money

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Amounts:
    """One way to count the same pay: its words, its look and its arithmetic.

    ``own`` marks the way in which the reader's own pay is compared.
    """

    words: str
    adjust: Callable[[float], float]
    write: Callable[[float], str]
    thin: str
    thick: str
    fill: str
    height: float
    own: bool = False


def as_paid(words: str) -> Amounts:
    """Return the plain way: the published amounts, with these words after the median."""
    return Amounts(words, float, money, BAND, BAND_STRONG, BAND_STRONG, 12, True)


def at_us_prices_of(year: int, adjust: Callable[[float], float]) -> Amounts:
    """Return the way that counts pay at US average prices of a year."""
    return Amounts(f"at US prices of {year}", adjust, about, SECOND, SECOND, SECOND, 8)


def ways_to_count(view: PayView) -> list[Amounts]:
    """Return the ways in which the view's pay is shown: as paid, constant, at US prices."""
    ways = [as_paid(f"as paid, May {view.year}")]
    if view.year != view.constant_year:
        words = f"in May {view.constant_year} dollars"
        ways.append(Amounts(words, view.constant, about, BAND, BAND_STRONG, SURFACE, 8))
    if view.compares_prices and view.level is not None:
        ways.append(at_us_prices_of(view.level[1], view.at_us_prices))
    return ways


def table_of(view: PayView, ways: list[Amounts]) -> pd.DataFrame:
    """Return what is drawn as text: one row per occupation and way of counting."""
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "Occupation": f"{row.title} ({row.soc_code})",
                "Jobs": "not released" if row.jobs is None else f"{row.jobs:,}",
                "Amounts": way.words,
                **{
                    f"p{percentile}": row.gap_at(percentile)
                    if usd is None
                    else way.write(way.adjust(usd))
                    for percentile, usd in zip(PERCENTILES, row.points, strict=True)
                },
            }
            for row in view.rows
            for way in ways
        ]
    ).rename(columns={f"p{p}": f"{p}th percentile" for p in PERCENTILES} | {"p50": "Median"})
