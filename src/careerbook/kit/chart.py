"""A chart that can be read: picture, text alternative, table and source in one value.

Every ``draw_...`` function returns a :class:`Chart`. In a notebook it displays itself
as an accessible HTML figure; ``.figure`` is the matplotlib figure to change.
"""

from __future__ import annotations

import hashlib
import html
import io
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from careerbook.kit.dollars import NO_TEX
from careerbook.kit.style import CSS_VARIABLES, INK, RC

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure

_SVG_SIZE = re.compile(r'(<svg[^>]*?) width="[^"]*"')
_SVG_HEIGHT = re.compile(r'(<svg[^>]*?) height="[^"]*"')
_RULE_FOR_ALL = re.compile(r'\s*<defs>\s*<style type="text/css">\*\{([^{}]*)\}</style>\s*</defs>')
_ID = re.compile(r'\bid="([^"]+)"')


@dataclass(frozen=True, eq=False)
class Chart:
    """One picture with everything a reader needs to trust it.

    Parameters
    ----------
    figure
        The drawing.
    title
        The finding in words.
    subtitle
        What is measured, unit, place and period.
    alt
        One or two sentences that say what the picture shows, for those who do not see it.
    table
        The numbers drawn, one row per mark; the column names are shown as they are.
    sources
        Names of the data tables that the numbers come from.
    notes
        What a careful reader must know besides, one sentence or two each.
    origin
        What the numbers rest on where no table holds them, such as a judgment; it stands in the
        source line after the tables.

    Raises
    ------
    ValueError
        When neither `sources` nor `origin` says where the numbers come from.
    """

    figure: Figure
    title: str
    subtitle: str
    alt: str
    table: pd.DataFrame
    sources: tuple[str, ...]
    notes: tuple[str, ...] = ()
    origin: str = ""

    @cached_property
    def svg(self) -> str:
        """The picture as inline SVG whose colours are CSS variables; always the same text."""
        return svg_of(self.figure, self.alt)

    @cached_property
    def source_line(self) -> str:
        """Publisher, dataset, period and licence of every table used, as HTML."""
        return source_line(self.sources, self.origin)

    def to_html(self) -> str:
        """Return the chart as a self-contained HTML ``figure`` (no script, no outside file)."""
        return (
            f'<figure class="cb-chart {NO_TEX}">'
            f'<figcaption><p class="cb-title">{html.escape(self.title)}</p>'
            f'<p class="cb-subtitle">{html.escape(self.subtitle)}</p></figcaption>'
            f'<div class="cb-picture">{self.svg}</div>'
            f"{notes_list(self.notes)}"
            f"{self.table_html()}"
            f'<p class="cb-source">{self.source_line}</p>'
            "</figure>"
        )

    def table_html(self) -> str:
        """Return the table under the picture; folded, unless a kind of chart needs it open."""
        return table_details(self.table, self.title)

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return {"text/plain": f"{self.title}. {self.alt}", "text/html": self.to_html()}


def svg_of(figure: Figure, alt: str) -> str:
    """Draw ``figure`` as SVG for use inside an HTML page.

    Text stays text, ids are unique to the picture's content, the named colours become CSS
    variables, and the picture scales to its column. The same figure always gives the same text.
    """
    import matplotlib as mpl

    buffer = io.StringIO()
    with mpl.rc_context(RC):
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    svg = buffer.getvalue()
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"\s*<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    svg = _SVG_HEIGHT.sub(r"\1", _SVG_SIZE.sub(r"\1", svg, count=1), count=1)
    for colour, variable in CSS_VARIABLES.items():
        svg = svg.replace(colour, f"var({variable}, {colour})")
    prefix = f"c{hashlib.sha256(svg.encode()).hexdigest()[:8]}-"
    for name in sorted(set(_ID.findall(svg)), key=len, reverse=True):
        reference = rf'(id="|href="#|url\(#){re.escape(name)}(?=["\)])'
        svg = re.sub(reference, rf"\g<1>{prefix}{name}", svg)
    # matplotlib's one style rule is for "*", which inside a page means the whole page; as
    # properties of the root the lines inherit it just the same.
    rules = "".join(_RULE_FOR_ALL.findall(svg))
    svg = _RULE_FOR_ALL.sub("", svg)
    # What a reader's own drawing leaves black is written without a color: it takes this one, which
    # is light in the dark.
    rules = f"fill: var({CSS_VARIABLES[INK]}, {INK}); {rules}"
    label = html.escape(alt, quote=True)
    root = f'<svg class="{NO_TEX}" role="img" aria-label="{label}" style="{rules}"'
    return svg.replace("<svg", root, 1).strip()


def table_details(table: pd.DataFrame, title: str) -> str:
    """Return ``table`` as a folded HTML table; a missing value reads "not released"."""
    body = table.to_html(
        index=False, border=0, classes="cb-table", na_rep="not released", justify="left"
    )
    body = body.replace("<th>", '<th scope="col">')
    label = html.escape(f"Table: {title}", quote=True)
    return (
        '<details class="cb-as-table"><summary>As table</summary>'
        f'<div class="cb-scroll" role="region" aria-label="{label}" tabindex="0">{body}</div>'
        "</details>"
    )


def notes_list(notes: tuple[str, ...]) -> str:
    """Return the notes under a chart as an HTML list; nothing without notes."""
    items = "".join(f"<li>{html.escape(note)}</li>" for note in notes)
    return f'<ul class="cb-notes">{items}</ul>' if items else ""


def source_line(tables: tuple[str, ...], origin: str = "") -> str:
    """Return "Source: ..." as HTML for the named data tables, each publisher linked once."""
    from careerbook.facts.sources import source_of

    seen: dict[str, str] = {}
    for table in tables:
        source = source_of(table)
        name = html.escape(source.short_citation)
        if source.url:
            name = f'<a href="{html.escape(source.url, quote=True)}">{name}</a>'
        seen.setdefault(source.short_citation, f"{name} ({html.escape(source.licence)})")
    told = [*seen.values(), *filter(None, [html.escape(origin)])]
    if not told:
        raise ValueError(
            "a chart without a source: name its tables in `sources`, or say in `origin`"
        )
    return f"Source: {'; '.join(told)}."
