"""Writes questions for the browser: small, and not readable as plain text before they are answered.

``assess/knowledge/payload.js`` reads it. What is asked, the keys and all explanations go into one
JSON text, which is deflated, mixed byte by byte with a stream of numbers that starts from
:data:`STREAM_START`, and written as base64. That keeps a glance at the page's source from giving
answers away, and it is no security: whoever runs the page's own function has every key.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterable
from typing import Any

from careerbook.assess.knowledge.question_kinds import Choice, Match, Numeric, Order, Question
from careerbook.assess.knowledge.question_variants import BRACES, filled_in
from careerbook.assess.knowledge.questions import Topic

STREAM_START = 20_261_123
BLANK, NEXT_TEXT = "\x02", "\x01"
"""Where a drawn number is filled in, and between the texts of a numeric question."""


def payload(topics: Iterable[Topic]) -> dict[str, Any]:
    """Return some topics as plain JSON values.

    Returns
    -------
    dict
        ``topics``: a list of ``topic``, ``name``, ``about``, ``skill``, ``ids`` (item ids, one
        after the other, all of the same length) and ``difficulties`` (a digit each); ``sealed``:
        the questions in the same order.

    Example
    -------
    >>> from careerbook.assess.knowledge import questions
    >>> found = payload([questions.load()["statistics"]])
    >>> found["topics"][0]["name"]
    'Statistics and probability'
    """
    chosen = list(topics)
    plain = [
        {
            "topic": topic.topic,
            "name": topic.name,
            "about": topic.about,
            "skill": topic.skill,
            "ids": "".join(question.id for question in topic.question),
            "difficulties": "".join(str(question.difficulty) for question in topic.question),
        }
        for topic in chosen
    ]
    return {
        "topics": plain,
        "sealed": seal([[wire(question) for question in topic.question] for topic in chosen]),
    }


def seal(value: Any) -> str:
    """Return a JSON value as deflated, mixed and base64-encoded text."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    packed = zlib.compress(text.encode(), 9)
    return base64.b64encode(_mixed(packed)).decode()


def unseal(sealed: str) -> Any:
    """Return what :func:`seal` was given."""
    return json.loads(zlib.decompress(_mixed(base64.b64decode(sealed))))


def wire(question: Question) -> dict[str, Any]:
    """Return a question as the browser's twin of the grading reads it, before it is unpacked."""
    form: dict[str, Any] = {"kind": question.kind}
    if question.code:
        form["code"] = question.code.strip("\n")
    if isinstance(question, Numeric):
        return {**form, "unit": question.unit, **_numeric(question)}
    form["stem"] = question.stem
    if isinstance(question, Choice):
        form["options"] = [option.text for option in question.option]
        form["keys"] = list(question.keys)
        form["whys"] = [option.why for option in question.option]
    elif isinstance(question, Order):
        form["options"] = [step.text for step in question.step]
        form["whys"] = [step.why for step in question.step]
    elif isinstance(question, Match):
        form["lefts"] = [pair.left for pair in question.pair]
        form["options"] = [pair.right for pair in question.pair]
        form["whys"] = [pair.why for pair in question.pair]
    return form


def _numeric(question: Numeric) -> dict[str, Any]:
    """Return the texts once, with blanks, and for each variant the numbers and what fills them."""
    texts = [question.stem, question.why, *(slip.why for slip in question.slip)]
    rows = []
    for variant in question.variants:
        keyed = {**variant.drawn, "answer": variant.answer}
        scopes = [variant.drawn, keyed, *({**keyed, "value": s.value} for s in variant.slips)]
        filled = [
            part
            for text, scope in zip(texts, scopes, strict=True)
            for part in filled_in(text, scope)
        ]
        slips = [slip.value for slip in variant.slips]
        rows.append([variant.answer, variant.tolerance, slips, filled])
    return {"text": NEXT_TEXT.join(BRACES.sub(BLANK, text) for text in texts), "rows": rows}


def _mixed(data: bytes) -> bytes:
    """Mix with the stream, or take it out again: the same operation."""
    state, mixed = STREAM_START, bytearray()
    for byte in data:
        state = state * 1_664_525 + 1_013_904_223 & 0xFFFFFFFF
        mixed.append(byte ^ state >> 24)
    return bytes(mixed)
