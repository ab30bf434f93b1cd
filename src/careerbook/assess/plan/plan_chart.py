"""A plan as a picture: for each step two bars, at a quick and at a slow pace, one after the other.

The browser draws the same in ``assess/plan/plan_chart.js``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from careerbook.assess.plan import plan as planning
from careerbook.assess.plan.plan_exports import Sheet, rows
from careerbook.assess.plan.plan_guides import guides
from careerbook.assess.plan.plan_words import day_words, hours_words, sentence, title, total, when
from careerbook.assess.skills import skill_plans
from careerbook.kit import style
from careerbook.kit.chart import Chart
from careerbook.say.numbers import trimmed, whole
from careerbook.say.wording import Words

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.assess.plan.plan import Plan
    from careerbook.roles.roles import Role

WORDS = Words(__package__)

ROW_IN = 0.29
MARGIN_IN = 0.6
BAR = 0.32  # height of one of the two bars, in rows
TICK_WEEKS = (1, 2, 4, 13, 26, 52, 104, 208)
TICK_HOURS = (1, 5, 10, 50, 100, 250, 500, 1000, 2500, 5000, 10_000)
MOST_TICKS = 4
LONGEST_LABEL = 38  # characters


def draw_career_plan(
    role: Role,
    ratings: Mapping[str, int | None] | None = None,
    entries: Mapping[str, Mapping[str, Any]] | None = None,
    **calendar: Any,
) -> Chart:
    """Draw the steps that lead to a role, as ranges of time.

    Parameters
    ----------
    role
        The target role.
    ratings, entries, calendar
        As :func:`careerbook.assess.plan.plan.build` takes them: ``hours_a_week``, ``start_on``,
        ``from_zero``.

    Example
    -------
    >>> from careerbook.roles import roles
    >>> draw_career_plan(roles.load("data-scientist"), {"statistics": 2, "programming": 2}).title
    '2 steps, 123 to 246 hours'
    """
    made = planning.build(role.skills, ratings or {}, guides(), entries, **calendar)
    return chart_of(made, role)


def chart_of(made: Plan, role: Role) -> Chart:
    """Draw a plan that is already made."""
    left = [step for step in made.steps if step.remains]
    figure, axes = style.new_figure(MARGIN_IN + ROW_IN * max(len(left), 1))
    pace = made.hours_a_week if made.weeks_low is not None else 1
    quick = slow = 0.0
    for index, step in enumerate(left):
        for side, start, hours, color in (
            (-1, quick, step.hours_low, style.BAND_STRONG),
            (1, slow, step.hours_high, style.BAND),
        ):
            middle = index + side * BAR / 2
            axes.barh(middle, hours / pace, height=BAR, left=start / pace, color=color)
        quick, slow = quick + step.hours_low, slow + step.hours_high
    end = max(slow / pace, 1)
    ticks = _ticks(end, TICK_WEEKS if made.weeks_low is not None else TICK_HOURS)
    axes.set_yticks(range(len(left)), [_label(step) for step in left])
    axes.set_xticks(ticks, [_tick_words(tick, made) for tick in ticks])
    axes.set_xlim(0, end)
    axes.set_ylim(max(len(left), 1) - 0.4, -0.6)
    axes.grid(axis="x")
    return Chart(
        figure=figure,
        title=_title(made, len(left)),
        subtitle=_subtitle(made, role),
        alt=sentence(made, role.name),
        table=_table(made),
        sources=(),
        notes=(made.problem,) if made.problem else (),
        origin=basis(),
    )


def basis() -> str:
    """Return what the hours rest on, with the date of the last reading."""
    found = skill_plans.load()
    return f"{found.basis.removesuffix('.')} (reviewed {found.reviewed_on})"


def plan_frame(made: Plan, role: Role) -> pd.DataFrame:
    """Return one row per step, in order; columns as in the CSV file of the plan.

    Hours are for the step, weeks are counted from 1, days are text such as 2026-05-31; a number
    that a step does not have is missing.
    """
    import pandas as pd

    sheet = Sheet(made, guides(), role.slug, role.name, "", "", "")
    frame = pd.DataFrame(list(rows(sheet)))
    for name in frame.columns:
        if name.endswith(("_level", "_week")):
            frame[name] = frame[name].astype("Int64")
    return frame


def _title(made: Plan, left: int) -> str:
    if left:
        return f"{left} {'step' if left == 1 else 'steps'}, {total(made)}"
    return "Nothing left to do" if made.steps else "No step to plan"


def _subtitle(made: Plan, role: Role) -> str:
    weekly = f"at {trimmed(made.hours_a_week, 2)} hours a week"
    pace = weekly if made.weeks_low is not None else "in hours"
    return WORDS.fill("subtitle", name=role.name, pace=pace)


def _table(made: Plan) -> pd.DataFrame:
    import pandas as pd

    lines = [
        {
            "Step": title(step, guides()),
            "Hours": hours_words(step),
            "When": _status(step) or when(step, made) or "no calendar",
        }
        for step in made.steps
    ]
    return pd.DataFrame(lines, columns=["Step", "Hours", "When"])


def _status(step: planning.PlanStep) -> str:
    return "dropped" if step.dropped else "done" if step.done else ""


def _ticks(end: float, sizes: tuple[int, ...]) -> list[float]:
    size = next((size for size in sizes if end / size <= MOST_TICKS), end)
    return [size * index for index in range(int(end / size) + 1)]


def _tick_words(tick: float, made: Plan) -> str:
    if made.weeks_low is None:
        return f"{trimmed(tick, 2)} h"
    if made.start_on is None:
        return f"week {whole(tick)}" if tick else "start"
    if not tick:
        return day_words(made.start_on)
    month, _, year = day_words(planning.last_day(made.start_on, int(tick))).split()
    return f"{month} {year}"


def _label(step: planning.PlanStep) -> str:
    """Return the reader's own words or the skill's name, cut to what stands beside a bar."""
    text = step.text or (guides()[step.skill].name if step.skill else title(step, guides()))
    return text if len(text) <= LONGEST_LABEL else f"{text[: LONGEST_LABEL - 1]}…"
