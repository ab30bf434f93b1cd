"""Rules on how questions read: no two alike, no key given away by place, length or wording.

:mod:`careerbook.assess.knowledge.question_check` collects them with the rules on counts and parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from careerbook.assess.knowledge.question_kinds import Choice, Numeric, Order, Question
from careerbook.assess.knowledge.questions import Bank

Wrong = tuple[str, str, object, str, str]
"""Topic ("" for the whole bank), key, value, problem, what is allowed."""

MOST_OPTIONS = 5
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


def duplicates(bank: Bank) -> Iterator[Wrong]:
    """Find stems that read alike."""
    stems = [(topic, q.name, plain(q.stem), _words(q.stem)) for topic, q in each(bank)]
    for i, (topic, name, text, words) in enumerate(stems):
        for _, other, other_text, other_words in stems[:i]:
            same = len(words & other_words) / max(1, len(words | other_words))
            if text == other_text or same >= ALIKE:
                problem = f"reads like that of {other} ({same:.0%} of the words)"
                yield topic, f"question[{name}].stem", name, problem, "a question of its own"


def key_places(bank: Bank) -> Iterator[Wrong]:
    """Find places among the options where the key stands too often or too seldom."""
    singles = [q for _, q in each(bank) if isinstance(q, Choice) and q.kind != "multiple"]
    low, high = KEY_PLACE
    for place in range(MOST_OPTIONS):
        asked = [q for q in singles if len(q.option) > place]
        if len(asked) < KEY_PLACE_FROM:
            continue
        share = sum(q.keys[:1] == (place,) for q in asked) / len(asked)
        if not low <= share <= high:
            problem = f"the key is option {place + 1} in {share:.0%} of {len(asked)} questions"
            yield "", "option", f"{share:.2f}", problem, f"{low:.0%} to {high:.0%}"


def key_lengths(bank: Bank) -> Iterator[Wrong]:
    """Find keys that are longer than every wrong option by much, or too often."""
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
                key = f"{key_of(question)}.option"
                yield topic.topic, key, max(keys), problem, f"{LONGEST_KEY} times at most"
        count = sum(question.kind == "single" for question in singles)
        if len(longest) > LONGEST_KEY_SHARE * count:
            problem = f"the key is the longest option in {len(longest)} of {count} questions"
            yield topic.topic, "option", ", ".join(longest), problem, "a third of them at most"


def wording(bank: Bank) -> Iterator[Wrong]:
    """Find stems that ask nothing or for what does not hold, markup, and empty explanations."""
    for topic, question in each(bank):
        key = key_of(question)
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


def each(bank: Bank) -> Iterator[tuple[str, Question]]:
    """Yield every question with the slug of its topic."""
    for topic in bank.topic:
        for question in topic.question:
            yield topic.topic, question


def key_of(question: Question) -> str:
    """Return how a fault names a question."""
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


def plain(text: str) -> str:
    """Return a text without case, marks and spacing."""
    return " ".join(_WORD.findall(text.lower())) or text.strip()


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower())) - _COMMON
