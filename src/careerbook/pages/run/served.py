"""Puts the files that run a chapter in its page beside the pages, and marks the cells for them."""

from __future__ import annotations

import hashlib
import shutil
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from careerbook.book.notebook_file import NOTEBOOK_SUFFIX

if TYPE_CHECKING:
    from sphinx.application import Sphinx

HERE = Path(__file__).parent
SUFFIXES = (".js", ".css", ".py")
NOT_SERVED = (Path(__file__).name,)
MODEL = "live_model.js"
"""The model that the widgets of static pages have, as a module."""
CELL_CLASS = "cell_at_{place}"
"""Class of the cell that stands at a place of its notebook, from 0, text cells counted."""


class MarkCells(SphinxPostTransform):
    """Give each code cell its place in the notebook, before the page gets an order of its own."""

    default_priority = 140
    formats = ("html",)

    def run(self, **_: object) -> None:
        """Mark every code cell of the page."""
        for cell in self.document.findall(nodes.container):
            if cell.get("nb_element") == "cell_code":
                cell["classes"].append(CELL_CLASS.format(place=cell["cell_index"]))


@cache
def files() -> dict[str, str]:
    """Return what is served, by name."""
    served = {
        path.name: path.read_text(encoding="utf-8")
        for path in sorted(HERE.iterdir())
        if path.suffix in SUFFIXES and path.name not in NOT_SERVED
    }
    model = resources.files("careerbook.live").joinpath("host", "model.js")
    served[MODEL] = f"{model.read_text(encoding='utf-8')}\nexport {{ Model, modelFor }};\n"
    return served


def folder_name(served: dict[str, str]) -> str:
    """Name the folder by its content, so that no saved copy of an old file meets a new one."""
    text = "".join(f"{name}\n{content}" for name, content in served.items())
    return f"run-{hashlib.sha256(text.encode()).hexdigest()[:12]}"


def write(app: Sphinx) -> None:
    """Write the folder; handler of ``builder-inited``."""
    if app.builder.format != "html":
        return
    static = Path(app.outdir) / "_static"
    served = files()
    name = folder_name(served)
    for old in static.glob("run-*"):
        if old.name != name:
            shutil.rmtree(old)
    (static / name).mkdir(parents=True, exist_ok=True)
    for file, text in served.items():
        (static / name / file).write_text(text, encoding="utf-8", newline="\n")


def add_address(
    app: Sphinx, pagename: str, _template: str, context: dict[str, Any], _doctree: object
) -> None:
    """Tell a notebook's page where its notebook and these files are."""
    if Path(app.env.doc2path(pagename)).suffix == NOTEBOOK_SUFFIX:
        code = f"_static/{folder_name(files())}/start.js"
        context["run_here"] = {
            "notebook": f"{pagename}{NOTEBOOK_SUFFIX}",
            "code": context["pathto"](code, resource=True),
            "root": context["pathto"]("index.html", resource=True),
        }
