"""The rules that a good question bank keeps, beyond being readable; each with what is allowed.

``faults()`` returns every break of a rule of :data:`RULES`. To add a rule: write a function that
takes the bank and yields ``(topic, key, value, problem, allowed)``, and put it in the list; to
change a limit, change the constant.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from careerbook.errors import Fault
from careerbook.question_kinds import DIFFICULTY_NAMES, Choice, Match, Numeric, Order, Question
from careerbook.questions import FOLDER, TOPICS, Bank
from careerbook.records import fault

Wrong = tuple[str, str, object, str, str]

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

KEY_PLACE = (0.15, 0.40)  # share of the keys at each place among the options, over the bank
KEY_PLACE_FROM = 20  # questions with so many options, from which on the share is judged
LONGEST_KEY = 1.35  # times the longest wrong option
LONGEST_KEY_FROM = 30  # characters: the length of a shorter key gives nothing away
LONGEST_KEY_SHARE = 1 / 3  # of the single-choice questions of a topic
ALIKE = 0.75  # share of common words from which on two stems are near duplicates
LEAST_WHY = 15  # characters

_NO_OPTION = re.compile(r"\bof the above\b|^(all|none|both|neither|any) of (these|them)\b", re.I)
_NEGATIVE = re.compile(
    r"(^|[.?!:] )(Which|What)( \w+){0,3} (is|are|does|do|would|should|can) (not|least)\b"
)
_MARKUP = re.compile(r"</?[a-z][a-z0-9]*[ >/]|\*\*\w|\]\(|&[a-z]+;|^#+ ", re.M)
_CODE = re.compile(r"`[^`]*`")
_WORD = re.compile(r"[a-z0-9]+")
_EMPTY_WHY = re.compile(
    r"^(this is |that is )?(correct|right|wrong|incorrect|true|false)\W*$", re.I
)
_COMMON = frozenset(
    _WORD.findall(
        "a an and are as at be by do does for from has have how in is it its of on one or that the "
        "their there they this to was what when which who will with you your"
    )
)


def faults(bank: Bank, folder: Path) -> list[Fault]:
    """Return every break of a rule.

    Parameters
    ----------
    bank
        What :func:`careerbook.questions.load` returned.
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
    for topic, question in _each(bank):
        key = _key(question)
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
    for text, times in Counter(_plain(text) for text in texts).items():
        if times > 1:
            yield topic, key, text, "two of them read alike", "each once"


def _code(bank: Bank) -> Iterator[Wrong]:
    for topic, question in _each(bank):
        key = f"{_key(question)}.code"
        if question.kind == "code" and not question.code:
            yield topic, key, "", "no code to read", "a few lines"
        lines = (question.code or "").strip("\n").split("\n")
        if len(lines) > CODE_LINES:
            yield topic, key, len(lines), "too many lines", f"{CODE_LINES} at most"
        for line in lines:
            if len(line) > CODE_CHARS:
                yield topic, key, line, f"{len(line)} characters in a line", f"{CODE_CHARS} at most"


def _duplicates(bank: Bank) -> Iterator[Wrong]:
    stems = [(topic, q.name, _plain(q.stem), _words(q.stem)) for topic, q in _each(bank)]
    for i, (topic, name, text, words) in enumerate(stems):
        for _, other, other_text, other_words in stems[:i]:
            same = len(words & other_words) / max(1, len(words | other_words))
            if text == other_text or same >= ALIKE:
                problem = f"reads like that of {other} ({same:.0%} of the words)"
                yield topic, f"question[{name}].stem", name, problem, "a question of its own"


def _key_places(bank: Bank) -> Iterator[Wrong]:
    singles = [q for _, q in _each(bank) if isinstance(q, Choice) and q.kind != "multiple"]
    low, high = KEY_PLACE
    for place in range(OPTIONS["single"][1]):
        asked = [q for q in singles if len(q.option) > place]
        if len(asked) < KEY_PLACE_FROM:
            continue
        share = sum(q.keys[:1] == (place,) for q in asked) / len(asked)
        if not low <= share <= high:
            problem = f"the key is option {place + 1} in {share:.0%} of {len(asked)} questions"
            yield "", "option", f"{share:.2f}", problem, f"{low:.0%} to {high:.0%}"


