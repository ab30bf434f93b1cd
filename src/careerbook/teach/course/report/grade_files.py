"""Reads the CSV that a platform exports of a quiz: Moodle's grades, Canvas's student analysis.

Only columns of marks are kept, and of Canvas the chosen option where it is one of the book's own
texts. Names, addresses, sections and everything that somebody typed are dropped while reading.
"""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Sequence
from pathlib import Path

from careerbook.assess.knowledge.question_kinds import Choice, Question
from careerbook.errors import CareerbookError
from careerbook.teach.course.markup import plain
from careerbook.teach.course.report.responses import Asked, Given, Paper, Responses
from careerbook.teach.course.report.share_files import raw_of
from careerbook.teach.course.selection import all_questions

MAX_BYTES = 20_000_000
MOST_ITEMS = 200
MOODLE = re.compile(r"\s*\D{0,12}?\s*(\d{1,3})\s*/\s*(\d+(?:[.,]\d+)?)\s*")
"""``Q. 3 /1.00``, in whatever language: a number, a slash, the highest mark."""
CANVAS = re.compile(r"\s*(\d+):\s*(.*)", re.DOTALL)
"""``1234: What is asked?``; the column after it has the mark."""
_TAG = re.compile(r"<[^>]{0,200}>")
_WORD = re.compile(r"\w+")


def read(path: Path, where: str) -> Responses:
    """Return the answers in a CSV of Moodle or Canvas.

    Raises
    ------
    CareerbookError
        When the file is not one of the two; no text of it is repeated.
    """
    return parse(raw_of(path, where), where)


def parse(raw: bytes, where: str) -> Responses:
    """Return the answers in the bytes of a CSV; raises as :func:`read`."""
    rows = _rows(raw, where)
    header = rows[0]
    moodle = [(column, match) for column, name in enumerate(header)
              if (match := MOODLE.fullmatch(name)) and "/" in name]  # fmt: skip
    canvas = [column for column, name in enumerate(header)
              if CANVAS.fullmatch(name) and _mark(header, column + 1) is not None]  # fmt: skip
    if canvas:
        return _canvas(rows, canvas[:MOST_ITEMS])
    if moodle:
        marks = [(column, _number(match[2]) or 0.0) for column, match in moodle[:MOST_ITEMS]]
        return _moodle(rows, [(column, most) for column, most in marks if most > 0])
    raise CareerbookError(
        f"{where} has no column of marks, such as 'Q. 1 /1.00' (Moodle: Results, Grades, download "
        "as CSV) or '1234: question' (Canvas: Student analysis). Nothing was written."
    )


def _rows(raw: bytes, where: str) -> list[list[str]]:
    trouble = CareerbookError(f"{where} is no CSV of a quiz. Nothing was written.")
    if len(raw) > MAX_BYTES:
        raise trouble
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise trouble from None
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    except csv.Error:
        raise trouble from None
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if len(rows) < 2:
        raise trouble
    return rows


def _moodle(rows: Sequence[Sequence[str]], columns: Sequence[tuple[int, float]]) -> Responses:
    first = min((column for column, _ in columns), default=0)
    papers = []
    for row in rows[1:]:
        if sum(bool(cell.strip()) for cell in row[:first]) <= 2:
            continue  # the line of averages has a label and a grade, and no name
        paper: Paper = {}
        for place, (column, most) in enumerate(columns):
            mark = _number(row[column]) if column < len(row) else None
            if mark is not None:
                paper[place] = Given(min(1.0, max(0.0, mark / most)))
        papers.append(paper)
    items = [Asked(f"Question {place}") for place in range(1, len(columns) + 1)]
    return Responses("Moodle's grades of a quiz", items, papers)


def _canvas(rows: Sequence[Sequence[str]], columns: Sequence[int]) -> Responses:
    header = rows[0]
    by_words = {_words(question.stem): question for question, _, _ in all_questions().values()}
    items, most = [], []
    for place, column in enumerate(columns, start=1):
        match = CANVAS.fullmatch(header[column])
        question = by_words.get(_words(match[2])) if match else None
        items.append(Asked(question.name if question else f"Question {place}", question))
        most.append(_mark(header, column + 1) or 1.0)
    papers = []
    for row in rows[1:]:
        paper: Paper = {}
        for place, column in enumerate(columns):
            mark = _mark(row, column + 1)
            if mark is not None and column < len(row) and row[column].strip():
                score = min(1.0, max(0.0, mark / most[place])) if most[place] else 0.0
                paper[place] = Given(score, _chosen(row[column], items[place].question))
        papers.append(paper)
    return Responses("Canvas's student analysis of a quiz", items, papers)


def _chosen(cell: str, question: Question | None) -> tuple[int, ...] | None:
    """Return the options in a cell; ``None`` unless all of it is texts of the book."""
    if not isinstance(question, Choice):
        return None
    texts = [_words(option.text) for option in question.option]
    whole = _words(cell)
    if whole in texts:
        return (texts.index(whole),)
    if question.kind != "multiple":
        return None
    left = f" {whole} "
    found = []
    for place in sorted(range(len(texts)), key=lambda i: -len(texts[i])):
        if f" {texts[place]} " in left:
            left = left.replace(f" {texts[place]} ", " ", 1)
            found.append(place)
    return tuple(sorted(found)) if found and not left.strip() else None


def _words(text: str) -> str:
    """Return a text without tags, marks and case, to compare by."""
    return " ".join(_WORD.findall(_TAG.sub(" ", plain(text)).lower()))


def _mark(row: Sequence[str], column: int) -> float | None:
    return _number(row[column]) if 0 <= column < len(row) else None


def _number(text: str) -> float | None:
    """Return a mark with a point or a comma; ``None`` for what is none, such as ``-``."""
    try:
        value = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return value if math.isfinite(value) else None
