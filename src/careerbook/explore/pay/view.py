"""One selection of pay - who, where, when - with the words that title and describe it.

Charts and the pay explorer show the same view. The page computes the same words in
``explore/pay/view.js``; both sides are tested on ``tests/explore/pay/pay_cases.json``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from careerbook.explore.pay.arithmetic import PayBand, Standing, check_year, percentile_of, soc_band
from careerbook.explore.pay.prices import (
    at_us_prices,
    constant_dollars,
    newest_price_year,
    price_level,
)
from careerbook.explore.pay.rows import PERCENTILES, PayRow, latest_year, pay_rows, years_of
from careerbook.occupations.places import Place, place_of
from careerbook.occupations.soc_match import SocMatch, match_of
from careerbook.say.numbers import money, one_decimal, round_half_up
from careerbook.say.wording import Words

WORDS = Words(__package__)

WHAT_WAGES_LEAVE_OUT = WORDS["what_wages_leave_out"]
HOW_TO_READ_A_BAR = WORDS["how_to_read_a_bar"]


@dataclass(frozen=True)
class PayView:
    """Published pay of one role or occupation in one place and year; build it with `pay_view`.

    Parameters
    ----------
    match, place, year
        Who, where, and the reference May.
    rows
        One per candidate occupation.
    level
        Price level of the place (United States = 100) and its year; None when not released.
    price_parity
        Whether pay at US average prices is shown beside pay as paid.
    own_usd_per_year
        The reader's own pay, or None.
    """

    match: SocMatch
    place: Place
    year: int
    rows: tuple[PayRow, ...]
    level: tuple[float, int] | None
    price_parity: bool = False
    own_usd_per_year: float | None = None

    @cached_property
    def released(self) -> tuple[PayRow, ...]:
        """The rows with a published median."""
        return tuple(row for row in self.rows if row.point(50) is not None)

    @cached_property
    def band(self) -> PayBand:
        """The band of medians over the candidate occupations."""
        return soc_band(self.rows)

    @property
    def constant_year(self) -> int:
        """The year whose May prices the CPI-adjusted amounts are in."""
        return newest_price_year()

    @property
    def compares_prices(self) -> bool:
        """Whether there is anything to adjust: the toggle is on, outside the whole country."""
        return self.price_parity and self.place.kind != "us" and self.level is not None

    def constant(self, usd: float) -> float:
        """Return an amount of this view's year in dollars of ``constant_year``."""
        return constant_dollars(usd, self.year, self.constant_year)

    def at_us_prices(self, usd: float) -> float:
        """Return an amount of this view's place at US average prices."""
        if self.level is None:
            raise ValueError(f"no price level is released for {self.place.name}")
        return at_us_prices(usd, self.level[0])

    def standing(self, row: PayRow) -> Standing | None:
        """Where the reader's own pay stands in a row; None without own pay."""
        if self.own_usd_per_year is None:
            return None
        return percentile_of(self.own_usd_per_year, dict(zip(PERCENTILES, row.points, strict=True)))

    @cached_property
    def title(self) -> str:
        """The finding."""
        if not self.released:
            gaps = [row.gap for row in self.rows]
            gap = "not released" if "not released" in gaps else gaps[0]
            return f"Pay of {self.match.people} in {self.place.phrase}: {gap}"
        if len(self.released) > 1:
            low, high = self._medians()
            extent = (
                f"is {money(low)}"
                if low == high
                else f"lies between {money(low)} and {money(high)}"
            )
            return f"Median pay of {self.match.people} in {self.place.phrase} {extent}"
        return self._half(self.released[0])

    @cached_property
    def measure(self) -> str:
        """What is measured: unit, time, and how to read the bars."""
        return WORDS.fill("measure", year=self.year, how_to_read=HOW_TO_READ_A_BAR)

    @cached_property
    def sentence(self) -> str:
        """The view in words: finding, gaps, prices over time and between places, own standing."""
        parts = [
            self._finding(),
            *self._gaps(),
            self._over_time(),
            self._between_places(),
            self._own(),
        ]
        return " ".join(part for part in parts if part)

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """What a careful reader must know: match, coverage, top codes, what is left out."""
        notes = [self._match_note()]
        coverages = {row.coverage for row in self.rows}
        if coverages & {"percentiles 25-75 only", "incomplete states"}:
            notes.append(WORDS.fill("state_percentiles", year=self.year))
        if "incomplete states" in coverages:
            notes.append(WORDS.fill("state_gaps", year=self.year))
        if any(row.top_coded for row in self.rows):
            notes.append(WORDS["arrow"])
        if self.compares_prices and self.level is not None:
            notes.append(price_note(self.level[1]))
        notes.append(WHAT_WAGES_LEAVE_OUT)
        return tuple(note for note in notes if note)

    def _medians(self) -> tuple[int, int]:
        assert self.band.low_median is not None and self.band.high_median is not None
        return self.band.low_median, self.band.high_median

    def _half(self, row: PayRow) -> str:
        earn = "earn" if self.year == latest_year() else "earned"
        low, middle, high = row.point(25), row.point(50), row.point(75)
        half = f"Half of {row.people} in {self.place.phrase} {earn}"
        if low is not None and high is not None and low < high:
            return f"{half} between {money(low)} and {money(high)}"
        assert middle is not None
        return f"{half} {money(middle)} or more"

    def _finding(self) -> str:
        when = f"May {self.year}"
        if len(self.released) > 1:
            each = "; ".join(f"{row.people} {money(row.points[2] or 0)}" for row in self.released)
            return f"{self.title}: {each} ({when})."
        if not self.released:
            return f"{self.title} ({when})."
        row = self.released[0]
        jobs = "number of jobs not released" if row.jobs is None else f"{row.jobs:,} jobs"
        return f"{self.title}; median {money(row.points[2] or 0)} ({when}, {jobs})."

    def _gaps(self) -> list[str]:
        if not self.released:
            return []
        gaps: dict[str, list[str]] = {}
        for row in self.rows:
            if row.gap:
                gaps.setdefault(row.gap, []).append(row.title)
        return [f"{gap[0].upper()}{gap[1:]}: {'; '.join(names)}." for gap, names in gaps.items()]

    def _over_time(self) -> str:
        if not self.released or self.year == self.constant_year:
            return ""
        return f"In May {self.constant_year} dollars {self._extent(self.constant)}."

    def _between_places(self) -> str:
        if not self.price_parity or self.place.kind == "us":
            return ""
        if self.level is None:
            return WORDS.fill("no_level", place=self.place.phrase)
        rpp, year = self.level
        apart = one_decimal(abs(rpp - 100))
        side = "above" if rpp > 100 else "below"
        difference = "level with" if apart == "0.0" else f"{apart}% {side}"
        sentence = WORDS.fill("prices", place=self.place.phrase, difference=difference, year=year)
        if not self.released:
            return f"{sentence}."
        return f"{sentence}; at US average prices {self._extent(self.at_us_prices)}."

    def _extent(self, adjust: object) -> str:
        assert callable(adjust)
        low, high = (about(adjust(usd)) for usd in self._medians())
        if len(self.released) == 1:
            return f"the median is {low}"
        return f"the medians are {low} to {high}"

    def _own(self) -> str:
        if self.own_usd_per_year is None or not self.released:
            return ""
        each = "; ".join(f"{_phrase(self.standing(row))} of {row.people}" for row in self.released)
        return f"At {money(self.own_usd_per_year)} a year you stand {each}."

    def _match_note(self) -> str:
        if not self.match.confidence:
            return ""
        count = len(self.match.soc_codes)
        candidates = (
            WORDS.fill("closest", title=self.rows[0].title, code=self.rows[0].soc_code)
            if count == 1
            else WORDS.fill("candidates", count=count)
        )
        confidence = f"confidence of the match: {self.match.confidence}."
        return f"{candidates}; {confidence} {self.match.caveat}".strip()


