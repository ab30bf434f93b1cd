"""Where the pages of the book are, for links in the results of notebooks.

In a page of the book a link leads to its neighbor; in JupyterLab, on Colab or in a converted
notebook there is no neighbor, and it leads to the published book. Who runs a notebook as part of a
site says where that site's pages are, in the environment variable :data:`VARIABLE`.

The published address follows from the repository's, which stands in ``_config.yml`` alone. Until
the book's owner has set that line and published the pages, these links lead nowhere.
"""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

from careerbook.paths import data_dir

VARIABLE = "CAREERBOOK_PAGES"
"""The folder of the book's sources while the book is built (links are then relative to it, from
where the kernel works), or the address of the pages as seen from where results are shown."""
CONFIG = "_config.yml"
INSTALLED_CONFIG = "book.yml"
"""The copy of the settings that an installed package carries among its data."""


def link_to(page: str, anchor: str = "") -> str:
    """Return the address of a page of the book.

    Parameters
    ----------
    page : str
        Its name without suffix, such as ``"appendix/figures"``.
    anchor : str
        What to show of it.
    """
    return f"{pages_root()}/{page}.html" + (f"#{anchor}" if anchor else "")


def pages_root() -> str:
    """Return where the book's pages start, without a slash at the end."""
    place = os.environ.get(VARIABLE, "")
    if place and Path(place).is_absolute() and Path(place).is_dir():
        return Path(os.path.relpath(place)).as_posix()
    return (place or published_address()).rstrip("/")


@cache
def published_address() -> str:
    """Return the address of the published book.

    That is ``html.baseurl`` where it is set, else the pages that GitHub keeps for the repository.
    """
    base = setting_of(settings(), "html", "baseurl")
    if base:
        return base
    owner, name = repository().split("/")[-2:]
    site = f"{owner.lower()}.github.io"
    return f"https://{site}" if name.lower() == site else f"https://{site}/{name}"


def repository() -> str:
    """Return the address of the book's repository."""
    return setting_of(settings(), "repository", "url").removesuffix(".git")


def settings() -> str:
    """Return the text of the book's settings, from the checkout or the installed package."""
    data = data_dir()
    places = (data / INSTALLED_CONFIG, data.parent / CONFIG)
    return next(place for place in places if place.is_file()).read_text(encoding="utf-8")


def setting_of(text: str, section: str, name: str) -> str:
    """Return a setting of a section of ``_config.yml``; empty where there is none.

    Read without a library for YAML, which a notebook does not need.
    """
    lines = rf"^{re.escape(section)}:\s*\n((?:[ \t]+.*\n?|\s*#.*\n|\s*\n)*)"
    body = re.search(lines, text, re.MULTILINE)
    value = rf"^[ \t]+{re.escape(name)}:[ \t]*[\"']?([^\s\"'#]+)"
    found = re.search(value, body[1], re.MULTILINE) if body else None
    return found[1].rstrip("/") if found else ""
