"""The finding with which a topic chapter opens: one sentence and a few bars under it.

The rows are HTML, so that their type keeps its size on a phone, wraps and reverses. What each
chapter shows is computed in `careerbook.topics.findings`.
"""

from __future__ import annotations

import html
from dataclasses import dataclass
from pathlib import Path

from careerbook.kit.chart import source_line
from careerbook.kit.dollars import NO_TEX
from careerbook.kit.style import with_fallbacks

STYLE = Path(__file__).with_suffix(".css")


@dataclass(frozen=True)
class Row:
    """One bar.

    Attributes
    ----------
    name
        What is counted.
    value
        Its number in words, with the unit where the subtitle does not give it.
    start, end
        Where the bar begins and ends, in shares of the axis (0 to 1).
    is_subject
        Whether the title speaks of this row.
    """

    name: str
    value: str
    start: float
    end: float
    is_subject: bool = False


@dataclass(frozen=True)
class Finding:
    """What a chapter found, with the numbers behind it.

    Attributes
    ----------
    title
        The finding in words.
    subtitle
        What is measured, unit, place and period.
    rows
        The bars.
    sources
        Names of the data tables.
    origin
        What the numbers rest on where no table holds them.

    Raises
    ------
    ValueError
        When a bar leaves its axis, or nothing says where the numbers come from.
    """

    title: str
    subtitle: str
    rows: tuple[Row, ...]
    sources: tuple[str, ...] = ()
    origin: str = ""

    def __post_init__(self) -> None:
        for row in self.rows:
            if not 0 <= row.start <= row.end <= 1:
                raise ValueError(f"the bar of {row.name!r} runs from {row.start} to {row.end}")
        source_line(self.sources, self.origin)

    def to_html(self) -> str:
        """Return the finding as a self-contained HTML ``figure``."""
        css = with_fallbacks(STYLE.read_text(encoding="utf-8"))
        rows = "".join(map(_row, self.rows))
        return (
            f'<style>{css}</style><figure class="cb-chart cb-finding {NO_TEX}">'
            f'<figcaption><p class="cb-title">{html.escape(self.title)}</p>'
            f'<p class="cb-subtitle">{html.escape(self.subtitle)}</p></figcaption>'
            f'<ul class="cb-finding-rows">{rows}</ul>'
            f'<p class="cb-source">{source_line(self.sources, self.origin)}</p></figure>'
        )

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        told = "; ".join(f"{row.name}: {row.value}" for row in self.rows)
        return {"text/plain": f"{self.title}. {told}", "text/html": self.to_html()}


def _row(row: Row) -> str:
    subject = ' class="is-subject"' if row.is_subject else ""
    return (
        f"<li{subject}><span>{html.escape(row.name)}</span> <b>{html.escape(row.value)}</b>"
        f'<i style="--from:{row.start:.1%};--to:{row.end:.1%}"></i></li>'
    )
