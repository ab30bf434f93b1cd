"""What a chart of projection rounds says in words.

The browser says the same (``explore/growth/rounds.js``); both are tested on
``tests/explore/growth/growth_cases.json``. A row is a dict with the columns of
:func:`careerbook.explore.growth.rounds.projection_rounds`; a missing number is None.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from careerbook.explore.growth.rounds import CHANGE_ONLY, HELD, PERCENT_ONLY
from careerbook.explore.growth.words import Row, fit_notes, sentence_case
from careerbook.occupations.lineage import SAME_CODE, WIDER
from careerbook.say.numbers import in_words, listed, signed, signed_percent, whole
from careerbook.say.wording import Words

WORDS = Words(__package__)

APART = WORDS["apart"]
GAPS = WORDS["gaps"]
HOW_COUNTED = {"sum of codes": "added up", WIDER: "a wider code", "same title": "the same title"}
"""Relation of the codes of a round to those of today -> what is said of it."""


def rounds_title(people: str, occupations: Sequence[Sequence[Row]]) -> str:
    """Return the finding: what the rounds expected; ``people`` are those of the role."""
    own = [row for rows in occupations for row in expected(rows)]
    low, high = (f(float(row["change_pct"]) for row in own) for f in (min, max))
    span = signed_percent(low)
    if high > low:
        span += f" to {signed_percent(high)}"
    if len(occupations) == 1:
        count = in_words(len(own))
        what = "round" if len(own) == 1 else "rounds"
        name = sentence_case(own[0]["occupation_title"])
        return WORDS.fill(
            "rounds_title_one",
            occupation=name,
            count=count,
            rounds=what,
            span=span,
            newest=round_change(own[-1]),
        )
    count = in_words(len(occupations))
    return WORDS.fill("rounds_title_many", count=count, people=people, span=span)


def rounds_subtitle(occupations: Sequence[Sequence[Row]]) -> str:
    """Return what a chart of rounds measures."""
    newest = occupations[0][-1]["round"]
    drawn = [row for rows in occupations for row in rows if row["drawn"]]
    hollow = any(row["relation"] == WIDER for row in drawn)
    return WORDS.fill(
        "rounds_subtitle", newest=newest, hollow=" Hollow points: a wider code." if hollow else ""
    )


def describe_rounds(occupations: Sequence[Sequence[Row]]) -> str:
    """Say what each round expected, and that the rounds stand apart."""
    if len(occupations) == 1:
        rows = occupations[0]
        parts = [_in_full(row) for row in rows if row["held"] in (HELD, PERCENT_ONLY, CHANGE_ONLY)]
        first = f"{sentence_case(rows[0]['occupation_title'])}, by round: {'; '.join(parts)}."
    else:
        parts = [
            f"{sentence_case(rows[0]['occupation_title'])} "
            + ", ".join(f"{round_change(row)} in {row['round']}" for row in expected(rows))
            for rows in occupations
        ]
        first = f"Expected over ten years: {'; '.join(parts)}."
    fit = fit_notes(str(occupations[0][0].get("confidence", "")))
    return " ".join([first, APART, *fit])


def rounds_notes(occupations: Sequence[Sequence[Row]], newest_count: int) -> list[str]:
    """Return what a careful reader must know: codes, gaps, and what the OEWS cannot say.

    Parameters
    ----------
    occupations
        One list of rows per occupation.
    newest_count
        Year of the newest OEWS count, for example 2025.
    """
    first_end = min(row["target_year"] for rows in occupations for row in rows)
    not_over = (
        WORDS.fill("not_over", end=first_end, newest=newest_count)
        if first_end > newest_count
        else ""
    )
    oews = WORDS.fill("oews_cannot_tell", not_over=not_over)
    return [*code_notes(occupations), GAPS, oews]


def code_notes(occupations: Iterable[Sequence[Row]]) -> list[str]:
    """Return, for each occupation that was counted under other codes, in which rounds."""
    notes = []
    for rows in occupations:
        groups: dict[tuple[str, str], list[str]] = {}
        for row in rows:
            if row["held"] == HELD and row["relation"] != SAME_CODE:
                groups.setdefault((row["codes"], row["relation"]), []).append(row["round"])
        parts = [
            f"{listed(names)} count {codes} ({HOW_COUNTED[relation]})"
            for (codes, relation), names in groups.items()
        ]
        if parts:
            notes.append(f"{sentence_case(rows[0]['occupation_title'])}: {'; '.join(parts)}.")
    return notes


def lane_text(row: Row) -> str:
    """Say one round in a few words, as the chart prints it beside the round's span."""
    if row["held"] == CHANGE_ONLY:
        return f"{row['round']}: change only, {signed(row['change_jobs'], 0)} jobs"
    if row["held"] == PERCENT_ONLY:
        return f"{row['round']}: {round_change(row)}{_openings(row)}"
    if row["held"] != HELD:
        return f"{row['round']}: {row['held']}"
    if not row["drawn"]:
        return f"{row['round']}: within the wider {row['codes']}"
    openings = whole(row["openings_jobs_per_year"])
    return f"{row['round']}: {signed_percent(row['change_pct'])}, {openings} openings a year"


def expected(rows: Sequence[Row]) -> list[Row]:
    """Return the rounds that counted the occupation itself, not a wider code."""
    known = [row for row in rows if row["drawn"] or row["held"] == PERCENT_ONLY]
    return [row for row in known if row["relation"] != WIDER]


def round_change(row: Row) -> str:
    """Write the change of a round as it was published: ``+34.6%``, or ``+16%`` where rounded."""
    value = float(row["change_pct"])
    return f"{signed(value, 0)}%" if row["percent_rounded"] else signed_percent(value)


def _openings(row: Row) -> str:
    openings = row["openings_jobs_per_year"]
    return "" if openings is None else WORDS.fill("round_openings", openings=whole(openings))


def _in_full(row: Row) -> str:
    if row["held"] == CHANGE_ONLY:
        return f"{row['round']} only {signed(row['change_jobs'], 0)} jobs known"
    if row["held"] == PERCENT_ONLY:
        return WORDS.fill(
            "round_percent_only",
            round=row["round"],
            change=round_change(row),
            openings=_openings(row),
        )
    wider = f", wider code {row['codes']}" if row["relation"] == WIDER else ""
    return WORDS.fill(
        "round_in_full",
        round=row["round"],
        change=signed_percent(row["change_pct"]),
        base=whole(row["employment_base_jobs"]),
        projected=whole(row["employment_projected_jobs"]),
        openings=whole(row["openings_jobs_per_year"]),
        wider=wider,
    )
