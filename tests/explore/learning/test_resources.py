"""Resources are found by every wish, and the order is the one that the chapter states."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook import find_resources, load_skills, resources_by_role, resources_by_skill
from careerbook.errors import UnknownNameError
from careerbook.explore.learning.resources import LEVELS, LICENCES, licence_group
from careerbook.facts import data
from careerbook.roles import roles

SKILLS = [skill.id for skill in load_skills().skill]
TABLE = data.load("learning_resources").set_index("url")


@given(
    st.sampled_from(["", *SKILLS]), st.sampled_from(["", *LEVELS]), st.sampled_from(["", *LICENCES])
)
def test_each_row_fits_every_wish_and_none_that_fits_is_missing(skill, level, licence):
    """A wish left out removes nothing."""
    found = find_resources(skill, level=level, licence=licence)
    fits = [
        url
        for url, row in TABLE.iterrows()
        if (not skill or skill in row["skill_ids"].split(";"))
        and (not level or row["level"] == level)
        and (not licence or licence_group(row["licence"]) == licence)
    ]
    assert sorted(found["Address"]) == sorted(fits)


def test_cost_kind_and_stated_hours_filter_too():
    """Hours count as stated only where the table has them."""
    assert find_resources(cost="free")["Cost"].str.startswith("free").all()
    assert set(find_resources(kind="book")["Kind"]) == {"book"}
    stated = find_resources(hours_stated=True)
    assert len(stated) == TABLE["hours_as_published"].fillna("").ne("").sum()


@pytest.mark.parametrize(
    "wish", [{"skill": "statistic"}, {"level": "begin"}, {"kind": "film"}, {"licence": "free"}]
)
def test_an_unknown_wish_is_refused(wish):
    """An empty answer would look like "there is none"."""
    with pytest.raises(UnknownNameError):
        find_resources(**wish)


@pytest.mark.parametrize(
    ("licence", "group"),
    [
        ("CC BY-SA 4.0; code modified MIT", "open"),
        ("text CC BY-NC-ND 3.0; code MIT", "limited"),
        ("free PDF, not open; labs BSD", "own terms"),
        ("NO licence file: link, do not copy questions", "own terms"),
        ("template MIT; text not stated", "own terms"),
        ("US government work", "open"),
        ("something else", "own terms"),
    ],
)
def test_the_strictest_part_of_a_licence_decides(licence, group):
    """Open code does not open a closed text."""
    assert licence_group(licence) == group


def test_a_main_subject_comes_first_and_what_was_not_read_last():
    """A resource that has the skill among others never stands before one that is about it."""
    for skill in SKILLS:
        found = TABLE.loc[find_resources(skill)["Address"]]
        main = found["skill_ids"].str.split(";").str[0] == skill
        assert main.is_monotonic_decreasing
        unread = found.loc[main, "evidence_kind"] == "existence only"
        assert unread.is_monotonic_increasing


def test_three_for_each_skill_where_there_are_three():
    """Where the list has fewer, it shows what it has."""
    counts = resources_by_skill()["Skill"].value_counts()
    for skill in load_skills().skill:
        assert counts[skill.name] == min(3, len(find_resources(skill.id))) >= 1


@pytest.mark.parametrize("slug", roles.slugs())
def test_three_different_ones_for_each_role(slug):
    """Each serves a skill that the role asks for."""
    found = resources_by_role(slug)
    assert found["Address"].nunique() == len(found) == 3
    asked = {load_skills()[need.id].name for need in roles.load(slug).skills}
    assert set(found["For"]) <= asked
