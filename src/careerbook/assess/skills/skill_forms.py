"""What the widgets on skills share: their traits, the check of levels, the forms on paper."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from careerbook.errors import AnswersError
from careerbook.roles import skills as skill_list
from careerbook.roles.skills import LEVEL_NAMES, LEVELS

if TYPE_CHECKING:
    from careerbook.roles.role_profile import Role
    from careerbook.roles.skills import Skill

Cells = Callable[["Skill"], tuple[str, str]]
"""A skill -> what stands behind its name, and the cells between its name and the numbers."""

CIRCLE = " ".join(map(str, LEVELS))


def anchors() -> dict[str, Any]:
    """Return the common list of skills as a trait; the same for every role, so pages share it."""
    return {
        "level_names": list(LEVEL_NAMES),
        "groups": [group.model_dump() for group in skill_list.load().group],
        "skills": [skill.model_dump(mode="json") for skill in skill_list.load().skill],
    }


def profile(role: Role) -> dict[str, Any]:
    """Return what a role asks for as a trait."""
    names = {"slug", "name", "comparison_group", "reviewed_on", "onet", "skills"}
    return role.model_dump(mode="json", include=names)


def whole_levels(ratings: Mapping[str, Any]) -> dict[str, int]:
    """Return the ratings as they are.

    Raises
    ------
    AnswersError
        When one is not a whole number from 0 to 5; it names the skill.
    """
    for name, level in ratings.items():
        if isinstance(level, bool) or level not in LEVELS:
            raise AnswersError(f"ratings.{name}", repr(level), "a whole number from 0 to 5")
    return dict(ratings)


def paper_for_role(role: Role) -> str:
    """Return the skills of a role, what it asks for in each, and room for one's own level."""
    levels = {need.id: need for need in role.skills}

    def cells(skill: Skill) -> tuple[str, str]:
        need = levels[skill.id]
        must = " ◆" if need.must_have else ""
        asked = f"<td>{need.level}</td><td>{html.escape(skill.levels[need.level])}</td>"
        return must, asked

    head = ("Skill", "Asked for", "What that level looks like", "You (circle one)")
    wanted = [skill for skill in skill_list.load().skill if skill.id in levels]
    return (
        f"<p>Compare yourself with {html.escape(role.comparison_group)}: {_meanings()}. "
        "◆ marks a must-have; more than one level short there needs work first. "
        f"For learning, not for hiring.</p>{_table(head, wanted, cells)}"
    )


def paper_for_all() -> str:
    """Return all skills with their six anchors and room for one's own level; no role's wishes."""

    def cells(skill: Skill) -> tuple[str, str]:
        lines = "<br>".join(
            f"<strong>{level}</strong> {html.escape(anchor)}"
            for level, anchor in enumerate(skill.levels)
        )
        return "", f"<td>{lines}</td>"

    head = ("Skill", "What each level looks like", "You (circle one)")
    return (
        "<p>Compare yourself with someone two years into the job that you look at: "
        f"{_meanings()}. Rate first; then open the chapter of a role, whose own form lists what it "
        "asks for. For each skill that you rated, the gap is what is asked less your level, but "
        "never below 0. Coverage is 1 minus the sum of importance times gap, divided by the sum of "
        f"importance times level asked. For learning, not for hiring.</p>"
        f"{_table(head, list(skill_list.load().skill), cells)}"
    )


def _meanings() -> str:
    return ", ".join(f"{level} {name}" for level, name in enumerate(LEVEL_NAMES))


def _table(head: tuple[str, ...], wanted: list[Skill], cells: Cells) -> str:
    titles = "".join(f'<th scope="col">{text}</th>' for text in head)
    body = ""
    for group in skill_list.load().group:
        members = [skill for skill in wanted if skill.group == group.id]
        if members:
            name = html.escape(group.name)
            body += f'<tr><th scope="rowgroup" colspan="{len(head)}">{name}</th></tr>'
        for skill in members:
            mark, middle = cells(skill)
            body += (
                f'<tr><th scope="row">{html.escape(skill.name)}{mark}</th>{middle}'
                f"<td>{CIRCLE}</td></tr>"
            )
    return f'<table class="cb-table"><thead><tr>{titles}</tr></thead><tbody>{body}</tbody></table>'
