"""What a role asks for, skill by skill, and where the reader stands.

The browser draws the same picture in ``assess/skills/gap_chart.js``.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from careerbook.assess.skills import gap
from careerbook.assess.terms.band import own_level_se
from careerbook.kit import style
from careerbook.kit.chart import Chart
from careerbook.roles import skills as skill_list
from careerbook.roles.skills import LEVELS
from careerbook.say.numbers import percent
from careerbook.say.wording import Words

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

    from careerbook.roles.roles import Role

WORDS = Words(__package__)

ROW_IN = 0.27
MARGIN_IN = 0.75


@dataclass(frozen=True, eq=False, kw_only=True)
class ProfileChart(Chart):
    """A chart whose numbers are the handbook's own ratings, not a published table."""

    role: Role

    @cached_property
    def source_line(self) -> str:
        """Say whose ratings these are and credit O*NET."""
        onet = self.role.onet
        return (
            f"Source: the handbook's own editorial ratings, reviewed {self.role.reviewed_on}; "
            f'beside them <a href="{html.escape(onet.url, quote=True)}">'
            f"O*NET {onet.release}</a> (CC BY 4.0)."
        )


def draw_skill_gap(
    role: Role,
    ratings: Mapping[str, int | None] | None = None,
    known: Mapping[str, bool | None] | None = None,
) -> Chart:
    """Draw the levels that a role asks for and, where given, the reader's own.

    Parameters
    ----------
    role
        The profile.
    ratings
        Skill id -> own level 0-5; absent means open. Without any rating the picture shows the
        profile alone.
    known
        Term id -> ticked or not, of the check of terms; it may widen the interval.

    Example
    -------
    >>> from careerbook.roles import roles
    >>> draw_skill_gap(roles.load("machine-learning-specialist")).title
    'Machine Learning Specialist: 5 must-haves at level 3 and 13 more skills'
    """
    result = gap.score(role.skills, ratings or {}, own_level_se(known or {}))
    figure, axes = style.new_figure(MARGIN_IN + ROW_IN * len(result.rows))
    for index, row in enumerate(result.rows):
        _draw_row(axes, row, index)
    names = skill_list.load()
    axes.set_yticks(range(len(result.rows)), [_label(names[r.skill].name, r) for r in result.rows])
    axes.set_xticks(list(LEVELS))
    axes.set_xlim(-0.3, LEVELS[-1] + 0.3)
    axes.set_ylim(len(result.rows) - 0.4, -0.6)
    axes.set_xlabel("level")
    axes.grid(axis="x")
    rated = result.answered > 0
    subtitle = "Level 0 to 5 asked for (bar)"
    if result.low is not None and result.high is not None:
        subtitle += (
            f", own rating (circle); coverage {percent(result.low)} to "
            f"{percent(result.high)} % (95 % interval) in {result.answered} of "
            f"{len(result.rows)} skills"
        )
    return ProfileChart(
        figure=figure,
        title=_title(role, result),
        subtitle=f"{subtitle}; ◆ marks a must-have",
        alt=gap.sentence(result, role.name) if rated else _profile_in_words(role),
        table=_table(result),
        sources=(),
        role=role,
    )


def gap_frame(result: gap.GapResult) -> pd.DataFrame:
    """Return one row per skill of the role.

    Columns: skill (id), name, required, own (missing when open), gap, importance, priority,
    must_have, flagged. Levels are 0-5, importance 0-1.
    """
    import pandas as pd

    names = skill_list.load()
    frame = pd.DataFrame(
        {
            "skill": [row.skill for row in result.rows],
            "name": [names[row.skill].name for row in result.rows],
            "required": [row.required for row in result.rows],
            "own": pd.array([row.own for row in result.rows], dtype="Int64"),
            "gap": pd.array([row.gap for row in result.rows], dtype="Int64"),
            "importance": [row.importance for row in result.rows],
            "priority": pd.array([row.priority for row in result.rows], dtype="Float64"),
            "must_have": [row.must_have for row in result.rows],
            "flagged": [row.flagged for row in result.rows],
        }
    )
    return frame


def _draw_row(axes: Axes, row: gap.SkillGap, y: int) -> None:
    if row.own is not None and row.gap:
        colour = style.WARN if row.flagged else style.ACCENT
        axes.plot([row.own, row.required], [y, y], color=colour, lw=2.5, ls=(0, (1, 1)))
    elif row.own is not None and row.surplus:
        axes.plot([row.required, row.own], [y, y], color=style.SECOND, lw=2.5)
    axes.plot([row.required] * 2, [y - 0.32, y + 0.32], color=style.INK, lw=3.2)
    if row.own is not None:
        axes.plot([row.own], [y], "o", color=style.ACCENT, ms=7, mec=style.SURFACE)


def _label(name: str, row: gap.SkillGap) -> str:
    return f"{name} ◆" if row.must_have else name


def _title(role: Role, result: gap.GapResult) -> str:
    if result.next_steps:
        first = result.next_steps[0]
        name = skill_list.load()[first.skill].name
        short = "1 level" if first.gap == 1 else f"{first.gap} levels"
        return WORDS.fill("would_help_most", skill=name, levels=short)
    if result.answered:
        return WORDS["no_gap"]
    must = [need for need in role.skills if need.must_have]
    wanted = sorted({need.level for need in must})
    at = f" at level {' to '.join(map(str, wanted))}" if wanted else ""
    return f"{role.name}: {len(must)} must-haves{at} and {len(role.skills) - len(must)} more skills"


def _profile_in_words(role: Role) -> str:
    names = skill_list.load()
    must = ", ".join(names[need.id].name for need in role.skills if need.must_have)
    return (
        f"{role.name}: {len(role.skills)} skills at levels from "
        f"{min(need.level for need in role.skills)} to {max(need.level for need in role.skills)}. "
        f"Must-haves: {must}."
    )


def _table(result: gap.GapResult) -> pd.DataFrame:
    frame = gap_frame(result)
    names = {"name": "Skill", "required": "Asked for", "own": "You", "gap": "Gap"}
    shown = frame.rename(columns=names)[list(names.values())].astype("object")
    shown["Importance"] = frame["importance"]
    shown["Must-have"] = frame["must_have"].map({True: "yes", False: "no"})
    return shown.where(frame["own"].notna(), shown.fillna("open"))
