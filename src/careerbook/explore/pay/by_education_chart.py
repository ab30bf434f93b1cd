"""Pay of all workers by the education that their occupation typically asks for at entry."""

from __future__ import annotations

from careerbook.explore.pay.amounts import as_paid
from careerbook.explore.pay.bars import band_table, draw_bands
from careerbook.explore.pay.rows import NOT_RELEASED, POINT_COLUMNS, PayRow, records
from careerbook.explore.pay.view import HOW_TO_READ_A_BAR, WHAT_WAGES_LEAVE_OUT
from careerbook.facts.data import load
from careerbook.kit.chart import Chart
from careerbook.say.numbers import money, one_decimal

BACHELOR = "Bachelor's degree"
TYPICAL = (
    "The level is what the occupation typically asks of someone who enters it, as BLS assigns it. "
    "It is not the education that the people counted have, and it shows no effect of a degree."
)
ALL_WORK = "All occupations of the country are counted, not only those of this handbook."


def draw_pay_by_education() -> Chart:
    """Draw national pay of all workers by typical entry-level education, best paid first.

    Source
    ------
    BLS OEWS by typical entry-level education, newest May.

    Example
    -------
    >>> draw_pay_by_education().table["Typical education at entry"].iloc[0]
    'Doctoral or professional degree'
    """
    frame = load("oews_education")
    year = int(frame["year"].max())
    newest = frame[frame["year"] == year].sort_values("p50_usd_per_year", ascending=False)
    found = []
    for row in records(newest):
        points = tuple(row[column] for column in POINT_COLUMNS)
        name = row["typical_entry_education"]
        found.append((PayRow("", name, name, row["employment_jobs"], points), row))
    bachelor = next(pay for pay, _ in found if pay.title == BACHELOR)
    quarter = bachelor.point(25) or 0
    return Chart(
        figure=draw_bands(
            [
                (
                    pay.title,
                    f"{one_decimal(row['employment_share_pct'])}% of jobs",
                    pay,
                    [as_paid("")],
                    NOT_RELEASED,
                )
                for pay, row in found
            ]
        ),
        title=(
            "Where a bachelor's degree is typical the median is "
            f"{money(bachelor.point(50) or 0)}, but a quarter earn less than {money(quarter)}"
        ),
        subtitle=(
            f"US dollars a year before tax, United States, May {year}, all occupations by typical "
            f"education at entry. {HOW_TO_READ_A_BAR}"
        ),
        alt=(
            f"Median pay runs from {money(found[-1][0].point(50) or 0)} "
            f"({found[-1][0].title.lower()}) to {money(found[0][0].point(50) or 0)} "
            f"({found[0][0].title.lower()}); the bands of neighboring levels overlap."
        ),
        table=band_table(
            [
                (
                    {
                        "Typical education at entry": pay.title,
                        "Jobs": f"{pay.jobs:,}",
                        "Share of jobs": f"{one_decimal(row['employment_share_pct'])}%",
                    },
                    pay,
                )
                for pay, row in found
            ]
        ),
        sources=("oews_education",),
        notes=(TYPICAL, ALL_WORK, WHAT_WAGES_LEAVE_OUT),
    )
