"""The team review: what a team keeps to in its work, and what it could show for it."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.assess.reviews import checklists, scoring
from careerbook.assess.reviews.review_chart import draw_team_review, review_frame
from careerbook.assess.reviews.scoring import ANSWER_NAMES
from careerbook.errors import AnswersError, UnknownNameError
from careerbook.kit.widget import SelfCheckWidget

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.assess.reviews.checklists import Review
    from careerbook.kit.chart import Chart

PAPER_ANSWERS = "0 · 1 · 2 · n/a"


class TeamReview(SelfCheckWidget):
    """Answer statements about a team's work, then see area by area what holds and what to do.

    In the static page the answers live in the browser's storage and ``answers`` follows them; in a
    notebook ``answers`` is the truth and may be set from Python.

    Parameters
    ----------
    review
        Id of a review: ``"best-practices"`` or ``"common-challenges"``.
    answers
        Item id -> 0, 1, 2 or ``"not-applicable"``, for example
        ``answers.review_answers(answers.read("careerbook-answers.json"))``.

    Traits
    ------
    review
        Id of the review.
    answers
        Item id -> 0 (not), 1 (partly), 2 (yes, always) or ``"not-applicable"``; a statement that
        is not in it is open. Ids of other reviews are kept and ignored.
    checklist
        The review itself: name, areas, statements, evidence, first steps, basis and date.

    Raises
    ------
    UnknownNameError
        When there is no such review.
    AnswersError
        When an answer is none of the four.

    Example
    -------
    >>> widget = TeamReview(answers={"bp-data-contract": 1})
    >>> widget.result.areas[0].points
    1
    >>> int(widget.frame["points"].notna().sum())
    1
    """

    review = t.Unicode("best-practices").tag(sync=True)
    answers = t.Dict().tag(sync=True)
    checklist = t.Dict().tag(sync=True)

    def __init__(
        self,
        review: str = "best-practices",
        answers: dict[str, int | str] | None = None,
        **traits: Any,
    ) -> None:
        super().__init__(
            kind="team-review",
            review=review,
            answers=answers or {},
            checklist=_checklist(checklists.load()[review]),
            **{"view_id": "review", "live_height": {"wide": 762, "narrow": 1241}, **traits},
        )

    @t.validate("answers")
    def _known_answers(self, proposal: Any) -> dict[str, int | str]:
        for name, answer in proposal["value"].items():
            # True equals 1 and 1.0 equals 1, but neither is an answer.
            if not isinstance(answer, int | str) or isinstance(answer, bool):
                self._refuse(name, answer)
            if answer not in ANSWER_NAMES:
                self._refuse(name, answer)
        return dict(proposal["value"])

    @staticmethod
    def _refuse(name: str, answer: Any) -> None:
        allowed = 'a whole number from 0 to 2, or "not-applicable"'
        raise AnswersError(f"answers.{name}", repr(answer), allowed)

    @t.validate("review")
    def _known_review(self, proposal: Any) -> str:
        if proposal["value"] not in checklists.load().ids():
            raise UnknownNameError("review", proposal["value"], checklists.load().ids())
        return str(proposal["value"])

    @t.observe("review")
    def _load_checklist(self, change: Any) -> None:
        self.checklist = _checklist(checklists.load()[change["new"]])

    @property
    def result(self) -> scoring.ReviewResult:
        """Points, shares and open statements by area, and what does not hold, weakest first."""
        return scoring.score(checklists.load()[self.review], self.answers)

    @property
    def frame(self) -> pd.DataFrame:
        """One row per statement; ``points`` is missing where it is open or not applicable."""
        return review_frame(checklists.load()[self.review], self.result)

    def chart(self) -> Chart:
        """Draw the points of each area."""
        return draw_team_review(checklists.load()[self.review], self.answers)

    def describe(self) -> str:
        """Say which areas are lowest and highest, how much does not hold and what is open."""
        return scoring.sentence(self.result, checklists.load()[self.review].name)

    def static_form(self) -> str:
        """Return the checklist to fill in on paper and the picture of the answers."""
        review = checklists.load()[self.review]
        label = html.escape(f"Form on paper: {review.name}", quote=True)
        return (
            f'<div class="cb-paper" role="region" tabindex="0" aria-label="{label}">'
            f"{_paper_form(review)}{self.chart().to_html()}</div>"
        )


def _checklist(review: Review) -> dict[str, Any]:
    found = checklists.load()
    return {
        **review.model_dump(mode="json"),
        "basis": found.basis,
        "reviewed_on": found.reviewed_on.isoformat(),
    }


def _paper_form(review: Review) -> str:
    head = "".join(
        f'<th scope="col">{text}</th>'
        for text in ("Statement", "Counts as evidence", "Answer (circle one)")
    )
    body = ""
    for area in review.area:
        body += f'<tr><th scope="rowgroup" colspan="3">{html.escape(area.name)}</th></tr>'
        for item in area.item:
            body += (
                f'<tr><th scope="row">{html.escape(item.statement)}</th>'
                f"<td>{html.escape(item.evidence)}</td><td>{PAPER_ANSWERS}</td></tr>"
            )
    return (
        f"<p>{html.escape(review.about)} Circle 0 for not, 1 for partly, 2 for yes, always, or n/a "
        "for not applicable. Say 2 only where you could show the evidence today. For each area add "
        "up the numbers and divide by twice the count of numbers; leave out n/a and what you did "
        "not answer. There is no grade over all areas.</p>"
        f'<table class="cb-table cb-review-paper"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )
