"""Slides beside the chapters of the six-week course: written at the end of a build, kept between.

They are files of their own and no pages of the book: no frame, no search, no copy in Markdown.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from careerbook.pages.build_memory import key_of, remember
from careerbook.pages.execution import key_of_build
from careerbook.pages.known_chapters import chapters_of
from careerbook.paths import data_dir

if TYPE_CHECKING:
    from sphinx.application import Sphinx

FOLDER = "_static/slides"
UP, FONTS = "../..", "../fonts"
"""From a deck to the pages and to the typefaces."""


def address_of(page: str) -> str:
    """Return where the slides of a chapter lie in the built book; ``""`` when it has none."""
    source = data_dir() / "teaching" / "slides" / f"{page}.toml"
    return f"{FOLDER}/{page.replace('/', '-')}.html" if source.is_file() else ""


def write_decks(app: Sphinx, exception: Exception | None) -> None:
    """Write the slides of every chapter that has them; handler of ``build-finished``."""
    if exception is not None or app.builder.name != "html":
        return
    named = {
        one.name: one.title.partition(":")[0]
        for one in chapters_of(app.env)
        if one.name in app.env.all_docs and address_of(one.name)
    }
    key = key_of(key_of_build(app.config), *_style(), *(f"{n} {t}" for n, t in named.items()))
    for name, text in remember(app, "slides", key, lambda: _made(named)).items():
        path = Path(app.outdir, address_of(name))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _style() -> list[bytes]:
    """Return what a deck is made of besides data and Python."""
    from careerbook.teach.slides import deck

    folder = Path(deck.__file__).parent
    return [path.read_bytes() for path in sorted(folder.glob("deck.*")) if path.suffix != ".py"]


def _made(named: dict[str, str]) -> dict[str, str]:
    from careerbook.teach.slides.deck import to_html

    return {name: to_html(name, title, site=UP, fonts=FONTS) for name, title in named.items()}
