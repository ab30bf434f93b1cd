"""What answers to knowledge questions say: a score per topic with its band, and calibration.

The browser draws the same in ``assess/knowledge/charts.js``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from careerbook.assess.knowledge import grading, questions
from careerbook.assess.knowledge.ability import Known
from careerbook.assess.knowledge.calibration import RELIABILITY_FROM, Result
from careerbook.kit import style
from careerbook.kit.chart import Chart
from careerbook.roles.skills import LEVELS
from careerbook.say.numbers import percent
from careerbook.say.wording import Words

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

WORDS = Words(__package__)

ROW_IN = 0.27
MARGIN_IN = 0.85
OPEN = "not answered"
SCORE_COLUMNS: dict[str, Callable[[Known], str]] = {
    "Score": lambda found: f"{percent(found.share)} %",
    "95 % band": lambda found: f"{percent(found.low)} to {percent(found.high)} %",
}


def draw_knowledge(
    results: Mapping[str, Result], ratings: Mapping[str, int | None] | None = None
) -> Chart:
    """Draw the score of each topic with its band, and the own level beside it.

    Parameters
    ----------
    results
        Topic -> result, as :func:`careerbook.assess.knowledge.checks.last_checks` gives them.
    ratings
        Skill id -> own level 0-5; absent means open.

    Example
    -------
    >>> from careerbook.assess.knowledge.calibration import score
    >>> draw_knowledge({"statistics": score([])}).title
    'Statistics and probability: 13 questions, none answered yet'
    """
    own = {name: _own(name, ratings or {}) for name in results}
    names = [questions.load()[name].name for name in results]
    figure, axes = style.new_figure(MARGIN_IN + ROW_IN * len(results))
    for row, (topic, result) in enumerate(results.items()):
        _draw_row(axes, row, result, own[topic])
    axes.set_yticks(range(len(names)), names)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", "25", "50", "75", "100"])
    axes.set_xlim(-0.02, 1.02)
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.set_xlabel("% of medium questions known; level as a share of 5")
    axes.grid(axis="x")
    return Chart(
        figure=figure,
        title=_title(results),
        subtitle="Score of the last check: share of medium questions known, with its 95 % band "
        "(circle and line); right answers; own level (◆)",
        alt=_alt(results),
        table=_table(results, own),
        sources=(),
        origin=_origin(),
    )


def draw_reliability(result: Result) -> Chart:
    """Draw how often answers were right, by how sure the reader was.

    Raises
    ------
    ValueError
        With fewer than :data:`careerbook.assess.knowledge.calibration.RELIABILITY_FROM` answers:
        such a picture would show noise.
    """
    import pandas as pd

    if not result.bins:
        raise ValueError(
            f"a reliability picture needs {RELIABILITY_FROM} answers with a confidence; there are "
            f"{result.with_confidence}. Answer more questions first."
        )
    figure, axes = style.new_figure(3.4)
    axes.plot([0, 1], [0, 1], color=style.MUTED, lw=1, ls=(0, (4, 3)))
    for one in result.bins:
        axes.plot([one.confidence] * 2, [one.low, one.high], "_-", color=style.INK, lw=1.4, ms=8)
        axes.plot([one.confidence], [one.accuracy], "o", color=style.ACCENT, ms=7)
        words = f"{one.name}, {one.answered}"
        side, anchor = (0.03, "left") if one.confidence < 0.5 else (-0.03, "right")
        axes.text(one.confidence + side, one.accuracy, words, ha=anchor, va="center")
    for set_ticks in (axes.set_xticks, axes.set_yticks):
        set_ticks([0, 0.25, 0.5, 0.75, 1], ["0", "25", "50", "75", "100"])
    axes.set_xlim(0, 1.02)
    axes.set_ylim(0, 1.02)
    axes.set_xlabel("% sure")
    axes.set_ylabel("% right")
    axes.grid()
    return Chart(
        figure=figure,
        title=reliability_title(result),
        subtitle=(
            "Share right by how sure you were, with 95 % intervals and numbers of answers; on the "
            "dashed line you would be as sure as right"
        ),
        alt=grading.sentence(result, "all topics"),
        table=pd.DataFrame(
            {
                "How sure": [one.name for one in result.bins],
                "Answers": [one.answered for one in result.bins],
                "Expected": [f"{percent(one.confidence)} %" for one in result.bins],
                "Right": [f"{percent(one.accuracy)} %" for one in result.bins],
                "95 % interval": [f"{percent(o.low)} to {percent(o.high)} %" for o in result.bins],
            }
        ),
        sources=(),
        origin=_origin(),
    )


def reliability_title(result: Result) -> str:
    """Return the finding of the reliability picture in a few words."""
    off = [one for one in result.bins if not one.low <= one.confidence <= one.high]
    if not off:
        return WORDS["no_group_apart"]
    one = max(off, key=lambda found: abs(found.confidence - found.accuracy))
    return WORDS.fill(
        "group_apart", group=one.name, right=percent(one.accuracy), expected=percent(one.confidence)
    )


def knowledge_frame(
    results: Mapping[str, Result], ratings: Mapping[str, int | None] | None = None
) -> pd.DataFrame:
    """Return one row per topic.

    Columns: topic (slug), name, questions, answered, right, accuracy (share right), known, low,
    high (score and its band; all shares are missing without an answer), skill, own_level (0-5,
    missing when open).
    """
    import pandas as pd

    bank = questions.load()
    found = list(results.items())
    levels = [_own(name, ratings or {}) for name in results]
    return pd.DataFrame(
        {
            "topic": list(results),
            "name": [bank[name].name for name in results],
            "questions": [len(bank[name].question) for name in results],
            "answered": [result.answered for _, result in found],
            "right": [result.right for _, result in found],
            "accuracy": pd.array([result.accuracy for _, result in found], dtype="Float64"),
            "known": pd.array([r.known.share if r.known else None for _, r in found], "Float64"),
            "low": pd.array([r.known.low if r.known else None for _, r in found], "Float64"),
            "high": pd.array([r.known.high if r.known else None for _, r in found], "Float64"),
            "skill": [bank[name].skill for name in results],
            "own_level": pd.array(levels, dtype="Int64"),
        }
    )


def _own(topic: str, ratings: Mapping[str, int | None]) -> int | None:
    return ratings.get(questions.load()[topic].skill)


def _draw_row(axes: Axes, y: int, result: Result, own: int | None) -> None:
    found = result.known
    if found is None:
        axes.barh(y, 1, 0.42, color="none", edgecolor=style.MUTED, lw=0.8, linestyle=(0, (2, 3)))
        axes.text(1.04, y, OPEN, va="center", color=style.MUTED)
    else:
        axes.plot([found.low, found.high], [y, y], "|-", color=style.INK, lw=1.4, ms=8)
        axes.plot([found.share], [y], "o", color=style.ACCENT, ms=7, mec=style.SURFACE)
        axes.text(1.04, y, f"{result.right} of {result.answered}", va="center", color=style.INK)
    if own is not None:
        place = own / LEVELS[-1]
        axes.plot([place], [y], "D", color=style.SECOND, ms=6, mec=style.SURFACE, clip_on=False)


def _title(results: Mapping[str, Result]) -> str:
    bank = questions.load()
    answered = {name: result for name, result in results.items() if result.answered}
    if not answered:
        count = sum(len(bank[name].question) for name in results)
        start = (
            f"{len(results)} topics, "
            if len(results) > 1
            else f"{bank[next(iter(results))].name}: "
        )
        return f"{start}{count} questions, none answered yet"
    if len(answered) == 1:
        ((name, result),) = answered.items()
        assert result.known is not None  # it has an answer
        words = grading.score_words(result.known)
        return f"{bank[name].name}: {result.right} of {result.answered} right, {words}"
    right = sum(result.right for result in answered.values())
    count = sum(result.answered for result in answered.values())
    return f"{right} of {count} questions right, in {len(answered)} topics"


def _alt(results: Mapping[str, Result]) -> str:
    bank = questions.load()
    told = [
        f"{bank[name].name} {result.right} of {result.answered} right, "
        f"{grading.score_words(result.known)}"
        for name, result in results.items()
        if result.known
    ]
    if not told:
        return f"Nothing is scored yet. Topics: {', '.join(bank[name].name for name in results)}."
    return f"{'; '.join(told)}. Topics not named are not answered."


def _table(results: Mapping[str, Result], own: Mapping[str, int | None]) -> pd.DataFrame:
    frame = knowledge_frame(results)
    for column, told in SCORE_COLUMNS.items():
        frame[column] = [OPEN if r.known is None else told(r.known) for r in results.values()]
    frame["Own level"] = ["open" if own[name] is None else str(own[name]) for name in results]
    names = {"name": "Topic", "questions": "Questions", "answered": "Answered", "right": "Right"}
    return frame.rename(columns=names)[[*names.values(), *SCORE_COLUMNS, "Own level"]]


def _origin() -> str:
    reviewed = max(topic.reviewed_on for topic in questions.load().topic)
    return WORDS.fill("origin", day=str(reviewed)) + "; the answers and levels are the reader's own"
