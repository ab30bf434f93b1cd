"""Notebook widget state -> the models that a page needs, under ids that do not change.

A kernel names models by random ids. Here they are renamed ``m0``, ``m1``, … in the order in
which the page shows and mentions them, so that the same notebook gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

Entry = dict[str, Any]

# How a trait names another model: ipywidgets' way and anywidget's.
REFERENCE_PREFIXES = ("IPY_MODEL_", "anywidget:")
# Values that mention nothing.
NUMBERS = (int, float, type(None))
MODULE_TRAIT = "_esm"
STYLE_TRAIT = "_css"

# Traits that only Jupyter's own front end reads.
FRONT_END_TRAITS = frozenset(
    {
        "_model_module", "_model_module_version", "_model_name",
        "_view_module", "_view_module_version", "_view_name", "_view_count",
    }
)  # fmt: skip

_LINKS = {"LinkModel": True, "DirectionalLinkModel": False}


@dataclass(frozen=True)
class Link:
    """Two traits that are kept equal in the browser (ipywidgets' jslink and jsdlink)."""

    source: tuple[str, str]
    target: tuple[str, str]
    both_ways: bool


@dataclass(frozen=True)
class ModelGraph:
    """The models reachable from a page's views: kernel id -> page id, and their links."""

    page_ids: dict[str, str]
    links: tuple[Link, ...]


def is_anywidget(entry: Entry) -> bool:
    """Tell whether a saved model carries its own front end."""
    return isinstance(entry["state"].get(MODULE_TRAIT), str)


def widget_class(entry: Entry) -> str:
    """Name the class as its author knows it: ``IntSliderModel`` -> ``IntSlider``."""
    state = entry["state"]
    if name := state.get("_anywidget_id"):
        return str(name).removeprefix("__main__.")
    return str(entry.get("model_name") or state.get("_model_name", "widget")).removesuffix("Model")


def rename_references(value: Any, page_ids: dict[str, str]) -> Any:
    """Return the value with each reference to a model of the page under its page id."""
    if isinstance(value, dict):
        return {key: rename_references(item, page_ids) for key, item in value.items()}
    if isinstance(value, list):
        return [
            item if isinstance(item, NUMBERS) else rename_references(item, page_ids)
            for item in value
        ]
    prefix, model_id = _split_reference(value)
    return prefix + page_ids[model_id] if model_id in page_ids else value


def build_graph(shown: Sequence[str], entries: dict[str, Entry]) -> ModelGraph:
    """Collect the models that the shown ones mention or are linked to.

    Parameters
    ----------
    shown
        Kernel ids of the models that the page displays, in page order; repeats are allowed.
    entries
        The notebook's saved models by kernel id (``metadata.widgets``).

    Example
    -------
    >>> build_graph(["9f"], {"9f": {"state": {"_esm": ""}}}).page_ids
    {'9f': 'm0'}
    """
    page_ids: dict[str, str] = {}
    links = [link for entry in entries.values() if (link := _read_link(entry, entries))]
    waiting = list(shown)
    while waiting:
        for model_id in waiting:
            _add_reachable(model_id, entries, page_ids)
        waiting = _linked_models(links, page_ids)
    kept = {
        Link((page_ids[source], one), (page_ids[target], other), both)
        for (source, one), (target, other), both in map(_parts, links)
        if source in page_ids
    }
    return ModelGraph(page_ids, tuple(sorted(kept, key=_parts)))


def _split_reference(value: Any) -> tuple[str, str]:
    if isinstance(value, str):
        for prefix in REFERENCE_PREFIXES:
            if value.startswith(prefix):
                return prefix, value.removeprefix(prefix)
    return "", ""


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key in sorted(value):
            yield from _references(value[key])
    elif isinstance(value, list):
        for item in value:
            if not isinstance(item, NUMBERS):  # a widget's data are mostly these
                yield from _references(item)
    elif model_id := _split_reference(value)[1]:
        yield model_id


def _add_reachable(model_id: str, entries: dict[str, Entry], page_ids: dict[str, str]) -> None:
    queue = [model_id]
    while queue:
        model_id = queue.pop(0)
        if model_id in page_ids or model_id not in entries:
            continue
        page_ids[model_id] = f"m{len(page_ids)}"
        queue.extend(_references(entries[model_id]["state"]))


def _read_link(entry: Entry, entries: dict[str, Entry]) -> Link | None:
    state = entry["state"]
    name = entry.get("model_name", state.get("_model_name"))
    if name not in _LINKS or not state.get("source") or not state.get("target"):
        return None
    ends = [(_split_reference(end[0])[1], end[1]) for end in (state["source"], state["target"])]
    if any(model_id not in entries for model_id, _ in ends):
        return None
    return Link(ends[0], ends[1], _LINKS[name])


def _parts(link: Link) -> tuple[tuple[str, str], tuple[str, str], bool]:
    return link.source, link.target, link.both_ways


def _linked_models(links: list[Link], page_ids: dict[str, str]) -> list[str]:
    """List models not yet on the page that are linked to one that is, in a stable order."""
    found = {}
    for link in links:
        for near, far in ((link.source, link.target), (link.target, link.source)):
            if near[0] in page_ids and far[0] not in page_ids:
                found[(int(page_ids[near[0]][1:]), near[1], far[1], link.both_ways)] = far[0]
    return [found[key] for key in sorted(found)]
