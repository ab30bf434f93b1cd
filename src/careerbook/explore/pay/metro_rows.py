"""Looks up one occupation in the metropolitan areas: jobs, pay, location quotient, price level."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from careerbook.explore.pay.prices import at_us_prices, price_level
from careerbook.explore.pay.rows import PayRow, pay_rows, records
from careerbook.facts.data import load
from careerbook.occupations.places import Place
from careerbook.occupations.soc_match import SocMatch


@dataclass(frozen=True)
class MetroPay:
    """Pay of one occupation in one metropolitan area.

    Parameters
    ----------
    place, row, jobs
        Where, published pay, and wage and salary jobs.
    quotient
        Location quotient: the area's share of such jobs over the nation's; None if not released.
    level
        Price level (United States = 100) and its year; None when not released.
    """

    place: Place
    row: PayRow
    jobs: int
    quotient: float | None
    level: tuple[float, int] | None

    @property
    def median(self) -> int | None:
        """US dollars a year as paid; None when not released."""
        return self.row.point(50)

    @property
    def adjusted(self) -> float | None:
        """The median at US average prices; None when pay or price level is not released."""
        if self.median is None or self.level is None:
            return None
        return at_us_prices(self.median, self.level[0])


@cache
def metro_year() -> int:
    """Return the reference year of the metropolitan wages."""
    return int(load("oews_metro_2025")["year"].max())


@cache
def jobs_of(soc_code: str) -> dict[str, int | None]:
    """Return the jobs of one occupation by place key; None where not released."""
    frame = load("oews_metro_2025")
    rows = records(frame.loc[frame["soc_code"] == soc_code, ["cbsa_code", "employment_jobs"]])
    return {f"metro:{row['cbsa_code']}": row["employment_jobs"] for row in rows}


@cache
def _quotients() -> dict[tuple[str, str], float | None]:
    frame = load("oews_metro_2025")[["cbsa_code", "soc_code", "location_quotient"]]
    return {(row["cbsa_code"], row["soc_code"]): row["location_quotient"] for row in records(frame)}


def metro_pay(occupation: SocMatch, place: Place, jobs: int) -> MetroPay:
    """Return pay of one occupation in one area.

    Parameters
    ----------
    occupation
        The match of one SOC code.
    place, jobs
        The area, and its jobs of the occupation as published.

    Source
    ------
    ``oews_metro_2025`` (BLS OEWS) and ``price_parity_metro`` (BEA).
    """
    year = metro_year()
    row = pay_rows(occupation, place, year)[0]
    quotient = _quotients()[place.code, row.soc_code]
    return MetroPay(place, row, jobs, quotient, price_level(place, year))
