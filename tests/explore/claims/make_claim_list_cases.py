"""Write claim_list_cases.json: claims chosen and counted, for the browser's twin.

Hypothesis draws lists of claims; the real list comes with every choice. Run from the checkout after
a change of data or words: ``python -m tests.explore.claims.make_claim_list_cases``. A test fails
when what Python computes for the inputs in the file is no longer what stands there.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from careerbook.explore.claims.claims import (
    ALL,
    Claim,
    chosen,
    claims,
    claims_title,
    describe_claims,
    sections,
)
from careerbook.explore.claims.claims_widget import tables
from careerbook.facts.tables import VERDICTS

CASES = Path(__file__).with_name("claim_list_cases.json")
DRAWN = 40


def draw_inputs() -> list[dict[str, Any]]:
    """Return lists of [verdict, section] with a choice, drawn by Hypothesis."""
    found: list[dict[str, Any]] = []
    verdict, section = st.sampled_from(VERDICTS), st.sampled_from(sections())
    claim = st.tuples(verdict, section).map(list)

    @settings(max_examples=DRAWN, derandomize=True, database=None)
    @given(st.lists(claim, min_size=1, max_size=12), st.just(ALL) | verdict, st.just(ALL) | section)
    def draw(made: list[list[str]], verdict: str, section: str) -> None:
        found.append({"claims": made, "verdict": verdict, "section": section})

    draw()
    return found


def expected(inputs: dict[str, Any]) -> dict[str, Any]:
    """Return what must be chosen and said of some claims."""
    made = [
        replace(claims()[0], id=f"C{number:02}", verdict=verdict, section=section)
        for number, (verdict, section) in enumerate(inputs["claims"])
    ]
    return {"inputs": inputs, **_view(made, inputs["verdict"], inputs["section"])}


def _view(found: list[Claim], verdict: str, section: str) -> dict[str, Any]:
    return {
        "verdict": verdict,
        "section": section,
        "shown": [claim.id for claim in chosen(found, verdict, section)],
        "title": claims_title(found),
        "sentence": describe_claims(found, verdict, section),
    }


def make_cases(inputs: list[dict[str, Any]]) -> str:
    """Return the text of the case file for some inputs."""
    cases = {
        "words": tables()["words"],
        "claims": tables()["claims"],
        "views": [
            _view(list(claims()), verdict, section)
            for verdict in (ALL, *VERDICTS)
            for section in (ALL, *sections())
        ],
        "drawn": [expected(one) for one in inputs],
    }
    text = json.dumps(cases, ensure_ascii=False, separators=(",", ":"))
    return text.replace("},{", "},\n{") + "\n"


if __name__ == "__main__":
    CASES.write_text(make_cases(draw_inputs()), encoding="utf-8")
