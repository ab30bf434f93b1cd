"""The kinds of source that say what a job pays, and what each of them measures.

To add a kind: add it here, give it a color and a marker in ``kit/style.py``, and its rows in
``rows.py``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from careerbook.errors import UnknownNameError


@dataclass(frozen=True)
class SourceKind:
    """One kind of source.

    Parameters
    ----------
    key
        Short name, also in addresses.
    name
        Heading, and the label of its checkbox.
    basis, bases
        What its money is; the same as it is listed in a sentence.
    covers
        What it includes and excludes, and whom it covers; two sentences.
    table
        The data table that its figures stand in.
    """

    key: str
    name: str
    basis: str
    bases: str
    covers: str
    table: str


KINDS: dict[str, SourceKind] = {
    kind.key: kind
    for kind in (
        SourceKind(
            "employer-survey",
            "Employer survey",
            "base wage",
            "base wages",
            "With commissions; no year-end bonus, overtime or equity. Wage and salary jobs of a "
            "whole official occupation.",
            "oews_national",
        ),
        SourceKind(
            "visa-filings",
            "Visa filings",
            "base wage offered",
            "base wages offered",
            "No bonus, no equity. Only jobs for which an employer filed for an H-1B visa.",
            "h1b_wages",
        ),
        SourceKind(
            "self-reports",
            "Self-reports",
            "total compensation",
            "total compensation",
            "Yearly pay in all, as people state it. Only those who chose to answer one online "
            "survey of developers.",
            "stackoverflow_pay",
        ),
        SourceKind(
            "advertisements",
            "Advertisements",
            "posted salary",
            "posted salaries",
            "Called a survey, but rows repeat like posted ranges. Full time, all levels; whether "
            "a bonus is in it is not said.",
            "aijobs_pay",
        ),
        SourceKind(
            "claims",
            "Claims of a career page",
            "basis mostly not said",
            "claimed figures",
            "Averages and ranges without origin or number of people. No median, so no part of the "
            "span.",
            "claims",
        ),
    )
}
"""Key -> kind, in the order in which they are shown."""


def in_order(keys: Iterable[str]) -> tuple[str, ...]:
    """Return the kinds named, each once, in the order of the book.

    Raises
    ------
    UnknownNameError
        When a key is no kind of source.
    """
    wanted = list(keys)
    for key in wanted:
        if key not in KINDS:
            raise UnknownNameError("kind of source", key, KINDS)
    return tuple(key for key in KINDS if key in wanted)
