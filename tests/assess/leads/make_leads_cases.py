"""Writes leads_cases.json: places, ranking and words that both languages must give.

Answers are drawn with a fixed seed or chosen by a person; the expected values come from the Python
side, which tests/assess/leads/test_leads.py holds to hand-worked numbers. Run `python
-m tests.assess.leads.make_leads_cases` after a change of the method, of the profiles or of the
interests; a test fails while the file differs.
"""

import json
import random
from dataclasses import asdict
from pathlib import Path

from careerbook.assess.interests import inventory as interests
from careerbook.assess.interests.families import result_of
from careerbook.assess.leads import reasons, words
from careerbook.assess.leads.draws import deviations, moves
from careerbook.assess.leads.facts import lead_facts
from careerbook.assess.leads.leads import leads
from careerbook.assess.leads.placed_reader import judged, limits_said
from careerbook.assess.leads.places import Answered, LeadRole, lead_roles, place_roles
from careerbook.assess.leads.weights import CRITERIA
from careerbook.assess.terms.band import invented_terms, own_level_se
from careerbook.roles import skills

FILE = Path(__file__).with_name("leads_cases.json")
DIGITS = 9
ASKED = 4  # roles of which a case asks why not
EVEN = {"interests": 50, "skills": 50, "pay": 50}
PLAIN = {"interests": 50, "skills": 50, "pay": 0}

Case = tuple[str, dict[str, int], dict[str, int], dict[str, int], list[str]]
LIMITS: dict[str, dict[str, int | str]] = {
    "both": {"schooling": "bachelor", "hours": 20},
    "two dismissed": {"months": 3},
    "interests alone": {"months": 3, "schooling": "master"},
    "one left": {"schooling": "none"},
    "every skill at 0": {"months": 6, "place": "remote"},
    "drawn 3": {"months": 12, "schooling": "associate"},
    "drawn 7": {"place": "on-site"},
}
"""Case -> limits of its reader; the others have none."""

TICKED = {"somebody who likes people": 2, "skills alone": 4, "drawn 5": 1}
"""Case -> how many of the made-up terms its reader says that she knows; the others answer none."""


def _liking(levels: dict[str, int], draw: random.Random) -> dict[str, int]:
    """Answer every activity near the level of its scale."""
    found = {}
    for item in interests.load().item:
        answer = min(5, max(1, levels[item.scale] + draw.choice([-1, 0, 0, 0, 1])))
        found[item.id] = 6 - answer if item.reverse else answer
    return found


def _cases() -> list[Case]:
    draw = random.Random(20_261_123)
    inventory, known = interests.load(), skills.load().skill
    scales = [scale.id for scale in inventory.scale]
    thinker = _liking(dict(zip(scales, (3, 5, 3, 1, 2, 4), strict=True)), draw)
    helper = _liking(dict(zip(scales, (2, 2, 4, 5, 3, 1), strict=True)), draw)
    outdoors = _liking(dict(zip(scales, (5, 2, 1, 2, 2, 1), strict=True)), draw)
    levels = {skill.id: draw.choice([1, 2, 2, 3, 3, 4]) for skill in known}
    slugs = [role.slug for role in lead_roles()]
    few = dict(list(levels.items())[:3])
    cases: list[Case] = [
        ("nothing answered", {}, {}, EVEN, []),
        ("interests alone", thinker, {}, EVEN, []),
        ("skills alone", {}, levels, EVEN, []),
        ("too few skills", {}, few, EVEN, []),
        ("interests and too few skills", thinker, few, EVEN, []),
        ("some interests open", dict(list(thinker.items())[:20]), levels, EVEN, []),
        ("the same answer to everything", dict.fromkeys(thinker, 3), levels, EVEN, []),
        ("everything disliked", dict.fromkeys(thinker, 1), levels, EVEN, []),
        ("flat and without skills", dict.fromkeys(thinker, 5), {}, EVEN, []),
        ("both", thinker, levels, EVEN, []),
        ("both, and pay not weighed", thinker, levels, PLAIN, []),
        ("what is liked is not here", outdoors, levels, PLAIN, []),
        ("somebody who likes people", helper, levels, EVEN, []),
        ("no weight at all", thinker, levels, dict.fromkeys(CRITERIA, 0), []),
        ("pay alone", thinker, levels, {"interests": 0, "skills": 0, "pay": 70}, []),
        ("skills alone count", thinker, levels, {"interests": 0, "skills": 70, "pay": 0}, []),
        ("tiny weights", thinker, levels, {"interests": 1, "skills": 1, "pay": 1}, []),
        ("largest weights", thinker, levels, {"interests": 100, "skills": 100, "pay": 100}, []),
        ("two dismissed", thinker, levels, EVEN, ["ai-product-manager", "ml-researcher"]),
        ("one left", thinker, levels, EVEN, slugs[1:]),
        ("all dismissed", thinker, levels, EVEN, slugs),
        ("every skill at 0", thinker, {skill.id: 0 for skill in known}, EVEN, []),
        ("every skill at 5", helper, {skill.id: 5 for skill in known}, EVEN, []),
    ]
    for number in range(12):
        likes = _liking({scale: draw.randint(1, 5) for scale in scales}, draw)
        kept = {name: answer for name, answer in likes.items() if draw.random() < 0.9}
        share = draw.choice([0.4, 0.7, 1.0])
        rated = {skill.id: draw.randint(0, 5) for skill in known if draw.random() < share}
        weights = {name: draw.choice([0, 10, 50, 75, 100]) for name in CRITERIA}
        cases.append((f"drawn {number}", kept, rated, weights, draw.sample(slugs, number % 4)))
    return cases


