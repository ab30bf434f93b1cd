"""An offer here and its equal there: two bands on one axis, with the amounts marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerbook.explore.pay.amounts import as_paid
from careerbook.explore.pay.bars import (
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
from careerbook.explore.pay.offer import OfferPlace, OfferView, offer_view
from careerbook.explore.pay.prices import PRICE_TABLES
from careerbook.explore.pay.rows import WAGE_TABLES
from careerbook.explore.pay.view import about
from careerbook.kit.chart import Chart
from careerbook.say.numbers import money

if TYPE_CHECKING:
    from matplotlib.axes import Axes

GROUP_GAP, GAP_LINE, OWN_LINE = 12, 18, 27  # points
MEASURE = (
    "US dollars a year before tax. Thin bar: 10th to 90th percentile; thick bar: 25th to 75th; "
    "tick: median; filled mark: the amount and its equal; hollow mark: unadjusted."
)


def draw_equal_offer(
    role_or_soc: str, here: str, there: str, own_usd_per_year: float | None = None
) -> Chart:
    """Draw an amount here and the amount that buys the same there, on the bands of both places.

    The unadjusted amount is marked there too. The equal of an offer is about prices only: not
    taxes, and not what employers there pay.

    Parameters
    ----------
    role_or_soc
        A role, drawn by its best match with pay in both places, or a SOC code.
    here, there
        ``"us"``, ``"state:CA"`` or ``"metro:41940"``.
    own_usd_per_year
        The amount here, US dollars a year before tax; by default the median here.

    Raises
    ------
    UnknownNameError
        When the role, code or a place is unknown.
    ValueError
        When the amount is not a positive number.

    Source
    ------
    BLS OEWS, newest wages of each place; BEA regional price parities.

    Example
    -------
    >>> draw_equal_offer("15-2051", "metro:12420", "metro:35620", 127_000).title[:16]
    '$127,000 in Aust'
    """
    return chart_of_offer(offer_view(role_or_soc, here, there, own_usd_per_year))


def chart_of_offer(view: OfferView) -> Chart:
    """Draw an offer that is already looked up; words alone where no equal can be told."""
    import pandas as pd

    drawn = view.is_told and view.number is not None
    figure, axes = new_drawing(_height(view) if drawn else HEADER, 24 if drawn else 0)
    if drawn:
        _draw(axes, view)
    else:
        draw_dollar_axis(axes, shown=False)
        draw_gap(axes, "nothing to draw", HEADER / 2)
    kinds = {side.place.kind for side in (view.here, view.there)}
    return Chart(
        figure=figure,
        title=view.title,
        subtitle=MEASURE,
        alt=view.sentence,
        table=pd.DataFrame(view.table_rows()),
        sources=(
            *sorted(WAGE_TABLES[kind] for kind in kinds),
            *sorted(PRICE_TABLES[kind] for kind in kinds if kind in PRICE_TABLES),
        ),
        notes=view.notes,
    )


def _height(view: OfferView) -> float:
    assert view.number is not None
    bars = sum(
        GAP_LINE if side.rows[view.number].gap else LABEL + BAR for side in (view.here, view.there)
    )
    return 2 * HEADER + bars + 2 * OWN_LINE + OWN + GROUP_GAP - BAR / 2


def _draw(axes: Axes, view: OfferView) -> None:
    assert view.number is not None and view.usd is not None and view.equal_usd is not None
    rows = [side.rows[view.number] for side in (view.here, view.there)]
    amounts = [float(usd) for row in rows if not row.gap for usd in drawn_amounts(row)]
    axes.set_xlim(dollar_extent(amounts, (view.usd, view.equal_usd)))
    draw_dollar_axis(axes)
    paid, equal = money(view.usd), f"{about(view.equal_usd)} buys the same"
    top = _draw_place(axes, view.here, view.number, [(view.usd, f"{paid} here", False)], 0.0)
    marks = [(view.equal_usd, equal, False), (view.usd, f"{paid}, unadjusted", True)]
    _draw_place(axes, view.there, view.number, marks, top + GROUP_GAP)


def _draw_place(
    axes: Axes, side: OfferPlace, number: int, marks: list[tuple[float, str, bool]], top: float
) -> float:
    """Draw one place; return where the next one starts."""
    row = side.rows[number]
    draw_title(axes, side.place.name, f"{row.title}, May {side.year}", top)
    y = top + HEADER
    if row.gap:
        draw_gap(axes, row.gap, y + GAP_LINE / 2)
        y += GAP_LINE
    else:
        draw_bar(axes, row, as_paid("median"), y + LABEL + BAR / 2)
        y += LABEL + BAR
    y -= 0 if row.gap else BAR / 2  # the first amount stands on the bar
    for usd, words, hollow in marks:
        draw_own(axes, usd, words, y, hollow=hollow)
        y += OWN if hollow else OWN_LINE
    return y
