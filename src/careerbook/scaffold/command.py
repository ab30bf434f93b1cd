"""The command ``careerbook new role SLUG`` and ``careerbook new topic SLUG``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

NEXT_ROLE = """Next:
  1. Write data/roles/{slug}.toml: the facts come first. Choose the official occupations there and
     in data/tables/role_soc_crosswalk.csv, and the titles in data/role_titles.toml.
  2. Write book/roles/{slug}.ipynb, and look at it: make preview PAGE=roles/{slug}
  3. careerbook dictionary && careerbook check --fix, until no TODO: is left; then make test"""
NEXT_TOPIC = """Next:
  1. Write book/topics/{slug}.ipynb, and look at it: make preview PAGE=topics/{slug}
  2. Register the numbers that it quotes in data/numbers.toml, and move its line in _toc.yml to
     where a reader should meet it.
  3. careerbook check --fix, until no TODO: is left; then make test"""


def add_new(commands: Commands) -> None:
    """Add the command to the parsers of ``careerbook``."""
    new = commands.add_parser("new", help="write a role or topic chapter from the template")
    kinds = new.add_subparsers(required=True, metavar="KIND")
    role = kinds.add_parser("role", help="profile, chapter and its places in the data")
    role.add_argument("--like", metavar="ROLE", help="role whose official occupations it takes")
    role.set_defaults(run=_role)
    topic = kinds.add_parser("topic", help="chapter and its place in the table of contents")
    topic.set_defaults(run=_topic)
    for parser in (role, topic):
        parser.add_argument("slug", metavar="SLUG", help="such as prompt-engineer")
        parser.add_argument("--name", help="by default made from the slug")
        parser.add_argument("--project", type=Path, help="folder of the book's sources")


def _role(options: argparse.Namespace) -> int:
    from careerbook.book.chapters import find_project
    from careerbook.scaffold.role import NEAREST, new_role

    project = find_project(options.project)
    like = options.like or NEAREST
    _tell(new_role(project, options.slug, options.name, like), NEXT_ROLE, options.slug)
    return 0


def _topic(options: argparse.Namespace) -> int:
    from careerbook.book.chapters import find_project
    from careerbook.scaffold.topic import new_topic

    project = find_project(options.project)
    _tell(new_topic(project, options.slug, options.name), NEXT_TOPIC, options.slug)
    return 0


def _tell(written: list[str], steps: str, slug: str) -> None:
    for name in written:
        print(f"written: {name}")
    print(steps.format(slug=slug))
