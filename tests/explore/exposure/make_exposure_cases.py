"""Write exposure_cases.json: what Python says, for the browser's twin to reproduce.

Run from the checkout after a change of data or words:
``python -m tests.explore.exposure.make_exposure_cases``.
A test fails when the file is out of date.
"""

from __future__ import annotations

import json
import random
from itertools import combinations
from pathlib import Path
from typing import Any

from careerbook.explore.exposure import words
from careerbook.explore.exposure.abroad import isco_occupations, isco_rows
from careerbook.explore.exposure.exposure_widget import tables
from careerbook.explore.exposure.measures import measures
from careerbook.explore.exposure.occupations import (
    COMPUTER_GROUP,
    correlation,
    occupations,
    role_targets,
    target_of,
)
from careerbook.explore.exposure.ranks import agreement, ranks
from careerbook.explore.exposure.search import find_occupation, words_of

CASES = Path(__file__).with_name("exposure_cases.json")
QUERIES = (
    *("", "  ", "data scientist", "Data Scientists", "machine learning engineer", "ML", "nurse"),
    *("teacher", "prompt", "QA", "engineer software", "zzz", "CISO", "product manager", "café"),
    *("registered nurses", "support", "a", "statistic", "R&D manager", "web", "Ärzte", "c++"),
)


def shown_targets() -> list[str]:
    """Every role, and every ninth occupation; those without all measures are among them."""
    codes = list(occupations())[::9]
    partly = [code for code, one in occupations().items() if None in one.ranks.values()][:8]
    return [target.key for target in role_targets()] + [
        f"soc:{code}" for code in dict.fromkeys((*codes, *partly, "15-1252"))
    ]


def target_cases() -> list[dict[str, Any]]:
    """Return what is said of a role or an occupation in three views."""
    dice, found = random.Random(15), []
    ids = list(measures())
    for key in shown_targets():
        target = target_of(key)
        first, second = (measures()[name] for name in dice.sample(ids, 2))
        found.append(
            {
                "key": key,
                "measures": [first.measure_id, second.measure_id],
                "measures_view": [words.measures_title(target), words.describe_measures(target)],
                "growth_view": [
                    words.growth_title(target, first),
                    words.growth_subtitle(first),
                    words.describe_growth(target, first),
                    *words.growth_notes(first),
                ],
                "agreement_said": words.describe_agreement(target, first, second),
            }
        )
    return found


def pair_cases() -> list[dict[str, Any]]:
    """Return what is said of every two measures."""
    found = []
    for first, second in combinations(measures().values(), 2):
        ids = (first.measure_id, second.measure_id)
        found.append(
            {
                "measures": list(ids),
                "rho": [correlation(*ids)[0], correlation(*ids, COMPUTER_GROUP)[0]],
                "title": words.agreement_title(first, second),
                "subtitle": words.agreement_subtitle(first, second),
                "notes": words.agreement_notes(first, second),
            }
        )
    return found


def abroad_cases() -> list[dict[str, Any]]:
    """Return what is said of scores abroad."""
    return [
        {
            "code": code,
            "codes": [one.code for one in isco_rows(code)],
            "title": words.abroad_title(one),
            "said": words.describe_abroad(one),
        }
        for code, one in list(isco_occupations().items())[::7]
    ] + [{"notes": words.abroad_notes()}]


def search_cases() -> list[dict[str, Any]]:
    """Return what is found."""
    return [
        {
            "query": query,
            "words": words_of(query),
            "found": [[one.key, one.name, one.also] for one in find_occupation(query)],
        }
        for query in QUERIES
    ]


def rank_cases() -> list[dict[str, Any]]:
    """Return drawn values with ties and gaps, their ranks and their agreement."""
    dice, found = random.Random(2026), []
    for count in (0, 1, 2, 3, 5, 8, 13, 40):
        first, second = (
            [dice.choice([None, 0.0, 0.25, dice.random()]) for _ in range(count)] for _ in "ab"
        )
        rho, both = agreement(first, second)
        found.append(
            {"first": first, "second": second, "ranks": ranks(first), "agree": [rho, both]}
        )
    return found


def make_cases() -> str:
    """Return the text of the case file; the same data and code, the same text."""
    cases = {
        "ranks": rank_cases(),
        "searches": search_cases(),
        "targets": target_cases(),
        "pairs": pair_cases(),
        "abroad": abroad_cases(),
        "every_seventh_rank": {
            key: [one.ranks[key] for one in list(occupations().values())[::7]] for key in measures()
        },
        "tables": tables(),
    }
    text = json.dumps(cases, ensure_ascii=False, separators=(",", ":"))
    return text.replace("},{", "},\n{") + "\n"


if __name__ == "__main__":
    CASES.write_text(make_cases(), encoding="utf-8")
