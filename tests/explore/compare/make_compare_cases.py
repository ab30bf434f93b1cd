"""Write compare_cases.json: comparisons that Python and the browser must make alike.

The roles are made up from a seed, not read from the tables, so that every kind of gap occurs: no
profile, nothing released, flat interests, a top-coded end, a weak match, equal roles. Run from the
checkout after a change of words or rules: ``python tests/explore/compare/make_compare_cases.py``.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

from careerbook.explore.compare.compare_chart import levels_of
from careerbook.explore.compare.facts import ENTRY_LEVELS, RIASEC, Facts
from careerbook.explore.compare.offer import offered, settle, suggested
from careerbook.explore.compare.rows import LEAST, MOST, compare_rows, correlation
from careerbook.explore.compare.words import describe, notes, title

CASES = Path(__file__).with_name("compare_cases.json")
SEED = 20260531
BOOKS = 8
SKILLS = [[f"skill-{letter}", f"Skill {letter.upper()}"] for letter in "abcdefgh"]
CODES = ("15-2051", "15-1221", "15-1252", "11-3021")


def made_up_facts(chance: random.Random) -> Facts:
    """Return a small book of six roles."""
    slugs = [f"role-{number}" for number in range(6)]
    known = {slug: _role(slug, chance) for slug in slugs}
    if chance.random() < 0.7:  # two roles under the same occupations
        same = ("codes", "occupations", "pay", "growth", "openings", "openings_jobs", "entry")
        for name in (*same, "masters", "interests", "onet_code", "skills_rated"):
            known["role-1"][name] = known["role-0"][name]
    names = [f"Technology {number}" for number in range(12)]
    lists = {}
    for code in CODES[:-1]:
        asked = sorted(chance.sample(range(12), chance.randint(0, 6)))
        also = [index for index in range(12) if index not in asked and chance.random() < 0.3]
        lists[f"{code}.00"] = {"asked": asked, "also": also}
    return {
        "year": 2025,
        "round": "2024-34",
        "levels_round": "2024-34",
        "base_year": 2024,
        "target_year": 2034,
        "scales": {"pay": 113_280.0, "growth": 37.2, "openings": 4.1},
        "skills": SKILLS,
        "technology": {"names": names, "hot": [0, 1, 5], "codes": lists},
        "order": slugs,
        "roles": known,
    }


def _role(slug: str, chance: random.Random) -> Any:
    codes = chance.sample(CODES, chance.randint(1, 3))
    has_profile = chance.random() < 0.7

    def band(low: float, high: float, digits: int = 0) -> list[float] | None:
        if chance.random() < 0.1:
            return None
        ends = [round(chance.uniform(low, high), digits) for _ in codes]
        return [min(ends), max(ends)]

    median = band(60_000, 180_000)
    level = sorted(chance.randrange(len(ENTRY_LEVELS)) for _ in codes)
    flat = chance.random() < 0.15
    profile = {
        skill: [chance.randint(1, 5), chance.choice([0.4, 0.5, 0.6, 0.7]), chance.random() < 0.3]
        for skill, _ in chance.sample(SKILLS, chance.randint(2, 6))
    }
    return {
        "slug": slug,
        "name": slug.replace("-", " ").title(),
        "confidence": chance.choice(["high", "medium", "medium", "low"]),
        "codes": codes,
        "occupations": [f"Occupation {code}" for code in codes],
        "pay": {
            "median": median,
            "range": median and [median[0] / 2, median[1] * 1.5],
            "open": chance.random() < 0.2,
        },
        "growth": band(-10, 40, 1),
        "openings": band(4, 10, 3),
        "openings_jobs": band(1_000, 90_000),
        "entry": None if chance.random() < 0.1 else [float(level[0]), float(level[-1])],
        "masters": None if chance.random() < 0.3 else round(chance.uniform(0, 90), 2),
        "interests": None
        if chance.random() < 0.1
        else [3.5 if flat else round(chance.uniform(1, 7), 2) for _ in RIASEC],
        "onet_code": f"{codes[0]}.00",
        "skills_rated": chance.random() < 0.6,
        "skills": profile if has_profile else None,
        "ladder": [["Junior", 0, 2], ["Senior", 3, 8]] if has_profile else None,
        "schooling": "A bachelor's degree" if has_profile else None,
        "ways_in": ["A degree", "From another role"] if has_profile else None,
        "related": chance.sample([f"role-{n}" for n in range(6)], 2) if has_profile else [],
    }


def make_cases() -> str:
    """Return the text of the case file; the same code, the same text."""
    chance = random.Random(SEED)
    books = []
    for _ in range(BOOKS):
        known = made_up_facts(chance)
        comparisons = []
        for count in (LEAST, LEAST, 3, 3, MOST):
            slugs = chance.sample(known["order"], count)
            rows = compare_rows(known, slugs)
            skills = [row for row in rows if row["topic"] == "skills"]
            comparisons.append(
                {
                    "slugs": slugs,
                    "rows": rows,
                    "title": title(known, slugs, rows),
                    "sentence": describe(known, slugs, rows),
                    "notes": notes(known, slugs),
                    "levels": [
                        {"" if level is None else str(level): letters for level, letters in found}
                        for found in (levels_of(row, count).items() for row in skills)
                    ],
                }
            )
        offers = []
        for count in (0, 1, 3, 5, 6):
            shown = chance.sample(known["order"], chance.randint(LEAST, MOST))
            gone = chance.sample(known["order"], count)
            offers.append(
                {
                    "shown": shown,
                    "dismissed": gone,
                    "offered": offered(known, shown, gone),
                    "suggested": suggested(known, shown, gone),
                    "settled": settle(known, shown, gone),
                }
            )
        books.append({"facts": known, "comparisons": comparisons, "offers": offers})
    correlations = []
    for _ in range(20):
        one, two = ([round(chance.uniform(1, 7), 2) for _ in RIASEC] for _ in "ab")
        correlations.append({"one": one, "two": two, "r": correlation(one, two)})
    text = json.dumps(
        {"books": books, "correlations": correlations}, ensure_ascii=False, separators=(",", ":")
    )
    return text.replace("},{", "},\n{") + "\n"


if __name__ == "__main__":
    CASES.write_text(make_cases(), encoding="utf-8")
