"""The pay explorer: a role or occupation, a place and a year, with everything that is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.explore.pay import tables
from careerbook.explore.pay.arithmetic import check_year, pay_frame
from careerbook.explore.pay.offer import OfferView, offer_view
from careerbook.explore.pay.pay_widget import DEFAULT_ROLE, PayWidget
from careerbook.explore.pay.rows import years_of
from careerbook.explore.pay.view import PayView, pay_view
from careerbook.occupations.places import place_of
from careerbook.occupations.soc_match import match_of

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.kit.chart import Chart

# Measured at columns of 672 and 328 pixels.
LIVE_HEIGHTS = {
    1: {"wide": 905, "narrow": 1415},
    2: {"wide": 1045, "narrow": 1610},
    3: {"wide": 1140, "narrow": 1700},
    4: {"wide": 1320, "narrow": 1925},
}
"""By the number of candidate occupations; more take the last."""
WITH_OFFER_HEIGHT = {"wide": 2153, "narrow": 3073}


class PayExplorer(PayWidget):
    """Published pay of a role's candidate occupations, by place and year.

    Parameters
    ----------
    role_or_soc
        A role (``"data-scientist"``) or SOC code (``"15-2051"``).
    place
        ``"us"``, ``"state:CA"`` or ``"metro:41940"``.
    year
        Reference May; by default the newest that the place has.
    price_parity
        Show pay at US average prices beside pay as paid.
    own_usd_per_year
        Your own pay, US dollars a year before tax; stays in this notebook or browser.
    compare_place
        A second place: shows what your pay (or the median) would have to be there to buy the
        same. Without it the explorer has no such section.

    Traits
    ------
    place
        Key of the place.
    year
        Reference May of the wages. A new place that lacks the year moves it to the newest there.
    price_parity
        Whether the price-adjusted amounts are shown too.
    compare_place
        Key of the second place; ``""`` for none.
    national, state
        Wage tables: jobs, and US dollars a year (column arrays; None is "not released").
    cpi
        Consumer price index of each May, 1982-84 = 100.
    role_or_soc, own_usd_per_year, metro, rpp, crosswalk, places, sources
        As in `PayWidget`.

    Raises
    ------
    UnknownNameError
        When the role, code or place is unknown, or the place lacks the year.
    ValueError
        When own pay is not a positive number.

    Example
    -------
    >>> explorer = PayExplorer("15-2051", place="state:OH")
    >>> explorer.frame["soc_code"].tolist()
    ['15-2051']
    """

    KIND, VIEW_ID = "pay-explorer", "pay"

    place = t.Unicode().tag(sync=True)
    year = t.Int().tag(sync=True)
    price_parity = t.Bool(False).tag(sync=True)
    compare_place = t.Unicode("").tag(sync=True)

    national = t.Dict().tag(sync=True)
    state = t.Dict().tag(sync=True)
    cpi = t.Dict().tag(sync=True)

    def __init__(
        self,
        role_or_soc: str = DEFAULT_ROLE,
        place: str = "us",
        year: int | None = None,
        price_parity: bool = False,
        own_usd_per_year: float | None = None,
        compare_place: str | None = None,
        **kwargs: Any,
    ) -> None:
        match, where = match_of(role_or_soc), place_of(place)
        super().__init__(
            role_or_soc=match.key,
            place=where.key,
            year=check_year(year, years_of(match, where), where.name),
            price_parity=price_parity,
            own_usd_per_year=own_usd_per_year,
            compare_place=place_of(compare_place).key if compare_place else "",
            national=tables.wages("us"),
            state=tables.wages("state"),
            cpi=tables.price_index(),
            **kwargs,
        )

    def room(self) -> dict[str, int]:
        """Return the room for what the explorer opens on."""
        if self.compare_place:
            return WITH_OFFER_HEIGHT
        return LIVE_HEIGHTS[min(len(match_of(self.role_or_soc).soc_codes), max(LIVE_HEIGHTS))]

    @t.validate("place")
    def _known_place(self, proposal: Any) -> str:
        return place_of(proposal["value"]).key

    @t.validate("compare_place")
    def _known_second_place(self, proposal: Any) -> str:
        key = proposal["value"]
        return place_of(key).key if key else ""

    @t.validate("year")
    def _offered_year(self, proposal: Any) -> int:
        return check_year(proposal["value"], self.years, place_of(self.place).name)

    @t.observe("role_or_soc", "place")
    def _keep_year_offered(self, _: Any) -> None:
        if self.year not in self.years:
            self.year = self.years[-1]

    @property
    def years(self) -> tuple[int, ...]:
        """The years that the present role and place have, oldest first."""
        return years_of(match_of(self.role_or_soc), place_of(self.place))

    @property
    def view(self) -> PayView:
        """The present selection with its rows and words."""
        return pay_view(
            self.role_or_soc,
            self.place,
            self.year,
            price_parity=self.price_parity,
            own_usd_per_year=self.own_usd_per_year,
        )

    @property
    def offer(self) -> OfferView | None:
        """The amount here and its equal in the second place; None without a second place."""
        if not self.compare_place:
            return None
        return offer_view(self.role_or_soc, self.place, self.compare_place, self.own_usd_per_year)

    @property
    def frame(self) -> pd.DataFrame:
        """One row per candidate SOC code; columns as `careerbook.explore.pay.arithmetic.pay_frame`.

        With own pay set, ``standing`` says where it stands in each row.
        """
        frame = pay_frame(self.role_or_soc, self.place, self.year)
        if self.own_usd_per_year is not None:
            view = self.view
            found = [view.standing(row) for row in view.rows]
            frame["standing"] = [standing.phrase if standing else "" for standing in found]
        return frame

    def chart(self) -> Chart:
        """Draw the present selection: one band per candidate occupation."""
        from careerbook.explore.pay.band_chart import chart_of_view

        return chart_of_view(self.view)

    def describe(self) -> str:
        """Say the present selection in words: finding, gaps, prices, own standing, equal offer."""
        offer = self.offer
        return f"{self.view.sentence} {offer.sentence}" if offer else self.view.sentence

    def static_form(self) -> str:
        """Return the chart as HTML, and the equal of the offer below it."""
        offer = self.offer
        if offer is None:
            return super().static_form()
        from careerbook.explore.pay.offer_chart import chart_of_offer

        return super().static_form() + chart_of_offer(offer).to_html()
