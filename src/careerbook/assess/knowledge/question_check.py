"""The rules that a good question bank keeps, beyond being readable; each with what is allowed.

``faults()`` returns every break of a rule of :data:`RULES`. To add a rule: write a function that
takes the bank and yields ``(topic, key, value, problem, allowed)``, and put it in the list; to
change a limit, change the constant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from careerbook.assess.knowledge.form_check import guessed_by_form, telling_cues
from careerbook.assess.knowledge.grading import guess_confidence
from careerbook.assess.knowledge.question_kinds import (
    DIFFICULTY_NAMES,
    Choice,
    Match,
    Numeric,
    Order,
)
from careerbook.assess.knowledge.question_variants import Variant
from careerbook.assess.knowledge.question_wording import (
    Wrong,
    duplicates,
    each,
    key_lengths,
    key_of,
    key_places,
    plain,
    wording,
)
from careerbook.assess.knowledge.questions import FOLDER, TOPICS, Bank
from careerbook.errors import Fault
from careerbook.facts.records import fault

LEAST_QUESTIONS = 12  # of a topic
LEAST_IN_BANK = 240
LEAST_OF_DIFFICULTY = 3
LEAST_KINDS = 3
QUANTITATIVE = (
    "mathematics",
    "statistics",
    "classical-machine-learning",
    "deep-learning",
    "evaluation",
    "experiment-design",
    "deployment",
    "monitoring",
)
"""Topics with at least one question that asks for a number."""

OPTIONS = {"single": (3, 5), "code": (3, 5), "multiple": (4, 6)}
STEPS = (3, 6)
PAIRS = (3, 5)
VARIANTS = (3, 6)
CODE_LINES, CODE_CHARS = 14, 72
LARGEST_TOLERANCE = 0.05  # of the key
LARGEST_REACH = 0.5  # of the way from the key to a slip: what lies nearer to a slip is one
LONG_ORDER, LEAST_OF_LONG_ORDER = 5, 2
"""Steps from which on an order, right only as a whole, has at least this difficulty."""
MOST_GUESSED = 1 / 24
"""Four steps or pairs, five options: the 0 to 4 % at which the page puts a guess of these kinds."""
_ROUNDING = 1e-9  # 0.2 is no more than 5 % of 4


def faults(bank: Bank, folder: Path) -> list[Fault]:
    """Return every break of a rule.

    Parameters
    ----------
    bank
        What :func:`careerbook.assess.knowledge.questions.load` returned.
    folder
        The folder that it was read from; the faults name its files.
    """
    return [
        fault(FOLDER, folder / f"{topic}.toml" if topic else folder, key, value, problem, allowed)
        for rule in RULES
        for topic, key, value, problem, allowed in rule(bank)
    ]


def _counts(bank: Bank) -> Iterator[Wrong]:
    for name in TOPICS:
        if name not in bank.topics():
            yield "", "topic", name, "no file for the topic", f"{name}.toml"
    if len(bank.questions()) < LEAST_IN_BANK:
        count = len(bank.questions())
        yield "", "question", count, "too few questions in the bank", f"{LEAST_IN_BANK} or more"
    for topic in bank.topic:
        count = len(topic.question)
        if count < LEAST_QUESTIONS:
            allowed = f"{LEAST_QUESTIONS} or more"
            yield topic.topic, "question", count, "too few questions", allowed
        for difficulty, name in DIFFICULTY_NAMES.items():
            count = len(topic.of_difficulty(difficulty))
            if count < LEAST_OF_DIFFICULTY:
                allowed = f"{LEAST_OF_DIFFICULTY} or more"
                yield topic.topic, "difficulty", count, f"too few {name} questions", allowed
        kinds = {question.kind for question in topic.question}
        if len(kinds) < LEAST_KINDS:
            found = ", ".join(sorted(kinds))
            yield topic.topic, "kind", found, "too few kinds", f"{LEAST_KINDS} or more"
        if topic.topic in QUANTITATIVE and "numeric" not in kinds:
            yield topic.topic, "kind", "", "no question asks for a number", "one or more"


def _parts(bank: Bank) -> Iterator[Wrong]:
    for topic, question in each(bank):
        key = key_of(question)
        if isinstance(question, Choice):
            texts = [option.text for option in question.option]
            yield from _number_of(topic, f"{key}.option", texts, OPTIONS[question.kind])
            keys, several = len(question.keys), question.kind == "multiple"
            if several and not 2 <= keys < len(texts):
                allowed = "two keys or more, and a wrong option"
                yield topic, f"{key}.option", keys, "wrong number of keys", allowed
            if not several and keys != 1:
                yield topic, f"{key}.option", keys, "wrong number of keys", "one key"
        elif isinstance(question, Order):
            steps = [step.text for step in question.step]
            yield from _number_of(topic, f"{key}.step", steps, STEPS)
        elif isinstance(question, Match):
            lefts, rights = (
                [getattr(p, side) for p in question.pair] for side in ("left", "right")
            )
            yield from _number_of(topic, f"{key}.pair", lefts, PAIRS)
            yield from _number_of(topic, f"{key}.pair", rights, PAIRS)
        elif not question.slip:
            yield topic, f"{key}.slip", "", "no slip", "one or more"


def _number_of(topic: str, key: str, texts: list[str], ends: tuple[int, int]) -> Iterator[Wrong]:
    low, high = ends
    if not low <= len(texts) <= high:
        yield topic, key, len(texts), "wrong number", f"{low} to {high}"
    for text, times in Counter(plain(text) for text in texts).items():
        if times > 1:
            yield topic, key, text, "two of them read alike", "each once"


def _code(bank: Bank) -> Iterator[Wrong]:
    for topic, question in each(bank):
        key = f"{key_of(question)}.code"
        if question.kind == "code" and not question.code:
            yield topic, key, "", "no code to read", "a few lines"
        lines = (question.code or "").strip("\n").split("\n")
        if len(lines) > CODE_LINES:
            yield topic, key, len(lines), "too many lines", f"{CODE_LINES} at most"
        for line in lines:
            if len(line) > CODE_CHARS:
                yield topic, key, line, f"{len(line)} characters in a line", f"{CODE_CHARS} at most"


def _numbers(bank: Bank) -> Iterator[Wrong]:
    low, high = VARIANTS
    for topic, question in each(bank):
        if not isinstance(question, Numeric):
            continue
        key = key_of(question)
        count = len(question.variants)
        if question.draw and not low <= count <= high:
            yield topic, f"{key}.draw", count, "wrong number of variants", f"{low} to {high}"
        if len({variant.stem for variant in question.variants}) < count:
            yield topic, f"{key}.draw", "", "two variants read alike", "each once"
        for row, variant in enumerate(question.variants):
            where = f"{key} variant {row}"
            if variant.tolerance < 0:
                yield topic, where, variant.tolerance, "tolerance below 0", "0 or more"
            yield from _tolerance(topic, where, variant)


def _tolerance(topic: str, where: str, variant: Variant) -> Iterator[Wrong]:
    largest = LARGEST_TOLERANCE * abs(variant.answer)
    if variant.answer and variant.tolerance > largest * (1 + _ROUNDING):
        problem = f"accepts {variant.tolerance / abs(variant.answer):.0%} off"
        yield topic, where, f"{variant.tolerance:g}", problem, f"{LARGEST_TOLERANCE:.0%} of the key"
    for slip in variant.slips:
        away = abs(slip.value - variant.answer)
        if away <= variant.tolerance:
            problem = f"a slip is as good as the key, {variant.answer:g}"
            yield topic, where, f"{slip.value:g}", problem, "outside the tolerance"
        elif variant.tolerance > LARGEST_REACH * away:
            problem = f"the tolerance goes more than half the way to the slip {slip.value:g}"
            yield (
                topic,
                where,
                f"{variant.tolerance:g}",
                problem,
                f"{LARGEST_REACH * away:g} at most",
            )


def _difficulties(bank: Bank) -> Iterator[Wrong]:
    for topic, question in each(bank):
        if not isinstance(question, Order):
            continue
        steps = len(question.step)
        if steps >= LONG_ORDER and question.difficulty < LEAST_OF_LONG_ORDER:
            problem = f"an order of {steps} is not {DIFFICULTY_NAMES[question.difficulty]}"
            allowed = f"{LEAST_OF_LONG_ORDER} or more"
            yield topic, f"{key_of(question)}.difficulty", question.difficulty, problem, allowed


def _guesses(bank: Bank) -> Iterator[Wrong]:
    """Find questions with several marks at once that a guess gets right too often."""
    for topic, question in each(bank):
        if question.kind in ("single", "code"):
            continue
        chance = guess_confidence(question)
        if chance > MOST_GUESSED:
            problem = f"a guess is right in {chance:.1%}"
            allowed = f"{MOST_GUESSED:.1%} at most: add an option, a step or a pair"
            yield topic, key_of(question), question.kind, problem, allowed


ITEM_RULES: tuple[Callable[[Bank], Iterator[Wrong]], ...] = (
    _parts,
    _code,
    duplicates,
    key_places,
    key_lengths,
    wording,
    _numbers,
    _difficulties,
    telling_cues,
    guessed_by_form,
)
"""Rules that hold for questions wherever they stand; chapter checks keep them as well."""

RULES: tuple[Callable[[Bank], Iterator[Wrong]], ...] = (_counts, _guesses, *ITEM_RULES)
