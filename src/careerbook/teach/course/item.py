"""The one model that every format of questions is written from.

A :class:`Group` is a question; its items are the same question with other numbers, of which a
platform picks one. The texts are plain, with code in backticks, as the data files have them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from careerbook.assess.knowledge.question_kinds import Choice, Match, Numeric, Order, Question
from careerbook.assess.knowledge.question_variants import Variant

Kind = Literal["single", "multiple", "numeric", "order", "match"]

BOOK = "The AI Careers Handbook"
LICENCE = "CC BY 4.0"
KEYS_ARE_PUBLIC = (
    "The keys of these questions are public: they stand in the book's repository. Use them to "
    "practice. For marks, make fresh numbers with --rows and --seed."
)


@dataclass(frozen=True)
class Part:
    """An option, a step, one side of a pair with the other, or a wrong number.

    Attributes
    ----------
    text
        The option or step, the left side, or the number.
    why
        Why it is right or wrong.
    right
        Whether it is a key; steps and pairs are all right where they stand.
    partner
        The right side of a pair; ``""`` elsewhere.
    """

    text: str
    why: str
    right: bool = False
    partner: str = ""


@dataclass(frozen=True)
class Item:
    """One question as a platform shows it.

    Attributes
    ----------
    id
        Ten hex digits of the content, and a number for a variant: ``"0a1b2c3d4e-2"``.
    answer, tolerance, unit
        Of a numeric item: the key, how far from it still counts, and in what.
    why
        How the number comes about; ``""`` for other kinds, whose parts say why.
    reason
        What the key rests on.
    """

    id: str
    kind: Kind
    stem: str
    code: str
    parts: tuple[Part, ...]
    reason: str
    answer: float = 0.0
    tolerance: float = 0.0
    unit: str = ""
    why: str = ""

    @property
    def keys(self) -> tuple[Part, ...]:
        """The right parts."""
        return tuple(part for part in self.parts if part.right)

    @property
    def asked(self) -> str:
        """The stem with what a reader has to be told about the answer."""
        if self.kind == "multiple":
            return f"{self.stem} (Choose all that apply.)"
        if self.kind == "numeric" and self.unit:
            return f"{self.stem} (Give a number in {unit_words(self.unit)}.)"
        return self.stem


@dataclass(frozen=True)
class Group:
    """A question with all its variants.

    Attributes
    ----------
    name
        Its slug in the data files.
    place
        What it is about, in words: the title of a chapter or a topic.
    source
        The page or topic that it comes from, such as ``"topics/salaries"``.
    difficulty
        1 easy, 2 medium, 3 hard.
    items
        One item, or several of which one is asked.
    """

    id: str
    name: str
    place: str
    source: str
    difficulty: int
    items: tuple[Item, ...]

    @property
    def kind(self) -> Kind:
        """The kind of all its items."""
        return self.items[0].kind

    @property
    def credit(self) -> str:
        """Source and licence in one line, for inside the question."""
        return f"{BOOK}, {self.source}, question {self.name}. {LICENCE}."


def group_of(question: Question, place: str, source: str) -> Group:
    """Return a question of a bank as a group.

    Example
    -------
    >>> from careerbook.assess.knowledge import questions
    >>> topic = questions.load()["statistics"]
    >>> len(group_of(topic.question[0], topic.name, topic.topic).items)
    4
    """
    if isinstance(question, Numeric):
        many = len(question.variants) > 1
        items = tuple(
            numeric_item(question, variant, f"{question.id}-{row}" if many else question.id)
            for row, variant in enumerate(question.variants, start=1)
        )
    else:
        kind: Kind = "single" if question.kind == "code" else question.kind
        code = (question.code or "").strip("\n")
        items = (
            Item(question.id, kind, question.stem, code, tuple(_parts(question)), question.reason),
        )
    return Group(question.id, question.name, place, source, question.difficulty, items)


def numeric_item(question: Numeric, variant: Variant, item_id: str) -> Item:
    """Return one variant of a numeric question."""
    slips = tuple(Part(number(slip.value), slip.why) for slip in variant.slips)
    return Item(
        item_id,
        "numeric",
        variant.stem,
        (question.code or "").strip("\n"),
        slips,
        question.reason,
        variant.answer,
        variant.tolerance,
        question.unit,
        variant.why,
    )


def _parts(question: Question) -> Iterable[Part]:
    if isinstance(question, Choice):
        return (Part(option.text, option.why, option.key) for option in question.option)
    if isinstance(question, Order):
        return (Part(step.text, step.why, right=True) for step in question.step)
    assert isinstance(question, Match)  # numbers are written elsewhere
    return (Part(pair.left, pair.why, True, pair.right) for pair in question.pair)


def unit_words(unit: str) -> str:
    """Return a unit as a word."""
    return "percent" if unit == "%" else unit


def number(value: float) -> str:
    """Write a number for a platform: a point, no grouping, no more digits than it has.

    Example
    -------
    >>> number(120503.84721112948), number(2.0), number(1e-07)
    ('120503.847211', '2', '0.0000001')
    """
    text = f"{value:.12g}"
    if "e" in text:
        text = f"{value:.12f}".rstrip("0").rstrip(".")
    return text
