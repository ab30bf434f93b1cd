"""Official pay in eleven countries and the US, each in its own money: the explorer of elsewhere."""

from __future__ import annotations

import dataclasses
import math
from functools import cache
from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.errors import UnknownNameError, known_name
from careerbook.explore.world import words
from careerbook.explore.world.measures import COUNTRIES, MEASURES, PER_WORDS, WHOLE_COUNTRY, WORKS
from careerbook.explore.world.rows import SOURCES, country_rows, measures_of, work_rows, world_rows
from careerbook.kit.column_arrays import column_arrays
from careerbook.kit.credits import credit_of
from careerbook.kit.widget import ExploreWidget

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.kit.chart import Chart

VIEWS = ("work", "country")
CHOICE = ("occupation", "measure", "period", "region")
SHIPPED = (
    "country_code", "region", "occupation_code", "occupation_title", "classification", "period",
    "measure", "p10", "p25", "p50", "p75", "p90", "mean", "counted", "further",
)  # fmt: skip


class WorldPay(ExploreWidget):
    """See official pay elsewhere: a kind of work country by country, or one country in full.

    Parameters
    ----------
    view
        ``"work"`` or ``"country"``.

    Traits
    ------
    view, work
        What is shown; kind of work: developers, analysts, testers or security.
    country, occupation, measure, period, region
        ISO code; code in the country's classification; kind of pay; period as published;
        Canadian province. An empty text means developers, the first kind, the newest period,
        the whole country.
    times_per_year
        The reader's hours (hourly pay) or monthly pays (monthly pay) a year; 0 for none.
    rate, rate_currency, rate_source
        The reader's rate: units of `rate_currency` for one unit of the country's; 0 for none.
        Nothing is converted without a source.
    wages, places, measures, works, words, credits
        Tables as columns: pay in the country's currency per hour, month or year as the measure
        says; countries; kinds of pay with their definition; codes of each kind of work; wording
        that the page shares; credit lines.

    Raises
    ------
    UnknownNameError
        When a choice is unknown; the widget keeps what it showed.
    ValueError
        When the reader's numbers are negative or not finite.

    Example
    -------
    >>> WorldPay("country", country="IE").describe()[:61]
    'Professional in Ireland, 2022: median EUR 32.99 an hour, mean'
    """

    KIND, VIEW_ID = "world-pay", "elsewhere"
    ROOM_FOLLOWS = ("view", "work", "country", *CHOICE)
    _made = False

    view = t.Unicode(VIEWS[0]).tag(sync=True)
    work = t.Unicode("developers").tag(sync=True)
    country = t.Unicode("DK").tag(sync=True)
    occupation = t.Unicode().tag(sync=True)
    measure = t.Unicode().tag(sync=True)
    period = t.Unicode().tag(sync=True)
    region = t.Unicode().tag(sync=True)
    times_per_year = t.Float(0).tag(sync=True)
    rate = t.Float(0).tag(sync=True)
    rate_currency = t.Unicode().tag(sync=True)
    rate_source = t.Unicode().tag(sync=True)
    wages = t.Dict().tag(sync=True)
    places = t.Dict().tag(sync=True)
    measures = t.Dict().tag(sync=True)
    works = t.Dict().tag(sync=True)
    words = t.Dict().tag(sync=True)
    credits = t.Dict().tag(sync=True)

    def __init__(self, view: str = VIEWS[0], **kwargs: Any) -> None:
        super().__init__(view=view, **tables(), **kwargs)
        self._made = True

    @t.validate("view", "work")
    def _check_name(self, proposal: dict[str, Any]) -> str:
        if proposal["trait"].name == "view":
            return known_name("view", proposal["value"], VIEWS)
        return known_name("kind of work", proposal["value"], WORKS)

    @t.validate("country", *CHOICE)
    def _check_choice(self, proposal: dict[str, Any]) -> str:
        name, value = proposal["trait"].name, str(proposal["value"])
        if name == "country":  # what does not fit the new country is emptied below
            measures_of(value)
        elif value:
            chosen = {trait: getattr(self, trait) for trait in CHOICE} | {name: value}
            _rows(self.country, chosen)
        return value

    @t.validate("times_per_year", "rate")
    def _check_number(self, proposal: dict[str, Any]) -> float:
        value = float(proposal["value"])
        if not (math.isfinite(value) and value >= 0):
            name = proposal["trait"].name
            raise ValueError(f"{name} is {value}; allowed: 0 for none, or a number above 0.")
        return value

    @t.observe("country")
    def _forget_what_does_not_fit(self, _: object) -> None:
        if self._made:  # a rate or hours typed for one country mean nothing for the next
            self.rate = self.times_per_year = 0
        try:
            self._shown()
        except UnknownNameError:
            with self.hold_trait_notifications():
                for name in CHOICE:
                    setattr(self, name, "")

    def room(self) -> dict[str, int]:
        """Return the room for the rows that are shown."""
        return live_height(self.view, len(self._shown()))

    def _shown(self) -> list[dict[str, Any]]:
        """Return the rows now shown, the chosen one first."""
        if self.view == "work":
            return work_rows(self.work)
        return _rows(self.country, {name: getattr(self, name) for name in CHOICE})

    @property
    def frame(self) -> pd.DataFrame:
        """The rows now shown, with the columns of `careerbook.explore.world.rows.world_rows`."""
        import pandas as pd

        return pd.DataFrame(self._shown())

    @property
    def own_sum(self) -> str:
        """What the reader's own hours and rate make of the median; "" for nothing asked."""
        if self.view == "work":
            return ""
        currency = self.rate_currency.upper()
        return words.arithmetic(
            self._shown()[0], self.times_per_year, self.rate, currency, self.rate_source
        )

    def chart(self) -> Chart:
        """Draw what is now selected, with alt text, table and source."""
        from careerbook.explore.world.world_chart import draw_world_pay, draw_world_work

        if self.view == "work":
            return draw_world_work(self.work)
        chart = draw_world_pay(
            self.country,
            self.occupation or None,
            measure=self.measure or None,
            period=self.period or None,
            region=self.region or WHOLE_COUNTRY,
        )
        notes = (self.own_sum, *chart.notes) if self.own_sum else chart.notes
        return dataclasses.replace(chart, notes=notes)

    def describe(self) -> str:
        """Say what is now selected; the same words as in the page."""
        rows = self._shown()
        if self.view == "work":
            return words.describe_work(self.work, rows)
        return f"{words.describe_country(rows[0])} {self.own_sum}".strip()


