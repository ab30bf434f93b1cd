"""The role profiles: checked against skill list, occupations, crosswalk and calendar."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from careerbook.checks.hype import WORDS
from careerbook.errors import DataError, UnknownNameError
from careerbook.facts import data
from careerbook.paths import data_dir
from careerbook.roles import roles, skills

SLUG = "machine-learning-specialist"
TEXT = (data_dir() / "roles" / f"{SLUG}.toml").read_text("utf-8")
LEAST_DIFFERENT_SKILLS = 4
# Keys whose texts are fixed forms, names or addresses and not sentences of ours.
FIXED = {"comparison_group", "credit", "url", "basis_url", "name", "names", "official", "onet"}


def texts(value: Any) -> Iterator[str]:
    """Yield every text of a profile that somebody wrote."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in FIXED:
                yield from texts(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from texts(item)


def levels(slug: str) -> dict[str, int]:
    """Return skill id -> required level."""
    return {need.id: need.level for need in roles.load(slug).skills}


def differing_skills(one: str, other: str) -> int:
    """Count the skills that two roles ask for at different levels; not asked for is level 0."""
    left, right = levels(one), levels(other)
    return sum(left.get(name, 0) != right.get(name, 0) for name in {*left, *right})


def faults_of(tmp_path, *changes, today=None, text=TEXT, name=SLUG):
    """Return the faults of the profile after replacing texts in it."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    (tmp_path / f"{name}.toml").write_text(text, "utf-8")
    with pytest.raises(DataError) as caught:
        roles.load(name, folder=tmp_path, today=today)
    return {fault.column: fault for fault in caught.value.faults}


@pytest.mark.parametrize("slug", roles.slugs())
def test_every_profile_is_sound(slug):
    """All profiles load, under their own slug."""
    assert roles.load(slug).slug == slug


def test_dates_to_look_again_have_not_passed():
    """Fails when a certificate or profile is due for a look: look, then set a later date."""
    roles.check(dt.datetime.now(dt.UTC).date())
    assert all(roles.load(slug).check_by > roles.load(slug).reviewed_on for slug in roles.slugs())


@pytest.mark.parametrize("slug", roles.slugs())
def test_occupations_agree_with_the_crosswalk(slug):
    """Codes, their order and their confidence are those of role_soc_crosswalk."""
    crosswalk = data.load("role_soc_crosswalk")
    rows = crosswalk[crosswalk["role_slug"] == slug].sort_values("rank")
    assert [c.code for c in roles.load(slug).soc] == list(rows["soc_code"])
    assert [c.confidence for c in roles.load(slug).soc] == list(rows["confidence"])
    assert roles.load(slug).name == rows["role_name"].iloc[0]


@pytest.mark.parametrize("slug", roles.slugs())
def test_every_rating_says_what_it_rests_on(slug):
    """Each requirement has a reason of its own; must-haves weigh at least 0.8."""
    needs = roles.load(slug).skills
    assert len({need.reason for need in needs}) == len(needs)
    assert all(need.importance >= 0.8 for need in needs if need.must_have)


@pytest.mark.parametrize("slug", roles.slugs())
def test_skills_of_a_profile_stand_in_the_order_of_the_skill_list(slug):
    """The picture and the form show the same order."""
    order = skills.load().ids()
    places = [order.index(need.id) for need in roles.load(slug).skills]
    assert places == sorted(places)


def test_every_role_of_the_crosswalk_has_a_profile():
    """Thirteen roles, thirteen profiles, and none besides."""
    assert roles.slugs() == tuple(sorted(set(data.load("role_soc_crosswalk")["role_slug"])))


def test_no_two_roles_ask_for_the_same():
    """Levels tell roles apart; the message lists every group that they do not."""
    alike = defaultdict(list)
    for slug in roles.slugs():
        asked = {name: level for name, level in levels(slug).items() if level}
        alike[frozenset(asked.items())].append(slug)
    assert [slugs for slugs in alike.values() if len(slugs) > 1] == []


def test_roles_that_name_each_other_differ_in_several_skills():
    """A reader who goes from a role to a related one finds something else to learn."""
    pairs = {(one, other.slug) for one in roles.slugs() for other in roles.load(one).related}
    assert pairs
    found = {pair: differing_skills(*pair) for pair in sorted(pairs)}
    assert {p: count for p, count in found.items() if count < LEAST_DIFFERENT_SKILLS} == {}


def test_every_skill_is_asked_for_by_some_role():
    """The common list holds nothing that no role needs."""
    assert {name for slug in roles.slugs() for name in levels(slug)} == set(skills.load().ids())


@pytest.mark.parametrize("slug", roles.slugs())
def test_the_projects_show_every_must_have(slug):
    """Whoever does the three projects has shown what cannot be missing."""
    role = roles.load(slug)
    shown = {skill for project in role.portfolio for skill in project.shows}
    assert {need.id for need in role.skills if need.must_have} <= shown
    assert shown <= set(levels(slug))


@pytest.mark.parametrize("slug", roles.slugs())
def test_tasks_cover_a_day_a_week_and_the_rest_of_the_year(slug):
    """Each profile has work of every day, of every week and of some weeks, in this order."""
    order = ["daily", "weekly", "at times"]
    places = [order.index(task.how_often) for task in roles.load(slug).tasks]
    assert set(places) == {0, 1, 2}
    assert places == sorted(places)


@pytest.mark.parametrize("slug", roles.slugs())
def test_the_ladder_leads_upward(slug):
    """Each step begins and ends later than the one below."""
    years = [rung.years for rung in roles.load(slug).ladder]
    for below, above in pairwise(years):
        assert below[0] < above[0]
        assert below[1] < above[1]


def test_no_sentence_stands_in_two_profiles():
    """Thirteen roles, thirteen texts: sentences of four words and more occur in one profile."""
    found = defaultdict(set)
    for slug in roles.slugs():
        for text in texts(roles.load(slug).model_dump()):
            for sentence in re.split(r"(?<=[.?!])\s+", text):
                if len(sentence.split()) >= 4:
                    found[sentence.strip(" .").casefold()].add(slug)
    assert {sentence: slugs for sentence, slugs in found.items() if len(slugs) > 1} == {}


@pytest.mark.parametrize("slug", roles.slugs())
def test_profiles_neither_sell_nor_quote_pay(slug):
    """No hype words, and no amounts: pay comes from the tables alone."""
    for text in texts(roles.load(slug).model_dump()):
        assert "$" not in text
        assert not [word for word in WORDS if word in text.casefold()], text


def test_the_outlook_that_support_is_warned_of_is_the_published_one():
    """The profile says that user support as a whole is projected to shrink."""
    rows = data.load("employment_projections").query("soc_code == '15-1232'")
    assert rows.sort_values("round")["change_pct"].iloc[-1] < 0
    assert any("points down" in risk.detail for risk in roles.load("ai-support-specialist").risks)


@pytest.mark.parametrize("slug", roles.slugs())
def test_onet_ratings_are_those_of_the_tables(slug):
    """Element, name and importance are the row of O*NET; suppressed rows are not used."""
    role = roles.load(slug)
    for kind, table in (("skill", "onet_skills"), ("knowledge", "onet_knowledge")):
        rows = data.load(table)
        rows = rows[
            (rows["onet_code"] == role.onet.occupation)
            & (rows["onet_release"].astype(str) == role.onet.release)
            & (rows["recommend_suppress"].astype(str) != "Y")
        ].set_index("element_id")
        for rating in [r for need in role.skills for r in need.onet if r.kind == kind]:
            assert rows.loc[rating.element, "element_name"] == rating.name
            assert rows.loc[rating.element, "importance"] == pytest.approx(rating.importance)


def test_onet_importance_is_standardised_to_0_to_100():
    """1 is 0, 5 is 100: 3.62 is 65.5."""
    rating = roles.OnetRating(element="2.B.3.e", name="Programming", kind="skill", importance=3.62)
    assert rating.importance_0_100 == pytest.approx(65.5)


def test_an_unknown_role_names_the_nearest():
    """A typing error is answered with a suggestion."""
    with pytest.raises(UnknownNameError, match=SLUG):
        roles.load("machine-learning-specialst")


@pytest.mark.parametrize(
    ("old", "new", "key", "problem"),
    [
        ("level = 3\n", "level = 6\n", "skills[0].level", "not allowed"),
        ("level = 3\n", "level = true\n", "skills[0].level", "not a whole number"),
        ("importance = 0.7\n", "importance = 1.5\n", "skills[0].importance", "not allowed"),
        ("level_se = 0.5", "level_se = 0.0", "skills[0].level_se", "not allowed"),
        ('reason = "Needed', 'because = "Needed', "skills[0].reason", "required key is missing"),
        ("years = [0, 2]", "years = [2, 2]", "ladder[0]", "not allowed"),
        ('url = "https://www.onet', 'url = "http://www.onet', "onet.url", "not allowed"),
        (
            "importance = 3.38 },",
            "importance = 5.5 },",
            "skills[0].onet[0].importance",
            "not allowed",
        ),
        ('families = ["research-data"', 'families = ["wizards"', "families[0]", "not allowed"),
        ('how_often = "daily"', 'how_often = "hourly"', "tasks[0].how_often", "not allowed"),
        ('basis = "onet"', 'basis = "hearsay"', "skills[0].basis", "not allowed"),
        ('basis = "onet"', 'basis = "public-ladder"', "skills[0]", "not allowed"),
        ('basis = "editorial"', 'basis = "onet"', "skills[3]", "not allowed"),
        ('basis = "bls"', 'basis = "editorial"', "education", "not allowed"),
        (
            'changes = "You stop',
            'change = "You stop',
            "ladder[0].changes",
            "required key is missing",
        ),
        ("check_by = 2027-11-30", 'check_by = "soon"', "check_by", "not allowed"),
    ],
)
def test_a_value_out_of_range_is_a_fault_with_its_key(tmp_path, old, new, key, problem):
    """The author sees file, key path, value and what is allowed."""
    faults = faults_of(tmp_path, (old, new))
    assert faults[key].problem == problem
    assert faults[key].file.endswith(f"{SLUG}.toml")
    assert faults[key].allowed


def test_unknown_skills_roles_and_codes_are_told_in_one_error(tmp_path):
    """Everything that points nowhere is listed, not only the first."""
    faults = faults_of(
        tmp_path,
        ('id = "mathematics"', 'id = "sorcery"'),
        ('slug = "ml-engineer"', 'slug = "ml-enginer"'),
        ('code = "15-1252"', 'code = "99-9999"'),
        ('shows = ["statistics"', 'shows = ["statistic"'),
    )
    assert set(faults) == {
        "skills[0].id",
        "related[0].slug",
        "soc[2].code",
        "soc",
        "portfolio[0].shows",
    }
    assert faults["skills[0].id"].value == "sorcery"
    assert "programming" in faults["skills[0].id"].allowed


def test_a_confidence_that_differs_from_the_crosswalk_is_a_fault(tmp_path):
    """The profile cannot claim a surer mapping than the table."""
    faults = faults_of(tmp_path, ('confidence = "medium"', 'confidence = "high"'))
    assert "role_soc_crosswalk" in faults["soc"].problem


def test_schooling_that_differs_from_the_projections_is_a_fault(tmp_path):
    """What is called official is what the table says."""
    faults = faults_of(tmp_path, ('official = "Bachelor', 'official = "Doctor'))
    assert faults["education.official"].allowed == "Bachelor's degree"


def test_ratings_from_another_occupation_are_a_fault(tmp_path):
    """The occupation beside ours is the one of the crosswalk."""
    faults = faults_of(tmp_path, ('occupation = "15-1221.00"', 'occupation = "15-1252.00"'))
    assert faults["onet.occupation"].allowed == "15-1221.00"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("importance = 3.38 },", "importance = 3.83 },"),
        ('element = "2.A.1.e"', 'element = "2.A.1.z"'),
        ('name = "Mathematics", kind = "skill"', 'name = "Sums", kind = "skill"'),
    ],
)
def test_a_number_that_is_not_onets_is_a_fault_for_those_who_check(tmp_path, old, new):
    """A slip of the pen in an O*NET rating does not get into the book."""
    faults = faults_of(tmp_path, (old, new), today=dt.date(2026, 11, 23))
    assert "differs from onet_skills" in faults["skills[0].onet[0]"].problem


def test_a_skill_rated_twice_is_a_fault(tmp_path):
    """The second rating would silently count double."""
    faults = faults_of(tmp_path, ('id = "statistics"', 'id = "mathematics"'))
    assert faults["skills.id"].problem == "used 2 times"


def test_a_profile_under_another_name_is_a_fault(tmp_path):
    """File name and slug are one name."""
    faults = faults_of(tmp_path, name="ml-engineer")
    assert faults["slug"].problem == "differs from the file's name"


def test_a_date_to_look_again_is_a_fault_only_for_those_who_check(tmp_path):
    """A reader who opens the book in ten years still gets the profile."""
    later = dt.date(2036, 1, 1)
    faults = faults_of(tmp_path, today=later)
    assert set(faults) == {"check_by", "certifications[0].check_by", "certifications[1].check_by"}
    assert roles.load(SLUG, folder=tmp_path).slug == SLUG


def test_check_lists_the_faults_of_all_profiles():
    """`careerbook check` shows everything that is due at once."""
    with pytest.raises(DataError, match="date to look again has passed"):
        roles.check(dt.date(2036, 1, 1))
