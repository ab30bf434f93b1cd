"""The quick picks as data: deeds that speak for a level, and faults told all at once."""

from __future__ import annotations

import pytest

from careerbook.assess.skills import quick_picks
from careerbook.errors import DataError, UnknownNameError
from careerbook.roles import skills

SOUND = """\
reviewed_on = 2026-05-01
basis = "A judgment."

[[pick]]
id = "first"
group = "foundations"
text = "Worked out a mean by hand."
shows = { statistics = 1 }

[[pick]]
id = "second"
group = "people"
text = "Taught a class of twelve."
shows = { teaching = 2, statistics = 2 }
"""


def write(tmp_path, text):
    path = tmp_path / "quick_picks.toml"
    path.write_text(text, "utf-8")
    return path


def test_every_skill_can_be_reached_by_a_tick():
    """Whoever starts from deeds can get to any skill of the list."""
    shown = {skill for pick in quick_picks.load().pick for skill in pick.shows}
    assert shown == set(skills.load().ids())


def test_no_tick_proposes_to_lead_or_to_set_direction():
    """Levels 4 and 5 need more than one deed; the basis is stated."""
    picks = quick_picks.load()
    assert {level for pick in picks.pick for level in pick.shows.values()} == {1, 2, 3}
    assert "Editorial judgment" in picks.basis


def test_a_deed_stands_under_the_group_of_a_skill_that_it_shows():
    """A reader finds it where she would look."""
    listed = skills.load()
    for pick in quick_picks.load().pick:
        assert pick.group in {listed[skill].group for skill in pick.shows}, pick.id


def test_deeds_are_told_in_the_past_tense_without_a_subject():
    """They read as a list after "I have": none begins with "I" or asks anything."""
    for pick in quick_picks.load().pick:
        assert pick.text[0].isupper(), pick.id
        assert not pick.text.startswith(("I ", "Can ", "Have ")), pick.id
        assert "?" not in pick.text


def test_several_ticks_propose_the_highest_level(tmp_path):
    """Two deeds for one skill do not add up."""
    picks = quick_picks.load(write(tmp_path, SOUND))
    assert picks.propose(["second", "first"]) == {"statistics": 2, "teaching": 2}
    assert picks.propose([]) == {}


def test_an_unknown_tick_names_the_nearest():
    """A typing error is answered with a suggestion."""
    with pytest.raises(UnknownNameError, match="own-script"):
        quick_picks.load().propose(["own-scrip"])


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('id = "second"', 'id = "first"', "used 2 times"),
        ("Taught a class of twelve.", "Worked out a mean by hand.", "used 2 times"),
        ("Taught a class of twelve.", "Taught a class of twelve", "text"),
        ("Taught a class of twelve.", f"T{'a' * 110}.", "at most 110"),
        ('group = "people"', 'group = "animals"', "unknown group"),
        ("teaching = 2", "telepathy = 2", "unknown skill"),
        ("teaching = 2", "teaching = 6", "less than or equal to 5"),
        ("teaching = 2", "teaching = 0", "shows nothing"),
        ("{ statistics = 1 }", "{}", "shows"),
        ('basis = "A judgment."', "", "required key is missing"),
        ("reviewed_on = 2026-05-01", "reviewed_on = 2026-05-01\nweight = 2", "unknown key"),
    ],
)
def test_a_fault_is_named_with_its_place(old, new, words, tmp_path):
    """The message says which key is wrong and what is allowed."""
    assert old in SOUND
    with pytest.raises(DataError, match=words):
        quick_picks.load(write(tmp_path, SOUND.replace(old, new)))


def test_all_faults_come_at_once(tmp_path):
    """An author mends a file in one go."""
    text = SOUND.replace('"people"', '"animals"').replace("teaching", "telepathy")
    with pytest.raises(DataError) as caught:
        quick_picks.load(write(tmp_path, text))
    assert len(caught.value.faults) == 2
