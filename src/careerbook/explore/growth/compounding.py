"""What a growth rate implies when it is compounded, and which rate leads from one level to another.

The browser has the same formulas and limits (``explore/growth/compounding.js``); both are
tested on ``tests/explore/growth/compound_growth_cases.json``.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from careerbook.explore.growth.jobs import cagr
from careerbook.say.numbers import MINUS, whole
from careerbook.say.wording import Words

WORDS = Words(__package__)

JOBS, USD_BILLION, NO_UNIT = "jobs", "usd_billion", "none"
UNITS = (JOBS, USD_BILLION, NO_UNIT)
SOLVE = ("rate", "end")
MOST_LEVEL = 1e15
MOST_YEARS = 100
MOST_RATE_PCT = 1000
FIELDS = {
    "start": ("Level at the start", 0, MOST_LEVEL),
    "end": ("Level at the end", 0, MOST_LEVEL),
    "years": ("Years", 0, MOST_YEARS),
    "rate_pct": ("Percent a year", -100, MOST_RATE_PCT),
}
"""Field -> its label, what it must be above, and what it may be at most."""

_NUMBER = re.compile(r"[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?")


@dataclass(frozen=True)
class Compounding:
    """A level that grows by the same percentage each year.

    Parameters
    ----------
    start, end
        Levels in ``unit``.
    years
        Time between them, in years.
    rate_pct
        Percent a year.
    unit
        ``"jobs"``, ``"usd_billion"`` (billion US dollars) or ``"none"``.
    solved
        ``"rate"`` when the rate was worked out, ``"end"`` when the end was.
    """

    start: float
    end: float
    years: float
    rate_pct: float
    unit: str
    solved: str

    @property
    def times(self) -> float:
        """The end as a multiple of the start."""
        return self.end / self.start

    def level(self, years: float) -> float:
        """Return the level after some years."""
        return float(self.start * (1 + self.rate_pct / 100) ** years)

    def path(self) -> list[tuple[float, float]]:
        """Return (years, level) at each whole year and at the end."""
        points = [(float(year), self.level(year)) for year in range(math.ceil(self.years))]
        return [*points, (self.years, self.end)]

    def years_to(self, level: float) -> float | None:
        """Return the years until a higher level is reached; None when it never is."""
        if self.rate_pct <= 0 or level <= self.start:
            return None
        return math.log(level / self.start) / math.log(1 + self.rate_pct / 100)


def compound(
    start: float,
    years: float,
    *,
    end: float | None = None,
    rate_pct: float | None = None,
    unit: str = NO_UNIT,
) -> Compounding:
    """Work out the rate between two levels, or the level that a rate leads to.

    Parameters
    ----------
    start, end
        Levels above zero, in the same unit. Give ``end`` to get the rate.
    years
        Time between them, above zero and at most 100.
    rate_pct
        Percent a year, above -100 and at most 1,000. Give it to get the end.
    unit
        One of :data:`UNITS`; it changes the words only.

    Raises
    ------
    ValueError
        When a number is out of its limits, or not exactly one of ``end`` and ``rate_pct`` is
        given, or the unit is unknown.

    Source
    ------
    (end / start) ** (1 / years) - 1, and start * (1 + rate) ** years.

    Example
    -------
    >>> round(compound(26.03, 7, end=225.91).rate_pct, 2)
    36.17
    >>> round(compound(1, 4, rate_pct=74).times, 1)
    9.2
    """
    if (end is None) == (rate_pct is None):
        raise ValueError("compound: give either end or rate_pct, so that the other is worked out.")
    if unit not in UNITS:
        raise ValueError(f"compound: unit is {unit!r}; allowed: {', '.join(UNITS)}.")
    given = {"start": start, "years": years, "end": end, "rate_pct": rate_pct}
    for field, value in given.items():
        if value is not None and (problem := limit_problem(field, value)):
            raise ValueError(problem)
    if end is not None:
        rate = 100 * cagr(start, end, years)
        return Compounding(start, end, years, rate, unit, "rate")
    result = Compounding(start, 0, years, float(rate_pct or 0), unit, "end")
    reached = result.level(years)
    if problem := end_problem(reached):
        raise ValueError(problem)
    return Compounding(start, reached, years, result.rate_pct, unit, "end")


def read_number(text: str) -> float | None:
    """Read a number as people write it: ``262,440``, ``$26.03``, ``74%``; None when it is none."""
    bare = text.strip().replace(MINUS, "-").removeprefix("$").removesuffix("%").strip()
    found = _NUMBER.fullmatch(bare)
    if found is None or not any(found.groups()):
        return None
    return float(bare.replace(",", ""))


def text_problem(field: str, text: str) -> str:
    """Say what is wrong with what was typed into a field; ``""`` when nothing is."""
    label = FIELDS[field][0]
    if not text.strip():
        return f"{label}: enter a number."
    value = read_number(text)
    if value is None:
        return WORDS.fill("not_a_number", label=label, text=text.strip())
    return limit_problem(field, value)


def limit_problem(field: str, value: float) -> str:
    """Say that a number is out of its limits; ``""`` when it is not."""
    label, above, most = FIELDS[field]
    if math.isfinite(value) and above < value <= most:
        return ""
    floor = f"{MINUS}{whole(-above)}" if above < 0 else whole(above)
    return WORDS.fill("out_of_limits", label=label, floor=floor, most=whole(most))


def end_problem(end: float) -> str:
    """Say that a rate leads out of all bounds; ``""`` when it does not."""
    if limit_problem("end", end) == "":
        return ""
    return WORDS.fill("end_out_of_limits", most=whole(MOST_LEVEL))
