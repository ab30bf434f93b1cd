"""A new role: profile, chapter, its rows in the crosswalk and the titles, its place in the book.

What cannot be left open is taken over from a role that is near: its official occupations, called a
match of low confidence, and the O*NET occupation whose ratings stand beside ours. Everything else
is a placeholder.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from pathlib import Path

from careerbook.book.chapters import TOC_FILE
from careerbook.book.pages_address import CONFIG
from careerbook.errors import CareerbookError
from careerbook.facts import data
from careerbook.roles import roles, skills
from careerbook.roles.role_profile import Role
from careerbook.roles.role_titles import TITLE_COLUMNS
from careerbook.scaffold.chapter import chapter_text
from careerbook.scaffold.contents import with_page
from careerbook.scaffold.writing import (
    check_slug,
    filled,
    name_of,
    refuse_existing,
    write_together,
)

NEAREST = "machine-learning-specialist"
CROSSWALK = "data/tables/role_soc_crosswalk.csv"
TITLES = "data/role_titles.toml"
FEWEST_SKILLS = 10
"""As many as a profile must rate; the author adds and exchanges."""
PLACEHOLDER_LEVEL = 2
LOOK_AGAIN_AFTER = dt.timedelta(days=365)


def new_role(
    project: Path,
    slug: str,
    name: str | None = None,
    like: str = NEAREST,
    today: dt.date | None = None,
) -> list[str]:
    """Write everything that a role needs to be built, with placeholders for what only you know.

    Parameters
    ----------
    project : Path
        Folder of the checkout.
    slug : str
        Such as ``"prompt-engineer"``; it names the files.
    name : str, optional
        The role's name; by default made from the slug.
    like : str
        Slug of the role whose official occupations are taken over until the author knows better.
    today : datetime.date, optional
        Day of the review that the profile names.

    Returns
    -------
    list of str
        The files that were written, relative to the project.

    Raises
    ------
    CareerbookError
        When the slug or name is malformed, the role exists or ``like`` is unknown; then nothing was
        written.
    """
    check_slug(slug)
    profile, chapter = f"data/roles/{slug}.toml", f"book/roles/{slug}.ipynb"
    refuse_existing(project, [profile, chapter])
    near = roles.load(like)
    title = name_of(slug, name, every_word=True)
    day = today or dt.date.today()
    must = skills.load()[near.skills[0].id]
    values = {
        "slug": slug,
        "name": title,
        "like": like,
        "like_name": near.name,
        "today": day.isoformat(),
        "look_again": (day + LOOK_AGAIN_AFTER).isoformat(),
        "soc": _soc(near),
        "onet": _onet(near),
        "skills": _skills(near),
        "related": _related(near),
        "must": must.id,
        "must_name": must.name,
        "candidates": _candidates(near),
    }
    settings = (project / CONFIG).read_text(encoding="utf-8")
    texts = {
        profile: filled("role.toml", values),
        chapter: chapter_text("role.ipynb", values, settings),
        CROSSWALK: _crosswalk((project / CROSSWALK).read_text(encoding="utf-8"), slug, title, like),
        TITLES: (project / TITLES).read_text(encoding="utf-8") + _titles(slug),
        TOC_FILE: with_page((project / TOC_FILE).read_text(encoding="utf-8"), f"roles/{slug}"),
    }
    write_together(project, texts)
    return list(texts)


def _soc(near: Role) -> str:
    leads = "TODO: why the duties of this occupation come nearest."
    follows = "TODO: fits where the work is more like this."  # BK031: a reserve, but for the first
    return "".join(
        f'[[soc]]\ncode = "{candidate.code}"\nconfidence = "low"\n'
        f'reason = "{follows if place else leads}"\n\n'
        for place, candidate in enumerate(near.soc)
    )


def _onet(near: Role) -> str:
    told = near.onet.model_dump()
    return "".join(f"{key} = {json.dumps(value)}\n" for key, value in told.items())


def _skills(near: Role) -> str:
    """Take over ids and O*NET values, which are facts; levels and reasons are the author's."""
    parts = []
    for place, need in enumerate(near.skills[:FEWEST_SKILLS]):
        rated = "".join(
            f'  {{ element = "{rating.element}", name = "{rating.name}", kind = "{rating.kind}", '
            f"importance = {rating.importance} }},\n"
            for rating in need.onet
        )
        parts.append(
            f'[[skills]]\nid = "{need.id}"\nlevel = {PLACEHOLDER_LEVEL}\nlevel_se = 0.7\n'
            f"importance = {'0.8' if place == 0 else '0.5'}\n"
            f"must_have = {'true' if place == 0 else 'false'}\n"
            f'basis = "editorial"\nreason = "TODO: why {need.id} at this level."\n'
            + (f"onet = [\n{rated}]\n" if rated else "onet = []\n")
        )
    return "\n".join(parts)


def _related(near: Role) -> str:
    named = [near.slug, *(item.slug for item in near.related)][:3]
    return "".join(
        f'[[related]]\nslug = "{slug}"\ndifference = "TODO: what sets {slug} apart."\n\n'
        for slug in named
    )


def _candidates(near: Role) -> str:
    titles = data.load("occupations").set_index("soc_code")["occupation_title"]
    return "\n".join(
        f"{place}. **{titles[candidate.code].lower()}** ({candidate.code}), TODO: in which case;"
        for place, candidate in enumerate(near.soc, start=1)
    )


def _crosswalk(text: str, slug: str, name: str, like: str) -> str:
    """Return the table with the rows of ``like`` under the new slug, in alphabetical order."""
    head, *lines = text.splitlines(keepends=True)
    if any(line.partition(",")[0] == slug for line in lines):
        raise CareerbookError(
            f"{CROSSWALK} already has rows of {slug}; nothing was written. Take them out, or "
            "choose another slug"
        )
    columns = next(csv.reader([head]))
    taken = [row for row in csv.DictReader(io.StringIO(text)) if row["role_slug"] == like]
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    for row in taken:
        mine = {"role_slug": slug, "role_name": name, "confidence": "low"}
        open_ = {"evidence": "TODO: titles that O*NET lists", "caveat": "TODO: or leave it empty"}
        writer.writerow({**row, **mine, **open_})
    place = sum(line.partition(",")[0] < slug for line in lines)
    return "".join([head, *lines[:place], out.getvalue(), *lines[place:]])


def _titles(slug: str) -> str:
    reasons = "".join(
        f'{source} = "TODO: a title of this source above, or why none fits."\n'
        for source in TITLE_COLUMNS
    )
    return f'\n[[role]]\nslug = "{slug}"\n\n[role.no_match]\n{reasons}'
