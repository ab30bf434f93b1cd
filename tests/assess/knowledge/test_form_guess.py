"""A guess by form alone: it finds what form tells, and nothing where form tells nothing."""

from __future__ import annotations

import random

import pytest

from careerbook.assess.knowledge.form_guess import guess

WORDS = ["rain", "wool", "lamp", "corn", "fish", "road", "bell", "tree", "milk", "snow"]


def drawn(many: int, key_of) -> list[tuple[str, list[str], int]]:
    """Return questions with four options of random words, and the key that a rule names."""
    draw = random.Random(7)
    found = []
    for _ in range(many):
        options = [
            " ".join(draw.choices([*WORDS, "the", "and", "or", "may"], k=draw.randint(4, 9)))
            for _ in range(4)
        ]
        found.append(("Which of these?", options, key_of(options, draw)))
    return found


def longest(options, _draw) -> int:
    """Name the longest option."""
    return max(range(4), key=lambda i: len(options[i]))


def blind(_options, draw) -> int:
    """Name any option."""
    return draw.randrange(4)


def test_keys_that_are_always_the_longest_are_guessed():
    """Far above the limit."""
    hits = guess(drawn(60, longest))
    assert hits.rate > 0.9
    assert hits.rate > hits.limit


def test_keys_that_follow_nothing_are_not_guessed():
    """A question that is left out is not known: 40 features learn 60 questions by heart."""
    hits = guess(drawn(60, blind))
    assert hits.rate <= hits.limit
    assert hits.chance == 0.25
    assert hits.limit == pytest.approx(0.25 + 1.96 * (0.25 * 0.75 / 60) ** 0.5)


def test_the_same_questions_give_the_same_rate():
    """Nothing is drawn by chance."""
    asked = drawn(30, blind)
    assert guess(asked) == guess(asked)


def test_options_of_one_form_are_guessed_at_chance():
    """A tie counts in parts: three options, one third each."""
    asked = [("Which one?", ["rain", "wool", "lamp"], i % 3) for i in range(12)]
    assert guess(asked).rate == pytest.approx(1 / 3)
