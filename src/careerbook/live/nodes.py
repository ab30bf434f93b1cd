"""The two document nodes of the extension and their HTML."""

from __future__ import annotations

from html import escape

from docutils import nodes
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxTranslator
from sphinx.util.osutil import relative_uri
from sphinx.writers.html5 import HTML5Translator

# Builders whose pages can run a widget. All others (EPUB, LaTeX, one single HTML page, ...)
# take its static form.
LIVE_BUILDERS = frozenset({"html", "dirhtml", "readthedocs", "readthedocsdirhtml"})


class live_widget(nodes.General, nodes.Element):  # noqa: N801 (docutils names nodes so)
    """A widget's place; its children are the static form."""


class kernel_note(nodes.General, nodes.Element):  # noqa: N801
    """The sentence under a cell whose controls need a running kernel."""


def visit_live_widget(self: HTML5Translator, node: live_widget) -> None:
    """Open the place: a slot that knows its width, the grid cell, the static form."""
    attributes = {
        "class": "live-widget",
        "id": node["view"],
        "data-live-model": node["model"],
        "data-live-state": "static",
        **node["attributes"],
    }
    written = " ".join(f'{name}="{escape(text)}"' for name, text in attributes.items())
    self.body.append(f'<div class="live-slot"><div {written}><div class="live-static">\n')


def depart_live_widget(self: HTML5Translator, node: live_widget) -> None:
    """Close the place."""
    self.body.append("</div></div></div>\n")


def visit_kernel_note(self: HTML5Translator, node: kernel_note) -> None:
    """Write the note: how the controls stand, and a link to the running notebook if one is set."""
    config = self.config
    text = escape(config.live_kernel_note)
    if settings := node.get("settings"):
        text = f"Shown with {escape('; '.join(settings))}. {text}"
    try:
        address = config.live_kernel_url.format(docname=node["docname"])
    except (LookupError, ValueError) as error:
        raise ExtensionError(
            f"live_kernel_url is {config.live_kernel_url!r}; the only field allowed is {{docname}}"
        ) from error
    if address:
        if "://" not in address:
            page = self.builder.get_target_uri(node["docname"])
            address = relative_uri(page, address)
        text += f' <a href="{escape(address)}">{escape(config.live_kernel_label)}</a>'
    self.body.append(f'<p class="live-kernel-note">{text}</p>\n')
    raise nodes.SkipNode


def skip(self: SphinxTranslator, node: nodes.Element) -> None:
    """Leave the node out of this output format."""
    raise nodes.SkipNode
