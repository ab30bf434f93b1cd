"""Write pay_cases.json: what Python computes, for the browser's twin to reproduce.

Run from the checkout after a change of data or words: ``python
tests/explore/pay/make_pay_cases.py``. A test fails when the file is out of date.
"""

from __future__ import annotations

import json
import random
from pathlib import Path

from careerbook.explore.pay import tables
from careerbook.explore.pay.arithmetic import equal_offer, percentile_of
from careerbook.explore.pay.prices import at_us_prices, may_index
from careerbook.explore.pay.rows import PERCENTILES, pay_rows, years_of
from careerbook.explore.pay.view import pay_view
from careerbook.occupations.places import places
from careerbook.occupations.soc_match import matches

CASES = Path(__file__).with_name("pay_cases.json")
SEED = 20250501
DISTRIBUTIONS = (
    (63650, 82630, 112590, 155810, 194410),
    (61230, 80660, 120230, 161000, None),
    (95220, 122820, 159010, None, None),
    (None, 105560, 133600, 162970, None),
    (None, None, 84110, None, None),
    (129690, 131650, 131650, 131650, 131650),
    (50000, 50000, 50000, 50000, 50000),
    (None, None, None, None, None),
)
# Every kind of gap: withheld, top-coded, not in the table, without price level, without jobs.
SELECTIONS = (
    ("machine-learning-specialist", "us", None),
    ("machine-learning-specialist", "state:CA", 2025),
    ("machine-learning-specialist", "state:AK", 2025),
    ("ai-product-manager", "us", 2024),
    ("ai-product-manager", "us", 2017),
    ("ai-training-coordinator", "metro:41940", None),
    ("data-scientist", "state:OH", 2023),
    ("15-2051", "metro:38660", None),
    ("15-1221", "state:CT", 2025),
    ("15-1221", "state:ID", 2025),
    ("11-3021", "us", 2021),
    ("11-3021", "state:OR", 2023),
    ("00-0000", "state:OH", 2023),
    ("00-0000", "us", 2020),
    ("15-2051", "state:DC", 2025),
)
OWN_USD = (None, 20000, 61230, 95000, 112590.5, 165000, 239200, 1_000_000)


def percentile_cases(chance: random.Random) -> list[dict[str, object]]:
    """Place amounts below, at, between and above the points of each distribution."""
    cases = []
    for distribution in DISTRIBUTIONS:
        known = [usd for usd in distribution if usd is not None] or [100000]
        amounts = {1.0, 5e6, *map(float, known), known[0] - 0.01, known[-1] + 0.01}
        amounts |= {round(chance.uniform(0.7 * known[0], 1.3 * known[-1]), 2) for _ in range(8)}
        for own in sorted(amounts):
            points = list(zip(PERCENTILES, distribution, strict=True))
            standing = percentile_of(own, dict(points))
            expected = {"value": standing.value, "side": standing.side, "bound": standing.bound}
            cases.append({"own": own, "points": points, **expected, "phrase": standing.phrase})
    return cases


def price_cases(chance: random.Random) -> list[dict[str, float]]:
    """Move amounts through time and between places."""
    cases = []
    for _ in range(25):
        usd = round(chance.uniform(15000, 400000), 2)
        year, base = chance.randint(2000, 2026), chance.randint(2000, 2026)
        here, there = (round(chance.uniform(80, 120), 3) for _ in range(2))
        cases.append(
            {
                "usd": usd,
                "index": may_index(year),
                "base_index": may_index(base),
                "constant": usd * may_index(base) / may_index(year),
                "rpp_from": here,
                "rpp_to": there,
                "at_us_prices": at_us_prices(usd, here),
                "equal_offer": equal_offer(usd, here, there),
            }
        )
    return cases


def view_cases(chance: random.Random) -> list[dict[str, object]]:
    """Look up selections, with everything that is said about them."""
    selections = list(SELECTIONS)
    for _ in range(60):
        match = chance.choice(list(matches().values()))
        place = chance.choice(list(places().values()))
        selections.append((match.key, place.key, chance.choice(years_of(match, place))))
    cases = []
    for number, (role, place_key, year) in enumerate(selections):
        own = OWN_USD[number % len(OWN_USD)]
        parity = number % 3 != 0
        view = pay_view(role, place_key, year, price_parity=parity, own_usd_per_year=own)
        rows = pay_rows(view.match, view.place, view.year)
        cases.append(
            {
                "selection": {
                    "role_or_soc": view.match.key,
                    "place": view.place.key,
                    "year": view.year,
                    "price_parity": parity,
                    "own_usd_per_year": own,
                },
                "years": list(years_of(view.match, view.place)),
                "level": view.level and list(view.level),
                "points": [list(row.points) for row in rows],
                "gaps": [[row.gap_at(percentile) for percentile in PERCENTILES] for row in rows],
                "band": [view.band.low_median, view.band.high_median],
                "missing": list(view.band.missing),
                "title": view.title,
                "measure": view.measure,
                "sentence": view.sentence,
                "notes": list(view.notes),
            }
        )
    return cases


def tables_for(cases: list[dict[str, object]]) -> dict[str, object]:
    """Return the tables as the browser gets them, wages only of the places in the cases."""
    return tables_of_places({case["selection"]["place"] for case in cases})  # type: ignore[index]


def tables_of_places(keys: set[str]) -> dict[str, object]:
    """Return the tables as the browser gets them, wages only of the places with these keys."""
    used = {key.partition(":")[2] for key in keys}
    wages = {
        name: only_places(tables.wages(kind), used)
        for name, kind in (("national", "us"), ("state", "state"), ("metro", "metro"))
    }
    return {
        **wages,
        "cpi": tables.price_index(),
        "rpp": tables.price_levels(),
        "crosswalk": tables.crosswalk(),
        "places": tables.place_list(),
    }


def only_places(table: dict[str, object], used: set[str]) -> dict[str, object]:
    """Keep the rows of some places, so that the case file stays small."""
    place = table.get("place")
    if place is None:
        return table
    values, codes = place["values"], place["codes"]  # type: ignore[index]
    kept = [i for i, code in enumerate(codes) if values[code] in used]
    return {
        name: {**column, "codes": [column["codes"][i] for i in kept]}
        if isinstance(column, dict)
        else [column[i] for i in kept]  # type: ignore[index]
        for name, column in table.items()
    }


def make_cases() -> str:
    """Return the text of the case file; the same data and code, the same text."""
    chance = random.Random(SEED)
    views = view_cases(chance)
    cases = {
        "percentiles": percentile_cases(chance),
        "prices": price_cases(chance),
        "views": views,
        "tables": tables_for(views),
    }
    text = json.dumps(cases, ensure_ascii=False, separators=(",", ":"))
    return text.replace("},{", "},\n{") + "\n"


if __name__ == "__main__":
    CASES.write_text(make_cases(), encoding="utf-8")
