"""Write pay_metros_cases.json: lists of areas, for the browser's twin to reproduce.

Hypothesis draws the selections; Python says what must be shown for them. Run from the checkout
after a change of data or words: ``python -m tests.explore.pay.make_pay_metros_cases``. A test fails
when what Python computes for the selections in the file is no longer what stands there.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from careerbook.explore.pay import tables as pay_tables
from careerbook.explore.pay.metros import SORTS, metros_view
from careerbook.occupations.soc_match import matches

CASES = Path(__file__).with_name("pay_metros_cases.json")
DRAWN = 60
NAMES = ("role_or_soc", "soc_code", "sort", "minimum_jobs", "own_usd_per_year")
# Pay not released among the ten, jobs not released, nobody has enough, not in the table.
CHOSEN = (
    ("role:machine-learning-specialist", "15-2051", "jobs", 500, None),
    ("role:machine-learning-specialist", "15-1252", "median", 500, 150_000.0),
    ("role:ai-training-coordinator", "13-1151", "jobs", 500, None),
    ("soc:15-2041", "15-2041", "us-prices", 5_000, 90_000.0),
    ("soc:15-1253", "15-1253", "us-prices", 0, 90_000.0),
    ("soc:15-1212", "15-1212", "median", 0, None),
    ("soc:15-1221", "15-1221", "median", 2_000, None),
    ("soc:41-9031", "41-9031", "jobs", 500, 1.0),
)


def draw_selections() -> list[dict[str, Any]]:
    """Return the chosen selections and as many as Hypothesis is asked for."""
    found = [dict(zip(NAMES, chosen, strict=True)) for chosen in CHOSEN]
    pair = st.sampled_from(
        [(match.key, code) for match in matches().values() for code in match.soc_codes]
    )
    amount = st.none() | st.floats(1_000, 900_000).map(lambda usd: round(usd, 2))
    least = st.sampled_from([0, 100, 500, 1_000, 2_500, 5_000]) | st.integers(0, 120_000)

    @settings(max_examples=DRAWN, derandomize=True, database=None)
    @given(pair, st.sampled_from(list(SORTS)), least, amount)
    def draw(pair: tuple[str, str], sort: str, minimum: int, own: float | None) -> None:
        found.append(dict(zip(NAMES, (*pair, sort, minimum, own), strict=True)))

    draw()
    return found


def expected(selection: dict[str, Any]) -> dict[str, Any]:
    """Return what must be shown for one selection."""
    view = metros_view(**selection)
    return {
        "selection": selection,
        "metros": [
            [metro.place.key, metro.jobs, metro.quotient, metro.median, metro.adjusted]
            for metro in view.metros
        ],
        "points": [list(metro.row.points) for metro in view.metros],
        "standings": [view.standing(metro) for metro in view.metros],
        "title": view.title,
        "measure": view.measure,
        "sentence": view.sentence,
        "notes": list(view.notes),
    }


def case_text(selections: list[dict[str, Any]]) -> str:
    """Return the text of the case file for these selections."""
    tables = {
        "metro": pay_tables.wages("metro"),
        "quotients": pay_tables.location_quotients(),
        "rpp": pay_tables.price_levels(),
        "crosswalk": pay_tables.crosswalk(),
        "places": pay_tables.place_list(),
    }
    cases = {"views": [expected(selection) for selection in selections], "tables": tables}
    text = json.dumps(cases, ensure_ascii=False, separators=(",", ":"))
    return text.replace("},{", "},\n{") + "\n"


if __name__ == "__main__":
    CASES.write_text(case_text(draw_selections()), encoding="utf-8")
