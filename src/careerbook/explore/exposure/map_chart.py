"""All occupations in one picture: exposure by growth by pay, or one measure by another."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from careerbook.explore.exposure import words
from careerbook.explore.exposure.measures import Measure, measure_of
from careerbook.explore.exposure.occupations import (
    COMPUTER_GROUP,
    Occupation,
    Target,
    occupations,
    target_of,
)
from careerbook.kit.chart import Chart
from careerbook.kit.style import (
    ACCENT,
    BAND,
    BAND_STRONG,
    GRID,
    INK,
    MUTED,
    SECOND,
    SURFACE,
    new_figure,
    plate,
)
from careerbook.say.numbers import money, signed, whole

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

SOURCES = ("ai_exposure_soc2018", "ai_exposure_measures")
GROWTH_SOURCES = (*SOURCES, "employment_projections", "oews_national")
DEFAULT_MEASURE = "gpts_human_beta"
DEFAULT_PAIR = ("ms_applicability_2025", "anthropic_observed_2026")
NO_PAY_AREA = 26.0
AREA_PER_USD = 1 / 1200  # square points of a mark for a dollar of median pay
NOT_HELD = "not held here"


def draw_exposure_growth(
    role_or_soc: str = "soc:15-1252", measure_id: str = DEFAULT_MEASURE
) -> Chart:
    """Draw all occupations: exposure across, projected growth up, pay as area; one is named.

    Parameters
    ----------
    role_or_soc
        ``"role:<slug>"`` or ``"soc:<code>"``; named in the picture.
    measure_id
        One of :func:`careerbook.explore.exposure.measures.measures`.

    Returns
    -------
    Chart
        A point for each occupation with a projection, a line below for every other one. That the
        projection already holds the statistician's judgment of AI stands in the text alternative.

    Raises
    ------
    UnknownNameError
        When one of them is unknown.

    Source
    ------
    :func:`careerbook.explore.exposure.occupations.occupations`.

    Example
    -------
    >>> "already holds" in draw_exposure_growth("15-2051").alt
    True
    """
    target, measure = target_of(role_or_soc), measure_of(measure_id)
    return Chart(
        figure=_growth_figure(target, measure),
        title=words.growth_title(target, measure),
        subtitle=words.growth_subtitle(measure),
        alt=words.describe_growth(target, measure),
        table=growth_table(measure),
        sources=GROWTH_SOURCES,
        notes=tuple(words.growth_notes(measure)),
    )


def draw_exposure_agreement(
    first: str = DEFAULT_PAIR[0],
    second: str = DEFAULT_PAIR[1],
    role_or_soc: str = "soc:15-1252",
) -> Chart:
    """Draw all occupations by their ranks in two measures; one is named.

    Parameters
    ----------
    first, second
        Measures across and up, of :func:`careerbook.explore.exposure.measures.measures`.
    role_or_soc
        ``"role:<slug>"`` or ``"soc:<code>"``.

    Raises
    ------
    UnknownNameError
        When one of them is unknown.

    Source
    ------
    ``ai_exposure_soc2018``.

    Example
    -------
    >>> draw_exposure_agreement().title[-4:]
    '0.57'
    """
    across, up, target = measure_of(first), measure_of(second), target_of(role_or_soc)
    return Chart(
        figure=_agreement_figure(target, across, up),
        title=words.agreement_title(across, up),
        subtitle=words.agreement_subtitle(across, up),
        alt=words.describe_agreement(target, across, up),
        table=agreement_table(across, up),
        sources=SOURCES,
        notes=tuple(words.agreement_notes(across, up)),
    )


def growth_range() -> tuple[int, int]:
    """Return the ends of the axis of growth in percent: whole tens round what is held."""
    held = [one.change_pct for one in occupations().values() if one.change_pct is not None]
    return 10 * math.floor(min(held) / 10), 10 * math.ceil(max(held) / 10)


def _growth_figure(target: Target, measure: Measure) -> Figure:
    figure, axes = new_figure(4.6)
    low, high = growth_range()
    band = low - 6  # where the lines of those without a projection stand
    own = {one.soc_code for one in target.occupations}
    covered = _covered(occupations().values(), measure)
    axes.set_xlim(-2, 102)
    axes.set_ylim(band - 4, high + 2)
    ticks = list(range(low, high + 1, 10))
    axes.set_yticks(ticks, [f"{signed(tick, 0)}%" for tick in ticks], color=MUTED)
    axes.set_xticks([0, 25, 50, 75, 100])
    axes.hlines(ticks, -2, 102, color=GRID, linewidth=0.7, zorder=0)
    axes.hlines([0], -2, 102, color=MUTED, linewidth=1, zorder=0)
    axes.set_xlabel("rank by the measure, 0 to 100")
    without = [rank for rank, one in covered if one.change_pct is None]
    axes.vlines(without, band - 3, band + 1, color=BAND, linewidth=0.5, alpha=0.5)
    for rank, one in covered:
        if one.soc_code not in own:
            _point(axes, rank, one, BAND_STRONG)
    for rank, one in reversed(_covered(target.occupations, measure)):
        _point(axes, rank, one, ACCENT)
        if one.change_pct is None:
            axes.vlines([rank], band - 3, band + 2, color=ACCENT, linewidth=2)
        _name(axes, one.name, rank, band + 2.5 if one.change_pct is None else one.change_pct)
    return figure


def _covered(every: Iterable[Occupation], measure: Measure) -> list[tuple[float, Occupation]]:
    """Return the occupations that a measure covers, each with its rank."""
    return [(rank, one) for one in every if (rank := one.ranks[measure.measure_id]) is not None]


def _point(axes: Axes, rank: float, one: Occupation, color: str) -> None:
    if one.change_pct is None:
        return
    area = NO_PAY_AREA if one.pay_usd is None else one.pay_usd * AREA_PER_USD
    fill = "none" if one.pay_usd is None else color
    axes.scatter([rank], [one.change_pct], s=area, color=fill, edgecolor=color, alpha=0.75)


def _agreement_figure(target: Target, across: Measure, up: Measure) -> Figure:
    figure, axes = new_figure(4.9)
    axes.set_xlim(-2, 102)
    axes.set_ylim(-2, 102)
    axes.set_aspect("equal")
    axes.plot([0, 100], [0, 100], color=GRID, linewidth=1.2, zorder=0)
    axes.set_xlabel(f"rank: {across.name}")
    axes.set_ylabel(f"rank: {up.name}")
    own = {one.soc_code for one in target.occupations}
    for computing, color, size in ((False, BAND, 5.0), (True, SECOND, 16.0)):
        points = [
            (one.ranks[across.measure_id], one.ranks[up.measure_id])
            for code, one in occupations().items()
            if code.startswith(COMPUTER_GROUP) == computing and code not in own
        ]
        both = [(x, y) for x, y in points if x is not None and y is not None]
        across_ranks, up_ranks = zip(*both, strict=True)
        axes.scatter(across_ranks, up_ranks, s=size, color=color, alpha=0.6, linewidths=0)
    for one in reversed(target.occupations):
        x, y = one.ranks[across.measure_id], one.ranks[up.measure_id]
        if x is None or y is None:
            continue
        axes.scatter([x], [y], s=40, color=ACCENT, edgecolor=SURFACE)
        _name(axes, one.name, x, y + 2)
    return figure


def _name(axes: Axes, name: str, x: float, y: float) -> None:
    """Write a name beside its point, on the side where there is room."""
    left = x > 50
    axes.annotate(
        name,
        (x, y),
        xytext=(-7 if left else 7, 6),
        textcoords="offset points",
        ha="right" if left else "left",
        size=9,
        weight="bold",
        color=INK,
        bbox=plate(0.4),
    )


def growth_table(measure: Measure) -> pd.DataFrame:
    """Return the occupations with a projection as text, by rank."""
    import pandas as pd

    held = [
        row for row in _covered(occupations().values(), measure) if row[1].change_pct is not None
    ]
    return pd.DataFrame(
        [
            {
                "Occupation": f"{one.name} ({one.soc_code})",
                "Rank, 0 to 100": whole(rank),
                "Projected change": words.change_text(one),
                "Median pay a year": NOT_HELD if one.pay_usd is None else money(one.pay_usd),
            }
            for rank, one in sorted(held, key=lambda row: (-row[0], row[1].name))
        ]
    )


def agreement_table(across: Measure, up: Measure) -> pd.DataFrame:
    """Return the ranks of computer and mathematical occupations as text, by name."""
    import pandas as pd

    rows = [
        {
            "Occupation": f"{one.name} ({one.soc_code})",
            f"Rank: {across.name}": _rank(one, across),
            f"Rank: {up.name}": _rank(one, up),
        }
        for code, one in occupations().items()
        if code.startswith(COMPUTER_GROUP)
    ]
    return pd.DataFrame(sorted(rows, key=lambda row: row["Occupation"]))


def _rank(one: Occupation, measure: Measure) -> str:
    rank = one.ranks[measure.measure_id]
    return "no value" if rank is None else whole(rank)
