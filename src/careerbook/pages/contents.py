"""The table of contents as pages show it: parts with their pages, each under a short name.

A page's short name is the `title` that ``_toc.yml`` gives it, else its heading up to the colon.
Every page shows the parts and its neighbors, so all are written again when the contents change:
Sphinx by itself writes only the pages that were read again, and those that list them.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

KNOWN = "careerbook_contents"
"""The table of contents of the last build, in Sphinx's environment."""


@dataclass(frozen=True)
class Entry:
    """A page of the contents: its name inside the book, and its short name if one is given."""

    page: str
    title: str


@dataclass(frozen=True)
class Part:
    """A part of the book, with its pages in order."""

    name: str
    entries: tuple[Entry, ...]


def toc_file(app: Sphinx) -> Path:
    """Return the file of the table of contents."""
    return Path(app.srcdir, getattr(app.config, "external_toc_path", None) or "_toc.yml")


def parts_of(text: str) -> tuple[Part, ...]:
    """Return the parts that a table of contents names.

    Example
    -------
    >>> toc = "parts: [{caption: Explore, chapters: [{file: explore/pay, title: Pay}]}]"
    >>> parts_of(toc)
    (Part(name='Explore', entries=(Entry(page='explore/pay', title='Pay'),)),)
    """
    import yaml  # comes with jupyter-book

    content = yaml.safe_load(text) or {}
    return tuple(
        Part(str(part.get("caption", "")), tuple(map(_entry, part.get("chapters") or ())))
        for part in content.get("parts") or ()
    )


def _entry(chapter: dict[str, Any]) -> Entry:
    page = posixpath.splitext(str(chapter.get("file", "")))[0]
    return Entry(page, str(chapter.get("title") or ""))


def pages_to_write(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return every page if the contents are not those of before; handler of ``env-updated``."""
    path = toc_file(app)
    contents = path.read_text(encoding="utf-8") if path.is_file() else ""
    is_new = getattr(env, KNOWN, contents) != contents
    setattr(env, KNOWN, contents)
    return sorted(env.all_docs) if is_new else []
