"""What a plan needs to know of each skill, put together from three hand-written files.

Names come from ``data/skills.toml``, hours, evidence and chapters from ``data/skill_plans.toml``,
projects from the portfolios of ``data/roles``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from careerbook.assess.skills import skill_plans
from careerbook.assess.skills.skill_plans import PLANNED_LEVELS
from careerbook.roles import roles
from careerbook.roles import skills as skill_list

OTHER_PROJECTS = 2  # shown where the target role has no project for a skill


@dataclass(frozen=True)
class Guide:
    """One skill, as a plan sees it.

    Attributes
    ----------
    after
        Ids of the skills that come first.
    hours
        (quick, slow) hours to level 1, 2, 3 and 4 from the level below.
    evidence
        What would prove level 1, 2, 3 and 4.
    chapters
        (page name, short name) of the chapters that serve it.
    projects
        (role slug, title) of the portfolio projects that show it, in the order of the roles.
    rounds, practice
        How many rounds lead to level 1, 2, 3 and 4, and the practice of which they are rounds.
    """

    name: str
    after: tuple[str, ...]
    hours: tuple[tuple[float, float], ...]
    evidence: tuple[str, ...]
    chapters: tuple[tuple[str, str], ...] = ()
    projects: tuple[tuple[str, str], ...] = ()
    rounds: tuple[int, ...] = ()
    practice: tuple[str, ...] = ()

    def projects_for(self, role: str) -> tuple[tuple[str, str], ...]:
        """Return the projects of ``role`` (a slug), or the first of others where it has none."""
        own = tuple(project for project in self.projects if project[0] == role)
        return own or self.projects[:OTHER_PROJECTS]


@cache
def guides() -> dict[str, Guide]:
    """Return the guide of every skill, by its id.

    Example
    -------
    >>> guides()["data-querying"].chapters[0]
    ('topics/salaries', 'Salaries')
    """
    plans, names = skill_plans.load(), skill_list.load()
    shown: dict[str, list[tuple[str, str]]] = {}
    for slug in roles.slugs():
        for project in roles.load(slug).portfolio:
            for skill in project.shows:
                shown.setdefault(skill, []).append((slug, project.title))
    return {
        plan.skill: Guide(
            name=names[plan.skill].name,
            after=plan.after,
            hours=plan.hours,
            evidence=plan.evidence,
            chapters=tuple((page, plans.names[page]) for page in plan.pages),
            projects=tuple(shown.get(plan.skill, ())),
            rounds=plan.rounds,
            practice=tuple(names[plan.skill].next_step(level - 1) for level in PLANNED_LEVELS),
        )
        for plan in plans.plan
    }
