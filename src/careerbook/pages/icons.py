"""The icon fonts, cut down to the icons that pages show.

The theme ships two fonts of 275 KB for some twenty icons. Here the fonts keep the icons named in
`ICONS`, about 5 KB. A page that shows another one fails the build: add its name to the list.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterable
from pathlib import Path

ICONS = frozenset(
    """
    angle-down angle-left angle-right angle-up arrow-up bars chevron-down chevron-right chevron-up
    circle-half-stroke cloud code compress download expand file file-pdf github lightbulb list
    magnifying-glass moon outdent play print rocket sun up-right-from-square xmark
    """.split()  # noqa: SIM905  # a list of names is read and mended more easily so
)
# Classes of the icon font that are no icons: family, size, motion.
NO_ICONS = frozenset(["solid", "regular", "brands", "classic", "lg", "sm", "xs", "xl", "fw"])

_ICON_RULE = re.compile(r'(?:\.fa-[\w-]+::?before,?)+\{content:"([^"]*)"\}')
_ICON_NAME = re.compile(r"\.fa-([\w-]+)::?before")
_CODE_POINT = re.compile(r'content:"\\([0-9a-f]{4})')
_CLASS = re.compile(r'class="([^"]*)"')


def drop_unused_rules(css: str) -> str:
    """Return the style sheet without the rules of icons that are not in `ICONS`."""

    def keep(match: re.Match[str]) -> str:
        return match[0] if ICONS & set(_ICON_NAME.findall(match[0])) else ""

    return _ICON_RULE.sub(keep, css)


def code_points(css: str) -> set[int]:
    """Return the characters of the icon font that a style sheet shows."""
    return {int(code, 16) for code in _CODE_POINT.findall(css)}


def subset(font: Path, characters: Iterable[int]) -> bytes:
    """Return a font (TrueType) cut down to some characters, in the WOFF format.

    The same input gives the same bytes: no date is written.
    """
    from fontTools import subset as tool

    logging.getLogger("fontTools").setLevel(logging.WARNING)  # it reports every table
    options = tool.Options(flavor="woff", recalc_timestamp=False, notdef_outline=True)
    options.drop_tables += ["FFTM"]
    loaded = tool.load_font(str(font), options)
    cutter = tool.Subsetter(options)
    cutter.populate(unicodes=set(characters) & set(loaded.getBestCmap()))
    cutter.subset(loaded)
    buffer = io.BytesIO()
    tool.save_font(loaded, buffer, options)
    return buffer.getvalue()


def unknown_icons(html: str) -> set[str]:
    """Return the icons that a page shows and the fonts no longer have."""
    classes = {name for found in _CLASS.findall(html) for name in found.split()}
    icons = {name.removeprefix("fa-") for name in classes if name.startswith("fa-")}
    return icons - ICONS - NO_ICONS
