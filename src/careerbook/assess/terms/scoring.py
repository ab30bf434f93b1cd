"""What it says when somebody ticks terms that do not exist, and what it does not say.

The browser computes the same in ``assess/terms/scoring.js``; both are held by
``tests/assess/terms/overclaiming_cases.json``.

Formulas, with h of n_r real and f of n_f invented terms ticked (log-linear correction, so that
none and all stay finite; Hautus 1995, Behav. Res. Methods 27:46)::

    H  = (h + 0.5) / (n_r + 1)        F = (f + 0.5) / (n_f + 1)
    d' = z(H) - z(F)                  c = -(z(H) + z(F)) / 2

z is the inverse of the standard normal distribution. d' says how well real and invented terms are
told apart, c how cautiously one ticks: above 0 cautious, below 0 ready to tick.

The one use in this book, an editorial judgment (:mod:`careerbook.assess.terms.band`)::

    widening = 1 + f / n_f

The standard error of self-ratings is multiplied by it: nothing invented ticked leaves it as it is,
all of them double it. The plain share is used and not F, so that nobody's band is widened by a
correction alone. The levels themselves stay as they were given: the check never calls them wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING

from careerbook.assess.terms.band import widening
from careerbook.say.numbers import two_decimals
from careerbook.say.wording import Words

if TYPE_CHECKING:
    from careerbook.assess.terms.terms import TermList

WORDS = Words(__package__)

Known = Mapping[str, bool | None]


@dataclass(frozen=True)
class TermAnswer:
    """One term with its answer; ``known`` is ``None`` while it is open."""

    term: str
    real: bool
    known: bool | None


@dataclass(frozen=True)
class TermResult:
    """What :func:`score` found.

    Attributes
    ----------
    rows
        One per term, in the order of the data.
    answered, open
        Numbers of terms.
    real, real_known
        Real terms answered, and those of them ticked (n_r, h).
    invented, invented_known
        Invented terms answered, and those of them ticked (n_f, f).
    hit_rate, false_alarm_rate
        H and F, 0-1; ``None`` without an answered real or invented term.
    d_prime, criterion
        d' and c in standard deviations; ``None`` unless both rates are known.
    d_low, d_high
        d' with one invented term more and one fewer ticked, as far as there are so many.
    widening
        What the standard error of self-ratings is multiplied by, 1-2; ``None`` without an answered
        invented term.
    """

    rows: tuple[TermAnswer, ...]
    answered: int
    open: int
    real: int
    real_known: int
    invented: int
    invented_known: int
    hit_rate: float | None
    false_alarm_rate: float | None
    d_prime: float | None
    criterion: float | None
    d_low: float | None
    d_high: float | None
    widening: float | None


def score(data: TermList, known: Known) -> TermResult:
    """Score the ticks by the module's formulas.

    Parameters
    ----------
    data
        The terms.
    known
        Term id -> ticked or not; ``None`` or absent means open, and open terms are left out. Ids
        that the data do not have are ignored.

    Example
    -------
    >>> from careerbook.assess.terms import terms as overclaiming
    >>> terms = overclaiming.load()
    >>> result = score(terms, {term.id: term.real for term in terms.term})
    >>> result.real_known, result.invented_known, result.widening
    (16, 0, 1.0)
    """
    rows = tuple(TermAnswer(term.id, term.real, known.get(term.id)) for term in data.term)
    real = [bool(row.known) for row in rows if row.known is not None and row.real]
    invented = [bool(row.known) for row in rows if row.known is not None and not row.real]
    hits, alarms = sum(real), sum(invented)
    hit_rate = corrected(hits, len(real)) if real else None
    false_alarm_rate = corrected(alarms, len(invented)) if invented else None
    d_prime = criterion = d_low = d_high = None
    if hit_rate is not None and false_alarm_rate is not None:
        z_hit, z_alarm = z(hit_rate), z(false_alarm_rate)
        d_prime, criterion = z_hit - z_alarm, -(z_hit + z_alarm) / 2
        d_low = z_hit - z(corrected(min(alarms + 1, len(invented)), len(invented)))
        d_high = z_hit - z(corrected(max(alarms - 1, 0), len(invented)))
    return TermResult(
        rows=rows,
        answered=len(real) + len(invented),
        open=len(rows) - len(real) - len(invented),
        real=len(real),
        real_known=hits,
        invented=len(invented),
        invented_known=alarms,
        hit_rate=hit_rate,
        false_alarm_rate=false_alarm_rate,
        d_prime=d_prime,
        criterion=criterion,
        d_low=d_low,
        d_high=d_high,
        widening=widening(known, [term.id for term in data.invented]) if invented else None,
    )


def corrected(count: int, total: int) -> float:
    """Return the share of ``count`` in ``total`` with the log-linear correction, never 0 or 1."""
    return (count + 0.5) / (total + 1)


def z(share: float) -> float:
    """Return the point below which ``share`` of a standard normal distribution lies.

    Raises
    ------
    ValueError
        When ``share`` is not between 0 and 1, both excluded.

    Example
    -------
    >>> round(z(0.975), 2)
    1.96
    """
    if not 0 < share < 1:
        raise ValueError(f"share is {share!r}; allowed: a number above 0 and below 1")
    return NormalDist().inv_cdf(share)


def sentence(result: TermResult) -> str:
    """Say in plain words what was ticked and what it does to the band of self-ratings.

    Example
    -------
    >>> from careerbook.assess.terms import terms as overclaiming
    >>> sentence(score(overclaiming.load(), {}))
    'Nothing is scored yet: no term has been answered.'
    """
    if result.answered == 0:
        return WORDS["nothing_scored"]
    text = f"You ticked {result.real_known} of {_count(result.real, 'real term')}"
    if result.widening is None:
        return WORDS.fill("no_invented_answered", text=text)
    text += f" and {result.invented_known} of {_count(result.invented, 'made-up one')}."
    if result.open:
        text += f" {_count(result.open, 'term')} {'is' if result.open == 1 else 'are'} left out."
    if result.invented_known == 0:
        return WORDS.fill("band_stays", text=text)
    return WORDS.fill("wider_band", text=text, widening=two_decimals(result.widening))


def title(result: TermResult) -> str:
    """Return the finding in a few words."""
    if result.answered == 0:
        return f"{len(result.rows)} terms, none answered yet"
    if result.widening is None:
        return f"{result.real_known} of {_count(result.real, 'real term')} ticked"
    if result.invented_known == 0:
        return WORDS["band_stays_title"]
    return WORDS.fill("wider_band_title", widening=two_decimals(result.widening))


def label(known: int, total: int) -> str:
    """Return the label of one bar.

    Example
    -------
    >>> label(3, 4), label(0, 0)
    ('3 of 4', 'not answered')
    """
    return f"{known} of {total}" if total else "not answered"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
