"""BK016: where projection and survey point in opposite directions, a page says both.

Opposite is decided as follows. The newest projection of an occupation's jobs goes up (or down), and
the newest count of the wage survey (OEWS) lies below (or above) an earlier May under the same code
of the same classification, by more than 1.96 standard errors of the difference. Releases pool three
years and share answers, so their true error is smaller than the one of independent counts that is
used here: a case that is listed would be listed all the more. It is a direction and no rate of
growth; the publisher warns against reading its releases as a series, and so must the page.

Not compared are advertisements (their groups are no occupations) and rounds of projections among
each other (each starts from another base).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from careerbook.checks.page import Page, Position
from careerbook.checks.rule import PageRule, Problem
from careerbook.errors import NumberError
from careerbook.facts import data
from careerbook.numbers.number_links import find_links

PROJECTIONS, SURVEY = "employment_projections", "oews_national"
DIRECTIONS = frozenset({"change_pct", "change_jobs", "employment_projected_jobs"})
"""Columns of the projections that tell a direction."""
COUNT = "employment_jobs"
Z_95 = 1.96


@dataclass(frozen=True)
class Opposite:
    """An occupation whose projection and whose survey counts point in opposite directions.

    Parameters
    ----------
    soc_code, title
        The occupation.
    projected_pct
        Change of jobs over the newest round that holds the occupation, percent.
    from_year, to_year, from_jobs, to_jobs
        The widest gap among the earlier Mays: year and jobs, and those of the newest release.
    """

    soc_code: str
    title: str
    projected_pct: float
    from_year: int
    to_year: int
    from_jobs: int
    to_jobs: int


@cache
def opposites() -> dict[str, Opposite]:
    """Return the occupations of the roles that point in opposite directions, by code.

    Source
    ------
    ``employment_projections`` (newest round held), ``oews_national`` (releases of the newest
    classification) and ``role_soc_crosswalk``.
    """
    projections = data.load(PROJECTIONS).dropna(subset="change_pct").sort_values("base_year")
    newest = projections.drop_duplicates("soc_code", keep="last")
    projected = newest.set_index("soc_code")["change_pct"]
    survey = data.load(SURVEY).dropna(subset=[COUNT, "employment_rse_pct"]).sort_values("year")
    found = {}
    for code in sorted(set(data.load("role_soc_crosswalk")["soc_code"]) & set(projected.index)):
        rows = survey[survey["soc_code"] == code]
        last = rows.iloc[-1]
        earlier = rows[(rows["soc_system"] == last["soc_system"]) & (rows["year"] < last["year"])]
        sign = 1 if projected[code] > 0 else -1
        against = {}
        for row in earlier.itertuples():
            errors = [
                float(jobs) * float(rse) / 100
                for jobs, rse in (
                    (row.employment_jobs, row.employment_rse_pct),
                    (last[COUNT], last["employment_rse_pct"]),
                )
            ]
            gap = sign * (int(row.employment_jobs) - int(last[COUNT]))
            if gap > Z_95 * (errors[0] ** 2 + errors[1] ** 2) ** 0.5:
                against[gap] = row
        if against:
            row = against[max(against)]
            found[code] = Opposite(
                code,
                str(last["occupation_title"]),
                float(projected[code]),
                int(row.year),
                int(last["year"]),
                int(row.employment_jobs),
                int(last[COUNT]),
            )
    return found


def _find(page: Page) -> Iterator[Problem]:
    projected: dict[str, tuple[Position, str]] = {}
    counted: dict[str, set[int]] = {}
    for cell in page.markdown_cells:
        for link in find_links(cell.text):
            try:
                definition = page.book.numbers[link.id].definition
            except NumberError:
                continue  # BK010 says so
            code = str(definition.where.get("soc_code", ""))
            if definition.table == PROJECTIONS and definition.column in DIRECTIONS:
                projected.setdefault(code, (cell.place_at(link.start), link.text))
            if definition.table == SURVEY and definition.column == COUNT:
                counted.setdefault(code, set()).add(int(definition.where["year"]))
    for code, case in opposites().items():
        years = counted.get(code, set())
        if code in projected and not (case.to_year in years and len(years) > 1):
            told = (
                f"one side only: the wage survey counts {case.from_jobs:,} {case.title} in May "
                f"{case.from_year} and {case.to_jobs:,} in May {case.to_year}"
            )
            yield Problem(*projected[code], told)


RULE = PageRule(
    "BK016",
    "Where projection and survey point in opposite directions, a page says both",
    "Quote the count of the newest May and of an earlier one beside the projection, and say that "
    "such counts are no rate of growth.",
    _find,
)
