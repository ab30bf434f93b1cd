"""What stands around a page's text: its kind, the parts of the book, its neighbors, its sections.

Templates and style sheets ask for these; nothing here writes markup.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from docutils import nodes

from careerbook.pages import chapter_parts, slides, teacher_sheets
from careerbook.pages.contents import Entry, Part, parts_of, toc_file
from careerbook.pages.launch_links import IN_BROWSER

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

KINDS = {
    "index": "welcome",
    "start": "start",
    "explore": "explore",
    "roles": "role",
    "topics": "topic",
    "assess": "assess",
    "teach": "teach",
    "appendix": "appendix",
}
"""First part of a page's name -> its kind; every rule for one kind of page hangs on it."""
OTHER = "other"
APPENDIX = "Appendix"
"""The part that the foot of each page lists, not the top bar."""
FEWEST_SECTIONS = 3
"""A page with fewer needs no list of them."""
RUN_MARK = "<!--where this chapter runs-->"
SECTIONS_MARK = "<!--sections of this page-->"
"""Left in a text by `opening`, filled by the template ``page.html``."""
ALL_OF = {"role": "All roles", "topic": "All topics"}

_parts = cache(parts_of)


def kind_of(page: str) -> str:
    """Return the kind of a page, named inside the book without suffix.

    Example
    -------
    >>> kind_of("roles/ml-engineer"), kind_of("index"), kind_of("search")
    ('role', 'welcome', 'other')
    """
    return KINDS.get(page.partition("/")[0], OTHER)


def add_frame(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any
) -> None:
    """Hand kind, parts, neighbors and sections to the page layout; of ``html-page-context``."""
    path = toc_file(app)
    parts = _parts(path.read_text(encoding="utf-8")) if path.is_file() else ()
    here = next((part for part in parts if any(e.page == pagename for e in part.entries)), None)
    kind = kind_of(pagename)
    context["page_kind"] = kind
    context["book_parts"] = [
        {"name": part.name, "page": part.entries[0].page, "here": part is here}
        for part in parts
        if part.entries and part.name != APPENDIX
    ]
    context["part_name"] = here.name if here else ""
    context["part_pages"] = list(_pages(app.env, here, pagename)) if here else []
    context["part_all"] = ALL_OF.get(kind, "")
    appendix = next((part for part in parts if part.name == APPENDIX), None)
    context["appendix_pages"] = list(_pages(app.env, appendix, pagename)) if appendix else []
    sections = list(sections_of(doctree)) if doctree is not None else []
    context["page_sections"] = grouped(sections, kind) if len(sections) >= FEWEST_SECTIONS else []
    context["page_name"] = short_title(app.env, pagename)
    context["minutes_full"] = doctree.get("hb_minutes", 0) if doctree is not None else 0
    context["minutes_short"] = doctree.get("hb_minutes_short", 0) if doctree is not None else 0
    context["run_mark"], context["sections_mark"] = RUN_MARK, SECTIONS_MARK
    context["run_links"] = list(_run_links(context))
    context["teacher_sheets"] = teacher_sheets.address_of(pagename)
    context["slides"] = slides.address_of(pagename)


def _run_links(context: dict[str, Any]) -> Iterator[dict[str, str]]:
    """Yield the servers on which the page's notebook opens, then its file."""
    groups = {b.get("label"): b.get("buttons", []) for b in context.get("header_buttons", [])}
    for button in groups.get("launch-buttons", []):
        where = "in this browser" if button["text"] == IN_BROWSER else f"on {button['text']}"
        yield {"url": button["url"], "text": f"Open {where}"}
    for button in groups.get("download-buttons", []):
        if groups.get("launch-buttons") and button.get("text") == ".ipynb":
            yield {"url": button["url"], "text": "Download the notebook"}


def notes_anchor(page: str) -> str:
    """Return the anchor of the notes on a chapter.

    Example
    -------
    >>> notes_anchor("roles/ml-engineer")
    'notes-roles-ml-engineer'
    """
    return f"notes-{page.replace('/', '-')}"


def short_title(env: BuildEnvironment, page: str) -> str:
    """Return a page's heading up to its colon; its name when it has none."""
    title = env.titles[page].astext() if page in env.titles else page
    return title.partition(":")[0]


def _pages(env: BuildEnvironment, part: Part, pagename: str) -> Iterator[dict[str, Any]]:
    for entry in part.entries:
        yield {"page": entry.page, "name": _name(env, entry), "here": entry.page == pagename}


def _name(env: BuildEnvironment, entry: Entry) -> str:
    return entry.title or short_title(env, entry.page)


def sections_of(document: nodes.Element) -> Iterator[tuple[str, str]]:
    """Yield id and heading of each section below the page's own heading."""
    for section in document.findall(nodes.section):
        depth = 0
        parent = section.parent
        while parent is not None:
            depth += isinstance(parent, nodes.section)
            parent = parent.parent
        if depth == 1 and section["ids"]:
            yield section["ids"][0], section[0].astext()


def grouped(sections: Sequence[tuple[str, str]], kind: str) -> list[dict[str, Any]]:
    """Return sections under the names of their parts; only role chapters have parts.

    Example
    -------
    >>> grouped([("pay", "Pay")], "role")
    [{'name': 'What it gives', 'sections': [{'id': 'pay', 'name': 'Pay'}]}]
    """
    if kind != "role":
        return [{"name": "", "sections": [{"id": key, "name": name} for key, name in sections]}]
    groups = []
    for part in chapter_parts.ROLE:
        found = [
            {"id": key, "name": section.label}
            for section in part.sections
            for key, _ in sections
            if key.startswith(section.begins)
        ]
        if found:
            groups.append({"name": part.name, "sections": found})
    return groups
