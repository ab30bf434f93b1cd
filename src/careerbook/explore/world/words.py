"""What the charts of pay elsewhere say: amounts, titles, sentences, the reader's own arithmetic.

The browser says the same (``explore/world/words.js``); both are tested on
``tests/explore/world/world_pay_cases.json``. A row is one of
:func:`careerbook.explore.world.rows.world_rows`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from careerbook.explore.world.measures import (
    COUNTRIES,
    MEASURES,
    PER_WORDS,
    WHOLE_COUNTRY,
    WORKS,
    Measure,
)
from careerbook.explore.world.rows import without_figure
from careerbook.say.numbers import decimal, trimmed, two_decimals, whole
from careerbook.say.wording import Words

WORDS = Words(__package__)

Row = Mapping[str, Any]

POINT_WORDS = {
    "p10": "10th percentile",
    "p25": "25th percentile",
    "p50": "median",
    "p75": "75th percentile",
    "p90": "90th percentile",
    "mean": "mean",
}
NOT_RELEASED = "not released"
NOT_PUBLISHED = "not published"
OWN_CHOICE = (
    "Which code stands for this work in each country is this handbook's choice, by title; the "
    "classifications cut the work in different ways."
)
NO_RATE = (
    "The book carries no exchange rate: none of its tables holds one, so amounts stay in the "
    "money in which they were published."
)
VOUCHES = (
    "The hours, months and the rate are yours; the book vouches for none of them. A rate turns "
    "money into money. It does not tell what the money buys, or which taxes, insurance and "
    "holidays go with it."
)
CURRENCY = re.compile("[A-Z]{3}")
LONGEST_SOURCE = 120  # characters
HIGHEST_RATE = 100_000.0
LOWEST_RATE = 0.00001
MOST_TIMES = {"hour": 4000, "month": 24}
TIMES_NOUN = {"hour": "hours", "month": "monthly pays"}


def in_currency(value: float, currency: str, per: str) -> str:
    """Write an amount as published: cents by the hour, whole amounts by the month or year."""
    return f"{currency} {decimal(value, 2 if per == 'hour' else 0)}"


def amount(row: Row, point: str) -> str:
    """Write one point of a row; what is missing reads ``not released`` or ``not published``."""
    value = row[point]
    if value is not None:
        return in_currency(value, row["currency"], row["per"])
    return NOT_RELEASED if point in statistics_of(row) else NOT_PUBLISHED


def statistics_of(row: Row) -> dict[str, str]:
    """Return the points that the row's kind of pay has, with the table's names for them."""
    return measure_of(row).statistics


def measure_of(row: Row) -> Measure:
    """Return the `Measure` of a row."""
    return next(m for m in MEASURES if (m.country, m.key) == (row["country_code"], row["measure"]))


def country_title(row: Row) -> str:
    """Return the finding of one country's chart."""
    median = f"{amount(row, 'p50')} {PER_WORDS[row['per']]}"
    return f"{row['occupation_title']} in {_where(row)}: median {median}"


def country_subtitle(row: Row) -> str:
    """Return what one country's chart measures."""
    return WORDS.fill(
        "country_subtitle",
        pay=measure_of(row).label,
        currency=row["currency"],
        per=PER_WORDS[row["per"]],
        period=row["period"],
        classification=row["classification"],
    )


def describe_country(row: Row) -> str:
    """Say one row: its points, how many were counted, what is missing, what the pay means."""
    median = f"{amount(row, 'p50')} {PER_WORDS[row['per']]}"
    parts = [f"{row['occupation_title']} in {_where(row)}, {row['period']}: median {median}"]
    if row["p25"] is not None and row["p75"] is not None:
        parts.append(f"middle half {amount(row, 'p25')} to {amount(row, 'p75')}")
    elif row["p10"] is not None and row["p90"] is not None:
        parts.append(WORDS.fill("outer_tenths", low=amount(row, "p10"), high=amount(row, "p90")))
    if row["mean"] is not None:
        parts.append(f"mean {amount(row, 'mean')}")
    counted = COUNTRIES[row["country_code"]].counted
    count = f"; {whole(row['counted'])} {counted} counted" if row["counted"] is not None else ""
    sentences = [f"{', '.join(parts)}{count}."]
    missing = [POINT_WORDS[point] for point in statistics_of(row) if row[point] is None]
    if missing:
        sentences.append(f"Not released: {', '.join(missing)}.")
    return " ".join([*sentences, measure_of(row).definition])


