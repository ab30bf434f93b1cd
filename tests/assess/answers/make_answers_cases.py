"""Writes answers_cases.json: documents that both sides accept, refuse and merge alike.

What is expected of a refusal (field, found, allowed) is written by the Python side and read by a
person in the diff; tests/assess/answers/test_answers.py states the important ones by hand.
"""

import copy
import json
from pathlib import Path
from typing import Any

from careerbook.assess.answers import answers
from careerbook.errors import AnswersError

FILE = Path(__file__).with_name("answers_cases.json")
EARLY, LATE = "2026-05-01T08:00:00.000Z", "2026-05-02T08:00:00.000Z"


def full() -> dict[str, Any]:
    """Return a document with something in every section."""
    return {
        "format": "careerbook-answers/1",
        "ratings": {
            "programming": {"level": 3, "evidence": "https://example.org/x", "rated_on": EARLY},
            "statistics": {"level": None, "evidence": "", "rated_on": LATE},
            "from-a-newer-edition": {"level": 2, "evidence": "ä 🙂", "rated_on": EARLY},
        },
        "interests": {"build-a-thing": {"answer": 4, "answered_on": EARLY}},
        "quiz": {
            "0f3a": {"choices": [0, 2], "confidence": 0.75, "answered_on": EARLY},
            "77b1": {
                "choices": [],
                "value": 12.5,
                "seed": 3,
                "confidence": 0.95,
                "answered_on": EARLY,
            },
        },
        "shortlist": {
            "ml-engineer": {"kept": True, "changed_on": EARLY},
            "ml-researcher": {"kept": False, "dismissed": True, "changed_on": EARLY},
        },
        "target_role": {"role": "ml-engineer", "chosen_on": EARLY},
        "plan": {
            "p1": {
                "text": "Write a model card",
                "skill": "responsible-ai",
                "due_on": "2026-06-30",
                "done": False,
                "dropped": False,
                "changed_on": EARLY,
            }
        },
        "reviews": {
            "bp-data-contract": {"answer": 1, "note": "prices only", "answered_on": EARLY},
            "bp-data-labels": {"answer": "not-applicable", "note": "", "answered_on": EARLY},
            "bp-model-goal": {"answer": None, "note": "", "answered_on": LATE},
        },
        "scenarios": {"late-finding": {"choice": 2, "answered_on": EARLY}},
        "overclaiming": {"dropout": {"known": True, "answered_on": EARLY}},
        "runs": {
            "skills-1": {
                "kind": "skills",
                "scores": {"ml-engineer": 0.5, "data-scientist": 1},
                "made_on": EARLY,
            }
        },
        "constraints": {
            "hours": {"value": 20, "set_on": EARLY},
            "place": {"value": "remote", "set_on": EARLY},
            "schooling": {"value": "associate", "set_on": EARLY},
            "months": {"value": None, "set_on": LATE},
            "from-a-newer-edition": {"value": "shifts", "set_on": EARLY},
        },
        "settings": {
            "hours-a-week": {"value": 6.5, "changed_on": EARLY},
            "start-day": {"value": "2026-06-01", "changed_on": EARLY},
            "weight-pay": {"value": None, "changed_on": EARLY},
        },
    }


def changed(path: str, value: Any) -> dict[str, Any]:
    """Return the full document with one value put at a dotted path."""
    document = copy.deepcopy(full())
    *parents, last = path.split(".")
    place = document
    for name in parents:
        place = place[name]
    place[last] = value
    return document


def without(path: str) -> dict[str, Any]:
    """Return the full document without the key at a dotted path."""
    document = changed(path, None)
    *parents, last = path.split(".")
    place = document
    for name in parents:
        place = place[name]
    del place[last]
    return document


