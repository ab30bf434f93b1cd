"""Write scenarios_cases.json: what Python and JavaScript must both make of choices.

Hypothesis draws skills, scenarios and choices; tests/assess/softskills/test_scoring.py holds the
Python side to hand-worked numbers. Run ``python -m tests.assess.softskills.make_scenarios_cases``
from the checkout after a change of the method; a test fails while the file differs.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from careerbook.assess.softskills import scoring
from careerbook.assess.softskills.scenarios import Option, Scenario, ScenarioList, SoftSkill

CASES = Path(__file__).with_name("scenarios_cases.json")
DRAWN = 40

Grades = list[list[list[int]]]
"""For each skill, for each scenario, the grades of its options."""


def collection(grades: Grades) -> ScenarioList:
    """Return skills whose scenarios have options of these grades."""
    return ScenarioList(
        reviewed_on=dt.date(2026, 5, 1),
        basis="A collection for tests.",
        skill=tuple(
            SoftSkill(
                id=f"skill-{s}",
                name=f"Skill {s}",
                about=f"What skill {s} is.",
                item=tuple(_scenario(s, i, own) for i, own in enumerate(items)),
            )
            for s, items in enumerate(grades)
        ),
    )


def _scenario(s: int, i: int, grades: list[int]) -> Scenario:
    return Scenario(
        id="constructor" if (s, i) == (0, 0) else f"item-{s}-{i}",
        name=f"Scenario {s} {i}",
        situation=f"Situation {s} {i}. " * 10,
        principle=f"Principle {s} {i} holds.",
        option=tuple(
            Option(grade=grade, text=f"Do number {s} {i} {o}.", why=f"Because {s} {i} {o}.")
            for o, grade in enumerate(grades)
        ),
    )


def draw_inputs() -> list[tuple[Grades, list[Any]]]:
    """Return grades, and one choice per scenario (None: open; 4 and above: no such option)."""
    up = [0, 1, 2, 3]
    found: list[tuple[Grades, list[Any]]] = [
        ([[up] * 3, [up] * 3], [None] * 6),
        ([[up] * 3, [up] * 3], [3] * 6),
        ([[up] * 3, [up] * 3], [0] * 6),
        ([[up] * 3, [up] * 3], [0, 0, 0, 3, 3, 3]),
        ([[up] * 3, [up] * 3], [2, 2, None, None, None, None]),
        ([[up] * 3, [up] * 3], [0, 0, 0, None, None, None]),
        ([[up] * 3] * 4, [0, 0, 0, 1, 0, 0, 3, 3, 3, 3, 2, 3]),
        ([[up]], [1]),
        ([[up, up]], [4, 9]),
        ([[[2, 2, 2, 2]] * 7], [0, 1, 2, 3, 0, None, 1]),
    ]

    @settings(max_examples=DRAWN, derandomize=True, database=None)
    @given(st.data())
    def draw(data: st.DataObject) -> None:
        four = st.lists(st.integers(0, 3), min_size=4, max_size=4) | st.permutations(up)
        skill = st.lists(four.map(list), min_size=1, max_size=5)
        grades = data.draw(st.lists(skill, min_size=1, max_size=6))
        count = sum(map(len, grades))
        one = st.none() | st.integers(0, 4)
        found.append((grades, data.draw(st.lists(one, min_size=count, max_size=count))))

    draw()
    return found


def expected(grades: Grades, given_choices: list[Any]) -> dict[str, Any]:
    """Return one case: skills, choices, and all that Python makes of them."""
    data = collection(grades)
    ids = [item.id for item in data.items()]
    choices = dict(zip(ids, given_choices, strict=True))
    result = scoring.score(data, choices)
    found = asdict(result)
    for part in ("below", "above"):
        found[part] = [skill["skill"] for skill in found[part]]
    found["again"] = [row.item for row in result.again]
    return {
        "grades": grades,
        "given": given_choices,
        "ids": [[item.id for item in skill.item] for skill in data.skill],
        "choices": {name: choice for name, choice in choices.items() if choice is not None},
        "result": found,
        "sentence": scoring.sentence(result),
        "title": scoring.title(result),
        "labels": [scoring.label(skill) for skill in result.skills],
    }


def case_text(inputs: list[tuple[Grades, list[Any]]]) -> str:
    """Return the text of the case file for these inputs."""
    cases = [expected(grades, choices) for grades, choices in inputs]
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
    return f"[\n{lines}\n]\n"


if __name__ == "__main__":
    CASES.write_text(case_text(draw_inputs()), encoding="utf-8")
