"""The knowledge check: rate yourself, answer questions with a confidence, see both side by side."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.assess.answers import answers as documents
from careerbook.assess.knowledge import checks, grading, questions
from careerbook.assess.knowledge.calibration import Graded, Result, score
from careerbook.assess.knowledge.charts import draw_knowledge, draw_reliability, knowledge_frame
from careerbook.assess.knowledge.paper import paper_of_topic, paper_of_topics
from careerbook.assess.knowledge.payload import payload
from careerbook.assess.skills.skill_forms import anchors, whole_levels
from careerbook.errors import UnknownNameError
from careerbook.kit.widget import AssessmentWidget

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.assess.knowledge.questions import Bank
    from careerbook.kit.chart import Chart

ALL = "all topics"


class KnowledgeCheck(AssessmentWidget):
    """Rate yourself in a topic, answer six questions, and read why each option is right or wrong.

    In the static page the reader's answers live in the browser's storage and ``ratings`` and
    ``answers`` follow them; in a notebook the traits are the truth and may be set from Python.

    Parameters
    ----------
    topic
        Slug of a topic, such as ``"statistics"``; ``""`` offers all of them.
    answers
        Item id -> ``choices``, ``confidence`` and, where there are any, ``value`` and ``seed``; for
        example the section ``quiz`` of ``answers.read("careerbook-answers.json")``.
    ratings
        Skill id -> own level 0-5.
    seeds
        Topic -> seed of its last check, ``checks.seeds(document)``: answers of earlier checks then
        do not count for the score. Without a seed all answers of a topic are one check.

    Traits
    ------
    topic
        Slug of the fixed topic, or ``""``.
    bank
        The topics, and their questions in a form that a glance at the page does not read (see
        :mod:`careerbook.assess.knowledge.payload`).
    anchors
        The common list of skills with anchors; the same for every page.
    ratings
        Skill id -> own level 0-5; a skill that is not in it is open.
    answers
        Item id -> answer, as above. Items that the bank does not have are kept and ignored.
    seeds
        Topic -> seed of its last check.

    Raises
    ------
    UnknownNameError
        When there is no such topic.
    AnswersError
        When an answer or a level is not as the reader's document wants it.

    Example
    -------
    >>> widget = KnowledgeCheck("statistics")
    >>> widget.result.answered
    0
    >>> int(widget.frame["questions"].iloc[0])
    13
    """

    topic = t.Unicode("").tag(sync=True)
    bank = t.Dict().tag(sync=True)
    anchors = t.Dict().tag(sync=True)
    ratings = t.Dict().tag(sync=True)
    answers = t.Dict().tag(sync=True)
    seeds = t.Dict().tag(sync=True)

    def __init__(
        self,
        topic: str = "",
        answers: dict[str, dict[str, Any]] | None = None,
        ratings: dict[str, int] | None = None,
        seeds: dict[str, int] | None = None,
        **traits: Any,
    ) -> None:
        super().__init__(
            kind="knowledge-check",
            topic=topic,
            bank=_bank_trait(_bank(topic)),
            anchors=anchors(),
            ratings=ratings or {},
            answers=answers or {},
            seeds=seeds or {},
            **{"view_id": "knowledge", "live_height": {"wide": 1120, "narrow": 1575}, **traits},
        )

    @t.validate("topic")
    def _known_topic(self, proposal: Any) -> str:
        if proposal["value"] and proposal["value"] not in questions.topics():
            raise UnknownNameError("topic", proposal["value"], questions.topics())
        return str(proposal["value"])

    @t.observe("topic")
    def _load_bank(self, change: Any) -> None:
        self.bank = _bank_trait(_bank(change["new"]))

    @t.validate("ratings")
    def _whole_levels(self, proposal: Any) -> dict[str, int]:
        return whole_levels(proposal["value"])

    @t.validate("answers")
    def _checked_answers(self, proposal: Any) -> dict[str, Any]:
        given = {name: dict(entry) for name, entry in proposal["value"].items()}
        dated = {name: {"answered_on": documents.now(), **entry} for name, entry in given.items()}
        documents.validate({**documents.empty(), "quiz": dated})
        return given

    @property
    def graded(self) -> tuple[Graded, ...]:
        """Every answer to a question of the topic (or of all topics), with its mark."""
        return grading.graded(self.answers, _bank(self.topic))

    @property
    def result(self) -> Result:
        """Score, bias and Brier score with their bands: of the last check of the fixed topic.

        Where all topics are offered: over all answers to all of them.
        """
        return self.results[self.topic] if self.topic else score(self.graded)

    @property
    def results(self) -> dict[str, Result]:
        """Topic -> result of its last check."""
        return checks.last_checks(self.answers, self.seeds, _bank(self.topic))

    @property
    def frame(self) -> pd.DataFrame:
        """One row per topic, of its last check; shares are missing where nothing is answered."""
        return knowledge_frame(self.results, self.ratings)

    @property
    def answer_frame(self) -> pd.DataFrame:
        """One row per answer: item, topic, difficulty (1-3), right, confidence (0-1)."""
        import pandas as pd

        columns = ["item", "topic", "difficulty", "right", "confidence"]
        rows = [[getattr(mark, column) for column in columns] for mark in self.graded]
        return pd.DataFrame(rows, columns=columns)

    def chart(self) -> Chart:
        """Draw the score of every topic with its band, and the own level beside it."""
        return draw_knowledge(self.results, self.ratings)

    def reliability(self) -> Chart:
        """Draw how often answers were right by how sure the reader was; from 20 answers on."""
        return draw_reliability(score(self.graded))

    def describe(self) -> str:
        """Say what the answers mean, with the interval, and whether confidence fits."""
        name = questions.load()[self.topic].name if self.topic else ALL
        return grading.sentence(self.result, name)

    def static_form(self) -> str:
        """Return the questions on paper for one topic, the list of topics for all; no keys."""
        if self.topic:
            label, form = f"Questions on paper: {self.topic}", paper_of_topic(self.topic)
        else:
            label, form = "Topics of the knowledge check", paper_of_topics()
        return (
            f'<div class="cb-paper" role="region" tabindex="0" aria-label="{html.escape(label)}">'
            f"{form}{self.chart().to_html()}</div>"
        )


def _bank(topic: str) -> Bank:
    bank = questions.load()
    return questions.Bank(topic=(bank[topic],)) if topic else bank


def _bank_trait(bank: Bank) -> dict[str, Any]:
    reviewed = max(topic.reviewed_on for topic in bank.topic)
    return {**payload(bank.topic), "reviewed_on": str(reviewed)}