def documents() -> list[tuple[str, Any]]:
    """Return named documents, good and bad."""
    rating = "ratings.programming"
    good_rating = full()["ratings"]["programming"]
    wrong_values = [
        (f"{rating}.level", 6),
        (f"{rating}.level", -1),
        (f"{rating}.level", 2.5),
        (f"{rating}.level", True),
        (f"{rating}.level", "3"),
        (f"{rating}.evidence", None),
        (f"{rating}.evidence", "x" * 501),
        (f"{rating}.rated_on", "yesterday"),
        (f"{rating}.rated_on", "2026-02-30T08:00:00.000Z"),
        (f"{rating}.rated_on", "2026-05-01T24:00:00.000Z"),
        (f"{rating}.rated_on", "2026-05-01T08:00:00Z"),
        (f"{rating}.rated_on", "2026-05-01T08:00:00.000+02:00"),
        (f"{rating}.rated_on", "٢٠٢٦-05-01T08:00:00.000Z"),
        (f"{rating}.colour", "red"),
        (rating, 3),
        (rating, None),
        (rating, [3]),
        ("ratings", []),
        ("ratings.Bad Id", good_rating),
        ("ratings.__proto__", good_rating),
        ("ratings.toString", good_rating),
        ("interests.build-a-thing.answer", 0),
        ("quiz.0f3a.choices", "0"),
        ("quiz.0f3a.choices", [20]),
        ("quiz.0f3a.choices", [1] * 21),
        ("quiz.0f3a.confidence", 1.01),
        ("quiz.0f3a.confidence", False),
        ("shortlist.ml-engineer.kept", 1),
        ("shortlist.ml-engineer.dismissed", True),
        ("shortlist.ml-engineer.dismissed", None),
        ("shortlist.ml-engineer.dismissed", "yes"),
        ("shortlist.ml-engineer.hidden", True),
        ("shortlist.ml-researcher.kept", True),
        ("plan.p1.due_on", "2026-6-30"),
        ("plan.p1.due_on", "2026-06-31"),
        ("plan.p1.skill", "Not An Id"),
        ("reviews", []),
        ("reviews.bp-data-contract", None),
        ("reviews.bp-data-contract.answer", 3),
        ("reviews.bp-data-contract.answer", -1),
        ("reviews.bp-data-contract.answer", 0.5),
        ("reviews.bp-data-contract.answer", True),
        ("reviews.bp-data-contract.answer", "2"),
        ("reviews.bp-data-contract.answer", "n/a"),
        ("reviews.bp-data-contract.answer", [1]),
        ("reviews.bp-data-contract.note", None),
        ("reviews.bp-data-contract.team", "ours"),
        ("reviews.Bad Id", {"answer": 1, "note": "", "answered_on": EARLY}),
        ("quiz.77b1.value", "12"),
        ("quiz.77b1.seed", -1),
        ("plan.p1.hours", -0.5),
        ("scenarios.late-finding.choice", 10),
        ("overclaiming.dropout.known", "yes"),
        ("runs.skills-1.kind", "height"),
        ("runs.skills-1.scores", []),
        ("runs.skills-1.scores", {"ml-engineer": None}),
        ("runs.skills-1.scores", {"Bad Id": 1}),
        ("runs.skills-1.scores", {f"s{i}": i for i in range(101)}),
        ("constraints.hours.value", 0),
        ("constraints.hours.value", 61),
        ("constraints.hours.value", 20.5),
        ("constraints.hours.value", "20"),
        ("constraints.place.value", "home"),
        ("constraints.schooling.value", "phd"),
        ("constraints.months.value", -1),
        ("constraints.months.value", 121),
        ("constraints.months.changed_on", EARLY),
        ("constraints.from-a-newer-edition.value", [1]),
        ("settings.hours-a-week.value", True),
        ("settings.hours-a-week.value", [1]),
        ("settings.start-day.value", "x" * 501),
        ("target_role", "ml-engineer"),
        ("target_role.role", ""),
        ("format", "careerbook-answers/0"),
        ("format", "careerbook-answers/2"),
        ("format", "careerbook-answers/01"),
        ("format", "another-program/1"),
        ("format", 1),
        ("comment", "hello"),
    ]
    fine = [
        ("full", full()),
        ("empty", answers.empty()),
        ("a level written as 3.0", changed(f"{rating}.level", 3.0)),
        ("an id named like a JavaScript method", changed("ratings.constructor", good_rating)),
        ("500 characters that are two units each", changed(f"{rating}.evidence", "🙂" * 500)),
        ("a leap day", changed(f"{rating}.rated_on", "2024-02-29T23:59:59.999Z")),
        ("no due day", changed("plan.p1.due_on", None)),
        ("a role neither kept nor dismissed", changed("shortlist.ml-engineer.kept", False)),
        ("a kept role, said not dismissed", changed("shortlist.ml-engineer.dismissed", False)),
        ("exported before roles could be dismissed", without("shortlist.ml-researcher.dismissed")),
        ("exported before there were team reviews", without("reviews")),
        ("team reviews, none answered", changed("reviews", {})),
        *[
            (f"exported before there were {part}", without(part))
            for part in sorted(answers.LATER - {"reviews"})
        ],
        ("exported before questions had variants", without("quiz.77b1.seed")),
        ("a step with an estimate of hours", changed("plan.p1.hours", 40)),
        ("a review answer written as 2.0", changed("reviews.bp-data-contract.answer", 2.0)),
        ("unsure quiz answer", changed("quiz.0f3a.confidence", None)),
    ]
    foreign = [("null", None), ("a list", []), ("a number", 3), ("a text", "x"), ("{}", {})]
    return [
        *fine,
        *[
            (f"{path} = {json.dumps(value)[:40]}", changed(path, value))
            for path, value in wrong_values
        ],
        *[(f"without {path}", without(path)) for path in ("format", "plan", f"{rating}.level")],
        ("without a note", without("reviews.bp-data-contract.note")),
        *[(f"foreign: {name}", value) for name, value in foreign],
    ]


