"""Write world_pay_cases.json: what Python says, for the browser's twin to reproduce.

Run from the checkout after a change of data or words:
``python tests/explore/world/make_world_pay_cases.py``.
A test fails when the file is out of date.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

from careerbook.explore.world import words
from careerbook.explore.world.measures import WORKS
from careerbook.explore.world.rows import country_rows, work_rows, world_rows
from careerbook.explore.world.strips import domain, ticks
from careerbook.explore.world.world_widget import tables

CASES = Path(__file__).with_name("world_pay_cases.json")
DRAWN = 150
CHOICE = ("country_code", "occupation_code", "measure", "period", "region")


def country_cases() -> list[dict[str, Any]]:
    """Everything that can be chosen in the view of one country."""
    cases = []
    for choice in world_rows()[list(CHOICE)].itertuples(index=False):
        rows = country_rows(*choice)
        cases.append(
            {
                "choice": dict(zip(CHOICE, choice, strict=True)),
                "order": [row["occupation_code"] for row in rows],
                "title": words.country_title(rows[0]),
                "subtitle": words.country_subtitle(rows[0]),
                "sentence": words.describe_country(rows[0]),
                "amounts": [words.amount(rows[0], point) for point in words.POINT_WORDS],
            }
        )
    return cases


def work_cases() -> list[dict[str, Any]]:
    """Every kind of work, country by country."""
    return [
        {
            "work": work,
            "codes": [row["occupation_code"] for row in rows],
            "title": words.work_title(work, rows),
            "subtitle": words.work_subtitle(rows),
            "sentence": words.describe_work(work, rows),
            "notes": words.work_notes(rows),
        }
        for work, rows in ((work, work_rows(work)) for work in WORKS)
    ]


def sum_cases() -> list[dict[str, Any]]:
    """Return drawn sums: sound, incomplete and out of range.

    Not by Hypothesis, which mixes constants of all modules at hand into what it draws: the cases
    would change with any edit, and with what else a run has imported.
    """
    dice = random.Random(2026)
    countries = ["AU", "CA", "DE", "DK", "FI", "GB", "IE", "NO", "SE", "US"]
    rates = [0, 1e-6, 1e-5, 0.0078125, 1e5, 2e5]
    times = [0, 12, 13, 24, 25, 1650, 2080, 4000, 4001]
    sources = ["", "  ", "my bank,\n 3 May", "x" * 200, '<b>& \t"q"', "Bank of Norway", "ø 中"]
    cases = []
    for _ in range(DRAWN):
        country = dice.choice(countries)
        given = {
            "times": dice.choice([dice.choice(times), dice.randrange(1, 3_000_000) / 1000]),
            "rate": dice.choice([dice.choice(rates), dice.randrange(1, 100_000) / 1000]),
            "currency": dice.choice(["USD", "EUR", "US", "usd", ""]),
            "source": dice.choice(sources),
        }
        told = words.arithmetic(country_rows(country)[0], **given)
        cases.append({"country": country, "given": given, "told": told})
    return cases


def scale_cases() -> list[dict[str, Any]]:
    """Return the scale of pictures."""
    cases = []
    for choice in world_rows()[list(CHOICE)].itertuples(index=False):
        row = country_rows(*choice)[0]
        values = [row[point] for point in words.POINT_WORDS if row[point] is not None]
        low, high = domain(min(values), max(values))
        case = {"values": [min(values), max(values)], "domain": [low, high]}
        cases.append(case | {"ticks": ticks(low, high)})
    return cases[::7]


def make_cases() -> str:
    """Return the text of the case file; the same data and code, the same text."""
    cases = {
        "works": work_cases(),
        "countries": country_cases(),
        "sums": sum_cases(),
        "scales": scale_cases(),
        "tables": tables(),
    }
    text = json.dumps(cases, ensure_ascii=False, separators=(",", ":"))
    return text.replace("},{", "},\n{") + "\n"


if __name__ == "__main__":
    CASES.write_text(make_cases(), encoding="utf-8")
