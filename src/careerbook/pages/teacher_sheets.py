"""The teacher's sheets of each chapter with notes: written at the end of a build, like slides.

They are files of their own and no pages of the book, so a learner's page is the same bytes but for
the link to them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from careerbook.pages import slides
from careerbook.pages.known_chapters import chapters_of
from careerbook.paths import data_dir

if TYPE_CHECKING:
    from sphinx.application import Sphinx

FOLDER = "_static/teachers"


def address_of(page: str) -> str:
    """Return where the sheets on a chapter lie in the built book; ``""`` when it has no notes."""
    notes = data_dir() / "teaching" / f"{page}.toml"
    return f"{FOLDER}/{page.replace('/', '-')}.html" if notes.is_file() else ""


def write_sheets(app: Sphinx, exception: Exception | None) -> None:
    """Write the sheets of every chapter with notes; handler of ``build-finished``."""
    if exception is not None or app.builder.name != "html":
        return
    from careerbook.teach.sheets.sheet import to_html

    for one in chapters_of(app.env):
        if one.name not in app.env.all_docs or not address_of(one.name):
            continue
        links = [("The chapter", f"../../{one.name}.html")]
        if slides.address_of(one.name):
            links.append(("Slides", f"../../{slides.address_of(one.name)}"))
        if "teach/index" in app.env.all_docs:
            links.append(("For instructors", "../../teach/index.html"))
        path = Path(app.outdir, address_of(one.name))
        path.parent.mkdir(parents=True, exist_ok=True)
        title = one.title.partition(":")[0]
        path.write_text(to_html(one.name, title, links, slides.FONTS), encoding="utf-8")
