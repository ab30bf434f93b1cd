"""Which pages the book has, read from its table of contents: a new chapter is tested by itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
MADE_BY_SPHINX = ["search.html", "genindex.html"]


def _files(node: Any) -> list[str]:
    if isinstance(node, list):
        return [name for item in node for name in _files(item)]
    if isinstance(node, dict):
        own = [node[key] for key in ("root", "file") if key in node]
        return own + [name for value in node.values() for name in _files(value)]
    return []


def documents() -> list[str]:
    """Return the names of all pages in the table of contents, without suffix."""
    return _files(yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf8")))


def chapters() -> list[str]:
    """Return the built pages of the table of contents, e.g. ``topics/salaries.html``."""
    return [f"{name}.html" for name in documents()]


def notebooks() -> list[Path]:
    """Return the notebooks of the table of contents."""
    paths = [ROOT / "book" / f"{name}.ipynb" for name in documents()]
    return [path for path in paths if path.exists()]


ALL_PAGES = [*chapters(), *MADE_BY_SPHINX]
