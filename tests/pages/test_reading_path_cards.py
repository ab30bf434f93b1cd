"""How the page where to begin says its minutes."""

from __future__ import annotations

import pytest

from careerbook.book.reading_paths import plans
from careerbook.pages.reading_paths import duration, total


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        (5, "5 minutes"),
        (60, "1 hour"),
        (65, "1 hour 5 minutes"),
        (240, "4 hours"),
        (0, "0 minutes"),
    ],
)
def test_minutes_are_said_as_a_person_says_them(minutes: int, text: str):
    """No decimals, and no zero minutes behind full hours."""
    assert duration(minutes) == text


def test_the_total_counts_the_chapters():
    """The line above the cards agrees with them."""
    for plan in plans():
        assert total(plan) == f"{len(plan.steps)} chapters, {duration(plan.minutes)} in all"