def work_title(work: str, rows: Sequence[Row]) -> str:
    """Return the finding of the side-by-side chart, which needs no conversion."""
    people = WORKS[work].people
    shares = [row["p75"] / row["p50"] for row in rows if row["p75"] is not None]
    if len(shares) < 2:
        return WORDS.fill("work_title", people=people, count=len(rows))
    return WORDS.fill(
        "best_paid",
        people=people[:1].upper() + people[1:],
        low=two_decimals(min(shares)),
        high=two_decimals(max(shares)),
    )


def work_subtitle(rows: Sequence[Row]) -> str:
    """Return what the side-by-side chart measures."""
    units = len({(row["currency"], row["per"]) for row in rows})
    return WORDS.fill("work_subtitle", units=units, count=len(rows))


def describe_work(work: str, rows: Sequence[Row]) -> str:
    """Say every country's median in its own unit, and who has no figure."""
    parts = [
        f"{COUNTRIES[row['country_code']].name} {amount(row, 'p50')} {PER_WORDS[row['per']]} "
        f"({row['period']})"
        for row in rows
    ]
    missing = without_figure(work)
    quartiles = sum(row["p75"] is not None for row in rows)
    sentences = [
        WORDS.fill("medians", countries="; ".join(parts)),
        WORDS.fill("quartiles", quartiles=quartiles, count=len(rows)),
    ]
    if missing:
        sentences.append(
            WORDS.fill("no_figure", people=WORKS[work].people, missing=", ".join(missing))
        )
    return " ".join(sentences)


def work_notes(rows: Sequence[Row]) -> list[str]:
    """Return each country's kind of pay and its definition, then whose choice the codes are."""
    notes = [
        f"{COUNTRIES[row['country_code']].name}: {measure.label}. {measure.definition}"
        for row in rows
        for measure in [measure_of(row)]
    ]
    return [*notes, OWN_CHOICE, NO_RATE]


def arithmetic(
    row: Row, times: float = 0, rate: float = 0, currency: str = "", source: str = ""
) -> str:
    """Say what a row's median becomes by numbers that the reader brings.

    Parameters
    ----------
    row
        The row that is shown.
    times
        Hours, or monthly pays, a year; 0 for none. Without effect on yearly pay.
    rate
        Units of `currency` for one unit of the row's currency; 0 for none.
    currency, source
        Code of the currency wished for, and where the rate is from; nothing is converted
        without them.

    Returns
    -------
    str
        The sum step by step; what is still missing or wrong; or ``""`` when nothing was asked.
    """
    per, own = row["per"], row["currency"]
    unit = PER_WORDS[per]
    value = row["p50"]
    steps = [f"the median of {in_currency(value, own, per)} {unit}"]
    asked = times != 0 and per in MOST_TIMES
    if asked:
        if not 0 < times <= MOST_TIMES[per]:
            return WORDS.fill("bad_times", unit=_noun(per), most=whole(MOST_TIMES[per]))
        value, unit, per = value * times, PER_WORDS["year"], "year"
        noun = TIMES_NOUN[row["per"]]
        steps.append(
            f"× {trimmed(times, 6)} {noun} a year = {in_currency(value, own, 'year')} a year"
        )
    if rate:
        if not LOWEST_RATE <= rate <= HIGHEST_RATE:
            return WORDS.fill(
                "bad_rate", lowest=trimmed(LOWEST_RATE, 6), highest=whole(HIGHEST_RATE), own=own
            )
        if not CURRENCY.fullmatch(currency) or currency == own:
            return WORDS.fill("bad_currency", own=own)
        where = " ".join(source.split())[:LONGEST_SOURCE]
        if not where:
            return WORDS["no_source"]
        value *= rate
        steps.append(
            WORDS.fill(
                "converted",
                rate=trimmed(rate, 6),
                currency=currency,
                own=own,
                source=where,
                amount=in_currency(value, currency, per),
                per=unit,
            )
        )
    if len(steps) == 1:
        return ""
    return f"Your own sum: {' '.join(steps)}. {VOUCHES}"


def _noun(per: str) -> str:
    noun = TIMES_NOUN[per]
    return noun[:1].upper() + noun[1:]


def _where(row: Row) -> str:
    place = COUNTRIES[row["country_code"]].in_words
    return place if row["region"] == WHOLE_COUNTRY else f"{row['region']}, {place}"
