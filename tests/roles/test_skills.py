"""The common skill list: six anchors and three practices for each, and faults told all at once."""

from __future__ import annotations

import pytest

from careerbook.errors import DataError, UnknownNameError
from careerbook.roles import skills

SOUND = """\
[[group]]
id = "foundations"
name = "Foundations"

[[skill]]
id = "knitting"
name = "Knitting"
group = "foundations"
covers = "Loops of yarn."
levels = ["None yet.", "With help.", "A scarf.", "A jumper.", "Teaches.", "Designs."]
[skill.practice]
start = "Cast on."
stretch = "Turn a heel."
lead = "Hold a class."
"""


def write(tmp_path, text):
    path = tmp_path / "skills.toml"
    path.write_text(text, "utf-8")
    return path


def test_every_skill_has_six_anchors_of_its_own():
    """No anchor is used for two skills or two levels."""
    anchors = [anchor for skill in skills.load().skill for anchor in skill.levels]
    assert len(anchors) == 6 * len(skills.load().skill)
    assert len(set(anchors)) == len(anchors)


def test_anchors_are_short_enough_to_be_read_on_a_phone():
    """An anchor is one sentence of at most 120 characters."""
    for skill in skills.load().skill:
        for anchor in skill.levels:
            assert anchor.endswith("."), anchor
            assert len(anchor) <= 120, anchor


def test_there_is_a_practice_of_its_own_for_every_skill_and_band():
    """Nobody is told to do the same thing for two skills, and each practice is a full sentence."""
    steps = [step for skill in skills.load().skill for step in skill.practice.model_dump().values()]
    assert len(set(steps)) == len(steps) == 3 * len(skills.load().skill)
    assert all(step.endswith(".") and len(step.split()) >= 8 for step in steps)


def test_ids_that_answers_refer_to_are_never_taken_away():
    """Answers on readers' devices name these ids; a skill may be added, none renamed or removed."""
    first_edition = {
        "mathematics", "statistics", "programming", "data-querying", "data-preparation",
        "data-visualization", "classical-machine-learning", "deep-learning", "model-evaluation",
        "research-reading", "software-engineering", "model-deployment", "model-monitoring",
        "cloud-computing", "problem-framing", "communication", "teamwork-and-planning",
        "responsible-ai",
    }  # fmt: skip
    assert first_edition <= set(skills.load().ids())


def test_practices_differ_by_level():
    """Levels 0 and 1 start, level 2 stretches, from level 3 on one leads."""
    skill = skills.load()["statistics"]
    steps = [skill.next_step(level) for level in skills.LEVELS]
    assert (
        steps == [skill.practice.start] * 2 + [skill.practice.stretch] + [skill.practice.lead] * 3
    )


def test_skills_stand_in_four_or_five_named_groups():
    """A reader meets few headings, each with at least two skills."""
    found = skills.load()
    assert 4 <= len(found.group) <= 5
    for group in found.group:
        assert sum(skill.group == group.id for skill in found.skill) >= 2


def test_an_unknown_skill_names_the_nearest():
    """A typing error is answered with a suggestion."""
    with pytest.raises(UnknownNameError, match="'programming'"):
        skills.load()["programing"]


def test_a_sound_file_of_ones_own_is_read(tmp_path):
    """An author may try a list before it goes into the book."""
    assert skills.load(write(tmp_path, SOUND)).ids() == ("knitting",)


def test_all_faults_of_a_file_are_told_at_once(tmp_path):
    """Each fault names file, key, value and what is allowed."""
    broken = SOUND.replace('"Designs."]', "]").replace('id = "knitting"', 'id = "Knitting!"')
    broken = broken.replace('covers = "Loops of yarn."', 'colour = "red"')
    with pytest.raises(DataError) as caught:
        skills.load(write(tmp_path, broken))
    faults = {fault.column: fault for fault in caught.value.faults}
    assert set(faults) == {"skill[0].id", "skill[0].levels", "skill[0].covers", "skill[0].colour"}
    assert faults["skill[0].id"].value == "Knitting!"
    assert "at least 6 items" in faults["skill[0].levels"].allowed
    assert faults["skill[0].colour"].problem == "unknown key"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('group = "foundations"', 'group = "crafts"', "unknown group"),
        ('"A scarf."', '"With help."', "two levels read alike"),
        ("[[skill]]", SOUND.split("[[group]]")[1].join(["[[group]]", "[[skill]]"]), "used 2 times"),
        ("[[skill]]", "[[skill", "cannot be read"),
    ],
)
def test_faults_between_entries_are_found(tmp_path, old, new, problem):
    """Unknown groups, anchors alike, ids used twice and broken TOML are named."""
    with pytest.raises(DataError, match=problem):
        skills.load(write(tmp_path, SOUND.replace(old, new, 1)))
