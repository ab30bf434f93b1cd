"""Write overclaiming_cases.json: what Python and JavaScript must both make of ticks.

Hypothesis draws terms and ticks; tests/assess/terms/test_scoring.py holds the Python side to
hand-worked numbers. Run ``python -m tests.assess.terms.make_overclaiming_cases`` from the checkout
after a change of the method; a test fails while the file differs.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from careerbook.assess.terms import scoring
from careerbook.assess.terms.terms import Term, TermList

CASES = Path(__file__).with_name("overclaiming_cases.json")
DRAWN = 40
SHARES = (1e-5, 5e-4, 0.01, 0.07, 0.1, 0.3, 0.499, 0.5, 0.7, 0.925, 0.97, 0.9995, 1 - 1e-5)
"""Shares at which z is compared."""


def terms(real: list[bool]) -> TermList:
    """Return terms, real or invented as listed."""
    return TermList(
        reviewed_on=dt.date(2026, 5, 1),
        basis="Terms for tests.",
        term=tuple(
            Term(
                id="constructor" if i == 0 else f"term-{i}",
                term=f"Term {i}",
                real=one,
                means=f"Meaning {i} in words.",
            )
            for i, one in enumerate(real)
        ),
    )


def draw_inputs() -> list[tuple[list[bool], list[Any]]]:
    """Return which terms are real, and one answer for each (None: open)."""
    usual = ([True] * 4 + [False]) * 4
    found: list[tuple[list[bool], list[Any]]] = [
        (usual, [None] * 20),
        (usual, [True] * 20),
        (usual, [False] * 20),
        (usual, usual),
        (usual, [not one for one in usual]),
        (usual, [one or None for one in usual]),
        (usual, [None if one else True for one in usual]),
        ([True] * 5, [True, False, None, True, False]),
        ([False] * 5, [True, False, None, True, False]),
        (([True] * 4 + [False]) * 60, [True] * 300),
    ]

    @settings(max_examples=DRAWN, derandomize=True, database=None)
    @given(st.data())
    def draw(data: st.DataObject) -> None:
        real = data.draw(st.lists(st.booleans(), min_size=5, max_size=25))
        one = st.sampled_from([True, False, None])
        found.append((real, data.draw(st.lists(one, min_size=len(real), max_size=len(real)))))

    draw()
    return found


def expected(real: list[bool], answers: list[Any]) -> dict[str, Any]:
    """Return one case: terms, ticks, and all that Python makes of them."""
    data = terms(real)
    ids = [term.id for term in data.term]
    known = dict(zip(ids, answers, strict=True))
    result = scoring.score(data, known)
    found = asdict(result)
    del found["rows"]
    return {
        "real": real,
        "given": answers,
        "ids": ids,
        "known": {name: one for name, one in known.items() if one is not None},
        "result": found,
        "sentence": scoring.sentence(result),
        "title": scoring.title(result),
        "labels": [
            scoring.label(result.real_known, result.real),
            scoring.label(result.invented_known, result.invented),
        ],
    }


def case_text(inputs: list[tuple[list[bool], list[Any]]]) -> str:
    """Return the text of the case file for these inputs."""
    cases = [expected(real, answers) for real, answers in inputs]
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
    points = json.dumps([[share, scoring.z(share)] for share in SHARES])
    return f'{{"z":{points},"cases":[\n{lines}\n]}}\n'


if __name__ == "__main__":
    CASES.write_text(case_text(draw_inputs()), encoding="utf-8")
