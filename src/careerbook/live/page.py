"""What one page keeps of its notebook's widgets: views, models, shared texts, problems."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .assets import ADDRESS_KIND, INLINE_LIMIT, MODULE_KIND, asset_id, to_json
from .foreign import is_address
from .states import (
    FRONT_END_TRAITS,
    MODULE_TRAIT,
    STYLE_TRAIT,
    Entry,
    ModelGraph,
    build_graph,
    is_anywidget,
    rename_references,
)

# Trait by which a widget tells the room it will take: {"wide": px, "narrow": px}.
HEIGHT_TRAIT = "live_height"
# Trait by which a widget is named in addresses: #view:<name>?...
NAME_TRAIT = "view_id"


@dataclass
class LivePage:
    """The widgets of one page, ready to be written.

    Parameters
    ----------
    state
        What the page's JSON script holds: ``{"models": {...}, "links": [...]}``.
    assets
        Shared texts that the page's script loads: asset id -> text.
    styles
        Shared style sheets that the page links to: asset id -> text.
    """

    state: dict[str, Any] = field(default_factory=dict)
    assets: dict[str, str] = field(default_factory=dict)
    styles: dict[str, str] = field(default_factory=dict)

    def share(self, kind: str, text: str) -> str:
        """Keep a text apart from the page and return its id."""
        name = asset_id(kind, text)
        self.assets[name] = text
        return name


def build_page(shown: list[str], entries: dict[str, Entry]) -> tuple[LivePage, ModelGraph]:
    """Turn a notebook's saved models into a page's state.

    Parameters
    ----------
    shown
        Kernel ids of the displayed anywidgets in page order.
    entries
        All saved models of the notebook by kernel id.

    Returns
    -------
    tuple of LivePage and ModelGraph
        The graph tells under which page id a displayed model is found.
    """
    graph = build_graph(shown, entries)
    page = LivePage()
    page.state["models"] = {
        page_id: _pack_model(page, entries[kernel_id], graph.page_ids)
        for kernel_id, page_id in graph.page_ids.items()
    }
    page.state["links"] = [
        {"source": link.source, "target": link.target, "both": link.both_ways}
        for link in graph.links
    ]
    return page, graph


def view_attributes(entry: Entry) -> dict[str, str]:
    """Give the HTML attributes by which a widget's wrapper keeps room and can be linked to.

    Example
    -------
    >>> view_attributes({"state": {"live_height": {"wide": 420, "narrow": 610}}})
    {'style': '--live-h-wide:420px;--live-h-narrow:610px'}
    """
    state = entry["state"]
    attributes = {}
    if name := state.get(NAME_TRAIT):
        attributes["data-live-view"] = str(name)
    heights = state.get(HEIGHT_TRAIT)
    if isinstance(heights, dict):
        rules = [
            f"--live-h-{width}:{int(heights[width])}px"
            for width in ("wide", "narrow")
            if isinstance(heights.get(width), int | float)
        ]
        if rules:
            attributes["style"] = ";".join(rules)
    return attributes


def _pack_model(page: LivePage, entry: Entry, page_ids: dict[str, str]) -> dict[str, Any]:
    packed: dict[str, Any] = {"state": {}}
    buffers = entry.get("buffers") or []
    # A trait with binary parts stays in the page: the host puts the parts into it by path.
    binary = {buffer["path"][0] for buffer in buffers}
    is_layout = entry["state"].get("_model_name", entry.get("model_name")) == "LayoutModel"
    for trait, value in sorted(entry["state"].items()):
        if trait in FRONT_END_TRAITS or (is_layout and value is None):
            continue
        if trait == MODULE_TRAIT and is_anywidget(entry):
            kind = ADDRESS_KIND if is_address(value) else MODULE_KIND
            packed["esm"] = page.share(kind, value)
        elif trait == STYLE_TRAIT and isinstance(value, str):
            if value.strip():
                page.styles[asset_id("style", value)] = value
        else:
            value = rename_references(value, page_ids)
            text = to_json(value)
            if len(text) > INLINE_LIMIT and trait not in binary:
                packed.setdefault("values", {})[trait] = page.share("value", text)
            else:
                packed["state"][trait] = value
    if buffers:
        packed["buffers"] = [_pack_buffer(page, one) for one in _ordered(buffers)]
    return packed


def _ordered(buffers: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(buffers, key=lambda one: to_json(one["path"]))


def _pack_buffer(page: LivePage, buffer: dict[str, Any]) -> dict[str, Any]:
    path, data = buffer["path"], buffer["data"].replace("\n", "")
    if len(data) > INLINE_LIMIT:
        return {"path": path, "asset": page.share("bytes", data)}
    return {"path": path, "base64": data}
