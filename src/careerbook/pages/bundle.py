"""One style sheet and one script for every page, instead of twelve and thirteen.

A reader's first page waits for every file it names; on a slow connection that, more than their
size, decides when something can be read and touched. What the theme and the extensions add is
joined here, in the order in which the page would name it, into two files named by their content.
The widgets' own files (``_static/live/``) stay apart: they change with the widgets, not with the
theme. The script is loaded when the page stands; the search page keeps the separate scripts,
because it calls them while it is being read.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Callable
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydata_sphinx_theme.pygments import overwrite_pygments_css
from sphinx.util import logging

from careerbook.pages import icons
from careerbook.pages.assets import CHART_STYLE, OWN_SCRIPT, OWN_STYLES
from careerbook.pages.build_memory import key_of, remember
from careerbook.pages.used_styles import CUT, OWN_MARK, WHOLE

if TYPE_CHECKING:
    from sphinx.application import Sphinx

log = logging.getLogger(__name__)

# The theme names these in its layout, before everything else and after it.
FIRST_STYLES = ("_static/styles/theme.css", "_static/styles/pydata-sphinx-theme.css")
LAST_SCRIPTS = ("_static/scripts/bootstrap.js", "_static/scripts/pydata-sphinx-theme.js")
APART = "_static/live/"
# Read by scripts inside the page, so it stands there.
INLINE_SCRIPTS = ("_static/documentation_options.js",)
# Must run before the page is complete; the layout names it where a page has tabs.
EARLY_SCRIPTS = ("_static/design-tabs.js",)
FONT_SUFFIX = "-icons.woff"

_IMPORT = re.compile(r"@import\s*(?:url\()?[\"']([^\"']+)[\"']\)?\s*;")
_URL = re.compile(r"url\(\s*([\"']?)(?!data:|https?:|#|/)([^)\"']+)\1\s*\)")
_FONT_FACE = re.compile(r"@font-face\{[^}]*\}")
_FONT_SOURCE = re.compile(r"src:[^;}]*?url\(([^)]+\.ttf)\)[^;}]*")


def name_bundles(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object
) -> None:
    """Give the page layout its bundles; handler of ``html-page-context``, after all others."""
    folder = Path(app.outdir)
    if not _known:
        # The theme colours code for light and dark at the end of a build; here it is needed now.
        overwrite_pygments_css(app)
    styles = [entry.filename for entry in context.get("css_files", [])]
    joined = [*FIRST_STYLES, *(name for name in styles if not name.startswith(APART))]
    context["book_style"] = _written(app, "css", tuple(dict.fromkeys(joined)))
    charts = (folder / "_static" / CHART_STYLE).read_bytes()
    context["book_styles_apart"] = [
        entry
        for entry in context.get("css_files", [])
        if entry.filename.startswith(APART) and (folder / entry.filename).read_bytes() != charts
    ]
    names, bodies = [], []
    for entry in context.get("script_files", []):
        if not entry.filename:
            bodies.append(entry.attributes["body"])
        elif entry.filename in INLINE_SCRIPTS:
            bodies.append((folder / entry.filename).read_text(encoding="utf-8"))
        elif entry.filename not in EARLY_SCRIPTS:
            names.append(entry.filename)
    # Ours first: some of the others fail where storage is blocked, and end all that follow them.
    names.sort(key=lambda name: name != f"_static/{OWN_SCRIPT}")
    context["book_inline_script"] = "\n".join(dict.fromkeys(bodies))
    context["book_script"] = _written(app, "js", tuple([*names, *LAST_SCRIPTS]))


_known: dict[tuple[Path, tuple[str, ...]], str] = {}


def forget(app: Sphinx) -> None:
    """Forget what an earlier build in the same process wrote; handler of ``builder-inited``."""
    _known.clear()


def _written(app: Sphinx, kind: str, names: tuple[str, ...]) -> str:
    """Write one bundle once per build and return its path below the book."""
    folder = Path(app.outdir)
    key = (folder, names)
    if key not in _known:
        if kind == "css":
            text = join_styles(folder, names, partial(_small_font, app))
        else:
            text = join_scripts(folder, names)
        digest = hashlib.sha256(text.encode()).hexdigest()[:16]
        path = folder / "_static" / f"{WHOLE if kind == 'css' else CUT}{digest}.{kind}"
        path.write_text(text, encoding="utf-8")
        _known[key] = f"_static/{path.name}"
    return _known[key]


def join_scripts(folder: Path, names: tuple[str, ...]) -> str:
    """Return classic scripts as one, each ended so that the next begins anew."""
    texts = [(folder / name).read_text(encoding="utf-8") for name in names]
    return "\n;\n".join(re.sub(r"\n?//# sourceMappingURL=\S+\s*$", "", text) for text in texts)


SmallFont = Callable[[Path, set[int]], bytes]
"""Cuts a font down to some characters, as `careerbook.pages.icons.subset` does."""


def _small_font(app: Sphinx, font: Path, characters: set[int]) -> bytes:
    """Cut a font down, or find what an earlier build made of the same font."""
    code = Path(icons.__file__).read_bytes()
    key = key_of(font.read_bytes(), str(sorted(characters)), version("fonttools"), code)
    return remember(app, f"font-{font.stem}", key, lambda: icons.subset(font, characters))


def join_styles(folder: Path, names: tuple[str, ...], small_font: SmallFont = icons.subset) -> str:
    """Return style sheets as one for ``_static/``: imports in place, addresses mended."""
    theirs: list[str] = []
    own: list[str] = []
    for name in names:
        sheets = own if name in OWN_STYLES else theirs
        sheets.append(_with_imports(folder, folder / name))
    css = "\n".join([*theirs, OWN_MARK, *own])
    return _with_small_fonts(folder, icons.drop_unused_rules(css), small_font)


def _with_imports(folder: Path, path: Path) -> str:
    text = path.read_text(encoding="utf-8").removeprefix('@charset "UTF-8";')
    text = re.sub(r"/\*# sourceMappingURL=.*?\*/\s*$", "", text)
    where = path.parent.relative_to(folder / "_static").as_posix()

    def address(match: re.Match[str]) -> str:
        return f"url({posixpath.normpath(posixpath.join(where, match[2]))})"

    def imported(match: re.Match[str]) -> str:
        return _with_imports(folder, (path.parent / match[1]).resolve())

    return _IMPORT.sub(imported, _URL.sub(address, text))


def _with_small_fonts(folder: Path, css: str, small_font: SmallFont) -> str:
    wanted = icons.code_points(css)

    def face(match: re.Match[str]) -> str:
        source = _FONT_SOURCE.search(match[0])
        if not source:
            return match[0]
        font = folder / "_static" / source[1]
        name = f"{font.stem}{FONT_SUFFIX}"
        (folder / "_static" / name).write_bytes(small_font(font, wanted))
        return match[0].replace(source[0], f'src:url({name}) format("woff")')

    return _FONT_FACE.sub(face, css)


def check_icons(app: Sphinx, exception: Exception | None) -> None:
    """Warn of icons that the fonts have lost; handler of ``build-finished``."""
    if exception or app.builder.format != "html":
        return
    for page in sorted(Path(app.outdir).rglob("*.html")):
        for name in sorted(icons.unknown_icons(page.read_text(encoding="utf-8"))):
            log.warning("%s shows the icon %r: add it to careerbook.pages.icons.ICONS", page, name)
