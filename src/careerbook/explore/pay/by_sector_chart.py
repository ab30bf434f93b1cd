"""Pay of one occupation by the sector of the employer: one band per sector, one axis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerbook.errors import UnknownNameError
from careerbook.explore.pay.amounts import as_paid
from careerbook.explore.pay.bars import band_table, draw_bands
from careerbook.explore.pay.metros import candidate_of
from careerbook.explore.pay.rows import NOT_RELEASED, POINT_COLUMNS, PayRow, records
from careerbook.explore.pay.view import HOW_TO_READ_A_BAR, WHAT_WAGES_LEAVE_OUT
from careerbook.facts.data import load
from careerbook.kit.chart import Chart
from careerbook.occupations.soc_match import match_of, matches, sentence_case
from careerbook.say.numbers import money

if TYPE_CHECKING:
    from typing import Any

TOP = 10
MINIMUM_JOBS = 500
# The publisher's longest names do not fit a picture; the table has them in full.
SHORT_NAMES = {
    "54": "Professional, scientific, technical services",
    "56": "Administrative, support and waste services",
    "99": "Government, without schools and hospitals",
}
OWNERS = (
    "A sector is the employer's main business. Most sectors count private employers; some also "
    "count public ones, as the table says."
)


@dataclass(frozen=True)
class SectorPay:
    """Pay of one occupation in one sector: its NAICS code, names, whose jobs, and percentiles."""

    naics: str
    name: str
    ownership: str
    row: PayRow
    jobs: int

    @property
    def label(self) -> str:
        """The name that fits a picture."""
        return SHORT_NAMES.get(self.naics, sentence_case(self.name))


def draw_pay_by_sector(
    role_or_soc: str, soc_code: str | None = None, *, minimum_jobs: int = MINIMUM_JOBS
) -> Chart:
    """Draw national pay of one occupation in the ten sectors with most such jobs.

    Parameters
    ----------
    role_or_soc
        A role (``"ml-engineer"``) or SOC code (``"15-2051"``).
    soc_code
        Which of the role's candidate codes is counted; by default the best match.
    minimum_jobs
        Sectors with fewer such jobs are left out.

    Raises
    ------
    UnknownNameError
        When the role or code is unknown, or no sector has enough such jobs in our table.

    Source
    ------
    BLS OEWS, national by sector (2-digit NAICS).

    Example
    -------
    >>> draw_pay_by_sector("15-2051").table["Sector"].iloc[0]
    'Professional, Scientific, and Technical Services'
    """
    match = match_of(role_or_soc)
    code = candidate_of(match, soc_code)
    occupation = matches()[f"soc:{code}"]
    year, found, enough = _sectors(code, minimum_jobs)
    released = [sector for sector in found if sector.row.point(50) is not None]
    if not released:
        have = sorted(load("oews_sector")["soc_code"].unique())
        raise UnknownNameError(f"occupation with {minimum_jobs:,} jobs in a sector", code, have)
    low, high = min(released, key=_median), max(released, key=_median)
    title = (
        f"Of the {len(found)} sectors with most jobs of {occupation.people}, {high.label} pays "
        f"most: median {money(_median(high))}"
    )
    if len(found) == 1:
        title = f"{occupation.name} in {high.label}: median {money(_median(high))}"
    rows = [
        (sector.label, f"{sector.jobs:,} jobs", sector.row, [as_paid("")], NOT_RELEASED)
        for sector in found
    ]
    areas = f"The {len(found)} sectors with most such jobs, of {enough} with"
    return Chart(
        figure=draw_bands(rows),
        title=title,
        subtitle=(
            f"US dollars a year before tax, United States, May {year}. {HOW_TO_READ_A_BAR} "
            f"{areas if enough > len(found) else f'All {enough} sectors with'} "
            f"{minimum_jobs:,} or more, sorted by number of jobs."
        ),
        alt=(
            f"Median pay of {occupation.people} runs from {money(_median(low))} in {low.label} to "
            f"{money(_median(high))} in {high.label}."
        ),
        table=band_table(
            [
                (
                    {
                        "Sector": sector.name,
                        "Employers counted": sector.ownership,
                        "Jobs": f"{sector.jobs:,}",
                    },
                    sector.row,
                )
                for sector in found
            ]
        ),
        sources=("oews_sector", *(("role_soc_crosswalk",) if match.confidence else ())),
        notes=(OWNERS, WHAT_WAGES_LEAVE_OUT),
    )


def _sectors(code: str, minimum_jobs: int) -> tuple[int, list[SectorPay], int]:
    """Return the year, the sectors with most such jobs, and how many have enough."""
    frame = load("oews_sector")
    year = int(frame["year"].max())
    chosen = frame[(frame["soc_code"] == code) & (frame["year"] == year)]
    enough = [_sector(row) for row in records(chosen) if (row["employment_jobs"] or 0) > 0]
    enough = [sector for sector in enough if sector.jobs >= minimum_jobs]
    enough.sort(key=lambda sector: (-sector.jobs, sector.name))
    return year, enough[:TOP], len(enough)


def _sector(row: dict[str, Any]) -> SectorPay:
    points = tuple(row[column] for column in POINT_COLUMNS)
    title = row["occupation_title"]
    pay = PayRow(
        soc_code=row["soc_code"],
        title=title,
        people=title,
        jobs=row["employment_jobs"],
        points=points,
        top_code=row["top_code_usd_per_year"],
        top_coded=tuple(int(name[1:]) for name in row["top_coded"].split(";") if name),
        gap=NOT_RELEASED if row["p50_usd_per_year"] is None else "",
    )
    return SectorPay(
        row["naics_sector"], row["sector_name"], row["ownership"], pay, row["employment_jobs"]
    )


def _median(sector: SectorPay) -> int:
    median = sector.row.point(50)
    assert median is not None  # asked of released sectors only
    return median
