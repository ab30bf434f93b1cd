"""Shares of cues: Fisher's test by hand-worked tables, and what counts as telling."""

from __future__ import annotations

import pytest

from careerbook.assess.knowledge.form_cues import CUES, SMALLEST_GAP, fisher_p, shares


def telling(keys: list[str], wrong: list[str]) -> list[str]:
    """Return the names of the cues that give keys away."""
    return [share.cue for share in shares(keys, wrong) if share.tells]


@pytest.mark.parametrize(
    ("a", "of_a", "b", "of_b", "p"),
    [
        (3, 4, 1, 4, 34 / 70),  # the lady tasting tea: 16 + 16 + 1 + 1 of 70 ways
        (4, 4, 0, 4, 2 / 70),
        (0, 3, 2, 2, 1 / 10),  # one of the 10 ways, and none as rare on the other side
        (5, 9, 5, 9, 1.0),
        (0, 6, 0, 6, 1.0),
    ],
)
def test_fishers_probability_is_that_of_the_textbook(a, of_a, b, of_b, p):
    """Counted by hand from the ways to draw."""
    assert fisher_p(a, of_a, b, of_b) == pytest.approx(p)


def test_because_in_24_wrong_options_and_one_key_tells():
    """The first bank: 224 keys, 477 others. A correction for 33 cues would have let it pass."""
    keys = ["Look, because it may pass."] + ["Look."] * 223
    wrong = ["Wait, because it may pass."] * 24 + ["Wait."] * 453
    found = {share.cue: share for share in shares(keys, wrong)}
    assert found["because"].tells
    assert (found["because"].keys, found["because"].wrong) == (1, 24)
    assert found["because"].p > 0.05 / len(CUES)


def test_a_cue_with_equal_shares_does_not_tell():
    """One reason in five, on both sides."""
    keys = (["Look, since it rains."] + ["Look."] * 4) * 40
    wrong = (["Wait, since it rains."] + ["Wait."] * 4) * 80
    assert {"since", "a reason or purpose given"}.isdisjoint(telling(keys, wrong))


def test_a_gap_that_nobody_can_use_does_not_tell():
    """In very many options a gap of a point is certain, and still of no use."""
    keys = ["Look now."] * 60 + ["Look."] * 2940
    wrong = ["Wait now."] * 30 + ["Wait."] * 2970
    share = next(share for share in shares(keys, wrong) if share.cue == "now or first")
    assert share.p < 0.01
    assert share.gap == pytest.approx(0.01)
    assert abs(share.gap) < SMALLEST_GAP
    assert not share.tells


def test_a_word_that_nobody_thought_of_tells_too():
    """Ten wrong options in a hundred speak of tortoises, and no key does."""
    keys = [f"Look at number{i}." for i in range(100)]
    wrong = [f"Wait for number{i}." for i in range(80)] + ["Wait for the tortoise."] * 20
    assert "tortoise" in telling(keys, wrong)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Wait, as it may pass.", "a reason or purpose given"),
        ("It holds as long as it rains.", "a reason or purpose given"),
        ("Usually it rains.", "usually or often"),
        ("It rains on 3 days.", "a number"),
        ("No: it rains.", "a verdict ahead"),
        ("Use `rain` instead.", "code"),
        ("More rain than usual.", "a comparison"),
    ],
)
def test_cues_are_found_in_an_option(text, cue):
    """In lower case, at the borders of words."""
    assert CUES[cue].search(text.lower())


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The nowhere train", "now or first"),
        ("A single card", "a condition"),
        ("At 10:30", "a colon"),
        ("A canal", "a hedge"),
    ],
)
def test_cues_are_not_seen_inside_other_words(text, cue):
    """A part of a word is no cue."""
    assert not CUES[cue].search(text.lower())
