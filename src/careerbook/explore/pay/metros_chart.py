"""Pay of one occupation in the ten metropolitan areas with most such jobs, on one axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerbook.explore.pay.amounts import Amounts, as_paid, at_us_prices_of
from careerbook.explore.pay.bars import Panel, band_table, draw_bands
from careerbook.explore.pay.metro_rows import MetroPay
from careerbook.explore.pay.metros import MINIMUM_JOBS, MetrosView, metros_view
from careerbook.explore.pay.prices import at_us_prices
from careerbook.explore.pay.view import about
from careerbook.kit.chart import Chart
from careerbook.say.numbers import money, one_decimal, two_decimals

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure

NOT_RELEASED = "pay not released"


def draw_pay_metros(
    role_or_soc: str,
    soc_code: str | None = None,
    *,
    sort: str = "jobs",
    minimum_jobs: int = MINIMUM_JOBS,
    own_usd_per_year: float | None = None,
) -> Chart:
    """Draw pay in the ten metropolitan areas with most such jobs: one band each, one axis.

    Parameters
    ----------
    role_or_soc
        A role (``"ml-engineer"``) or SOC code (``"15-2051"``).
    soc_code
        Which of the role's candidate codes is counted; by default the best match.
    sort
        ``"jobs"``, ``"median"`` or ``"us-prices"``; the last adds a band at US average prices.
    minimum_jobs
        Areas with fewer such jobs are left out: their estimates rest on few answers.
    own_usd_per_year
        Draw this pay as a line; US dollars a year before tax.

    Raises
    ------
    UnknownNameError
        When the role, code or order is unknown, or the code is no candidate of the role.
    ValueError
        When ``minimum_jobs`` is below 0 or own pay is not a positive number.

    Source
    ------
    BLS OEWS by metropolitan area; BEA regional price parities; the handbook's role crosswalk.

    Example
    -------
    >>> len(draw_pay_metros("data-scientist", sort="median").table)
    10
    """
    return chart_of_metros(
        metros_view(
            role_or_soc,
            soc_code,
            sort=sort,
            minimum_jobs=minimum_jobs,
            own_usd_per_year=own_usd_per_year,
        )
    )


def chart_of_metros(view: MetrosView) -> Chart:
    """Draw a selection that is already looked up."""
    crosswalk = ("role_soc_crosswalk",) if view.match.confidence else ()
    return Chart(
        figure=_draw(view),
        title=view.title,
        subtitle=view.measure,
        alt=view.sentence,
        table=_table(view),
        sources=("oews_metro_2025", "price_parity_metro", *crosswalk),
        notes=view.notes,
    )


def _draw(view: MetrosView) -> Figure:
    own = view.own_usd_per_year if view.released else None
    panels = [_panel(view, metro) for metro in view.metros]
    return draw_bands(
        panels,
        own=() if own is None else ((own, f"you, {money(own)}"),),
    )


def _ways(view: MetrosView, metro: MetroPay) -> list[Amounts]:
    if view.sort != "us-prices":
        return [as_paid("")]
    if metro.level is None:
        return [as_paid("as paid")]
    level, year = metro.level
    return [as_paid("as paid"), at_us_prices_of(year, lambda usd: at_us_prices(usd, level))]


def _panel(view: MetrosView, metro: MetroPay) -> Panel:
    quotient = "not released" if metro.quotient is None else two_decimals(metro.quotient)
    remark = f"{metro.jobs:,} jobs, LQ {quotient}"
    return metro.place.name, remark, metro.row, _ways(view, metro), NOT_RELEASED


def _table(view: MetrosView) -> pd.DataFrame:
    rows = []
    for metro in view.metros:
        cells = {
            "Metropolitan area": metro.place.name,
            "Jobs": f"{metro.jobs:,}",
            "Location quotient": "not released"
            if metro.quotient is None
            else two_decimals(metro.quotient),
            "Price level (US = 100)": "not released"
            if metro.level is None
            else one_decimal(metro.level[0]),
            "Median at US prices": "not released"
            if metro.adjusted is None
            else about(metro.adjusted),
        }
        if view.own_usd_per_year is not None:
            cells["Your pay there"] = view.standing(metro) or "–"
        rows.append((cells, metro.row))
    return band_table(rows)
