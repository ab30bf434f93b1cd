"""Hidden counts stay hidden: none below ten is shown, and none follows from the others."""

from __future__ import annotations

from itertools import product

from hypothesis import assume, example, given
from hypothesis import strategies as st

from careerbook.teach.course.report.cells import shown_counts, shown_ticks

COUNTS = st.lists(st.integers(0, 40), min_size=3, max_size=5)


@given(COUNTS, st.integers(0, 4))
def test_no_wrong_option_of_one_to_nine_is_shown(counts, key):
    """The key's count is told by the share right anyway."""
    assume(key < len(counts))
    for place, count in enumerate(shown_counts(counts, key)):
        if place != key and count is not None:
            assert count == counts[place]
            assert count == 0 or count >= 10


@given(st.lists(st.integers(0, 25), min_size=3, max_size=4), st.integers(0, 3))
@example([0, 9, 9, 9], 0)  # three below ten whose sum is 27
def test_no_hidden_count_follows_from_the_total_and_the_shown_ones(counts, key):
    """Another class with the same shown numbers has another hidden one, for each hidden count."""
    assume(key < len(counts))
    shown = shown_counts(counts, key)
    hidden = [place for place, count in enumerate(shown) if count is None]
    total = sum(counts[place] for place in hidden)
    values = {place: set() for place in hidden}
    for others in product(range(total + 1), repeat=max(0, len(hidden) - 1)):
        if not hidden or sum(others) > total:
            continue
        filled = list(counts)
        for place, value in zip(hidden, [*others, total - sum(others)], strict=True):
            filled[place] = value
        if shown_counts(filled, key) == shown:
            for place in hidden:
                values[place].add(filled[place])
    assert all(len(found) > 1 for found in values.values())


@given(st.lists(st.integers(0, 30), min_size=4, max_size=6), st.integers(30, 60))
def test_ticks_are_hidden_where_few_ticked_or_few_did_not(ticks, answers):
    """The others follow from the number of answers."""
    for count, shown in zip(ticks, shown_ticks(ticks, answers), strict=True):
        assert shown is None or (shown >= 10 and answers - shown >= 10 and shown == count)
