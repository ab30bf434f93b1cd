"""Fixed forms: an id holds the questions in order, and a damaged one gets one sentence."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from careerbook.errors import CareerbookError
from careerbook.teach.course.form import by_start, form_id, ids_of
from careerbook.teach.course.selection import all_questions

IDS = list(all_questions())


def test_no_two_questions_share_a_place_in_a_form():
    """Three bytes tell all questions apart; if not, a form needs more."""
    assert len(by_start(IDS)) == len(IDS)


@given(st.lists(st.sampled_from(IDS), min_size=1, max_size=60, unique=True))
def test_a_form_gives_back_its_questions_in_order(ids):
    """Whatever is chosen."""
    assert list(ids_of(form_id(ids))) == ids


@given(st.text(max_size=60))
@example("=")  # more of what fills up is the same bytes
def test_anything_else_is_refused_in_words(text):
    """Damaged, cut, foreign: never another form and never a crash."""
    good = form_id(IDS[:3])
    for damaged in (text, "f1-" + text, good[:-2], good + text):
        if damaged == good:
            continue
        with pytest.raises(CareerbookError, match=r"no id of a form|has changed"):
            ids_of(damaged)


@pytest.mark.parametrize("ids", [[], IDS[:2] + IDS[:1], IDS[:61]])
def test_a_form_without_questions_or_with_one_twice_is_refused(ids):
    """What is allowed is named."""
    with pytest.raises(CareerbookError, match="1 to 60"):
        form_id(ids)
