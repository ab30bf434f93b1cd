"""The id of a fixed form: which questions, in which order, and nothing else.

An id is ``f1-`` and base64 letters of three bytes for each question (the start of its id) and one
to notice typing errors. It needs no server: whoever has the id has the form. A question that was
changed has another id, so an old form names it instead of asking something else.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Sequence
from zlib import crc32

from careerbook.errors import CareerbookError
from careerbook.teach.course.selection import all_questions

PREFIX = "f1-"
BYTES_PER_QUESTION = 3
MOST_QUESTIONS = 60


def form_id(ids: Sequence[str]) -> str:
    """Return the id of a form with these questions.

    Raises
    ------
    CareerbookError
        When there are none or too many, or one stands twice.

    Example
    -------
    >>> first, second = list(all_questions())[:2]
    >>> ids_of(form_id([second, first])) == (second, first)
    True
    """
    if not 1 <= len(ids) <= MOST_QUESTIONS or len(set(ids)) < len(ids):
        raise CareerbookError(
            f"a form has 1 to {MOST_QUESTIONS} questions, each once; these are {len(ids)}"
        )
    packed = b"".join(_short(one) for one in ids)
    return _written(packed + _sum(packed))


def ids_of(form: str) -> tuple[str, ...]:
    """Return the ids of a form's questions, in order.

    Raises
    ------
    CareerbookError
        When the id is damaged, or a question has changed since.
    """
    letters = form.removeprefix(PREFIX)
    try:
        packed = base64.b64decode(letters + "=" * (-len(letters) % 4), b"-_", validate=True)
    except (binascii.Error, ValueError):
        packed = b""
    body, end = packed[:-1], packed[-1:]
    whole = body and len(body) % BYTES_PER_QUESTION == 0 and _sum(body) == end
    if not whole or form != _written(packed):
        raise CareerbookError(
            f"{form!r} is no id of a form: it begins with {PREFIX} and was perhaps not copied "
            "whole; copy it again"
        )
    known = by_start(all_questions())
    starts = [body[at : at + BYTES_PER_QUESTION] for at in range(0, len(body), BYTES_PER_QUESTION)]
    gone = [place for place, start in enumerate(starts, start=1) if start not in known]
    if gone:
        raise CareerbookError(
            f"question {gone[0]} of the form {form!r} has changed since the form was made; make "
            "the form anew"
        )
    return tuple(known[start] for start in starts)


def _written(packed: bytes) -> str:
    return PREFIX + base64.urlsafe_b64encode(packed).decode().rstrip("=")


def by_start(ids: Iterable[str]) -> dict[bytes, str]:
    """Return the questions by the bytes that stand for them in a form."""
    return {_short(one): one for one in ids}


def _short(item_id: str) -> bytes:
    return bytes.fromhex(item_id)[:BYTES_PER_QUESTION]


def _sum(packed: bytes) -> bytes:
    return bytes([crc32(packed) & 0xFF])
