"""Made-up classes: share files, and the CSV files of two platforms, full of names."""

from __future__ import annotations

import csv
import io
import json
import random

from careerbook.assess.knowledge.question_kinds import Choice
from careerbook.teach.course.form import form_id
from careerbook.teach.course.report.share_files import FORMAT
from careerbook.teach.course.selection import all_questions

SINGLES = [
    one
    for one, (question, _, source) in all_questions().items()
    if isinstance(question, Choice) and question.kind == "single" and source == "topics/salaries"
]
FORM = form_id(SINGLES)
SECRETS = ("Zoltana Quirkel", "zoltana.quirkel@example.org", "Quirkel", "zq-4711", "Xylophonweg 9")


def share(answers: dict[str, list[int]], form: str = FORM) -> bytes:
    """Return a share file: item id -> chosen options."""
    given = {one: {"choices": choices} for one, choices in answers.items()}
    return json.dumps({"format": FORMAT, "form": form, "answers": given}).encode()


def class_of(students: int, seed: int = 1) -> list[bytes]:
    """Return the share files of a class that answers better the later it stands in the list."""
    draw = random.Random(seed)
    files = []
    for place in range(students):
        answers = {}
        for one in SINGLES:
            question = all_questions()[one][0]
            right = draw.random() < 0.25 + 0.6 * place / students
            wrong = [i for i in range(len(question.option)) if i not in question.keys]
            answers[one] = [question.keys[0] if right else draw.choice(wrong)]
        files.append(share(answers))
    return files


def moodle(scores: list[list[float]], comma: bool = False) -> bytes:
    """Return Moodle's CSV of grades, with names, addresses and the line of averages."""
    file = io.StringIO()
    write = csv.writer(file)
    columns = [f"Q. {place} /1.00" for place in range(1, len(scores[0]) + 1)]
    write.writerow(
        ["Last name", "First name", "Email address", "Status", "Started", "Completed", "Duration",
         f"Grade/{len(columns)}.00", *columns]
    )  # fmt: skip
    for place, row in enumerate(scores):
        marks = [f"{mark:.2f}" for mark in row]
        marks = [mark.replace(".", ",") for mark in marks] if comma else marks
        who = [SECRETS[2], SECRETS[0], SECRETS[1], "Finished", "1 May", "1 May", f"{place} mins"]
        write.writerow([*who, f"{sum(row):.2f}", *marks])
    write.writerow(["Overall average", *[""] * 6, "1.00", *["0.50"] * len(columns)])
    return file.getvalue().encode()


def canvas(chosen: list[list[int]], ids: list[str] | None = None) -> bytes:
    """Return Canvas's student analysis: a text and a mark for each question."""
    ids = ids or SINGLES
    asked = [all_questions()[one][0] for one in ids]
    file = io.StringIO()
    write = csv.writer(file)
    head = ["name", "id", "sis_id", "section", "submitted", "attempt"]
    for place, question in enumerate(asked):
        head += [f"{100 + place}: {question.stem}", "1.0"]
    write.writerow([*head, "n correct", "n incorrect", "score"])
    for row in chosen:
        cells = [SECRETS[0], "4711", SECRETS[3], SECRETS[4], "2026-05-01", "1"]
        for question, option in zip(asked, row, strict=True):
            key = option == question.keys[0]
            cells += [question.option[option].text, "1.0" if key else "0.0"]
        write.writerow([*cells, "0", "0", "0"])
    return file.getvalue().encode()
