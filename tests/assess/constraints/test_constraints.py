"""Limits: what they remove and why, what is not known, and how they are kept."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

import pytest

from careerbook.assess.answers import answers
from careerbook.assess.constraints import facts
from careerbook.assess.constraints.constraints import (
    CONSTRAINTS,
    LEVELS,
    RoleConditions,
    check_limits,
    judge,
    limits_of,
    pace_of,
    sentence,
)
from careerbook.errors import AnswersError
from careerbook.explore.compare.facts import ENTRY_LEVELS
from careerbook.facts import data
from careerbook.roles import roles
from careerbook.roles.role_profile import Conditions

CASES = Path(__file__).parent
STAMP = "2026-11-23T10:00:00.000Z"
HOURS = {"statistics": (10.0, 20.0, 40.0, 80.0)}
FULL = RoleConditions("full", "Full", 38, "on-site", "bachelor", (("statistics", 3),))
DARK = RoleConditions("dark", "Dark", None, None, None, (("statistics", 3),))
NAMES = {"full": "Full", "dark": "Dark"}


@pytest.mark.parametrize(
    ("limits", "why"),
    [
        ({"hours": 37}, "nearly all advertisements are for full time, which begins at 38 hours"),
        ({"hours": 38}, ""),
        ({"place": "remote"}, "the work is done at a place of work"),
        ({"place": "on-site"}, ""),
        ({"schooling": "associate"}, "the official entry level is a bachelor's degree"),
        ({"schooling": "bachelor"}, ""),
        ({"schooling": "doctorate"}, ""),
    ],
)
def test_a_limit_removes_what_goes_beyond_it_and_nothing_else(
    limits: dict[str, int | str], why: str
) -> None:
    """At the limit itself a role stays; where nothing is known it stays as well."""
    found = judge(limits, (FULL, DARK), HOURS, {})
    assert set(found.removed) == ({"full"} if why else set())
    assert found.removed.get("full", "").startswith(why)
    assert found.unknown == {next(iter(limits)): ("Dark",)}


def test_months_are_those_of_quick_learning_to_one_level_below() -> None:
    """Level 3 asked, 0 there: 10 + 20 hours at 5 a week are 6 weeks, 1.4 months, so 2."""
    for months, removed in ((1, {"full"}), (2, set())):
        found = judge({"months": months}, (FULL,), HOURS, {"statistics": 0}, 5.0)
        assert set(found.removed) == removed
    assert judge({"months": 0}, (FULL,), HOURS, {"statistics": 2}).removed == {}
    said = judge({"months": 1}, (FULL,), HOURS, {"statistics": 0}, 2.5).removed["full"]
    assert "about 3 months at 2.5 hours a week, and you need pay within 1 month" in said


def test_months_are_not_known_while_a_must_have_is_not_rated() -> None:
    """Nothing is taken as 0 to remove a role."""
    found = judge({"months": 0}, (FULL,), HOURS, {})
    assert (found.removed, found.unknown) == ({}, {"months": ("Full",)})


def test_what_was_removed_and_what_is_not_known_is_said() -> None:
    """Roles with one reason share a sentence; without limits nothing is said."""
    limits: dict[str, int | str] = {"hours": 20, "place": "remote"}
    said = sentence(judge(limits, (FULL, DARK), HOURS, {}), NAMES, limits)
    assert said.startswith("Your limits remove 1 role before the ranking. Full: nearly all adv")
    assert "Hours a week: not known for Dark, and nothing is removed there." in said
    nowhere = judge(limits, (DARK,), HOURS, {})
    assert sentence(nowhere, NAMES, limits) == (
        "Your limits remove no role. No profile says anything about hours a week and the place of "
        "work, so that removes nothing."
    )
    assert sentence(judge({}, (FULL,), HOURS, {}), NAMES, {}) == ""


def test_the_handbooks_roles_have_schooling_and_hours_of_learning() -> None:
    """The lowest official entry level of a role's occupations; hours for every must-have."""
    found = {role.role: role for role in facts.conditions()}
    assert set(found) == set(roles.slugs())
    assert found["ai-support-specialist"].schooling == "some-college"
    assert found["ml-researcher"].schooling == "master"
    assert found["data-scientist"].schooling == "bachelor"
    assert {skill for one in found.values() for skill, _ in one.must} == set(facts.quick_hours())
    assert facts.OFFICIAL == ENTRY_LEVELS
    assert len(facts.OFFICIAL) == len(LEVELS)


def test_hours_and_place_are_those_of_the_profile() -> None:
    """Six profiles have hours, five of them a place; odd ones are refused."""
    found = {one.role: (one.hours, one.place) for one in facts.conditions()}
    assert found["data-scientist"] == (35, "either")
    assert found["ml-researcher"] == (35, None)
    assert found["ai-training-coordinator"] == (None, None)
    assert sum(hours is not None for hours, _ in found.values()) == 6
    with pytest.raises(ValueError, match="place"):
        Conditions(place="moon", job_title="Guide", reason="No.")  # type: ignore[arg-type]