def _ticks(name: str) -> dict[str, bool]:
    if name not in TICKED:
        return {}
    return {term: index < TICKED[name] for index, term in enumerate(invented_terms())}


def _asked(case: Case) -> list[LeadRole]:
    roles = lead_roles()
    start = sum(map(len, case)) % len(roles)
    return [roles[(start + 3 * step) % len(roles)] for step in range(ASKED)]


def _rounded(value: object) -> object:
    if isinstance(value, float):
        return round(value, DIGITS)
    if isinstance(value, dict):
        return {name: _rounded(part) for name, part in value.items()}
    return [_rounded(part) for part in value] if isinstance(value, (list, tuple)) else value


def _compact(answered: Answered) -> dict[str, object]:
    places = {
        place.role: [
            measure and [measure.value, measure.low, measure.high]
            for measure in map(place.measure, CRITERIA)
        ]
        + [place.short]
        for place in answered.places
    }
    return {**asdict(answered), "places": _rounded(places), "scores": _rounded(answered.scores)}


def _expected(case: Case) -> dict[str, object]:
    _, likes, levels, weights, gone = case
    names = {skill.id: skill.name for skill in skills.load().skill}
    scales = [scale.name for scale in interests.load().scale]
    own_se = own_level_se(_ticks(case[0]))
    answered = place_roles(lead_roles(), result_of(likes), levels, own_se=own_se)
    limits = LIMITS.get(case[0], {})
    removed = judged(levels, limits).removed
    found = leads(answered.places, weights, gone, [*removed])
    return {
        "answered": _compact(answered),
        "found": asdict(found),
        "title": words.title(found, answered),
        "sentence": words.sentence(found, answered, weights, limits_said(levels, limits)),
        "why_not": {
            role.slug: reasons.why_not(role, found, answered, levels, names, scales, removed)
            for role in _asked(case)
        },
    }


def text() -> str:
    """Return the file's text."""
    moved = [int(move) for move in moves("skills")[:20]]
    deviated = [float(value) for value in deviations("level statistics")[:20]]
    head = json.dumps(
        {"facts": lead_facts(), "moves": moved, "deviations": deviated}, ensure_ascii=False
    )
    lines = []
    for case in _cases():
        name, likes, levels, weights, gone = case
        given: dict[str, object] = {
            "interests": likes,
            "ratings": levels,
            "weights": weights,
            "dismissed": gone,
            "limits": LIMITS.get(name, {}),
            "known": _ticks(name),
        }
        whole = {"name": name, **given, "expected": _expected(case)}
        lines.append(json.dumps(whole, ensure_ascii=False))
    return f'{head[:-1]}, "cases": [\n' + ",\n".join(lines) + "\n]}\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
