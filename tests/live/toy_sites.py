"""Writes tiny books of notebooks and builds them with Sphinx."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import nbformat

CONF = """
from careerbook.pages.kernel_files import use_files

use_files()  # two workers of a test run would find the same free ports
project = "test"
extensions = ["myst_nb", "careerbook.live"]
html_theme = "basic"
html_copy_source = False
nb_execution_mode = "force"
nb_execution_raise_on_error = True
"""


@dataclass(frozen=True)
class Code:
    """A code cell with its tags and metadata."""

    source: str
    tags: Sequence[str] = ()
    metadata: dict = field(default_factory=dict)


def write_notebook(path: Path, *cells: Code | str) -> None:
    """Write a notebook without outputs; a plain string is a Markdown cell."""
    made = []
    for number, cell in enumerate(cells):
        if isinstance(cell, str):
            one = nbformat.v4.new_markdown_cell(cell)
        else:
            metadata = {"tags": list(cell.tags), **cell.metadata}
            one = nbformat.v4.new_code_cell(cell.source, metadata=metadata)
        one["id"] = f"cell{number}"
        made.append(one)
    book = nbformat.v4.new_notebook(cells=made)
    book.metadata["kernelspec"] = {
        "name": "python3",
        "display_name": "Python 3",
        "language": "python",
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(book, path)


PICTURE = """<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><title>Two squares</title>
<defs><style>*{stroke-linejoin: round}</style><path id="a" d="M0 0h9v9z"/></defs>
<g clip-path="url(#a)"><use href="#a"/></g></svg>"""

TOYS = "from toys import *"

TOY_PAGES = {
    "counters": [
        Code(f"{TOYS}\nfirst = Counter(name='first', value=3)\nfirst"),
        Code("first"),
        Code("Counter(name='second')"),
        Code("Table()"),
        Code("Table(pick=1)"),
    ],
    "parts": [
        Code(f"{TOYS}\nfrom ipywidgets import jslink, jsdlink\nBytes()"),
        Code("child = Counter(name='child', value=5)\nParent(child=child, hosted=child)"),
        Code("left = Counter(name='left', value=7)\nright = Counter(name='right')"),
        Code("below = Counter(name='below')\nleft.layout.width = '250px'"),
        Code(
            "jslink((left, 'value'), (right, 'value'))\n"
            "jsdlink((right, 'value'), (below, 'value'));"
        ),
        Code("display(left, below)"),
        Code("right"),
        Code("Table(pick=2)"),
        Code("Counter(name='again')"),
    ],
    "broken": [
        Code(f"{TOYS}\nUnloadable()"),
        Code("Thrower(where='initialize')"),
        Code("Thrower(where='render')"),
        Code("Counter(name='healthy')"),
    ],
    "heights": [
        Code(f"{TOYS}\nSized()"),
        "A paragraph that must not move.",
        Code("Sized(still_px=420)"),
        "Another paragraph that must not move.",
        *["A line of text.\n\n" * 60],
        Code("Counter(name='far', view_id='far-away')"),
        "The end.",
    ],
    "frozen": [
        Code(
            "from ipywidgets import interact\ninteract(lambda x=2: print('twice', 2 * x));",
            tags=["needs-kernel"],
        ),
        Code("from ipywidgets import IntSlider\nIntSlider()", tags=["needs-kernel"]),
    ],
    "plain": [
        Code(f"from IPython.display import SVG\nSVG({PICTURE!r})"),
        Code(
            f"SVG({PICTURE!r})",
            metadata={"mystnb": {"image": {"alt": "Squares, said otherwise"}}},
        ),
    ],
}


@dataclass
class Site:
    """A source folder and what Sphinx made of it."""

    source: Path
    built: Path
    code: int = 0
    log: str = ""

    def build(self, builder: str = "html", *options: str) -> Site:
        """Run Sphinx as on the command line."""
        done = subprocess.run(
            [sys.executable, "-m", "sphinx", "-b", builder, *options, self.source, self.built],
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parent)},
            capture_output=True,
            text=True,
            check=False,
        )
        self.code, self.log = done.returncode, done.stdout + done.stderr
        return self

    def html(self, page: str) -> str:
        """Read a built page."""
        return (self.built / f"{page}.html").read_text(encoding="utf-8")

    def shared(self) -> dict[str, str]:
        """Read the shared files by name."""
        folder = self.built / "_static" / "live"
        return {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*")}


def write_site(folder: Path, pages: dict[str, Sequence[Code | str]], conf: str = "") -> Site:
    """Write a book of notebooks with an index that lists them."""
    source = folder / "source"
    source.mkdir(parents=True)
    (source / "conf.py").write_text(CONF + conf, encoding="utf-8")
    entries = "\n".join(pages)
    (source / "index.md").write_text(
        f"# Index\n\n```{{toctree}}\n{entries}\n```\n", encoding="utf-8"
    )
    for name, cells in pages.items():
        write_notebook(source / f"{name}.ipynb", f"# Page {name}", *cells)
    return Site(source, folder / "built")
