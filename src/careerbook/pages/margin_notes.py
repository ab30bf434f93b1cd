"""Notes in the margin: what the terms of a paragraph mean and where its numbers come from.

The links of a paragraph already say both on hover (`glossary_links`, `tooltips`); whoever reads
with a finger or on paper finds it beside the text.
"""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from careerbook.pages import frame
from careerbook.pages.boxes import box, words
from careerbook.pages.depth import COLUMNS_CLASS
from careerbook.pages.glossary_links import LINK_CLASS as TERM_CLASS
from careerbook.pages.opening import READING_CLASS
from careerbook.pages.tooltips import LINK_CLASS as NUMBER_CLASS

KINDS = ("role", "topic", "explore", "assess")
MOST_NOTES = 3
"""Notes beside one paragraph; the margin would run ahead of the text with more."""
NOTE_CLASS, NOTED_CLASS = "hb-note", "hb-noted"


class MarginNotes(SphinxPostTransform):
    """Give each paragraph with terms or numbers an aside."""

    default_priority = 320  # after `Depth`
    formats = ("html",)

    def run(self, **_: Any) -> None:
        """Wrap the paragraphs of the text that stand by themselves."""
        if frame.kind_of(self.env.docname) not in KINDS:
            return
        for reading in list(self.document.findall(_is_reading)):
            told: set[str] = set()
            for block in list(reading.findall(_is_heading_or_paragraph)):
                if isinstance(block, nodes.title):
                    told = set()  # a reader may begin at any section
                elif isinstance(block, nodes.paragraph) and _is_block(block):
                    _note(block, told)


def _is_reading(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Element) and READING_CLASS in node.get("classes", ())


def _is_heading_or_paragraph(node: nodes.Node) -> bool:
    return isinstance(node, (nodes.title, nodes.paragraph))


def _is_block(paragraph: nodes.paragraph) -> bool:
    """Tell whether a paragraph is text of a section, and not of a list, table, cell or note."""
    parent = paragraph.parent
    while parent is not None and not isinstance(parent, nodes.section):
        if not (isinstance(parent, nodes.Element) and parent.get("tag") in ("details", "div")):
            return False
        parent = parent.parent
    if parent is None:
        return False
    # Sections that stand side by side have no margin of their own.
    above = parent.parent
    return not (isinstance(above, nodes.Element) and COLUMNS_CLASS in above.get("classes", ()))


def _note(paragraph: nodes.paragraph, told: set[str]) -> None:
    notes = notes_of(paragraph, told)
    if notes:
        aside = box("aside", *notes, classes=NOTE_CLASS)
        parent, place = paragraph.parent, paragraph.parent.index(paragraph)
        parent.remove(paragraph)
        parent.insert(place, box("div", aside, paragraph, classes=NOTED_CLASS))


def notes_of(paragraph: nodes.paragraph, told: set[str]) -> list[nodes.Node]:
    """Return the notes on a paragraph: meanings first, then one line of sources not yet told."""
    links = list(paragraph.findall(nodes.reference))
    terms = [link for link in links if TERM_CLASS in link["classes"] and link.get("reftitle")]
    numbers = [link for link in links if NUMBER_CLASS in link["classes"] and link.get("reftitle")]
    named = dict.fromkeys(link["reftitle"] for link in numbers)
    sources = [source for source in named if source not in told]
    told.update(sources)
    room = MOST_NOTES - bool(sources)
    notes: list[nodes.Node] = [
        box("p", words("b", f"{_capital(link.astext())}."), nodes.Text(f" {link['reftitle']}"))
        for link in terms[:room]
    ]
    if sources:
        label = "Source" if len(sources) == 1 else "Sources"
        named_so = nodes.Text(f" {'; '.join(sources)}.")
        notes.append(box("p", words("b", f"{label}."), named_so))
    return notes


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
