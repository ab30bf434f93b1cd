"""Our style sheets and scripts on every page, and no script from elsewhere.

The files lie in `pages/static/`. That folder is appended late: Jupyter Book adds every style sheet
and script under a folder that it finds in the configuration to every page, twice.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careerbook.paths import PACKAGE

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

STATIC = Path(__file__).parent / "static"
TEMPLATES = Path(__file__).parent / "templates"
SEARCH_ORDER = Path(__file__).parent / "search_order.js"

CHART_STYLE = "charts.css"
# After those of the theme and the extensions, in this order; the last as where a widget brings it:
# the room kept for widgets was measured so.
OWN_SHEETS = (
    "fonts.css",
    "theme.css",
    "frame.css",
    "reading.css",
    "numbers.css",
    "glossary.css",
    "start.css",
    "welcome.css",
    "teach.css",
    "print.css",
    CHART_STYLE,
)
OWN_STYLES = tuple(f"_static/{name}" for name in OWN_SHEETS)
# In the page itself, before its style: light or dark, short or full, what may be laid out later,
# and what to say when no other script can be had.
HEAD_SCRIPTS = ("theme-mode.js", "depth.js", "arriving.js", "scripts-refused.js")
# In the page itself, at its end: what must be done before the reader sees it.
BODY_SCRIPTS = ("chapter.js",)
# Joined with those of the theme and the extensions, before them.
OWN_SCRIPT = "frame.js"

# Extensions that Jupyter Book always loads, whose scripts this book does not use. sphinx_thebe puts
# an address of a foreign server on every page and declares it twice, which is an error in the
# console; MathJax would come from a foreign server.
UNUSED = ("sphinx_thebe", "sphinx.ext.mathjax")
UNUSED_STYLES = ("sphinx-thebe.css",)


def add_static_folder(app: Sphinx) -> None:
    """Let Sphinx copy our files to `_static/`."""
    app.config.html_static_path.append(str(STATIC))


def add_templates(app: Sphinx, config: Config) -> None:
    """Let our page layout stand before the theme's.

    The path is relative where it can be: Sphinx writes a hash of its settings into the built book,
    and a checkout in another folder must give the same bytes.
    """
    try:
        config.templates_path.append(os.path.relpath(TEMPLATES, app.confdir))
    except ValueError:  # another drive
        config.templates_path.append(str(TEMPLATES))


def order_search(app: Sphinx, config: Config) -> None:
    """Let what is written about other pages stand behind these pages in a search."""
    config.html_search_scorer = str(SEARCH_ORDER)


def add_page_scripts(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object
) -> None:
    """Hand the scripts that stand in the page itself to its layout, without their comments."""
    context["head_script"] = _short(HEAD_SCRIPTS)
    context["body_script"] = _short(BODY_SCRIPTS)


def _short(names: tuple[str, ...]) -> str:
    """Join scripts in one line; each of their lines ends a statement or is in the middle of one."""
    texts = [(STATIC / name).read_text(encoding="utf-8") for name in names]
    lines = [line.strip() for text in texts for line in text.splitlines()]
    return " ".join(line for line in lines if line and not line.startswith("//"))


def copy_notebook_style(app: Sphinx) -> None:
    """Copy myst-nb's style sheet now instead of at the end of the build.

    Sphinx adds a checksum to the address of a file that is already there; copied late, the first
    build's pages would differ from the second's.
    """
    from myst_nb.sphinx_ext import add_global_html_resources

    if app.builder.format == "html":
        (Path(app.outdir) / "_static").mkdir(parents=True, exist_ok=True)
        add_global_html_resources(app, None)


def copy_chart_style(app: Sphinx) -> None:
    """Give every page the style of charts, which otherwise came with a page's first widget.

    A page whose charts are all pictures needs their colors too, above all in the dark.
    """
    if app.builder.format == "html":
        folder = Path(app.outdir) / "_static"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / CHART_STYLE).write_bytes((PACKAGE / "kit/static/careerbook.css").read_bytes())


def remove_foreign(app: Sphinx, _config: Config) -> None:
    """Take the scripts of unused extensions away where they are added, not from finished pages."""
    for listeners in app.events.listeners.values():
        listeners[:] = [
            listener
            for listener in listeners
            if getattr(listener.handler, "__module__", "") not in UNUSED
        ]
    app.registry.css_files[:] = [
        (name, attributes)
        for name, attributes in app.registry.css_files
        if name not in UNUSED_STYLES
    ]
