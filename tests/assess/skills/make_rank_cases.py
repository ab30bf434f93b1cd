"""Write rank_cases.json: what Python and JavaScript must both make of ratings and all roles.

Hypothesis draws roles, ratings, runs and ticks; tests/assess/skills/test_rank.py holds the Python
side to hand-worked cases. Run ``python -m tests.assess.skills.make_rank_cases`` from the checkout
after a change of the method; a test fails while the file differs.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from careerbook.assess.answers import runs
from careerbook.assess.skills import quick_picks, rank
from careerbook.roles import roles, skills

CASES = Path(__file__).with_name("rank_cases.json")
DRAWN = 24
SHARES = ("coverage", "expected", "se", "shared_se", "low", "high")

Levels = dict[str, int | None]
Input = tuple[str, "tuple[TrialRole, ...] | None", Levels]


@dataclass(frozen=True)
class Need:
    """A requirement as the cases write it."""

    id: str
    level: int
    level_se: float
    importance: float
    must_have: bool


@dataclass(frozen=True)
class TrialRole:
    """A role as the cases write it."""

    slug: str
    name: str
    skills: tuple[Need, ...]


def handbook_roles() -> tuple[TrialRole, ...]:
    """Return the handbook's own roles without what the scoring does not use."""
    found = []
    for slug in roles.slugs():
        role = roles.load(slug)
        needs = tuple(
            Need(need.id, need.level, need.level_se, need.importance, need.must_have)
            for need in role.skills
        )
        found.append(TrialRole(slug, role.name, needs))
    return tuple(found)


def chosen_inputs() -> list[Input]:
    """Return the cases that a person thought of; no roles means the handbook's own."""
    ids = skills.load().ids()
    single = TrialRole("only", "Only", (Need("constructor", 3, 0.5, 1.0, True),))
    twin = TrialRole("twin", "Twin", single.skills)
    light = TrialRole("light", "Light", (Need("constructor", 3, 0.5, 0.0, True),))
    engineer = {need.id: need.level for need in roles.load("ml-engineer").skills}
    equal: list[Input] = [
        (f"all at {level}", None, dict.fromkeys(ids, level)) for level in range(6)
    ]
    return [
        ("no roles", (), {}),
        ("empty", None, {}),
        ("taken back", None, dict.fromkeys(ids)),
        ("single skill", None, {"teaching": 3}),
        ("unknown skill", None, {"telepathy": 5}),
        *equal,
        ("one role's levels, the rest open", None, dict(engineer)),
        ("one role's levels, the rest 0", None, {**dict.fromkeys(ids, 0), **engineer}),
        ("first half", None, dict.fromkeys(ids[:16], 2)),
        ("alternating extremes", None, {name: 5 * (i % 2) for i, name in enumerate(ids)}),
        ("a name that JavaScript objects know, open", (single,), {}),
        ("one role", (single,), {"constructor": 1}),
        ("two alike", (twin, single), {"constructor": 1}),
        ("no weight", (light, single), {"constructor": 1}),
    ]


def draw_inputs() -> list[Input]:
    """Return drawn cases, with the handbook's roles or with others."""
    found: list[Input] = []
    ids = skills.load().ids()
    level = st.sampled_from([None, *range(6)])
    names = [f"skill-{i}" for i in range(8)]
    need = st.builds(
        Need,
        st.sampled_from(names),
        st.integers(0, 5),
        st.sampled_from([0.3, 0.4, 0.5, 0.7, 1.2]),
        st.sampled_from([0.0, 0.1, 0.3, 0.55, 0.7, 1.0]),
        st.booleans(),
    )
    needs = st.lists(need, min_size=1, max_size=8, unique_by=lambda drawn: drawn.id)

    @settings(max_examples=DRAWN, derandomize=True, database=None, deadline=None)
    @given(st.data())
    def draw(data: st.DataObject) -> None:
        name = f"drawn {len(found)}"
        if data.draw(st.booleans()):
            found.append((name, None, {skill: data.draw(level) for skill in ids}))
            return
        many = data.draw(st.lists(needs, min_size=1, max_size=6))
        drawn = tuple(
            TrialRole(f"role-{9 - i}", f"Role {i}", tuple(one)) for i, one in enumerate(many)
        )
        found.append((name, drawn, {skill: data.draw(level) for skill in names}))

    draw()
    return found


