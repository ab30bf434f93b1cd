"""Job advertisements by month, for a few countries: those that mention AI, and all of them."""

from __future__ import annotations

import re
from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.errors import known_name
from careerbook.explore.postings.postings import (
    ALL_POSTINGS,
    INDEX,
    MEASURES,
    SHARE,
    ai_share,
    country_names,
    lines,
    lines_of,
    month_within,
    months,
    postings_index,
    series_names,
)
from careerbook.kit.credits import credit_of
from careerbook.kit.widget import BookWidget

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.kit.chart import Chart

MOST_COUNTRIES = 4
_MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")
DEFAULT_COUNTRIES = ("US", "CA", "GB", "DE")
SOURCE_TABLES = {SHARE: "ai_posting_share", INDEX: "postings_index"}


class PostingsExplorer(BookWidget):
    """Choose up to four countries and a month; read what the advertisements say and do not say.

    Parameters
    ----------
    countries
        Country codes such as ``("US", "GB")``; ``"EA"`` is the euro area.
    measure
        ``"share"`` or ``"index"``.

    Traits
    ------
    measure
        ``"share"`` (postings that mention AI terms, per 100 postings) or ``"index"`` (number of
        postings, 1 February 2020 = 100).
    series
        Of the index: ``"All postings"`` or a sector.
    countries
        Codes of the countries shown, at most four.
    month
        The month to read, ``"2026-06"``.
    lines, sources
        Every line that can be drawn, each with its own file; credits.

    Raises
    ------
    UnknownNameError
        When measure, series or country is unknown; the widget keeps what it showed.
    ValueError
        When more than four countries are chosen or the month is none.

    Example
    -------
    >>> PostingsExplorer(["US"], month="2023-01").describe()[:64]
    'In January 2023, 2.2 of 100 postings in the United States mentio'
    """

    KIND, VIEW_ID = "postings-explorer", "postings"
    LIVE_HEIGHT = 1152, 1557

    measure = t.Unicode(SHARE).tag(sync=True)
    series = t.Unicode(ALL_POSTINGS).tag(sync=True)
    countries = t.List(t.Unicode(), list(DEFAULT_COUNTRIES)).tag(sync=True)
    month = t.Unicode().tag(sync=True)
    lines: Any = t.List().tag(sync=True)
    sources = t.Dict().tag(sync=True)

    def __init__(
        self,
        countries: list[str] | tuple[str, ...] = DEFAULT_COUNTRIES,
        measure: str = SHARE,
        **kwargs: Any,
    ) -> None:
        kwargs.setdefault("month", months(SHARE)[1])
        super().__init__(measure=measure, countries=list(countries), **_constants(), **kwargs)

    @t.validate("measure")
    def _check_measure(self, proposal: dict[str, Any]) -> str:
        return known_name("measure of postings", proposal["value"], MEASURES)

    @t.validate("series")
    def _check_series(self, proposal: dict[str, Any]) -> str:
        return known_name("series of postings", proposal["value"], series_names())

    @t.validate("countries")
    def _check_countries(self, proposal: dict[str, Any]) -> list[str]:
        chosen = list(dict.fromkeys(proposal["value"]))
        for code in chosen:
            known_name("country", code, country_names())
        if len(chosen) > MOST_COUNTRIES:
            raise ValueError(
                f"countries: {len(chosen)} chosen ({', '.join(chosen)}); at most {MOST_COUNTRIES} "
                "lines can be told apart. Leave some out."
            )
        return chosen

    @t.validate("month")
    def _check_month(self, proposal: dict[str, Any]) -> str:
        value = str(proposal["value"])
        if not _MONTH.fullmatch(value):
            raise ValueError(f"month: {value!r} is no month; write it like '2026-06'.")
        return value

    @property
    def frame(self) -> pd.DataFrame:
        """The numbers now shown: as ``postings.ai_share`` or ``postings.postings_index``."""
        chosen = lines_of(self.measure, self.series, self.countries)
        codes = list(dict.fromkeys(line.country_code for line in chosen))
        return ai_share(codes) if self.measure == SHARE else postings_index(self.series, codes)

    def chart(self) -> Chart:
        """Draw what is now selected, with alt text, table and source."""
        from careerbook.explore.postings.postings_chart import draw_postings

        return draw_postings(self.measure, self.series, self.countries, self.month)

    def describe(self) -> str:
        """Say what is now selected; the same words as in the page."""
        from careerbook.explore.postings.words import describe_postings

        chosen = lines_of(self.measure, self.series, self.countries)
        return describe_postings(chosen, month_within(self.month, chosen))


@cache
def _constants() -> dict[str, Any]:
    """Return what the browser needs besides the selection; the same for every explorer."""
    return {
        "lines": [{**asdict(line), "values": list(line.values)} for line in lines()],
        "sources": {measure: credit_of(table) for measure, table in SOURCE_TABLES.items()},
    }
