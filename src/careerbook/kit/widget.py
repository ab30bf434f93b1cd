"""What every widget of the handbook has in common.

A widget is one object in four places: alive in a notebook, alive in the static page, a picture
with a table where no script runs, and a DataFrame, figure and sentence in code.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets as t

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure

    from careerbook.kit.chart import Chart

STATIC = Path(__file__).parent / "static"
"""Built from ``js/`` by ``npm run build``; committed, so that nobody needs Node to read or run."""


class BookWidget(anywidget.AnyWidget):  # type: ignore[misc]  # untyped base class
    """Base class: the shared browser bundle, the permalink name and the static form.

    A subclass sets ``kind`` and ``live_height``, adds its own traits and implements
    :meth:`chart`, :attr:`frame` and :meth:`describe`.

    Traits
    ------
    kind
        Name of the view in the browser bundle, e.g. ``"pay-explorer"``.
    view_id
        Name of this widget in the page's address (``#view:<view_id>?...``); give two widgets of
        one kind on one page different names.
    live_height
        Room that the static page keeps free, in CSS pixels, so that nothing moves when the widget
        comes alive: ``{"wide": 720, "narrow": 1100}`` (columns of 720 and 328 pixels).
    """

    _esm = STATIC / "careerbook.js"
    _css = STATIC / "careerbook.css"

    kind = t.Unicode().tag(sync=True)
    view_id = t.Unicode().tag(sync=True)
    live_height = t.Dict().tag(sync=True)

    @property
    def frame(self) -> pd.DataFrame:
        """The numbers now shown, one row per mark."""
        raise NotImplementedError

    def chart(self) -> Chart:
        """Draw what is now selected, with alt text, table and source."""
        raise NotImplementedError

    def figure(self) -> Figure:
        """Draw what is now selected as a matplotlib figure."""
        return self.chart().figure

    def describe(self) -> str:
        """Say what is now selected in one or two sentences computed from the data."""
        raise NotImplementedError

    def static_form(self) -> str:
        """Return the HTML that serves where no script runs; the default is :meth:`chart`'s."""
        return self.chart().to_html()

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data, metadata = super()._repr_mimebundle_(**kwargs)
        return {**data, "text/plain": self.describe(), "text/html": self.static_form()}, metadata


class ExploreWidget(BookWidget):
    """Base class of explorers that draw by themselves, without the chart library."""

    _esm = STATIC / "explore.js"


class SelfCheckWidget(BookWidget):
    """Base class of self-checks inside chapters: a small bundle, since charts stand beside them."""

    _esm = STATIC / "self_check.js"


class AssessmentWidget(BookWidget):
    """Base class of assessments with a page of their own: a bundle without the chart library."""

    _esm = STATIC / "assess.js"
