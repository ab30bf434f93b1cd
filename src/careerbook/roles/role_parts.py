"""The lists of a role profile as parts of a page: tasks, skills, tools, projects, interviews.

Each function takes a role's slug and returns a :class:`~careerbook.roles.role_part.RolePart`
that shows itself in a notebook. The words are those of ``data/roles/<slug>.toml``; a chapter says
what a list cannot.
"""

from __future__ import annotations

import datetime as dt
import html
from pathlib import Path

from careerbook.book.pages_address import link_to
from careerbook.facts.data import load
from careerbook.paths import data_dir
from careerbook.roles import roles
from careerbook.roles import skills as skill_list
from careerbook.roles.role_part import RolePart, Row, text
from careerbook.roles.role_profile import Certification, Requirement, Role
from careerbook.roles.skills import LEVEL_NAMES
from careerbook.say.numbers import two_decimals, whole

BASIS_WORDS = {"onet": "O*NET", "public-ladder": "public ladder", "editorial": "editorial"}
"""Basis of a rating -> how the table says it."""

MUST_HAVE = ' <span class="cb-must">must-have</span>'
FREQUENCIES = {"daily": "Every day", "weekly": "Every week", "at times": "At times"}


def tasks_of(slug: str) -> RolePart:
    """Show what the work consists of, by how often it comes up.

    Raises
    ------
    UnknownNameError
        When the role has no profile; so do all functions of this module.

    Example
    -------
    >>> tasks_of("machine-learning-specialist").columns
    ('How often', 'What you do')
    """
    role = roles.load(slug)
    rows = []
    for key, name in FREQUENCIES.items():
        tasks = [task.what for task in role.tasks if task.how_often == key]
        if tasks:
            items = "".join(f"<li>{text(task)}</li>" for task in tasks)
            rows.append((name, f"<ul>{items}</ul>"))
    columns = ("How often", "What you do")
    return RolePart(f"{role.name}: the work", columns, tuple(rows), editorial(role))


def skills_asked(slug: str) -> RolePart:
    """Show level, weight, must-haves and basis of every skill, the weightiest first.

    Example
    -------
    >>> len(skills_asked("machine-learning-specialist").rows)
    18
    """
    role = roles.load(slug)
    names = skill_list.load()
    ordered = sorted(role.skills, key=lambda need: (-need.importance, -need.level))
    rows: list[Row] = [
        (
            text(names[need.id].name) + (MUST_HAVE if need.must_have else ""),
            f'<span class="cb-level" style="--level: {need.level}"></span>{need.level}',
            two_decimals(need.importance),
            _basis(need),
        )
        for need in ordered
    ]
    levels = ", ".join(f"{level} {name}" for level, name in enumerate(LEVEL_NAMES))
    reasons = "".join(
        f"<dt>{text(names[need.id].name)}</dt><dd>{text(need.reason)}{_onet(need)}</dd>"
        for need in ordered
    )
    onet = role.onet
    credit = (
        f'<p class="cb-source">O*NET {text(onet.release)} ratings are those of {text(onet.title)}, '
        f"the nearest occupation that it rates, on a scale of 0 to 100. "
        f"{text(f'{onet.note} {onet.credit}'.strip())} "
        f"{_link(onet.url, 'Database')}.</p>"
    )
    return RolePart(
        f"Asked of {role.comparison_group}: level 0 to 5; weight from 0, never needed, to 1, the "
        "job cannot be done without it",
        ("Skill", "Level", "Weight", "Basis"),
        tuple(rows),
        f"Levels: {levels}. Level and weight are the handbook's editorial judgment, reviewed "
        f"{day(role.reviewed_on)}; the basis says what made us ask for the skill.",
        stacks=False,
        fold=("Why each level, skill by skill", f'<dl class="cb-reasons">{reasons}</dl>{credit}'),
    )


