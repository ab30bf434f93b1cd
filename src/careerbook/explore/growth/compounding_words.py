"""What a calculator of growth rates says in words.

The browser says the same (``explore/growth/compounding.js``); both are tested on
``tests/explore/growth/compound_growth_cases.json``.
"""

from __future__ import annotations

import math

from careerbook.explore.growth.compounding import JOBS, USD_BILLION, Compounding
from careerbook.say.numbers import one_decimal, trimmed, whole
from careerbook.say.wording import Words

WORDS = Words(__package__)

_TIMES_WITH_DECIMAL = 100
_TIMES_WITH_TWO_DECIMALS = 2
_LEVEL_NAMES = {"jobs": "Jobs", "usd_billion": "Billion US dollars", "none": "Level"}


def level_text(value: float, unit: str) -> str:
    """Say a level in its unit: ``262,440 jobs``, ``$26.03 billion``, ``9.17``."""
    if unit == JOBS:
        return f"{whole(value)} jobs"
    return f"${trimmed(value, 2)} billion" if unit == USD_BILLION else trimmed(value, 2)


def times_text(times: float) -> str:
    """Say a multiple: ``1.34``, ``9.2``, ``1,204``."""
    if times < _TIMES_WITH_TWO_DECIMALS:
        return trimmed(times, 2)
    return one_decimal(times) if times < _TIMES_WITH_DECIMAL else whole(times)


def years_text(years: float) -> str:
    """Say a time: ``1 year``, ``4 years``, ``1.3 years``."""
    if years == 1:
        return "1 year"
    return f"{whole(years) if years == math.floor(years) else one_decimal(years)} years"


def compound_title(result: Compounding) -> str:
    """Return the finding of the calculator."""
    rate, years = one_decimal(result.rate_pct), years_text(result.years)
    if result.solved == "rate":
        start, end = level_text(result.start, result.unit), level_text(result.end, result.unit)
        return f"From {start} to {end} in {years} is {rate}% a year"
    return WORDS.fill("compound_title", rate=rate, years=years, times=times_text(result.times))


def compound_subtitle(result: Compounding) -> str:
    """Return what is drawn."""
    what = _LEVEL_NAMES[result.unit]
    return WORDS.fill("compound_subtitle", what=what)


def describe_compounding(result: Compounding, all_jobs: float, all_jobs_month: str) -> str:
    """Say what a rate implies.

    Parameters
    ----------
    result
        Of :func:`compound`.
    all_jobs
        All wage and salary jobs of the country, to compare a number of jobs with.
    all_jobs_month
        When they were counted: ``"May 2025"``.
    """
    unit = result.unit
    sentences = [
        WORDS.fill(
            "compounded",
            start=level_text(result.start, unit),
            rate=one_decimal(result.rate_pct),
            years=years_text(result.years),
            end=level_text(result.end, unit),
            times=times_text(result.times),
        )
    ]
    if result.rate_pct > 0:
        doubling = result.years_to(2 * result.start)
        sentences.append(WORDS.fill("doubles", years=one_decimal(doubling or 0)))
    elif result.rate_pct < 0:
        halving = math.log(0.5) / math.log(1 + result.rate_pct / 100)
        sentences.append(WORDS.fill("halves", years=one_decimal(halving)))
    if unit == USD_BILLION:
        sentences.append(WORDS["money_not_jobs"])
    elif unit == JOBS:
        after = result.years_to(all_jobs)
        if after is not None:
            sentences.append(
                WORDS.fill(
                    "passes_all_jobs",
                    jobs=whole(all_jobs),
                    month=all_jobs_month,
                    years=one_decimal(after),
                )
            )
    return " ".join(sentences)


def axis_label(value: float, unit: str) -> str:
    """Say an axis number: ``0``, ``250k``, ``1.5M``, ``$50B``."""
    if value == 0:
        return "0"
    if unit == USD_BILLION:
        if value < 1000:
            return f"${value:g}B"
        return f"${value / 1000:g}T" if value < 1e6 else f"${whole(value / 1000)}T"
    for size, letter in ((1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "k")):
        if value >= size:
            return f"{value / size:g}{letter}"
    return f"{value:g}"
