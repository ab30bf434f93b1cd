"""Pay of a role's candidate occupations: one band each, as paid and adjusted for prices."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerbook.explore.pay.amounts import Amounts, table_of, ways_to_count
from careerbook.explore.pay.bars import (
    AXIS,
    BAR,
    HEADER,
    LABEL,
    OWN,
    dollar_extent,
    draw_bar,
    draw_dollar_axis,
    draw_gap,
    draw_own,
    draw_title,
    drawn_amounts,
    new_drawing,
)
from careerbook.explore.pay.prices import PRICE_TABLES
from careerbook.explore.pay.rows import WAGE_TABLES, PayRow
from careerbook.explore.pay.view import PayView, pay_view
from careerbook.kit.chart import Chart
from careerbook.say.numbers import money

if TYPE_CHECKING:
    from matplotlib.axes import Axes

GROUP_GAP = 12  # points


def draw_pay_band(
    role_or_soc: str,
    place: str = "us",
    year: int | None = None,
    *,
    price_parity: bool = False,
    own_usd_per_year: float | None = None,
) -> Chart:
    """Draw published pay of a role or occupation: one band per candidate SOC code.

    Thin bar: 10th to 90th percentile; thick bar: 25th to 75th; tick: median. Pay as paid and in
    constant dollars stand together; a top-coded end is open with an arrow; a gap is named.

    Parameters
    ----------
    role_or_soc, place, year
        As for `careerbook.explore.pay.arithmetic.pay_frame`.
    price_parity
        Add pay at US average prices.
    own_usd_per_year
        Mark this pay as "you"; US dollars a year before tax.

    Raises
    ------
    UnknownNameError
        When the role, code or place is unknown, or the place lacks the year.

    Source
    ------
    BLS OEWS; CPI-U; BEA regional price parities; the handbook's role crosswalk.

    Example
    -------
    >>> draw_pay_band("data-scientist", "state:OH").title[:23]
    'Half of data scientists'
    """
    return chart_of_view(
        pay_view(
            role_or_soc,
            place,
            year,
            price_parity=price_parity,
            own_usd_per_year=own_usd_per_year,
        )
    )


def chart_of_view(view: PayView) -> Chart:
    """Draw a selection that is already looked up."""
    ways = ways_to_count(view)
    # What stands for all rows, once: the subtitle says that it is pay as paid, and of which May.
    drawn = [replace(ways[0], words="")] if len(ways) == 1 else ways
    heights = [_group_height(view, row, ways) for row in view.rows]
    figure, axes = new_drawing(sum(heights), AXIS if view.released else 0)
    amounts = [
        way.adjust(usd) for row in view.released for way in ways for usd in drawn_amounts(row)
    ]
    own = () if view.own_usd_per_year is None else (view.own_usd_per_year,)
    axes.set_xlim(dollar_extent(amounts, own))
    draw_dollar_axis(axes, shown=bool(view.released))
    top = 0.0
    for row, group_height in zip(view.rows, heights, strict=True):
        _draw_group(axes, view, row, drawn, top)
        top += group_height
    return Chart(
        figure=figure,
        title=view.title,
        subtitle=view.measure,
        alt=view.sentence,
        table=table_of(view, ways),
        sources=sources_of(view),
        notes=view.notes,
    )


def sources_of(view: PayView) -> tuple[str, ...]:
    """Return the names of the tables that the view rests on."""
    tables = [WAGE_TABLES[view.place.kind], "cpi_u"]
    if view.compares_prices:
        tables.append(PRICE_TABLES[view.place.kind])
    if view.match.confidence:
        tables.append("role_soc_crosswalk")
    return tuple(tables)


def _group_height(view: PayView, row: PayRow, ways: list[Amounts]) -> float:
    lines = [1] if row.gap else ways
    own = OWN if view.own_usd_per_year is not None and not row.gap else 0
    return HEADER + len(lines) * (LABEL + BAR) + own + GROUP_GAP


def _draw_group(axes: Axes, view: PayView, row: PayRow, ways: list[Amounts], top: float) -> None:
    jobs = "jobs not released" if row.jobs is None else f"{row.jobs:,} jobs"
    draw_title(axes, row.title, "" if row.gap else jobs, top)
    if row.gap:
        draw_gap(axes, row.gap, top + HEADER + LABEL)
        return
    line = top + HEADER
    for way in ways:
        draw_bar(axes, row, way, line + LABEL + BAR / 2)
        line += LABEL + BAR
        if way.own and view.own_usd_per_year is not None:
            own = view.own_usd_per_year
            draw_own(axes, own, f"you, {money(own)}", line - BAR / 2)
            line += OWN
