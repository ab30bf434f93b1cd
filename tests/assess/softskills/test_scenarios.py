"""The situations as data: grades, lengths, places of the best option, and faults."""

from __future__ import annotations

import re

import pytest

from careerbook.assess.answers import answers
from careerbook.assess.knowledge.form_cues import shares
from careerbook.assess.knowledge.form_guess import guess
from careerbook.assess.knowledge.quiz_order import shown_order
from careerbook.assess.softskills import scenarios
from careerbook.errors import DataError

ITEMS = scenarios.load().items()
SHARE_OF_POSITIONS = (0.15, 0.40)

SITUATION = " ".join(["The wool lies in a box and nobody looks after it."] * 5)
SOUND = f"""\
reviewed_on = 2026-05-01
basis = "A judgment of knitters."

[[skill]]
id = "knitting"
name = "Knitting"
about = "What a circle of knitters does."
[[skill.item]]
id = "kn-wool-box"
name = "The box"
situation = "{SITUATION}"
principle = "Look at the wool before you buy."
[[skill.item.option]]
grade = 3
text = "Open the box and look."
why = "It shows what is there."
[[skill.item.option]]
grade = 2
text = "Ask who closed the box."
why = "One hears, and does not see."
[[skill.item.option]]
grade = 1
text = "Buy a label for the box."
why = "It names what nobody knows."
[[skill.item.option]]
grade = 0
text = "Throw the box away now."
why = "The wool goes with it."
"""


def write(tmp_path, text):
    """Return a file with the text."""
    path = tmp_path / "scenarios.toml"
    path.write_text(text, encoding="utf-8")
    return path


def positions(order):
    """Return how often the best option stands at each place, in an order of the options."""
    found = [order(item).index(3) for item in ITEMS]
    return [found.count(place) / len(found) for place in range(4)]


def filed(item):
    """Return the grades in the order of the file."""
    return [option.grade for option in item.option]


def test_each_skill_of_the_source_page_has_three_situations():
    """Ten headings there, ten here; ids fit the reader's document."""
    data = scenarios.load()
    assert len(data.skill) == 10
    assert [len(skill.item) for skill in data.skill] == [3] * 10
    stored = {item.id: {"choice": 0, "answered_on": answers.now()} for item in ITEMS}
    assert answers.validate({**answers.empty(), "scenarios": stored})["scenarios"] == stored


def test_the_best_option_is_not_told_by_its_place():
    """Neither in the file nor as shown: no place holds it too often or too seldom."""
    low, high = SHARE_OF_POSITIONS
    assert all(low <= share <= high for share in positions(filed))

    def shown(item):
        return [item.option[place].grade for place in shown_order(4, 1, item.id)]

    assert all(low <= share <= high for share in positions(shown))


def test_the_best_option_is_not_told_by_its_length():
    """It is neither the longest nor the shortest more often than in a third of the situations."""
    longest = shortest = 0
    for item in ITEMS:
        lengths = sorted((len(option.text), option.grade) for option in item.option)
        longest += lengths[-1][1] == 3
        shortest += lengths[0][1] == 3
    assert longest <= len(ITEMS) / 3
    assert shortest <= len(ITEMS) / 3


def test_no_option_is_told_by_a_word_of_its_own():
    """Words such as "always" stand in wrong options of lazy tests; here no grade owns one."""
    telling = re.compile(r"\b(always|never|simply|just|obviously|immediately)\b", re.IGNORECASE)
    found = [
        (item.id, option.grade)
        for item in ITEMS
        for option in item.option
        if telling.search(option.text)
    ]
    assert found == []


def texts(grades):
    """Return the texts of the options of these grades."""
    return [option.text for item in ITEMS for option in item.option if option.grade in grades]


def test_the_best_options_give_reasons_too():
    """At first 41 of 90 other options gave one and none of the 30 best."""
    found = {share.cue: share for share in shares(texts([3]), texts([0, 1, 2]))}
    reasons = found["a reason or purpose given"]
    assert reasons.keys >= 8
    assert not reasons.tells