@pytest.mark.parametrize("slug", roles.slugs())
def test_hours_and_place_of_a_profile_are_what_its_advertisements_say(slug: str) -> None:
    """Hours need 95 in 100 full time; either place needs a tenth remote, however rows count."""
    known = roles.load(slug).conditions
    if known is None:
        assert not any(one.hours or one.place for one in facts.conditions() if one.role == slug)
        return
    row = data.load("aijobs_conditions").set_index("job_title").loc[known.job_title]
    assert known.least_hours_a_week is None or row["full_time_n"] / row["postings_n"] >= 0.95
    shares = (row["remote_n"] / row["postings_n"], row["distinct_remote_n"] / row["distinct_n"])
    place = None
    if max(shares) - min(shares) < 0.2:
        place = "either" if min(shares) >= 0.1 and max(shares) <= 0.9 else "on-site"
    assert known.place == place


def test_the_facts_on_hours_and_place_name_source_and_roles_without_any() -> None:
    """Counts of the table, not words by heart; the seven others are named as not known."""
    said = facts.condition_notes()
    assert len(said) == 8
    assert any(
        "Data Scientist: of 14,829 advertisements" in note
        and "over 99% are full time and 22% from home only" in note
        and "aijobs.net" in note
        for note in said
    )
    assert "AI Training Coordinator" in said[-1]
    assert "Data Scientist" not in said[-1]


def test_half_time_leaves_no_role_whose_advertisements_are_full_time() -> None:
    """20 hours a week remove the six that are known, and the words say why."""
    limits: dict[str, int | str] = {"hours": 20}
    found = judge(limits, facts.conditions(), facts.quick_hours(), {})
    assert len(found.removed) == 6
    names = {one.role: one.name for one in facts.conditions()}
    said = sentence(found, names, limits)
    assert "nearly all advertisements are for full time, which begins at 35 hours a week" in said
    assert "Hours a week: not known for AI Product Manager" in said


def test_from_home_only_removes_nothing_where_both_are_advertised_and_says_so() -> None:
    """Either is a fact and not a gap."""
    limits: dict[str, int | str] = {"place": "remote"}
    found = judge(limits, facts.conditions(), facts.quick_hours(), {})
    assert found.removed == {}
    assert "Data Scientist" in found.either
    said = sentence(found, {}, limits)
    assert "Posts from home and at a place of work are both advertised for AI Research" in said


def test_unrated_must_haves_are_not_blamed_on_the_profiles() -> None:
    """Months are unknown because nothing is rated: the words told of silent profiles before."""
    limits: dict[str, int | str] = {"months": 3}
    said = sentence(judge(limits, (FULL,), HOURS, {}), NAMES, limits)
    assert "No profile says" not in said
    assert "once you have rated the must-haves" in said


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ({"hours": 0}, r"constraints\.hours\.value holds 0; allowed: a whole number from 1 to 60"),
        ({"months": 3.5}, r"constraints\.months\.value holds 3\.5"),
        ({"place": "home"}, r'constraints\.place\.value holds .home.; allowed: one of "remote"'),
        ({"schooling": "phd"}, r"constraints\.schooling\.value"),
        ({"luck": 1}, r"constraints\.luck holds 1; allowed: only hours, place, schooling, months"),
    ],
)
def test_what_is_no_limit_is_refused_by_name(limits: dict[str, object], said: str) -> None:
    """What, which value, where, and what is allowed."""
    with pytest.raises(AnswersError, match=said):
        check_limits(limits)


def test_limits_are_read_from_the_document_and_old_ones_stay_valid() -> None:
    """A document from before there were limits has none; a limit taken back does not bind."""
    document = answers.empty()
    assert "constraints" not in document
    assert limits_of(answers.parse(json.dumps(document))) == {}
    document["constraints"] = {
        "months": {"value": 6, "set_on": STAMP},
        "place": {"value": None, "set_on": STAMP},
        "of-a-newer-edition": {"value": "shifts", "set_on": STAMP},
    }
    read = answers.parse(json.dumps(document))
    assert limits_of(read) == {"months": 6}
    assert "of-a-newer-edition" in read["constraints"]
    assert check_limits(dict.fromkeys(CONSTRAINTS)) == {}


@pytest.mark.parametrize(("value", "pace"), [(8, 8.0), (0, 5.0), ("8", 5.0), (True, 5.0)])
def test_hours_of_learning_are_those_of_the_plan(value: object, pace: float) -> None:
    """What is no sound number there is five."""
    assert pace_of({"settings": {"hours-a-week": {"value": value}}}) == pace
    assert pace_of({}) == 5.0


def test_the_cases_for_the_browser_are_up_to_date() -> None:
    """constraints_cases.json is what the script writes today."""
    text = runpy.run_path(str(CASES / "make_constraints_cases.py"))["text"]()
    assert (CASES / "constraints_cases.json").read_text("utf-8") == text
