"""The role profiles: what a job asks for, how one gets in, where it leads, and what that rests on.

``load("machine-learning-specialist")`` reads ``data/roles/machine-learning-specialist.toml``.
To add a role, copy a profile under its slug from ``data/tables/role_soc_crosswalk.csv``. What a
profile may hold stands in :mod:`careerbook.roles.role_profile`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path

from careerbook.errors import Fault, UnknownNameError
from careerbook.facts.records import read_file, read_folder
from careerbook.paths import data_dir
from careerbook.roles import role_check
from careerbook.roles.role_profile import OnetRating, Requirement, Role

__all__ = ["OnetRating", "Requirement", "Role", "check", "load", "slugs"]


def slugs() -> tuple[str, ...]:
    """Return the slugs of all roles that have a profile, sorted."""
    return tuple(sorted(path.stem for path in (data_dir() / "roles").glob("*.toml")))


def load(slug: str, folder: Path | None = None, today: dt.date | None = None) -> Role:
    """Return the profile of one role, checked against the skill list and the crosswalk.

    Parameters
    ----------
    slug
        Such as ``"machine-learning-specialist"``; :func:`slugs` lists them.
    folder
        Another folder than the handbook's own ``data/roles``.
    today
        When given, a ``check_by`` date before it and a rating that is not O*NET's are faults as
        well. Readers' notebooks do not give it: a book that is read years later must still open.
        :func:`check` does.

    Raises
    ------
    UnknownNameError
        When there is no such profile.
    DataError
        Lists every fault: levels out of range, unknown skills, roles or SOC codes, ...

    Example
    -------
    >>> load("machine-learning-specialist").name
    'Machine Learning Specialist'
    """
    if folder is None and today is None:
        return _own(slug)
    return _read(slug, folder or data_dir() / "roles", today)


@cache
def _own(slug: str) -> Role:
    """Keep the handbook's own profiles: they do not change while a notebook runs."""
    return _read(slug, data_dir() / "roles", None)


def _read(slug: str, folder: Path, today: dt.date | None) -> Role:
    path = folder / f"{slug}.toml"
    if not path.is_file():
        raise UnknownNameError("role", slug, [found.stem for found in folder.glob("*.toml")])
    return read_file(path, Role, "roles", partial(_faults, today=today))


def check(today: dt.date, folder: Path | None = None) -> None:
    """Check every profile, with the dates to look again and the O*NET ratings.

    Parameters
    ----------
    today
        The day that no date to look again may lie before.
    folder
        Another folder than the handbook's own ``data/roles``.

    Raises
    ------
    DataError
        Lists the faults of all profiles.
    """
    paths = sorted((folder or data_dir() / "roles").glob("*.toml"))
    read_folder(paths, Role, "roles", partial(_faults, today=today))


def _faults(role: Role, path: Path, today: dt.date | None) -> Iterator[Fault]:
    yield from role_check.faults(role, path)
    if today is not None:
        yield from role_check.author_faults(role, path, today)