def expected(own: tuple[TrialRole, ...], ratings: Levels) -> dict[str, Any]:
    """Return all that Python makes of one case."""
    found = rank.rank(own, ratings)
    rows = []
    for row in found.rows:
        told = asdict(row)
        # Ten digits: the last bits depend on the version's way of adding.
        for key in SHARES:
            told[key] = None if told[key] is None else round(told[key], 10)
        rows.append({**told, "interval": rank.interval_words(row)})
    return {
        "rows": rows,
        "groups": found.groups,
        "thin": found.thin,
        "scores": rank.run_scores(found),
        "title": rank.title(found),
        "sentence": rank.sentence(found),
    }


def run_cases() -> list[dict[str, Any]]:
    """Return sequences of runs, what is kept of each and the lines that follow."""
    morning, noon = "2026-05-01T08:00:00.000Z", "2026-05-01T12:30:00.250Z"
    later, last = "2026-08-01T08:00:00.000Z", "2026-11-23T10:00:00.000Z"
    sequences: list[list[tuple[str, dict[str, float], str]]] = [
        [],
        [("skills", {"a": 0.5}, morning)],
        [("skills", {}, morning), ("skills", {"a": 0.5}, noon)],
        [("skills", {"a": 0.5}, morning), ("skills", {"a": 0.5}, noon)],
        [("skills", {"a": 0.5}, morning), ("skills", {"a": 0.5, "b": 0.1}, noon)],
        [("skills", {"a": 0.5}, morning), ("skills", {"a": 0.5}, later)],
        [
            ("skills", {"a": 0.125, "constructor": 1.0}, later),
            ("knowledge", {"a": 0.9}, later),
            ("skills", {"a": 0.25, "constructor": 0.0}, last),
            ("skills", {"a": 0.0}, morning),
        ],
    ]
    found = []
    for sequence in sequences:
        kept: dict[str, Any] = {}
        for kind, scores, made_on in sequence:
            kept = runs.add(kept, kind, scores, made_on)
        lines = runs.history(kept, "skills")
        found.append(
            {
                "sequence": sequence,
                "kept": kept,
                "lines": {name: [asdict(p) for p in points] for name, points in lines.items()},
                "words": {name: runs.change_words(points) for name, points in lines.items()},
            }
        )
    return found


def pick_cases() -> list[dict[str, Any]]:
    """Return ticks of the handbook's own picks and the levels proposed."""
    ids = [pick.id for pick in quick_picks.load().pick]
    ticked = [[], *[[one] for one in ids], ids, ids[::-2], ids[::3]]
    return [{"ticked": some, "levels": quick_picks.load().propose(some)} for some in ticked]


def case_text(inputs: list[Input]) -> str:
    """Return the text of the case file for these inputs."""
    own = handbook_roles()
    cases = [
        {
            "name": name,
            "roles": None if trial is None else [asdict(role) for role in trial],
            "ratings": ratings,
            "expected": expected(own if trial is None else trial, ratings),
        }
        for name, trial, ratings in inputs
    ]
    parts = {
        "roles": [asdict(role) for role in own],
        "picks": [pick.model_dump(mode="json") for pick in quick_picks.load().pick],
        "cases": cases,
        "runs": run_cases(),
        "ticks": pick_cases(),
    }
    lines = [
        f'"{name}":[\n' + ",\n".join(json.dumps(one, separators=(",", ":")) for one in many) + "\n]"
        for name, many in parts.items()
    ]
    return "{" + ",\n".join(lines) + "}\n"


if __name__ == "__main__":
    CASES.write_text(case_text(chosen_inputs() + draw_inputs()), encoding="utf-8")
