"""Notebook widget state becomes a page's models, always under the same ids."""

import base64

import pytest

from careerbook.live.kernel import control_settings
from careerbook.live.page import build_page, view_attributes
from careerbook.live.states import build_graph, rename_references, widget_class


def model(**state):
    return {"model_name": state.get("_model_name", "AnyModel"), "state": {"_esm": "", **state}}


def link(kind, source, target):
    state = {
        "_model_name": kind,
        "source": [f"IPY_MODEL_{source}", "value"],
        "target": [f"IPY_MODEL_{target}", "value"],
    }
    return {"model_name": kind, "state": state}


def test_ids_follow_the_page_order_not_the_kernel_ids():
    """The models shown first have the low numbers, whatever the kernel called them."""
    entries = {"ff": model(), "aa": model(), "unused": model()}
    assert build_graph(["ff", "aa", "ff"], entries).page_ids == {"ff": "m0", "aa": "m1"}


def test_models_mentioned_anywhere_in_a_trait_are_collected():
    """References are followed in both spellings and at any depth."""
    entries = {
        "p": model(children={"z": ["IPY_MODEL_c"], "a": "anywidget:d"}),
        "c": model(layout="IPY_MODEL_l"),
        "d": model(),
        "l": {"state": {"width": "9px"}},
    }
    assert build_graph(["p"], entries).page_ids == {"p": "m0", "d": "m1", "c": "m2", "l": "m3"}


def test_references_to_each_other_do_not_go_round_forever():
    """Two models that mention each other are collected once each."""
    entries = {"a": model(other="IPY_MODEL_b"), "b": model(other="IPY_MODEL_a")}
    assert build_graph(["a"], entries).page_ids == {"a": "m0", "b": "m1"}


def test_text_that_only_looks_like_a_reference_is_left_alone():
    """An unknown id is not renamed."""
    assert rename_references(["IPY_MODEL_x", "IPY_MODEL_a", 1, None], {"a": "m0"}) == [
        "IPY_MODEL_x",
        "IPY_MODEL_m0",
        1,
        None,
    ]


def test_links_bring_in_models_that_are_not_shown():
    """A hidden model between two links takes part, so that its partners stay in step."""
    entries = {
        "l2": link("DirectionalLinkModel", "hidden", "far"),
        "l1": link("LinkModel", "shown", "hidden"),
        "shown": model(),
        "hidden": model(),
        "far": model(),
        "l3": link("LinkModel", "unused", "gone"),
    }
    graph = build_graph(["shown"], entries)
    assert graph.page_ids == {"shown": "m0", "hidden": "m1", "far": "m2"}
    assert [(one.source, one.target, one.both_ways) for one in graph.links] == [
        (("m0", "value"), ("m1", "value"), True),
        (("m1", "value"), ("m2", "value"), False),
    ]


def test_large_values_are_shared_and_small_ones_stay_in_the_page():
    """Equal large traits of two models become one shared text."""
    rows = list(range(3000))
    entries = {"a": model(rows=rows, pick=1), "b": model(rows=rows, pick=2)}
    page, _ = build_page(["a", "b"], entries)
    first, second = page.state["models"]["m0"], page.state["models"]["m1"]
    assert first["values"] == second["values"]
    assert first["state"] == {"pick": 1}
    assert len(page.assets) == 2  # the rows and the (empty) module


def test_binary_traits_are_inlined_when_small_and_shared_when_large():
    """Buffers keep their path; the large one is named, the small one carried."""
    entries = {"a": model(parts={})}
    entries["a"]["buffers"] = [
        {"path": ["parts", "b"], "data": base64.b64encode(b"1" * 9000).decode()},
        {"path": ["parts", "a"], "data": "QQ==\n"},
    ]
    page, _ = build_page(["a"], entries)
    small, large = page.state["models"]["m0"]["buffers"]
    assert small == {"path": ["parts", "a"], "base64": "QQ=="}
    assert large["path"] == ["parts", "b"]
    assert large["asset"] in page.assets


def test_front_end_traits_stay_out_of_the_page():
    """What only Jupyter's own front end reads is not written."""
    page, _ = build_page(["a"], {"a": model(_view_name="AnyView", _model_module="anywidget", x=1)})
    assert page.state["models"]["m0"]["state"] == {"x": 1}


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ({"_model_name": "IntSliderModel"}, "IntSlider"),
        ({"_anywidget_id": "drawdata.ScatterWidget"}, "drawdata.ScatterWidget"),
        ({"_anywidget_id": "__main__.Counter"}, "Counter"),
    ],
)
def test_widgets_are_named_as_their_authors_know_them(state, expected):
    """A message names the Python class."""
    assert widget_class({"state": state}) == expected


def test_room_and_name_become_attributes():
    """Height hints become CSS properties, the view's name an attribute."""
    state = {"live_height": {"wide": 420.6, "narrow": "x"}, "view_id": "pay"}
    expected = {"data-live-view": "pay", "style": "--live-h-wide:420px"}
    assert view_attributes({"state": state}) == expected


def test_a_widget_without_hints_gets_no_attributes():
    """No hint, no attribute."""
    assert view_attributes({"state": {"live_height": {}, "view_id": ""}}) == {}


def test_settings_of_controls_are_told_in_words():
    """A choice by its label, a number with its thousands, a box by yes or no; texts as they are."""
    controls = [
        {"description": "place", "_options_labels": ["Ohio", "Texas"], "index": 1},
        {"description": "own_pay", "value": 100_000},
        {"description": "at_us_prices", "value": False},
        {"description": "name", "value": "Ada"},
        {"description": "", "value": 3},
        {"description": "empty", "value": None},
    ]
    entries = {f"c{i}": {"state": state} for i, state in enumerate(controls)}
    children = [f"IPY_MODEL_{name}" for name in entries]
    entries["box"] = {"state": {"children": children}}
    assert control_settings("box", entries) == [
        "place: Texas",
        "own pay: 100,000",
        "at us prices: no",
        "name: Ada",
    ]
