"""Official pay elsewhere: one country's occupations, or one kind of work country by country."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from careerbook.explore.world.measures import COUNTRIES, PER_WORDS, POINTS, WHOLE_COUNTRY
from careerbook.explore.world.rows import SOURCES, US, country_rows, work_rows
from careerbook.explore.world.strips import StripRow, draw_strips
from careerbook.explore.world.words import (
    NO_RATE,
    POINT_WORDS,
    amount,
    country_subtitle,
    country_title,
    describe_country,
    describe_work,
    measure_of,
    work_notes,
    work_subtitle,
    work_title,
)
from careerbook.kit.chart import Chart

if TYPE_CHECKING:
    import pandas as pd

Row = Mapping[str, Any]


def draw_world_pay(
    country: str,
    occupation: str | None = None,
    *,
    measure: str | None = None,
    period: str | None = None,
    region: str = WHOLE_COUNTRY,
) -> Chart:
    """Draw one country's computing occupations on one axis, in the country's own units.

    Thin line: 10th to 90th percentile; bar: 25th to 75th; tick: median; ring: mean. What the
    office did not publish is not drawn, and said.

    Parameters
    ----------
    country
        ISO code: ``"DK"``, or ``"US"`` to compare.
    occupation
        Code in the country's classification; by default its software developers.
    measure, period, region
        Kind of pay (`careerbook.explore.world.rows.measures_of`), period as published and Canadian
        province; by default the first, the newest and the whole country.

    Raises
    ------
    UnknownNameError
        When one of them is unknown; the message lists what there is.

    Source
    ------
    National statistics offices through the table ``world_wages``; BLS OEWS for the US.

    Example
    -------
    >>> draw_world_pay("NL").title[-26:]
    ': median EUR 34.80 an hour'
    """
    rows = country_rows(country, occupation, measure, period, region)
    first = rows[0]
    counted = COUNTRIES[country].counted
    lines = [
        StripRow(
            row["occupation_title"],
            "" if row["counted"] is None else f"{row['counted']:,} {counted}",
            "",
            row,
            1,
            amount(row, "p50"),
            row is first,
        )
        for row in rows
    ]
    return Chart(
        figure=draw_strips(lines, f"{first['currency']} {PER_WORDS[first['per']]}"),
        title=country_title(first),
        subtitle=country_subtitle(first),
        alt=describe_country(first),
        table=world_table(rows),
        sources=("oews_national",) if country == US else ("world_wages",),
        notes=(f"{COUNTRIES[country].name}: {first['attribution']}.", NO_RATE),
    )


def draw_world_work(work: str = "developers") -> Chart:
    """Draw one kind of work country by country, each strip to the scale of its own median.

    Parameters
    ----------
    work
        ``"developers"``, ``"analysts"``, ``"testers"`` or ``"security"``.

    Raises
    ------
    UnknownNameError
        When there is no such kind of work.

    Source
    ------
    As `draw_world_pay`; which code stands for the work is the handbook's choice, by title.

    Example
    -------
    >>> len(draw_world_work("developers").table)
    12
    """
    rows = work_rows(work)
    lines = [
        StripRow(
            COUNTRIES[row["country_code"]].name,
            row["period"],
            row["occupation_title"],
            row,
            row["p50"],
            f"{amount(row, 'p50')} {PER_WORDS[row['per']]}",
            False,
        )
        for row in rows
    ]
    return Chart(
        figure=draw_strips(lines, ""),
        title=work_title(work, rows),
        subtitle=work_subtitle(rows),
        alt=describe_work(work, rows),
        table=world_table(rows),
        sources=SOURCES if any(row["country_code"] == US for row in rows) else SOURCES[:1],
        notes=tuple(work_notes(rows)),
    )


def world_table(rows: Sequence[Row]) -> pd.DataFrame:
    """Return the numbers as text with their units; what is missing is named."""
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "Country": COUNTRIES[row["country_code"]].name,
                "Occupation": f"{row['occupation_title']} ({row['occupation_code']})",
                "Classification": row["classification"],
                "Period": row["period"],
                "Pay": measure_of(row).label,
                "Currency": row["currency"],
                "Per": PER_WORDS[row["per"]],
                **{POINT_WORDS[point]: amount(row, point) for point in POINTS},
                "Counted": counted_text(row),
                "Further percentiles": row["further"] or "none",
                "Credit": row["attribution"],
            }
            for row in rows
        ]
    )


def counted_text(row: Row) -> str:
    """Return how many people or jobs a row counts."""
    if row["counted"] is None:
        return "not published"
    return f"{row['counted']:,} {COUNTRIES[row['country_code']].counted}"
