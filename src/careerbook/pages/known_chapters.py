"""The chapters of the book under construction, each read once for each state of its file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from careerbook.book import chapters
from careerbook.pages.build_memory import remember_each
from careerbook.pages.execution import key_of_build

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from careerbook.book.chapters import Chapter


def chapters_of(env: BuildEnvironment) -> tuple[Chapter, ...]:
    """Return what `careerbook.book.chapters.load` returns for the book that Sphinx is reading.

    Raises
    ------
    CareerbookError
        When a page of the table of contents has no file, or a notebook cannot be read.
    """
    sources = chapters.sources(chapters.find_project(Path(env.srcdir).parent))
    key = key_of_build(env.config)
    return tuple(remember_each(env.app, "chapters", key, sources, chapters.read))
