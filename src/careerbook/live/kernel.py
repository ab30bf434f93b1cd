"""What a kernel computed for a classic widget, as plain outputs of the page.

``interact`` and its kin show their result in an Output widget, whose saved state holds the
outputs. They are turned into the same bundles of alternatives as any other cell output, so
that every output format picks the one it can show.
"""

from __future__ import annotations

from html import escape
from typing import Any

from docutils import nodes

from .states import Entry, build_graph

_BOOLEANS = {True: "yes", False: "no"}
_IMAGES = ("image/png", "image/jpeg", "image/gif")


def prerendered_outputs(model_id: str, entries: dict[str, Entry]) -> list[nodes.container]:
    """Return the outputs stored in the Output widgets that belong to a model, in order."""
    found: list[nodes.container] = []
    for kernel_id in build_graph([model_id], entries).page_ids:
        state = entries[kernel_id]["state"]
        if state.get("_model_name") == "OutputModel":
            found.extend(_bundle(output) for output in state.get("outputs", []))
    return [bundle for bundle in found if bundle.children]


def control_settings(model_id: str, entries: dict[str, Entry]) -> list[str]:
    """Say at what the controls of a widget stand, such as ``["year: 2025", "tax: no"]``.

    Controls without a description are left out; a choice is told by its label.
    """
    found = []
    for kernel_id in build_graph([model_id], entries).page_ids:
        state = entries[kernel_id]["state"]
        name = str(state.get("description") or "").replace("_", " ")
        value = _setting(state)
        if name and value:
            found.append(f"{name}: {value}")
    return found


def _setting(state: dict[str, Any]) -> str:
    labels, index, value = (state.get(key) for key in ("_options_labels", "index", "value"))
    if labels and isinstance(index, int):
        return str(labels[index])
    if isinstance(value, bool):
        return _BOOLEANS[value]
    if isinstance(value, int | float):
        return f"{value:,}"
    return value if isinstance(value, str) else ""


def _bundle(output: dict[str, Any]) -> nodes.container:
    bundle = nodes.container(nb_element="mime_bundle")
    if output["output_type"] == "stream":
        data = {"text/plain": output["text"]}
    elif output["output_type"] == "error":
        data = {"text/plain": f"{output['ename']}: {output['evalue']}"}
    else:
        data = output["data"]
    for mime_type, content in data.items():
        node = _render(mime_type, "".join(content) if isinstance(content, list) else content)
        if node is not None:
            bundle.append(nodes.container("", node, mime_type=mime_type))
    return bundle


def _render(mime_type: str, content: Any) -> nodes.Node | None:
    if mime_type == "text/plain":
        return nodes.literal_block(
            content, content, language="none", classes=["output", "text_plain"]
        )
    if mime_type in {"text/html", "image/svg+xml"}:
        return nodes.raw("", content, format="html", classes=["output"])
    if mime_type == "text/latex":
        return nodes.raw("", content, format="latex")
    if mime_type in _IMAGES:
        source = f"data:{mime_type};base64,{escape(content.strip())}"
        return nodes.raw("", f'<img alt="" src="{source}" />', format="html")
    return None
