"""The metropolitan areas with most jobs of one occupation: pay, share of jobs, prices, gaps.

The page computes the same words in ``explore/pay/metros.js``; both sides are tested on
``tests/explore/pay/pay_metros_cases.json``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from careerbook.errors import UnknownNameError
from careerbook.explore.pay.arithmetic import percentile_of
from careerbook.explore.pay.metro_rows import MetroPay, jobs_of, metro_pay, metro_year
from careerbook.explore.pay.rows import PERCENTILES, POINT_COLUMNS
from careerbook.explore.pay.view import HOW_TO_READ_A_BAR, WHAT_WAGES_LEAVE_OUT, about, price_note
from careerbook.occupations.places import places
from careerbook.occupations.soc_match import SocMatch, match_of, matches
from careerbook.say.numbers import money
from careerbook.say.wording import Words

if TYPE_CHECKING:
    import pandas as pd

WORDS = Words(__package__)

TOP = 10
MINIMUM_JOBS = 500
SORTS = {"jobs": "number of jobs", "median": "median pay", "us-prices": "median at US prices"}
QUOTIENT_NOTE = WORDS["quotient_note"]


@dataclass(frozen=True)
class MetrosView:
    """Up to ten metropolitan areas of one occupation; build it with `metros_view`.

    Parameters
    ----------
    match
        The role or occupation asked for.
    occupation
        The one official occupation that is counted.
    metros
        The areas with most jobs, in the order of ``sort``.
    enough
        How many areas have ``minimum_jobs`` or more.
    unranked
        How many areas have the occupation but no released number of jobs.
    sort
        ``"jobs"``, ``"median"`` or ``"us-prices"``.
    minimum_jobs
        Areas with fewer jobs are left out.
    own_usd_per_year
        The reader's own pay, or None.
    """

    match: SocMatch
    occupation: SocMatch
    metros: tuple[MetroPay, ...]
    enough: int
    unranked: int
    sort: str
    minimum_jobs: int
    own_usd_per_year: float | None = None

    @property
    def released(self) -> tuple[MetroPay, ...]:
        """The areas with a published median."""
        return tuple(metro for metro in self.metros if metro.median is not None)

    @cached_property
    def title(self) -> str:
        """The finding, after the present order."""
        people = self.occupation.people
        if not self.metros:
            if not jobs_of(self.occupation.soc_codes[0]):
                return WORDS.fill("not_by_metro", people=people)
            return f"No metropolitan area has {self.minimum_jobs:,} jobs of {people} or more"
        first, count = self.metros[0], len(self.metros)
        best = {"median": first.median, "us-prices": first.adjusted}.get(self.sort)
        if best is None or count == 1:
            most = min(self.metros, key=_most_jobs)
            return f"{most.place.name} has the most jobs of {people}: {most.jobs:,}"
        among = WORDS.fill("among_metros", count=count, people=people)
        known = " where pay is released" if len(self.released) < count else ""
        if self.sort == "median":
            return f"{among}, {first.place.name} pays most{known}: median {money(best)}"
        return WORDS.fill(
            "pays_most", among=among, place=first.place.name, known=known, median=about(best)
        )

    @cached_property
    def measure(self) -> str:
        """What is measured: unit, time, which areas, in which order, how to read the bars."""
        unit = WORDS.fill("metro_measure", year=metro_year())
        if not self.metros:
            return unit
        which = f"{self.minimum_jobs:,} such jobs or more" if self.minimum_jobs else "any such jobs"
        if self.enough > len(self.metros):
            areas = f"The {len(self.metros)} areas with most such jobs, of {self.enough} with"
        else:
            areas = f"All {self.enough} areas with"
        order = f"sorted by {SORTS[self.sort]}"
        return f"{unit} {HOW_TO_READ_A_BAR} {areas} {which}, {order}."

    @cached_property
    def sentence(self) -> str:
        """The view in words: finding, span of medians, gaps, own standing."""
        parts = [f"{self.title}.", self._span(), self._gaps(), self._own()]
        return " ".join(part for part in parts if part)

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """What a careful reader must know: which code, who cannot be ranked, quotient, prices."""
        notes = []
        if self.match.confidence:
            row = self.occupation
            others = len(self.match.soc_codes) - 1
            more = f"; {others} more can be chosen" if others else ""
            notes.append(
                WORDS.fill(
                    "counted_for",
                    name=self.match.name,
                    title=row.name,
                    code=row.soc_codes[0],
                    more=more,
                    confidence=self.match.confidence,
                )
            )
        if self.unranked:
            areas = "area has" if self.unranked == 1 else "areas have"
            notes.append(WORDS.fill("cannot_be_ranked", count=self.unranked, areas=areas))
        if self.metros:
            notes.append(QUOTIENT_NOTE)
        years = [metro.level[1] for metro in self.metros if metro.level]
        if self.sort == "us-prices" and years:
            notes.append(price_note(max(years)))
        return (*notes, WHAT_WAGES_LEAVE_OUT)

    @property
    def frame(self) -> pd.DataFrame:
        """One row per area, in the order shown; missing cells are missing.

        Columns ``cbsa_code``, ``metro_name``, ``soc_code``, ``year``, ``employment_jobs``,
        ``location_quotient``, ``pNN_usd_per_year`` as paid, ``rpp_us100`` and
        ``median_at_us_prices_usd_per_year``; with own pay also ``standing``.
        """
        import pandas as pd

        rows = [
            {
                "cbsa_code": metro.place.code,
                "metro_name": metro.place.name,
                "soc_code": metro.row.soc_code,
                "year": metro_year(),
                "employment_jobs": metro.jobs,
                "location_quotient": metro.quotient,
                **dict(zip(POINT_COLUMNS, metro.row.points, strict=True)),
                "rpp_us100": metro.level and metro.level[0],
                "median_at_us_prices_usd_per_year": metro.adjusted,
                **({"standing": self.standing(metro)} if self.own_usd_per_year else {}),
            }
            for metro in self.metros
        ]
        frame = pd.DataFrame(rows)
        kinds = dict.fromkeys(POINT_COLUMNS, "Int64")
        decimals = ("location_quotient", "rpp_us100", "median_at_us_prices_usd_per_year")
        return frame.astype(kinds | dict.fromkeys(decimals, "Float64")) if rows else frame

    def _span(self) -> str:
        if len(self.released) < 2:
            return ""
        low, high = min(self.released, key=_median), max(self.released, key=_median)
        return WORDS.fill(
            "as_paid",
            low=money(_median(low)),
            low_place=low.place.name,
            high=money(_median(high)),
            high_place=high.place.name,
        )

    def _gaps(self) -> str:
        names = [metro.place.name for metro in self.metros if metro.median is None]
        return f"Pay not released: {'; '.join(names)}." if names else ""

    def _own(self) -> str:
        if self.own_usd_per_year is None or not self.released:
            return ""
        above = [metro for metro in self.released if self.own_usd_per_year > _median(metro)]
        return WORDS.fill(
            "own_above", own=money(self.own_usd_per_year), above=len(above), all=len(self.released)
        )

    def standing(self, metro: MetroPay) -> str:
        """Where own pay stands in one area, as text; "" without own pay or published pay."""
        if self.own_usd_per_year is None or metro.median is None:
            return ""
        points = dict(zip(PERCENTILES, metro.row.points, strict=True))
        return percentile_of(self.own_usd_per_year, points).phrase


def metros_view(
    role_or_soc: str,
    soc_code: str | None = None,
    *,
    sort: str = "jobs",
    minimum_jobs: int = MINIMUM_JOBS,
    own_usd_per_year: float | None = None,
) -> MetrosView:
    """Look up the ten metropolitan areas with most jobs of one occupation.

    Parameters
    ----------
    role_or_soc
        A role (``"ml-engineer"``) or SOC code (``"15-2051"``).
    soc_code
        Which of the role's candidate codes is counted; by default the best match.
    sort
        ``"jobs"``, ``"median"`` or ``"us-prices"``.
    minimum_jobs
        Areas with fewer jobs are left out: their estimates rest on few answers.
    own_usd_per_year
        The reader's own pay, US dollars a year before tax.

    Raises
    ------
    UnknownNameError
        When the role, code or order is unknown, or the code is no candidate of the role.
    ValueError
        When ``minimum_jobs`` is below 0 or own pay is not a positive number.

    Source
    ------
    ``oews_metro_2025`` (BLS OEWS) and ``price_parity_metro`` (BEA).

    Example
    -------
    >>> len(metros_view("data-scientist").metros)
    10
    """
    match = match_of(role_or_soc)
    code = candidate_of(match, soc_code)
    if sort not in SORTS:
        raise UnknownNameError("order of metropolitan areas", sort, SORTS)
    if minimum_jobs < 0:
        raise ValueError(f"the least number of jobs is 0 or more, not {minimum_jobs}")
    if own_usd_per_year is not None:
        percentile_of(own_usd_per_year, {})  # refuses what is not pay
    occupation = matches()[f"soc:{code}"]
    counted = jobs_of(code)
    known = {key: jobs for key, jobs in counted.items() if jobs is not None}
    enough = [key for key, jobs in known.items() if jobs >= minimum_jobs]
    largest = sorted(enough, key=lambda key: (-known[key], places()[key].name))[:TOP]
    found = [metro_pay(occupation, places()[key], known[key]) for key in largest]
    return MetrosView(
        match=match,
        occupation=occupation,
        metros=tuple(sorted(found, key=lambda metro: _rank(metro, sort))),
        enough=len(enough),
        unranked=len(counted) - len(known),
        sort=sort,
        minimum_jobs=minimum_jobs,
        own_usd_per_year=own_usd_per_year,
    )


def candidate_of(match: SocMatch, soc_code: str | None) -> str:
    """Return the code to count: the given one, or the best match for None.

    Raises
    ------
    UnknownNameError
        When the code is no candidate of the role.
    """
    if soc_code is None:
        return match.soc_codes[0]
    if soc_code not in match.soc_codes:
        raise UnknownNameError(f"candidate code of {match.name}", soc_code, match.soc_codes)
    return soc_code


def _rank(metro: MetroPay, sort: str) -> tuple[float, int, str]:
    """Order largest first; what is not released comes last."""
    value = {"jobs": metro.jobs, "median": metro.median, "us-prices": metro.adjusted}[sort]
    return (-value if value is not None else 0.0, -metro.jobs, metro.place.name)


def _median(metro: MetroPay) -> int:
    assert metro.median is not None
    return metro.median


def _most_jobs(metro: MetroPay) -> tuple[int, str]:
    return -metro.jobs, metro.place.name
