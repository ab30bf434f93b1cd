"""Whom to believe: one role, every source side by side; the reader ticks the kinds that count."""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import cache
from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.errors import known_name
from careerbook.explore.pay.rows import PERCENTILES
from careerbook.explore.sources.intervals_chart import SOURCES, draw_source_intervals, sources_table
from careerbook.explore.sources.kinds import KINDS, in_order
from careerbook.explore.sources.layout import Metrics, break_words, lay_out
from careerbook.explore.sources.rows import SourceRow, source_rows
from careerbook.explore.sources.words import HOW_TO_READ, MAPPING, describe_sources, span_title
from careerbook.kit.column_arrays import column_arrays
from careerbook.kit.credits import credits_of
from careerbook.kit.widget import BookWidget
from careerbook.occupations.soc_match import matches

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.kit.chart import Chart

DEFAULT_ROLE = "ml-engineer"
# The sizes of explore/sources/intervals_chart.js, and the widest column (672) and the phone's (328)
# in pixels.
PIXELS = Metrics(
    width=672,
    name_char=9,
    text_char=7.8,
    name_line=20,
    text_line=19,
    bar=30,
    gap=9,
    axis=26,
)
NARROW = 328
# Everything but picture, title and sentence; letters on a line; line heights: measured in Chromium.
AROUND = {"wide": 553, "narrow": 924}
TITLE_CHARS, TITLE_LINE = {"wide": 60, "narrow": 30}, 24
SENTENCE_CHARS, SENTENCE_LINE = {"wide": 79, "narrow": 45}, 23.35


class SourceIntervals(BookWidget):
    """Choose a role, tick the kinds of source that count; see what span of medians remains.

    Parameters
    ----------
    role
        A slug, such as ``"ml-engineer"``.
    counted
        Keys of :data:`careerbook.explore.sources.kinds.KINDS`; by default all kinds count.

    Traits
    ------
    role
        Slug of the role shown.
    counted
        Kinds of source that count, in the order of the book.
    rows, table
        What is drawn, in US dollars a year, and the same as text, for every role, as columns.
    words, sources
        Names of roles and kinds and how to read the picture; credits.

    Raises
    ------
    UnknownNameError
        When role or kind is unknown; the widget keeps what it showed.

    Example
    -------
    >>> SourceIntervals("data-scientist", counted=["employer-survey"]).describe()
    'You count one kind of source, employer survey. The median is $120,230 (employer survey, Data \
scientists).'
    """

    KIND, VIEW_ID = "source-intervals", "sources"
    ROOM_FOLLOWS = ("role",)

    role = t.Unicode(DEFAULT_ROLE).tag(sync=True)
    counted = t.List(t.Unicode(), list(KINDS)).tag(sync=True)
    rows = t.Dict().tag(sync=True)
    table = t.Dict().tag(sync=True)
    words = t.Dict().tag(sync=True)
    sources = t.List(t.Dict()).tag(sync=True)

    def __init__(self, role: str = DEFAULT_ROLE, **kwargs: Any) -> None:
        super().__init__(role=role, **tables(), **kwargs)

    @t.validate("role")
    def _known_role(self, proposal: dict[str, Any]) -> str:
        return known_name("role", proposal["value"], roles())

    @t.validate("counted")
    def _known_kinds(self, proposal: dict[str, Any]) -> list[str]:
        return list(in_order(proposal["value"]))

    def room(self) -> dict[str, int]:
        """Return the room for the sources of the role."""
        return live_height(self.role)

    @property
    def frame(self) -> pd.DataFrame:
        """One row per title of each source, columns as in ``source_rows.SourceRow``.

        The points are five columns in US dollars a year; ``counts`` says whether the kind counts.
        """
        import pandas as pd

        rows = source_rows(self.role)
        return pd.DataFrame([plain_row(row) for row in rows]).assign(
            counts=[row.kind in self.counted for row in rows]
        )

    def chart(self) -> Chart:
        """Draw all sources; those that do not count are gray."""
        return draw_source_intervals(self.role, self.counted)

    def describe(self) -> str:
        """Say what remains of the sources that count; the same words as in the page."""
        return describe_sources(source_rows(self.role), self.counted)


@cache
def roles() -> dict[str, str]:
    """Return the names of all roles by slug."""
    return {
        key.removeprefix("role:"): match.name
        for key, match in matches().items()
        if key.startswith("role:")
    }


def plain_row(row: SourceRow) -> dict[str, Any]:
    """Return a row as plain values, its five points in columns of their own."""
    points = zip(PERCENTILES, row.points, strict=True)
    plain = asdict(replace(row, points=(), missing=()))
    del plain["points"], plain["missing"]
    return {**plain, **{f"p{p}_usd_per_year": usd for p, usd in points}}


def drawn_row(row: SourceRow) -> dict[str, Any]:
    """Return what the browser needs to draw a row."""
    points = {f"p{p}": usd for p, usd in zip(PERCENTILES, row.points, strict=True)}
    amounts = {"cap": row.cap, "average": row.average, "low": row.low, "high": row.high}
    return {
        **{"kind": row.kind, "title": row.title, "facts": row.facts, "gap": row.gap},
        "median": row.texts[2],
        **{name: None if usd is None else float(usd) for name, usd in (points | amounts).items()},
    }


@cache
def tables() -> dict[str, Any]:
    """Return what the browser needs, the same for every widget of this kind."""
    import pandas as pd

    rows = [{"role": slug, **drawn_row(row)} for slug in roles() for row in source_rows(slug)]
    drawn = pd.DataFrame(rows).astype({name: "float" for name in ("cap", "average", "low", "high")})
    texts = [
        sources_table(source_rows(slug), KINDS).assign(role=slug, Counts="yes") for slug in roles()
    ]
    return {
        "rows": column_arrays(drawn),
        "table": column_arrays(pd.concat(texts, ignore_index=True)),
        "words": {
            "roles": [{"slug": slug, "name": name} for slug, name in roles().items()],
            "kinds": [asdict(kind) for kind in KINDS.values()],
            "how_to_read": HOW_TO_READ,
            "notes": [MAPPING],
        },
        "sources": credits_of(SOURCES),
    }


def live_height(role: str) -> dict[str, int]:
    """Return the room the page keeps free, in CSS pixels at columns of 672 and 328 pixels."""
    rows = source_rows(role)
    title, sentence = span_title(roles()[role], rows, KINDS), describe_sources(rows, KINDS)
    heights = {}
    for name, width in (("wide", PIXELS.width), ("narrow", NARROW)):
        _, height = lay_out(rows, KINDS, replace(PIXELS, width=width))
        height += TITLE_LINE * len(break_words(title, TITLE_CHARS[name]))
        height += SENTENCE_LINE * len(break_words(sentence, SENTENCE_CHARS[name]))
        heights[name] = round(height) + AROUND[name]
    return heights
