"""What every widget of the handbook has in common.

A widget is one object in four places: alive in a notebook, alive in the static page, a picture
with a table where no script runs, and a DataFrame, figure and sentence in code.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import anywidget
import traitlets as t

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure

    from careerbook.kit.chart import Chart

STATIC = Path(__file__).parent / "static"
"""Built from ``bundles/`` by ``npm run build``; committed, so that readers need no Node."""


class BookWidget(anywidget.AnyWidget):  # type: ignore[misc]  # untyped base class
    """Base class: the shared browser bundle, the permalink name and the static form.

    A subclass sets ``KIND``, ``VIEW_ID`` and ``LIVE_HEIGHT`` (or implements :meth:`room`), adds its
    own traits and implements :meth:`chart`, :attr:`frame` and :meth:`describe`.

    Traits
    ------
    kind
        Name of the view in the browser bundle, e.g. ``"pay-explorer"``; by default ``KIND``.
    view_id
        Name of this widget in the page's address (``#view:<view_id>?...``); give two widgets of
        one kind on one page different names. By default ``VIEW_ID``.
    live_height
        Room that the static page keeps free, in CSS pixels, so that nothing moves when the widget
        comes alive: ``{"wide": 720, "narrow": 1100}`` (columns of 720 and 328 pixels). By default
        what :meth:`room` says; it follows the traits that ``ROOM_FOLLOWS`` names.
    """

    _esm = STATIC / "careerbook.js"
    _css = STATIC / "careerbook.css"

    kind = t.Unicode().tag(sync=True)
    view_id = t.Unicode().tag(sync=True)
    live_height = t.Dict().tag(sync=True)

    KIND: ClassVar[str] = ""
    VIEW_ID: ClassVar[str] = ""
    LIVE_HEIGHT: ClassVar[tuple[int, int]] = (0, 0)
    ROOM_FOLLOWS: ClassVar[tuple[str, ...]] = ()

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        if self.ROOM_FOLLOWS:
            self.observe(self._keep_room, list(self.ROOM_FOLLOWS))

    @t.default("kind")
    def _usual_kind(self) -> str:
        return self.KIND

    @t.default("view_id")
    def _usual_view_id(self) -> str:
        return self.VIEW_ID

    @t.default("live_height")
    def _usual_room(self) -> dict[str, int]:
        return self.room()

    def _keep_room(self, _: object) -> None:
        self.live_height = self.room()

    def room(self) -> dict[str, int]:
        """Return the room for what is now selected; by default the same for everything."""
        wide, narrow = self.LIVE_HEIGHT
        return {"wide": wide, "narrow": narrow}

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


class HoldsAnswers(BookWidget):
    """What widgets on the reader's own document share, wherever they run.

    Traits
    ------
    python_in
        Where this Python runs: ``"browser"`` under Pyodide, else ``"computer"``. The view says
        where answers are, and cannot see this.
    answers_in
        ``"browser"`` once the view has taken its answers from the browser's document and keeps
        them there; empty before, and where the code has given the answers.
    """

    python_in = t.Unicode("browser" if sys.platform == "emscripten" else "computer").tag(sync=True)
    answers_in = t.Unicode("").tag(sync=True)


class ExploreWidget(BookWidget):
    """Base class of explorers that draw by themselves, without the chart library."""

    _esm = STATIC / "explore.js"


class SelfCheckWidget(HoldsAnswers):
    """Base class of self-checks inside chapters: a small bundle, since charts stand beside them."""

    _esm = STATIC / "self_check.js"


class AssessmentWidget(HoldsAnswers):
    """Base class of assessments with a page of their own: a bundle without the chart library."""

    _esm = STATIC / "assess.js"
