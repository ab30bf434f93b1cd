"""Writes gap_cases.json: what the Python and the JavaScript scoring must both give.

The expected values come from the Python side; tests/assess/skills/test_gap.py holds that side to
hand-worked numbers and to a simulation. Run `python tests/assess/skills/make_gap_cases.py` after a
change of the method; a test fails while the file differs.
"""

import json
import random
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from careerbook.assess.skills import gap

FILE = Path(__file__).with_name("gap_cases.json")
ROLE = "Tester"


@dataclass(frozen=True)
class Need:
    """A requirement as the cases write it."""

    id: str
    level: int
    level_se: float
    importance: float
    must_have: bool


def chosen_cases() -> list[tuple[str, list[Need], dict[str, int | None]]]:
    """Return the cases that a person thought of."""
    two = [Need("a", 3, 0.5, 1.0, True), Need("b", 2, 0.6, 0.5, False)]
    tied = [
        Need("late-must", 3, 0.5, 0.3, True),
        Need("small-weight", 3, 0.5, 0.1, False),
        Need("first", 3, 0.5, 0.3, False),
        Need("second", 3, 0.5, 0.3, False),
    ]
    same = [Need(f"s{i}", 3, 0.5, 0.5, False) for i in range(6)]
    return [
        ("no requirement, no rating", [], {}),
        ("nothing answered", two, {}),
        ("answers taken back count as open", two, {"a": None, "b": None}),
        ("answers to other skills only", two, {"z": 5}),
        ("one of two answered", two, {"a": 1}),
        ("all at the required level", two, {"a": 3, "b": 2}),
        ("all at 0", two, {"a": 0, "b": 0}),
        ("all at 5", two, {"a": 5, "b": 5}),
        ("surplus in one does not fill the other", two, {"a": 1, "b": 5}),
        ("must-have one level short is not flagged", two, {"a": 2, "b": 2}),
        ("equal priorities", tied, {"late-must": 2, "small-weight": 0, "first": 2, "second": 2}),
        ("all equal", same, {need.id: 2 for need in same}),
        ("no weight at all", [Need("a", 3, 0.5, 0.0, False)], {"a": 1}),
        ("nothing required", [Need("a", 0, 0.5, 1.0, False)], {"a": 1}),
        ("tiny errors", [Need("a", 5, 0.01, 1.0, True)], {"a": 0}),
        ("an id that JavaScript objects know", [Need("constructor", 3, 0.5, 1.0, True)], {}),
    ]


def drawn_cases(count: int = 24) -> list[tuple[str, list[Need], dict[str, int | None]]]:
    """Return cases drawn with a fixed seed."""
    draw = random.Random(15_2051)
    cases = []
    for number in range(count):
        needs = [
            Need(
                f"skill-{i}",
                draw.randint(0, 5),
                draw.choice([0.3, 0.4, 0.5, 0.7, 1.2]),
                draw.choice([0.0, 0.1, 0.3, 0.55, 0.7, 0.85, 1.0]),
                draw.random() < 0.3,
            )
            for i in range(draw.randint(1, 20))
        ]
        ratings = {need.id: draw.choice([None, *range(6)]) for need in needs if draw.random() < 0.9}
        cases.append((f"drawn {number}", needs, ratings))
    return cases


def text() -> str:
    """Return the file's text."""
    cases = []
    for name, needs, ratings in chosen_cases() + drawn_cases():
        own_se = gap.OWN_LEVEL_SE * (1.25 if name.endswith("1") else 1)
        result = gap.score(needs, ratings, own_se)
        # Twelve digits: the last bits depend on the version's way of adding.
        expected = {
            key: round(value, 12) if isinstance(value, float) else value
            for key, value in asdict(replace(result, errors=None)).items()
            if key != "errors"
        }
        for part in ("flagged", "strengths", "next_steps"):
            expected[part] = [row["skill"] for row in expected[part]]
        expected["sentence"] = gap.sentence(result, ROLE)
        cases.append(
            {
                "name": name,
                "requirements": [asdict(need) for need in needs],
                "ratings": ratings,
                "own_se": own_se,
                "expected": expected,
            }
        )
    lines = ",\n".join(json.dumps(case) for case in cases)
    return f'{{"role": "{ROLE}", "cases": [\n{lines}\n]}}\n'


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
