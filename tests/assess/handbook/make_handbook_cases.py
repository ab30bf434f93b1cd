"""Write handbook_cases.json: what Python and JavaScript must both make of a document.

Hypothesis draws documents; tests/assess/handbook/test_handbook.py holds the Python side to
hand-worked ones. Run ``python -m tests.assess.handbook.make_handbook_cases`` from the checkout
after a change.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from careerbook.assess.answers import answers
from careerbook.assess.handbook import handbook

CASES = Path(__file__).with_name("handbook_cases.json")
DRAWN = 60
DAYS = [f"2026-05-0{day}T08:00:00.000Z" for day in (1, 2, 3)]
SKILLS = ["alpha", "beta", "gamma", "delta", "epsilon"]


def need(skill: str, level: int, importance: float, must_have: bool) -> dict[str, Any]:
    """Return one requirement of a made-up role."""
    return {
        "id": skill,
        "name": skill.capitalize(),
        "level": level,
        "level_se": 0.5,
        "importance": importance,
        "must_have": must_have,
    }


FACTS: dict[str, Any] = {
    "roles": {
        "one": {
            "name": "One",
            "requirements": [
                need("alpha", 4, 1.0, True),
                need("beta", 3, 0.5, False),
                need("gamma", 3, 0.5, False),
                need("delta", 2, 0.25, True),
                need("epsilon", 5, 0.75, False),
            ],
        },
        "two": {"name": "Two", "requirements": [need("alpha", 1, 0.1, False)]},
    },
    "skill_pages": {
        "alpha": ["topics/a", "topics/b", "topics/c"],
        "beta": ["topics/b", "topics/d"],
        "gamma": [],
        "delta": ["topics/a"],
    },
    "topics": {
        "first": {"name": "First topic", "skill": "beta"},
        "second": {"name": "Second topic", "skill": "delta"},
        "third": {"name": "Third topic", "skill": "nowhere"},
    },
}


def documents() -> st.SearchStrategy[dict[str, Any]]:
    """Return documents with a little of everything, gaps and empty sections included."""
    day = st.sampled_from(DAYS)

    def section(ids: list[str], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
        return st.dictionaries(st.sampled_from(ids), st.fixed_dictionaries(fields), max_size=5)

    level = st.none() | st.integers(0, 5)
    share = st.sampled_from([0, 0.3, 0.39, 0.4, 1])
    scores = st.dictionaries(st.sampled_from(["first", "second", "third", "gone"]), share)
    target = st.none() | st.fixed_dictionaries(
        {"role": st.sampled_from(["one", "two", "gone"]), "chosen_on": day}
    )
    required = {
        "format": st.just(answers.FORMAT),
        "ratings": section(SKILLS, level=level, evidence=st.just(""), rated_on=day),
        "interests": section(["i1", "i2"], answer=st.none() | st.just(3), answered_on=day),
        "quiz": section(
            ["q1", "q2"],
            choices=st.sampled_from([[], [1]]),
            value=st.none() | st.just(0),
            confidence=st.none(),
            answered_on=day,
        ),
        "shortlist": section(["one", "two", "gone"], kept=st.booleans(), changed_on=day),
        "plan": section(
            ["p1", "p2"],
            text=st.just("x"),
            skill=st.none(),
            due_on=st.none(),
            done=st.booleans(),
            dropped=st.booleans(),
            changed_on=day,
        ),
        "target_role": target,
    }
    later = {
        "reviews": section(
            ["r1", "r2"], answer=st.none() | st.just(0), note=st.just(""), answered_on=day
        ),
        "scenarios": section(["s1"], choice=st.none() | st.just(0), answered_on=day),
        "overclaiming": section(
            ["t1"], known=st.sampled_from([None, False, True]), answered_on=day
        ),
        "runs": section(
            ["run-1", "run-2", "run-3"],
            kind=st.sampled_from(["skills", "knowledge"]),
            scores=scores,
            made_on=day,
        ),
        "settings": section(["hours-a-week"], value=st.none() | st.just(6), changed_on=day),
    }
    return st.fixed_dictionaries(required, optional=later)


def draw_documents() -> list[dict[str, Any]]:
    """Return the empty document and drawn ones."""
    found = [answers.empty()]

    @settings(max_examples=DRAWN, derandomize=True, database=None)
    @given(documents())
    def draw(document: dict[str, Any]) -> None:
        found.append(answers.validate(document))

    draw()
    return found


def case_text(found: list[dict[str, Any]]) -> str:
    """Return the text of the case file for these documents."""
    cases = [
        {
            "document": document,
            "holdings": [asdict(row) for row in handbook.holdings(document)],
            "path": [step.model_dump() for step in handbook.reading_path(document, FACTS)],
        }
        for document in found
    ]
    sections = [[name, *words] for name, words in handbook.SECTIONS.items()]
    head = json.dumps({"facts": FACTS, "sections": sections}, separators=(",", ":"))[:-1]
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
    return f'{head},"cases":[\n{lines}\n]}}\n'


if __name__ == "__main__":
    CASES.write_text(case_text(draw_documents()), encoding="utf-8")
