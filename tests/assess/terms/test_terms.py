"""The terms of the over-claiming check as data: places of the invented ones, and faults."""

from __future__ import annotations

import pytest

from careerbook.assess.answers import answers
from careerbook.assess.terms import terms
from careerbook.errors import DataError

TERMS = terms.load()

SOUND = "\n".join(
    [
        'reviewed_on = 2026-05-01\nbasis = "A choice of knitters."',
        *(
            f'[[term]]\nid = "stitch-{i}"\nterm = "stitch {i}"\nreal = {str(i != 2).lower()}\n'
            f'means = "What stitch {i} looks like."'
            for i in range(5)
        ),
    ]
)


def write(tmp_path, text):
    """Return a file with the text."""
    path = tmp_path / "overclaiming.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_twenty_terms_of_which_four_are_invented():
    """Ids fit the reader's document; an invented term says of itself that it was made up."""
    assert len(TERMS.term) == 20
    assert len(TERMS.invented) == 4
    assert all("made up" in term.means for term in TERMS.invented)
    assert not any("made up" in term.means for term in TERMS.term if term.real)
    stored = {term.id: {"known": True, "answered_on": answers.now()} for term in TERMS.term}
    assert answers.validate({**answers.empty(), "overclaiming": stored})["overclaiming"] == stored


def test_an_invented_term_is_not_told_by_its_length():
    """Neither the longest nor the shortest terms are invented."""
    lengths = sorted((len(term.term), term.real) for term in TERMS.term)
    assert lengths[0][1] and lengths[-1][1]


def test_a_sound_file_is_read(tmp_path):
    """The invented term is found."""
    found = terms.load(write(tmp_path, SOUND))
    assert [term.id for term in found.invented] == ["stitch-2"]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("real = false", "real = true", "0 invented among 5"),
        ("real = true", "real = false", "invented among 5"),
        ('id = "stitch-1"', 'id = "stitch-0"', "used 2 times"),
        ('term = "stitch 1"', 'term = "Stitch 0"', "used 2 times"),
        ("What stitch 3 looks like.", "What stitch 3 looks like", "means"),
        ("real = false", 'real = "no"', "real"),
        ('basis = "A choice of knitters."', "", "required key is missing"),
        ("[[term]]", "[[terms]]", "unknown key"),
    ],
)
def test_a_fault_is_refused_with_its_place(tmp_path, old, new, words):
    """The message names the key and what is wrong."""
    assert old in SOUND
    with pytest.raises(DataError, match=words):
        terms.load(write(tmp_path, SOUND.replace(old, new)))


def test_invented_terms_at_the_end_or_side_by_side_are_refused(tmp_path):
    """Their place must not tell them."""
    last = SOUND.replace("real = false", "real = true")
    last = f"{last.rpartition('real = true')[0]}real = false{last.rpartition('real = true')[2]}"
    with pytest.raises(DataError, match="at the end"):
        terms.load(write(tmp_path, last))


def test_a_block_that_is_not_full_is_refused(tmp_path):
    """One invented among every five, also among the last."""
    more = '\n[[term]]\nid = "purl"\nterm = "purl"\nreal = true\nmeans = "A stitch from behind."'
    with pytest.raises(DataError, match="0 invented among 1"):
        terms.load(write(tmp_path, SOUND + more))
