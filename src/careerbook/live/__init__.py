"""Sphinx extension: anywidgets that stay alive in static pages, without kernel or network.

See ``README.md`` beside this file for the contract with widget authors and the options.
"""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from .assets import asset_id, host_files
from .collect import CollectWidgets, LiveStore
from .inline_svg import InlineSvg
from .nodes import (
    depart_live_widget,
    kernel_note,
    live_widget,
    skip,
    visit_kernel_note,
    visit_live_widget,
)
from .render import PlaceWidgets, add_page_scripts, finish_reading

__all__ = ["setup"]

# Raise it when what the store keeps changes its form: pages are then read anew.
STORE_VERSION = 2


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the extension with Sphinx."""
    app.setup_extension("myst_nb")
    app.add_config_value("live_allow_foreign", [], "env", list)
    app.add_config_value(
        "live_kernel_note", "The controls of this cell need a running kernel.", "html", str
    )
    app.add_config_value("live_kernel_url", "", "html", str)
    app.add_config_value("live_inline_svg", True, "html", bool)
    app.add_config_value("live_kernel_label", "Open this page as a notebook", "html", str)
    # Not for people: pages name the host's files by hash, so a new host rewrites them all.
    app.add_config_value("live_host_version", asset_id("host", "".join(host_files())), "html")

    app.add_node(live_widget, html=(visit_live_widget, depart_live_widget))
    app.add_node(
        kernel_note,
        html=(visit_kernel_note, None),
        latex=(skip, None),
        text=(skip, None),
        man=(skip, None),
        texinfo=(skip, None),
    )
    app.add_transform(CollectWidgets)
    app.add_post_transform(PlaceWidgets)
    app.add_post_transform(InlineSvg)
    app.connect("env-purge-doc", _forget_page)
    app.connect("env-merge-info", _merge_stores)
    app.connect("env-updated", finish_reading)
    app.connect("html-page-context", add_page_scripts)
    return {
        "version": "1.0",
        "env_version": STORE_VERSION,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }


def _forget_page(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    LiveStore.of(env).forget(docname)


def _merge_stores(
    app: Sphinx, env: BuildEnvironment, docnames: set[str], other: BuildEnvironment
) -> None:
    LiveStore.of(env).adopt(set(docnames), LiveStore.of(other))
