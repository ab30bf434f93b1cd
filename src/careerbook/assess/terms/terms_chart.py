"""The over-claiming check: how many real and how many made-up terms a reader ticked.

The browser draws the same picture in ``kit/row_chart.js``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from careerbook.assess.terms import scoring, terms
from careerbook.assess.terms.scoring import TermResult
from careerbook.kit import style
from careerbook.kit.chart import Chart
from careerbook.say.wording import Words

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

    from careerbook.assess.terms.terms import TermList

WORDS = Words(__package__)

HEIGHT_IN = 1.35
BAR = 0.42  # height of a bar, in rows
LEAST_SHARE = 0.006  # drawn for none: an answer too, unlike terms without answers
ANSWER_NAMES = {True: "ticked", False: "not ticked", None: "open"}
NOTE = WORDS["four_are_few"]


def draw_term_check(known: Mapping[str, bool | None] | None = None) -> Chart:
    """Draw the share of real and of made-up terms that were ticked.

    Parameters
    ----------
    known
        Term id -> ticked or not; absent means open. The terms are
        ``careerbook.assess.terms.terms.load().term``.

    Example
    -------
    >>> draw_term_check({"epoch-quilting": True, "star-schema": True}).title
    'Give your self-ratings a band 2.00 times as wide'
    """
    data = terms.load()
    result = scoring.score(data, known or {})
    figure, axes = style.new_figure(HEIGHT_IN)
    _draw_bar(axes, 0, result.real_known, result.real, style.BAND_STRONG)
    _draw_bar(axes, 1, result.invented_known, result.invented, style.ACCENT)
    axes.set_yticks([0, 1], ["Real terms", "Made-up terms"])
    axes.set_xticks([0, 0.5, 1], ["none", "half", "all"])
    axes.set_xlim(0, 1)
    axes.set_ylim(1.6, -0.6)
    axes.grid(axis="x")
    return Chart(
        figure=figure,
        title=scoring.title(result),
        subtitle="Share of terms that the reader ticked",
        alt=scoring.sentence(result),
        table=_table(data, result),
        sources=(),
        notes=(NOTE,),
        origin=f"{data.basis} Read through on {data.reviewed_on}; the ticks are the reader's own",
    )


def term_frame(data: TermList, result: TermResult) -> pd.DataFrame:
    """Return one row per term, in the order of the data.

    Columns: id, term, real (bool), known (bool, missing when open), answer ("ticked", "not ticked"
    or "open"), means.
    """
    import pandas as pd

    known = [row.known for row in result.rows]
    return pd.DataFrame(
        {
            "id": [term.id for term in data.term],
            "term": [term.term for term in data.term],
            "real": [term.real for term in data.term],
            "known": pd.array(known, dtype="boolean"),
            "answer": [ANSWER_NAMES[one] for one in known],
            "means": [term.means for term in data.term],
        }
    )


def _draw_bar(axes: Axes, y: int, ticked: int, total: int, colour: str) -> None:
    ink = style.INK if total else style.MUTED
    axes.text(1.03, y, scoring.label(ticked, total), va="center", color=ink)
    if total:
        axes.barh(y, max(ticked / total, LEAST_SHARE), BAR, color=colour)
        return
    axes.barh(y, 1, BAR, color="none", edgecolor=style.MUTED, lw=0.8, linestyle=(0, (2, 3)))


def _table(data: TermList, result: TermResult) -> pd.DataFrame:
    """Return the table of the picture; kind and meaning only once something is answered."""
    frame = term_frame(data, result)
    frame["kind"] = ["real" if real else "made up" for real in frame["real"]]
    names = {"term": "Term", "answer": "Answer", "kind": "Kind", "means": "Meaning"}
    shown = list(names.values()) if result.answered else ["Term", "Answer"]
    return frame.rename(columns=names)[shown]
