"""The page of figures in the built book: current, with its entries as definition lists."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from careerbook.numbers import load_numbers
from careerbook.numbers.figures_page import for_sphinx, write_appendix
from careerbook.numbers.number_links import APPENDIX

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config

DOCNAME = APPENDIX.removesuffix(".md")
ENTRY_CLASS = "number-entry"


def write_page(app: Sphinx, _config: Config) -> None:
    """Bring the page in the book's source folder up to date before Sphinx looks for pages."""
    write_appendix(Path(app.srcdir) / APPENDIX, load_numbers())


def as_definitions(_app: Sphinx, docname: str, source: list[str]) -> None:
    """Read the page in the form that the built book shows; handler of ``source-read``."""
    if docname == DOCNAME:
        source[0] = for_sphinx(source[0])


def mark_entries(app: Sphinx, doctree: nodes.document) -> None:
    """Give each entry of the page its class, for `static/numbers.css`."""
    # Here, so that `careerbook numbers` runs without Sphinx.
    from docutils.nodes import definition_list

    if app.env.docname == DOCNAME:
        for entry in doctree.findall(definition_list):
            entry["classes"].append(ENTRY_CLASS)