def _key_lengths(bank: Bank) -> Iterator[Wrong]:
    for topic in bank.topic:
        singles = [q for q in topic.question if isinstance(q, Choice) and q.kind != "multiple"]
        longest = []
        for question in singles:
            keys = [len(option.text) for option in question.option if option.key]
            wrong = [len(option.text) for option in question.option if not option.key]
            if not keys or not wrong:
                continue
            if question.kind == "single" and max(keys) > max(wrong):
                longest.append(question.name)
            if max(keys) >= LONGEST_KEY_FROM and max(keys) > LONGEST_KEY * max(wrong):
                problem = f"the key is {max(keys) / max(wrong):.2f} times the longest wrong option"
                key = f"{_key(question)}.option"
                yield topic.topic, key, max(keys), problem, f"{LONGEST_KEY} times at most"
        count = sum(question.kind == "single" for question in singles)
        if len(longest) > LONGEST_KEY_SHARE * count:
            problem = f"the key is the longest option in {len(longest)} of {count} questions"
            yield topic.topic, "option", ", ".join(longest), problem, "a third of them at most"


def _wording(bank: Bank) -> Iterator[Wrong]:
    for topic, question in _each(bank):
        key = _key(question)
        if not question.stem.rstrip("`'\")").endswith(("?", ".", ":")):
            allowed = "a question or an instruction"
            yield topic, f"{key}.stem", question.stem[-20:], "ends in neither", allowed
        if _NEGATIVE.search(question.stem):
            allowed = "what is right; or NOT in capitals where it is needed"
            yield topic, f"{key}.stem", question.stem, "asks for what does not hold", allowed
        for place, text in _texts(question):
            if _NO_OPTION.search(text) and not place.endswith("why"):
                yield topic, f"{key}.{place}", text, "refers to other options", "a claim of its own"
            if _MARKUP.search(_CODE.sub("", text)):
                allowed = "plain text with code in backticks"
                yield topic, f"{key}.{place}", text, "holds markup", allowed
            if text.count("`") % 2:
                yield topic, f"{key}.{place}", text, "a backtick without its pair", "pairs"
            if place.endswith("why") and (len(text) < LEAST_WHY or _EMPTY_WHY.match(text)):
                allowed = "why it is right or wrong, in a sentence"
                yield topic, f"{key}.{place}", text, "explains nothing", allowed


def _numbers(bank: Bank) -> Iterator[Wrong]:
    low, high = VARIANTS
    for topic, question in _each(bank):
        if not isinstance(question, Numeric):
            continue
        key = _key(question)
        count = len(question.variants)
        if question.draw and not low <= count <= high:
            yield topic, f"{key}.draw", count, "wrong number of variants", f"{low} to {high}"
        if len({variant.stem for variant in question.variants}) < count:
            yield topic, f"{key}.draw", "", "two variants read alike", "each once"
        for row, variant in enumerate(question.variants):
            where = f"{key} variant {row}"
            if variant.tolerance < 0:
                yield topic, where, variant.tolerance, "tolerance below 0", "0 or more"
            for slip in variant.slips:
                if abs(slip.value - variant.answer) <= variant.tolerance:
                    problem = f"a slip is as good as the key, {variant.answer:g}"
                    yield topic, where, f"{slip.value:g}", problem, "outside the tolerance"


RULES: tuple[Callable[[Bank], Iterator[Wrong]], ...] = (
    _counts,
    _parts,
    _code,
    _duplicates,
    _key_places,
    _key_lengths,
    _wording,
    _numbers,
)


def _each(bank: Bank) -> Iterator[tuple[str, Question]]:
    for topic in bank.topic:
        for question in topic.question:
            yield topic.topic, question


def _key(question: Question) -> str:
    return f"question[{question.name}]"


def _texts(question: Question) -> Iterator[tuple[str, str]]:
    """Yield every text that a reader sees, with its place; of numeric ones every variant's."""
    if isinstance(question, Numeric):
        for variant in question.variants:
            yield "stem", variant.stem
            yield "why", variant.why
            for slip in variant.slips:
                yield "slip.why", slip.why
        return
    yield "stem", question.stem
    parts: dict[str, tuple[object, ...]] = {}
    if isinstance(question, Choice):
        parts["option"] = question.option
    elif isinstance(question, Order):
        parts["step"] = question.step
    else:
        parts["pair"] = question.pair
    for name, found in parts.items():
        for i, part in enumerate(found):
            for field in ("text", "left", "right", "why"):
                if hasattr(part, field):
                    yield f"{name}[{i}].{field}", getattr(part, field)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower())) or text.strip()


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower())) - _COMMON
