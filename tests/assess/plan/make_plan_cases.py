"""Write plan_cases.json: what Python and JavaScript must both make of a plan and its files.

Hypothesis draws roles, ratings, prerequisites and entries; tests/assess/plan/test_plan.py holds the
Python side to hand-worked numbers. Run ``python -m tests.assess.plan.make_plan_cases`` from the
checkout after a change of the method; a test fails while the file differs.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from careerbook.assess.plan import plan
from careerbook.assess.plan.plan_exports import WRITERS, Sheet
from careerbook.assess.plan.plan_guides import Guide
from careerbook.assess.plan.plan_words import hours_words, sentence, title, when

CASES = Path(__file__).with_name("plan_cases.json")
ROLE, ROLE_NAME, BASIS = "trial", "Trial & error", "A judgment for tests."
MADE_ON = "2026-11-23T10:00:00.000Z"
PLAN_ID, SEQUENCE = "0123456789abcdef", 3
SKILLS = ("alpha", "beta", "constructor", "delta", "epsilon")
DRAWN = 40
AWKWARD = 'Ä, "b"; c\\d\n*e* 你好' + "🙂" * 30 + "\r\n=1+1\u2028[x](y)"


@dataclass(frozen=True)
class Need:
    """A requirement without the parts that a plan does not use."""

    id: str
    level: int
    importance: float
    must_have: bool
    level_se: float = 0.5


def guides(after: dict[str, list[str]]) -> dict[str, Guide]:
    """Return guides of the five skills with these prerequisites."""
    return {
        skill: Guide(
            name=f"Skill {skill}",
            after=tuple(after.get(skill, ())),
            hours=tuple((2.0 * n + i, 4.25 * n + i) for n in range(1, 5)),
            evidence=tuple(f"Proof {n} of {skill}; a, b." for n in range(1, 5)),
            chapters=(("topics/one", "One"), (f"roles/{skill}", "Two_2"))[: i + 1],
            projects=(("other", "A|b"), ("trial", "Own"), ("third", "C"))[: i % 3 + 1],
        )
        for i, skill in enumerate(SKILLS)
    }


def entry(**parts: Any) -> dict[str, Any]:
    """Return an entry of the section ``plan``."""
    base = {"text": "", "skill": None, "due_on": None, "done": False, "dropped": False}
    return {**base, **parts}


Inputs = dict[str, Any]


def case(
    needs: list[list[Any]],
    ratings: dict[str, int],
    after: dict[str, list[str]] | None = None,
    entries: dict[str, Any] | None = None,
    **options: Any,
) -> Inputs:
    """Return the inputs of one case."""
    base = {"hours_a_week": 5.0, "start_on": "2026-11-23", "from_zero": False}
    return {
        "needs": needs,
        "ratings": ratings,
        "after": after or {},
        "entries": entries or {},
        "options": {**base, **options},
    }


FULL = [[skill, 3, 0.2 * (i + 1), i % 2 == 0] for i, skill in enumerate(SKILLS)]
CHAIN = {"epsilon": ["delta"], "delta": ["alpha"], "beta": ["constructor"]}
EDITS = {
    "alpha-to-3": entry(text=AWKWARD, skill="alpha", hours=7.3, due_on="2027-02-28"),
    "beta-to-3": entry(done=True),
    "constructor-to-3": entry(dropped=True),
    "constructor-to-2": entry(text="for another role"),
    "own-2026-1": entry(text="Read, twice", hours=0.25),
    "own-2026-0": entry(text="", due_on="2027-01-01"),
}


def draw_inputs() -> list[Inputs]:
    """Return the inputs of all cases: edges first, then what hypothesis draws."""
    met = dict.fromkeys(SKILLS, 5)
    found = [
        case([], {}),
        case(FULL, {}),
        case(FULL, {}, CHAIN, from_zero=True),
        case(FULL, met, CHAIN),
        case(FULL, dict.fromkeys(SKILLS, 0), CHAIN),
        case(FULL, {"alpha": 1}, CHAIN, from_zero=True),
        case(FULL, {"alpha": 1}, CHAIN, start_on=None),
        case(FULL, {"alpha": 2}, CHAIN, EDITS, from_zero=True),
        case(FULL, {}, {}, EDITS),
        case(FULL, met, {}, {"own-1": entry(text="Mine", done=True)}),
        case(FULL, {"alpha": 1}, hours_a_week=0.0),
        case(FULL, {"alpha": 1}, hours_a_week=0.1),
        case(FULL, {"alpha": 1}, hours_a_week=1000.0, start_on=""),
        case(FULL, {"alpha": 1}, {}, {"own-1": entry(text="Long", hours=10000)}),
        case(FULL, {"alpha": 1}, start_on="2026-02-30"),
        case(FULL, {"alpha": 1}, start_on="2024-02-29", hours_a_week=0.5),
        case([["alpha", 5, 1.0, True]], {"alpha": 0}),
        case([["alpha", 1, 0.0, True]], {"alpha": 0}),
    ]

    text = st.text(st.sampled_from('ab ,;"\\*\n\r\t\x00\x85é你🙂=#|[]<>`_'), max_size=60)
    one_entry = st.fixed_dictionaries(
        {
            "text": text,
            "skill": st.none(),
            "due_on": st.sampled_from([None, "2027-03-01"]),
            "done": st.booleans(),
            "dropped": st.sampled_from([False, False, True]),
        },
        optional={"hours": st.none() | st.floats(0, 300)},
    )

    @settings(max_examples=DRAWN, derandomize=True, database=None)
    @given(st.data())
    def draw(data: st.DataObject) -> None:
        order = data.draw(st.permutations(SKILLS))
        after = {
            skill: data.draw(st.lists(st.sampled_from(order[:i]), unique=True, max_size=2))
            for i, skill in enumerate(order)
            if i
        }
        asked = data.draw(st.lists(st.sampled_from(SKILLS), unique=True))
        need = st.tuples(st.integers(0, 4), st.integers(0, 5), st.booleans())
        drawn = [data.draw(need) for _ in asked]
        needs = [
            [skill, level, weight / 5, must]
            for skill, (level, weight, must) in zip(asked, drawn, strict=True)
        ]
        rated = data.draw(st.dictionaries(st.sampled_from(SKILLS), st.integers(0, 5)))
        ids = [f"{skill}-to-3" for skill in SKILLS] + ["own-1", "own-2"]
        entries = data.draw(st.dictionaries(st.sampled_from(ids), one_entry, max_size=4))
        found.append(
            case(
                needs,
                rated,
                after,
                entries,
                hours_a_week=data.draw(st.sampled_from([0.5, 1.0, 3.3, 5.0, 40.0, 80.0])),
                start_on=data.draw(st.sampled_from([None, "2026-11-23", "2027-12-31"])),
                from_zero=data.draw(st.booleans()),
            )
        )

    draw()
    return found


def expected(inputs: Inputs) -> dict[str, Any]:
    """Return one case: its inputs and all that Python makes of them."""
    needs = [Need(*need) for need in inputs["needs"]]
    made_with = guides(inputs["after"])
    made = plan.build(needs, inputs["ratings"], made_with, inputs["entries"], **inputs["options"])
    sheet = Sheet(made, made_with, ROLE, ROLE_NAME, BASIS, MADE_ON, PLAN_ID, SEQUENCE)
    return {
        **inputs,
        "requirements": [asdict(need) for need in needs],
        "plan": asdict(made),
        "sentence": sentence(made, ROLE_NAME),
        "labels": [
            [title(step, made_with), hours_words(step), when(step, made)] for step in made.steps
        ],
        "files": {ending: write(sheet) for ending, write in WRITERS.items()},
    }


def case_text(inputs: list[Inputs]) -> str:
    """Return the text of the case file for these inputs."""
    lines = ",\n".join(json.dumps(expected(one), separators=(",", ":")) for one in inputs)
    numbers = {"plan_id": PLAN_ID, "sequence": SEQUENCE}
    sheet = {"role": ROLE, "role_name": ROLE_NAME, "basis": BASIS, "made_on": MADE_ON, **numbers}
    head = {"sheet": sheet, "guides": {name: asdict(guide) for name, guide in guides({}).items()}}
    return f'{json.dumps(head)[:-1]},"cases":[\n{lines}\n]}}\n'


if __name__ == "__main__":
    CASES.write_text(case_text(draw_inputs()), encoding="utf-8")