def _rows(country: str, chosen: dict[str, str]) -> list[dict[str, Any]]:
    """Return a country's rows; an empty choice stands for the usual one."""
    filled = {name: value for name, value in chosen.items() if value}
    return country_rows(country, **filled)


@cache
def tables() -> dict[str, dict[str, Any]]:
    """Return what the browser needs, the same for every explorer."""
    import pandas as pd

    rows = world_rows()
    credit = rows.drop_duplicates("country_code").set_index("country_code")["attribution"]
    places = [dataclasses.asdict(place) for place in COUNTRIES.values()]
    places = [{**place, "attribution": credit[place["code"]]} for place in places]
    measures = [
        {
            **{name: getattr(measure, name) for name in ("country", "key", "label", "per")},
            **{"definition": measure.definition, "points": " ".join(measure.statistics)},
        }
        for measure in MEASURES
    ]
    works = [
        {"work": key, "people": work.people, "country_code": country, "occupation_code": code}
        for key, work in WORKS.items()
        for country, code in work.codes.items()
    ]
    credits = [{"table": name, **credit_of(name)} for name in SOURCES]
    return {
        "wages": column_arrays(rows[list(SHIPPED)]),
        "places": column_arrays(pd.DataFrame(places)),
        "measures": column_arrays(pd.DataFrame(measures)),
        "works": column_arrays(pd.DataFrame(works)),
        "credits": column_arrays(pd.DataFrame(credits)),
        "words": {
            "per": PER_WORDS,
            "points": words.POINT_WORDS,
            "own_choice": words.OWN_CHOICE,
            "no_rate": words.NO_RATE,
            "vouches": words.VOUCHES,
            "times_noun": words.TIMES_NOUN,
            "most_times": words.MOST_TIMES,
            "lowest_rate": words.LOWEST_RATE,
            "highest_rate": words.HIGHEST_RATE,
            "longest_source": words.LONGEST_SOURCE,
        },
    }


def live_height(view: str, rows: int) -> dict[str, int]:
    """Return the room the page keeps free, in CSS pixels at columns of 720 and 328 pixels.

    Measured in Chromium on every choice; a little too much is better than a jump.
    """
    if view == "work":
        return {"wide": 790 + 153 * rows, "narrow": 1130 + 198 * rows}
    return {"wide": 850 + 80 * rows, "narrow": 1400 + 75 * rows}
