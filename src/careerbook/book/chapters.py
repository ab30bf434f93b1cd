"""The book's chapters as their files tell them: title, part, goals, minutes, what comes before.

A chapter is a page of ``_toc.yml`` that teaches. The welcome page, the page where to begin, the
index of a part and the appendix are for finding things and have no minutes. Nothing here builds or
runs a page.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from careerbook.book.chapter_minutes import text_minutes
from careerbook.book.markdown_text import without_code
from careerbook.book.notebook_file import NOTEBOOK_SUFFIX, cell_source, parse_notebook
from careerbook.errors import CareerbookError
from careerbook.paths import PACKAGE

TOC_FILE = "_toc.yml"
BOOK_FOLDER = "book"
SUFFIXES = (NOTEBOOK_SUFFIX, ".md")
APPENDIX_FOLDER = "appendix/"
DOORS = ("index", "start")
"""Last part of the names of pages that only lead to others."""
NOTHING = "nothing"
"""What stands behind "Before this" in a chapter that builds on no other."""
GOALS_HEADING = "What you will get from this chapter"

_TITLE = re.compile(r"^# +(?P<text>.+?) *#*$", re.MULTILINE)
_GOALS = re.compile(rf"^## +{GOALS_HEADING}\s*$(?P<body>.*?)(?=^#|\Z)", re.MULTILINE | re.DOTALL)
_GOAL = re.compile(r"^ {0,3}[-*+] +(?P<text>\S.*(?:\n {2,}\S.*)*)", re.MULTILINE)
_BEFORE = re.compile(r"\*\*Before this:\*\*(?P<value>.*)$", re.MULTILINE)
_LINK = re.compile(r"\[[^\]]+\]\((?P<path>[^()\s#]+)[^()]*\)")
_LINK_TEXT = re.compile(r"\[([^\]]+)\]\([^()]*\)")


@dataclass(frozen=True)
class Chapter:
    """What a chapter says of itself, and how long it takes.

    Parameters
    ----------
    name : str
        Page name without suffix, such as ``topics/salaries``.
    title : str
        Its first heading.
    part : str
        Caption of its part in the table of contents; empty when the contents have no parts.
    goals : tuple of str
        What the reader will be able to do, one bullet each, without link targets.
    prerequisites : tuple of str
        Page names that the chapter builds on; empty when it builds on nothing.
    minutes : int
        Time for reading and trying, in minutes, see `careerbook.book.chapter_minutes`.
    """

    name: str
    title: str
    part: str
    goals: tuple[str, ...]
    prerequisites: tuple[str, ...]
    minutes: int


def is_chapter(name: str) -> bool:
    """Tell whether a page, named inside the book without suffix, is a chapter.

    Example
    -------
    >>> is_chapter("topics/salaries"), is_chapter("start"), is_chapter("appendix/figures")
    (True, False, False)
    """
    return not name.startswith(APPENDIX_FOLDER) and posixpath.basename(name) not in DOORS


def minutes(root: Path | None = None) -> dict[str, int]:
    """Return the minutes of every chapter by page name, in the order of the table of contents.

    Parameters
    ----------
    root : Path, optional
        Project folder, the one that holds ``_toc.yml``; see `find_project`.

    Raises
    ------
    CareerbookError
        When there is no book, or a page of the table of contents has no file.
    """
    return {chapter.name: chapter.minutes for chapter in load(root)}


def load(root: Path | None = None) -> tuple[Chapter, ...]:
    """Return every chapter in the order of the table of contents; parameters as `minutes`."""
    return tuple(read(*source) for source in sources(find_project(root)))


Source = tuple[str, str, str, str]
"""What a chapter is read from: its page name, its part, its file's path and its file's text."""


def sources(project: Path) -> list[Source]:
    """Return what every chapter is read from, in the order of the table of contents."""
    found = []
    for name, part in table_of_contents(project):
        if is_chapter(name):
            path = _file(project, name)
            found.append((name, part, str(path), path.read_text(encoding="utf-8")))
    return found


def find_project(root: Path | None = None) -> Path:
    """Return the project folder: the given one, one above the working folder, or our checkout.

    Raises
    ------
    CareerbookError
        When none of them holds ``_toc.yml`` and ``book/``.
    """
    here = Path.cwd()
    places = [root] if root else [here, *here.parents, PACKAGE.parents[1]]
    for place in places:
        if (place / TOC_FILE).is_file() and (place / BOOK_FOLDER).is_dir():
            return place
    raise CareerbookError(
        f"no book found: {places[0]} has no '{TOC_FILE}' and '{BOOK_FOLDER}/'"
        f"{'' if root else ', nor has a folder above it'}; go to a checkout of the book, or name it"
    )


def table_of_contents(project: Path) -> list[tuple[str, str]]:
    """Return name and part of every page but the welcome page, in order.

    Raises
    ------
    CareerbookError
        When ``_toc.yml`` is not a table of contents.
    """
    path = project / TOC_FILE
    return list(_contents(path, path.read_text(encoding="utf-8")))


@cache
def _contents(path: Path, text: str) -> tuple[tuple[str, str], ...]:
    import yaml  # loaded late: readers of the data do not need it

    try:
        content = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise CareerbookError(f"{path} is not YAML: {error}") from error
    if not isinstance(content, dict):
        raise CareerbookError(f"{path} is no table of contents: it needs 'root' and 'parts'")
    return tuple(_entries(content, ""))


def _entries(node: dict[str, Any], part: str) -> Iterator[tuple[str, str]]:
    for child in node.get("parts") or ():
        yield from _entries(child, str(child.get("caption", "")))
    for child in [*(node.get("chapters") or ()), *(node.get("sections") or ())]:
        if "file" in child:
            yield posixpath.splitext(str(child["file"]))[0], part
        yield from _entries(child, part)


def _file(project: Path, name: str) -> Path:
    for suffix in SUFFIXES:
        path = project / BOOK_FOLDER / f"{name}{suffix}"
        if path.is_file():
            return path
    raise CareerbookError(
        f"{TOC_FILE} names '{name}', but {BOOK_FOLDER}/ has neither {name}.ipynb nor {name}.md: "
        "write the page or take the line out"
    )


@cache
def read(name: str, part: str, file: str, text: str) -> Chapter:
    """Return what the text of a chapter says; asked many times in a build, it is read once.

    The parameters are a `Source`; `file` only tells a notebook from a Markdown page and names the
    file in messages.
    """
    path = Path(file)
    prose = _prose(path, text)
    title, goals, before = _TITLE.search(prose), _GOALS.search(prose), _BEFORE.search(prose)
    return Chapter(
        name,
        title["text"] if title else name,
        part,
        tuple(_plain(goal["text"]) for goal in _GOAL.finditer(goals["body"])) if goals else (),
        tuple(_prerequisites(before["value"], name)) if before else (),
        text_minutes(path, text),
    )


def _prose(path: Path, text: str) -> str:
    """Return the Markdown of a page, its code blanked out."""
    if path.suffix != NOTEBOOK_SUFFIX:
        return without_code(text)
    cells = parse_notebook(path, text)["cells"]
    texts = [cell_source(cell) for cell in cells if cell.get("cell_type") == "markdown"]
    return "\n\n".join(map(without_code, texts))


def _prerequisites(markdown: str, name: str) -> Iterator[str]:
    if markdown.strip().lower().startswith(NOTHING):
        return  # what is linked behind it helps, but is not needed
    for link in _LINK.finditer(markdown):
        target = posixpath.join(posixpath.dirname(name), link["path"])
        yield posixpath.splitext(posixpath.normpath(target))[0]


def _plain(markdown: str) -> str:
    return " ".join(_LINK_TEXT.sub(r"\1", markdown).split())
