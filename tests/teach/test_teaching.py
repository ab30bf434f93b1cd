"""The instructor's notes as data: one for each chapter, short, watchable, about that chapter."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from careerbook.book import chapters
from careerbook.checks.hype import WORDS
from careerbook.checks.typed_numbers import KINDS
from careerbook.errors import DataError
from careerbook.teach import teaching

SOUND = """\
aims = ["Cast on forty stitches.", "Name three kinds of wool."]
discussion = ["Is knitting work?", "Who taught you?", "When is a sock done?"]

[[misconceptions]]
belief = "Thick wool is warm."
truth = "Air is warm, and wool holds it."
how = "Weigh two scarves and wear them."

[[misconceptions]]
belief = "Knitting is for winter."
truth = "Cotton is knitted for summer."
how = "Pass a cotton shirt around the room."

[activity]
title = "One row each"
minutes = 20
group = "threes"
material = "A pair of needles and a ball of wool."
steps = ["Knit a row.", "Hand it on.", "Find the dropped stitch."]
result = "A strip and the name of whoever dropped a stitch."
"""
WHOLE_BOOK = chapters.minutes()


def write(folder, name="topics/knitting", text=SOUND):
    path = folder / f"{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return folder


def problems(folder, known=None):
    with pytest.raises(DataError) as caught:
        teaching.load(folder, known)
    return [(fault.column, fault.problem) for fault in caught.value.faults]


def test_every_chapter_has_notes_and_no_notes_lack_a_chapter():
    """Who adds a chapter adds notes; who renames one renames them."""
    found = teaching.load(chapters=WHOLE_BOOK)
    assert set(found) == {name for name in WHOLE_BOOK if name.partition("/")[0] in teaching.PARTS}


def test_code_named_in_notes_stands_in_the_chapter():
    """A note that names a function or a cell of its chapter is about the chapter of today."""
    book = Path(chapters.find_project()) / "book"
    for name, notes in teaching.load().items():
        text = next(book.glob(f"{name}.*")).read_text("utf-8").replace("\\", "")
        for sentence in notes.sentences():
            for code in re.findall(r"`([^`]+)`", sentence):
                assert code in text, (name, code)


def test_notes_hold_no_typed_figures_and_no_hype():
    """Figures change with the data, and a note has no link that would follow them."""
    for name, notes in teaching.load().items():
        for sentence in notes.sentences():
            assert not [kind for kind, rule in KINDS if rule.search(sentence)], (name, sentence)
            assert not [word for word in WORDS if word in sentence.lower()], (name, sentence)


def test_sound_notes_are_read(tmp_path):
    """The name of the file is the name of the page."""
    found = teaching.load(write(tmp_path))
    assert list(found) == ["topics/knitting"]
    assert found["topics/knitting"].activity.minutes == 20


def test_a_chapter_without_notes_and_notes_without_a_chapter_are_named(tmp_path):
    """Pages of other parts need no notes."""
    known = {"topics/sewing", "start", "teach/course-shapes"}
    with pytest.raises(DataError) as caught:
        teaching.load(write(tmp_path), known)
    assert [(fault.value, fault.problem) for fault in caught.value.faults] == [
        ("topics/sewing", "chapter has no notes"),
        ("topics/knitting", "unknown chapter"),
    ]
    assert teaching.missing({"topics/knitting"}, known) == ("topics/sewing",)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Cast on forty", "Understand forty", ("aims[0]", "cannot be watched")),
        ("Is knitting work?", "Knitting is work.", ("discussion[0]", "asks nothing")),
        ("Knit a row.", "Hand it on.", ("", "stands in topics/knitting, topics/knitting")),
        ("Knit a row.", "Knit " + "on " * 200 + ".", ("activity.steps[0]", "not allowed")),
        ("minutes = 20", "minutes = 90", ("activity.minutes", "not allowed")),
        ('"threes"', '"twelves"', ("activity.group", "not allowed")),
        ("result =", "results =", ("activity.result", "required key is missing")),
    ],
)
def test_each_fault_is_found_at_its_place(tmp_path, old, new, expected):
    """Vague aims, statements for questions, repeats, texts too long, unknown keys."""
    assert expected in problems(write(tmp_path, text=SOUND.replace(old, new)))


def test_notes_of_two_chapters_share_no_sentence(tmp_path):
    """Notes that would serve two chapters are about neither."""
    write(tmp_path)
    found = problems(write(tmp_path, "roles/knitter"))
    assert ("", "stands in roles/knitter, topics/knitting") in found
