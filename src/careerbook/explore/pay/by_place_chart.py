"""Pay of one occupation in the places that have most of its jobs, as paid and at US prices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerbook.errors import UnknownNameError
from careerbook.explore.pay.prices import PRICE_TABLES, at_us_prices, price_level
from careerbook.explore.pay.rows import WAGE_TABLES, PayRow, latest_year, pay_rows
from careerbook.explore.pay.view import WHAT_WAGES_LEAVE_OUT, about, price_note
from careerbook.kit.chart import Chart
from careerbook.kit.style import BAND_STRONG, GRID, INK, MUTED, SECOND, new_figure
from careerbook.occupations.places import Place, places
from careerbook.occupations.soc_match import match_of, matches
from careerbook.say.numbers import money, one_decimal

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

KINDS = {"state": "states", "metro": "metropolitan areas"}
MINIMUM_JOBS = 500
ROW_IN, AXIS_IN = 0.4, 0.55
SMALL = 8.5


@dataclass(frozen=True)
class PayInPlace:
    """The median of one occupation in one place, as paid and at US average prices."""

    place: Place
    row: PayRow
    jobs: int
    paid: int
    adjusted: float
    rpp: float


def draw_pay_by_place(
    role_or_soc: str, kind: str = "state", *, top: int = 10, minimum_jobs: int = MINIMUM_JOBS
) -> Chart:
    """Draw median pay in the places with most such jobs, as paid and at US average prices.

    Parameters
    ----------
    role_or_soc
        A role, drawn by its main occupation, or a SOC code.
    kind
        ``"state"`` or ``"metro"``.
    top
        How many places, by number of jobs.
    minimum_jobs
        Places with fewer jobs are left out: their estimates rest on few answers.

    Raises
    ------
    UnknownNameError
        When the role, code or kind is unknown, or fewer than two places have enough such jobs.

    Source
    ------
    BLS OEWS by state or metropolitan area, newest May; BEA regional price parities.

    Example
    -------
    >>> len(draw_pay_by_place("data-scientist", "state", top=5).table)
    5
    """
    if kind not in KINDS:
        raise UnknownNameError("kind of place", kind, KINDS)
    match = match_of(role_or_soc)
    main = matches()[f"soc:{match.soc_codes[0]}"]
    found = _largest(main.key, kind, top, minimum_jobs)
    if len(found) < 2:
        raise UnknownNameError(
            f"occupation with {minimum_jobs} jobs in two {KINDS[kind]}", role_or_soc, []
        )
    figure, axes = new_figure(len(found) * ROW_IN + AXIS_IN)
    _draw(axes, found)
    year, rpp_year = latest_year(), (price_level(found[0].place, latest_year()) or (0, 0))[1]
    people = found[0].row.people
    by_pay, by_buying = max(found, key=_paid), max(found, key=_adjusted)
    return Chart(
        figure=figure,
        title=_finding(f"{len(found)} {KINDS[kind]} with most {people}", by_pay, by_buying),
        subtitle=(
            f"Median, US dollars a year before tax, May {year}: the {len(found)} {KINDS[kind]} "
            f"with most such jobs, each with {minimum_jobs:,} or more; sorted by pay at US prices."
        ),
        alt=(
            f"As paid, {people} earn most in {by_pay.place.phrase} (median "
            f"{money(by_pay.paid)}); at US average prices, in {by_buying.place.phrase} "
            f"({about(by_buying.adjusted)})."
        ),
        table=_table(found, rpp_year),
        sources=(WAGE_TABLES[kind], PRICE_TABLES[kind]),
        notes=_notes(match.name if match.confidence else "", match.soc_codes, people, rpp_year),
    )


def _paid(pay: PayInPlace) -> float:
    return pay.paid


def _adjusted(pay: PayInPlace) -> float:
    return pay.adjusted


def _largest(soc_key: str, kind: str, top: int, minimum_jobs: int) -> list[PayInPlace]:
    """Return the places with most jobs, best paid at US prices first."""
    found = []
    for place in places().values():
        if place.kind != kind:
            continue
        row = pay_rows(match_of(soc_key), place, latest_year())[0]
        level, median = price_level(place, latest_year()), row.point(50)
        if median is None or level is None or row.jobs is None or row.jobs < minimum_jobs:
            continue
        adjusted = at_us_prices(median, level[0])
        found.append(PayInPlace(place, row, row.jobs, median, adjusted, level[0]))
    largest = sorted(found, key=lambda pay: (-pay.jobs, pay.place.name))[:top]
    return sorted(largest, key=lambda pay: (-pay.adjusted, pay.place.name))


def _finding(where: str, by_pay: PayInPlace, by_buying: PayInPlace) -> str:
    if by_pay is by_buying:
        return f"Of the {where}, {by_pay.place.phrase} pays most, at US prices too"
    return (
        f"Of the {where}, {by_pay.place.phrase} pays most; at US prices, "
        f"{by_buying.place.phrase} does"
    )


def _notes(role: str, soc_codes: tuple[str, ...], people: str, rpp_year: int) -> tuple[str, ...]:
    notes = []
    if role:
        others = len(soc_codes) - 1
        more = (
            f" ({others} further candidate occupations are not drawn)"
            if others > 1
            else (" (one further candidate occupation is not drawn)" if others else "")
        )
        notes.append(f"Drawn for {role} by its main occupation, {people}{more}.")
    notes.append(
        f"{price_note(rpp_year)} Places whose pay or number of jobs was not released cannot be "
        "ranked."
    )
    return (*notes, WHAT_WAGES_LEAVE_OUT)


def _table(found: list[PayInPlace], rpp_year: int) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "Place": pay.place.name,
                "Jobs": f"{pay.jobs:,}",
                "Median as paid": money(pay.paid),
                f"Price level {rpp_year} (US = 100)": one_decimal(pay.rpp),
                "Median at US prices": about(pay.adjusted),
            }
            for pay in found
        ]
    )


def _draw(axes: Axes, found: list[PayInPlace]) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    amounts = [usd for pay in found for usd in (pay.paid, pay.adjusted)]
    room = max(max(amounts) - min(amounts), 10_000) * 0.24
    low, high = min(amounts) - room, max(amounts) + room
    axes.set_xlim(low, high)
    axes.set_ylim(len(found) - 0.4, -0.75)
    left = axes.get_yaxis_transform()
    for number, pay in enumerate(found):
        y = number + 0.22
        words = f"{pay.place.name}  "
        axes.text(0, number - 0.24, words, transform=left, va="center", color=INK, fontsize=9.5)
        axes.text(1, number - 0.24, f"{pay.jobs:,} jobs", transform=left, va="center", ha="right",
                  color=MUTED, fontsize=SMALL)  # fmt: skip
        axes.plot([pay.paid, pay.adjusted], [y, y], color=GRID, lw=2.5, zorder=1)
        ends = (
            (pay.paid, money(pay.paid), BAND_STRONG, "as paid", "o"),
            (pay.adjusted, about(pay.adjusted), SECOND, "at US prices", "D"),
        )
        for usd, amount, colour, name, marker in ends:
            first = usd == max(pay.paid, pay.adjusted)
            axes.plot(usd, y, marker=marker, ms=6.5, color=colour, zorder=3)
            axes.annotate(
                f"{amount} {name}" if number == 0 else amount, (usd, y),
                xytext=(7 if first else -7, 0), textcoords="offset points", va="center",
                ha="left" if first else "right", fontsize=SMALL, color=colour,
            )  # fmt: skip
    axes.set_yticks([])
    axes.spines["bottom"].set_visible(False)
    axes.xaxis.set_major_locator(MaxNLocator(4, steps=[1, 2, 2.5, 5, 10]))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda usd, _: f"{money(usd / 1000)}k"))
    axes.tick_params(axis="x", labelsize=SMALL)
    axes.grid(axis="x")
