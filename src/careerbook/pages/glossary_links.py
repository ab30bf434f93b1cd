"""The first use of a term in a chapter leads to the glossary and says on hover what it means.

Only prose is searched. A heading, link, code, chart, caption, table head or folded text is left as
it is: a reader who looks there wants something else, or has not opened it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.nodes import make_refnode

from careerbook.book import glossary
from careerbook.book.chapters import is_chapter
from careerbook.book.glossary import Entry, TermFinder
from careerbook.paths import data_dir

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

GLOSSARY_DOCNAME = "appendix/glossary"
LINK_CLASS = "term-link"
CONFIG_VALUE = "careerbook_glossary"

NO_PROSE = (
    nodes.title,
    nodes.reference,
    addnodes.pending_xref,
    nodes.FixedTextElement,
    nodes.literal,
    nodes.Invisible,
    nodes.figure,
    nodes.caption,
    nodes.thead,
    nodes.image,
    nodes.raw,
)
"""Nodes whose text is not searched."""
MIDDLE_OF_NO_PROSE = ("cell",)
"""Classes of containers whose text is not searched: what code cells show."""


class LinkTerms(SphinxPostTransform):
    """Turn the first use of each term of a chapter into a link to its entry."""

    # After all other links are resolved (10), so that their texts are known to be links.
    default_priority = 20
    formats = ("html",)

    def run(self, **_: Any) -> None:
        """Link the terms of one page; pages that only lead to others are left alone."""
        docname = self.env.docname
        if is_chapter(docname) and GLOSSARY_DOCNAME in self.env.all_docs:
            link_terms(self.document, finder(), self._link)

    def _link(self, entry: Entry, text: str) -> nodes.reference:
        link = make_refnode(
            self.app.builder,
            self.env.docname,
            GLOSSARY_DOCNAME,
            entry.anchor,
            nodes.Text(text),
            entry.means,
        )
        link["classes"].append(LINK_CLASS)
        return link


@cache
def finder() -> TermFinder:
    """Return the finder of the handbook's own glossary, made once."""
    return TermFinder(glossary.own())


def link_terms(document: nodes.Element, terms: TermFinder, make_link: Any) -> None:
    """Replace the first use of each term in the prose of a document.

    Parameters
    ----------
    document
        A page, or a part of one.
    terms
        Finds the terms in a text.
    make_link
        Called with the entry and the text as it stands; returns the node that replaces the text.
    """
    seen: set[str] = set()
    for text in list(prose(document)):
        source = text.astext()
        parts: list[nodes.Node] = []
        done = 0
        for found in terms.find(source):
            if found.entry.term in seen:
                continue
            seen.add(found.entry.term)
            parts.append(nodes.Text(source[done : found.start]))
            parts.append(make_link(found.entry, source[found.start : found.end]))
            done = found.end
        if parts:
            parts.append(nodes.Text(source[done:]))
            text.parent.replace(text, [part for part in parts if part.astext()])


def prose(document: nodes.Element) -> Iterator[nodes.Text]:
    """Yield the texts of a document that are read as prose, in order, without folded ones."""
    folds = 0
    waiting: list[nodes.Node] = [document]
    while waiting:
        node = waiting.pop()
        if isinstance(node, nodes.raw):
            markup = node.astext().lower()
            folds += markup.count("<details") - markup.count("</details")
        elif isinstance(node, nodes.Text):
            if folds <= 0:
                yield node
        elif isinstance(node, nodes.Element) and not _is_no_prose(node):
            waiting.extend(reversed(node.children))


def _is_no_prose(node: nodes.Element) -> bool:
    return isinstance(node, NO_PROSE) or any(c in MIDDLE_OF_NO_PROSE for c in node["classes"])


def set_fingerprint(_app: Sphinx, config: Config) -> None:
    """Have every page written again when the glossary changes: its file's hash is a setting."""
    file = (data_dir() / glossary.FILE_NAME).read_bytes()
    config[CONFIG_VALUE] = hashlib.sha256(file).hexdigest()[:16]
