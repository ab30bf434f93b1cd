"""What the pay widgets share: a role or occupation, the reader's own pay, and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.explore.pay import tables
from careerbook.explore.pay.arithmetic import percentile_of
from careerbook.kit.widget import BookWidget
from careerbook.occupations.soc_match import match_of

if TYPE_CHECKING:
    from careerbook.explore.pay.metros import MetrosView
    from careerbook.explore.pay.view import PayView

DEFAULT_ROLE = "machine-learning-specialist"


class PayWidget(BookWidget):
    """Base class of widgets on pay; a subclass implements :attr:`view` and :meth:`chart`.

    Traits
    ------
    role_or_soc
        ``"role:data-scientist"`` or ``"soc:15-2051"``.
    own_usd_per_year
        US dollars a year before tax, or None; stays in this notebook or browser.
    metro
        Wage table of the metropolitan areas: jobs, and US dollars a year (column arrays; None is
        "not released").
    rpp
        Regional price parities by place and year, United States = 100.
    crosswalk
        What can be chosen: roles with candidate SOC codes, confidence and caveat; occupations.
    places
        Key, name and heading of every place.
    sources
        Citation and address of every table.

    Raises
    ------
    UnknownNameError
        When the role or code is unknown.
    ValueError
        When own pay is not a positive number.
    """

    role_or_soc = t.Unicode().tag(sync=True)
    own_usd_per_year = t.Float(None, allow_none=True).tag(sync=True)

    metro = t.Dict().tag(sync=True)
    rpp = t.Dict().tag(sync=True)
    crosswalk = t.Dict().tag(sync=True)
    places = t.Dict().tag(sync=True)
    sources = t.Dict().tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        super().__init__(
            metro=tables.wages("metro"),
            rpp=tables.price_levels(),
            crosswalk=tables.crosswalk(),
            places=tables.place_list(),
            sources=tables.source_list(),
            **traits,
        )

    @t.validate("role_or_soc")
    def _known_role(self, proposal: Any) -> str:
        return match_of(proposal["value"]).key

    @t.validate("own_usd_per_year")
    def _possible_pay(self, proposal: Any) -> float | None:
        own: float | None = proposal["value"]
        if own is not None:
            percentile_of(own, {})  # refuses what is not pay
        return own

    @property
    def view(self) -> PayView | MetrosView:
        """The present selection with its rows and words."""
        raise NotImplementedError

    def describe(self) -> str:
        """Say the present selection in words; the same as in the page."""
        return self.view.sentence
