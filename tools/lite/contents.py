"""The notebooks as JupyterLite gets them: the same cells, its kernel, links that lead somewhere."""

from __future__ import annotations

import json
import posixpath
import re
from pathlib import Path
from typing import Any

PAGES = "/@book"
"""Stands for the folder of the built pages; links.js writes where that is into every link."""
KERNEL = {"name": "python", "display_name": "Python (Pyodide)", "language": "python"}
_LINK = re.compile(r"(?<=\]\()(?P<path>[^():#\s]+)\.md(?P<anchor>#[^()\s]*)?(?=\))")


def write_contents(book: Path, folder: Path) -> list[str]:
    """Write every notebook of the book; return their paths."""
    written = []
    for path in sorted(book.rglob("*.ipynb")):
        name = path.relative_to(book).as_posix()
        if ".ipynb_checkpoints" in path.parts:
            continue
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        notebook = for_browser(json.loads(path.read_text(encoding="utf-8")), name)
        target.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", "utf-8")
        written.append(name)
    return written


def for_browser(notebook: dict[str, Any], name: str) -> dict[str, Any]:
    """Return a notebook with JupyterLite's kernel and with links to pages as pages.

    Links to other notebooks stay: they open here too.
    """
    cells = []
    for cell in notebook["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            source = _LINK.sub(lambda match: page_link(match, name), source)
        cells.append({**cell, "source": source.splitlines(keepends=True)})
    metadata = {**notebook["metadata"], "kernelspec": KERNEL, "language_info": {"name": "python"}}
    return {**notebook, "cells": cells, "metadata": metadata}


def page_link(match: re.Match[str], name: str) -> str:
    """Return the address of a page that is no notebook."""
    page = posixpath.normpath(posixpath.join(posixpath.dirname(name), match["path"]))
    return f"{PAGES}/{page}.html{match['anchor'] or ''}"
