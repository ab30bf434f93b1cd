"""How much wider the band of a reader's self-ratings becomes by the terms that she ticked.

Twin: ``assess/terms/band.js``; both are held by ``tests/assess/terms/overclaiming_cases.json``.
Whoever shows a band of self-ratings takes :func:`own_level_se` for their standard error; the rule
and its reason stand in :mod:`careerbook.assess.terms.scoring`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from careerbook.assess.answers.rating_error import OWN_LEVEL_SE
from careerbook.assess.terms import terms
from careerbook.errors import AnswersError


def invented_terms() -> tuple[str, ...]:
    """Return the ids of the terms that were made up for the check, as the page needs them.

    Example
    -------
    >>> len(invented_terms())
    4
    """
    return tuple(term.id for term in terms.load().invented)


def widening(known: Mapping[str, bool | None], invented: Collection[str] | None = None) -> float:
    """Return what the standard error of self-ratings is multiplied by, from 1 to 2.

    Parameters
    ----------
    known
        Term id -> ticked or not; ``None`` or absent means open.
    invented
        Ids of the made-up terms; by default the handbook's own.

    Returns
    -------
    float
        1 + the share of the made-up terms answered that were ticked; 1 where none is answered.

    Example
    -------
    >>> widening({}), widening({invented_terms()[0]: True, invented_terms()[1]: False})
    (1.0, 1.5)
    """
    made_up = invented_terms() if invented is None else invented
    given = [known[term] for term in made_up if known.get(term) is not None]
    return 1 + sum(map(bool, given)) / len(given) if given else 1.0


def own_level_se(
    known: Mapping[str, bool | None], invented: Collection[str] | None = None
) -> float:
    """Return the standard error of this reader's self-rated levels, in levels.

    Parameters
    ----------
    known, invented
        As in :func:`widening`.

    Example
    -------
    >>> round(own_level_se({}), 2), round(own_level_se({"a": True}, ["a"]), 2)
    (1.18, 2.37)
    """
    return OWN_LEVEL_SE * widening(known, invented)


def ticks_only(known: Mapping[str, Any]) -> dict[str, bool]:
    """Return the ticks as they are.

    Raises
    ------
    AnswersError
        When an answer is neither ``True`` nor ``False``.
    """
    for name, answer in known.items():
        if not isinstance(answer, bool):
            raise AnswersError(f"known.{name}", repr(answer), "true or false")
    return dict(known)


def ticks(document: Mapping[str, Any]) -> dict[str, bool]:
    """Return term id -> ticked or not, from the reader's document; open terms are left out."""
    entries = document.get("overclaiming", {}).items()
    return {name: entry["known"] for name, entry in entries if entry["known"] is not None}
