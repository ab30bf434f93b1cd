"""Write pay_offer_cases.json: offers in two places, for the browser's twin to reproduce.

Hypothesis draws the selections; Python says what must be shown for them. Run from the checkout
after a change of data or words: ``python -m tests.explore.pay.make_pay_offer_cases``. A test fails
when what Python computes for the selections in the file is no longer what stands there.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from careerbook.explore.pay.offer import offer_view
from careerbook.occupations.places import places
from careerbook.occupations.soc_match import matches
from tests.explore.pay.make_pay_cases import tables_of_places

CASES = Path(__file__).with_name("pay_offer_cases.json")
DRAWN = 60
# Every kind of answer: told, same place, no price level, no pay in one or both, whole country.
CHOSEN = (
    ("role:machine-learning-specialist", "metro:12420", "metro:35620", 127_000.0),
    ("role:machine-learning-specialist", "us", "metro:35620", None),
    ("role:data-scientist", "state:CA", "state:CA", 90_000.0),
    ("role:data-scientist", "state:OH", "metro:10380", 90_000.0),
    ("role:data-scientist", "metro:10380", "state:OH", None),
    ("role:ai-training-coordinator", "metro:41940", "metro:35620", None),
    ("role:ai-training-coordinator", "metro:41940", "metro:35620", 70_000.0),
    ("soc:00-0000", "us", "metro:35620", 50_000.0),
    ("soc:15-1221", "state:ID", "state:CT", 1_000_000.0),
    ("soc:15-1221", "us", "us", None),
)


def draw_selections() -> list[dict[str, Any]]:
    """Return the chosen selections and as many as Hypothesis is asked for."""
    names = ("role_or_soc", "here", "there", "own_usd_per_year")
    found = [dict(zip(names, chosen, strict=True)) for chosen in CHOSEN]
    place = st.sampled_from(list(places()))
    amount = st.none() | st.floats(1_000, 900_000).map(lambda usd: round(usd, 2))

    @settings(max_examples=DRAWN, derandomize=True, database=None)
    @given(st.sampled_from(list(matches())), place, place, amount)
    def draw(role: str, here: str, there: str, own: float | None) -> None:
        found.append(dict(zip(names, (role, here, there, own), strict=True)))

    draw()
    return found


def expected(selection: dict[str, Any]) -> dict[str, Any]:
    """Return what must be shown for one selection."""
    view = offer_view(**selection)
    rows = view.table_rows()
    return {
        "selection": selection,
        "usd": view.usd,
        "equal_usd": view.equal_usd,
        "title": view.title,
        "sentence": view.sentence,
        "notes": list(view.notes),
        "columns": list(rows[0]) if rows else [],
        "rows": [list(row.values()) for row in rows],
    }


def case_text(selections: list[dict[str, Any]]) -> str:
    """Return the text of the case file for these selections."""
    used = {selection[side] for selection in selections for side in ("here", "there")}
    cases = {
        "offers": [expected(selection) for selection in selections],
        "tables": tables_of_places(used),
    }
    text = json.dumps(cases, ensure_ascii=False, separators=(",", ":"))
    return text.replace("},{", "},\n{") + "\n"


if __name__ == "__main__":
    CASES.write_text(case_text(draw_selections()), encoding="utf-8")
