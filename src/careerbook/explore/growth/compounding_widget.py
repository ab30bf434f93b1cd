"""A calculator for growth rates: what a claim implies when it is compounded."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.errors import known_name
from careerbook.explore.growth.claimed_rates import presets
from careerbook.explore.growth.compounding import (
    FIELDS,
    NO_UNIT,
    SOLVE,
    UNITS,
    Compounding,
    compound,
    limit_problem,
)
from careerbook.explore.growth.compounding_words import describe_compounding
from careerbook.kit.credits import credits_of
from careerbook.kit.widget import BookWidget

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.kit.chart import Chart

OWN_NUMBERS = ""
DEFAULT_PRESET = "c01"
FIELD_NAMES = ("solve", "start", "end", "years", "rate_pct", "unit")
SOURCE_TABLES = ("oews_national", "employment_projections", "claims")


class CompoundGrowth(BookWidget):
    """Work out a yearly rate from two levels, or the level that a rate leads to.

    Parameters
    ----------
    preset
        Key of a claim to begin with, see :func:`careerbook.explore.growth.claimed_rates.presets`;
        ``""`` for numbers of your own.

    Traits
    ------
    preset
        The claim now shown; ``""`` once a number is changed.
    solve
        What is worked out: ``"rate"`` or ``"end"``.
    start, end
        Levels in ``unit``; the end is used when the rate is worked out.
    years
        Years between them.
    rate_pct
        Percent a year; used when the end is worked out.
    unit
        ``"jobs"``, ``"usd_billion"`` (billion US dollars) or ``"none"``.
    presets, all_jobs, sources
        The claims with their verdicts; all wage and salary jobs of the United States with their
        month; credits.

    Raises
    ------
    UnknownNameError
        When the preset, the unit or what to solve is unknown.
    ValueError
        When a number is out of its limits; the widget keeps what it showed.

    Example
    -------
    >>> CompoundGrowth("c04").describe()[:60]
    '$26.03 billion at the start and 36.2% a year, compounded for'
    """

    KIND, VIEW_ID = "compound-growth", "compound"
    LIVE_HEIGHT = 930, 1420

    preset = t.Unicode(DEFAULT_PRESET).tag(sync=True)
    solve = t.Unicode("end").tag(sync=True)
    start = t.Float(1.0).tag(sync=True)
    end = t.Float(2.0).tag(sync=True)
    years = t.Float(4.0).tag(sync=True)
    rate_pct = t.Float(10.0).tag(sync=True)
    unit = t.Unicode(NO_UNIT).tag(sync=True)
    presets: Any = t.List().tag(sync=True)
    all_jobs = t.Dict().tag(sync=True)
    sources: Any = t.List().tag(sync=True)

    def __init__(self, preset: str = DEFAULT_PRESET, **kwargs: Any) -> None:
        numbers = {name: kwargs.pop(name) for name in FIELD_NAMES if name in kwargs}
        super().__init__(preset=OWN_NUMBERS if numbers else preset, **_constants(), **kwargs)
        self._follow_preset()
        self.set_trait_values(numbers)

    def set_trait_values(self, numbers: dict[str, Any]) -> None:
        """Set several numbers at once; all or none.

        Raises
        ------
        ValueError
            When the numbers together lead out of all bounds.
        """
        now = {name: getattr(self, name) for name in FIELD_NAMES}
        _result({**now, **numbers})
        for name, value in numbers.items():
            setattr(self, name, value)

    @t.validate("preset")
    def _check_preset(self, proposal: dict[str, Any]) -> str:
        return known_name("claim", proposal["value"], (OWN_NUMBERS, *(p["key"] for p in presets())))

    @t.validate("solve")
    def _check_solve(self, proposal: dict[str, Any]) -> str:
        return known_name("thing to work out", proposal["value"], SOLVE)

    @t.validate("unit")
    def _check_unit(self, proposal: dict[str, Any]) -> str:
        return known_name("unit", proposal["value"], UNITS)

    @t.validate(*FIELDS)
    def _check_number(self, proposal: dict[str, Any]) -> float:
        name = proposal["trait"].name
        if problem := limit_problem(name, proposal["value"]):
            raise ValueError(problem)
        return float(proposal["value"])

    @t.observe("preset")
    def _follow_preset(self, _: object = None) -> None:
        for chosen in presets():
            if chosen["key"] == self.preset:
                for name in FIELD_NAMES:
                    setattr(self, name, chosen[name])

    @property
    def result(self) -> Compounding:
        """What was worked out."""
        return _result({name: getattr(self, name) for name in FIELD_NAMES})

    @property
    def frame(self) -> pd.DataFrame:
        """The path: columns years (from the start), level (in ``unit``) and times_the_start."""
        import pandas as pd

        frame = pd.DataFrame(self.result.path(), columns=["years", "level"])
        return frame.assign(times_the_start=frame["level"] / self.start)

    def chart(self) -> Chart:
        """Draw what is now worked out, with alt text, table and source."""
        from dataclasses import replace

        from careerbook.explore.growth.compounding_chart import draw_compound_growth

        known = {"end": self.end} if self.solve == "rate" else {"rate_pct": self.rate_pct}
        chart = draw_compound_growth(
            self.start, self.years, **known, unit=self.unit, sources=SOURCE_TABLES
        )
        notes = [p["note"] for p in presets() if p["key"] == self.preset]
        return replace(chart, notes=tuple(notes))

    def describe(self) -> str:
        """Say what the numbers imply; the same words as in the page."""
        from careerbook.explore.growth.compounding_chart import all_jobs

        return describe_compounding(self.result, *all_jobs())


def _result(numbers: dict[str, Any]) -> Compounding:
    known = "end" if numbers["solve"] == "rate" else "rate_pct"
    return compound(
        numbers["start"], numbers["years"], **{known: numbers[known]}, unit=numbers["unit"]
    )


@cache
def _constants() -> dict[str, Any]:
    """Return what the browser needs besides the numbers; the same for every calculator."""
    from careerbook.explore.growth.compounding_chart import all_jobs

    jobs, month = all_jobs()
    return {
        "presets": list(presets()),
        "all_jobs": {"jobs": jobs, "month": month},
        "sources": credits_of(SOURCE_TABLES),
    }
