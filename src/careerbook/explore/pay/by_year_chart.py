"""Pay of one occupation over the years: as paid and in constant dollars, breaks of method named."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from careerbook.errors import UnknownNameError
from careerbook.explore.pay.prices import constant_dollars, may_index, newest_price_year
from careerbook.explore.pay.rows import PERCENTILES, PayRow, pay_rows
from careerbook.explore.pay.view import WHAT_WAGES_LEAVE_OUT, about
from careerbook.facts.data import load
from careerbook.kit.chart import Chart
from careerbook.kit.style import BAND, BAND_STRONG, GRID, INK, MUTED, SECOND, new_figure
from careerbook.occupations.places import UNITED_STATES, place_of
from careerbook.occupations.soc_match import match_of, matches
from careerbook.say.numbers import money, whole

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

HEIGHT_IN = 3.3
SMALL = 8.5
POOLED = (
    "Each year pools three years of surveys: do not read small changes from one year to the next."
)


@dataclass(frozen=True)
class YearOfPay:
    """Pay of one occupation in one May, and the classification that it was counted in."""

    year: int
    row: PayRow
    system: str


def draw_pay_by_year(role_or_soc: str) -> Chart:
    """Draw the national median with its 10th to 90th percentile by year.

    Nominal dollars and dollars of the newest May stand together. Years under another
    classification of occupations are marked, and a top-coded 90th percentile ends with an arrow.

    Parameters
    ----------
    role_or_soc
        A role, drawn by its main occupation, or a SOC code.

    Raises
    ------
    UnknownNameError
        When the role or code is unknown, or has fewer than two years of pay.

    Source
    ------
    BLS OEWS national, each May; CPI-U, May.

    Example
    -------
    >>> draw_pay_by_year("15-2051").table["Year"].tolist()[:2]
    [2021, 2022]
    """
    match = match_of(role_or_soc)
    main = matches()[f"soc:{match.soc_codes[0]}"]
    years = _years(main.soc_codes[0])
    if len(years) < 2:
        raise UnknownNameError("occupation with pay of two years", role_or_soc, [])
    figure, axes = new_figure(HEIGHT_IN)
    _draw(axes, years)
    base = newest_price_year()
    first, last = years[0], years[-1]
    people = first.row.people
    return Chart(
        figure=figure,
        title=_finding(years),
        subtitle=(
            f"{first.row.title} in the United States: US dollars a year before tax, each May. "
            f"Band: 10th to 90th percentile in May {base} dollars."
        ),
        alt=(
            f"The median of {people} went from {money(_median(first))} in May {first.year} to "
            f"{money(_median(last))} in May {last.year}; in May {base} dollars from "
            f"{about(_constant(first))} to {about(_constant(last))}."
        ),
        table=_table(years),
        sources=("oews_national", "cpi_u"),
        notes=_notes(match.name if match.confidence else "", match.soc_codes, years),
    )


def _years(soc_code: str) -> list[YearOfPay]:
    frame = load("oews_national")
    frame = frame[frame["soc_code"] == soc_code].sort_values("year")
    where, match = place_of(UNITED_STATES), match_of(soc_code)
    years = [
        YearOfPay(year, pay_rows(match, where, year)[0], system)
        for year, system in zip(frame["year"].tolist(), frame["soc_system"].tolist(), strict=True)
    ]
    return [year for year in years if year.row.point(50) is not None]


def _median(year: YearOfPay) -> int:
    median = year.row.point(50)
    assert median is not None  # _years keeps no other
    return median


def _constant(year: YearOfPay) -> float:
    return constant_dollars(_median(year), year.year)


def _finding(years: list[YearOfPay]) -> str:
    first, last = years[0], years[-1]
    pay = 100 * (_median(last) / _median(first) - 1)
    prices = 100 * (may_index(last.year) / may_index(first.year) - 1)
    moved = f"{'rose' if pay >= 0 else 'fell'} {whole(abs(pay))}%"
    return (
        f"Median pay of {first.row.people} {moved} from May {first.year} to May {last.year}; "
        f"consumer prices {'rose' if prices >= 0 else 'fell'} {whole(abs(prices))}%"
    )


def _notes(role: str, soc_codes: tuple[str, ...], years: list[YearOfPay]) -> tuple[str, ...]:
    notes = []
    if role:
        others = len(soc_codes) - 1
        drawn = "other candidate is not drawn" if others == 1 else "other candidates are not drawn"
        candidates = f"; {others} {drawn}" if others else ""
        notes.append(
            f"Drawn for {role} by its main occupation, “{years[0].row.title}” "
            f"({soc_codes[0]}){candidates}."
        )
    systems = list(dict.fromkeys(year.system for year in years))
    if len(systems) > 1:
        notes.append(f"The classification of occupations changed: {', then '.join(systems)}.")
    else:
        notes.append(f"All years are counted in the {systems[0]}; earlier codes do not compare.")
    if any(year.row.top_coded for year in years):
        notes.append("An arrow marks a 90th percentile that is only known to be at or above it.")
    return (*notes, POOLED, WHAT_WAGES_LEAVE_OUT)


def _table(years: list[YearOfPay]) -> pd.DataFrame:
    import pandas as pd

    base = newest_price_year()
    names = {50: "Median"}
    return pd.DataFrame(
        [
            {
                "Year": year.year,
                "Classification": year.system,
                **{
                    names.get(percentile, f"{percentile}th percentile"): year.row.gap_at(percentile)
                    or money(usd or 0)
                    for percentile, usd in zip(PERCENTILES, year.row.points, strict=True)
                },
                f"Median in May {base} dollars": about(_constant(year)),
            }
            for year in years
        ]
    )


def _draw(axes: Axes, years: list[YearOfPay]) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    base = newest_price_year()
    for year in years:
        low, high = year.row.point(10), year.row.point(90)
        cap = year.row.top_code if 90 in year.row.top_coded else None
        end = high if high is not None else cap
        if low is not None and end is not None:
            span = [constant_dollars(usd, year.year) for usd in (low, end)]
            axes.plot([year.year] * 2, span, color=BAND, lw=3, solid_capstyle="butt", alpha=0.55)
            if cap is not None:
                axes.plot(year.year, span[1], marker="^", ms=6, color=BAND)
    at = [year.year for year in years]
    constant, nominal = [_constant(year) for year in years], [_median(year) for year in years]
    axes.plot(at, constant, color=SECOND, lw=2, marker="o", ms=5)
    axes.plot(at, nominal, color=BAND_STRONG, lw=2, marker="o", ms=5)
    for change in _changes(years):
        axes.axvline(change, color=MUTED, lw=1, ls=(0, (2, 3)))
        axes.text(
            change, 1.01, "new codes", transform=axes.get_xaxis_transform(), ha="center",
            va="bottom", fontsize=SMALL, color=MUTED,
        )  # fmt: skip
    _label_ends(axes, at, constant, nominal, base)
    axes.set_xticks(at)
    axes.set_xlim(at[0] - 0.4, at[-1] + 0.32 * max(at[-1] - at[0], 3))
    axes.yaxis.set_major_locator(MaxNLocator(5))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda usd, _: f"{money(usd / 1000)}k"))
    axes.grid(axis="y")
    axes.spines["bottom"].set_color(GRID)
    axes.tick_params(labelsize=SMALL, labelcolor=MUTED)


def _changes(years: list[YearOfPay]) -> list[float]:
    """Return where the classification changes, half-way between two years."""
    return [b.year - 0.5 for a, b in pairwise(years) if a.system != b.system]


def _label_ends(
    axes: Axes, at: list[int], constant: list[float], nominal: list[int], base: int
) -> None:
    """Name both lines at their right end, kept apart where they run close."""
    low, high = axes.get_ylim()
    apart = 0.13 * (high - low)
    middle = (constant[-1] + nominal[-1]) / 2
    half = max(abs(constant[-1] - nominal[-1]), apart * 1.25) / 2
    x = at[-1] + 0.03 * max(at[-1] - at[0], 3)
    for y, usd, words, colour in (
        (middle + half, about(constant[-1]), f"in May {base}\ndollars", SECOND),
        (middle - half, money(nominal[-1]), "as paid", BAND_STRONG),
    ):
        axes.annotate(
            f"{usd}\n{words}", (x, y), xytext=(5, 0), textcoords="offset points", va="center",
            fontsize=SMALL, color=colour, weight="bold", linespacing=1.15,
        )  # fmt: skip
    axes.text(at[0], nominal[0] - 0.04 * (high - low), money(nominal[0]), fontsize=SMALL,
              color=INK, ha="center", va="top")  # fmt: skip
