"""The first screen of a chapter: what it is about first, goals and minutes behind it.

A notebook keeps the order in which it is best run. In the page the cell tagged ``opening`` stands
under the first paragraph; then minutes and ways to run the chapter in one line, the goals in a
fold, and the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from careerbook.book.chapters import GOALS_HEADING, NOTHING
from careerbook.numbers.number_links import APPENDIX
from careerbook.pages import frame
from careerbook.pages.boxes import Box, box, mark, words
from careerbook.pages.code_fold import CLASS as CODE_CLASS
from careerbook.roles import roles

OPENING_TAG = "opening"
OPENING_CLASS = "hb-opening"
LEDE_CLASS = "hb-lede"
READING_CLASS = "hb-reading"
HEADS = ("role", "topic", "explore", "assess", "teach", "appendix")
"""Kinds of pages whose text gets a first screen."""
BESIDE = ("explore", "assess", "teach", "appendix")
"""Kinds whose sections are listed beside the text, below the tool."""
FAMILIES = {
    "research-data": "Research and data",
    "engineering-qa-systems": "Engineering, quality and systems",
    "product": "Product",
    "support": "Support",
    "training": "Training",
}
"""Family of a role -> its name over the chapter's heading."""

FILTER = """\
<p class="number-filter pst-js-only"><label>Find a figure <input type="search"></label>
<span role="status"></span></p>
"""
"""The field over the list of figures; ``static/frame.js`` answers it."""
FIGURES = APPENDIX.removesuffix(".md")

_MINUTES = re.compile(r"^Minutes:\s*(\d+)")


class Opening(SphinxPostTransform):
    """Put a chapter's parts into the order of the page."""

    default_priority = 300
    formats = ("html",)

    def run(self, **_: Any) -> None:
        """Rearrange the sections of a page that has a heading."""
        kind = frame.kind_of(self.env.docname)
        page = next(self.document.findall(nodes.section), None)
        if page is None:
            return
        opened = list(_openings(page))
        for cell in opened:
            cell["classes"].append(OPENING_CLASS)
        if kind not in HEADS:
            return
        head, intro, sections = _parts(page)
        goals = next((s for s in sections if s[0].astext() == GOALS_HEADING), None)
        code: list[nodes.Node] = []
        for cell in opened:
            cell.parent.remove(cell)
            code += _taken(cell, CODE_CLASS)
        meta: list[Box] = []
        fold: list[nodes.Node] = []
        if goals is not None:
            sections.remove(goals)
            fold, line, left = _goals(goals)
            intro += left
            # Code that only prepares the page shows nothing: it goes there too.
            for bare in [node for node in intro if _is_bare_code(node)]:
                intro.remove(bare)
                code += bare.children
            row = _meta(line)
            if kind == "role":
                row.insert(2, _reviewed(self.env.docname))
            self.document["hb_minutes"] = _minutes(row)
            row += code
            meta = [row]
        if self.env.docname == FIGURES:
            for section in sections:
                _fold_entries(section)
            head.append(nodes.raw("", FILTER, format="html"))
        text = box("div", *intro, *sections, classes=READING_CLASS)
        body: list[nodes.Node] = [text]
        if kind in BESIDE and len(sections) >= frame.FEWEST_SECTIONS:
            body = [box("div", mark(frame.SECTIONS_MARK), text, classes="hb-under")]
        page.children = []
        if kind == "role":
            page += _kicker(self.env.docname)
        elif kind == "topic":
            page += words("p", "Topic", "hb-kicker")
        page += [*head, *opened, *meta, *fold, *body]


def _fold_entries(section: nodes.section) -> None:
    """Fold the figures of one table; a link to one of them opens the fold."""
    entries = [child for child in section.children if isinstance(child, nodes.definition_list)]
    if entries:
        place = section.index(entries[0])
        for entry in entries:
            section.remove(entry)
        count = f"{len(entries)} figure{'' if len(entries) == 1 else 's'}"
        fold = box("details", words("summary", count), *entries, classes="number-fold")
        section.insert(place, fold)


