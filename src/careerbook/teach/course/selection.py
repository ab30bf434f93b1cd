"""Which questions a command means: of chapters, of topics, of a form, or all."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import cache

from careerbook.assess.knowledge import questions
from careerbook.assess.knowledge.question_kinds import Question
from careerbook.book import chapters
from careerbook.errors import CareerbookError, known_name
from careerbook.teach.checks import chapter_checks
from careerbook.teach.course.item import BOOK, Group, group_of


@cache
def all_questions() -> dict[str, tuple[Question, str, str]]:
    """Return every question by id, with the words and the name of where it stands.

    Chapters come first, then the topics of the knowledge check.
    """
    titles = {chapter.name: chapter.title for chapter in chapters.load()}
    found = {
        one.question.id: (one.question, titles[name].partition(":")[0], name)
        for name, check in chapter_checks.load().items()
        for one in check.questions
    }
    for topic in questions.load().topic:
        found |= {one.id: (one, topic.name, topic.topic) for one in topic.question}
    return found


def of_sources(names: Sequence[str]) -> list[Group]:
    """Return the questions of some chapters and topics, in the order given; all when none is.

    Raises
    ------
    UnknownNameError
        When a name is neither a chapter with a check nor a topic.
    """
    sources = dict.fromkeys(source for _, _, source in all_questions().values())
    wanted = [known_name("chapter or topic", name, sources) for name in names] or list(sources)
    return [
        group_of(question, place, source)
        for name in dict.fromkeys(wanted)
        for question, place, source in all_questions().values()
        if source == name
    ]


def of_ids(ids: Sequence[str]) -> list[Group]:
    """Return the questions with these ids, in this order.

    Raises
    ------
    UnknownNameError
        When there is no such question: it may have changed since the id was written down.
    """
    found = all_questions()
    return [group_of(*found[known_name("question", one, found)]) for one in ids]


def chosen(options: argparse.Namespace, *, all_when_none: bool = True) -> tuple[list[Group], str]:
    """Return the questions that a command's ``--chapter``, ``--topic`` and ``--form`` mean.

    Returns
    -------
    tuple
        The questions in order, and what they are called together.

    Raises
    ------
    CareerbookError
        When a form and chapters are both named, or nothing is named and all are not meant.
    """
    from careerbook.teach.course.form import ids_of

    sources = [*options.chapter, *options.topic]
    if options.form:
        if sources:
            raise CareerbookError("a form has its own questions: leave out --chapter and --topic")
        return of_ids(ids_of(options.form)), BOOK
    if not sources and not all_when_none:
        raise CareerbookError("name the questions: --form ID, --chapter NAME or --topic NAME")
    groups = of_sources(sources)
    return groups, f"{BOOK}: {groups[0].place}" if len(sources) == 1 else BOOK
