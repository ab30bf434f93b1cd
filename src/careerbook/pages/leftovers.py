"""A page that is no longer in the book leaves the built book, too.

Sphinx forgets a page that was renamed or taken out, but leaves its file, which a search engine or
an old bookmark still finds.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

SOURCES = "_sources"
"""Sphinx keeps a copy of each page's source here: so a page is told from what others brought."""
SUFFIXES = (".txt", ".ipynb", ".md")
"""Ends of a source's name, the outer one first."""


def remove(app: Sphinx, exception: Exception | None) -> None:
    """Remove the files of pages that the book no longer has; handler of ``build-finished``."""
    if exception or app.builder.name != "html":
        return
    folder = Path(app.outdir)
    for source in sorted((folder / SOURCES).rglob("*.*")):
        name = source.relative_to(folder / SOURCES).as_posix()
        for suffix in SUFFIXES:
            name = name.removesuffix(suffix)
        if source.is_file() and name not in app.env.all_docs:
            source.unlink()
            for ending in (".html", ".md"):
                (folder / f"{name}{ending}").unlink(missing_ok=True)
