"""Moves from one role to another: the rule's verdict, what transfers, what is missing, the pay.

Someone in a role is taken to have what that role usually asks for. That is a statement about two
jobs, not about a person; the self-assessment is for the person. The rule is in ``move_rule``, the
components of similarity in ``move_components``, job zones and pay in ``move_facts``.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from careerbook.explore.moves.facts import Side, facts_of, pay_difference, side, slugs
from careerbook.explore.moves.rule import COMPONENTS, MoveFacts, Rule, Span, Verdict, judge
from careerbook.roles import roles
from careerbook.roles import skills as skill_list
from careerbook.say.numbers import round_half_up

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class SkillStep:
    """One skill of the handbook's list that the role to reach asks for; levels 0-5."""

    skill: str
    name: str
    here: int
    there: int
    importance: float
    must_have: bool

    @property
    def gap(self) -> int:
        """Levels that the role to leave falls short, at least 0."""
        return max(0, self.there - self.here)


@dataclass(frozen=True)
class Move:
    """A move with everything that is said of it.

    Parameters
    ----------
    here, there
        The role to leave and the role to reach.
    facts
        What the rule looked at.
    verdict
        What it says.
    pay_difference
        Median there minus median here, US dollars a year; ``None`` where unknown.
    skills
        What the role to reach asks for, or ``None`` where one of the two has no profile.
    """

    here: Side
    there: Side
    facts: MoveFacts
    verdict: Verdict
    pay_difference: Span | None
    skills: tuple[SkillStep, ...] | None

    @property
    def transfers(self) -> tuple[SkillStep, ...]:
        """Skills at or above the level that is asked for, the most important first."""
        kept = (step for step in self.skills or () if step.gap == 0)
        return tuple(sorted(kept, key=lambda step: (-step.importance, step.name)))

    @property
    def missing(self) -> tuple[SkillStep, ...]:
        """Skills below it, the largest gap times importance first."""
        short = (step for step in self.skills or () if step.gap)
        return tuple(sorted(short, key=_priority))


def move(here: str, there: str, rule: Rule | None = None) -> Move:
    """Judge the move from one role to another.

    Parameters
    ----------
    here, there
        Slugs of the role to leave and the role to reach, such as ``"data-scientist"``.
    rule
        Weights and thresholds; by default the published ones.

    Raises
    ------
    UnknownNameError
        When a role is unknown.
    ValueError
        When both are the same role: there is no move to judge.

    Source
    ------
    O*NET 29.3 and 30.3, BLS OEWS (national medians), the handbook's role profiles and crosswalk.

    Example
    -------
    >>> move("data-scientist", "ml-engineer").verdict.zones_state in ("met", "depends")
    True
    """
    first, second = side(here), side(there)
    if first.slug == second.slug:
        raise ValueError(f"move: from {here!r} to {there!r} is no move; choose two roles.")
    found = facts_of(first.slug, second.slug)
    return Move(
        here=first,
        there=second,
        facts=found,
        verdict=judge(found, rule or Rule()),
        pay_difference=pay_difference(first.slug, second.slug),
        skills=skill_steps(first.slug, second.slug),
    )


def transitions(rule: Rule | None = None) -> pd.DataFrame:
    """Return every move between two roles, as a table to sort and filter.

    Returns
    -------
    pandas.DataFrame
        One row per ordered pair: ``from_role``, ``to_role``, the four components (0-1, missing
        where they cannot be computed), ``same_onet``, ``similarity``, ``zones_apart``,
        ``earnings_ratio`` (both of the main occupations), ``zones_apart_low`` ...
        ``earnings_ratio_high`` (over all candidates) and ``verdict``.
    """
    import pandas as pd

    rows = []
    for here, there in product(slugs(), repeat=2):
        if here == there:
            continue
        found = facts_of(here, there)
        verdict = judge(found, rule or Rule())
        row: dict[str, object] = {"from_role": here, "to_role": there, **found.components}
        row |= {"same_onet": found.same_onet, "similarity": verdict.similarity}
        row |= _span_columns("zones_apart", found.zones_apart)
        row |= _span_columns("earnings_ratio", found.earnings_ratio)
        rows.append({**row, "verdict": verdict.kind})
    frame = pd.DataFrame(rows)
    numbers = [name for name in frame if name in COMPONENTS or name == "similarity"]
    numbers += [name for name in frame if str(name).startswith(("zones", "earnings"))]
    return frame.astype(dict.fromkeys(numbers, "Float64"))


def skill_steps(here: str, there: str) -> tuple[SkillStep, ...] | None:
    """Return what the role to reach asks for beside what the role to leave asks for.

    Returns
    -------
    tuple of SkillStep or None
        In the profile's order; ``None`` when one of the two roles has no profile.
    """
    if not (side(here).has_profile and side(there).has_profile):
        return None
    levels = {need.id: need.level for need in roles.load(here).skills}
    names = skill_list.load()
    return tuple(
        SkillStep(
            skill=need.id,
            name=names[need.id].name,
            here=levels.get(need.id, 0),
            there=need.level,
            importance=need.importance,
            must_have=need.must_have,
        )
        for need in roles.load(there).skills
        if need.level > 0
    )


def _priority(step: SkillStep) -> tuple[float, bool, float, str]:
    # As in assess.gap: rounding keeps the last bit of a product from deciding.
    weight = round_half_up(step.importance * step.gap * 1e9)
    return (-weight, not step.must_have, -step.importance, step.name)


def _span_columns(name: str, found: Span | None) -> dict[str, float | None]:
    values = found or (None, None, None)
    return dict(zip((name, f"{name}_low", f"{name}_high"), values, strict=True))
