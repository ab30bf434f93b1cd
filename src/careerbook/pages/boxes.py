"""HTML elements that docutils has no node for: folds, wrappers and notes, placed by transforms.

Only transforms for HTML place them, so other builders never meet one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator


class Box(nodes.General, nodes.Element):
    """An HTML element: ``tag``, classes, ids, and further ``attributes``."""


def box(tag: str, *children: nodes.Node, classes: str = "", **attributes: str) -> Box:
    """Return an element with children; names of attributes are written with hyphens.

    Example
    -------
    >>> box("details", classes="hb-rest", data_depth="").attributes["attributes"]
    {'data-depth': ''}
    """
    written = {name.replace("_", "-"): value for name, value in attributes.items()}
    node = Box("", *children, tag=tag, attributes=written)
    node["classes"] += classes.split()
    return node


def words(tag: str, text: str, classes: str = "") -> Box:
    """Return an element that holds a text."""
    return box(tag, nodes.Text(text), classes=classes)


def mark(text: str) -> nodes.raw:
    """Return a comment that the page's template replaces."""
    return nodes.raw("", text, format="html")


def visit_box(self: HTML5Translator, node: Box) -> None:
    """Open the element."""
    attributes: dict[str, Any] = node["attributes"]
    self.body.append(self.starttag(node, node["tag"], "", **attributes))


def depart_box(self: HTML5Translator, node: Box) -> None:
    """Close the element."""
    self.body.append(f"</{node['tag']}>\n")


def register(app: Sphinx) -> None:
    """Make the element known."""
    app.add_node(Box, html=(visit_box, depart_box))
