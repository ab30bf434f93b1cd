"""Read and write `.ipynb` files as they stand in git: one JSON layout, source lines as lists."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from careerbook.errors import CareerbookError

NOTEBOOK_SUFFIX = ".ipynb"


def read_notebook(path: Path) -> dict[str, Any]:
    """Return the JSON of a notebook.

    Raises
    ------
    CareerbookError
        When the file is not JSON or has no list of cells.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise CareerbookError(f"{path} is not a notebook: {error}") from error
    return parse_notebook(path, text)


def parse_notebook(path: Path, text: str) -> dict[str, Any]:
    """Return the JSON of a notebook whose file was read; parameters and errors as `read_notebook`.

    `path` only names the file in messages.
    """
    try:
        notebook = json.loads(text)
    except ValueError as error:
        raise CareerbookError(f"{path} is not a notebook: {error}") from error
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise CareerbookError(f"{path} is not a notebook: it has no list of cells")
    return notebook


def dump_notebook(notebook: dict[str, Any]) -> str:
    """Write a notebook the way Jupyter and this project store it."""
    return json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"


def cell_source(cell: dict[str, Any]) -> str:
    """Return the text of a cell, whether stored as a string or as a list of lines."""
    source = cell.get("source", "")
    return source if isinstance(source, str) else "".join(source)


def with_source(cell: dict[str, Any], text: str) -> dict[str, Any]:
    """Return the cell with new text, stored the way the old one was."""
    as_lines = isinstance(cell.get("source", ""), list)
    return {**cell, "source": text.splitlines(keepends=True) if as_lines else text}
