"""The completed runs of an assessment, kept with their dates, and what changed between them.

The browser does the same in ``assess/answers/runs.js``; both are held by
``tests/assess/skills/rank_cases.json``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from careerbook.say.numbers import percent

MOST_RUNS = 500
"""Runs that a document takes from this book; its format allows more, other kinds included."""


@dataclass(frozen=True)
class Point:
    """What a run gave: when it was made (as the document writes it) and the score, 0-1."""

    made_on: str
    score: float


def add(
    runs: Mapping[str, Mapping[str, Any]], kind: str, scores: Mapping[str, float], made_on: str
) -> dict[str, Any]:
    """Return the runs with one more.

    A run without scores is not kept, nor one that repeats the newest of its kind on the same day,
    nor any beyond `MOST_RUNS`.

    Parameters
    ----------
    runs
        Run id -> ``{"kind", "scores", "made_on"}``, the section ``runs`` of the reader's document.
    kind
        Such as ``"skills"``.
    scores
        Id -> number, for skills the role's slug -> coverage.
    made_on
        The time as the document writes it, such as ``"2026-11-23T10:00:00.000Z"``.

    Example
    -------
    >>> list(add({}, "skills", {"ml-engineer": 0.5}, "2026-11-23T10:00:00.000Z"))
    ['skills-2026-11-23t10-00-00-000z']
    """
    kept: dict[str, Any] = dict(runs)
    same = [run for run in kept.values() if run["kind"] == kind]
    newest = max(same, key=lambda run: run["made_on"], default=None)
    repeated = (
        newest is not None
        and newest["made_on"][:10] == made_on[:10]
        and newest["scores"] == dict(scores)
    )
    if scores and not repeated and len(kept) < MOST_RUNS:
        name = f"{kind}-{made_on.lower().replace(':', '-').replace('.', '-')}"
        kept[name] = {"kind": kind, "scores": dict(scores), "made_on": made_on}
    return kept


def history(runs: Mapping[str, Mapping[str, Any]], kind: str) -> dict[str, tuple[Point, ...]]:
    """Return id -> its points in the order of time, for ids with at least two.

    Example
    -------
    >>> first = add({}, "skills", {"ml-engineer": 0.5}, "2026-05-01T10:00:00.000Z")
    >>> both = add(first, "skills", {"ml-engineer": 0.6}, "2026-08-01T10:00:00.000Z")
    >>> [point.score for point in history(both, "skills")["ml-engineer"]]
    [0.5, 0.6]
    """
    points: dict[str, list[Point]] = {}
    for run in sorted(runs.values(), key=lambda run: run["made_on"]):
        if run["kind"] == kind:
            for name, value in run["scores"].items():
                points.setdefault(name, []).append(Point(run["made_on"], value))
    return {name: tuple(found) for name, found in points.items() if len(found) > 1}


def change_words(points: tuple[Point, ...]) -> str:
    """Say from where to where a share went between the first and the last run.

    Example
    -------
    >>> change_words((Point("2026-05-01T10:00:00.000Z", 0.5), Point("2026-08-01", 0.6)))
    '50 % on 2026-05-01, 60 % on 2026-08-01'
    """
    ends = (points[0], points[-1])
    return ", ".join(f"{percent(end.score)} % on {end.made_on[:10]}" for end in ends)