def texts() -> list[tuple[str, str]]:
    """Return named file texts that are not documents."""
    return [
        ("empty file", ""),
        ("cut off", json.dumps(full())[:-7]),
        ("not JSON", "<html></html>"),
        ("a number JSON does not know", '{"format": NaN}'),
        ("two documents", json.dumps(answers.empty()) * 2),
        ("byte order mark, otherwise sound", "\ufeff" + json.dumps(full())),
    ]


def merges() -> list[tuple[str, Any, Any]]:
    """Return named pairs of documents to merge."""
    newer = changed("ratings.programming", {"level": 1, "evidence": "", "rated_on": LATE})
    same_date = changed("ratings.programming.level", 5)
    umlaut = changed("ratings.programming.evidence", "ä")
    emoji = changed("ratings.programming.evidence", "🙂")
    dropped = {"kept": False, "dismissed": True, "changed_on": LATE}
    dismissed = changed("shortlist.ml-engineer", dropped)
    at_once = changed("shortlist.ml-engineer", {**dropped, "changed_on": EARLY})
    before = without("shortlist.ml-researcher.dismissed")
    reviewed = {"answer": 2, "note": "", "answered_on": LATE}
    reviewed_later = changed("reviews.bp-data-contract", reviewed)
    other = answers.empty()
    other["ratings"] = {"mathematics": {"level": 1, "evidence": "", "rated_on": EARLY}}
    other["target_role"] = {"role": "data-scientist", "chosen_on": LATE}
    return [
        ("with nothing", full(), answers.empty()),
        ("with itself", full(), full()),
        ("later wins", full(), newer),
        ("same date, other level", full(), same_date),
        ("same date, letters beyond ASCII", umlaut, emoji),
        ("kept here, dismissed there later", full(), dismissed),
        ("kept here, dismissed there at the same time", full(), at_once),
        ("dismissed here, exported before roles could be dismissed", full(), before),
        ("a statement answered again", full(), reviewed_later),
        ("exported before there were team reviews", full(), without("reviews")),
        ("team reviews in neither copy", without("reviews"), answers.empty()),
        ("different skills are both kept", full(), other),
    ]


def text() -> str:
    """Return the file's text."""
    cases = []
    for name, document in documents():
        case: dict[str, Any] = {"name": name, "document": document}
        try:
            case["checked"] = answers.validate(document)
        except AnswersError as error:
            case["refused"] = {key: getattr(error, key) for key in ("field", "found", "allowed")}
        cases.append(case)
    files = []
    for name, content in texts():
        try:
            files.append({"name": name, "text": content, "checked": answers.parse(content)})
        except AnswersError as error:
            files.append({"name": name, "text": content, "message": str(error)})
    pairs = [
        {"name": name, "mine": mine, "other": other, "merged": answers.merge(mine, other)}
        for name, mine, other in merges()
    ]
    parts = [("documents", cases), ("files", files), ("merges", pairs)]
    blocks = [f'"{key}": [\n' + ",\n".join(map(json.dumps, items)) + "\n]" for key, items in parts]
    return "{" + ",\n".join(blocks) + "}\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
