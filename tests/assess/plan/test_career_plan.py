"""The plan as a widget: state, table, picture, sentence, files and form on paper."""

from __future__ import annotations

import json

import pytest

from careerbook.assess.plan.plan_widget import CareerPlan
from careerbook.errors import AnswersError, UnknownNameError
from careerbook.roles import roles
from tests.assess.plan.make_plan_cases import entry

RATINGS = {"statistics": 1, "programming": 2, "communication": 2}


def test_without_ratings_the_widget_plans_from_zero_and_says_so():
    """A notebook and the page without a script show the whole way."""
    widget = CareerPlan()
    assert len(widget.frame) == len(roles.load("machine-learning-specialist").skills)
    assert "counted as level 0" in widget.describe()
    assert not CareerPlan(ratings=RATINGS).from_zero


def test_the_frame_follows_ratings_entries_and_calendar():
    """What the page writes into the traits is planned at once in Python."""
    widget = CareerPlan(ratings=RATINGS, start_on="2026-11-23")
    before = widget.frame.set_index("title")
    assert before["slow_end_on"].notna().all()
    first = widget.result.steps[0].id
    widget.entries = {first: entry(done=True), "own-1": entry(text="Read", hours=4)}
    after = widget.frame
    assert list(after["status"]) == ["done", "to do", "to do", "to do"]
    assert after.loc[3, "title"] == "Read"
    assert str(after["slow_end_week"].dtype) == "Int64"
    widget.hours_a_week = 0
    assert "0 hours a week finish nothing" in widget.describe()
    assert widget.frame["slow_end_week"].isna().all()


def test_another_role_gives_another_plan():
    """The target role is a trait like the others."""
    widget = CareerPlan(ratings=RATINGS)
    one = widget.describe()
    widget.role = "ml-engineer"
    assert widget.describe() != one
    with pytest.raises(UnknownNameError, match="ml-engineer"):
        widget.role = "ml-enginer"


@pytest.mark.parametrize(
    ("trait", "value", "said"),
    [
        ("ratings", {"statistics": 6}, "ratings.statistics"),
        ("ratings", {"statistics": True}, "ratings.statistics"),
        ("entries", {"own-1": entry(hours=-1)}, "plan.own-1.hours"),
        ("entries", {"own-1": {"text": "no more"}}, "plan.own-1"),
        ("entries", {"Own 1": entry()}, "Own 1"),
        ("entries", {"own-1": "text"}, "plan.own-1"),
        ("hours_a_week", float("nan"), "hours_a_week"),
    ],
)
def test_what_the_document_would_refuse_is_refused(trait, value, said):
    """The error names the field, and the widget stays as it was."""
    widget = CareerPlan(ratings=RATINGS)
    before = widget.describe()
    with pytest.raises(AnswersError) as caught:
        setattr(widget, trait, value)
    assert said in str(caught.value)
    assert widget.describe() == before


def test_traits_are_plain_json_and_constant_data_do_not_depend_on_answers():
    """The page can share them."""
    one, two = CareerPlan(), CareerPlan("ml-engineer", RATINGS)
    for name in ("guides", "profiles", "basis"):
        assert getattr(one, name) == getattr(two, name)
        assert json.loads(json.dumps(getattr(one, name))) == getattr(one, name)
    assert len(one.guides) == 32
    assert {profile["slug"] for profile in one.profiles} == set(roles.slugs())


def test_files_come_from_the_widget_too():
    """The same four kinds as in the page."""
    widget = CareerPlan(ratings=RATINGS, start_on="2026-11-23")
    stamp = "2026-11-23T10:00:00.000Z"
    assert widget.export("md").startswith("# Plan: Machine Learning Specialist")
    assert widget.export("csv").count("\r\n") == len(widget.frame) + 1
    assert json.loads(widget.export("json"))["start_on"] == "2026-11-23"
    assert "DTSTAMP:20261123T100000Z" in widget.export("ics", stamp)
    with pytest.raises(UnknownNameError, match="md"):
        widget.export("mb")


def test_the_static_form_can_be_used_on_paper():
    """Without a script: a box for each step, hours, proof, picture, and what it rests on."""
    form = CareerPlan().static_form()
    assert "<script" not in form
    assert form.count("☐") == 18
    assert form.count("<svg") == 1
    assert "Editorial judgment" in form
    done = CareerPlan(ratings=RATINGS, entries={"statistics-to-3": entry(done=True, text="<b>")})
    assert "☒" in done.static_form()
    assert "<b>" not in done.static_form().replace("<tbody>", "")


def test_the_mime_bundle_carries_widget_and_static_form():
    """JupyterLab shows the widget, GitHub and print the form."""
    data, _ = CareerPlan()._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    assert "cb-paper" in data["text/html"]
