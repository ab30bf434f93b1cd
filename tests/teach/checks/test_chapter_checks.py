"""Questions on chapters: bound to aims, filled from the data, explained, and not told by form."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from careerbook.assess.knowledge.question_kinds import Choice, Match, Numeric, Order
from careerbook.errors import CareerbookError, DataError, UnknownNameError
from careerbook.numbers import load_numbers
from careerbook.paths import data_dir
from careerbook.teach import course_shapes
from careerbook.teach.checks import chapter_checks, check_rules
from careerbook.teach.checks.number_fill import filled, ids_in, untrue

FOLDER = data_dir() / "checks"
CHAPTER = "topics/salaries"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a folder with all checks, to be spoiled."""
    return Path(shutil.copytree(FOLDER, tmp_path / "checks"))


def spoil(folder: Path, old: str, new: str, chapter: str = CHAPTER) -> None:
    path = folder / f"{chapter}.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def told(folder: Path) -> str:
    try:
        found = chapter_checks.load(folder)
    except DataError as error:
        return str(error)
    return "\n".join(map(str, check_rules.faults(found, folder)))


def test_the_handbooks_own_questions_keep_every_rule():
    """Counts, aims, keys, form and what the wording takes for granted."""
    assert told(FOLDER) == ""


def test_each_chapter_of_the_six_week_course_has_six_to_eight():
    """At least 150 in all."""
    checks = chapter_checks.load()
    units = course_shapes.load()["six-weeks"].unit
    counts = {c: len(checks[c].questions) for unit in units for c in unit.chapters}
    assert set(counts.values()) <= {6, 7, 8}
    assert sum(counts.values()) >= 150


def test_every_part_of_every_question_is_explained():
    """Options, steps and pairs say why; numbers say how, and so does each slip."""
    for _, one in chapter_checks.load().by_id.values():
        question = one.question
        if isinstance(question, Choice):
            whys = [option.why for option in question.option]
        elif isinstance(question, Order):
            whys = [step.why for step in question.step]
        elif isinstance(question, Match):
            whys = [pair.why for pair in question.pair]
        else:
            whys = [question.why, *(slip.why for slip in question.slip)]
        assert all(len(why) > 10 for why in whys), question.name


def test_numbers_in_stems_and_keys_are_those_of_the_registry():
    """The stem prints them as prose does, and the key is computed from their values."""
    numbers = load_numbers()
    by_name = {one.question.name: one for _, one in chapter_checks.load().by_id.values()}
    one = by_name["restate-2021"]
    assert isinstance(one.question, Numeric)
    (variant,) = one.question.variants
    assert numbers["ds-median-wage-2021"].text in variant.stem
    wanted = numbers["ds-median-wage-2021-in-2025-dollars"].value
    assert variant.answer == pytest.approx(wanted, abs=1)
    assert "ds-median-wage-2021" in one.number_ids


def test_a_number_fills_texts_as_prose_and_arithmetic_as_value():
    """A text prints a dollar sign, arithmetic gets the plain number."""
    numbers = load_numbers()
    done = filled({"stem": "{#ds-median-wage}?", "answer": "{#ds-median-wage} / 2"}, numbers)
    number = numbers["ds-median-wage"]
    assert done == {"stem": f"{number.text}?", "answer": f"({number.value!r}) / 2"}
    assert list(ids_in({"a": ["{#x}", {"b": "{#y-z}"}], "n": 3})) == ["x", "y-z"]


def test_a_claim_that_the_data_do_not_carry_is_told():
    """Both values are named."""
    (text,) = untrue("all-median-wage > ds-median-wage", load_numbers())
    assert load_numbers()["ds-median-wage"].text in text
    with pytest.raises(CareerbookError):
        untrue("no-such-number > 1", load_numbers())


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('aim = "Read a band"', 'aim = "Dance a band"', "no aim, or several"),
        ("{#ds-p25-wage}", "{#ds-p26-wage}", "not registered"),
        ("{#ds-median-wage-2021} * {#cpi", "{#ds-median-wage-2021} ** ** {#cpi", "not arithmetic"),
        ('["ds-mean-wage > ds-median-wage"]', '["ds-mean-wage < ds-median-wage"]', "is false"),
        ('name = "share-in-a-piece"', 'name = "tenth-is-not-entry"', "used 2 times"),
        ('why = "A quarter lies below', 'reason = "A quarter lies below', "unknown key"),
        ("key = true\n", "", "wrong number of keys"),
    ],
)
def test_a_spoiled_file_is_refused_with_what_is_wrong(copy, old, new, problem):
    """Each fault names the file and the key."""
    spoil(copy, old, new)
    text = told(copy)
    assert problem in text
    assert "topics/salaries.toml" in text or "name" in text


def test_an_aim_without_a_question_needs_a_reason(copy):
    """An entry [[unasked]] is enough, and too much where there is a question."""
    path = copy / f"{CHAPTER}.toml"
    text = path.read_text(encoding="utf-8")
    head, *rest = text.split("[[question]]")
    kept = [part for part in rest if 'aim = "Name the fault' not in part]
    path.write_text("[[question]]".join([head, *kept]), encoding="utf-8")
    assert "no question tests it" in told(copy)
    reason = '[[unasked]]\naim = "Name the fault"\nwhy = "It is judged in the audit."\n'
    path.write_text("[[question]]".join([head + reason, *kept]), encoding="utf-8")
    chapter_checks.load.cache_clear()
    assert "no question tests it" not in told(copy)
    path.write_text("[[question]]".join([head + reason, *rest]), encoding="utf-8")
    chapter_checks.load.cache_clear()
    assert "a question tests it" in told(copy)


def test_numbers_of_two_rounds_of_projections_in_one_question_are_told(copy):
    """Each round starts from a base of its own."""
    spoil(copy, "{#ds-openings-before}", "{#ds-openings}", "topics/market-demand")
    assert "mixes rounds, found '2024-34, 2025-35'" in told(copy)


def test_a_chapter_of_the_course_without_questions_is_told(copy):
    """Nobody finds out in front of the class."""
    (copy / f"{CHAPTER}.toml").unlink()
    assert "chapter of the course has no check" in told(copy)


def test_a_chapter_without_a_check_is_refused_by_name():
    """The nearest names are proposed."""
    with pytest.raises(UnknownNameError, match="topics/salaries"):
        chapter_checks.load()["topics/salary"]
    with pytest.raises(UnknownNameError, match="topics/salaries"):
        chapter_checks.load_one("topics/salary")


def test_one_chapter_is_the_same_alone_and_among_all():
    """The page of a chapter reads its own file only."""
    assert chapter_checks.load_one(CHAPTER) == chapter_checks.load()[CHAPTER]
