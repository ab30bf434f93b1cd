"""Write review_cases.json: what Python and JavaScript must both make of a team's answers.

Hypothesis draws checklists and answers; tests/assess/reviews/test_scoring.py holds the Python side
to hand-worked numbers. Run ``python -m tests.assess.reviews.make_review_cases`` from the checkout
after a change of the method; a test fails while the file differs.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from careerbook.assess.answers.answers import NOT_APPLICABLE
from careerbook.assess.reviews import scoring
from careerbook.assess.reviews.checklists import Area, Item, Review

CASES = Path(__file__).with_name("review_cases.json")
NAME = "Trial"
DRAWN = 40


def checklist(sizes: tuple[int, ...]) -> Review:
    """Return a checklist with so many statements in each area."""
    areas = tuple(
        Area(
            id=f"area-{a}",
            name=f"Area {a}",
            item=tuple(
                Item(
                    id="constructor" if (a, i) == (0, 0) else f"item-{a}-{i}",
                    statement=f"Statement {a} {i} holds.",
                    evidence=f"Evidence {a} {i}.",
                    first_step=f"First step {a} {i}.",
                )
                for i in range(size)
            ),
        )
        for a, size in enumerate(sizes)
    )
    return Review(id="trial", name=NAME, about="A checklist for tests.", area=areas)


def draw_inputs() -> list[tuple[tuple[int, ...], list[Any]]]:
    """Return sizes of areas, and one answer per statement (None: open)."""
    n = NOT_APPLICABLE
    found: list[tuple[tuple[int, ...], list[Any]]] = [
        ((2, 2), [None] * 4),
        ((2, 2), [n] * 4),
        ((2, 2), [n, n, None, None]),
        ((2, 2), [2] * 4),
        ((2, 2), [0] * 4),
        ((2, 2), [0, 2, 1, 1]),
        ((2, 2, 2), [0, 1, 1, 0, 2, 2]),
        ((2, 2, 2, 2), [0, 0, 0, 0, 0, None, 1, 2]),
        ((1, 3), [1, 0, None, None]),
        ((3, 3), [0, 0, 0, 2, 2, None]),
        ((3, 1), [1, 1, n, None]),
    ]

    @settings(max_examples=DRAWN, derandomize=True, database=None)
    @given(st.data())
    def draw(data: st.DataObject) -> None:
        sizes = tuple(data.draw(st.lists(st.integers(1, 5), min_size=1, max_size=6)))
        one = st.sampled_from([0, 1, 2, NOT_APPLICABLE, None])
        count = sum(sizes)
        found.append((sizes, data.draw(st.lists(one, min_size=count, max_size=count))))

    draw()
    return found


def expected(sizes: tuple[int, ...], given_answers: list[Any]) -> dict[str, Any]:
    """Return one case: checklist, answers, and all that Python makes of them."""
    trial = checklist(sizes)
    ids = [item.id for item in trial.items()]
    answers = dict(zip(ids, given_answers, strict=True))
    result = scoring.score(trial, answers)
    found = asdict(result)
    del found["rows"]
    found["weakest"] = [row.item for row in result.weakest]
    for part in ("lowest", "highest"):
        found[part] = [area["area"] for area in found[part]]
    return {
        "sizes": sizes,
        "given": given_answers,
        "areas": [{"id": a.id, "name": a.name, "item": [i.id for i in a.item]} for a in trial.area],
        "answers": {name: answer for name, answer in answers.items() if answer is not None},
        "result": found,
        "sentence": scoring.sentence(result, NAME),
        "title": scoring.title(result, NAME),
        "labels": [scoring.point_words(area) for area in result.areas],
    }


def case_text(inputs: list[tuple[tuple[int, ...], list[Any]]]) -> str:
    """Return the text of the case file for these inputs."""
    cases = [expected(tuple(sizes), list(answers)) for sizes, answers in inputs]
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
    return f'{{"name":"{NAME}","cases":[\n{lines}\n]}}\n'


if __name__ == "__main__":
    CASES.write_text(case_text(draw_inputs()), encoding="utf-8")
