"""Write growth_cases.json: what Python computes, for the browser's twin to reproduce.

Run from the checkout after a change of data or words: ``python
tests/explore/growth/make_growth_cases.py``. A test fails when the file is out of date.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

from careerbook.explore.growth import jobs, rounds_words, words
from careerbook.explore.growth.by_year_chart import jobs_label, read_years, records, tick_values
from careerbook.explore.growth.explorer_widget import tables, targets
from careerbook.explore.growth.projection_chart import read_projection
from careerbook.explore.growth.projection_rows import projection_rows
from careerbook.explore.growth.rounds_chart import read_rounds

CASES = Path(__file__).with_name("growth_cases.json")
SEED = 20250501
NEWEST_COUNT = 2025
# Every kind of lineage: none, same title, sum, wider, far wider, no own code, not held.
CODES = (
    *("15-2051", "15-1252", "15-1253", "15-1221", "15-1243", "15-1212", "15-2099", "13-1082"),
    *("15-1299", "11-3021", "00-0000"),
)
# Halves are where two languages round differently.
TOPS = (990, 4_200, 29_780, 37_620, 99_999, 100_000, 268_100, 1_707_740, 155_648_120)


def rate_cases(chance: random.Random) -> list[dict[str, float]]:
    """Compounded growth and openings per 100 of plausible and extreme levels."""
    cases = []
    for _ in range(12):
        start, end = chance.randint(100, 2_000_000), chance.randint(100, 2_000_000)
        years, openings = chance.randint(1, 12), chance.randint(0, 300_000)
        cases.append(
            {
                "start": start,
                "end": end,
                "years": years,
                "openings": openings,
                "cagr": jobs.cagr(start, end, years),
                "per_100": jobs.openings_per_100(openings, start),
            }
        )
    return cases


def year_cases() -> list[dict[str, Any]]:
    """Rows and pieces of occupations whose codes changed in every way."""
    cases = []
    for code in CODES:
        rows = records(jobs.employment_by_year(code))
        pieces = [
            {
                "system": piece.system,
                "codes": piece.codes,
                "relation": piece.relation,
                "drawn": piece.drawn,
                "reason": piece.reason,
                "years": [row["year"] for row in piece.points],
            }
            for piece in words.segments(rows)
        ]
        cases.append({"code": code, "rows": rows, "segments": pieces})
    return cases


def view_cases() -> list[dict[str, Any]]:
    """Title, subtitle and sentence of everything the explorer offers."""
    cases = []
    for target in targets():
        for compare in (True, False):
            rows, benchmark, people = read_projection(target, compare=compare)
            occupations, _, _, confidence = read_years(target, compare=compare)
            cases += [
                {
                    "target": target,
                    "view": "projection",
                    "compare": compare,
                    "title": words.projection_title(people, rows),
                    "subtitle": words.projection_subtitle(rows),
                    "sentence": words.describe_projection(rows, benchmark),
                    "notes": words.projection_notes(rows),
                },
                {
                    "target": target,
                    "view": "years",
                    "compare": compare,
                    "title": words.years_title(people, occupations),
                    "subtitle": words.years_subtitle(occupations),
                    "sentence": words.describe_years(occupations, confidence),
                },
            ]
    return cases


def round_cases() -> list[dict[str, Any]]:
    """Rows and words of the rounds of everything the explorer offers."""
    cases = []
    for target in targets():
        occupations, people = read_rounds(target)
        cases.append(
            {
                "target": target,
                "rows": occupations,
                "title": rounds_words.rounds_title(people, occupations),
                "subtitle": rounds_words.rounds_subtitle(occupations),
                "sentence": rounds_words.describe_rounds(occupations),
                "notes": rounds_words.rounds_notes(occupations, NEWEST_COUNT),
                "lanes": [rounds_words.lane_text(row) for rows in occupations for row in rows],
            }
        )
    return cases


def make_cases() -> str:
    """Return the text of the case file; the same data and code, the same text."""
    axes = [
        {"top": top, "ticks": tick_values(top), "labels": [*map(jobs_label, tick_values(top))]}
        for top in TOPS
    ]
    cases = {
        "rates": rate_cases(random.Random(SEED)),
        "axes": axes,
        "projections": [
            {"target": target, "rows": projection_rows(target)} for target in targets()
        ],
        "years": year_cases(),
        "views": view_cases(),
        "rounds": round_cases(),
        "tables": tables(),
    }
    text = json.dumps(cases, ensure_ascii=False, separators=(",", ":"))
    return text.replace("},{", "},\n{") + "\n"


if __name__ == "__main__":
    CASES.write_text(make_cases(), encoding="utf-8")
