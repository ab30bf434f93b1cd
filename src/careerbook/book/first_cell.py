"""The first code cell of every notebook, the same in all: it finds this package or installs it.

Readers of the pages do not see it. It stands behind the opening text, so that a notebook opened
alone, as on Colab, works. The one address in it is that of ``_config.yml``: `careerbook check`
names a notebook whose cell differs, and `careerbook check --fix` writes the cell.
"""

from __future__ import annotations

from typing import Any

from careerbook.book.notebook_file import cell_source
from careerbook.book.pages_address import setting_of

CELL_ID = "handbook"
HIDDEN_TAG = "remove-cell"
"""myst-nb runs a cell with this tag and leaves it out of the page."""
PLACE = 1
"""Behind the cell with the chapter's title."""

CODE = """\
# Finds the handbook's code. Where it is missing, as on Colab, it is installed, and no
# library that you already have is exchanged.
try:
    import careerbook
except ModuleNotFoundError:
    import importlib
    import subprocess
    import sys
    from pathlib import Path

    SOURCE = "{address}"
    if Path("..", "pyproject.toml").exists():
        SOURCE = ".."
    PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    here = subprocess.run([*PIP, "list", "--format=freeze"], capture_output=True, text=True)
    Path("present.txt").write_text(here.stdout)
    if subprocess.run([*PIP, "install", "-q", "-c", "present.txt", SOURCE]).returncode:
        raise ImportError(f"{SOURCE} cannot be installed: see above") from None
    importlib.invalidate_caches()
    import careerbook

careerbook.setup_notebook()"""


def archive_address(settings: str) -> str:
    """Return the address of the repository's files as one archive.

    Parameters
    ----------
    settings : str
        Text of the book's ``_config.yml``.
    """
    repository = setting_of(settings, "repository", "url").removesuffix(".git")
    branch = setting_of(settings, "repository", "branch") or "main"
    return f"{repository}/archive/{branch}.zip"


def first_cell(settings: str) -> dict[str, Any]:
    """Return the cell as notebooks store it; `settings` as in `archive_address`."""
    code = CODE.replace("{address}", archive_address(settings))
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": CELL_ID,
        "metadata": {"tags": [HIDDEN_TAG]},
        "outputs": [],
        "source": code.splitlines(keepends=True),
    }


def has_first_cell(notebook: dict[str, Any], settings: str) -> bool:
    """Tell whether the notebook has the cell, as it should be and where it should be."""
    return bool(with_first_cell(notebook, settings)["cells"] == notebook["cells"])


def with_first_cell(notebook: dict[str, Any], settings: str) -> dict[str, Any]:
    """Return the notebook with the cell in its place; what it outputs is kept."""
    wanted = first_cell(settings)
    others = []
    for cell in notebook["cells"]:
        if cell.get("id") != CELL_ID:
            others.append(cell)
        elif cell_source(cell) == cell_source(wanted) and cell["metadata"] == wanted["metadata"]:
            wanted = cell
    return {**notebook, "cells": [*others[:PLACE], wanted, *others[PLACE:]]}
