"""Jobs and median pay of one occupation in one metropolitan area, each May since 2019."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerbook.errors import UnknownNameError
from careerbook.explore.pay.metros import candidate_of
from careerbook.explore.pay.prices import constant_dollars, newest_price_year
from careerbook.explore.pay.rows import records
from careerbook.explore.pay.view import WHAT_WAGES_LEAVE_OUT, about
from careerbook.facts.data import load
from careerbook.kit.chart import Chart
from careerbook.kit.style import BAND_STRONG, INK, MUTED, SECOND, new_panels
from careerbook.occupations.places import Place, place_of
from careerbook.occupations.soc_match import match_of, matches
from careerbook.say.numbers import money

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

PANEL_IN = 2.1
SMALL = 8.5
NEW_AREAS = 2024  # the May in which the survey took over new borders of metropolitan areas
NEW_CODES = 2021  # the May since which all years are counted in the 2018 classification
GAP = "not released"
POOLED = (
    "Each May pools three years of surveys, so neighboring points share most answers: no growth "
    "rate is drawn from them."
)


@dataclass(frozen=True)
class MetroYear:
    """One May: jobs and median in US dollars of that May, None where not released."""

    year: int
    jobs: int | None
    median: int | None
    top_code: int | None = None

    @property
    def constant(self) -> float | None:
        """The median in dollars of the newest May."""
        return None if self.median is None else constant_dollars(self.median, self.year)

    @property
    def median_text(self) -> str:
        """The median as text: an amount, an open end, or a gap."""
        if self.median is not None:
            return money(self.median)
        return GAP if self.top_code is None else f"at or above {money(self.top_code)}"


def draw_metro_history(role_or_soc: str, metro: str, soc_code: str | None = None) -> Chart:
    """Draw jobs and median pay of one occupation in one metropolitan area by year.

    Points only, never joined: the years share survey answers, area borders changed in May 2024,
    and codes changed in May 2021. A year without a point is named.

    Parameters
    ----------
    role_or_soc
        A role (``"ml-engineer"``) or SOC code (``"15-2051"``).
    metro
        ``"metro:41940"`` or ``"41940"``.
    soc_code
        Which of the role's candidate codes is counted; by default the best match.

    Raises
    ------
    UnknownNameError
        When the role, code or area is unknown, or the table has fewer than two years of it.

    Source
    ------
    BLS OEWS by metropolitan area, each May; CPI-U, May.

    Example
    -------
    >>> draw_metro_history("15-2051", "metro:41940").table["Year"].tolist()
    [2021, 2022, 2023, 2024, 2025]
    """
    match, place = match_of(role_or_soc), place_of(metro)
    occupation = matches()[f"soc:{candidate_of(match, soc_code)}"]
    years, is_renamed = _years(occupation.soc_codes[0], place)
    known = [year for year in years if year.jobs is not None]
    if len(known) < 2:
        raise UnknownNameError(
            f"area with two years of {occupation.people}",
            place.key,
            _areas(occupation.soc_codes[0]),
        )
    first, last = known[0], known[-1]
    base = newest_price_year()
    figure, (jobs, pay) = new_panels(2, PANEL_IN)
    _draw_jobs(jobs, years)
    _draw_pay(pay, years, base)
    for axes in (jobs, pay):
        _draw_breaks(axes, years)
    return Chart(
        figure=figure,
        title=(
            f"{occupation.name} in {place.name}: {first.jobs:,} jobs in May {first.year}, "
            f"{last.jobs:,} in May {last.year}"
        ),
        subtitle=(
            "Above: wage and salary jobs. Below: median, US dollars a year before tax, as paid and "
            f"in May {base} dollars."
        ),
        alt=(
            f"Jobs of {occupation.people} in {place.name}: {_listed(years, 'jobs')}. "
            f"Median as paid: {_listed(years, 'median')}."
        ),
        table=_table(years, base),
        sources=("oews_metro_history", "cpi_u"),
        notes=_notes(years, is_renamed),
    )


def _years(soc_code: str, place: Place) -> tuple[list[MetroYear], bool]:
    """Return every year from the first that the area has the code, and whether it was renamed."""
    frame = load("oews_metro_history")
    rows = frame[(frame["cbsa_code"] == place.code) & (frame["soc_code"] == soc_code)]
    found = {row["year"]: row for row in records(rows)}
    if not found:
        return [], False
    whole = range(min(found), int(frame["year"].max()) + 1)
    years = [
        MetroYear(
            year,
            found[year]["employment_jobs"],
            found[year]["p50_usd_per_year"],
            found[year]["top_code_usd_per_year"],
        )
        if year in found
        else MetroYear(year, None, None)
        for year in whole
    ]
    return years, any(row["area_changed"] == "Y" for row in found.values())


def _areas(soc_code: str) -> list[str]:
    frame = load("oews_metro_history")
    return sorted(
        f"metro:{code}" for code in frame[frame["soc_code"] == soc_code]["cbsa_code"].unique()
    )


def _listed(years: list[MetroYear], name: str) -> str:
    texts = [
        year.median_text if name == "median" else (GAP if year.jobs is None else f"{year.jobs:,}")
        for year in years
    ]
    return "; ".join(f"{year.year} {text}" for year, text in zip(years, texts, strict=True))


def _notes(years: list[MetroYear], is_renamed: bool) -> tuple[str, ...]:
    notes = [POOLED]
    if years[0].year < NEW_AREAS <= years[-1].year:
        name = "; this area's title changed in these years" if is_renamed else ""
        notes.append(
            f"In May {NEW_AREAS} the survey took over new borders of metropolitan areas: counts "
            f"before and after may be of different counties{name}."
        )
    if years[0].year < NEW_CODES:
        notes.append(
            f"Since May {NEW_CODES} all years are counted in the 2018 classification; before, in a "
            "mixture of two."
        )
    return (*notes, WHAT_WAGES_LEAVE_OUT)


def _table(years: list[MetroYear], base: int) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "Year": year.year,
                "Jobs": None if year.jobs is None else f"{year.jobs:,}",
                "Median as paid": year.median_text,
                f"Median in May {base} dollars": None
                if year.constant is None
                else about(year.constant),
            }
            for year in years
        ]
    )


def _draw_jobs(axes: Axes, years: list[MetroYear]) -> None:
    known = [(year.year, year.jobs) for year in years if year.jobs is not None]
    axes.plot(*zip(*known, strict=True), ls="", marker="o", ms=7, color=BAND_STRONG)
    top = max(jobs for _, jobs in known)
    axes.set_ylim(0, 1.35 * top)
    for at, jobs in known:
        _label(axes, at, jobs, f"{jobs:,}", INK, above=True)
    for year in years:
        if year.jobs is None:
            _label_gap(axes, year.year)
    axes.set_yticks([0])
    axes.set_title("Jobs", loc="left", fontsize=10, color=INK, weight="bold")
    _finish(axes, years)


def _draw_pay(axes: Axes, years: list[MetroYear], base: int) -> None:
    known = [year for year in years if year.median is not None]
    at = [year.year for year in known]
    nominal = [float(year.median or 0) for year in known]
    constant = [year.constant or 0.0 for year in known]
    axes.plot(at, constant, ls="", marker="D", ms=6, color=SECOND)
    axes.plot(at, nominal, ls="", marker="o", ms=7, color=BAND_STRONG)
    caps = [(year.year, year.top_code) for year in years if year.top_code is not None]
    amounts = [*nominal, *constant, *(float(cap) for _, cap in caps)] or [1.0]
    room = max(max(amounts) - min(amounts), 0.1 * max(amounts))
    axes.set_ylim(min(amounts) - 0.45 * room, max(amounts) + 0.6 * room)
    for year, paid, real in zip(at, nominal, constant, strict=True):
        _label(axes, year, real, about(real), SECOND, above=True)
        _label(axes, year, paid, money(paid), BAND_STRONG, above=False)
    for year, cap in caps:
        axes.plot(year, cap, marker="^", ms=7, color=BAND_STRONG)
        _label(axes, year, float(cap or 0), f"≥ {money((cap or 0) / 1000)}k", INK, above=False)
    for missing in years:
        if missing.median is None and missing.top_code is None:
            _label_gap(axes, missing.year)
    axes.set_yticks([])
    axes.set_title("Median pay", loc="left", fontsize=10, color=INK, weight="bold")
    axes.text(
        1, 1.03, f"◆ in May {base} dollars", transform=axes.transAxes, ha="right", va="bottom",
        fontsize=SMALL, color=SECOND,
    )  # fmt: skip
    axes.text(
        0.62, 1.03, "● as paid", transform=axes.transAxes, ha="right", va="bottom",
        fontsize=SMALL, color=BAND_STRONG,
    )  # fmt: skip
    _finish(axes, years)


def _label(axes: Axes, x: float, y: float, words: str, colour: str, *, above: bool) -> None:
    axes.annotate(
        words, (x, y), xytext=(0, 7 if above else -7), textcoords="offset points", ha="center",
        va="bottom" if above else "top", fontsize=SMALL, color=colour,
    )  # fmt: skip


def _label_gap(axes: Axes, year: int) -> None:
    axes.text(
        year, 0.5, "not\nreleased", transform=axes.get_xaxis_transform(), ha="center", va="center",
        fontsize=SMALL, color=MUTED, style="italic",
    )  # fmt: skip


def _draw_breaks(axes: Axes, years: list[MetroYear]) -> None:
    """Mark where areas or codes changed, half-way between two years."""
    for change, words in ((NEW_AREAS, "new area borders"), (NEW_CODES, "new codes")):
        if years[0].year < change <= years[-1].year:
            axes.axvline(change - 0.5, color=MUTED, lw=1, ls=(0, (2, 3)), zorder=0)
            axes.text(
                change - 0.46, 0.97, words, transform=axes.get_xaxis_transform(), va="top",
                fontsize=SMALL, color=MUTED,
            )  # fmt: skip


def _finish(axes: Axes, years: list[MetroYear]) -> None:
    axes.set_xticks([year.year for year in years])
    axes.set_xlim(years[0].year - 0.5, years[-1].year + 0.5)
    axes.tick_params(labelsize=SMALL, labelcolor=MUTED, labelbottom=True)
