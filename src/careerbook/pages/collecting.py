"""Python looks for garbage less often while a book is built.

A build makes hundreds of thousands of small objects and keeps nearly all of them to its end. Going
through them again and again to find the few that are dead takes a quarter of a short build.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

RARELY = (500_000, 50, 100)
"""New objects before a search among the young, and searches before the older are searched too."""


def collect_rarely(app: Sphinx) -> None:
    """Search rarely until the build ends; called when the extension is loaded."""
    usual = gc.get_threshold()
    gc.set_threshold(*RARELY)

    def as_usual(_app: Sphinx, _exception: Exception | None) -> None:
        gc.set_threshold(*usual)

    app.connect("build-finished", as_usual)
