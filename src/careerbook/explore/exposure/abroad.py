"""Exposure by the international classification, and which countries' pay goes with its codes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from careerbook.errors import UnknownNameError
from careerbook.explore.exposure.ranks import ranks
from careerbook.explore.world.measures import COUNTRIES

SAME_CODES = ("DK", "FI", "NO")
"""Countries whose codes of computing work have the titles of ISCO-08."""
COMPUTING = ("2511", "2512", "2513", "2514", "2519")
DEFAULT_ISCO = "2512"


@dataclass(frozen=True)
class IscoOccupation:
    """An occupation of ISCO-08 with the scores of the ILO.

    Parameters
    ----------
    code, name
        ISCO-08 code and title.
    tasks
        Number of tasks scored.
    mean, sd
        Mean and standard deviation of the tasks' scores, 0 to 1.
    category
        The publisher's category.
    rank
        Percent of the occupations with this mean or a lower one.
    countries
        Codes of the countries that count the work under the same code and title.
    """

    code: str
    name: str
    tasks: int
    mean: float
    sd: float
    category: str
    rank: float
    countries: tuple[str, ...]


@cache
def isco_occupations() -> dict[str, IscoOccupation]:
    """Return every occupation of ISCO-08 with a score, by code.

    Source
    ------
    ``ai_exposure_isco08``; countries of ``world_wages``.
    """
    from careerbook.facts.data import load

    table = load("ai_exposure_isco08").sort_values("isco08_code")
    wages = load("world_wages")
    pairs = set(zip(wages["country_code"], wages["occupation_code"], strict=True))
    rank = ranks([float(value) for value in table["mean_score_2025"]])
    return {
        row.isco08_code: IscoOccupation(
            code=row.isco08_code,
            name=row.occupation_title,
            tasks=int(row.tasks_n),
            mean=float(row.mean_score_2025),
            sd=float(row.sd_score_2025),
            category=row.category_2025,
            rank=place or 0.0,
            countries=tuple(
                country for country in SAME_CODES if (country, row.isco08_code) in pairs
            ),
        )
        for row, place in zip(table.itertuples(), rank, strict=True)
    }


def isco_of(code: str) -> IscoOccupation:
    """Return one occupation of ISCO-08.

    Raises
    ------
    UnknownNameError
        When the ILO has no score for it.
    """
    known = isco_occupations()
    if code not in known:
        raise UnknownNameError("ISCO-08 code", code, known)
    return known[code]


def isco_rows(code: str) -> list[IscoOccupation]:
    """Return the chosen occupation, then the computing occupations whose pay is held elsewhere."""
    rest = [isco_of(other) for other in COMPUTING if other != code]
    return [isco_of(code), *rest]


def country_names(codes: tuple[str, ...]) -> list[str]:
    """Return the countries' names in the order of the page *Elsewhere*."""
    return [COUNTRIES[code].name for code in codes]
