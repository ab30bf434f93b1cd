"""The team review as a widget: state, table, picture, sentence and form on paper."""

from __future__ import annotations

import json

import pytest

from careerbook.assess.reviews import checklists
from careerbook.assess.reviews.review_widget import TeamReview
from careerbook.errors import AnswersError, UnknownNameError

ANSWERS = {"bp-data-contract": 1, "bp-data-labels": "not-applicable", "bp-model-goal": 0}


def test_the_frame_has_one_row_per_statement_and_leaves_open_ones_missing():
    """Open and not applicable have no points, not 0."""
    frame = TeamReview(answers=ANSWERS).frame.set_index("item")
    assert len(frame) == len(checklists.load()["best-practices"].items())
    assert frame["points"].notna().sum() == 2
    assert frame.loc["bp-model-goal", "points"] == 0
    assert frame.loc["bp-data-labels", "answer"] == "Not applicable"
    assert frame.loc["bp-data-groups", "answer"] == "open"


def test_result_and_sentence_follow_the_answers():
    """What the front end writes into the trait is scored at once in Python."""
    widget = TeamReview()
    assert "Nothing is scored yet" in widget.describe()
    widget.answers = ANSWERS
    assert "3 of 29 statements are answered, 1 of them as not applicable." in widget.describe()
    assert "Lowest: Model (0 of 2 points)" in widget.describe()
    assert widget.result.open == 26


@pytest.mark.parametrize("answer", [3, -1, 0.5, 1.0, "2", "n/a", None, True, [1]])
def test_an_answer_that_is_none_of_the_four_is_refused(answer):
    """The error names the statement, the value and what is allowed; the answers stay."""
    widget = TeamReview(answers=ANSWERS)
    with pytest.raises(AnswersError, match=r"answers\.bp-data-contract"):
        widget.answers = {"bp-data-contract": answer}
    assert widget.answers == ANSWERS


def test_answers_from_another_edition_are_kept_and_ignored():
    """A newer edition's statements do no harm."""
    widget = TeamReview(answers={"bp-telepathy": 2})
    assert widget.answers == {"bp-telepathy": 2}
    assert widget.result.answered == 0


def test_an_unknown_review_names_the_nearest():
    """In the call and in the trait."""
    with pytest.raises(UnknownNameError, match="common-challenges"):
        TeamReview("common-challenge")
    widget = TeamReview()
    with pytest.raises(UnknownNameError, match="best-practices"):
        widget.review = "best-practice"


def test_changing_the_review_changes_the_checklist():
    """The front end gets the other statements."""
    widget = TeamReview()
    widget.review = "common-challenges"
    assert widget.checklist["id"] == "common-challenges"
    assert len(widget.frame) == 30


def test_traits_are_plain_json():
    """The checklist with its basis and date travels to the page."""
    checklist = TeamReview().checklist
    assert json.loads(json.dumps(checklist)) == checklist
    assert checklist["reviewed_on"] == checklists.load().reviewed_on.isoformat()


@pytest.mark.parametrize("review", checklists.load().ids())
def test_the_static_form_can_be_used_on_paper(review):
    """Without a script every statement stands there with evidence and room for an answer."""
    form = TeamReview(review).static_form()
    assert "<script" not in form
    items = checklists.load()[review].items()
    assert form.count("0 · 1 · 2 · n/a") == len(items)
    assert form.count('scope="rowgroup"') == len(checklists.load()[review].area)
    assert "divide by twice the count" in form
    assert form.count("<svg") == 1


def test_the_mime_bundle_carries_widget_and_static_form():
    """JupyterLab shows the widget, GitHub and print the form."""
    data, _ = TeamReview()._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    assert "cb-review-paper" in data["text/html"]
    assert data["text/plain"].startswith("Nothing is scored yet")
