"""The figure pack of a chapter: its chart as SVG, with text alternative and source."""

from __future__ import annotations

import html
import re

from careerbook.kit.chart import Chart
from careerbook.teach.course.item import BOOK, LICENCE
from careerbook.teach.course.packing import zipped

_VARIABLE = re.compile(r"var\(--[\w-]+, (#[0-9a-fA-F]{3,8})\)")
_TAG = re.compile(r"<[^>]+>")


def pack(slug: str, chart: Chart) -> bytes:
    """Return a zip file with the picture and a text that says what it shows and whence it comes."""
    source = plain_source(chart)
    told = f"{chart.title}\n{chart.subtitle}\n\n{chart.alt}\n\n{source}\n{BOOK}, {LICENCE}\n"
    return zipped({f"{slug}.svg": svg(chart).encode(), f"{slug}.txt": told.encode()})


def svg(chart: Chart) -> str:
    """Return the picture for programs that know no CSS variables, with title and description."""
    colored = _VARIABLE.sub(r"\1", chart.svg)
    alt, source = html.escape(chart.alt), html.escape(plain_source(chart))
    inside = f"<title>{html.escape(chart.title)}</title><desc>{alt} {source}</desc>"
    end = colored.index(">") + 1
    head = colored[:end]
    if "xmlns=" not in head:
        head = head.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    return f"{head}{inside}{colored[end:]}\n"


def plain_source(chart: Chart) -> str:
    """Return the source line without links."""
    return html.unescape(_TAG.sub("", chart.source_line))
