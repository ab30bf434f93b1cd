"""The interests as a widget: state, tables, sentence and form on paper."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from careerbook.assess.interests import inventory
from careerbook.assess.interests.interests_widget import InterestProfile
from careerbook.errors import AnswersError
from tests.assess.interests.make_interests_cases import IDS, liking

TASTES = {
    "realistic": 2, "investigative": 5, "artistic": 3,
    "social": 3, "enterprising": 1, "conventional": 4,
}  # fmt: skip
ANSWERS = {item: a for item, a in zip(IDS, liking(**TASTES), strict=True) if a is not None}


def test_the_result_is_a_table_of_six_scores_and_five_matches():
    """Pandas, with bands; what is not scored is missing and not 0."""
    frame = InterestProfile(answers=ANSWERS).result.set_index("id")
    assert list(frame["kind"]) == ["scale"] * 6 + ["family"] * 5
    assert frame.loc["investigative", "value"] == 24
    assert frame.loc["research-data", "low"] <= frame.loc["research-data", "value"]
    assert InterestProfile().frame["value"].isna().all()


def test_items_turn_reverse_keyed_answers_round():
    """A 5 to "work for weeks without others" gives no Social point."""
    items = InterestProfile(answers={"weeks-alone": 5, "upset-user": 5}).items.set_index("item")
    assert items.loc["weeks-alone", "points"] == 0
    assert items.loc["upset-user", "points"] == 4
    assert pd.isna(items.loc["no-plan", "points"])


def test_result_and_sentence_follow_the_answers():
    """What the front end writes into the trait is scored at once in Python."""
    widget = InterestProfile()
    assert "Nothing is scored yet" in widget.describe()
    widget.answers = ANSWERS
    assert widget.scored.answered == 36
    assert "Work you may enjoy" in widget.describe()
    assert "how well you would do" in widget.describe()


@pytest.mark.parametrize("answer", [0, 6, 2.0, "3", None, True])
def test_an_answer_that_is_none_of_the_five_is_refused(answer):
    """The error names the activity, the value and the range; the answers stay."""
    widget = InterestProfile(answers={"no-plan": 2})
    with pytest.raises(AnswersError, match=r"answers\.no-plan"):
        widget.answers = {"no-plan": answer}
    assert widget.answers == {"no-plan": 2}


def test_answers_from_another_edition_are_kept_and_ignored():
    """A newer edition's activities do no harm."""
    widget = InterestProfile(answers={"telepathy": 5})
    assert widget.answers == {"telepathy": 5}
    assert widget.scored.answered == 0


def test_traits_are_plain_json_and_constant_data_stand_apart():
    """What does not depend on the answers is the same for every widget."""
    one, two = InterestProfile(), InterestProfile(answers=ANSWERS)
    assert json.loads(json.dumps([one.inventory, one.profiles])) == [one.inventory, one.profiles]
    assert (one.inventory, one.profiles) == (two.inventory, two.profiles)
    assert "0.89" in one.profiles["why_no_single_role"]


def test_the_static_form_can_be_scored_on_paper():
    """Every activity with room for an answer, its scale and which six are reversed."""
    form = InterestProfile().static_form()
    assert "<script" not in form
    assert form.count("1 2 3 4 5") == 36
    assert form.count("<td>R</td>") == 5
    assert form.count(", reversed</td>") == 6
    assert all(item.text.replace("'", "&#x27;") in form for item in inventory.load().item)


def test_the_mime_bundle_carries_widget_and_static_form():
    """JupyterLab shows the widget, GitHub and print the form."""
    bundle, _ = InterestProfile()._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundle
    assert "cb-paper" in bundle["text/html"]
    assert bundle["text/plain"].startswith("Nothing is scored yet")
