"""Links to numbers: resolved to the appendix from any depth, with publisher and date on hover."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.errors import NoUri
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.nodes import make_refnode

from careerbook.errors import NumberError
from careerbook.numbers import load_numbers
from careerbook.numbers.number_links import APPENDIX

APPENDIX_DOCNAME = APPENDIX.removesuffix(".md")
LINK_CLASS = "number-link"


def number_references(document: nodes.document) -> list[addnodes.pending_xref]:
    """Return the unresolved links to numbers of a page, in order."""
    return [
        node
        for node in document.findall(addnodes.pending_xref)
        if node.get("reftype") == "myst"
        and node.get("refdomain") == "doc"
        and node["reftarget"] == APPENDIX_DOCNAME
        and node.get("reftargetid") is not None
    ]


class ExplainNumberLinks(SphinxPostTransform):
    """Resolve each number link and describe it.

    The description is the link's `title`: browsers show it on hover and give it to screen readers
    as the link's accessible description.
    """

    # MyST's own resolver (9) knows headings only and would warn about every number.
    default_priority = 8

    def run(self, **_: Any) -> None:
        """Replace every number link whose number exists; `gates` reports the others."""
        numbers = load_numbers()
        for node in number_references(self.document):
            number_id = node["reftargetid"]
            try:
                title = numbers[number_id].citation
            except NumberError:
                title = ""
            content = node[0].deepcopy()
            try:
                link = make_refnode(
                    self.app.builder,
                    node.get("refdoc", self.env.docname),
                    APPENDIX_DOCNAME,
                    number_id,
                    content,
                    title,
                )
            except NoUri:
                node.replace_self(content)
                continue
            link["classes"].append(LINK_CLASS)
            node.replace_self(link)
