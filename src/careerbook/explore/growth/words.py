"""What a growth chart says in words: titles and sentences computed from its rows.

The browser says the same (``explore/growth/words.js``); both are tested on
``tests/explore/growth/growth_cases.json``. A row is a dict with the columns of
:func:`careerbook.explore.growth.jobs.projection` or
:func:`careerbook.explore.growth.jobs.employment_by_year`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from careerbook.occupations.lineage import SAME_CODE, SYSTEMS, WIDER
from careerbook.say.numbers import in_words, one_decimal, round_half_up, signed_percent, whole
from careerbook.say.wording import Words

WORDS = Words(__package__)

Row = Mapping[str, Any]

FIT = {
    "high": WORDS["fit_high"],
    "medium": WORDS["fit_medium"],
    "low": WORDS["fit_low"],
}
"""Confidence of the mapping from role to codes -> what the reader is told."""

POOLED = WORDS["pooled"]
WIDER_SHOWN_UP_TO = 2
"""A wider code is drawn up to this many times the occupation's own largest count; beyond it, it
says next to nothing about the occupation and flattens everything else."""
OPENINGS = WORDS["openings"]


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
    count = in_words(len(rows))
    grow = min(changes) > 0
    return WORDS.fill(
        "grow" if grow else "change",
        count=count,
        people=people,
        low=one_decimal(min(changes)),
        high=(one_decimal if grow else signed_percent)(max(changes)),
        year=first["target_year"],
    )


def projection_subtitle(rows: Sequence[Row]) -> str:
    """Return what a projection chart measures, with its round."""
    first = rows[0]
    return WORDS.fill(
        "projection_subtitle",
        base_year=first["base_year"],
        target_year=first["target_year"],
        round=first["round"],
    )


def describe_projection(rows: Sequence[Row], benchmark: Row | None) -> str:
    """Say a projection: level, change, openings a year, and how well the codes fit a role."""
    first = rows[0]
    sentences = [_projection_in_full(first)] if len(rows) == 1 else [_projection_list(rows)]
    if benchmark is not None and first["soc_code"] != benchmark["soc_code"]:
        sentences.append(
            WORDS.fill(
                "all_occupations",
                change=signed_percent(benchmark["change_pct"]),
                per_100=one_decimal(benchmark["openings_per_100_jobs"]),
            )
        )
    return " ".join([*sentences, *fit_notes(first["confidence"])])


def _projection_in_full(row: Row) -> str:
    share = round_half_up(float(row["replacement_share_pct"]))
    part = "all of them" if share >= 100 else f"{share}% of them"
    return WORDS.fill(
        "projection_in_full",
        occupation=sentence_case(row["occupation_title"]),
        base=whole(row["employment_base_jobs"]),
        base_year=row["base_year"],
        projected=whole(row["employment_projected_jobs"]),
        target_year=row["target_year"],
        change=signed_percent(row["change_pct"]),
        rate=one_decimal(row["cagr_pct_per_year"]),
        openings=whole(row["openings_jobs_per_year"]),
        per_100=one_decimal(row["openings_per_100_jobs"]),
        of_year=row["base_year"],
        part=part,
    )


def _projection_list(rows: Sequence[Row]) -> str:
    parts = [
        WORDS.fill(
            "projection_in_list",
            occupation=sentence_case(row["occupation_title"]),
            change=signed_percent(row["change_pct"]),
            openings=whole(row["openings_jobs_per_year"]),
            per_100=one_decimal(row["openings_per_100_jobs"]),
        )
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
    return WORDS.fill(
        "years_title_many",
        occupation=sentence_case(top["occupation_title"]),
        people=people,
        jobs=whole(top["employment_jobs"]),
        month=top["reference_month"],
    )


def years_subtitle(occupations: Sequence[Sequence[Row]]) -> str:
    """Return what an employment-by-year chart measures."""
    rows = occupations[0]
    drawn = [piece for occupation in occupations for piece in segments(occupation) if piece.drawn]
    hollow = any(piece.relation == WIDER for piece in drawn)
    return WORDS.fill(
        "years_subtitle",
        first=rows[0]["year"],
        last=rows[-1]["year"],
        hollow=" Hollow points: a wider code." if hollow else "",
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
