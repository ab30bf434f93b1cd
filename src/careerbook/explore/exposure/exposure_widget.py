"""Exposure to AI of any occupation or role: measures side by side, and all in one picture."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.errors import known_name
from careerbook.explore.exposure import words
from careerbook.explore.exposure.abroad import (
    COMPUTING,
    DEFAULT_ISCO,
    country_names,
    isco_occupations,
    isco_of,
    isco_rows,
)
from careerbook.explore.exposure.map_chart import (
    DEFAULT_MEASURE,
    DEFAULT_PAIR,
    GROWTH_SOURCES,
    SOURCES,
    draw_exposure_agreement,
    draw_exposure_growth,
    growth_range,
)
from careerbook.explore.exposure.measures import BLS_CATEGORIES, measures
from careerbook.explore.exposure.occupations import (
    exposure_of,
    newest_pay_year,
    newest_round,
    occupations,
    role_targets,
    target_of,
    to_be_confirmed,
)
from careerbook.explore.exposure.rows_chart import (
    BLS_NAME,
    ISCO_SOURCES,
    NOT_READ,
    draw_exposure,
    draw_exposure_abroad,
)
from careerbook.explore.exposure.search import other_names
from careerbook.kit.column_arrays import column_arrays
from careerbook.kit.credits import credits_of
from careerbook.kit.widget import ExploreWidget

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.kit.chart import Chart

VIEWS = ("measures", "growth", "agreement", "abroad")
DEFAULT_TARGET = "soc:15-1252"
VIEW_SOURCES = {
    "measures": SOURCES,
    "growth": GROWTH_SOURCES,
    "agreement": SOURCES,
    "abroad": ISCO_SOURCES,
}


class AiExposure(ExploreWidget):
    """Find an occupation in your own words; see what each measure of exposure says of it.

    Parameters
    ----------
    role_or_soc
        ``"role:<slug>"`` or ``"soc:<code>"``.
    view
        One of `VIEWS`.

    Traits
    ------
    role_or_soc
        What is shown; a role is shown as all the official occupations that stand for it.
    view
        ``"measures"`` (its rank by each measure), ``"growth"`` (all occupations: exposure, growth
        and pay), ``"agreement"`` (all occupations by two measures), ``"abroad"`` (scores of the
        ILO by ISCO-08).
    measure, other
        Measures across and, for agreement, up.
    isco
        Code of ISCO-08 for the view abroad.
    jobs, asked, roles, titles, isco_jobs, facts, credits
        Tables as columns: occupations with the values of each measure (0 to 1), projected change
        in percent, median pay in US dollars a year and the category of BLS; measures; occupations
        of each role; other names; occupations of ISCO-08; what holds for all; credit lines.

    Raises
    ------
    UnknownNameError
        When one of the choices is unknown; the widget keeps what it showed.

    Example
    -------
    >>> AiExposure("15-1252").chart().title
    'Software developers: from rank 38 to rank 98 of 100, depending on who judged'
    """

    KIND, VIEW_ID = "ai-exposure", "exposure"
    ROOM_FOLLOWS = ("view", "role_or_soc")

    role_or_soc = t.Unicode(DEFAULT_TARGET).tag(sync=True)
    view = t.Unicode(VIEWS[0]).tag(sync=True)
    measure = t.Unicode(DEFAULT_MEASURE).tag(sync=True)
    other = t.Unicode(DEFAULT_PAIR[1]).tag(sync=True)
    isco = t.Unicode(DEFAULT_ISCO).tag(sync=True)
    jobs = t.Dict().tag(sync=True)
    asked = t.Dict().tag(sync=True)
    roles = t.Dict().tag(sync=True)
    titles = t.Dict().tag(sync=True)
    isco_jobs = t.Dict().tag(sync=True)
    facts = t.Dict().tag(sync=True)
    credits = t.Dict().tag(sync=True)

    def __init__(
        self, role_or_soc: str = DEFAULT_TARGET, view: str = VIEWS[0], **kwargs: Any
    ) -> None:
        super().__init__(role_or_soc=role_or_soc, view=view, **tables(), **kwargs)

    @t.validate("role_or_soc")
    def _check_target(self, proposal: dict[str, Any]) -> str:
        return target_of(proposal["value"]).key

    @t.validate("view")
    def _check_view(self, proposal: dict[str, Any]) -> str:
        return known_name("view of exposure", proposal["value"], VIEWS)

    @t.validate("measure", "other")
    def _check_measure(self, proposal: dict[str, Any]) -> str:
        return known_name("measure of exposure", proposal["value"], measures())

    @t.validate("isco")
    def _check_isco(self, proposal: dict[str, Any]) -> str:
        return isco_of(proposal["value"]).code

    def room(self) -> dict[str, int]:
        """Return the room for what is now selected."""
        return live_height(self.view, len(target_of(self.role_or_soc).occupations))

    @property
    def frame(self) -> pd.DataFrame:
        """The numbers now shown, one row per mark."""
        import pandas as pd

        if self.view == "measures":
            return exposure_of(self.role_or_soc)
        if self.view == "abroad":
            return pd.DataFrame([one.__dict__ for one in isco_rows(self.isco)])
        shown = (self.measure,) if self.view == "growth" else (self.measure, self.other)
        return pd.DataFrame(
            [
                {
                    "soc_code": one.soc_code,
                    "occupation": one.name,
                    **{key: one.ranks[key] for key in shown},
                    **({"change_pct": one.change_pct} if self.view == "growth" else {}),
                    **({"pay_usd": one.pay_usd} if self.view == "growth" else {}),
                }
                for one in occupations().values()
            ]
        )

    def chart(self) -> Chart:
        """Draw what is now selected, with alt text, table and source."""
        if self.view == "growth":
            return draw_exposure_growth(self.role_or_soc, self.measure)
        if self.view == "agreement":
            return draw_exposure_agreement(self.measure, self.other, self.role_or_soc)
        if self.view == "abroad":
            return draw_exposure_abroad(self.isco)
        return draw_exposure(self.role_or_soc)

    def describe(self) -> str:
        """Say what is now selected; the same words as in the page."""
        return self.chart().alt


@cache
def tables() -> dict[str, dict[str, Any]]:
    """Return what the browser needs, the same for every explorer."""
    import pandas as pd

    from careerbook.facts.data import load

    jobs = [
        {
            "soc_code": one.soc_code,
            "name": one.name,
            **one.values,
            "change_pct": one.change_pct,
            "change_rounded": one.change_rounded,
            "pay_usd": one.pay_usd,
            "category": one.category,
        }
        for one in occupations().values()
    ]
    frame = pd.DataFrame(jobs)
    numbers = [*measures(), "change_pct", "pay_usd"]
    frame = frame.assign(**{key: frame[key].astype(float) for key in numbers})
    # Occupations that one measure alone covers count in its ranks.
    every = load("ai_exposure_soc2018")
    beyond = every[every["measure_id"].isin(measures()) & ~every["soc_code"].isin(occupations())]
    asked = [
        {
            **{"measure_id": key, "name": one.name, "letter": one.letter, "judge": one.judge},
            **{"when": words.when(one), "question": one.question, "limit": one.limit},
            **{"authors": one.authors, "about": words.about(one)},
        }
        for key, one in measures().items()
    ]
    roles = [
        {"key": target.key, "name": target.name, "soc_code": one.soc_code}
        for target in role_targets()
        for one in target.occupations
    ]
    titles = [(code, other) for code, others in other_names().items() for other in others]
    isco = [
        {
            **{"code": one.code, "name": one.name, "tasks": one.tasks, "mean": one.mean},
            **{"sd": one.sd, "category": one.category},
            "countries": "; ".join(country_names(one.countries)),
        }
        for one in isco_occupations().values()
    ]
    credit = [
        {"view": view, **credit}
        for view, names in VIEW_SOURCES.items()
        for credit in credits_of(names)
    ]
    low, high = growth_range()
    return {
        "jobs": column_arrays(frame),
        "asked": column_arrays(pd.DataFrame(asked)),
        "roles": column_arrays(pd.DataFrame(roles)),
        "titles": column_arrays(pd.DataFrame(titles, columns=["soc_code", "other"])),
        "isco_jobs": column_arrays(pd.DataFrame(isco)),
        "facts": {
            "round": newest_round()[0],
            "target": newest_round()[1],
            "to_be_confirmed": to_be_confirmed(),
            "pay_year": newest_pay_year(),
            "growth_low": low,
            "growth_high": high,
            "categories": list(BLS_CATEGORIES),
            "bls_name": BLS_NAME,
            "not_read": NOT_READ,
            "notes": words.measure_notes(),
            "beyond": {
                str(key): [float(value) for value in group["value"]]
                for key, group in beyond.groupby("measure_id")
            },
            "computing_isco": list(COMPUTING),
        },
        "credits": column_arrays(pd.DataFrame(credit)),
    }


def live_height(view: str, shown: int) -> dict[str, int]:
    """Return the room the page keeps free, in CSS pixels at columns of 720 and 328 pixels.

    Measured in Chromium; a little too much is better than a jump.
    """
    more = 0 if view == "abroad" else max(0, shown - 1)
    heights = {
        "measures": (1910, 3230),
        "growth": (1570, 2170),
        "agreement": (1580, 2110),
        "abroad": (1250, 1750),
    }
    wide, narrow = heights[view]
    return {"wide": wide + 24 * more, "narrow": narrow + 48 * more}
