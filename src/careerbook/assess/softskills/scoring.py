"""What a reader's choices in situations say, one soft skill at a time.

The browser computes the same in ``assess/softskills/scoring.js``; both are held by
``tests/assess/softskills/scenarios_cases.json``.

Formulas, for one skill with n answered scenarios, m open ones and the grades g (0 to 3)::

    mean = sum(g) / n
    low  = sum(g) / (n + m + 1)
    high = (sum(g) + 3 * (m + 1)) / (n + m + 1)

``low`` and ``high`` say where the mean could still end if the open scenarios and **one more** were
answered, each with any grade. Three answers say little, and this says how little. Two skills are
told apart only when their ranges do not touch. There is no total: a mean over all skills would let
good planning pay for bad news told late. An open scenario is left out, and is never 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerbook.say.numbers import two_decimals
from careerbook.say.wording import Words

if TYPE_CHECKING:
    from careerbook.assess.softskills.scenarios import ScenarioList, SoftSkill

WORDS = Words(__package__)

BEST = 3
GRADE_NAMES = {
    3: "The best of the four",
    2: "Good in part",
    1: "Leaves the problem",
    0: "Makes it worse",
}
"""What each grade is called, best first."""

WORTH_ANOTHER_LOOK = 1  # the result lists scenarios of this grade and below
CAUTION = WORDS["caution"]

Choices = Mapping[str, int | None]


@dataclass(frozen=True)
class Chosen:
    """One scenario with the option chosen, by its place in the data, and its grade, 0-3.

    Both are ``None`` while it is open.
    """

    item: str
    skill: str
    choice: int | None
    grade: int | None


@dataclass(frozen=True)
class SkillResult:
    """What the choices say of one skill.

    Attributes
    ----------
    items, answered, open
        Numbers of scenarios.
    points
        Sum of the grades of those answered.
    mean
        Mean grade, 0-3; ``None`` without an answer.
    low, high
        Where the mean could end with the open scenarios and one more, 0-3.
    """

    skill: str
    name: str
    items: int
    answered: int
    open: int
    points: int
    mean: float | None
    low: float
    high: float


@dataclass(frozen=True)
class ScenarioResult:
    """What :func:`score` found.

    Attributes
    ----------
    skills
        One per skill, in the order of the data.
    rows
        One per scenario, in the order of the data.
    answered, open
        Numbers of scenarios.
    below
        Answered skills whose whole range lies below that of another one.
    above
        Answered skills whose whole range lies above that of another one.
    again
        Scenarios answered with the grade 0, then those with 1, in the order of the data.
    """

    skills: tuple[SkillResult, ...]
    rows: tuple[Chosen, ...]
    answered: int
    open: int
    below: tuple[SkillResult, ...]
    above: tuple[SkillResult, ...]
    again: tuple[Chosen, ...]


def score(data: ScenarioList, choices: Choices) -> ScenarioResult:
    """Score each skill by the module's formulas.

    Parameters
    ----------
    data
        Skills and scenarios.
    choices
        Scenario id -> place of the chosen option in the data, counted from 0; ``None``, absent or
        beyond the options means open. Ids that the data do not have are ignored.

    Example
    -------
    >>> from careerbook.assess.softskills import scenarios
    >>> first = score(scenarios.load(), {"co-late-error": 0, "co-seven-minutes": 0}).skills[0]
    >>> first.points, first.mean, first.low, first.high
    (3, 1.5, 0.75, 2.25)
    """
    rows = tuple(
        _chosen(item.id, skill.id, [option.grade for option in item.option], choices.get(item.id))
        for skill in data.skill
        for item in skill.item
    )
    skills = tuple(_skill(skill, rows) for skill in data.skill)
    scored = [skill for skill in skills if skill.answered]
    top = max((skill.low for skill in scored), default=0.0)
    bottom = min((skill.high for skill in scored), default=float(BEST))
    again = [row for row in rows if row.grade is not None and row.grade <= WORTH_ANOTHER_LOOK]
    return ScenarioResult(
        skills=skills,
        rows=rows,
        answered=sum(skill.answered for skill in skills),
        open=sum(skill.open for skill in skills),
        below=tuple(skill for skill in scored if skill.high < top),
        above=tuple(skill for skill in scored if skill.low > bottom),
        again=tuple(sorted(again, key=lambda row: row.grade or 0)),
    )


def sentence(result: ScenarioResult) -> str:
    """Say what was answered, which skills are told apart, and how little it says.

    Example
    -------
    >>> from careerbook.assess.softskills import scenarios
    >>> sentence(score(scenarios.load(), {}))
    'Nothing is scored yet: no situation has been answered.'
    """
    scored = [skill for skill in result.skills if skill.answered]
    if not scored:
        return WORDS["nothing_scored"]
    text = f"{result.answered} of {len(result.rows)} situations are answered"
    text += f", in {len(scored)} of {len(result.skills)} skills."
    if result.open:
        text += WORDS["open_left_out"]
    if len(scored) == 1:
        only = scored[0]
        mean, low, high = map(two_decimals, (only.mean or 0, only.low, only.high))
        text += WORDS.fill("only_skill", skill=only.name, mean=mean, low=low, high=high)
    elif result.below:
        text += f" Told apart: {_names(result.below)} below {_names(result.above)}."
        if len(result.below) > 1 or len(result.above) > 1:
            text += WORDS["not_each_pair"]
    else:
        text += WORDS["all_overlap"]
    return f"{text} {CAUTION}"


def title(result: ScenarioResult) -> str:
    """Return the finding in a few words."""
    scored = [skill for skill in result.skills if skill.answered]
    if not scored:
        counts = f"{len(result.rows)} situations in {len(result.skills)} skills"
        return f"{counts}, none answered yet"
    if len(scored) == 1:
        return f"{scored[0].name}: {label(scored[0])}"
    if not result.below:
        return WORDS["none_above_title"]
    if len(result.below) == 1:
        others = _names(result.above) if len(result.above) == 1 else "other skills"
        return f"{_names(result.below)} lies below {others} in these answers"
    return WORDS.fill("below_title", count=len(result.below))


def label(skill: SkillResult) -> str:
    """Return the label of one skill: its mean grade, and from how many answers."""
    if skill.mean is None:
        return "not answered"
    answers = "1 answer" if skill.answered == 1 else f"{skill.answered} answers"
    return f"{two_decimals(skill.mean)} from {answers}"


def _chosen(item: str, skill: str, grades: list[int], choice: int | None) -> Chosen:
    if choice is None or not 0 <= choice < len(grades):
        return Chosen(item, skill, None, None)
    return Chosen(item, skill, choice, grades[choice])


def _skill(skill: SoftSkill, rows: tuple[Chosen, ...]) -> SkillResult:
    own = [row.grade for row in rows if row.skill == skill.id]
    grades = [grade for grade in own if grade is not None]
    points, unanswered = sum(grades), len(own) - len(grades)
    asked = len(own) + 1
    return SkillResult(
        skill=skill.id,
        name=skill.name,
        items=len(own),
        answered=len(grades),
        open=unanswered,
        points=points,
        mean=points / len(grades) if grades else None,
        low=points / asked,
        high=(points + BEST * (unanswered + 1)) / asked,
    )


def _names(skills: tuple[SkillResult, ...]) -> str:
    return ", ".join(skill.name for skill in skills)
