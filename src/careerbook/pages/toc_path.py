"""Find `_toc.yml` where `jupyter-book build book --toc _toc.yml` means it: beside the caller."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config


def find_toc(app: Sphinx, config: Config) -> None:
    """Make the path of the table of contents absolute.

    Jupyter Book checks that the file exists from the working folder, but sphinx_external_toc then
    looks for it in the source folder; a relative `--toc` fails there.
    """
    source = Path(app.srcdir)
    given = getattr(config, "external_toc_path", None)
    if not given or Path(given).is_absolute() or (source / given).is_file():
        return
    for folder in (Path.cwd(), source.parent):
        if (folder / given).is_file():
            config.external_toc_path = (folder / given).as_posix()
            return
