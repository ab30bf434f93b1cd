"""The self-assessment as a widget: state, table, picture, sentence and form on paper."""

from __future__ import annotations

import json
import re

import pytest

from careerbook.assess.skills.gap_chart import draw_skill_gap
from careerbook.assess.skills.gap_height import live_height
from careerbook.assess.skills.gap_widget import SkillGap
from careerbook.errors import AnswersError, UnknownNameError
from careerbook.facts.tables import ROLE_SLUGS
from careerbook.roles import roles

RATINGS = {"programming": 2, "statistics": 0, "data-querying": 4}


def test_the_frame_has_one_row_per_skill_and_leaves_open_skills_missing():
    """An open skill has no level and no gap, not 0."""
    frame = SkillGap(ratings=RATINGS).frame.set_index("skill")
    assert len(frame) == len(roles.load("machine-learning-specialist").skills)
    assert frame["own"].notna().sum() == 3
    assert frame.loc["programming", "gap"] == 1
    assert frame.loc["data-querying", "gap"] == 0
    assert frame.loc["statistics", "flagged"]


def test_result_and_sentence_follow_the_ratings():
    """What the front end writes into the trait is scored at once in Python."""
    widget = SkillGap()
    assert "Nothing is scored yet" in widget.describe()
    widget.ratings = RATINGS
    assert widget.result.answered == 3
    assert "3 of 18 skills" in widget.describe()
    assert "1 must-have is more than one level short" in widget.describe()


@pytest.mark.parametrize("level", [6, -1, 2.5, "3", None, True])
def test_a_rating_that_is_no_level_is_refused(level):
    """The error names the skill, the value and the range; the ratings stay."""
    widget = SkillGap(ratings=RATINGS)
    with pytest.raises(AnswersError, match=r"ratings\.programming"):
        widget.ratings = {"programming": level}
    assert widget.ratings == RATINGS


def test_ratings_of_skills_from_another_edition_are_kept_and_ignored():
    """A newer edition's answers do no harm."""
    widget = SkillGap(ratings={"telepathy": 5})
    assert widget.ratings == {"telepathy": 5}
    assert widget.result.answered == 0


def test_an_unknown_role_names_the_nearest():
    """A typing error is answered with a suggestion."""
    with pytest.raises(UnknownNameError, match="machine-learning-specialist"):
        SkillGap("machine-learning-specialst")


def test_traits_are_plain_json_and_constant_data_stand_apart():
    """The page shares the anchors between chapters; they do not depend on ratings."""
    one, two = SkillGap(), SkillGap(ratings=RATINGS)
    assert json.loads(json.dumps(one.profile)) == one.profile
    assert one.anchors == two.anchors
    assert all(len(skill["levels"]) == 6 for skill in one.anchors["skills"])


def test_the_static_form_can_be_used_on_paper():
    """Without a script every skill stands there with level, anchor and room for one's own."""
    form = SkillGap().static_form()
    assert "<script" not in form
    assert form.count("0 1 2 3 4 5") == 18
    assert "Turns a new problem into a small package" in form
    assert "someone two years into this job" in form
    assert form.count("<svg") == 1


def test_the_mime_bundle_carries_widget_and_static_form():
    """JupyterLab shows the widget, GitHub and print the form."""
    data, _ = SkillGap()._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    assert "cb-paper" in data["text/html"]
    assert data["text/plain"].startswith("Nothing is scored yet")


def test_the_picture_says_in_words_what_it_shows():
    """Alt text, finding and source are there, with and without ratings."""
    role = roles.load("machine-learning-specialist")
    profile, rated = draw_skill_gap(role), draw_skill_gap(role, RATINGS)
    assert "Must-haves: Statistics and probability" in profile.alt
    assert rated.title == "What would help most: Statistics and probability (3 levels short)"
    assert "editorial ratings" in rated.source_line
    assert "O*NET 29.3" in rated.source_line
    assert re.search(r'role="img" aria-label="[^"]{20,}"', rated.svg)


def test_the_table_of_the_picture_says_open_and_not_a_missing_value():
    """A reader of the table sees "open", never NaN."""
    table = draw_skill_gap(roles.load("machine-learning-specialist"), RATINGS).table
    assert set(table["You"]) == {"open", 2, 0, 4}
    assert not table.isna().any().any()


def test_two_draws_give_the_same_picture():
    """The same input gives the same bytes."""
    role = roles.load("machine-learning-specialist")
    assert draw_skill_gap(role, RATINGS).svg == draw_skill_gap(role, RATINGS).svg


@pytest.mark.parametrize("slug", ROLE_SLUGS)
def test_the_room_kept_follows_the_questions_of_the_role(slug):
    """Longer questions keep more room, also after another role is chosen."""
    widget = SkillGap()
    widget.role = slug
    assert widget.live_height == SkillGap(slug).live_height == live_height(roles.load(slug))
    assert widget.live_height["wide"] < widget.live_height["narrow"]


def test_a_role_with_fewer_questions_never_needs_more_room():
    """The tallest question decides, so taking questions away cannot add to it."""
    role = roles.load("machine-learning-specialist")
    fewer = role.model_copy(update={"skills": role.skills[-3:]})
    for width, height in live_height(fewer).items():
        assert height <= live_height(role)[width]
