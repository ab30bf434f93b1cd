"""All skills as a widget: state, table, picture, sentence, progress and form on paper."""

from __future__ import annotations

import json

import pytest

from careerbook.assess.answers import runs
from careerbook.assess.skills.gap_widget import SkillGap
from careerbook.assess.skills.profile_widget import SkillProfile
from careerbook.assess.terms import band
from careerbook.errors import AnswersError, UnknownNameError
from careerbook.roles import roles, skills

IDS = skills.load().ids()
RATINGS = {**dict.fromkeys(IDS, 1), "teaching": 4, "instructional-design": 3, "communication": 3}
PAST = runs.add(
    runs.add({}, "skills", {"ml-engineer": 0.4}, "2026-05-01T10:00:00.000Z"),
    "skills",
    {"ml-engineer": 0.55, "data-scientist": 0.5},
    "2026-08-01T10:00:00.000Z",
)


def test_the_frame_has_one_row_per_role_and_leaves_unscored_ones_missing():
    """Nothing rated is no coverage, not 0."""
    frame = SkillProfile().frame
    assert sorted(frame["role"]) == sorted(roles.slugs())
    assert frame["coverage"].isna().all()
    assert frame["group"].isna().all()
    rated = SkillProfile(ratings=RATINGS).frame.set_index("role")
    assert rated["coverage"].notna().all()
    assert rated.index[0] == "ai-training-coordinator"
    assert "Programming in Python" in rated.loc["ml-engineer", "must_haves_short"]


def test_result_and_sentence_follow_the_ratings():
    """What the front end writes into the trait is scored at once in Python."""
    widget = SkillProfile()
    assert "Nothing is scored yet" in widget.describe()
    widget.ratings = RATINGS
    assert "you come nearest to AI Training Coordinator" in widget.describe()
    assert widget.result.leading[0].role == "ai-training-coordinator"


def test_gaps_of_one_role_come_in_order_of_priority():
    """The same numbers as the widget of that role, sorted; open skills stand last."""
    gaps = SkillProfile(ratings={"programming": 1, "statistics": 2}).gaps("data-scientist")
    known = gaps["priority"].dropna()
    assert list(known) == sorted(known, reverse=True)
    assert gaps["own"].notna().sum() == 2
    assert gaps["own"].head(2).notna().all()
    alone = SkillGap("data-scientist", ratings={"programming": 1, "statistics": 2}).result
    assert list(gaps["skill"][: len(alone.next_steps)]) == [r.skill for r in alone.next_steps]


def test_progress_has_a_row_per_date_and_only_roles_with_two_points():
    """Lines need two results; one that came later stays out."""
    progress = SkillProfile(past=PAST).progress
    assert list(progress.columns) == ["ml-engineer"]
    assert list(progress["ml-engineer"]) == [0.4, 0.55]
    assert str(progress.index[0].date()) == "2026-05-01"
    assert SkillProfile().progress.empty


@pytest.mark.parametrize("level", [6, -1, 2.5, "3", None, True])
def test_a_rating_that_is_no_level_is_refused(level):
    """The error names the skill, the value and the range; the ratings stay."""
    widget = SkillProfile(ratings=RATINGS)
    with pytest.raises(AnswersError, match=r"ratings\.programming"):
        widget.ratings = {"programming": level}
    assert widget.ratings == RATINGS


def test_runs_that_no_document_could_hold_are_refused():
    """The same rule as for an imported file."""
    with pytest.raises(AnswersError, match=r"runs\.a\.kind"):
        SkillProfile(past={"a": {"kind": "luck", "scores": {}, "made_on": "2026-05-01"}})


def test_an_unknown_target_names_the_nearest_and_none_is_allowed():
    """A typing error is answered with a suggestion; no target is fine."""
    with pytest.raises(UnknownNameError, match="data-scientist"):
        SkillProfile("data-scientst")
    widget = SkillProfile("data-scientist")
    widget.target = ""
    assert widget.target == ""
    with pytest.raises(UnknownNameError, match="data-scientist"):
        widget.gaps("data-scientst")


def test_traits_are_plain_json_and_the_skill_list_is_shared_with_the_role_chapters():
    """Constant data stand apart from what the reader changes."""
    widget = SkillProfile(ratings=RATINGS)
    for value in (widget.anchors, widget.profiles, widget.picks, widget.runs):
        assert json.loads(json.dumps(value)) == value
    assert widget.anchors == SkillGap().anchors
    assert [profile["slug"] for profile in widget.profiles] == list(roles.slugs())


def test_the_static_form_can_be_used_on_paper_and_gives_no_wish_away():
    """Every skill with its six anchors and room for one's own; no role's must-haves."""
    form = SkillProfile().static_form()
    assert "<script" not in form
    assert form.count("0 1 2 3 4 5") == len(IDS)
    assert "Turns a new problem into a small package" in form
    assert form.count('scope="rowgroup"') == len(skills.load().group)
    assert "◆" not in form.split("<figure")[0]
    assert form.count("<svg") == 1


def test_the_mime_bundle_carries_widget_and_static_form():
    """JupyterLab shows the widget, GitHub and print the form."""
    data, _ = SkillProfile()._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    assert "cb-paper" in data["text/html"]
    assert data["text/plain"].startswith("Nothing is scored yet")


def test_more_skills_keep_more_room_than_those_of_one_role():
    """The tallest question decides, and what stands above it is added."""
    for width, height in SkillProfile().live_height.items():
        assert height > max(SkillGap(slug).live_height[width] for slug in roles.slugs()[:3])


def test_ticks_on_made_up_terms_widen_every_band():
    """In the table as in the page; a tick that is none is refused."""
    ratings = dict.fromkeys(skills.load().ids(), 2)
    ticked = dict.fromkeys(band.invented_terms(), True)
    plain = SkillProfile(ratings=ratings).frame.set_index("role")
    wide = SkillProfile(ratings=ratings, known=ticked).frame.set_index("role")
    assert (wide["se"] > plain["se"].loc[wide.index]).all()
    with pytest.raises(AnswersError, match=r"known\.star-schema"):
        SkillProfile(known={"star-schema": "yes"})
