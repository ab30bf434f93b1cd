"""A reader's choices in situations: mean grade by soft skill, and how little three answers say.

The browser draws the same picture in ``kit/row_chart.js``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from careerbook.assess.softskills import scenarios, scoring
from careerbook.assess.softskills.scoring import BEST, GRADE_NAMES, ScenarioResult, SkillResult
from careerbook.kit import style
from careerbook.kit.chart import Chart
from careerbook.say.wording import Words

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

    from careerbook.assess.softskills.scenarios import ScenarioList

WORDS = Words(__package__)

ROW_IN = 0.34
MARGIN_IN = 0.55
BAR = 0.42  # height of an outline, in rows
APART = 0.1  # between rings of the same grade, in grades
OPEN = "open"
NOTE = WORDS["note"]


def draw_scenario_review(choices: Mapping[str, int | None] | None = None) -> Chart:
    """Draw the mean grade of each soft skill with its range.

    Parameters
    ----------
    choices
        Scenario id -> place of the chosen option in the data, counted from 0; absent means open.
        The scenarios are ``careerbook.assess.softskills.scenarios.load().items()``.

    Example
    -------
    >>> draw_scenario_review({"co-late-error": 1}).title
    'Communication: 3.00 from 1 answer'
    """
    data = scenarios.load()
    result = scoring.score(data, choices or {})
    figure, axes = style.new_figure(MARGIN_IN + ROW_IN * len(result.skills))
    for y, skill in enumerate(result.skills):
        grades = [row.grade for row in result.rows if row.skill == skill.skill]
        given = [grade for grade in grades if grade is not None]
        _draw_skill(axes, skill, given, y, below=skill in result.below)
    axes.set_yticks(range(len(result.skills)), [skill.name for skill in result.skills])
    axes.set_xticks(range(BEST + 1))
    axes.set_xlim(-0.08, BEST + 0.08)
    axes.set_ylim(len(result.skills) - 0.4, -0.6)
    axes.set_xlabel("grade")
    axes.grid(axis="x")
    return Chart(
        figure=figure,
        title=scoring.title(result),
        subtitle=WORDS["measure"],
        alt=scoring.sentence(result),
        table=_table(data, result),
        sources=(),
        notes=(NOTE,),
        origin=f"{data.basis} Read through on {data.reviewed_on}; the choices are the reader's own",
    )


def scenario_frame(data: ScenarioList, result: ScenarioResult) -> pd.DataFrame:
    """Return one row per scenario, in the order of the data.

    Columns: skill (id), skill_name, item (id), name, choice (the text chosen, or "open"), grade
    (0-3, missing when open), grade_name.
    """
    import pandas as pd

    items = {item.id: item for item in data.items()}
    names = {skill.id: skill.name for skill in data.skill}
    rows = result.rows
    return pd.DataFrame(
        {
            "skill": [row.skill for row in rows],
            "skill_name": [names[row.skill] for row in rows],
            "item": [row.item for row in rows],
            "name": [items[row.item].name for row in rows],
            "choice": [
                OPEN if row.choice is None else items[row.item].option[row.choice].text
                for row in rows
            ],
            "grade": pd.array([row.grade for row in rows], dtype="Int64"),
            "grade_name": [OPEN if row.grade is None else GRADE_NAMES[row.grade] for row in rows],
        }
    )


def _draw_skill(axes: Axes, skill: SkillResult, grades: list[int], y: int, *, below: bool) -> None:
    ink = style.MUTED if skill.mean is None else style.INK
    axes.text(BEST + 0.2, y, scoring.label(skill), va="center", color=ink)
    if skill.mean is None:
        axes.barh(y, BEST, BAR, color="none", edgecolor=style.MUTED, lw=0.8, linestyle=(0, (2, 3)))
        return
    colour = style.ACCENT if below else style.BAND_STRONG
    axes.plot([skill.low, skill.high], [y, y], color=colour, lw=4, alpha=0.45)
    axes.plot([skill.mean], [y], "|", color=colour, ms=13, mew=2.6)
    for grade in sorted(set(grades)):
        count = grades.count(grade)
        for i in range(count):
            x = grade + APART * (i - (count - 1) / 2)
            axes.plot([x], [y], "o", ms=5, mfc=style.SURFACE, mec=style.INK, mew=1, clip_on=False)


def _table(data: ScenarioList, result: ScenarioResult) -> pd.DataFrame:
    frame = scenario_frame(data, result)
    names = {
        "skill_name": "Skill",
        "name": "Situation",
        "choice": "Your choice",
        "grade_name": "Grade",
    }
    return frame.rename(columns=names)[list(names.values())]
