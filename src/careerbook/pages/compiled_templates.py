"""The theme's page templates, compiled once and not in each build.

Jinja finds a compiled template by the text of its source, so a changed one is compiled anew.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from careerbook.pages.build_memory import FOLDER

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def keep_compiled(app: Sphinx) -> None:
    """Let Jinja keep what it compiles in the build folder; handler of ``builder-inited``."""
    from jinja2 import FileSystemBytecodeCache

    if app.builder.format != "html":
        return
    folder = Path(app.doctreedir) / FOLDER / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    environment = app.builder.templates.environment
    environment.bytecode_cache = FileSystemBytecodeCache(str(folder))
