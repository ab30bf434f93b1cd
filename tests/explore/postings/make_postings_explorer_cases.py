"""Write postings_explorer_cases.json: views of postings for the browser's twin to reproduce.

Hypothesis draws the selections; Python says what must be shown for them. Run from the checkout
after a change of data or words: ``python -m tests.explore.postings.make_postings_explorer_cases``.
A test fails when what Python computes for the selections in the file is no longer what stands
there.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from careerbook.explore.postings import postings, words

CASES = Path(__file__).with_name("postings_explorer_cases.json")
DRAWN = 60
# Every kind of answer: one, several, none held, none chosen, two files, part months, first month.
CHOSEN = (
    ("share", "All postings", ["US"], "2026-06"),
    ("share", "All postings", ["US", "GB", "DE"], "2023-01"),
    ("share", "All postings", ["CA", "AU"], "2019-01"),
    ("share", "All postings", ["ES"], "2026-06"),
    ("index", "All postings", [], "2026-06"),
    ("index", "All postings", ["US", "EA"], "2026-08"),
    ("index", "Software Development", ["US"], "2026-02"),
    ("index", "Software Development", ["US"], "2024-09"),
    ("index", "Software Development", ["GB", "US"], "2025-01"),
    ("index", "Mathematics", ["US"], "2026-02"),
    ("index", "Data & Analytics", ["US", "FR"], "2020-02"),
)


def draw_selections() -> list[dict[str, Any]]:
    """Return the chosen selections and as many as Hypothesis is asked for."""
    names = ("measure", "series", "countries", "month")
    found = [dict(zip(names, chosen, strict=True)) for chosen in CHOSEN]
    months = st.integers(0, 95).map(lambda count: postings.month_after("2019-01", count))
    codes = st.lists(st.sampled_from(list(postings.country_names())), max_size=4, unique=True)

    @settings(max_examples=DRAWN, derandomize=True, database=None)
    @given(
        st.sampled_from(postings.MEASURES),
        st.sampled_from(postings.series_names()),
        codes,
        months,
    )
    def draw(measure: str, series: str, countries: list[str], month: str) -> None:
        found.append(dict(zip(names, (measure, series, countries, month), strict=True)))

    draw()
    return found


def expected(selection: dict[str, Any]) -> dict[str, Any]:
    """Return what must be shown for one selection."""
    chosen = postings.lines_of(*(selection[key] for key in ("measure", "series", "countries")))
    read = postings.month_within(selection["month"], chosen)
    return {
        "selection": selection,
        "read": read,
        "values": [line.at(read) for line in chosen],
        "title": words.postings_title(chosen, read),
        "subtitle": words.postings_subtitle(chosen),
        "sentence": words.describe_postings(chosen, read),
        "notes": words.postings_notes(chosen),
    }


def case_text(selections: list[dict[str, Any]]) -> str:
    """Return the text of the case file for these selections."""
    cases = {
        "views": [expected(selection) for selection in selections],
        "newest": {measure: postings.months(measure)[1] for measure in postings.MEASURES},
        "lines": [asdict(line) for line in postings.lines()],
    }
    text = json.dumps(cases, ensure_ascii=False, separators=(",", ":"))
    return text.replace("},{", "},\n{") + "\n"


if __name__ == "__main__":
    CASES.write_text(case_text(draw_selections()), encoding="utf-8")
