"""Each rule of a good bank finds its bad sample, and the handbook's own bank keeps them all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from careerbook.assess.knowledge import question_check, questions
from careerbook.assess.knowledge.grading import guess_confidence
from careerbook.assess.knowledge.questions import Bank
from tests.assess.knowledge.small_questions import WHY, asked, choice, numeric, small_bank

FOLDER = Path("data/questions")


def problems(bank: Bank) -> list[str]:
    """Return what the check says, one line for each fault."""
    return [str(fault) for fault in question_check.faults(bank, FOLDER)]


def quiet(found: list[str]) -> list[str]:
    """Leave out what a small bank cannot have: all topics, many questions, long questions."""
    left_out = ("too few", "no file for", "a guess is right in")
    return [line for line in found if not any(part in line for part in left_out)]


def test_the_handbooks_own_bank_keeps_every_rule() -> None:
    """What `careerbook check` says of data/questions: nothing."""
    assert problems(questions.load()) == []


def test_the_small_bank_is_only_too_small() -> None:
    """So that each sample below is bad in one way."""
    found = problems(small_bank())
    assert quiet(found) == []
    for told in ("no file for the topic", "too few questions in the bank", "too few easy"):
        assert any(told in line for line in found), told


def option(text: str, key: bool = False, why: str = WHY) -> dict[str, Any]:
    """Return an option as a file would have it."""
    return {"text": text, "key": key, "why": why}


PAIR = {"left": "dog", "right": "puppy", "why": WHY}
SAMPLES: dict[str, dict[str, Any]] = {
    "wrong number of keys": choice("bad", "single", ["red", "green", "blue"], [0, 1]),
    "two keys or more": choice("bad", "multiple", ["red", "green", "blue", "white"], [0]),
    "and a wrong option": choice("bad", "multiple", ["red", "green", "blue", "gray"], [0, 1, 2, 3]),
    "allowed: 3 to 5": choice("bad", "single", ["a", "b", "c", "d", "e", "f"], [0]),
    "allowed: 4 to 6": choice("bad", "multiple", ["a", "b", "c"], [0, 1]),
    "two of them read alike": choice("bad", "single", ["Red!", "red", "blue"], [0]),
    "allowed: 3 to 6": {
        "kind": "order",
        **asked("Sort these two."),
        "step": ({"text": "one", "why": WHY}, {"text": "two", "why": WHY}),
    },
    "key question[bad].pair: two of them": {
        "kind": "match",
        **asked("Match these."),
        "pair": (PAIR, {**PAIR, "left": "cat"}, {**PAIR, "left": "cow", "right": "calf"}),
    },
    "no slip": numeric("bad", slip=()),
    "no code to read": choice("bad", "code", ["red", "green", "blue"], [0]),
    "too many lines": choice("bad", "code", ["a", "b", "c"], [0], code="x = 1\n" * 15),
    "80 characters in a line": choice("bad", "code", ["a", "b", "c"], [0], code="x" * 80),
    "reads like that of share": numeric("bad"),
    "times the longest wrong option": choice("bad", "single", ["x" * 41, "y" * 30, "z"], [0]),
    "ends in neither": choice("bad", "single", ["a", "b", "c"], [0], stem="Which of these colors"),
    "asks for what does not hold": choice(
        "bad", "single", ["a", "b", "c"], [0], stem="Which of these is not a color at all?"
    ),
    "refers to other options": choice("bad", "single", ["a", "b", "None of the above"], [0]),
    "holds markup": choice("bad", "single", ["a", "b", "<b>c</b>"], [0]),
    "without its pair": choice("bad", "single", ["a", "b", "`c"], [0]),
    "explains nothing": choice("bad", "single", ["a", "b"], [0])
    | {"option": (option("a", True, "Correct."), option("b"), option("c"))},
    "wrong number of variants": numeric("bad", draw={"a": (1, 2), "n": (8, 9)}),
    "two variants read alike": numeric("bad", draw={"a": (1, 1, 2), "n": (8, 8, 9)}),
    "tolerance below 0": numeric("bad", tolerance="0 - a"),
    "accepts 8% off": numeric("bad", tolerance=1),
    "goes more than half the way to the slip 13": numeric(
        "bad", slip=({"value": "100 * a / n + 0.5", "why": WHY},), tolerance=0.3
    ),
    "an order of 5 is not easy": {
        "kind": "order",
        **asked("Sort these five.", 1),
        "step": tuple({"text": text, "why": WHY} for text in ("a", "b", "c", "d", "e")),
    },
    "a slip is as good as the key": numeric("bad", slip=({"value": "100 * a / n", "why": WHY},)),
}


@pytest.mark.parametrize("told", SAMPLES)
def test_a_bad_question_is_found(told: str) -> None:
    """One question that breaks one rule, and the message names it."""
    sample = {**SAMPLES[told], "name": "bad"}
    found = problems(small_bank(bad=sample))
    assert any(told in line and "bad" in line for line in found), quiet(found)


def test_keys_at_one_place_are_found() -> None:
    """Twenty questions whose key is always the first option."""
    many = {f"q{i}": choice(f"q{i}", "single", ["a", "b", "c"], [0]) for i in range(25)}
    found = [line for line in problems(small_bank(**many)) if "the key is option" in line]
    assert any("the key is option 1" in line and "15% to 40%" in line for line in found)


def test_keys_that_are_always_the_longest_are_found() -> None:
    """Each by a little, which the limit of one question lets pass."""
    many = {f"q{i}": choice(f"q{i}", "single", ["abcde", "abcd", "abc"], [0]) for i in range(5)}
    found = problems(small_bank(**many))
    assert any("the key is the longest option in 5 of 7" in line for line in found)


def test_a_topic_without_variety_is_found() -> None:
    """Two kinds only, and no number in a quantitative topic."""
    bank = small_bank()
    few = bank.topic[0].model_copy(update={"question": bank.topic[0].question[:3]})
    found = problems(Bank(topic=(few,)))
    assert any("too few kinds" in line for line in found)
    assert any("no question asks for a number" in line for line in found)


def test_wrong_options_that_give_reasons_are_found() -> None:
    """Twelve questions in which reasons stand in wrong options only."""
    texts = ["rain", "wool, because it fits", "lamp, because it glows"]
    many = {f"q{i}": choice(f"q{i}", "single", texts, [0]) for i in range(12)}
    found = [line for line in problems(small_bank(**many)) if "gives keys away" in line]
    assert any("found 'because'" in line and "0 of 17 and 24 of" in line for line in found), found


def test_keys_that_form_alone_finds_are_found() -> None:
    """Thirty questions whose key is the only option with a digit."""
    many = {
        f"q{i}": choice(f"q{i}", "single", ["rain", "wool", f"lamp {i}", "corn"], [2])
        for i in range(30)
    }
    found = [line for line in problems(small_bank(**many)) if "form alone" in line]
    assert any("questions" in line and "where chance is" in line for line in found), found


def test_a_question_of_several_marks_that_a_guess_gets_right_too_often_is_found() -> None:
    """Four options, any of them right: one guess in fifteen; three steps: one in six."""
    found = [line for line in problems(small_bank()) if "a guess is right in" in line]
    assert ["16.7%" in line for line in found].count(True) == 2
    assert any("multiple" in line and "6.7%" in line and "4.2% at most" in line for line in found)
    four = ["one", "two", "three", "four"]
    assert not any(
        "[wide]" in line and "a guess" in line
        for line in problems(small_bank(wide=choice("wide", "multiple", [*four, "five"], [0, 2])))
    )


def test_a_guess_of_several_marks_is_right_in_four_of_100_at_most() -> None:
    """The page offers a guess at 0 to 4 %; one question of four options stood at 7 %."""
    kinds = [q for q in questions.load().questions() if q.kind not in ("single", "code")]
    assert len(kinds) > 100
    assert max(map(guess_confidence, kinds)) < 0.045
