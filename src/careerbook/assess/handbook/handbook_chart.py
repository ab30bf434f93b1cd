"""What a reader has kept, section by section.

The page shows the same as a table (``assess/handbook/handbook_widget.js``); there a picture adds
nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from careerbook.assess.handbook import handbook
from careerbook.kit import style
from careerbook.kit.chart import Chart

if TYPE_CHECKING:
    import pandas as pd

ROW_IN = 0.28
MARGIN_IN = 0.55
BAR = 0.55  # height of a bar, in rows
COLUMNS = {"name": "Section", "holds": "What is kept", "count": "Answers", "last_on": "Last"}


def holdings_frame(document: Mapping[str, Any]) -> pd.DataFrame:
    """Return one row per section: section, name, holds, count (answers that stand), last_on."""
    import pandas as pd

    rows = handbook.holdings(document)
    names = ("section", *COLUMNS)
    return pd.DataFrame([[getattr(row, name) for name in names] for row in rows], columns=names)


def sentence(document: Mapping[str, Any]) -> str:
    """Say how much is kept, and since when nothing was added."""
    rows = [row for row in handbook.holdings(document) if row.count]
    if not rows:
        return "Nothing is kept yet: no assessment has been answered in this document."
    total = sum(row.count for row in rows)
    last = max(row.last_on for row in rows if row.last_on)
    things = "answer or choice" if total == 1 else "answers and choices"
    parts = "one section" if len(rows) == 1 else f"{len(rows)} sections"
    return f"{total:,} {things} in {parts}; the last is of {last}."


def draw_my_handbook(document: Mapping[str, Any]) -> Chart:
    """Draw how many answers each section of a reader's document holds.

    Parameters
    ----------
    document
        A checked document, such as ``answers.read("careerbook-answers.json")``.

    Example
    -------
    >>> from careerbook.assess.answers import answers
    >>> draw_my_handbook(answers.empty()).title
    'Nothing is kept yet'
    """
    frame = holdings_frame(document)
    figure, axes = style.new_figure(MARGIN_IN + ROW_IN * len(frame))
    axes.barh(frame.index, frame["count"], BAR, color=style.BAND_STRONG)
    for index, count in frame["count"].items():
        axes.text(count, index, f"  {count:,}" if count else "  none", va="center")
    axes.set_yticks(frame.index, frame["name"])
    axes.set(xlim=(0, max(frame["count"].max(), 1) * 1.12), xticks=[])
    axes.invert_yaxis()
    kept = int((frame["count"] > 0).sum())
    title = f"{kept} of {len(frame)} sections hold something" if kept else "Nothing is kept yet"
    return Chart(
        figure=figure,
        title=title,
        subtitle="Answers and choices that stand, by section of the reader's document",
        alt=sentence(document),
        table=frame[list(COLUMNS)].rename(columns=COLUMNS).fillna("never"),
        sources=(),
        origin="the reader's own document",
    )
