"""Faults that readers of the bank found, each with the right value."""

from __future__ import annotations

import math

import pytest

from careerbook.assess.knowledge import questions
from careerbook.assess.knowledge.form_cues import shares
from careerbook.assess.knowledge.form_guess import guess
from careerbook.assess.knowledge.grading import Answer, grade
from careerbook.assess.knowledge.question_kinds import Choice, Numeric, Order

BANK = questions.load()
BY_NAME = {question.name: question for question in BANK.questions()}
CHOICES = [question for question in BANK.questions() if isinstance(question, Choice)]


def test_reasons_do_not_mark_wrong_options():
    """The first bank gave reasons in 126 of 477 wrong options and in 13 of 224 keys."""
    keys = [option.text for question in CHOICES for option in question.option if option.key]
    wrong = [option.text for question in CHOICES for option in question.option if not option.key]
    found = {share.cue: share for share in shares(keys, wrong)}
    assert abs(found["a reason or purpose given"].gap) < 0.05
    for cue in ("because", "since", "so that", "as long as", "after all", "always", "only", "all"):
        if cue in found:
            assert not found[cue].tells, cue


def test_form_alone_does_not_find_the_key():
    """The first bank: 51 % where chance is 25 %."""
    singles = [question for question in CHOICES if len(question.keys) == 1]
    asked = [(q.stem, [option.text for option in q.option], q.keys[0]) for q in singles]
    hits = guess(asked)
    assert hits.chance == pytest.approx(0.25, abs=0.01)
    assert hits.rate <= hits.limit < 1 / 3


def test_leaving_out_users_widens_the_interval_of_openers_and_narrows_only_that_of_all():
    """A spread of 20, 5,000 users in each group, a fifth of them open the page."""
    spread, users, share = 20, 5000, 0.2

    def half_width(n: float) -> float:
        return 1.96 * spread * math.sqrt(2 / n)

    everybody, openers = half_width(users), half_width(share * users)
    rescaled = share * openers
    assert [round(width, 2) for width in (everybody, openers, rescaled)] == [0.78, 1.75, 0.35]
    question = BY_NAME["honest-narrower-interval"]
    assert isinstance(question, Choice)
    multiplied = next(option for option in question.option if "multiply" in option.text)
    left_out = next(option for option in question.option if "Leave out" in option.text)
    assert multiplied.key
    assert not left_out.key
    assert f"{rescaled / everybody:.2f} of its width" in multiplied.why
    assert f"{openers / everybody:.1f} times as wide" in left_out.why


@pytest.mark.parametrize(
    "name",
    [
        "training-gain-beyond-comparison-group",
        "systems-saving-moves-downstream",
        "support-hours-saved-by-article",
        "salary-from-two-averages",
    ],
)
def test_plain_arithmetic_is_not_hard(name):
    """Sums and products of given numbers, once the way is seen."""
    assert BY_NAME[name].difficulty == 2


def test_a_long_order_is_not_easy():
    """It is right only as a whole: one of 120 ways with five steps, one of 720 with six."""
    long = [q for q in BANK.questions() if isinstance(q, Order) and len(q.step) >= 5]
    assert len(long) >= 9
    assert all(question.difficulty >= 2 for question in long)


def test_half_and_half_does_not_accept_17_percent_off():
    """75 % in the mix of halves are 2.94 % where one payment in a hundred is fraud."""
    question = BY_NAME["trained-half-and-half"]
    assert isinstance(question, Numeric)
    variant = question.variants[3]
    assert variant.answer == pytest.approx(100 * 3 / 102)
    accepted = [v for v in (2.4, 2.8, 2.9, 3.0, 3.4) if grade(question, 3, Answer(value=v))]
    assert accepted == [2.9, 3.0]
