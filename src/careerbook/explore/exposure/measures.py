"""The measures of exposure that are shown: what each is called, asks, and does not say."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from careerbook.errors import UnknownNameError
from careerbook.say.wording import Words

WORDS = Words(__package__)
BLS_CATEGORIES = ("Low", "Moderate", "High", "Very high")
"""The publisher's quarters of occupations, from the least exposed."""


@dataclass(frozen=True)
class Measure:
    """One measure as a reader meets it.

    Parameters
    ----------
    measure_id
        As in the table ``ai_exposure_measures``.
    name
        What it is called here, in a few words.
    letter
        The publisher's name of the variant, such as ``"alpha"``; may be empty.
    authors, published, judge, period
        Whose it is, when it came out, who judged, and of when the evidence is.
    question
        What was asked.
    limit
        What it does not say.
    """

    measure_id: str
    name: str
    letter: str
    authors: str
    published: str
    judge: str
    period: str
    question: str
    limit: str


@cache
def measures() -> dict[str, Measure]:
    """Return the measures that are shown, in the order of the picture.

    Source
    ------
    ``ai_exposure_measures``; questions and limits are the handbook's wording.
    """
    from careerbook.facts.data import load

    rows = load("ai_exposure_measures").set_index("measure_id")
    names, letters, questions, limits = (
        WORDS.table(key) for key in ("names", "letters", "questions", "limits")
    )
    return {
        key: Measure(
            measure_id=key,
            name=names[key],
            letter=letters[key],
            authors=rows.loc[key, "authors"],
            published=rows.loc[key, "published"],
            judge=rows.loc[key, "judged_by"],
            period=rows.loc[key, "evidence_period"],
            question=questions[key],
            limit=limits[key],
        )
        for key in names
    }


def measure_of(measure_id: str) -> Measure:
    """Return one measure.

    Raises
    ------
    UnknownNameError
        When it is not one of those shown.
    """
    known = measures()
    if measure_id not in known:
        raise UnknownNameError("measure of exposure", measure_id, known)
    return known[measure_id]
