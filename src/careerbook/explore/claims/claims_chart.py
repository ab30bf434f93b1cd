"""The claims of the career page by verdict: one tile for each, and the full list as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerbook.explore.claims.claims import (
    ALL,
    BENCHMARK_SEPARATOR,
    MEANINGS,
    Claim,
    chosen,
    claims,
    claims_title,
    describe_claims,
)
from careerbook.facts.tables import VERDICTS
from careerbook.kit.chart import Chart
from careerbook.kit.style import (
    BAND_STRONG,
    INK,
    MUTED,
    SECOND,
    SURFACE,
    WARN,
    WIDTH_PT,
    new_paper,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd
    from matplotlib.figure import Figure

SOURCES = ("claims",)
SUBTITLE = (
    "Every number of one undated career page about machine learning specialists. One tile is one "
    "claim; empty tiles are not chosen."
)
VERDICT_COLOURS = {
    "agrees": SECOND,
    "contradicts itself": WARN,
    "other population": BAND_STRONG,
    "cannot be checked": MUTED,
}
"""Verdict -> fill of its tiles."""

# Lengths in points.
TILE = 25
GAP = 3
NAME = 18
MEANING = 14


def draw_claim_list(verdict: str = ALL, section: str = ALL) -> Chart:
    """Draw the claims by verdict; those not chosen are pale.

    Parameters
    ----------
    verdict, section
        What is chosen; ``"all"`` chooses every one.

    Returns
    -------
    Chart
        The table holds what is chosen: claim, verdict, check, original, benchmark.

    Raises
    ------
    UnknownNameError
        When there is no such verdict or section.

    Example
    -------
    >>> len(draw_claim_list("contradicts itself").table)
    5
    """
    found = claims()
    shown = chosen(found, verdict, section)
    return Chart(
        figure=_draw(found, shown),
        title=claims_title(found),
        subtitle=SUBTITLE,
        alt=describe_claims(found, verdict, section),
        table=claims_table(shown),
        sources=SOURCES,
    )


def claims_table(shown: Sequence[Claim]) -> pd.DataFrame:
    """Return claims as readable text, one row each."""
    import pandas as pd

    return pd.DataFrame([table_row(claim) for claim in shown])


def table_row(claim: Claim) -> dict[str, str]:
    """Return one row of the table."""
    return {
        "Claim": claim.id,
        "Section": claim.section,
        "What is claimed": claim.metric,
        "How much": claim.value,
        "Period; place": claim.about,
        "Named source": claim.publisher,
        "Verdict": claim.verdict,
        "What the check shows": claim.check,
        "Original publication": claim.original,
        "Quoted correctly?": claim.quoted,
        "To compare": BENCHMARK_SEPARATOR.join(claim.benchmarks) or "nothing found",
        "Use in this book": claim.use,
    }


def _draw(found: Sequence[Claim], shown: Sequence[Claim]) -> Figure:
    per_row = int((WIDTH_PT + GAP) // (TILE + GAP))
    groups = [[claim for claim in found if claim.verdict == verdict] for verdict in VERDICTS]
    rows = sum(-(-len(group) // per_row) for group in groups)
    height = len(groups) * (NAME + MEANING + 12) + rows * (TILE + GAP)
    figure, axes = new_paper(height)
    y = 0.0
    for verdict, group in zip(VERDICTS, groups, strict=True):
        name = f"{verdict[0].upper()}{verdict[1:]}: {len(group)}"
        axes.text(0, y + NAME / 2, name, va="center", weight="bold", size=10.5, color=INK)
        axes.text(0, y + NAME + MEANING / 2 - 2, MEANINGS[verdict], va="center", color=MUTED)
        y += NAME + MEANING + 2
        for number, claim in enumerate(group):
            row, column = divmod(number, per_row)
            x, top = column * (TILE + GAP) + 0.5, y + row * (TILE + GAP)
            fill = VERDICT_COLOURS[verdict] if claim in shown else SURFACE
            edge = MUTED if fill == SURFACE else fill
            axes.bar(x, TILE, width=TILE - 1, bottom=top, align="edge", color=fill, edgecolor=edge)
            ink = MUTED if fill == SURFACE else SURFACE
            axes.text(x + TILE / 2, top + TILE / 2, claim.id, color=ink, ha="center", va="center")
        y += -(-len(group) // per_row) * (TILE + GAP) + 10
    return figure
