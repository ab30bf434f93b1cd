"""Small anywidgets that the tests put on pages."""

from pathlib import Path

import anywidget
import traitlets as t
from ipywidgets import widget_serialization

HERE = Path(__file__).parent


class Counter(anywidget.AnyWidget):
    _esm = HERE / "counter.js"
    _css = HERE / "counter.css"
    name = t.Unicode("counter").tag(sync=True)
    value = t.Int(0).tag(sync=True)
    view_id = t.Unicode().tag(sync=True)


class Sized(anywidget.AnyWidget):
    """Has a static form in HTML, lower than the live widget."""

    _esm = HERE / "sized.js"
    live_height = t.Dict({"wide": 300, "narrow": 500}).tag(sync=True)
    still_px = t.Int(200)

    def _repr_mimebundle_(self, **kwargs):
        data, metadata = super()._repr_mimebundle_(**kwargs)
        html = f'<div style="height:{self.still_px}px" class="toy-still">still</div>'
        return {**data, "text/html": html}, metadata


class Table(anywidget.AnyWidget):
    _esm = HERE / "table.js"
    rows = t.List([{"n": n, "text": "it's </script>\u2028\\"} for n in range(500)]).tag(sync=True)
    pick = t.Int(0).tag(sync=True)


class Bytes(anywidget.AnyWidget):
    _esm = HERE / "bytes.js"
    data = t.Bytes(bytes([1, 2, 3]) * 3000).tag(sync=True)
    parts = t.Dict({"name": "deep", "list": [0, {"deep": bytes([4, 5])}]}).tag(sync=True)


class Parent(anywidget.AnyWidget):
    _esm = HERE / "parent.js"
    child = t.Instance(anywidget.AnyWidget).tag(sync=True, **widget_serialization)
    hosted = anywidget.WidgetTrait().tag(sync=True)


class Thrower(anywidget.AnyWidget):
    _esm = HERE / "thrower.js"
    where = t.Unicode().tag(sync=True)


class Unloadable(anywidget.AnyWidget):
    _esm = HERE / "unloadable.js"
