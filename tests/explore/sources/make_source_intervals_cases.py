"""Write source_intervals_cases.json: pay by source, for the browser's twin to reproduce.

Real roles with chosen kinds, and rows that Hypothesis draws: gaps, top codes, equal medians, long
titles. Run from the checkout after a change of data or words: ``python -m
tests.explore.sources.make_source_intervals_cases``. A test fails when what Python computes for the
inputs in the file is no longer what stands there.
"""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from careerbook.explore.sources.intervals_widget import PIXELS, drawn_row, roles, tables
from careerbook.explore.sources.kinds import KINDS
from careerbook.explore.sources.layout import Metrics, amounts, axis_end, lay_out
from careerbook.explore.sources.rows import (
    NO_FIGURE,
    NOT_PUBLISHED,
    TOO_FEW,
    SourceRow,
    source_rows,
)
from careerbook.explore.sources.words import describe_sources, span_title

CASES = Path(__file__).with_name("source_intervals_cases.json")
DRAWN = 60
WIDTHS = (672, 328)
SOME = ("employer-survey", "advertisements")


def draw_inputs() -> list[dict[str, Any]]:
    """Return lists of rows with counted kinds, drawn by Hypothesis."""
    found: list[dict[str, Any]] = []
    usd = st.integers(20_000, 400_000).map(float) | st.sampled_from([99_999.5, 120_000.0])
    words = st.sampled_from(["AI", "Engineer", "and", "Data", "Scientists", "information"])
    title = st.lists(words, min_size=1, max_size=9).map(" ".join)

    @st.composite
    def row(draw: st.DrawFn) -> dict[str, Any]:
        kind = draw(st.sampled_from(list(KINDS)))
        made: dict[str, Any] = {"kind": kind, "title": draw(title), "confidence": "low"}
        made["date"] = draw(st.sampled_from(["2024", "May 2025"]))
        gap = draw(st.sampled_from(["", "", "", TOO_FEW, "not released", NO_FIGURE]))
        if gap:
            return {**made, "gap": gap, "reason": "No title fits the role."}
        if kind == "claims":
            low, high = sorted([draw(usd), draw(usd)])
            is_range = draw(st.booleans())
            claim = {"low": low, "high": high} if is_range else {"average": low}
            return {**made, **claim, "verdict": "cannot be checked"}
        points = sorted(draw(st.lists(usd, min_size=5, max_size=5)))
        shape = draw(st.sampled_from(["all", "quartiles", "open", "open median"]))
        if shape == "quartiles":
            missing = [NOT_PUBLISHED, "", "", "", NOT_PUBLISHED]
            return {**made, "points": [None, *points[1:4], None], "missing": missing}
        if shape == "all":
            return {**made, "points": points}
        kept = 4 if shape == "open" else 2
        cap = int(points[kept]) + 1
        missing = [""] * kept + [f"at or above ${cap:,}"] * (5 - kept)
        open_end = {"points": points[:kept] + [None] * (5 - kept), "missing": missing}
        return {**made, **open_end, "cap": cap}

    @settings(max_examples=DRAWN, derandomize=True, database=None)
    @given(st.lists(row(), min_size=1, max_size=9), st.sets(st.sampled_from(list(KINDS))))
    def draw(rows: list[dict[str, Any]], counted: set[str]) -> None:
        found.append({"rows": rows, "counted": [key for key in KINDS if key in counted]})

    draw()
    return found


def expected(inputs: dict[str, Any]) -> dict[str, Any]:
    """Return what must be said and drawn for some rows."""
    rows = [SourceRow(**{**row, "points": _points(row)}) for row in inputs["rows"]]
    counted = inputs["counted"]
    return {
        "inputs": inputs,
        "drawn": [drawn_row(row) for row in rows],
        "title": span_title("A Role", rows, counted),
        "sentence": describe_sources(rows, counted),
        "end": axis_end(rows),
        "amounts": [len(amounts(row)) for row in rows],
        "layouts": [layout(rows, counted, replace(PIXELS, width=width)) for width in WIDTHS],
    }


def view(role: str, counted: list[str]) -> dict[str, Any]:
    """Return what must be said of a role of the handbook."""
    rows = source_rows(role)
    return {
        "role": role,
        "counted": counted,
        "title": span_title(roles()[role], rows, counted),
        "sentence": describe_sources(rows, counted),
    }


def layout(rows: list[SourceRow], counted: list[str], metrics: Metrics) -> dict[str, Any]:
    """Return blocks and height as plain values."""
    blocks, height = lay_out(rows, counted, metrics)
    plain = [
        {
            "kind": block.kind,
            "counted": block.counted,
            "heading": block.heading,
            "covers": block.covers,
            "top": block.top,
            "lines": [
                {"name": line.name, "facts": line.facts, "top": line.top, "middle": line.middle}
                for line in block.lines
            ],
        }
        for block in blocks
    ]
    return {"width": metrics.width, "blocks": plain, "height": height}


def _points(row: dict[str, Any]) -> tuple[float | None, ...]:
    return tuple(row.get("points", (None,) * 5))


def make_cases(inputs: list[dict[str, Any]]) -> str:
    """Return the text of the case file for some inputs."""
    choices = [list(KINDS), [], list(SOME), *([key] for key in KINDS)]
    cases = {
        "kinds": [asdict(kind) for kind in KINDS.values()],
        "names": roles(),
        "metrics": asdict(PIXELS),
        "rows": tables()["rows"],
        "views": [view(role, counted) for role in roles() for counted in choices],
        "drawn": [expected(one) for one in inputs],
    }
    text = json.dumps(cases, ensure_ascii=False, separators=(",", ":"))
    return text.replace("},{", "},\n{") + "\n"


if __name__ == "__main__":
    CASES.write_text(make_cases(draw_inputs()), encoding="utf-8")
