"""Entry-level shares of advertisements: points by year, not joined where the source changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerbook.explore.entry.shares import (
    ADVERTISEMENTS,
    BOTH,
    COMPANIES,
    SURVEY,
    entry_shares,
)
from careerbook.kit.chart import Chart
from careerbook.kit.style import ACCENT, GRID, MUTED, SURFACE, new_figure
from careerbook.say.numbers import one_decimal, whole
from careerbook.say.wording import Words

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure

WORDS = Words(__package__)
LAST_DAY = "3 August"
FILL = {SURVEY: "none", BOTH: "left", ADVERTISEMENTS: "full"}
"""Where rows came from -> how much of the mark is filled."""


def draw_entry_shares(companies: str = COMPANIES[0], group: str = "") -> Chart:
    """Draw the share of entry level by year.

    Parameters
    ----------
    companies, group
        As in :func:`careerbook.explore.entry.shares.entry_shares`.

    Raises
    ------
    UnknownNameError
        When one of them is unknown.

    Source
    ------
    aijobs.net.

    Example
    -------
    >>> "no trend leads across it" in draw_entry_shares().alt
    True
    """
    rows = entry_shares(companies, group)
    adverts = rows[rows["collected_as"] == ADVERTISEMENTS]
    where = companies if companies != "all" else "All countries"
    return Chart(
        figure=_figure(rows),
        title=WORDS.fill(
            "shares_title",
            where=f"{where}, {group}" if group else where,
            low=one_decimal(adverts["share_pct"].min()),
            high=one_decimal(adverts["share_pct"].max()),
            first=int(adverts["year"].min()),
            last=int(adverts["year"].max()),
        ),
        subtitle=WORDS["shares_subtitle"],
        alt=WORDS.fill(
            "shares_alt",
            years="; ".join(
                f"{row.year}: {one_decimal(row.share_pct)} of 100 ({row.collected_as})"
                for row in rows.itertuples()
            ),
        ),
        table=_table(rows),
        sources=("aijobs_experience_share_by_year",),
        notes=(
            WORDS["shares_break"],
            WORDS.fill("shares_word", year=int(rows["year"].max()), last_day=LAST_DAY),
        ),
    )


def _figure(rows: pd.DataFrame) -> Figure:
    figure, axes = new_figure(2.8)
    first, last = int(rows["year"].min()), int(rows["year"].max())
    top = float(rows["share_pct"].max())
    axes.set_xlim(first - 0.6, last + 0.6)
    axes.set_ylim(0, top * 1.22)
    axes.set_xticks(range(first, last + 1))
    axes.grid(visible=True, axis="y", color=GRID)
    axes.axvspan(2022.5, 2023.5, color=GRID, alpha=0.45, lw=0)
    axes.text(2023, top * 1.16, "source changes", ha="center", size=8.5, color=MUTED)
    for row in rows.itertuples():
        axes.plot(
            [row.year],
            [row.share_pct],
            "o",
            ms=10,
            color=ACCENT,
            markerfacecoloralt=SURFACE,
            fillstyle=FILL[row.collected_as],
        )
        axes.annotate(
            one_decimal(row.share_pct),
            (row.year, row.share_pct),
            xytext=(0, 8),
            textcoords="offset points",
            ha="center",
            size=9,
        )
    return figure


def _table(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(
        share_pct=rows["share_pct"].map(one_decimal),
        rows=rows["rows"].map(whole),
        whole_year=rows["whole_year"].map({"Y": "whole", "N": f"to {LAST_DAY}"}),
    ).rename(
        columns={
            "year": "Year",
            "share_pct": "Entry level, percent of distinct rows",
            "rows": "Distinct rows, all levels",
            "collected_as": "Where the rows came from",
            "whole_year": "Year covered",
        }
    )
