"""Write compound_growth_cases.json: what compounding gives, for the browser's twin.

Hypothesis draws numbers and typed texts; Python says what must be shown for them. Run from the
checkout after a change of data or words: ``python -m
tests.explore.growth.make_compound_growth_cases``. A test fails when what Python computes for the
inputs in the file is no longer what stands there.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from careerbook.explore.growth import compounding, compounding_words
from careerbook.explore.growth.claimed_rates import presets

CASES = Path(__file__).with_name("compound_growth_cases.json")
DRAWN = 80
ALL_JOBS, MONTH = 155_495_730, "May 2025"
TEXTS = (
    *("", "  ", "262,440", "26.03", "$26.03", "74%", "−5", "-5", "+3", ".5", "5.", "1e5", "12,34"),
    *("1,234,567.8", "abc", "0", "1000.1", "100", "100.5", "-100", "$-3%", "9" * 16, ",", "."),
)
NUMBERS = ("solve", "start", "end", "years", "rate_pct", "unit")


def draw_inputs() -> list[dict[str, Any]]:
    """Return the inputs of the claims and as many as Hypothesis is asked for."""
    found = [{name: preset[name] for name in NUMBERS} for preset in presets()]
    level = st.floats(0.01, 1e9).map(lambda value: round(value, 2))
    years = st.integers(1, 40).map(float) | st.floats(0.1, 60).map(lambda value: round(value, 1))
    rate = st.floats(-60, 120).map(lambda value: round(value, 1)) | st.just(0.0)

    solve, unit = st.sampled_from(compounding.SOLVE), st.sampled_from(compounding.UNITS)

    @settings(max_examples=DRAWN, derandomize=True, database=None)
    @given(st.tuples(solve, level, level, years, rate, unit))
    def draw(drawn: tuple[Any, ...]) -> None:
        found.append(dict(zip(NUMBERS, drawn, strict=True)))

    draw()
    return found


def expected(given: dict[str, Any]) -> dict[str, Any]:
    """Return what must be shown for one input; the problem when it leads out of all bounds."""
    field = "end" if given["solve"] == "rate" else "rate_pct"
    numbers = {field: given[field], "unit": given["unit"]}
    try:
        result = compounding.compound(given["start"], given["years"], **numbers)
    except ValueError as problem:
        return {"given": given, "problem": str(problem)}
    top = max(level for _, level in result.path())
    return {
        "given": given,
        "end": result.end,
        "rate_pct": result.rate_pct,
        "path": [list(point) for point in result.path()],
        "title": compounding_words.compound_title(result),
        "sentence": compounding_words.describe_compounding(result, ALL_JOBS, MONTH),
        "axis": compounding_words.axis_label(10 ** (len(str(int(top))) - 1), result.unit),
    }


def case_text(inputs: list[dict[str, Any]]) -> str:
    """Return the text of the case file for these inputs."""
    cases = {
        "results": [expected(given) for given in inputs],
        "texts": [
            {
                "text": text,
                "number": compounding.read_number(text),
                "problems": {
                    name: compounding.text_problem(name, text) for name in compounding.FIELDS
                },
            }
            for text in TEXTS
        ],
        "all": {"jobs": ALL_JOBS, "month": MONTH},
    }
    text = json.dumps(cases, ensure_ascii=False, separators=(",", ":"))
    return text.replace("},{", "},\n{") + "\n"


if __name__ == "__main__":
    CASES.write_text(case_text(draw_inputs()), encoding="utf-8")
