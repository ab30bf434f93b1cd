"""The widget of where the answers lead: state, table, picture, sentence and form on paper."""

from __future__ import annotations

import json
import re

import pytest
from traitlets import TraitError

from careerbook.assess.answers import answers
from careerbook.assess.interests import inventory
from careerbook.assess.interests.scoring import standing
from careerbook.assess.leads.facts import lead_facts
from careerbook.assess.leads.leads_widget import WhereItLeads
from careerbook.assess.leads.map_chart import draw_where_it_leads
from careerbook.assess.leads.weights import weights_of
from careerbook.assess.terms.band import invented_terms
from careerbook.errors import AnswersError, UnknownNameError
from careerbook.roles import roles, skills

LEVELS = {skill.id: 1 + index % 4 for index, skill in enumerate(skills.load().skill)}
LIKES = {
    item.id: 6 - answer if item.reverse else answer
    for item in inventory.load().item
    for answer in [{"social": 5, "artistic": 4, "realistic": 1}.get(item.scale, 3)]
}


def test_the_frame_has_one_row_per_role_and_leaves_the_unknown_missing() -> None:
    """Without answers only pay is known, and nothing has a place."""
    frame = WhereItLeads().result
    assert sorted(frame["role"]) == sorted(roles.slugs())
    assert frame[["interests", "skills", "place", "first", "alike"]].isna().all(axis=None)
    assert frame["pay"].notna().all()


def test_table_picture_and_sentence_follow_the_traits() -> None:
    """What the front end writes into the traits is ranked at once in Python."""
    widget = WhereItLeads()
    assert "Nothing is placed yet" in widget.describe()
    widget.interests = LIKES
    assert "You have not rated any skill yet" in widget.describe()
    widget.ratings = LEVELS
    frame = widget.frame.set_index("role")
    assert frame["place"].min() == 1
    assert frame["first"].dropna().str.fullmatch("about . of 10|nearly all|hardly any").all()
    assert widget.leads.rows[0].role == frame.index[0]
    assert widget.chart().title == draw_where_it_leads(LEVELS, LIKES).title
    assert (frame["skills_low"] <= frame["skills"]).all()
    assert (frame["skills"] <= frame["skills_high"]).all()


def test_weights_change_the_order_and_only_the_named_ones_are_set() -> None:
    """Somebody for whom only pay counts beside liking finds the best-paid of what she likes."""
    widget = WhereItLeads(LEVELS, LIKES, {"pay": 100})
    assert widget.weights == {"interests": 50, "skills": 50, "pay": 100}
    before = widget.frame["role"].tolist()
    widget.weights = {"interests": 100, "skills": 0, "pay": 0}
    assert widget.frame["role"].tolist() != before


def test_a_dismissed_role_comes_last_without_a_place() -> None:
    """It stays in the frame, so that somebody can look why."""
    row = WhereItLeads(LEVELS, LIKES, dismissed=["ml-engineer"]).frame.iloc[-1]
    assert (row["role"], bool(row["dismissed"])) == ("ml-engineer", True)
    assert row[["place", "first", "top_three"]].isna().all()


def test_limits_remove_roles_before_the_ranking_and_say_why() -> None:
    """They have no place and no row in the picture; lifted, the ranking is the old one."""
    widget = WhereItLeads(LEVELS, LIKES)
    before = widget.describe()
    widget.constraints = {"schooling": "bachelor", "hours": 40}
    frame = widget.frame.set_index("role")
    gone = ["ai-research-scientist", "ml-researcher"]
    assert sorted(frame.index[frame["removed"]]) == gone
    assert frame.loc[gone, ["place", "first"]].isna().all(axis=None)
    assert "Your limits remove 2 roles before the ranking" in widget.describe()
    assert "Hours a week: not known for AI Product Manager" in widget.describe()
    assert "ML Researcher" not in set(widget.chart().table["Role"])
    assert widget.why_not("ml-researcher")[0].startswith("Your limits remove it")
    widget.constraints = {"schooling": "none"}
    assert widget.chart().title == "Your limits leave no role"
    assert "Nothing is ranked: your limits leave no role" in widget.describe()
    widget.constraints = {}
    assert widget.describe() == before


