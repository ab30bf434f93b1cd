"""What a reader has kept, section by section, and the chapters that her own results point to.

The browser does the same in ``assess/handbook/handbook.js``; both are held by
``tests/assess/handbook/handbook_cases.json``. Nothing is scored here that another module does not
score: gaps come from :mod:`careerbook.assess.skills.gap`, results of the knowledge check from the
runs that it kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from careerbook.assess.answers import answers
from careerbook.assess.skills import gap
from careerbook.book.reading_paths import Step
from careerbook.say.numbers import round_half_up
from careerbook.say.wording import Words

WORDS = Words(__package__)

LONGEST_PATH = 8
"""Chapters: about a weekend of reading. More would be a list, not a path."""
GAP_SKILLS = 4
PAGES_PER_SKILL = 2
LOW_SCORE = 0.4
"""A topic of the last knowledge check below this score is worth a chapter: fewer than two in five
medium questions known, whichever questions the check asked
(:mod:`careerbook.assess.knowledge.ability`).
"""

SECTIONS: dict[str, tuple[str, str]] = {
    "ratings": ("Skills", "your level in each skill, and the line of evidence you wrote"),
    "interests": ("Interests", "how much you would like each activity, from 1 to 5"),
    "quiz": ("Knowledge", "what you answered to each question, and how sure you were"),
    "scenarios": ("Soft skills", "what you would do in each situation"),
    "overclaiming": ("Terms", "which terms you said you know"),
    "reviews": ("Team reviews", "what your team keeps to, with your notes"),
    "shortlist": ("Roles", "which roles you keep, and which you do not want to be offered"),
    "target_role": ("Target", "the role you are preparing for"),
    "plan": ("Plan", "your steps, your own wording and estimates, and what is done"),
    "runs": ("Results", "the scores of each assessment that you finished, with the day"),
    "constraints": ("Limits", "what a role has to hold: hours, place, schooling, time until pay"),
    "settings": ("Settings", "weights, hours a week and the day you start"),
}
"""Section of the document -> what the page calls it, and what is in it."""

_MAIN = {
    "ratings": "level",
    "interests": "answer",
    "scenarios": "choice",
    "overclaiming": "known",
    "reviews": "answer",
    "constraints": "value",
    "settings": "value",
}
_STANDS: dict[str, Callable[[Mapping[str, Any]], bool]] = {
    "quiz": lambda entry: bool(entry["choices"]) or entry.get("value") is not None,
    "shortlist": lambda entry: bool(entry["kept"] or entry.get("dismissed", False)),
    "plan": lambda entry: not entry["dropped"],
    "runs": lambda entry: True,
}


@dataclass(frozen=True)
class Holding:
    """What one section holds: ``count`` answers that stand, the last of them on ``last_on``."""

    section: str
    name: str
    holds: str
    count: int
    last_on: str | None


def holdings(document: Mapping[str, Any]) -> tuple[Holding, ...]:
    """Return what the document holds, one row per section in the order of :data:`SECTIONS`.

    Answers taken back are not counted. ``last_on`` is the day of the newest one that stands.
    """
    return tuple(
        Holding(section, name, holds, len(days), max(days, default=None))
        for section, (name, holds) in SECTIONS.items()
        for days in [sorted(_days(document, section))]
    )


def _days(document: Mapping[str, Any], section: str) -> Iterator[str]:
    if section == "target_role":
        if document["target_role"]:
            yield document["target_role"]["chosen_on"][:10]
        return
    dated = answers.SECTIONS[section].dated
    for entry in document.get(section, {}).values():
        main = _MAIN.get(section)
        if entry[main] is not None if main else _STANDS[section](entry):
            yield entry[dated][:10]


def reading_path(document: Mapping[str, Any], facts: Mapping[str, Any]) -> tuple[Step, ...]:
    """Return the chapters that this reader's own results point to, the most pressing first.

    First the target role's chapter, then chapters on her largest gaps for it (must-haves that are
    more than one level short before all others, then by priority), then how to get there, the roles
    she keeps, and topics in which the last knowledge check went badly. A page stands once, for its
    first reason. Without any answer the path is one step: where to begin.

    Parameters
    ----------
    document
        The reader's document.
    facts
        ``roles``: slug -> ``{"name", "requirements": [{"id", "name", "level", "level_se",
        "importance", "must_have"}]}``; ``skill_pages``: skill id -> page names; ``topics``: topic
        of the knowledge check -> ``{"name", "skill"}``.
    """
    steps: dict[str, str] = {}
    for page, why in _candidates(document, facts):
        steps.setdefault(page, why)
    if not steps:
        steps["start"] = WORDS["nothing_points"]
    return tuple(Step(page=page, why=why) for page, why in list(steps.items())[:LONGEST_PATH])


def _candidates(document: Mapping[str, Any], facts: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield page and reason, the most pressing first."""
    roles: Mapping[str, Any] = facts["roles"]
    target: str = (document["target_role"] or {"role": ""})["role"]
    if target in roles:
        name = roles[target]["name"]
        yield f"roles/{target}", WORDS.fill("target", role=name)
        yield from _gap_steps(document, facts, roles[target])
        yield "explore/moves", WORDS.fill("carries_over", role=name)
    kept = [slug for slug in answers.shortlist(document) if slug in roles]
    if len(kept) > 1:
        yield "explore/compare", WORDS.fill("kept_roles", count=len(kept))
    for slug in kept:
        yield f"roles/{slug}", f"{roles[slug]['name']} is on your shortlist."
    yield from _topic_steps(document, facts)


def _gap_steps(
    document: Mapping[str, Any], facts: Mapping[str, Any], role: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    needs = {need["id"]: need for need in role["requirements"]}
    requirements = [_Requirement(**_without_name(need)) for need in needs.values()]
    result = gap.score(requirements, answers.levels(document))
    short = [row for row in result.rows if row.priority]
    short.sort(key=lambda row: (not row.flagged, -round_half_up((row.priority or 0) * 1e9)))
    for row in short[:GAP_SKILLS]:
        must = ", a must-have" if row.must_have else ""
        why = WORDS.fill(
            "short_skill",
            skill=needs[row.skill]["name"],
            must=must,
            own=str(row.own),
            required=row.required,
        )
        for page in facts["skill_pages"].get(row.skill, ())[:PAGES_PER_SKILL]:
            yield page, why


def _topic_steps(
    document: Mapping[str, Any], facts: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    runs = [run for run in document.get("runs", {}).values() if run["kind"] == "knowledge"]
    if not runs:
        return
    last = max(runs, key=lambda run: run["made_on"])
    low = [
        (score, topic)
        for topic, score in last["scores"].items()
        if topic in facts["topics"] and score < LOW_SCORE
    ]
    for _, topic in sorted(low):
        found = facts["topics"][topic]
        for page in facts["skill_pages"].get(found["skill"], ())[:PAGES_PER_SKILL]:
            yield page, WORDS.fill("went_badly", topic=found["name"])


@dataclass(frozen=True)
class _Requirement:
    id: str
    level: int
    level_se: float
    importance: float
    must_have: bool


def _without_name(need: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in need.items() if key != "name"}
