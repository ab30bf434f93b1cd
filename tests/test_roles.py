"""The role profiles: checked against skill list, occupations, crosswalk and calendar."""

from __future__ import annotations

import datetime as dt

import pytest

from careerbook import data, roles, skills
from careerbook.errors import DataError, UnknownNameError
from careerbook.paths import data_dir

SLUG = "machine-learning-specialist"
TEXT = (data_dir() / "roles" / f"{SLUG}.toml").read_text("utf-8")


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


def test_skills_of_a_profile_stand_in_the_order_of_the_skill_list():
    """The picture and the form show the same order."""
    order = skills.load().ids()
    places = [order.index(need.id) for need in roles.load(SLUG).skills]
    assert places == sorted(places)


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
        ("level = 3\n", "level = true\n", "skills[0].level", "not allowed"),
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
        ('shows = ["problem-framing"', 'shows = ["framing"'),
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
