"""Where a page opens as a notebook: first of all in the browser, where JupyterLite lies beside.

The theme writes the links to Binder and Colab. It writes them on Markdown pages too, of which
neither makes a notebook, and an address for JupyterLite only as an absolute one; the book's is
relative, so that it works under any address.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

CONFIG_VALUE = "careerbook_lite"
VARIABLE = "CAREERBOOK_LITE"
"""Set by ``make book LITE=1``: JupyterLite will lie under ``lite/`` of the built book."""
GROUP = "launch-buttons"
IN_BROWSER = "This browser"
NOTEBOOK_SUFFIX = ".ipynb"


def read_environment(_app: Sphinx, config: Config) -> None:
    """Take the setting from the environment where the book's settings do not say it."""
    if os.environ.get(VARIABLE):
        config[CONFIG_VALUE] = True


def set_links(
    app: Sphinx, pagename: str, _template: str, context: dict[str, Any], _doctree: object
) -> None:
    """Put JupyterLite first among the launch links; take all from pages that are no notebooks."""
    buttons = context.get("header_buttons", [])
    groups = [one for one in buttons if isinstance(one, dict) and one.get("label") == GROUP]
    if not groups:
        return
    path = Path(app.env.doc2path(pagename))
    if path.suffix != NOTEBOOK_SUFFIX:
        for group in groups:
            buttons.remove(group)
    elif app.config[CONFIG_VALUE]:
        address = context["pathto"]("lite/index.html", resource=True)
        link = {
            "type": "link",
            "text": IN_BROWSER,
            "tooltip": "Run in this browser, without an account",
            "icon": "fas fa-play",
            "url": f"{address}?path={pagename}{NOTEBOOK_SUFFIX}",
        }
        groups[0]["buttons"].insert(0, link)
