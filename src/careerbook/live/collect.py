"""While a page is read: find its widgets, check them, keep what the page will need.

Runs before Sphinx stores the page, and for all output formats alike; which form of a widget
is written is decided later (:mod:`.render`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, cast

from docutils import nodes
from sphinx.environment import BuildEnvironment
from sphinx.transforms import SphinxTransform

from .errors import WidgetProblem, foreign_address, no_module, no_state
from .foreign import foreign_addresses
from .kernel import control_settings, prerendered_outputs
from .nodes import kernel_note
from .page import LivePage, build_page, view_attributes
from .states import (
    MODULE_TRAIT,
    STYLE_TRAIT,
    Entry,
    build_graph,
    is_anywidget,
    widget_class,
)

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
KERNEL_TAG = "needs-kernel"

_SCRIPT_BODY = re.compile(r"<script[^>]*>(.*)</script>", re.DOTALL)


class LiveStore:
    """All that the extension keeps in Sphinx's environment, by page."""

    def __init__(self) -> None:
        self.pages: dict[str, LivePage] = {}
        self.problems: dict[str, list[WidgetProblem]] = {}

    @staticmethod
    def of(env: BuildEnvironment) -> LiveStore:
        """Return the environment's store, a new one at first."""
        if not hasattr(env, "live_store"):
            env.live_store = LiveStore()  # type: ignore[attr-defined]
        return cast("LiveStore", env.live_store)  # type: ignore[attr-defined]

    def forget(self, page: str) -> None:
        """Drop a page that is read anew or was removed."""
        self.pages.pop(page, None)
        self.problems.pop(page, None)

    def adopt(self, pages: set[str], other: LiveStore) -> None:
        """Take over pages that another process has read."""
        for page in pages & other.pages.keys():
            self.pages[page] = other.pages[page]
        for page in pages & other.problems.keys():
            self.problems[page] = other.problems[page]


class CollectWidgets(SphinxTransform):
    """Mark each displayed widget with its model's page id, and fill the store."""

    default_priority = 400

    def apply(self, **kwargs: Any) -> None:
        """Run the transform."""
        docname = self.env.docname
        entries = self._take_saved_models(docname)
        bundles = list(find_widget_bundles(self.document))
        if not bundles:
            return
        problems: list[WidgetProblem] = []
        shown = []
        for bundle in bundles:
            cell = _cell_of(bundle)
            number = cell["cell_index"] + 1 if cell else 0
            model_id = _model_id(bundle)
            if cell and KERNEL_TAG in cell["cell_metadata"].get("tags", []):
                self._freeze(bundle, model_id, entries)
            elif model_id not in entries:
                problems.append(no_state(docname, number, _plain_text(bundle)))
            elif not is_anywidget(entries[model_id]):
                problems.append(no_module(docname, number, widget_class(entries[model_id])))
            else:
                problems.extend(self._check_foreign(number, model_id, entries))
                shown.append((bundle, model_id))
        page, graph = build_page([model_id for _, model_id in shown], entries)
        for number, (bundle, model_id) in enumerate(shown):
            bundle["live_model"] = graph.page_ids[model_id]
            bundle["live_view"] = f"live-v{number}"
            bundle["live_attributes"] = view_attributes(entries[model_id])
        store = LiveStore.of(self.env)
        if shown:
            store.pages[docname] = page
        if problems:
            # Two widgets may bring the same third one: tell of it once per cell.
            store.problems[docname] = list(dict.fromkeys(problems))

    def _take_saved_models(self, docname: str) -> dict[str, Entry]:
        """Take the notebook's widget state out of the scripts that myst-nb would write."""
        metadata: dict[str, Any] = getattr(self.env, "nb_metadata", {})
        scripts = metadata.get(docname, {}).get("js_files", {})
        saved = scripts.get("ipywidgets_state")
        for key in [key for key in scripts if key.startswith("ipywidgets_")]:
            del scripts[key]
        if not saved:
            return {}
        state: dict[str, Entry] = json.loads(saved[1]["body"])["state"]
        return state

    def _freeze(self, bundle: nodes.container, model_id: str, entries: dict[str, Entry]) -> None:
        """Leave what the kernel computed, and say that the controls need one."""
        settings = control_settings(model_id, entries) if model_id in entries else []
        note = kernel_note(docname=self.env.docname, settings=settings)
        kept = without_view(bundle)
        if model_id in entries and "text/html" not in kept:
            outputs = prerendered_outputs(model_id, entries)
            if outputs:
                bundle.replace_self([*outputs, note])
                return
        bundle.parent.insert(bundle.parent.index(bundle) + 1, note)

    def _check_foreign(
        self, number: int, model_id: str, entries: dict[str, Entry]
    ) -> Iterator[WidgetProblem]:
        """Look for foreign addresses in a shown widget and in all that come with it."""
        allowed = self.config.live_allow_foreign
        for kernel_id in build_graph([model_id], entries).page_ids:
            for trait in (MODULE_TRAIT, STYLE_TRAIT):
                text = entries[kernel_id]["state"].get(trait)
                for address in foreign_addresses(trait, text or "", allowed):
                    widget = widget_class(entries[kernel_id])
                    yield foreign_address(self.env.docname, number, widget, trait, address)


def find_widget_bundles(document: nodes.document) -> Iterator[nodes.container]:
    """Yield the outputs that hold a widget view, in page order."""
    for node in document.findall(nodes.container):
        if node.get("nb_element") == "mime_bundle" and WIDGET_VIEW in forms_of(node):
            yield node


def forms_of(bundle: nodes.container) -> dict[str, nodes.container]:
    """Give an output's alternatives by MIME type."""
    forms = [child for child in bundle.children if isinstance(child, nodes.container)]
    return {form["mime_type"]: form for form in forms}


def without_view(bundle: nodes.container) -> set[str]:
    """Drop the widget view from an output and return the MIME types that are left."""
    bundle.remove(forms_of(bundle)[WIDGET_VIEW])
    return set(forms_of(bundle))


def _cell_of(node: nodes.Node) -> nodes.container | None:
    while node is not None and node.parent is not None:
        node = node.parent
        if isinstance(node, nodes.container) and node.get("nb_element") == "cell_code":
            return node
    return None


def _model_id(bundle: nodes.container) -> str:
    """Read the kernel's model id from the script that myst-nb wrote for the view."""
    body = _SCRIPT_BODY.search(forms_of(bundle)[WIDGET_VIEW].astext())
    return str(json.loads(body[1]).get("model_id")) if body else ""


def _plain_text(bundle: nodes.container) -> str:
    form = forms_of(bundle).get("text/plain")
    return form.astext() if form else "a widget"