def _parts(
    page: nodes.section,
) -> tuple[list[nodes.Node], list[nodes.Node], list[nodes.section]]:
    """Return heading and lede, what else stands before the first section, and the sections."""
    sections = [child for child in page.children if isinstance(child, nodes.section)]
    before = [child for child in page.children if not isinstance(child, nodes.section)]
    head, intro = before[:1], before[1:]
    if intro and isinstance(intro[0], nodes.paragraph):
        intro[0]["classes"].append(LEDE_CLASS)
        head.append(intro.pop(0))
    return head, intro, sections


def _openings(page: nodes.section) -> Iterator[nodes.container]:
    for cell in list(page.findall(nodes.container)):
        if cell.get("nb_element") == "cell_code":
            tags = (cell.get("cell_metadata") or {}).get("tags", [])
            if OPENING_TAG in tags:
                yield cell


def _taken(cell: nodes.container, name: str) -> list[nodes.Node]:
    """Take the children of one class out of a cell: its code goes to the line of minutes."""
    found: list[nodes.Node] = [
        child
        for child in cell.children
        if isinstance(child, nodes.Element) and name in child.get("classes", ())
    ]
    for child in found:
        cell.remove(child)
    return found


def _is_bare_code(node: nodes.Node) -> bool:
    """Tell whether a block is a cell that holds folded code and nothing else."""
    if not isinstance(node, nodes.container) or node.get("nb_element") != "cell_code":
        return False
    return all(isinstance(c, Box) and CODE_CLASS in c["classes"] for c in node.children)


def _goals(
    section: nodes.section,
) -> tuple[list[nodes.Node], list[nodes.Node], list[nodes.Node]]:
    """Return the goals as a fold, the line of minutes, and what is neither."""
    title, rest = section[0], section.children[1:]
    minutes = [child for child in rest if _MINUTES.match(child.astext())][:1]
    cells: list[nodes.Node] = [c for c in rest if isinstance(c, nodes.container)]
    kept = [child for child in rest if child not in minutes and child not in cells]
    # The id stands inside, so that a link to it opens the fold.
    inside = box("div", *kept)
    inside["ids"] = section["ids"]
    fold = box("details", words("summary", title.astext()), inside, classes="hb-goals")
    return [fold], minutes, cells


def _meta(line: list[nodes.Node]) -> Box:
    """Return minutes, what comes before and where the chapter runs as one row."""
    row = box("div", classes="hb-meta")
    if line:
        found = _MINUTES.match(line[0].astext())
        assert found is not None
        row += words("span", f"{found[1]} minutes", "hb-minutes")
        before = list(_before(line[0]))
        if "".join(node.astext() for node in before).strip() == NOTHING:
            row += words("span", "Nothing to read before")
        else:
            row += nodes.inline("", "", nodes.Text("Before this: "), *before)
    row += mark(frame.RUN_MARK)
    return row


def _before(line: nodes.Node) -> Iterator[nodes.Node]:
    """Yield what stands behind "Before this:"."""
    strong = [child for child in line.children if isinstance(child, nodes.strong)]
    if len(strong) > 1:
        place = line.children.index(strong[1])
        yield from line.children[place + 1 :]


def _minutes(row: nodes.Node) -> int:
    found = re.search(r"(\d+) minutes", row.astext())
    return int(found[1]) if found else 0


def _role(docname: str) -> roles.Role | None:
    """Return the profile behind a role chapter; none for a page without one."""
    slug = docname.rpartition("/")[2]
    return roles.load(slug) if slug in roles.slugs() else None


def _kicker(docname: str) -> Box:
    role = _role(docname)
    names = [FAMILIES[role.families[0]]] if role else []
    return words("p", " · ".join(["Role", *names]), "hb-kicker")


def _reviewed(docname: str) -> Box:
    role = _role(docname)
    if role is None:
        return box("span")
    day = role.reviewed_on
    return words("span", f"Reviewed {day.day} {day:%B %Y}")
