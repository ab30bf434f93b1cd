"""Roles by match of interests and coverage of skills, each with its band, sized by median pay.

Where only one of the two is known, or neither, each role has a row with what is known. The browser
draws the same in ``assess/leads/map_chart.js`` and ``rows_chart.js``.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from careerbook.assess.constraints.constraints import DEFAULT_PACE, Limits
from careerbook.assess.interests.families import families
from careerbook.assess.leads import words
from careerbook.assess.leads.leads import Leads, Measure, PlacedRole
from careerbook.assess.leads.placed_reader import NOTES, in_order, limits_said, origin, place_reader
from careerbook.assess.leads.places import Answered
from careerbook.assess.leads.weights import CRITERIA, DEFAULTS
from careerbook.kit import style
from careerbook.kit.chart import Chart
from careerbook.say.numbers import percent
from careerbook.say.wording import Words

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WORDS = Words(__package__)

SOURCES = ("oews_national", "onet_interests", "role_soc_crosswalk")
SUBTITLES = {
    "map": (
        "Across: match of interests with the role's family, −1 to 1. Up: coverage of the role's "
        "skills. Lines: 95 % bands. Larger mark: higher median pay in the United States"
    ),
    "rows": (
        "Match of interests (−1 to 1), coverage of skills (0 to 100 %) and median pay (US dollars "
        "a year, United States): middle (mark) and band (line)"
    ),
}
MARKS = {
    "research-data": ("o", style.BAND_STRONG),
    "engineering-qa-systems": ("s", style.SECOND),
    "product": ("^", style.KIND_ADS),
    "support": ("D", style.KIND_VISA),
    "training": ("v", style.KIND_SELF),
}
"""Family -> its mark and color, the same in the page."""

HEADS = {"interests": "Interests", "skills": "Skills", "pay": "Median pay"}
MAP_HEIGHT_IN = 4.6
ROW_IN = 0.27
LARGEST_PT = 11.0  # width of the mark of the best-paid role
APART_PT = 4.5  # between marks that share a match
LABEL_SHARE = 0.62  # width of the names beside the map, as a share of the map's


def draw_where_it_leads(
    ratings: Mapping[str, int | None] | None = None,
    interests: Mapping[str, int | None] | None = None,
    weights: Mapping[str, int] | None = None,
    dismissed: Collection[str] = (),
    constraints: Limits | None = None,
    pace: float = DEFAULT_PACE,
    known: Mapping[str, bool] | None = None,
) -> Chart:
    """Draw where a reader's answers lead; parameters as in :func:`place_reader`.

    Example
    -------
    >>> draw_where_it_leads().title
    'Nothing is placed yet'
    """
    given = (ratings, interests, weights, dismissed, constraints, pace, known)
    answered, found = place_reader(*given)
    limits = limits_said(ratings, constraints, pace)
    shown = in_order(answered, found)
    on_map = [place for place in shown if place.interests and place.skills]
    return Chart(
        figure=_map(on_map, found) if on_map else _rows(shown),
        title=words.title(found, answered),
        subtitle=SUBTITLES["map" if on_map else "rows"],
        alt=words.sentence(found, answered, weights or DEFAULTS, limits),
        table=_table(answered, found),
        sources=SOURCES,
        notes=NOTES,
        origin=origin(),
    )


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Move places in ascending order apart until all lie ``gap`` apart within ``low`` to ``high``.

    Example
    -------
    >>> spread([1.0, 1.2, 9.0], 2.0, 0.0, 10.0)
    [1.0, 3.0, 9.0]
    """
    found = list(wanted)
    for index, value in enumerate(found):
        found[index] = max(value, low if index == 0 else found[index - 1] + gap)
    for index in range(len(found) - 1, -1, -1):
        limit = high if index == len(found) - 1 else found[index + 1] - gap
        found[index] = min(found[index], limit)
    return found


def _table(answered: Answered, found: Leads) -> pd.DataFrame:
    import pandas as pd

    ranked = {row.role: row for row in found.rows}
    rows = []
    for place in in_order(answered, found):
        row = ranked.get(place.role)
        rows.append(
            {
                "Role": place.name,
                "Place": row.place if row else "not ranked",
                WORDS["first_label"]: words.often(row.first) if row else "not ranked",
                WORDS["top_three_label"]: words.often(row.top_three) if row else "not ranked",
                **{
                    HEADS[name]: words.measure_words(name, place.measure(name)) for name in CRITERIA
                },
                WORDS["must_haves_short_label"]: place.short,
            }
        )
    return pd.DataFrame(rows)


