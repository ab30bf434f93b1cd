"""The question bank of the knowledge check: ``data/questions/<topic>.toml``, checked.

``load()`` reads every topic; how an item gets its id stands in
:mod:`careerbook.assess.knowledge.question_kinds`. :mod:`careerbook.assess.knowledge.question_check`
holds the rules that a good bank keeps besides.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, cached_property, partial
from pathlib import Path

from careerbook.assess.knowledge.question_kinds import Numeric, Question
from careerbook.assess.knowledge.question_variants import VariantError, expand
from careerbook.errors import Fault, UnknownNameError
from careerbook.facts.records import Id, Record, Words, fault, raise_if, read_folder
from careerbook.paths import data_dir
from careerbook.roles import skills

FOLDER = "questions"

TOPICS: dict[str, str] = {
    "mathematics": "mathematics",
    "statistics": "statistics",
    "programming": "programming",
    "data-querying": "data-querying",
    "data-work": "data-preparation",
    "classical-machine-learning": "classical-machine-learning",
    "deep-learning": "deep-learning",
    "language-models": "language-models",
    "evaluation": "model-evaluation",
    "experiment-design": "experiment-design",
    "deployment": "model-deployment",
    "monitoring": "model-monitoring",
    "security": "information-security",
    "ethics-and-law": "responsible-ai",
    "product": "product-discovery",
    "communication": "communication",
    "training-people": "teaching",
    "support": "user-support",
    "systems-analysis": "systems-analysis",
    "quality": "test-design",
}
"""Topic -> the skill that its questions ask for; the order is that in which topics are offered."""


class Topic(Record):
    """One file of the bank.

    Attributes
    ----------
    skill
        The skill that the questions ask for where they name no other.
    reviewed_on
        When the questions were last read as a whole.
    """

    topic: Id
    name: Words
    skill: Id
    about: Words
    reviewed_on: dt.date
    question: tuple[Question, ...]

    def of_difficulty(self, difficulty: int) -> tuple[Question, ...]:
        """Return the questions of one difficulty, in the order of the file."""
        return tuple(q for q in self.question if q.difficulty == difficulty)


class Bank(Record):
    """All topics, in the order of :data:`TOPICS`."""

    topic: tuple[Topic, ...]

    def __getitem__(self, name: str) -> Topic:
        """Return the topic with this slug.

        Raises
        ------
        UnknownNameError
            When no topic has it.
        """
        for topic in self.topic:
            if topic.topic == name:
                return topic
        raise UnknownNameError("topic", name, self.topics())

    def topics(self) -> tuple[str, ...]:
        """Return the slugs of all topics."""
        return tuple(topic.topic for topic in self.topic)

    def questions(self) -> tuple[Question, ...]:
        """Return every question, topic by topic."""
        return tuple(question for topic in self.topic for question in topic.question)

    @cached_property
    def by_id(self) -> dict[str, tuple[Topic, Question]]:
        """Item id -> its topic and the question."""
        return {q.id: (topic, q) for topic in self.topic for q in topic.question}


def topics() -> tuple[str, ...]:
    """Return the slugs of the topics that have a file, in the order in which they are offered.

    Example
    -------
    >>> topics()[:2]
    ('mathematics', 'statistics')
    """
    return load().topics()


@cache
def load(folder: Path | None = None) -> Bank:
    """Return the question bank.

    Parameters
    ----------
    folder
        Another folder than the handbook's own ``data/questions``.

    Raises
    ------
    DataError
        Lists every fault of every file: unknown keys, texts too long, a topic that is not the
        file's name, a skill that is not in the common list, names used twice, variants that cannot
        be computed.

    Example
    -------
    >>> load()["statistics"].question[0].difficulty
    1
    """
    folder = folder or data_dir() / FOLDER
    paths = sorted(folder.glob("*.toml"), key=_place)
    if not paths:
        raise_if([fault(FOLDER, folder, "", "", "no topic", "one file for each topic")])
    found = read_folder(paths, Topic, FOLDER, _faults, partial(_names_used_twice, folder=folder))
    return Bank(topic=tuple(found.values()))


def _place(path: Path) -> tuple[int, str]:
    known = list(TOPICS)
    return (known.index(path.stem) if path.stem in known else len(known), path.stem)


def _faults(topic: Topic, path: Path) -> Iterator[Fault]:
    def wrong(key: str, value: object, problem: str, allowed: str) -> Fault:
        return fault("questions", path, key, value, problem, allowed)

    if topic.topic != path.stem:
        yield wrong("topic", topic.topic, "differs from the file's name", path.stem)
    if topic.topic not in TOPICS:
        yield wrong("topic", topic.topic, "unknown topic", ", ".join(TOPICS))
    if not topic.question:
        yield wrong("question", "", "empty", "a question or more")
    known = skills.load().ids()
    if topic.skill not in known:
        yield wrong("skill", topic.skill, "unknown skill", ", ".join(known))
    for question in topic.question:
        key = f"question[{question.name}]"
        if question.skill is not None and question.skill not in known:
            yield wrong(f"{key}.skill", question.skill, "unknown skill", ", ".join(known))
        if isinstance(question, Numeric):
            try:
                expand(
                    question.stem,
                    question.answer,
                    question.tolerance,
                    question.why,
                    [(slip.value, slip.why) for slip in question.slip],
                    question.draw,
                )
            except VariantError as error:
                allowed = "arithmetic in the drawn names, lists of equal length"
                yield wrong(key, question.answer, str(error), allowed)


def _names_used_twice(found: Mapping[Path, Topic], folder: Path) -> Iterator[Fault]:
    places = [(q.name, topic.topic) for topic in found.values() for q in topic.question]
    for name, count in Counter(name for name, _ in places).items():
        if count > 1:
            where = ", ".join(topic for own, topic in places if own == name)
            problem = f"name used {count} times ({where})"
            yield fault("questions", folder, "question.name", name, problem, "once in the bank")
    same = Counter(q.id for topic in found.values() for q in topic.question)
    for item, count in same.items():
        if count > 1:
            problem = f"the same question stands {count} times"
            yield fault("questions", folder, "question", item, problem, "once in the bank")
