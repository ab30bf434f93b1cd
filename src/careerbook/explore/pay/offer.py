"""The equal of an offer in another place: what it must be to buy the same, and where it stands.

The page computes the same words in ``explore/pay/offer.js``; both sides are tested on
``tests/explore/pay/pay_offer_cases.json``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from careerbook.explore.pay.arithmetic import Standing, percentile_of
from careerbook.explore.pay.prices import equal_offer, price_level
from careerbook.explore.pay.rows import PERCENTILES, PayRow, pay_rows, years_of
from careerbook.explore.pay.view import about
from careerbook.occupations.places import Place, place_of
from careerbook.occupations.soc_match import SocMatch, match_of
from careerbook.say.numbers import money, one_decimal
from careerbook.say.wording import Words

WORDS = Words(__package__)

WHAT_PARITY_COVERS = WORDS["what_parity_covers"]


@dataclass(frozen=True)
class OfferPlace:
    """One of the two places: its newest wages and its price level.

    Parameters
    ----------
    place, year
        Where, and the reference May of the wages.
    rows
        One per candidate occupation.
    level
        Price level of the place (United States = 100) and its year; None when not released.
    """

    place: Place
    year: int
    rows: tuple[PayRow, ...]
    level: tuple[float, int] | None

    def standing(self, usd: float, number: int) -> Standing:
        """Where an amount stands among the published percentiles of one candidate."""
        points = dict(zip(PERCENTILES, self.rows[number].points, strict=True))
        return percentile_of(usd, points)


@dataclass(frozen=True)
class OfferView:
    """An amount here and its equal there; build it with `offer_view`.

    Parameters
    ----------
    match
        The role or occupation whose wages both amounts are compared with.
    here, there
        The two places.
    own_usd_per_year
        The reader's own pay or offer here; None takes the median here as an example.
    """

    match: SocMatch
    here: OfferPlace
    there: OfferPlace
    own_usd_per_year: float | None = None

    @cached_property
    def number(self) -> int | None:
        """Position of the best match with pay in both places, else in one; None without any."""
        for wanted in (2, 1):
            for number in range(len(self.match.soc_codes)):
                rows = (self.here.rows[number], self.there.rows[number])
                if sum(row.point(50) is not None for row in rows) >= wanted:
                    return number
        return None

    @cached_property
    def usd(self) -> float | None:
        """The amount here, US dollars a year: own pay, or the median of the best match."""
        if self.own_usd_per_year is not None or self.number is None:
            return self.own_usd_per_year
        return self.here.rows[self.number].point(50)

    @cached_property
    def equal_usd(self) -> float | None:
        """The amount there that buys the same; None when it cannot be told."""
        if self.usd is None or self.here.level is None or self.there.level is None:
            return None
        return equal_offer(self.usd, self.here.level[0], self.there.level[0])

    @property
    def is_told(self) -> bool:
        """Whether there are two places and an equal amount to show."""
        return self.equal_usd is not None and self.here.place != self.there.place

    @cached_property
    def title(self) -> str:
        """The finding."""
        here, there = self.here.place.phrase, self.there.place.phrase
        if self.here.place == self.there.place:
            return WORDS.fill("choose_second_place", place=self.here.place.name)
        if self.usd is None:
            return WORDS.fill("write_own_pay", place=here)
        if self.equal_usd is None:
            missing = there if self.there.level is None else here
            return WORDS.fill("no_equal", place=missing)
        return f"{money(self.usd)} in {here} buys what {about(self.equal_usd)} buys in {there}"

    @cached_property
    def sentence(self) -> str:
        """The finding, the two price levels, and where the amounts stand in both places."""
        parts = [f"{self.title}."]
        if self.is_told:
            parts += [self._prices(), self._standings()]
        return " ".join(part for part in parts if part)

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """Where the amount comes from, which years, and what a price parity leaves out."""
        if not self.is_told:
            return ()
        notes = []
        if self.own_usd_per_year is None and self.number is not None:
            people = self.here.rows[self.number].people
            notes.append(
                WORDS.fill("amount_is_median", people=people, place=self.here.place.phrase)
            )
        notes.append(WORDS["newest_wages"])
        return (*notes, WHAT_PARITY_COVERS)

    def table_rows(self) -> list[dict[str, str]]:
        """Return one row per candidate: where the three amounts stand, as text."""
        if not self.is_told:
            return []
        assert self.usd is not None and self.equal_usd is not None
        paid, equal = money(self.usd), about(self.equal_usd)
        return [
            {
                "Occupation": f"{row.title} ({row.soc_code})",
                f"Percentile of {paid} here": _standing(self.here, self.usd, number),
                f"Percentile of {equal} there": _standing(self.there, self.equal_usd, number),
                f"Percentile of {paid} there": _standing(self.there, self.usd, number),
            }
            for number, row in enumerate(self.here.rows)
        ]

    def _prices(self) -> str:
        assert self.here.level is not None and self.there.level is not None
        (here, year), (there, _) = self.here.level, self.there.level
        return WORDS.fill("levels", here=one_decimal(here), there=one_decimal(there), year=year)

    def _standings(self) -> str:
        if self.number is None:
            return WORDS.fill("published_for_neither", people=self.match.people)
        assert self.usd is not None and self.equal_usd is not None
        paid, equal = money(self.usd), about(self.equal_usd)
        people = self.here.rows[self.number].people
        here, there = (side.rows[self.number].gap for side in (self.here, self.there))
        here = here or f"{paid} stands {self._stands(self.here, self.usd)}"
        there = there or (
            f"{equal} stands {self._stands(self.there, self.equal_usd)}; {paid}, unadjusted, "
            f"{self._stands(self.there, self.usd)}"
        )
        return WORDS.fill(
            "offer_standing",
            people=people,
            year_here=self.here.year,
            here=here,
            year_there=self.there.year,
            there=there,
        )

    def _stands(self, side: OfferPlace, usd: float) -> str:
        assert self.number is not None
        return side.standing(usd, self.number).phrase


def offer_view(
    role_or_soc: str, here: str, there: str, own_usd_per_year: float | None = None
) -> OfferView:
    """Look up an offer in one place and its equal in another, with the newest wages of each.

    Parameters
    ----------
    role_or_soc
        A role (``"data-scientist"``) or SOC code (``"15-2051"``).
    here, there
        ``"us"``, ``"state:CA"`` or ``"metro:41940"``.
    own_usd_per_year
        The amount here, US dollars a year before tax; by default the median here.

    Raises
    ------
    UnknownNameError
        When the role, code or a place is unknown.
    ValueError
        When the amount is not a positive number.

    Source
    ------
    BLS OEWS by place; BEA regional price parities.

    Example
    -------
    >>> offer_view("15-2051", "us", "us", 90_000).equal_usd
    90000.0
    """
    match = match_of(role_or_soc)
    if own_usd_per_year is not None:
        percentile_of(own_usd_per_year, {})  # refuses what is not pay
    places = [place_of(here), place_of(there)]
    years = [years_of(match, place)[-1] for place in places]
    newest = [
        level[1]
        for place, year in zip(places, years, strict=True)
        if place.kind != "us" and (level := price_level(place, year))
    ]
    prices_of = min(newest, default=max(years))  # parities of two years must not meet
    first, second = (
        OfferPlace(place, year, tuple(pay_rows(match, place, year)), price_level(place, prices_of))
        for place, year in zip(places, years, strict=True)
    )
    return OfferView(match, first, second, own_usd_per_year)


def _standing(side: OfferPlace, usd: float, number: int) -> str:
    """Return "about the 38th", "above the 90th", or why that cannot be told."""
    phrase = side.standing(usd, number).phrase
    return side.rows[number].gap or phrase.removeprefix("at ").removesuffix(" percentile")
