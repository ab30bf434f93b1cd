"""Jobs now, projected and by year, for any role or occupation: the growth explorer."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.errors import UnknownNameError, known_name
from careerbook.explore.growth.jobs import (
    ALL_OCCUPATIONS,
    candidates,
    employment_by_year,
    levels_round,
    projection,
    projection_rounds,
)
from careerbook.explore.growth.projection_rows import NEWEST, projection_rows
from careerbook.explore.growth.rounds import MEASURES
from careerbook.kit.column_arrays import column_arrays
from careerbook.kit.credits import credit_of
from careerbook.kit.widget import BookWidget
from careerbook.occupations.soc_match import matches

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.kit.chart import Chart

PANEL_PX = 247  # a panel of jobs by year with the gap below
ROUNDS_PX = 543  # a panel of rounds with the gap below
VIEWS = ("projection", "rounds", "years")
DEFAULT_TARGET = "role:data-scientist"
PROJECTION_COLUMNS = (
    *("soc_code", "occupation_title", "round", "base_year", "target_year"),
    *("employment_base_jobs", "employment_projected_jobs", "change_jobs", "change_pct"),
    *("openings_jobs_per_year", *NEWEST),
)
ROUND_COLUMNS = ("soc_code", "occupation_title", "round", *MEASURES, "percent_rounded")
EMPLOYMENT_COLUMNS = (
    *("year", "soc_code", "occupation_title", "soc_system"),
    *("employment_jobs", "employment_rse_pct"),
)
ROLE_COLUMNS = ["role_slug", "role_name", "people", "soc_code", "rank", "confidence"]
LINEAGE_COLUMNS = ["soc_code", "soc_system", "codes", "relation", "note"]
SOURCE_TABLES = ("employment_projections", "oews_national", "role_soc_crosswalk")


class GrowthExplorer(BookWidget):
    """Choose a role or an official occupation; see its jobs projected or by year.

    Parameters
    ----------
    role_or_soc
        ``"role:<slug>"`` or ``"soc:<code>"``.

    Traits
    ------
    role_or_soc
        What is shown. A role is shown as all the official occupations that stand for it.
    view
        ``"projection"`` (jobs now and projected, openings a year), ``"rounds"`` (what each
        projection round expected) or ``"years"`` (jobs each May).
    compare
        Whether all occupations are shown too; of them only the newest rounds are held.
    projections, rounds, employment
        Tables as columns: jobs, jobs a year and percent of the newest projection round with
        numbers of jobs, with the percentages that lead, and of all rounds; jobs and their
        relative standard error in percent each May.
    roles, lineage, sources
        Tables as columns: occupations of each role; earlier codes of each occupation; credits.

    Raises
    ------
    UnknownNameError
        When role, code or view is unknown; the widget keeps what it showed.

    Example
    -------
    >>> GrowthExplorer("soc:15-2051", compare=False).frame["newest_change_pct"].tolist()
    [34.6]
    """

    KIND, VIEW_ID = "growth-explorer", "growth"
    ROOM_FOLLOWS = ("role_or_soc", "view", "compare")

    role_or_soc = t.Unicode(DEFAULT_TARGET).tag(sync=True)
    view = t.Unicode(VIEWS[0]).tag(sync=True)
    compare = t.Bool(True).tag(sync=True)
    projections = t.Dict().tag(sync=True)
    rounds = t.Dict().tag(sync=True)
    employment = t.Dict().tag(sync=True)
    roles = t.Dict().tag(sync=True)
    lineage = t.Dict().tag(sync=True)
    sources = t.Dict().tag(sync=True)

    def __init__(self, role_or_soc: str = DEFAULT_TARGET, **kwargs: Any) -> None:
        super().__init__(role_or_soc=role_or_soc, **tables(), **kwargs)

    @t.validate("role_or_soc")
    def _check_target(self, proposal: dict[str, Any]) -> str:
        return check_target(proposal["value"])

    @t.validate("view")
    def _check_view(self, proposal: dict[str, Any]) -> str:
        return known_name("growth view", proposal["value"], VIEWS)

    def room(self) -> dict[str, int]:
        """Return the room for the occupations and the view that are shown."""
        return live_height(self.view, len(candidates(self.role_or_soc)), compare=self.compare)

    @property
    def frame(self) -> pd.DataFrame:
        """The numbers now shown.

        As ``growth.projection_rows``, ``growth.projection_rounds`` or
        ``growth.employment_by_year``.
        """
        import pandas as pd

        if self.view == "rounds":
            codes = list(projection(self.role_or_soc)["soc_code"])
            return pd.concat([projection_rounds(code) for code in codes], ignore_index=True)
        if self.view == "projection":
            rows = projection_rows(self.role_or_soc)
            if self.compare:
                rows = [*rows, *projection_rows(ALL_OCCUPATIONS)]
            return pd.DataFrame(rows).astype({"newest_openings": "Int64"})
        codes = list(candidates(self.role_or_soc)["soc_code"])
        if self.compare:
            codes.append(ALL_OCCUPATIONS)
        frames = [employment_by_year(code) for code in codes]
        return pd.concat(frames, ignore_index=True)

    def chart(self) -> Chart:
        """Draw what is now selected, with alt text, table and source."""
        from careerbook.explore.growth.by_year_chart import draw_employment_by_year
        from careerbook.explore.growth.projection_chart import draw_projection
        from careerbook.explore.growth.rounds_chart import draw_projection_rounds

        if self.view == "rounds":
            return draw_projection_rounds(self.role_or_soc)
        draw = draw_projection if self.view == "projection" else draw_employment_by_year
        return draw(self.role_or_soc, compare=self.compare)

    def describe(self) -> str:
        """Say what is now selected; the same words as in the page."""
        from careerbook.explore.growth.by_year_chart import read_years
        from careerbook.explore.growth.projection_chart import read_projection
        from careerbook.explore.growth.rounds_chart import read_rounds
        from careerbook.explore.growth.rounds_words import describe_rounds
        from careerbook.explore.growth.words import describe_projection, describe_years

        if self.view == "rounds":
            return describe_rounds(read_rounds(self.role_or_soc)[0])
        if self.view == "projection":
            rows, benchmark, _ = read_projection(self.role_or_soc, compare=self.compare)
            return describe_projection(rows, benchmark)
        occupations, _, _, confidence = read_years(self.role_or_soc, compare=False)
        return describe_years(occupations, confidence)


def targets() -> tuple[str, ...]:
    """Return what the explorer offers: every role, and every occupation with a projection."""
    projected = set(tables()["projections"]["soc_code"]["values"]) - {ALL_OCCUPATIONS}
    return tuple(
        key
        for key, match in matches().items()
        if key.startswith("role:") or match.soc_codes[0] in projected
    )


def check_target(value: str) -> str:
    """Return ``value``, given with or without its prefix, as the explorer writes it.

    Raises
    ------
    UnknownNameError
        When the explorer does not offer it.
    """
    for target in targets():
        if value in (target, target.split(":", 1)[1]):
            return target
    raise UnknownNameError("role or occupation with a projection", value, targets())


@cache
def tables() -> dict[str, dict[str, Any]]:
    """Return the tables that the browser needs, as columns; the same for every explorer."""
    import pandas as pd

    from careerbook.facts.data import load
    from careerbook.occupations.lineage import steps

    every = load("employment_projections")
    held = every[(every["round"] == levels_round()) & every["level"].isin(("detailed", "total"))]
    offered = [row for code in sorted(held["soc_code"]) for row in projection_rows(code)]
    codes = set(held["soc_code"]) | set(load("role_soc_crosswalk")["soc_code"])
    wanted = [step for step in steps() if step.soc_code in codes]
    counted = codes | {code for step in wanted for code in step.codes}
    every = every[every["soc_code"].isin(counted)].sort_values(["base_year", "soc_code"])
    every = every.assign(percent_rounded=every["percent_rounded"] == "Y")
    jobs = load("oews_national")
    jobs = jobs[jobs["soc_code"].isin(counted)]
    in_roles = [
        (key.removeprefix("role:"), match.name, match.people, code, rank, match.confidence)
        for key, match in matches().items()
        if key.startswith("role:")
        for rank, code in enumerate(match.soc_codes, start=1)
    ]
    earlier = [
        (step.soc_code, step.soc_system, " + ".join(step.codes), step.relation, step.note)
        for step in wanted
    ]
    credits = [{"table": name, **credit_of(name)} for name in SOURCE_TABLES]
    return {
        "projections": column_arrays(pd.DataFrame(offered)[list(PROJECTION_COLUMNS)]),
        "rounds": column_arrays(every[list(ROUND_COLUMNS)]),
        "employment": column_arrays(jobs[list(EMPLOYMENT_COLUMNS)]),
        "roles": column_arrays(pd.DataFrame(in_roles, columns=ROLE_COLUMNS)),
        "lineage": column_arrays(pd.DataFrame(earlier, columns=LINEAGE_COLUMNS)),
        "sources": column_arrays(pd.DataFrame(credits)),
    }


def live_height(view: str, occupations: int, *, compare: bool) -> dict[str, int]:
    """Return the room the page keeps free, in CSS pixels at columns of 720 and 328 pixels.

    Measured in Chromium on roles and occupations in the book's own type; a little too much
    is better than a jump.
    """
    one = occupations == 1
    if view == "projection":
        return {"wide": 770 + 106 * occupations, "narrow": 1340 + 112 * occupations}
    if view == "rounds":
        text_wide = 820 if one else 740 + 70 * occupations
        text_narrow = 1520 if one else 1290 + 140 * occupations
        return {
            "wide": text_wide + ROUNDS_PX * math.ceil(occupations / 2),
            "narrow": text_narrow + ROUNDS_PX * occupations,
        }
    panels = occupations + (1 if compare else 0)
    text_wide = 560 if one else 612 + 54 * occupations
    text_narrow = 980 if one else 1076 + 87 * occupations
    return {
        "wide": text_wide + PANEL_PX * math.ceil(panels / 2),
        "narrow": text_narrow + PANEL_PX * panels,
    }
