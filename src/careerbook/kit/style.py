"""The look that every chart shares: palette, type sizes and the empty figure to draw on.

The page draws the same charts in the browser with the same named colours, the CSS variables of
``kit/tokens.css``, from which they are read here. A colour here is the light-mode value;
``chart.svg_of`` turns it into ``var(--cb-..., value)`` so that an inline picture follows the
reader's dark mode.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

TOKENS = Path(__file__).with_name("tokens.css")
_LIGHT = re.compile(r":root \{(.*?)\}", re.DOTALL)
_VARIABLE = re.compile(r"var\((--cb-[\w-]+)\)")
_COLOUR = re.compile(r"(--cb-[\w-]+): (#[0-9a-f]{6});")


def light_colours() -> dict[str, str]:
    """Return the named colours of the light page: CSS variable -> hex value."""
    found = _LIGHT.search(TOKENS.read_text(encoding="utf-8"))
    assert found is not None, f"{TOKENS} has no rule for :root"
    return dict(_COLOUR.findall(found[1]))


def with_fallbacks(css: str) -> str:
    """Return a style sheet with its colours in it, for where no page brings them: in a notebook."""
    return _VARIABLE.sub(
        lambda use: f"var({use[1]}, {_COLOURS[use[1]]})" if use[1] in _COLOURS else use[0], css
    )


_COLOURS = light_colours()
INK = _COLOURS["--cb-ink"]
MUTED = _COLOURS["--cb-muted"]
GRID = _COLOURS["--cb-grid"]
SURFACE = _COLOURS["--cb-surface"]
BAND = _COLOURS["--cb-band"]  # 10th to 90th percentile, and anything "all others"
BAND_STRONG = _COLOURS["--cb-band-strong"]  # 25th to 75th percentile
ACCENT = _COLOURS["--cb-accent"]  # "you" or "this role"
SECOND = _COLOURS["--cb-second"]  # one contrast beside the accent
WARN = _COLOURS["--cb-warn"]

KIND_VISA = _COLOURS["--cb-kind-visa"]
KIND_SELF = _COLOURS["--cb-kind-self"]
KIND_ADS = _COLOURS["--cb-kind-ads"]
KIND_COLOURS = {
    "employer-survey": BAND_STRONG,
    "visa-filings": KIND_VISA,
    "self-reports": KIND_SELF,
    "advertisements": KIND_ADS,
    "claims": INK,
}
"""Kind of source -> its color, the same on every page: 4.5:1, apart for every color vision."""
KIND_MARKERS = {
    "employer-survey": "s",
    "visa-filings": "^",
    "self-reports": "o",
    "advertisements": "D",
    "claims": "X",
}
"""Kind of source -> its matplotlib marker, so that color is never the only cue."""

CSS_VARIABLES = {colour: variable for variable, colour in _COLOURS.items()}
"""Light-mode colour -> the CSS variable that carries it in the page."""

WIDTH_IN = 5.2
"""Width of every figure in inches: 374 points, so 9.5 point text stays readable on a phone."""

WIDTH_PT = 72 * WIDTH_IN - 8
"""Width in points of a drawing on :func:`new_paper`; layout keeps the rest as a margin."""

RC: dict[str, Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "careerbook",
    "font.family": "sans-serif",
    "font.size": 9.5,
    "axes.edgecolor": GRID,
    "axes.labelcolor": MUTED,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
    "axes.titlelocation": "left",
    "axes.axisbelow": True,
    "grid.color": GRID,
    "grid.linewidth": 0.7,
    "text.color": INK,
    "xtick.color": MUTED,
    "ytick.color": INK,
    "xtick.major.size": 0,
    "ytick.major.size": 0,
    "figure.facecolor": "none",
    "axes.facecolor": "none",
    "savefig.facecolor": "none",
}


def new_figure(height_in: float, width_in: float = WIDTH_IN) -> tuple[Figure, Axes]:
    """Return an empty figure and its axes in the handbook's style.

    The figure belongs to no window and no global state, so drawing a hundred of them leaks nothing.

    Parameters
    ----------
    height_in, width_in
        Size in inches.
    """
    import matplotlib as mpl
    from matplotlib.figure import Figure

    with mpl.rc_context(RC):
        figure = Figure(figsize=(width_in, height_in), layout="constrained")
        axes = figure.add_subplot()
    return figure, axes


def new_paper(height: float) -> tuple[Figure, Axes]:
    """Return a figure that is measured in points from its top left corner, without axis lines.

    Parameters
    ----------
    height
        Points for the marks; the width is ``WIDTH_PT``.
    """
    figure, axes = new_figure(height_in=(height + 8) / 72)
    axes.set_xlim(0, WIDTH_PT)
    axes.set_ylim(height, 0)
    axes.set_axis_off()
    return figure, axes


def plate(pad: float = 0.6) -> dict[str, Any]:
    """Return the `bbox` behind words that stand on lines, `pad` points wider than they."""
    return {"facecolor": SURFACE, "edgecolor": "none", "pad": pad}


def new_panels(count: int, panel_height_in: float) -> tuple[Figure, list[Axes]]:
    """Return an empty figure with panels below each other that share their horizontal axis.

    Parameters
    ----------
    count
        Number of panels, at least one.
    panel_height_in
        Height of each in inches.
    """
    import matplotlib as mpl
    from matplotlib.figure import Figure

    with mpl.rc_context(RC):
        figure = Figure(figsize=(WIDTH_IN, count * panel_height_in), layout="constrained")
        panels = figure.subplots(count, 1, sharex=True, squeeze=False)
    return figure, list(panels[:, 0])
