"""The optional over-claiming check: which terms a reader knows, a few of which do not exist."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.assess.answers.rating_error import OWN_LEVEL_SE
from careerbook.assess.terms import scoring
from careerbook.assess.terms import terms as overclaiming
from careerbook.assess.terms.band import ticks_only
from careerbook.assess.terms.terms_chart import draw_term_check, term_frame
from careerbook.kit.widget import AssessmentWidget

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.kit.chart import Chart


class TermCheck(AssessmentWidget):
    """Tick the terms that you know, then see what they mean and how exact "I know this" is.

    In the static page the ticks live in the browser's storage and ``known`` follows them; in a
    notebook ``known`` is the truth and may be set from Python.

    Parameters
    ----------
    known
        Term id -> ``True`` (ticked) or ``False`` (read and not ticked).

    Traits
    ------
    known
        Term id -> whether it was ticked; a term that is not in it is open. Ids of other editions
        are kept and ignored.
    collection
        The terms with their meanings, which ones are real, basis and date.
    level_se
        Standard error of a self-rated level in this handbook, in levels.

    Raises
    ------
    AnswersError
        When an answer is neither ``True`` nor ``False``.

    Example
    -------
    >>> TermCheck({"star-schema": True, "epoch-quilting": True}).result.widening
    2.0
    """

    known = t.Dict().tag(sync=True)
    collection = t.Dict().tag(sync=True)
    level_se = t.Float(OWN_LEVEL_SE).tag(sync=True)

    def __init__(self, known: dict[str, bool] | None = None, **traits: Any) -> None:
        super().__init__(
            kind="term-check",
            known=known or {},
            collection=overclaiming.load().model_dump(mode="json"),
            **{"view_id": "terms", "live_height": {"wide": 844, "narrow": 1403}, **traits},
        )

    @t.validate("known")
    def _ticks(self, proposal: Any) -> dict[str, bool]:
        return ticks_only(proposal["value"])

    @property
    def result(self) -> scoring.TermResult:
        """Counts, corrected rates, d', c, and what the band of self-ratings is multiplied by."""
        return scoring.score(overclaiming.load(), self.known)

    @property
    def frame(self) -> pd.DataFrame:
        """One row per term; ``known`` is missing where it is open."""
        return term_frame(overclaiming.load(), self.result)

    def chart(self) -> Chart:
        """Draw the share of real and of made-up terms that were ticked."""
        return draw_term_check(self.known)

    def describe(self) -> str:
        """Say what was ticked and what it does to the band of self-ratings."""
        return scoring.sentence(self.result)

    def static_form(self) -> str:
        """Return the terms to tick on paper, their meanings in a fold, and the picture."""
        terms = overclaiming.load().term
        boxes = "".join(f"<li>☐ {html.escape(term.term)}</li>" for term in terms)
        meanings = "".join(
            f"<dt>{html.escape(term.term)}{'' if term.real else ' (made up)'}</dt>"
            f"<dd>{html.escape(term.means)}</dd>"
            for term in terms
        )
        count = len(overclaiming.load().invented)
        return (
            '<div class="cb-paper" role="region" tabindex="0" aria-label="Form on paper: terms">'
            "<p>Tick each term that you could explain to a colleague in a sentence. A few were "
            f"made up for this check.</p><ul>{boxes}</ul>"
            '<details class="cb-as-table"><summary>What the terms mean (tick first)</summary>'
            f"<dl>{meanings}</dl><p>Divide the made-up terms that you ticked by {count} and add 1: "
            "by so much multiply the standard error of your self-ratings.</p></details>"
            f"{self.chart().to_html()}</div>"
        )