def tools_of(slug: str) -> RolePart:
    """Show tools by purpose, and how to think about them."""
    role = roles.load(slug)
    rows = tuple(
        (text(tool.purpose), text(", ".join(tool.names)), text(tool.note)) for tool in role.tools
    )
    columns = ("For", "What you will meet", "How to think about it")
    return RolePart(f"{role.name}: tools by purpose", columns, rows, editorial(role))


def certifications_of(slug: str) -> RolePart:
    """Show certificates that existed when the profile was reviewed, with the date to look again.

    A role without any gets one row that says so.
    """
    role = roles.load(slug)
    columns = ("Certificate", "What to know", "Look again by")
    rows = tuple(_certificate(item) for item in role.certifications) or (
        ("None", "The handbook knows of no certificate that this role asks for.", ""),
    )
    caption = f"Certificates that existed on {day(role.reviewed_on)}; all are optional"
    return RolePart(caption, columns, rows, editorial(role))


def portfolio_of(slug: str) -> RolePart:
    """Show the portfolio projects, the skills each shows and what a reviewer looks for."""
    role = roles.load(slug)
    names = skill_list.load()
    rows = tuple(
        (
            f"{text(project.title)}<span>{text(project.detail)}</span>",
            text(", ".join(names[skill].name for skill in project.shows)),
            text(project.reviewers_look_for),
        )
        for project in role.portfolio
    )
    columns = ("Project", "What it shows", "What a reviewer looks for")
    return RolePart(f"{role.name}: projects that prove it", columns, rows, editorial(role))


def interview_of(slug: str) -> RolePart:
    """Show interview themes with an example question each and how to prepare."""
    role = roles.load(slug)
    rows = tuple(
        (text(item.topic), text(item.example), text(item.prepare)) for item in role.interview_topics
    )
    columns = ("Theme", "A question of the kind", "How to prepare")
    return RolePart(f"{role.name}: interview themes", columns, rows, editorial(role))


def related_roles(slug: str, chapters: Path | None = None) -> RolePart:
    """Show neighboring roles and what sets them apart, linked where they have a chapter.

    Parameters
    ----------
    slug
        The role.
    chapters
        Folder of the chapters; by default ``book/roles`` of the checkout. Without it, as in an
        installed package, nothing is linked.
    """
    role = roles.load(slug)
    folder = chapters or data_dir().parent / "book" / "roles"
    crosswalk = load("role_soc_crosswalk")
    names = dict(zip(crosswalk["role_slug"], crosswalk["role_name"], strict=True))
    rows = []
    for related in role.related:
        name = names[related.slug]
        has_chapter = (folder / f"{related.slug}.ipynb").is_file()
        shown = _link(link_to(f"roles/{related.slug}"), name) if has_chapter else text(name)
        rows.append((shown, text(related.difference)))
    caption = f"Beside {role.name}"
    return RolePart(caption, ("Role", "The difference"), tuple(rows), editorial(role))


def editorial(role: Role) -> str:
    """Say whose judgment a part of the profile is, and of which day."""
    return f"Basis: the handbook's editorial judgment, reviewed {day(role.reviewed_on)}."


def day(date: dt.date) -> str:
    """Write a date in words, such as "23 November 2026"."""
    return f"{date.day} {date:%B %Y}"


def _certificate(item: Certification) -> Row:
    name = f"{_link(item.url, item.name)}<span>{text(item.issuer)}</span>"
    return name, text(item.note), day(item.check_by)


def _basis(need: Requirement) -> str:
    words = text(BASIS_WORDS[need.basis])
    return _link(need.basis_url, BASIS_WORDS[need.basis]) if need.basis_url else words


def _onet(need: Requirement) -> str:
    told = "; ".join(
        f"{text(rating.name)} ({rating.kind}) {whole(rating.importance_0_100)}"
        for rating in need.onet
    )
    return f" O*NET's importance: {told}." if told else ""


def _link(url: str, words: str) -> str:
    return f'<a href="{html.escape(url, quote=True)}">{text(words)}</a>'