@pytest.mark.parametrize("grade", scenarios.GRADES)
def test_form_alone_does_not_find_the_best_or_the_worst(grade):
    """At first 73 % of the best and 77 % of the worst, where chance is 25 %."""
    asked = [
        (item.situation, [option.text for option in item.option], filed(item).index(grade))
        for item in ITEMS
    ]
    hits = guess(asked)
    assert hits.rate <= hits.limit


def test_a_file_whose_worst_options_say_because_is_refused(tmp_path):
    """Twelve situations in which the worst option gives the only reason."""
    item = SOUND[SOUND.index("[[skill.item]]") :].replace(
        "Throw the box away now.", "Throw it away because."
    )
    more = [
        re.sub(r'"(?=kn-)', f'"k{i}-', re.sub(r'\.(?=")', f" {i}.", item)).replace(
            f"{SITUATION[:-1]} {i}.", f"{SITUATION[:-1]} number {i}."
        )
        for i in range(12)
    ]
    with pytest.raises(DataError, match=r"tells grade 0: in 12 of 13 and 0 of 39 others"):
        scenarios.load(write(tmp_path, "\n".join([SOUND, *more])))


def option_of(name, grade):
    """Return the option of a scenario with this grade."""
    item = next(item for item in ITEMS if item.id == name)
    return next(option for option in item.option if option.grade == grade)


def test_real_names_in_a_change_are_reported_and_purged():
    """To replace them in the files leaves them in the history."""
    best = option_of("te-first-change", 3)
    assert "reported and purged from the history" in best.text
    assert "stay in the history" in option_of("te-first-change", 1).why


def test_splitting_a_drop_by_program_is_a_step_and_no_mistake():
    """It was refused for a false reason; it comes second because it shows where, and not what."""
    split = option_of("ps-sudden-drop", 2)
    assert "by sender, country and program" in split.text
    assert "shows where the drop sits" in split.why
    assert "a good second step" in split.why


def test_a_good_option_is_not_blamed_for_what_the_best_omits_too():
    """Neither museum option asks about privacy, and a split of the drop does show where it is."""
    assert "privacy" not in option_of("cr-full-rooms", 2).why
    assert "does not show" not in option_of("ps-sudden-drop", 2).why


def test_the_second_best_breaks_the_principle_that_the_best_keeps():
    """The clerk is asked for more before she is heard; three of four channels get no place."""
    assert "ask her for the missing half" in option_of("em-nine-years", 2).text
    assert "before you know what she has to lose" in option_of("em-nine-years", 2).why
    assert "leave the other requests" in option_of("or-corridor", 2).text


def test_no_best_option_needs_a_blunt_workplace():
    """A colleague in trouble is seen alone, and a tone is not taken up before others."""
    assert "alone" in option_of("te-almost-done", 3).text
    assert "usual with you" in option_of("em-loud-remark", 3).why


def test_a_sound_file_is_read(tmp_path):
    """The best option is found by its grade."""
    found = scenarios.load(write(tmp_path, SOUND))
    assert found.items()[0].best.text == "Open the box and look."


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("grade = 2", "grade = 3", "not every grade once"),
        ("grade = 0", "grade = 4", "grade"),
        (SITUATION, " ".join(SITUATION.split()[:30]), "30 words long"),
        (SITUATION, f"{SITUATION} {SITUATION}", "words long"),
        ("Open the box and look.", "Open the box and look at each ball in it.", "by its length"),
        ("It names what nobody knows.", "The wool goes with it.", "used 2 times"),
        ('why = "The wool goes with it."', "", "required key is missing"),
        ("Throw the box away now.", "Throw the box away now", "text"),
        ('name = "The box"', 'name = "The box"\nweight = 2', "unknown key"),
        ('id = "kn-wool-box"', 'id = "Wool Box"', "id"),
    ],
)
def test_a_fault_is_refused_with_its_place(tmp_path, old, new, words):
    """The message names the key and what is wrong."""
    assert old in SOUND
    with pytest.raises(DataError, match=words):
        scenarios.load(write(tmp_path, SOUND.replace(old, new)))


def test_all_faults_are_told_at_once(tmp_path):
    """An author mends them in one go."""
    text = SOUND.replace("grade = 2", "grade = 3").replace(SITUATION, SITUATION[:150])
    with pytest.raises(DataError) as caught:
        scenarios.load(write(tmp_path, text))
    assert len(caught.value.faults) == 2
