"""Writes constraints_cases.json: limits, what they remove and what is said, for both languages.

The roles are the handbook's own and four invented ones with hours and places that no profile has.
tests/assess/constraints/test_constraints.py holds the Python side to hand-worked numbers. Run
`python -m tests.assess.constraints.make_constraints_cases` after a change of the method or of the
profiles; a test fails while the file differs.
"""

import json
import random
from dataclasses import asdict
from pathlib import Path

from careerbook.assess.constraints import constraints, facts
from careerbook.assess.constraints.constraints import LEVELS, RoleConditions
from careerbook.roles import skills

FILE = Path(__file__).with_name("constraints_cases.json")
HOURS = {"statistics": (15.0, 20.0, 30.5, 40.0), "teaching": (4.0, 6.0, 8.0, 12.0)}
INVENTED = (
    RoleConditions("full", "Full", 38, "on-site", "bachelor", (("statistics", 3),)),
    RoleConditions("part", "Part", 12, "remote", "none", (("teaching", 2), ("statistics", 1))),
    RoleConditions("any", "Any", 20, "either", None, ()),
    RoleConditions("dark", "Dark", None, None, None, (("statistics", 4),)),
)


def _limits(draw: random.Random) -> dict[str, int | str]:
    drawn: dict[str, int | str] = {
        "hours": draw.choice([1, 12, 20, 37, 38, 60]),
        "place": draw.choice(["remote", "on-site"]),
        "schooling": draw.choice(LEVELS),
        "months": draw.choice([0, 1, 2, 3, 6, 12, 120]),
    }
    return {name: value for name, value in drawn.items() if draw.random() < 0.6}


def _case(
    roles: tuple[RoleConditions, ...],
    hours: dict[str, tuple[float, ...]],
    limits: dict[str, int | str],
    ratings: dict[str, int],
    pace: float,
) -> dict[str, object]:
    found = constraints.judge(limits, roles, hours, ratings, pace)
    names = {role.role: role.name for role in roles}
    return {
        "own": roles is INVENTED,
        "limits": limits,
        "ratings": ratings,
        "pace": pace,
        "expected": asdict(found),
        "sentence": constraints.sentence(found, names, limits),
    }


def text() -> str:
    """Return the file's text."""
    draw = random.Random(20_261_123)
    known = [skill.id for skill in skills.load().skill]
    cases = [_case(INVENTED, HOURS, {}, {}, 5.0)]
    for _ in range(30):
        ratings = {name: draw.randint(0, 4) for name in HOURS if draw.random() < 0.8}
        pace = draw.choice([0.5, 5.0, 6.25, 80.0])
        cases.append(_case(INVENTED, HOURS, _limits(draw), ratings, pace))
    for _ in range(12):
        ratings = {name: draw.randint(0, 4) for name in known if draw.random() < 0.9}
        given = (_limits(draw), ratings, draw.choice([2.0, 5.0, 12.5]))
        cases.append(_case(facts.conditions(), facts.quick_hours(), *given))
    invented = {
        "roles": [
            {**asdict(role), "must": [list(pair) for pair in role.must]} for role in INVENTED
        ],
        "hours": {name: list(parts) for name, parts in HOURS.items()},
    }
    head = json.dumps({"invented": invented, "handbook": facts.constraint_facts()})
    return f'{head[:-1]}, "cases": [\n' + ",\n".join(map(json.dumps, cases)) + "\n]}\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
