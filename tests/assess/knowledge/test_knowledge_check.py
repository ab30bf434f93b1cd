"""The knowledge check as a widget: state, tables, sentence, and a page that keeps its keys."""

from __future__ import annotations

import gzip
import json

import pytest

from careerbook.assess.knowledge import questions
from careerbook.assess.knowledge.knowledge_widget import KnowledgeCheck
from careerbook.assess.knowledge.payload import payload, seal, unseal, wire
from careerbook.assess.knowledge.question_kinds import Choice, Numeric
from careerbook.errors import AnswersError, UnknownNameError

MOST_BYTES = 90 * 1024  # of the whole bank, compressed: a page with it loads below 200 KB
TOPIC = questions.load()["statistics"]
FIRST = next(q for q in TOPIC.question if isinstance(q, Choice) and q.kind == "single")
NUMBER = next(q for q in TOPIC.question if isinstance(q, Numeric))


def answers(confidence: float | None = 0.75) -> dict[str, dict[str, object]]:
    """Return one right choice and one number a little off."""
    value = NUMBER.variants[0].slips[0].value
    return {
        FIRST.id: {"choices": list(FIRST.keys), "confidence": confidence},
        NUMBER.id: {"choices": [], "value": value, "seed": 0, "confidence": confidence},
    }


def test_the_frame_has_one_row_per_topic_and_nothing_answered_is_missing() -> None:
    """Not 0 right: no share at all."""
    frame = KnowledgeCheck().frame.set_index("topic")
    assert list(frame.index) == list(questions.topics())
    assert frame["accuracy"].isna().all()
    widget = KnowledgeCheck(answers=answers(), ratings={"statistics": 3})
    row = widget.frame.set_index("topic").loc["statistics"]
    assert (row["answered"], row["right"], row["own_level"]) == (2, 1, 3)
    assert row["low"] < row["known"] < row["high"]
    assert row["accuracy"] == 0.5


def test_result_and_sentence_follow_the_answers() -> None:
    """What the front end writes into the trait is graded at once in Python."""
    widget = KnowledgeCheck("statistics")
    assert "Nothing is scored yet" in widget.describe()
    widget.answers = answers()
    assert widget.result.answered == 2
    assert widget.result.bias == pytest.approx(0.25)
    assert widget.describe().startswith("You had 1 of 2 questions on Statistics and probability")
    assert list(widget.answer_frame["right"]) == [mark.right for mark in widget.graded]


@pytest.mark.parametrize(
    "entry",
    [
        {"choices": [99], "confidence": 0.5},
        {"choices": "1", "confidence": 0.5},
        {"choices": [1], "confidence": 2},
        {"choices": [1]},
        {"choices": [1], "confidence": 0.5, "mood": "good"},
    ],
)
def test_an_answer_that_the_document_would_refuse_is_refused(entry: dict[str, object]) -> None:
    """The error names the field; the answers stay."""
    widget = KnowledgeCheck(answers=answers())
    with pytest.raises(AnswersError, match=rf"quiz\.{FIRST.id}"):
        widget.answers = {FIRST.id: entry}
    assert widget.answers == answers()


def test_a_level_that_is_none_is_refused_and_an_unknown_topic_gets_a_suggestion() -> None:
    """As in the other self-assessments."""
    with pytest.raises(AnswersError, match=r"ratings\.statistics"):
        KnowledgeCheck(ratings={"statistics": 7})
    with pytest.raises(UnknownNameError, match="statistics"):
        KnowledgeCheck("statistic")


def test_another_topic_brings_its_questions() -> None:
    """The bank follows the topic, as if the widget had been made for it."""
    widget = KnowledgeCheck("statistics")
    widget.topic = "support"
    assert widget.bank == KnowledgeCheck("support").bank
    assert [topic["topic"] for topic in widget.bank["topics"]] == ["support"]


def test_keys_and_explanations_are_not_plain_in_the_page() -> None:
    """Neither in the traits nor in the static form; the text of questions neither."""
    widget = KnowledgeCheck()
    shown = json.dumps(widget.get_state(), default=str) + widget.static_form()
    for question in questions.load().questions():
        parts = wire(question)
        for text in (*parts.get("options", ()), *parts.get("whys", ())):
            assert len(text) < 25 or text not in shown
    assert '"keys"' not in shown


def test_sealing_is_undone_by_unsealing_and_changes_every_time_the_text_does() -> None:
    """Whatever letters a question has."""
    value = {"text": 'Größe "x" 🙂 \u0001', "n": [1, 2.5, None]}
    assert unseal(seal(value)) == value
    assert "text" not in seal(value)


def test_the_whole_bank_is_small() -> None:
    """What a phone loads for 260 questions with all explanations."""
    text = json.dumps(payload(questions.load().topic), separators=(",", ":"))
    assert len(gzip.compress(text.encode(), 9, mtime=0)) <= MOST_BYTES


def test_the_form_on_paper_asks_and_does_not_answer() -> None:
    """One topic's questions stand there in an order that is not the file's; no explanation does."""
    form = KnowledgeCheck("statistics").static_form()
    assert form.count('class="cb-own"') == len(TOPIC.question)
    assert "<script" not in form
    for question in TOPIC.question:
        for text in wire(question).get("whys", ()):
            assert text not in form


def test_the_mime_bundle_carries_widget_and_static_form() -> None:
    """JupyterLab shows the widget, GitHub and print the form."""
    data, _ = KnowledgeCheck()._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    assert "cb-paper" in data["text/html"]
    assert data["text/plain"].startswith("Nothing is scored yet")


def test_a_reliability_picture_asks_for_enough_answers() -> None:
    """Two answers are refused with the number that is needed."""
    with pytest.raises(ValueError, match="needs 20 answers"):
        KnowledgeCheck(answers=answers()).reliability()
