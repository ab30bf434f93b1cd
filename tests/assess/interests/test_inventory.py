"""The activities as data: balanced scales, fair to people far from technology, ids that last."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from careerbook.assess.answers import answers
from careerbook.assess.interests import inventory
from careerbook.errors import DataError
from careerbook.paths import data_dir
from careerbook.roles.role_profile import Family

FILE = (data_dir() / "interests.toml").read_text("utf-8")


def write(tmp_path, text):
    path = tmp_path / "interests.toml"
    path.write_text(text, "utf-8")
    return path


def test_six_scales_of_six_with_one_reversed_each():
    """The same answer to everything must give six equal scores."""
    found = inventory.load()
    assert [scale.id for scale in found.scale] == list(inventory.SCALES)
    assert Counter(item.scale for item in found.item) == dict.fromkeys(inventory.SCALES, 6)
    assert Counter(i.scale for i in found.item if i.reverse) == dict.fromkeys(inventory.SCALES, 1)


def test_half_of_each_scale_is_from_anybodys_life():
    """A person far from technology meets as many everyday activities as others."""
    settings = Counter((item.scale, item.setting) for item in inventory.load().item)
    assert set(settings.values()) == {3}


def test_no_two_activities_of_one_kind_follow_each_other():
    """Each six in a row holds every kind once, so that nobody answers by habit."""
    scales = [item.scale for item in inventory.load().item]
    for start in range(0, 36, 6):
        assert len(set(scales[start : start + 6])) == 6


def test_activities_are_plain_and_promise_nothing():
    """One thing to do, without pay, praise or words that need a course."""
    banned = re.compile(
        r"\b(well|good|successful|salary|paid|algorithm|neural|deploy|dataset|API)\b", re.I
    )
    for item in inventory.load().item:
        assert not banned.search(item.text), item.id
        assert item.text[0].isupper()
        assert len(item.text.split()) <= 16, item.id


def test_no_activity_takes_a_house_for_granted():
    """Most people on a phone have neither a cellar nor a garden, and no water bill to read."""
    owned = re.compile(r"\b(house|cellar|attic|garden|bed|fence|garage|car|bill|lawn)\b", re.I)
    assert [item.id for item in inventory.load().item if owned.search(item.text)] == []


OTHER_SCALES = {
    "realistic": "people|plan|rule|idea|ask",
    "investigative": "people|tool|record|pictur",
    "artistic": "cop|exact|finish|order|rule",
    "social": "alone|quiet|idea|week|machine",
    "enterprising": "alone|tool|record|exact",
    "conventional": "free|own|fixed order|begin|plan",
}
"""What made a reverse-keyed activity speak for or against a second scale."""


@pytest.mark.parametrize("scale", inventory.SCALES)
def test_a_reversed_activity_belongs_to_one_scale(scale):
    """To copy exactly is conventional as well as not artistic; weeks alone suit the curious."""
    found = [item for item in inventory.load().items_of(scale) if item.reverse]
    assert len(found) == 1
    assert not re.search(OTHER_SCALES[scale], found[0].text, re.I), found[0].text


def test_item_ids_fit_into_the_readers_document():
    """Each can be the id of an answer."""
    stamp = "2026-05-01T08:00:00.000Z"
    entry = {"answer": 1, "answered_on": stamp}
    document = {**answers.empty(), "interests": {i.id: entry for i in inventory.load().item}}
    assert len(answers.validate(document)["interests"]) == 36


def test_ids_that_answers_refer_to_are_never_taken_away():
    """Answers on readers' devices name these ids; an item may be replaced under a new id only."""
    ids = {item.id for item in inventory.load().item}
    assert {"repair-appliance", "weeks-alone", "no-plan", "check-an-argument"} <= ids


def test_every_family_of_the_roles_has_its_name():
    """No more and no fewer than a role profile may name."""
    assert {family.id for family in inventory.load().family} == set(Family.__args__)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('id = "water-bill"', 'id = "repair-appliance"', "used 2 times"),
        ('scale = "social"', 'scale = "artistic"', "count of items"),
        ("reverse = true", "reverse = false", "count of reverse-keyed items"),
        ('setting = "everyday"', 'setting = "ai"', "setting everyday"),
        ('id = "realistic"', 'id = "practical"', "not allowed"),
        ("song or a short story.", "song or a short story", "not allowed"),
        ('id = "water-bill"', 'id = "water-bill"\npay = 3', "unknown key"),
    ],
    ids=["id twice", "unbalanced", "key", "setting", "scale", "no full stop", "unknown"],
)
def test_a_broken_file_is_refused_with_its_fault(tmp_path, old, new, told):
    """The message says what is wrong and where."""
    with pytest.raises(DataError, match=told):
        inventory.load(write(tmp_path, FILE.replace(old, new)))
