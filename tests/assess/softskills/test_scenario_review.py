"""Soft skills in situations as a widget: state, table, picture, sentence and form on paper."""

from __future__ import annotations

import html
import json

import pytest
import traitlets

from careerbook.assess.knowledge.quiz_order import shown_order
from careerbook.assess.softskills import scenarios
from careerbook.assess.softskills.scenarios_widget import ScenarioReview
from careerbook.errors import AnswersError

CHOICES = {"co-late-error": 1, "co-seven-minutes": 0, "ti-any-number": 0}


def test_the_frame_has_one_row_per_situation_and_leaves_open_ones_missing():
    """Open has no grade, not 0."""
    frame = ScenarioReview(CHOICES).frame.set_index("item")
    assert len(frame) == len(scenarios.load().items())
    assert frame["grade"].notna().sum() == 3
    assert frame.loc["co-late-error", "grade_name"] == "The best of the four"
    assert frame.loc["ti-any-number", "grade"] == 0
    assert frame.loc["co-silent-call", "choice"] == "open"


def test_result_and_sentence_follow_the_choices():
    """What the front end writes into the trait is scored at once in Python."""
    widget = ScenarioReview()
    assert "Nothing is scored yet" in widget.describe()
    widget.choices = CHOICES
    assert "3 of 30 situations are answered, in 2 of 10 skills." in widget.describe()
    assert widget.result.skills[0].mean == 2
    assert [row.item for row in widget.result.again] == ["ti-any-number", "co-seven-minutes"]


@pytest.mark.parametrize("choice", [4, -1, 0.5, 1.0, "2", None, True, [1]])
def test_a_choice_that_is_no_place_is_refused(choice):
    """The error names the situation, the value and what is allowed; the choices stay."""
    widget = ScenarioReview(CHOICES)
    with pytest.raises(AnswersError, match=r"choices\.co-late-error"):
        widget.choices = {"co-late-error": choice}
    assert widget.choices == CHOICES


def test_choices_from_another_edition_are_kept_and_ignored():
    """A newer edition may have more options; what no document can hold is refused."""
    widget = ScenarioReview({"co-telepathy": 9})
    assert widget.choices == {"co-telepathy": 9}
    assert widget.result.answered == 0
    with pytest.raises(AnswersError, match="from 0 to 9"):
        ScenarioReview({"co-telepathy": 10})


def test_a_seed_out_of_range_is_refused():
    """It decides the order shown, here and in the browser."""
    with pytest.raises(traitlets.TraitError):
        ScenarioReview(seed=-1)


def test_traits_are_plain_json():
    """The collection with its basis and date travels to the page."""
    collection = ScenarioReview().collection
    assert json.loads(json.dumps(collection)) == collection
    assert collection["reviewed_on"] == scenarios.load().reviewed_on.isoformat()


@pytest.mark.parametrize("seed", [1, 2])
def test_the_static_form_can_be_used_on_paper(seed):
    """Every situation stands there with its options in the order shown, and the key in a fold."""
    form = ScenarioReview(seed=seed).static_form()
    assert "<script" not in form
    assert form.count('<p class="cb-paper-item">') == 30
    situations, key = form.split('<details class="cb-as-table">', 1)
    item = scenarios.load().items()[0]
    for letter, place in zip("abcd", shown_order(4, seed, item.id), strict=True):
        option = item.option[place]
        assert f"<li>{letter}. {html.escape(option.text)}</li>" in situations
        assert html.escape(option.why) not in situations
        assert f"<li>{letter}. {option.grade}, " in key
        assert html.escape(option.why) in key
    assert form.count("<svg") == 1


def test_the_mime_bundle_carries_widget_and_static_form():
    """JupyterLab shows the widget, GitHub and print the form."""
    data, _ = ScenarioReview()._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    assert "cb-paper-options" in data["text/html"]
    assert data["text/plain"].startswith("Nothing is scored yet")
