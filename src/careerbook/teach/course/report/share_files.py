"""Reads share files of students: answers to a fixed form, or whole documents of the book.

A share file of a form is JSON with ``format``, ``form`` and ``answers``; it holds nothing else. A
whole document is read for its quiz answers only. Files are named by their place in the order given:
names of files often hold names of people.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from careerbook.assess.answers import answers as documents
from careerbook.assess.knowledge.grading import Answer, answer_of, grade, variant_of
from careerbook.assess.knowledge.question_kinds import Choice, Question
from careerbook.errors import AnswersError, CareerbookError
from careerbook.teach.course.form import ids_of
from careerbook.teach.course.report.responses import Asked, Given, Paper, Responses
from careerbook.teach.course.selection import all_questions

FORMAT = "careerbook-form-answers/1"
FIELDS = {"format", "form", "answers"}
MAX_BYTES = documents.MAX_BYTES
MOST_CHOICES = 20


def read(paths: Sequence[Path]) -> Responses:
    """Return the answers in share files, all of one kind.

    Raises
    ------
    CareerbookError
        When a file is damaged, or files of two forms or two kinds are mixed: the place in the order
        given is named, never the content.
    """
    shared: list[dict[str, Any]] = []
    seen: set[str] = set()
    for place, path in enumerate(paths, start=1):
        where = f"file {place} of {len(paths)}"
        document = checked(raw_of(path, where), where)
        text = json.dumps(document, sort_keys=True)
        if "form" not in document and text in seen:
            continue  # whole documents are dated: only a copy is the same
        seen.add(text)
        shared.append(document)
    twice = len(paths) - len(shared)
    notes = [f"{twice} files are copies of others and count once"] if twice else []
    forms = {document.get("form") for document in shared}
    if len(forms) > 1:
        raise CareerbookError(
            f"these are answers to {len(forms)} forms or kinds of files; give one at a time"
        )
    form = forms.pop()
    return _of_form(str(form), shared, notes) if form else _of_documents(shared, notes)


def raw_of(path: Path, where: str) -> bytes:
    """Return the bytes of a file, which an error names by its place only.

    Raises
    ------
    CareerbookError
        When it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise CareerbookError(f"{where} cannot be read: {error.strerror or 'no reason'}") from None


def checked(raw: bytes, where: str) -> dict[str, Any]:
    """Return a share file of either kind.

    Raises
    ------
    CareerbookError
        When it is damaged or foreign; nothing of its content is repeated.
    """
    trouble = CareerbookError(
        f"{where} is damaged or no share file of this book; ask for it again. Nothing was written."
    )
    if len(raw) > MAX_BYTES:
        raise trouble
    try:
        document = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise trouble from None
    if not isinstance(document, dict):
        raise trouble
    if document.get("format") == FORMAT:
        if set(document) != FIELDS or not _is_form(document):
            raise trouble
        return document
    try:
        return documents.validate(document)
    except (AnswersError, RecursionError):
        raise trouble from None


def _is_form(document: Mapping[str, Any]) -> bool:
    """Tell whether the fields of a form's file are of their kinds."""
    answers = document["answers"]
    if not isinstance(document["form"], str) or not isinstance(answers, dict):
        return False
    return all(_is_answer(answer) for answer in answers.values())


def _is_answer(answer: Any) -> bool:
    if not isinstance(answer, dict) or not set(answer) <= {"choices", "value", "seed"}:
        return False
    choices, value, seed = answer.get("choices", []), answer.get("value"), answer.get("seed", 0)
    whole = [choice for choice in choices if _is_whole(choice)] if isinstance(choices, list) else []
    return (
        isinstance(choices, list)
        and len(whole) == len(choices) <= MOST_CHOICES
        and (value is None or _is_number(value))
        and _is_whole(seed)
    )


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53


def _is_number(value: Any) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    try:
        return math.isfinite(float(value))
    except OverflowError:
        return False


def _of_form(form: str, shared: Sequence[Mapping[str, Any]], notes: list[str]) -> Responses:
    known = all_questions()
    ids = ids_of(form)
    papers = []
    for document in shared:
        given = document["answers"]
        paper: Paper = {}
        for place, one in enumerate(ids):
            if one in given:
                answer = given[one]
                value = answer.get("value")
                whole = Answer(
                    tuple(answer.get("choices", [])),
                    None if value is None else float(value),
                    answer.get("seed", 0),
                )
                if whole.choices or whole.value is not None:
                    paper[place] = _given(known[one][0], whole)
        papers.append(paper)
    items = [Asked(known[one][0].name, known[one][0]) for one in ids]
    return Responses("share files of a fixed form", items, papers, notes=notes)


def _of_documents(shared: Sequence[Mapping[str, Any]], notes: list[str]) -> Responses:
    known = all_questions()
    asked = sorted({one for document in shared for one in document["quiz"] if one in known})
    place_of = {one: place for place, one in enumerate(asked)}
    papers = []
    for document in shared:
        paper: Paper = {}
        for one, entry in document["quiz"].items():
            answer = answer_of(entry) if one in place_of else None
            if answer is not None:
                paper[place_of[one]] = _given(known[one][0], answer)
        papers.append(paper)
    items = [Asked(known[one][0].name, known[one][0]) for one in asked]
    kind = "whole documents; only their quiz answers were read"
    return Responses(kind, items, papers, routed=True, notes=notes)


def _given(question: Question, answer: Answer) -> Given:
    right = grade(question, variant_of(question, answer.seed), answer)
    chosen = answer.choices if isinstance(question, Choice) else None
    if chosen is not None:
        assert isinstance(question, Choice)
        chosen = tuple(sorted({c for c in chosen if c < len(question.option)}))
    return Given(float(right), chosen)
