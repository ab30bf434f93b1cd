"""How skills are learned: no circles, hours that can be split, proofs, and chapters that exist."""

from __future__ import annotations

import datetime as dt

import pytest

from careerbook.assess.plan.plan_guides import guides
from careerbook.assess.skills import skill_plans
from careerbook.book import chapters
from careerbook.errors import DataError, UnknownNameError
from careerbook.paths import data_dir
from careerbook.roles import roles
from careerbook.roles import skills as skill_list


def change(tmp_path, old, new):
    """Write the file with one change and return its path."""
    text = (data_dir() / "skill_plans.toml").read_text("utf-8")
    assert old in text
    path = tmp_path / "skill_plans.toml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


def test_every_skill_has_one_plan_in_the_order_of_the_skill_list():
    """An author finds a skill at the same place in both files."""
    found = skill_plans.load()
    assert tuple(plan.skill for plan in found.plan) == skill_list.load().ids()
    assert found.reviewed_on <= dt.date.today()


def test_hours_are_rounds_of_the_practice_that_a_reader_is_told():
    """Level 1 and 2 by the first practice, 3 by the second, 4 by the third: nothing else counts."""
    plan = skill_plans.load()["statistics"]
    assert plan.hours == (
        (5 * 3, 5 * 6),
        (14 * 3, 14 * 6),
        (6 * 8, 6 * 16),
        (4 * 15, 4 * 30),
    )
    for one in skill_plans.load().plan:
        assert all(0 < low < high for low, high in one.hours)
        assert len(one.basis.split()) >= 10, one.skill


def test_a_reader_is_told_the_practice_of_which_the_rounds_are():
    """The words are those of the skill list for somebody one level below."""
    guide, skill = guides()["statistics"], skill_list.load()["statistics"]
    start, stretch, lead = skill.practice.start, skill.practice.stretch, skill.practice.lead
    assert guide.practice == (start, start, stretch, lead)
    assert guide.rounds == (5, 14, 6, 4)


def test_the_basis_says_that_it_is_a_judgment():
    """No reader takes the hours for a measurement."""
    assert "Editorial judgment" in skill_plans.load().basis
    assert "No study" in skill_plans.load().basis


def test_every_level_that_a_role_asks_for_has_hours_and_a_proof():
    """A plan never ends before the level that it is for."""
    for slug in roles.slugs():
        for need in roles.load(slug).skills:
            assert need.level in (0, *skill_plans.PLANNED_LEVELS), (slug, need.id)


def test_proofs_differ_and_fit_into_a_calendar_entry():
    """128 sentences of which none stands twice."""
    proofs = [proof for plan in skill_plans.load().plan for proof in plan.evidence]
    assert len(set(proofs)) == len(proofs) == 32 * 4
    assert max(map(len, proofs)) <= skill_plans.LONGEST_EVIDENCE


def test_chapters_exist_and_are_called_as_their_title():
    """A renamed or removed chapter is noticed."""
    project = chapters.find_project()
    assert skill_plans.author_faults(skill_plans.load(), project) == []
    renamed = skill_plans.load().model_copy(
        update={"names": {"topics/salaries": "Wages", "topics/none": "None"}}
    )
    told = [str(fault) for fault in skill_plans.author_faults(renamed, project)]
    assert any("Wages" in line and "Salaries" in line for line in told)
    assert any("topics/none" in line and "no such chapter" in line for line in told)


def test_every_skill_has_a_project_in_some_portfolio():
    """Projects are read from the role profiles; a skill without one would have nothing to build."""
    for skill, guide in guides().items():
        assert guide.projects, skill
        assert all(slug in roles.slugs() for slug, _ in guide.projects)


def test_projects_of_the_target_role_come_first_and_others_serve_where_it_has_none():
    """A reader sees the projects of the role that she is heading for."""
    statistics = guides()["statistics"]
    assert statistics.projects_for("data-scientist") == (
        ("data-scientist", "An honest experiment"),
    )
    teaching = guides()["teaching"]
    assert teaching.projects_for("ml-engineer") == teaching.projects[:2]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('after = ["mathematics"]', 'after = ["telepathy"]', "unknown skill, found 'telepathy'"),
        ('"mathematics"\nafter = []', '"mathematics"\nafter = ["experiment-design"]', "a circle"),
        ('skill = "teaching"', 'skill = "communication"', "used 2 times"),
        ('skill = "teaching"', 'skill = "communication"', "found 'teaching'; allowed: a plan"),
        ("start = [6, 12]", "start = [12, 6]", "start must be [from, to]"),
        ("rounds = [4, 8, 8, 3]", "rounds = [4, 8, 8]", "rounds"),
        ('"topics/salaries" = "Salaries"\n', "", "page without a name"),
        ('[names]\n', '[names]\n"topics/unused" = "Unused"\n', "serves no skill"),
        ("reviewed_on", "hours_are_exact = true\nreviewed_on", "unknown key"),
    ],
)  # fmt: skip
def test_faults_of_the_file_are_named(tmp_path, old, new, said):
    """The message says what is wrong and where."""
    with pytest.raises(DataError) as caught:
        skill_plans.load(change(tmp_path, old, new))
    assert said in str(caught.value)


def test_an_unknown_skill_names_the_nearest():
    """A typing error is answered with a suggestion."""
    with pytest.raises(UnknownNameError, match="statistics"):
        skill_plans.load()["statistic"]
