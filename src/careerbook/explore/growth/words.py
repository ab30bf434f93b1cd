"""What a growth chart says in words: titles and sentences computed from its rows.

The browser says the same (``explore/growth/words.js``); both are tested on
``tests/explore/growth/growth_cases.json``. A row is a dict with the columns of
:func:`careerbook.explore.growth.jobs.projection` and, of a projection, what leads (see
:data:`careerbook.explore.growth.projection_rows.NEWEST`), or those of
:func:`careerbook.explore.growth.jobs.employment_by_year`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from careerbook.occupations.lineage import SAME_CODE, SYSTEMS, WIDER
from careerbook.say.numbers import (
    in_words,
    listed,
    one_decimal,
    round_half_up,
    signed,
    signed_percent,
    whole,
)
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
    """Return the finding of a projection chart; ``people`` are those of the role.

    Rounds do not compare: where a newer one leads for some rows only, the title is about those.
    """
    rows = [row for row in rows if is_newer(row)] or rows
    first = rows[0]
    if len(rows) == 1 and is_newer(first):
        return WORDS.fill(
            "projection_title_newer",
            occupation=sentence_case(first["occupation_title"]),
            change=newest_change(first),
            base_year=first["newest_base_year"],
            target_year=first["newest_target_year"],
            before_round=first["round"],
            before=signed_percent(first["change_pct"]),
        )
    if len(rows) == 1:
        return (
            f"{sentence_case(first['occupation_title'])}: {whole(first['employment_base_jobs'])} "
            f"jobs in {first['base_year']}, {whole(first['employment_projected_jobs'])} projected "
            f"for {first['target_year']}"
        )
    low = min(rows, key=lambda row: float(row["newest_change_pct"]))
    high = max(rows, key=lambda row: float(row["newest_change_pct"]))
    grow = float(low["newest_change_pct"]) > 0
    return WORDS.fill(
        "grow" if grow else "change",
        count=in_words(len(rows)),
        people=people,
        low=_unsigned(low),
        high=_unsigned(high) if grow else newest_change(high),
        year=first["newest_target_year"],
    )


def is_newer(row: Row) -> bool:
    """Say whether a newer round leads, of which other numbers than the bars' are held."""
    return bool(row["newest_round"] != row["round"])


def newest_change(row: Row) -> str:
    """Write the leading change as it was published: ``+34.6%``, or ``+16%`` where rounded."""
    value = float(row["newest_change_pct"])
    return f"{signed(value, 0)}%" if row["percent_rounded"] else signed_percent(value)


def _unsigned(row: Row) -> str:
    value = float(row["newest_change_pct"])
    return whole(value) if row["percent_rounded"] else one_decimal(value)


def projection_subtitle(rows: Sequence[Row]) -> str:
    """Return what a projection chart measures, with its rounds."""
    newer = [row for row in rows if is_newer(row)]
    if newer:
        return WORDS.fill(
            "projection_subtitle_newer",
            newest=newer[0]["newest_round"],
            round=newer[0]["round"],
        )
    first = rows[0]
    return WORDS.fill(
        "projection_subtitle",
        base_year=first["base_year"],
        target_year=first["target_year"],
        round=first["round"],
    )


def describe_projection(rows: Sequence[Row], benchmark: Row | None) -> str:
    """Say a projection: change, level, openings a year, and how well the codes fit a role."""
    first = rows[0]
    sentences = _projection_in_full(first) if len(rows) == 1 else [_projection_list(rows)]
    if benchmark is not None and first["soc_code"] != benchmark["soc_code"]:
        key = "all_occupations_newer" if is_newer(benchmark) else "all_occupations"
        sentences.append(
            WORDS.fill(
                key,
                change=newest_change(benchmark),
                **{"round": benchmark["newest_round"]}
                if is_newer(benchmark)
                else {"per_100": one_decimal(benchmark["openings_per_100_jobs"])},
            )
        )
    return " ".join([*sentences, *fit_notes(first["confidence"])])


def projection_notes(rows: Sequence[Row]) -> list[str]:
    """Return what stands below a projection: openings, doubts, and the exposure to AI."""
    notes = [OPENINGS]
    unconfirmed = [row for row in rows if row["to_be_confirmed"]]
    if unconfirmed:
        notes.append(WORDS.fill("to_be_confirmed", round=unconfirmed[0]["newest_round"]))
    groups: dict[str, list[str]] = {}
    for row in rows:
        if row["ai_exposure_category"]:
            name = row["occupation_title"].lower()
            groups.setdefault(row["ai_exposure_category"].lower(), []).append(name)
    if groups:
        whole_list = len(groups) == 1 and len(rows) == len(next(iter(groups.values())))
        texts = [
            WORDS.fill("exposure_all", category=category)
            if whole_list
            else WORDS.fill("exposure_of", category=category, occupations=listed(names))
            for category, names in groups.items()
        ]
        notes.append(WORDS.fill("exposure", groups="; ".join(texts)))
    notes += [
        WORDS.fill(
            "ai_reason",
            occupation=sentence_case(row["occupation_title"]),
            reason=row["ai_reason"],
        )
        for row in rows
        if row["ai_reason"]
    ]
    return notes


def _projection_in_full(row: Row) -> list[str]:
    share = round_half_up(float(row["replacement_share_pct"]))
    part = "all of them" if share >= 100 else f"{share}% of them"
    levels = {
        "base": whole(row["employment_base_jobs"]),
        "base_year": row["base_year"],
        "projected": whole(row["employment_projected_jobs"]),
        "target_year": row["target_year"],
        "change": signed_percent(row["change_pct"]),
        "rate": one_decimal(row["cagr_pct_per_year"]),
        "openings": whole(row["openings_jobs_per_year"]),
        "per_100": one_decimal(row["openings_per_100_jobs"]),
        "of_year": row["base_year"],
        "part": part,
    }
    occupation = sentence_case(row["occupation_title"])
    if not is_newer(row):
        return [WORDS.fill("projection_in_full", occupation=occupation, **levels)]
    newer = WORDS.fill(
        "projection_newer",
        occupation=occupation,
        change=newest_change(row),
        base_year=row["newest_base_year"],
        target_year=row["newest_target_year"],
        round=row["newest_round"],
        openings=_newest_openings(row),
    )
    return [newer, WORDS.fill("projection_before", round=row["round"], **levels)]


def _newest_openings(row: Row) -> str:
    if row["newest_openings"] is None:
        return ""
    return WORDS.fill("projection_newer_openings", openings=whole(row["newest_openings"]))


def _projection_list(rows: Sequence[Row]) -> str:
    any_newer = any(is_newer(row) for row in rows)
    parts = [_in_list(row, any_newer) for row in rows]
    first = rows[0]
    years = f"From {first['newest_base_year']} to {first['newest_target_year']}"
    return f"{years}: {'; '.join(parts)}."


def _in_list(row: Row, any_newer: bool) -> str:
    occupation = sentence_case(row["occupation_title"])
    if is_newer(row):
        return WORDS.fill(
            "projection_in_list_newer",
            occupation=occupation,
            change=newest_change(row),
            openings=_newest_openings(row),
            before_round=row["round"],
            before=signed_percent(row["change_pct"]),
        )
    if any_newer:
        return WORDS.fill(
            "projection_in_list_earlier",
            occupation=occupation,
            change=signed_percent(row["change_pct"]),
            round=row["round"],
        )
    return WORDS.fill(
        "projection_in_list",
        occupation=occupation,
        change=signed_percent(row["change_pct"]),
        openings=whole(row["openings_jobs_per_year"]),
        per_100=one_decimal(row["openings_per_100_jobs"]),
    )


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
