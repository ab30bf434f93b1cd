"""The ten metropolitan areas with most such jobs, as small bands on one axis."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.errors import known_name
from careerbook.explore.pay import tables
from careerbook.explore.pay.metros import MINIMUM_JOBS, SORTS, MetrosView, candidate_of, metros_view
from careerbook.explore.pay.pay_widget import DEFAULT_ROLE, PayWidget
from careerbook.occupations.soc_match import match_of

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.kit.chart import Chart


class PayMetros(PayWidget):
    """Published pay of one occupation in the ten metropolitan areas with most such jobs.

    Parameters
    ----------
    role_or_soc
        A role (``"ml-engineer"``) or SOC code (``"15-2051"``).
    soc_code
        Which of the role's candidate codes is counted; by default the best match.
    sort
        ``"jobs"``, ``"median"`` or ``"us-prices"``.
    minimum_jobs
        Areas with fewer such jobs are left out.
    own_usd_per_year
        Your own pay, US dollars a year before tax; drawn as a line.

    Traits
    ------
    soc_code
        The code that is counted: one of the role's candidates, or the code itself. A new role
        moves it to the best match.
    sort
        Order of the areas.
    minimum_jobs
        Wage and salary jobs that an area must have.
    quotients
        Location quotient of every row of ``metro``.
    role_or_soc, own_usd_per_year, metro, rpp, crosswalk, places, sources
        As in `PayWidget`.

    Raises
    ------
    UnknownNameError
        When the role, code or order is unknown, or the code is no candidate of the role.
    ValueError
        When the least number of jobs is below 0 or own pay is not a positive number.

    Example
    -------
    >>> int(PayMetros("ml-engineer", "15-1252", sort="median").frame["p50_usd_per_year"].max())
    213110
    """

    KIND, VIEW_ID = "pay-metros", "metros"
    LIVE_HEIGHT = 1575, 2358

    soc_code = t.Unicode().tag(sync=True)
    sort = t.Unicode("jobs").tag(sync=True)
    minimum_jobs = t.Int(MINIMUM_JOBS).tag(sync=True)
    quotients = t.Dict().tag(sync=True)

    def __init__(
        self,
        role_or_soc: str = DEFAULT_ROLE,
        soc_code: str | None = None,
        sort: str = "jobs",
        minimum_jobs: int = MINIMUM_JOBS,
        own_usd_per_year: float | None = None,
        **kwargs: Any,
    ) -> None:
        match = match_of(role_or_soc)
        super().__init__(
            role_or_soc=match.key,
            soc_code=candidate_of(match, soc_code),
            sort=sort,
            minimum_jobs=minimum_jobs,
            own_usd_per_year=own_usd_per_year,
            quotients=tables.location_quotients(),
            **kwargs,
        )

    @t.validate("soc_code")
    def _known_candidate(self, proposal: Any) -> str:
        return candidate_of(match_of(self.role_or_soc), proposal["value"])

    @t.validate("sort")
    def _known_order(self, proposal: Any) -> str:
        return known_name("order of metropolitan areas", proposal["value"], SORTS)

    @t.validate("minimum_jobs")
    def _possible_minimum(self, proposal: Any) -> int:
        least: int = proposal["value"]
        if least < 0:
            raise ValueError(f"the least number of jobs is 0 or more, not {least}")
        return least

    @t.observe("role_or_soc")
    def _keep_a_candidate(self, _: Any) -> None:
        codes = match_of(self.role_or_soc).soc_codes
        if self.soc_code not in codes:
            self.soc_code = codes[0]

    @property
    def view(self) -> MetrosView:
        """The present selection with its areas and words."""
        return metros_view(
            self.role_or_soc,
            self.soc_code,
            sort=self.sort,
            minimum_jobs=self.minimum_jobs,
            own_usd_per_year=self.own_usd_per_year,
        )

    @property
    def frame(self) -> pd.DataFrame:
        """One row per area, in the order shown; columns as `MetrosView.frame`."""
        return self.view.frame

    def chart(self) -> Chart:
        """Draw the present selection: one band per area."""
        from careerbook.explore.pay.metros_chart import chart_of_metros

        return chart_of_metros(self.view)
