"""Write knowledge_cases.json: questions graded and scored, for the browser's twin.

Hypothesis draws answers, marks and runs. Run from the checkout after a change of method or words:
``python -m tests.assess.knowledge.make_knowledge_cases``. A test fails when what Python computes
for the inputs in the file is no longer what stands there.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from careerbook.assess.answers import answers as documents
from careerbook.assess.knowledge import checks, grading, quiz_order
from careerbook.assess.knowledge.calibration import Graded, score
from careerbook.assess.knowledge.charts import reliability_title
from careerbook.assess.knowledge.payload import payload, wire
from careerbook.assess.knowledge.question_kinds import Numeric, Question
from careerbook.roles.skills import LEVEL_NAMES
from tests.assess.knowledge.small_questions import small_bank

CASES = Path(__file__).with_name("knowledge_cases.json")
NAME = "Statistics"
PARTS = ("answers", "marks", "routes", "orders", "checks")
BANK = small_bank()
CONFIDENCES = (None, 0.25, 1 / 3, 0.5, 0.75, 0.95, 0, 1)
CHANCES = (0, 1 / 24, 0.25, 0.5)
STAMP = "2026-11-23T10:00:00.000Z"


def draw_inputs() -> dict[str, list[Any]]:
    """Return answers, lists of marks and runs, drawn by Hypothesis."""
    found: dict[str, list[Any]] = {part: [] for part in PARTS}
    ids = st.sampled_from([question.id for question in BANK.questions()])
    places = st.lists(st.integers(0, 5), max_size=5)
    numbers = st.one_of(st.none(), st.sampled_from([12.5, 12, 13, 13.01, 37.5, 0.125, 7, 5, 800]))
    difficulty, chance = st.integers(1, 3), st.sampled_from(CHANCES)
    mark = st.tuples(st.booleans(), st.sampled_from(CONFIDENCES), difficulty, chance).map(list)
    seeds = st.integers(0, quiz_order.SEEDS - 1)
    few = settings(max_examples=60, derandomize=True, database=None)

    @few
    @given(ids, places, numbers, seeds)
    def answers(item: str, choices: list[int], value: float | None, seed: int) -> None:
        found["answers"].append({"item": item, "choices": choices, "value": value, "seed": seed})

    @few
    @given(st.lists(mark, max_size=40), st.sampled_from([None, *range(6)]))
    def marks(drawn: list[list[Any]], level: int | None) -> None:
        found["marks"].append({"marks": drawn, "level": level})

    @few
    @given(
        st.lists(st.integers(1, 3), max_size=14),
        seeds,
        st.lists(st.booleans(), max_size=14),
        st.lists(st.integers(0, 13), max_size=14, unique=True),
    )
    def routes(difficulties: list[int], seed: int, right: list[bool], seen: list[int]) -> None:
        one = {"difficulties": difficulties, "seed": seed, "right": right}
        found["routes"].append({**one, "seen": [f"q{i}" for i in seen]})

    @few
    @given(st.integers(0, 6), seeds, st.booleans())
    def orders(count: int, seed: int, mixed: bool) -> None:
        found["orders"].append({"count": count, "seed": seed, "mixed": mixed})

    @few
    @given(
        st.dictionaries(ids, st.tuples(places, st.booleans()), max_size=8),
        seeds,
        st.sampled_from(["none", "kept", "text", "too large"]),
        st.lists(ids, max_size=4),
    )
    def checks_of(given: dict[str, Any], seed: int, kept: str, before: list[str]) -> None:
        quiz = {
            item: {
                "choices": choices,
                "value": None,
                "confidence": None,
                "seed": quiz_order.item_seed(seed, item) if own else 7,
                "answered_on": STAMP,
            }
            for item, (choices, own) in given.items()
        }
        value = {"kept": seed, "text": "7", "too large": quiz_order.SEEDS}.get(kept)
        settings = {checks.SEEN + "statistics": " ".join(before)}
        settings |= {} if kept == "none" else {checks.SEED + "statistics": value}
        document = {
            **documents.empty(),
            "quiz": quiz,
            "settings": {k: {"value": v, "changed_on": STAMP} for k, v in settings.items()},
        }
        found["checks"].append(documents.validate(document))

    for draw in (answers, marks, routes, orders, checks_of):
        draw()
    for question in BANK.questions():  # and the right answers, which a draw seldom hits
        found["answers"] += [right_answer(question, seed) for seed in (0, 1, 2)]
    sure, guess = [True, 0.95, 3, 0.25], [True, 0.25, 1, 0]
    found["marks"] += [{"marks": [sure] * count, "level": 3} for count in (1, 6, 20, 40)]
    found["marks"] += [{"marks": [[False, 0.95, 2, 0.25], guess] * 12, "level": 0}]
    return found


def right_answer(question: Question, seed: int) -> dict[str, Any]:
    """Return an answer that is right."""
    answer: dict[str, Any] = {"item": question.id, "choices": [], "value": None, "seed": seed}
    if isinstance(question, Numeric):
        key = question.variants[grading.variant_of(question, seed)]
        return {**answer, "value": key.answer + key.tolerance}
    parts = wire(question)
    return {**answer, "choices": parts.get("keys", list(range(len(parts["whys"]))))}


def expected(inputs: dict[str, list[Any]]) -> dict[str, Any]:
    """Return all that Python makes of the inputs."""
    return {
        "name": NAME,
        "level_names": list(LEVEL_NAMES),
        "questions": [unpacked(question) for question in BANK.questions()],
        "answers": [{"inputs": one, **_graded(one)} for one in inputs["answers"]],
        "marks": [{"inputs": one, **_scored(one)} for one in inputs["marks"]],
        "routes": [{"inputs": one, **_routed(one)} for one in inputs["routes"]],
        "orders": [{"inputs": one, **_ordered(one)} for one in inputs["orders"]],
        "checks": [{"inputs": one, **_checked(one)} for one in inputs["checks"]],
    }


def unpacked(question: Question) -> dict[str, Any]:
    """Return a question as the browser must find it after unpacking."""
    form = {"id": question.id, "topic": "statistics", "difficulty": question.difficulty}
    plain = wire(question)
    if not isinstance(question, Numeric):
        return {**form, **plain}
    variants = [asdict(variant) for variant in question.variants]
    for variant in variants:
        del variant["drawn"]
    return {**form, "kind": "numeric", "unit": question.unit, "variants": variants}


def _graded(one: dict[str, Any]) -> dict[str, Any]:
    question = BANK.by_id[one["item"]][1]
    answer = grading.Answer(tuple(one["choices"]), one["value"], one["seed"])
    variant = grading.variant_of(question, one["seed"])
    slip = None
    if isinstance(question, Numeric) and one["value"] is not None:
        slip = grading.slip_of(question, variant, one["value"])
    return {
        "variant": variant,
        "right": grading.grade(question, variant, answer),
        "slip": slip,
        "guess": grading.guess_confidence(question),
    }


def _scored(one: dict[str, Any]) -> dict[str, Any]:
    result = score(
        Graded(str(i), "t", difficulty, right, confidence, chance)
        for i, (right, confidence, difficulty, chance) in enumerate(one["marks"])
    )
    level = one["level"]
    joined = None if level is None else grading.together(level, result)
    return {
        "result": asdict(result),
        "together": None if joined is None else asdict(joined),
        "sentence": grading.sentence(result, NAME),
        "beside": grading.beside(level, result),
        "title": reliability_title(result),
    }


def _routed(one: dict[str, Any]) -> dict[str, Any]:
    difficulties = {f"q{i}": difficulty for i, difficulty in enumerate(one["difficulties"])}
    right = {f"q{i}": value for i, value in enumerate(one["right"])}
    return {"route": asdict(quiz_order.route(difficulties, one["seed"], right, one["seen"]))}


def _ordered(one: dict[str, Any]) -> dict[str, Any]:
    order = quiz_order.shown_order(one["count"], one["seed"], "item", mixed=one["mixed"])
    return {"order": order, "item_seed": quiz_order.item_seed(one["seed"], "item")}


def _checked(document: dict[str, Any]) -> dict[str, Any]:
    items = [question.id for question in BANK.questions()]
    seeds = checks.seeds(document)
    return {
        "seeds": seeds,
        "items": list(checks.of_check(document["quiz"], items, seeds.get("statistics"))),
        "seen": checks.seen(document["quiz"], items),
        "seen_before": checks.seen_before(document, "statistics"),
        "right": checks.last_checks(document["quiz"], seeds, BANK)["statistics"].right,
    }


def inputs_of(cases: dict[str, Any]) -> dict[str, list[Any]]:
    """Return the inputs that stand in a case file."""
    return {part: [case["inputs"] for case in cases[part]] for part in PARTS}


def case_text(inputs: dict[str, list[Any]]) -> str:
    """Return the text of the case file; the sealed questions come last."""
    cases = {**expected(inputs), "bank": payload(BANK.topic)}
    return json.dumps(cases, separators=(",", ":")).replace("},{", "},\n{") + "\n"


if __name__ == "__main__":
    CASES.write_text(case_text(draw_inputs()), encoding="utf-8")
