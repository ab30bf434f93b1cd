"""What a growth chart says in words: titles and sentences computed from its rows.

The browser says the same (``explore/growth/words.js``); both are tested on
``tests/explore/growth/growth_cases.json``. A row is a dict with the columns of
:func:`careerbook.explore.growth.jobs.projection` or
:func:`careerbook.explore.growth.jobs.employment_by_year`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from careerbook.occupations.lineage import SAME_CODE, SYSTEMS, WIDER

Row = Mapping[str, Any]

FIT = {
    "high": "Confidence of the match: high; the official figures fit the role closely.",
    "medium": "Confidence of the match: medium; the official figures fit the role only in part.",
    "low": "Confidence of the match: low; no official occupation fits the role well.",
}
"""Confidence of the mapping from role to codes -> what the reader is told."""

POOLED = "Each count pools three years of surveys: do not read a yearly growth rate from it."
WIDER_SHOWN_UP_TO = 2
"""A wider code is drawn up to this many times the occupation's own largest count; beyond it, it
says next to nothing about the occupation and flattens everything else."""
OPENINGS = (
    "Openings are new jobs plus people to replace, who leave the occupation or the labor force."
)
NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def whole(value: float) -> str:
    """Say a number of jobs: ``245,900``."""
    return f"{math.floor(value + 0.5):,}"


def one_decimal(value: float) -> str:
    """Say a rate with one decimal, half rounded up as the browser does: ``9.5``."""
    tenths = math.floor(abs(value) * 10 + 0.5)
    sign = "−" if value < 0 and tenths else ""
    return f"{sign}{tenths // 10:,}.{tenths % 10}"


def signed_percent(value: float) -> str:
    """Say a change: ``+33.5%``, ``−3.7%``, ``0.0%``."""
    text = one_decimal(value)
    return f"{text}%" if text.startswith("−") or text == "0.0" else f"+{text}%"


def sentence_case(title: str) -> str:
    """Write an official title as a sentence begins: ``Data scientists``."""
    return title[:1] + title[1:].lower()


def projection_title(people: str, rows: Sequence[Row]) -> str:
    """Return the finding of a projection chart; ``people`` are those of the role."""
    first = rows[0]
    if len(rows) == 1:
        return (
            f"{sentence_case(first['occupation_title'])}: {whole(first['employment_base_jobs'])} "
            f"jobs in {first['base_year']}, {whole(first['employment_projected_jobs'])} projected "
            f"for {first['target_year']}"
        )
    changes = [float(row["change_pct"]) for row in rows]
    count = NUMBER_WORDS[len(rows)] if len(rows) < len(NUMBER_WORDS) else str(len(rows))
    low, high = one_decimal(min(changes)), one_decimal(max(changes))
    if min(changes) > 0:
        return (
            f"The {count} occupations closest to {people} are projected to grow by {low}% to "
            f"{high}% by {first['target_year']}"
        )
    return (
        f"The {count} occupations closest to {people} are projected to change by between "
        f"{low}% and {signed_percent(max(changes))} by {first['target_year']}"
    )


def projection_subtitle(rows: Sequence[Row]) -> str:
    """Return what a projection chart measures, with its round."""
    first = rows[0]
    return (
        f"Jobs in the United States in {first['base_year']} and projected for "
        f"{first['target_year']}, projection round {first['round']}; the self-employed included"
    )


def describe_projection(rows: Sequence[Row], benchmark: Row | None) -> str:
    """Say a projection: level, change, openings a year, and how well the codes fit a role."""
    first = rows[0]
    sentences = [_projection_in_full(first)] if len(rows) == 1 else [_projection_list(rows)]
    if benchmark is not None and first["soc_code"] != benchmark["soc_code"]:
        sentences.append(
            f"All occupations: {signed_percent(benchmark['change_pct'])}, "
            f"{one_decimal(benchmark['openings_per_100_jobs'])} openings a year per 100 jobs."
        )
    return " ".join([*sentences, *fit_notes(first["confidence"])])


def _projection_in_full(row: Row) -> str:
    share = math.floor(float(row["replacement_share_pct"]) + 0.5)
    part = "all of them" if share >= 100 else f"{share}% of them"
    return (
        f"{sentence_case(row['occupation_title'])}: {whole(row['employment_base_jobs'])} jobs in "
        f"{row['base_year']}, {whole(row['employment_projected_jobs'])} projected for "
        f"{row['target_year']} ({signed_percent(row['change_pct'])}, which is "
        f"{one_decimal(row['cagr_pct_per_year'])}% a year compounded). About "
        f"{whole(row['openings_jobs_per_year'])} openings a year, "
        f"{one_decimal(row['openings_per_100_jobs'])} for every 100 jobs of {row['base_year']}, "
        f"{part} to replace people who leave."
    )


def _projection_list(rows: Sequence[Row]) -> str:
    parts = [
        f"{sentence_case(row['occupation_title'])} {signed_percent(row['change_pct'])}, "
        f"{whole(row['openings_jobs_per_year'])} openings a year "
        f"({one_decimal(row['openings_per_100_jobs'])} per 100 jobs)"
        for row in rows
    ]
    years = f"From {rows[0]['base_year']} to {rows[0]['target_year']}"
    return f"{years}: {'; '.join(parts)}."


def years_title(people: str, occupations: Sequence[Sequence[Row]]) -> str:
    """Return the finding of an employment-by-year chart; one list of rows per occupation."""
    if len(occupations) == 1:
        own = own_points(occupations[0])
        first, last = own[0], own[-1]
        return (
            f"{sentence_case(last['occupation_title'])}: {whole(first['employment_jobs'])} jobs in "
            f"{first['reference_month']}, {whole(last['employment_jobs'])} in "
            f"{last['reference_month']}"
        )
    newest = [own_points(rows)[-1] for rows in occupations]
    top = max(newest, key=lambda row: int(row["employment_jobs"]))
    return (
        f"{sentence_case(top['occupation_title'])} are the largest of the occupations closest to "
        f"{people}: {whole(top['employment_jobs'])} jobs in {top['reference_month']}"
    )


def years_subtitle(occupations: Sequence[Sequence[Row]]) -> str:
    """Return what an employment-by-year chart measures."""
    rows = occupations[0]
    drawn = [piece for occupation in occupations for piece in segments(occupation) if piece.drawn]
    hollow = any(piece.relation == WIDER for piece in drawn)
    return (
        f"Wage and salary jobs in the United States, each May {rows[0]['year']} to "
        f"{rows[-1]['year']}. Upright bars: 95% interval, where wider than the point. Dashed "
        f"lines: change of classification.{' Hollow points: a wider code.' if hollow else ''}"
    )


def describe_years(occupations: Sequence[Sequence[Row]], confidence: str) -> str:
    """Say employment by year: the newest count with its interval, and what earlier codes held."""
    newest = [own_points(rows)[-1] for rows in occupations]
    counts = [
        f"{sentence_case(row['occupation_title'])} {whole(row['employment_jobs'])} "
        f"({whole(row['low_jobs'])} to {whole(row['high_jobs'])})"
        for row in newest
    ]
    sentences = [f"Jobs in {newest[0]['reference_month']} with 95% interval: {'; '.join(counts)}."]
    if len(occupations) == 1:
        sentences += lineage_notes(occupations)
    return " ".join([*sentences, POOLED, *fit_notes(confidence)])


@dataclass(frozen=True)
class Segment:
    """The years of one occupation in one classification, to be drawn apart from the others.

    Parameters
    ----------
    system
        The classification.
    codes, relation, note
        What was counted then, as in ``data/lineage.toml``; codes joined by " + ".
    points
        The rows, oldest first.
    drawn
        False where there is nothing to draw, or only a code that holds far more.
    reason
        Why nothing is drawn, in words; empty when drawn.
    """

    system: str
    codes: str
    relation: str
    note: str
    points: tuple[Row, ...]
    drawn: bool
    reason: str


def segments(rows: Sequence[Row]) -> list[Segment]:
    """Cut the rows of one occupation into pieces, one per classification, oldest first."""
    largest = max(int(row["employment_jobs"]) for row in own_points(rows))
    pieces = []
    for system in SYSTEMS:
        points = tuple(row for row in rows if row["soc_system"] == system)
        if not points:
            continue
        codes, relation = points[0]["codes"], points[0]["relation"]
        jobs = [int(row["employment_jobs"]) for row in points if row["employment_jobs"] is not None]
        far_wider = relation == WIDER and max(jobs, default=0) > WIDER_SHOWN_UP_TO * largest
        reason = f"within {codes}" if far_wider else "" if jobs else relation
        pieces.append(
            Segment(system, codes, relation, points[0]["note"], points, not reason, reason)
        )
    return pieces


def lineage_notes(occupations: Iterable[Sequence[Row]]) -> list[str]:
    """Return what earlier codes held, each sentence once, in order of first appearance."""
    return list(dict.fromkeys(row["note"] for rows in occupations for row in rows if row["note"]))


def own_points(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of today's code in today's classification, which alone compare."""
    newest = rows[-1]["soc_system"]
    return [row for row in rows if row["soc_system"] == newest and row["relation"] == SAME_CODE]


def fit_notes(confidence: str) -> list[str]:
    """Return what to tell of the match between role and codes; nothing for a code itself."""
    return [FIT[confidence]] if confidence in FIT else []
