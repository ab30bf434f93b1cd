"""The team reviews as data: observable statements, ids that last, and faults told all at once."""

from __future__ import annotations

import pytest

from careerbook.assess.answers import answers
from careerbook.assess.reviews import checklists
from careerbook.errors import DataError, UnknownNameError

SOUND = """\
reviewed_on = 2026-05-01
basis = "A judgment."

[[review]]
id = "knitting"
name = "Knitting"
about = "How your circle knits."
[[review.area]]
id = "wool"
name = "Wool"
[[review.area.item]]
id = "kn-wool-stored"
statement = "The wool is stored where no moth finds it."
evidence = "The closed box."
first_step = "Buy a box."
[[review.area.item]]
id = "kn-wool-labels"
statement = "Every ball carries its label."
evidence = "Three balls, three labels."
first_step = "Label the next ball."
"""


def write(tmp_path, text):
    path = tmp_path / "reviews.toml"
    path.write_text(text, "utf-8")
    return path


def every_item():
    return [item for review in checklists.load().review for item in review.items()]


def test_both_reviews_have_the_areas_that_the_chapters_go_through():
    """Seven areas of practice, ten challenges, none with fewer than three statements."""
    found = checklists.load()
    assert found.ids() == ("best-practices", "common-challenges")
    assert [area.id for area in found["best-practices"].area] == [
        "data", "model", "training", "coding", "deployment", "mlops", "improvement",
    ]  # fmt: skip
    assert len(found["common-challenges"].area) == 10
    assert all(len(area.item) >= 3 for review in found.review for area in review.area)


def test_statements_claim_something_and_ask_nothing():
    """A statement is true or false; evidence and first step are sentences of their own."""
    for item in every_item():
        assert item.statement.endswith("."), item.id
        assert len({item.statement, item.evidence, item.first_step}) == 3
        assert len(item.first_step.split()) >= 6, item.id


def test_item_ids_fit_into_the_readers_document():
    """Each can be the id of an answer, and says by its beginning which review it is from."""
    stamp = "2026-05-01T08:00:00.000Z"
    entry = {"answer": 1, "note": "", "answered_on": stamp}
    document = {**answers.empty(), "reviews": {item.id: entry for item in every_item()}}
    assert len(answers.validate(document)["reviews"]) == len(every_item())
    for review, prefix in zip(checklists.load().review, ("bp-", "cc-"), strict=True):
        for area in review.area:
            assert all(item.id.startswith(f"{prefix}{area.id}-") for item in area.item)


def test_ids_that_answers_refer_to_are_never_taken_away():
    """Answers on readers' devices name these ids; an item may be added, none renamed."""
    ids = {item.id for item in every_item()}
    assert {"bp-data-contract", "bp-deployment-rollback", "bp-improvement-removal"} <= ids
    assert {"cc-data-supply-rare-outcomes", "cc-upkeep-shift-or-harm", "cc-planning-end"} <= ids
    assert len(ids) >= 59


def test_a_sound_file_is_read(tmp_path):
    """Ids, order and texts are those of the file."""
    found = checklists.load(write(tmp_path, SOUND))
    assert [item.id for item in found["knitting"].items()] == ["kn-wool-stored", "kn-wool-labels"]


def test_an_unknown_review_names_the_nearest():
    """A typing error is answered with a suggestion."""
    with pytest.raises(UnknownNameError, match="best-practices"):
        checklists.load()["best-practises"]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('evidence = "The closed box."', "", "required key is missing"),
        ('evidence = "The closed box."', 'evidence = "The closed box"', "evidence"),
        ('first_step = "Buy a box."', 'first_step = "Buy a box."\nweight = 2', "unknown key"),
        ("kn-wool-labels", "kn-wool-stored", "used 2 times"),
        ("Every ball carries its label.", f"{'A' * 160}.", "at most 160"),
        ("Label the next ball.", "Buy a box.", "used 2 times"),
        ('id = "kn-wool-labels"', 'id = "Wool Labels"', "id"),
        ("reviewed_on = 2026-05-01", 'reviewed_on = "May"', "reviewed_on"),
        ("[[review]]", "[[reviews]]", "unknown key"),
    ],
)
def test_a_fault_is_refused_with_its_place(tmp_path, old, new, words):
    """The message names the key and what is wrong."""
    assert old in SOUND
    with pytest.raises(DataError, match=words):
        checklists.load(write(tmp_path, SOUND.replace(old, new)))


@pytest.mark.parametrize("cut", ["[[review.area]]", "[[review.area.item]]"])
def test_a_heading_without_statements_is_refused(tmp_path, cut):
    """An empty area could never be scored."""
    text = SOUND.partition(cut)[0] + ("" if cut.endswith("area]]") else "item = []\n")
    text += "area = []\n" if cut.endswith("area]]") else ""
    with pytest.raises(DataError, match="empty"):
        checklists.load(write(tmp_path, text))


def test_all_faults_are_told_at_once(tmp_path):
    """An author mends them in one go."""
    text = SOUND.replace('evidence = "The closed box."', "").replace("Buy a box.", "Buy a box")
    with pytest.raises(DataError) as caught:
        checklists.load(write(tmp_path, text))
    assert len(caught.value.faults) == 2