def pay_view(
    role_or_soc: str,
    place: str = "us",
    year: int | None = None,
    *,
    price_parity: bool = False,
    own_usd_per_year: float | None = None,
) -> PayView:
    """Look up one selection; parameters as for `careerbook.explore.pay.arithmetic.pay_frame`.

    Raises
    ------
    UnknownNameError
        When the role, code or place is unknown, or the place lacks the year.
    ValueError
        When own pay is not a positive number.
    """
    match, where = match_of(role_or_soc), place_of(place)
    chosen = check_year(year, years_of(match, where), where.name)
    if own_usd_per_year is not None:
        percentile_of(own_usd_per_year, {})  # refuses what is not pay
    return PayView(
        match=match,
        place=where,
        year=chosen,
        rows=tuple(pay_rows(match, where, chosen)),
        level=price_level(where, chosen),
        price_parity=price_parity,
        own_usd_per_year=own_usd_per_year,
    )


def price_note(year: int) -> str:
    """Say which year's price parities are used and what they are not about."""
    return WORDS.fill("price_note", year=year)


def about(usd: float) -> str:
    """Write a computed amount to the nearest ten dollars, as precise as the published ones."""
    return money(round_half_up(usd / 10) * 10)


def _phrase(standing: Standing | None) -> str:
    return standing.phrase if standing else ""