def _map(places: Sequence[PlacedRole], found: Leads) -> Figure:
    figure, axes = style.new_figure(MAP_HEIGHT_IN)
    across = [place.interests for place in places if place.interests]
    up = [place.skills for place in places if place.skills]
    left, right = _ends(across, 0.25)
    bottom, top = _ends(up, 0.1)
    width = right - left
    per_point = width / 215  # width of the drawing in points, roughly
    shifts = _shifts([measure.value for measure in across], APART_PT * per_point)
    best = max((place.pay.value for place in places if place.pay), default=1.0)
    leading = {row.role for row in found.leading}
    marks = []
    for place, x, y, shift in zip(places, across, up, shifts, strict=True):
        shape, color = MARKS[place.family]
        at = x.value + shift
        axes.plot([x.low + shift, x.high + shift], [y.value] * 2, color=color, lw=1, alpha=0.55)
        axes.plot([at] * 2, [y.low, y.high], color=color, lw=1, alpha=0.55)
        size = LARGEST_PT * math.sqrt(place.pay.value / best) if place.pay else 4.0
        axes.plot([at], [y.value], shape, color=color, ms=size, mec=style.SURFACE, mew=0.8)
        marks.append((y.value, at, place))
    marks.sort(key=lambda mark: (mark[0], mark[2].name))
    step = (top - bottom) / 21
    edge = right + 0.03 * width
    heights = spread([mark[0] for mark in marks], step, bottom, top)
    for (y_mark, x_mark, place), height in zip(marks, heights, strict=True):
        color = MARKS[place.family][1]
        axes.plot(
            [x_mark, edge, edge + 0.04 * width], [y_mark, height, height],
            color=color, lw=0.6, alpha=0.7, zorder=0,
        )  # fmt: skip
        axes.text(
            edge + 0.06 * width, height, place.name, va="center", color=color, fontsize=8.5,
            weight="bold" if place.role in leading else "normal",
        )  # fmt: skip
    _map_axes(axes, (left, right, bottom, top))
    _legend(axes, {place.family for place in places})
    return figure


def _map_axes(axes: Axes, ends: tuple[float, float, float, float]) -> None:
    left, right, bottom, top = ends
    across = [left + 0.25 * i for i in range(round((right - left) / 0.25) + 1)]
    step = 2 if len(across) > 5 else 1
    axes.set_xticks(across[::step], [f"{x:g}".replace("-", "−") for x in across[::step]])
    up = [bottom + 0.1 * i for i in range(round((top - bottom) / 0.1) + 1)]
    every = 2 if len(up) > 7 else 1
    axes.set_yticks(up[::every], [f"{percent(y)} %" for y in up[::every]])
    axes.set_xlim(left, right + LABEL_SHARE * (right - left))
    axes.set_ylim(bottom - 0.01, top + 0.01)
    axes.set_xlabel("match of interests", loc="left")
    axes.set_ylabel("coverage of skills", color=style.MUTED)
    axes.grid(axis="both")


def _legend(axes: Axes, shown: Collection[str]) -> None:
    names = {family.id: family.name for family in families()}
    for family, (shape, color) in MARKS.items():
        if family in shown:
            axes.plot([], [], shape, color=color, ms=6, label=names[family])
    axes.legend(
        loc="lower left", bbox_to_anchor=(-0.02, 1.0), ncols=2, frameon=False, fontsize=8.5,
        handletextpad=0.2, columnspacing=1.0, borderaxespad=0.2,
    )  # fmt: skip


def _rows(places: Sequence[PlacedRole]) -> Figure:
    """Draw one row per role with a column for each measure."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    with mpl.rc_context(style.RC):
        size = (style.WIDTH_IN, 0.9 + ROW_IN * max(1, len(places)))
        figure = Figure(figsize=size, layout="constrained")
        panels = figure.subplots(1, len(CRITERIA), sharey=True, squeeze=False)[0]
        for panel, name in zip(panels, CRITERIA, strict=True):
            _column(panel, name, places)
        panels[0].set_yticks(range(len(places)), [place.name for place in places])
        panels[0].set_ylim(len(places) - 0.4, -0.6)
    return figure


def _column(panel: Axes, name: str, places: Sequence[PlacedRole]) -> None:
    panel.set_title(HEADS[name], fontsize=9.5, color=style.INK)
    measures = [place.measure(name) for place in places]
    ends = {"interests": (-1.0, 1.0), "skills": (0.0, 1.0)}.get(name)
    if ends is None:
        ends = (0.0, max((m.high for m in measures if m), default=1.0))
    margin = 0.06 * (ends[1] - ends[0])
    panel.set_xlim(ends[0] - margin, ends[1] + margin)
    panel.grid(axis="x")
    if name == "pay":
        panel.set_xticks([0, 100_000], ["\\$0", "\\$100k"])
    elif name == "skills":
        panel.set_xticks([0, 0.5, 1], ["0", "50", "100 %"])
    else:
        panel.set_xticks([-1, 0, 1], ["−1", "0", "1"])
    if not any(measures):
        panel.text(
            sum(ends) / 2, (len(places) - 1) / 2, "not answered\nyet", ha="center", va="center",
            color=style.MUTED, fontsize=8.5, bbox={"facecolor": style.SURFACE, "edgecolor": "none"},
        )  # fmt: skip
    for y, (place, measure) in enumerate(zip(places, measures, strict=True)):
        if measure is None:
            continue
        shape, color = MARKS[place.family]
        panel.plot([measure.low, measure.high], [y, y], color=color, lw=1.6)
        panel.plot([measure.value], [y], shape, color=color, ms=6, mec=style.SURFACE, mew=0.7)


def _ends(measures: Sequence[Measure], step: float) -> tuple[float, float]:
    low = math.floor(min(measure.low for measure in measures) / step + 1e-9) * step
    high = math.ceil(max(measure.high for measure in measures) / step - 1e-9) * step
    return low, max(high, low + 2 * step)


def _shifts(values: Sequence[float], apart: float) -> list[float]:
    """Return sideways shifts for marks that share a value, centered on it."""
    counts = {value: [i for i, other in enumerate(values) if other == value] for value in values}
    return [
        (counts[value].index(i) - (len(counts[value]) - 1) / 2) * apart
        for i, value in enumerate(values)
    ]
