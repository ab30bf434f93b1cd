"""Fixed forms in the page: a teacher makes one, a class follows its link."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar

import traitlets as t

from careerbook.assess.knowledge.payload import payload
from careerbook.assess.knowledge.question_kinds import DIFFICULTY_NAMES
from careerbook.assess.knowledge.questions import Topic
from careerbook.kit import style
from careerbook.kit.chart import Chart
from careerbook.kit.widget import STATIC, BookWidget
from careerbook.teach.course.form import MOST_QUESTIONS, ids_of
from careerbook.teach.course.selection import all_questions

if TYPE_CHECKING:
    import pandas as pd

KINDS = {
    "single": "one option",
    "multiple": "several options",
    "code": "code to read",
    "numeric": "a number",
    "order": "an order",
    "match": "pairs",
}
ROW_IN = 0.3
MARGIN_IN = 0.7


class FixedForm(BookWidget):
    """Choose questions for a form, or show the questions of one, exactly these in this order.

    Parameters
    ----------
    form
        The id of a form, such as :func:`careerbook.teach.course.form.form_id` makes; ``""`` shows
        where one is made.

    Traits
    ------
    form
        The id of the form that is shown, or ``""``.
    bank
        All questions, sealed as those of the knowledge check are.

    Raises
    ------
    CareerbookError
        When the id is damaged, or a question of the form has changed.

    Example
    -------
    >>> len(FixedForm().frame) > 400
    True
    """

    _esm = STATIC / "form.js"
    KIND: ClassVar[str] = "fixed-form"
    VIEW_ID: ClassVar[str] = "form"
    LIVE_HEIGHT: ClassVar[tuple[int, int]] = (595, 840)

    form = t.Unicode("").tag(sync=True)
    bank = t.Dict().tag(sync=True)

    def __init__(self, form: str = "", **traits: Any) -> None:
        super().__init__(form=form, bank=sealed(all_questions()), **traits)

    @t.validate("form")
    def _known_form(self, proposal: Any) -> str:
        if proposal["value"]:
            ids_of(proposal["value"])
        return str(proposal["value"])

    @property
    def frame(self) -> pd.DataFrame:
        """One row per question of the form, or of the book: id, name, place, kind, difficulty."""
        import pandas as pd

        known = all_questions()
        columns = ["id", "name", "place", "kind", "difficulty"]
        rows = [
            [one, question.name, place, question.kind, question.difficulty]
            for one in (ids_of(self.form) if self.form else known)
            for question, place, _ in [known[one]]
        ]
        return pd.DataFrame(rows, columns=columns)

    def chart(self) -> Chart:
        """Draw how many questions there are of each kind."""
        counts = Counter(self.frame["kind"])
        names = [KINDS[kind] for kind in KINDS if counts[kind]]
        values = [counts[kind] for kind in KINDS if counts[kind]]
        figure, axes = style.new_figure(MARGIN_IN + ROW_IN * len(names))
        axes.barh(range(len(names)), values, height=0.6, color=style.BAND)
        axes.set_yticks(range(len(names)), names)
        axes.set_ylim(len(names) - 0.4, -0.6)
        axes.set_xlabel("questions")
        axes.grid(axis="x")
        total = sum(values)
        told = ", ".join(f"{name} {value}" for name, value in zip(names, values, strict=True))
        return Chart(
            figure=figure,
            title=f"{total} questions, by what the answer is",
            subtitle="Questions of this form" if self.form else "Questions to choose from",
            alt=f"{total} questions: {told}.",
            table=self._table(),
            sources=(),
            origin="Questions: The AI Careers Handbook, data/checks and data/questions",
        )

    def _table(self) -> pd.DataFrame:
        """Return the questions of a form, or how many each chapter and topic has."""
        found = self.frame
        if not self.form:
            counted = found.groupby("place", sort=False).size().rename("Questions").reset_index()
            return counted.rename(columns={"place": "Chapter or topic"})
        found["difficulty"] = found["difficulty"].map(DIFFICULTY_NAMES)
        return found[["name", "place", "difficulty"]].rename(columns=str.capitalize)

    def describe(self) -> str:
        """Say what can be made, or what the form holds."""
        count = len(self.frame)
        if self.form:
            places = self.frame["place"].nunique()
            return f"The form {self.form} has {count} questions from {places} chapters and topics."
        return (
            f"Choose up to {MOST_QUESTIONS} of {count} questions. The form's id, which is all of "
            "it, stands in the link for your class."
        )

    def static_form(self) -> str:
        """Return what there is to choose from; a form itself needs scripts, or paper."""
        label = "Questions of fixed forms"
        return (
            f'<div class="cb-paper" role="region" tabindex="0" aria-label="{label}">'
            f"<p>{html.escape(self.describe())} Making and answering a form needs scripts.</p>"
            f"{self.chart().to_html()}</div>"
        )


def sealed(ids: Iterable[str]) -> dict[str, Any]:
    """Return some questions as the browser's modules read them, by where they stand, in order."""
    known = all_questions()
    places: dict[str, list[str]] = {}
    for one in ids:
        places.setdefault(known[one][2], []).append(one)
    topics = [
        Topic.model_construct(
            topic=source,
            name=known[members[0]][1],
            about="",
            skill="",
            question=tuple(known[one][0] for one in members),
        )
        for source, members in places.items()
    ]
    return payload(topics)