def test_months_follow_the_hours_a_week_of_the_plan() -> None:
    """Twice the hours, fewer roles removed."""
    slow = WhereItLeads(LEVELS, LIKES, constraints={"months": 4}, hours_a_week=2)
    quick = WhereItLeads(LEVELS, LIKES, constraints={"months": 4}, hours_a_week=20)
    assert set(quick.leads.removed) < set(slow.leads.removed)


def test_ticks_on_made_up_terms_widen_the_bands_of_the_table() -> None:
    """The same answers, less sure; an answer that is no tick is refused."""
    plain = WhereItLeads(LEVELS, LIKES).frame.set_index("role")
    widget = WhereItLeads(LEVELS, LIKES, known=dict.fromkeys(invented_terms(), True))
    wide = widget.frame.set_index("role").loc[plain.index]
    width = plain["skills_high"] - plain["skills_low"]
    assert (wide["skills_high"] - wide["skills_low"] > width).mean() > 0.9
    with pytest.raises(AnswersError, match=r"known\.dropout"):
        widget.known = {"dropout": 1}


def test_a_document_of_the_page_can_be_read_in() -> None:
    """Ratings, interests, weights and choices come from one exported file."""
    stamp = "2026-11-23T10:00:00.000Z"
    document = answers.empty()
    document["ratings"] = {
        name: {"level": level, "evidence": "", "rated_on": stamp} for name, level in LEVELS.items()
    }
    document["interests"] = {
        name: {"answer": answer, "answered_on": stamp} for name, answer in LIKES.items()
    }
    document["shortlist"] = {"data-scientist": {"kept": True, "changed_on": stamp}}
    document["settings"] = {"weight-pay": {"value": 0, "changed_on": stamp}}
    read = answers.parse(json.dumps(document))
    widget = WhereItLeads(
        answers.levels(read), standing(read), weights_of(read), answers.shortlist(read)
    )
    assert widget.weights["pay"] == 0
    assert widget.kept == ["data-scientist"]
    assert widget.frame.equals(WhereItLeads(LEVELS, LIKES, {"pay": 0}).frame)


@pytest.mark.parametrize(
    ("trait", "value", "error"),
    [
        ("ratings", {"programming": 6}, AnswersError),
        ("ratings", {"programming": True}, AnswersError),
        ("interests", {"repair-appliance": 0}, AnswersError),
        ("weights", {"interests": 1, "skills": 1, "pay": 101}, ValueError),
        ("weights", {"interests": 1, "skills": 1}, ValueError),
        ("constraints", {"months": -1}, AnswersError),
        ("constraints", {"luck": 1}, AnswersError),
        ("hours_a_week", 0.0, TraitError),
        ("kept", ["ml-enginer"], UnknownNameError),
        ("dismissed", ["data-scientist"], ValueError),
    ],
)
def test_what_cannot_be_is_refused_and_the_state_stays(
    trait: str, value: object, error: type[Exception]
) -> None:
    """The message names the field or the role; the widget keeps what it showed."""
    widget = WhereItLeads(LEVELS, LIKES, kept=["data-scientist"])
    before = getattr(widget, trait)
    with pytest.raises(error):
        setattr(widget, trait, value)
    assert getattr(widget, trait) == before


def test_why_not_answers_for_every_role_and_names_the_nearest_of_a_typing_error() -> None:
    """Three or four reasons each, no number that stands for fit."""
    widget = WhereItLeads(LEVELS, LIKES)
    for slug in roles.slugs():
        said = widget.why_not(slug)
        assert len(said) == 4
        assert all(text.endswith(".") for text in said)
    with pytest.raises(UnknownNameError, match="data-scientist"):
        widget.why_not("data-scientst")


def test_facts_are_plain_values_and_small() -> None:
    """The trait goes into the page as JSON."""
    text = json.dumps(lead_facts())
    assert len(text) < 60_000
    assert len(lead_facts()["roles"]) == len(roles.slugs())


def test_the_static_form_is_a_sheet_to_fill_in_and_a_picture() -> None:
    """Every role has a line with its median pay and room for the rest."""
    static = WhereItLeads().static_form()
    sheet = static.split("</table>")[0]
    assert sheet.count("<tr>") == len(roles.slugs()) + 1
    assert len(re.findall(r"<td>\$[\d,]+", sheet)) == len(roles.slugs())
    assert 'role="img"' in static
    assert "Nothing is placed yet" in static
