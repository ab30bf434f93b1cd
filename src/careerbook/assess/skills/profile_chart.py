"""All roles beside one reader's ratings: intervals, and which cannot be told apart.

The browser draws the same picture in ``assess/skills/profile_chart.js``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from careerbook.assess.skills import rank
from careerbook.assess.terms.band import own_level_se
from careerbook.kit import style
from careerbook.kit.chart import Chart
from careerbook.roles import roles
from careerbook.roles import skills as skill_list
from careerbook.say.numbers import percent
from careerbook.say.wording import Words

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

    from careerbook.assess.skills.rank import Ranking, RoleScore

WORDS = Words(__package__)

ROW_IN = 0.28
MARGIN_IN = 0.75
HEAD_ROWS = 0.9  # room for the words above a group, in rows


def draw_skill_profile(
    ratings: Mapping[str, int | None] | None = None,
    known: Mapping[str, bool | None] | None = None,
) -> Chart:
    """Draw how far one set of ratings reaches towards every role.

    Parameters
    ----------
    ratings
        Skill id -> own level 0-5; absent means open.
    known
        Term id -> ticked or not, of the check of terms; it may widen the intervals.

    Example
    -------
    >>> draw_skill_profile({"statistics": 2}).title
    'No role can be compared yet'
    """
    ranking = rank_roles(ratings or {}, known)
    parts = list(_parts(ranking))
    rows = sum(len(members) + HEAD_ROWS for _, members in parts)
    figure, axes = style.new_figure(MARGIN_IN + ROW_IN * rows)
    places: list[float] = []
    y = 0.0
    for head, members in parts:
        y += HEAD_ROWS
        axes.text(0, y - 0.95, head, va="center", color=style.MUTED, fontsize=8.5)
        for row in members:
            _draw_role(axes, row, y)
            places.append(y)
            y += 1
        if members[0].group == 1:
            _frame(axes, y - len(members), y)
    axes.set_yticks(places, [row.name for row in ranking.rows])
    axes.set_xticks([0, 0.5, 1], ["0 %", "50 %", "100 %"])
    axes.set_xlim(-0.02, 1.02)
    axes.set_ylim(y - 0.3, -0.5)
    axes.set_xlabel("coverage")
    axes.grid(axis="x")
    dates = [roles.load(row.role).reviewed_on for row in ranking.rows]
    return Chart(
        figure=figure,
        title=rank.title(ranking),
        subtitle="Coverage of what each role asks for, by own ratings: mean (dot) and 95 % "
        "interval (line); skills rated of those asked for; ◆ must-haves more than one level short",
        alt=rank.sentence(ranking),
        table=_table(ranking),
        sources=(),
        origin=WORDS.fill("origin", day=str(max(dates))) + "; the ratings are the reader's own",
    )


def rank_roles(
    ratings: Mapping[str, int | None], known: Mapping[str, bool | None] | None = None
) -> Ranking:
    """Return all roles of the handbook ranked by one set of ratings, see `draw_skill_profile`."""
    return rank.rank(map(roles.load, roles.slugs()), ratings, own_level_se(known or {}))


def profile_frame(ranking: Ranking) -> pd.DataFrame:
    """Return one row per role, in the order of the ranking.

    Columns: role (slug), name, group (1 leads; missing: not compared), rated and skills (counts),
    coverage, expected, se, low, high (0-1, missing when nothing can be scored), must_haves_short
    (names of the skills).
    """
    import pandas as pd

    names = skill_list.load()
    rows = ranking.rows
    shares = ("coverage", "expected", "se", "low", "high")
    return pd.DataFrame(
        {
            "role": [row.role for row in rows],
            "name": [row.name for row in rows],
            "group": pd.array([row.group for row in rows], dtype="Int64"),
            "rated": [row.answered for row in rows],
            "skills": [row.total for row in rows],
            **{key: pd.array([getattr(r, key) for r in rows], dtype="Float64") for key in shares},
            "must_haves_short": ["; ".join(names[s].name for s in row.flagged) for row in rows],
        }
    )


def _parts(ranking: Ranking) -> Iterator[tuple[str, list[RoleScore]]]:
    leading = list(ranking.leading)
    if leading:
        yield "cannot be told apart" if len(leading) > 1 else "highest coverage", leading
    if lower := [row for row in ranking.rows if row.group is not None and row.group > 1]:
        yield f"lower than {ranking.rows[0].name}", lower
    if thin := [row for row in ranking.rows if row.group is None]:
        yield "too few ratings, or a must-have open", thin


def _draw_role(axes: Axes, row: RoleScore, y: float) -> None:
    flags = f" · {len(row.flagged)} ◆ short" if row.flagged else ""
    label = f"{rank.interval_words(row)} · {row.answered}/{row.total}{flags}"
    axes.text(1.05, y, label, va="center", color=style.MUTED, fontsize=8.5)
    if row.low is None or row.high is None or row.expected is None:
        return
    thin = row.group is None
    colour = style.MUTED if thin else style.INK
    ends = [row.low, row.high]
    axes.plot(ends, [y, y], color=colour, lw=1.4, ls=(0, (1, 2)) if thin else "-")
    axes.plot(ends, [y, y], "|", color=colour, ms=8, mew=1.4)
    fill = style.SURFACE if thin else style.ACCENT
    mean = min(max(row.expected, 0), 1)
    axes.plot([mean], [y], "o", color=fill, ms=6, mec=colour, clip_on=False)


def _frame(axes: Axes, top: float, bottom: float) -> None:
    from matplotlib.patches import Rectangle

    corner, width, height = (-0.02, top - 0.5), 1.04, bottom - top
    frame = Rectangle(corner, width, height, fill=False, edgecolor=style.BAND_STRONG, lw=1.2)
    frame.set_clip_on(False)
    axes.add_patch(frame)


def _table(ranking: Ranking) -> pd.DataFrame:
    import pandas as pd

    frame = profile_frame(ranking)
    return pd.DataFrame(
        {
            "Role": frame["name"],
            "Coverage, 95 % interval": [rank.interval_words(row) for row in ranking.rows],
            "By the formula": [
                "not scored" if row.coverage is None else f"{percent(row.coverage)} %"
                for row in ranking.rows
            ],
            "Skills rated": [f"{row.answered} of {row.total}" for row in ranking.rows],
            WORDS["must_haves_short_label"]: frame["must_haves_short"].replace("", "none"),
            "Group": [row.group or "not compared" for row in ranking.rows],
        }
    )
