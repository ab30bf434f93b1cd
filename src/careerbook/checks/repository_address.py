"""BK050: the repository's address stands in one place, so that a fork changes one line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from careerbook.book.first_cell import archive_address
from careerbook.book.pages_address import setting_of
from careerbook.checks.page import CONFIG_FILE, Book, Position
from careerbook.checks.rule import BookRule, Problem

UNSEARCHED = frozenset(
    {".git", ".venv", "__pycache__", "_build", "dist", "node_modules", "static", "tables"}
)
TEXT_SUFFIXES = frozenset(
    {"cff", "cfg", "css", "html", "in", "ipynb", "js", "json", "md", "mjs", "py", "sh"}
    | {"toml", "txt", "yaml", "yml"}
)
LARGEST_FILE_BYTES = 2_000_000


def repository_url(project: Path) -> str:
    """Return `repository.url` of `_config.yml`; empty when there is none."""
    url = setting_of((project / CONFIG_FILE).read_text(encoding="utf-8"), "repository", "url")
    return url.removesuffix(".git")


def _find(book: Book) -> Iterator[Problem]:
    url = repository_url(book.project)
    if not url:
        yield Problem(Position(), "", "repository.url is not set", CONFIG_FILE)
        return
    owner, repository = url.split("/")[-2:]
    name = re.escape(f"{owner}/{repository}")
    site = rf"{re.escape(owner)}\.github\.io/{re.escape(repository)}"
    archive = archive_address((book.project / CONFIG_FILE).read_text(encoding="utf-8"))
    pattern = re.compile(rf"(?:github\.com[/:]|gh/|github/){name}\b|{site}\b", re.IGNORECASE)
    for path in _text_files(book.project):
        file = path.relative_to(book.project).as_posix()
        for number, line in enumerate(_lines(path), start=1):
            match = pattern.search(line)
            is_home = file == CONFIG_FILE and line.strip().startswith("url:")
            is_copy = path.suffix == ".ipynb" and archive in line  # held by BK025
            if match and not is_home and not is_copy:
                text = f"the repository's address is repeated outside {CONFIG_FILE}"
                yield Problem(Position(number), match[0], text, file)


def _text_files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            is_cache = path.name.endswith(("_cache", ".egg-info"))
            if path.name not in UNSEARCHED and not is_cache and not path.is_symlink():
                yield from _text_files(path)
        elif _is_text(path):
            yield path


def _is_text(path: Path) -> bool:
    named = path.suffix.lstrip(".") in TEXT_SUFFIXES or not path.suffix
    return named and path.is_file() and path.stat().st_size <= LARGEST_FILE_BYTES


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        return []  # not text after all


RULE = BookRule(
    "BK050",
    "The repository's address stands in one place",
    f"Name it only as repository.url in {CONFIG_FILE}; elsewhere say 'this repository' or use a "
    "relative link.",
    _find,
)
