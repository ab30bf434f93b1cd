"""The directive ``{release-calendar}``: which release comes next, and what is overdue.

What is overdue depends on the day of the build, told as a month: two builds in one month are the
same, and the page is read again when the month is another.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from sphinx.util.docutils import SphinxDirective

from careerbook.facts import overdue, release_calendar, sources
from careerbook.paths import data_dir

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from docutils.nodes import Node
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

MONTHS = "careerbook_calendar_months"
"""Page -> the month as of which it tells, in Sphinx's environment."""


class ReleaseCalendar(SphinxDirective):
    """List each release with what the book holds, what comes next and whether it is overdue."""

    def run(self) -> list[Node]:
        """Return the list."""
        for name in (sources.FILE_NAME, release_calendar.FILE_NAME):
            self.env.note_dependency(str(data_dir() / name))
        day = overdue.today()
        self.env.metadata[self.env.docname][MONTHS] = f"{day:%Y-%m}"
        return self.parse_text_to_nodes(calendar_markdown(day))


def pages_of_another_month(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    """Return the pages whose calendar tells of another month; handler of ``env-get-outdated``."""
    month = f"{overdue.today():%Y-%m}"
    return [name for name, kept in env.metadata.items() if kept.get(MONTHS, month) != month]


def calendar_markdown(day: date) -> str:
    """Return the calendar as of a day, a line for each release and period that the book holds."""
    month = overdue.period_in_words(f"{day:%Y-%m}")
    lines = [f"As of {month}:", ""]
    for release in release_calendar.own_calendar().release:
        lines += _lines(release, day)
    return "\n".join(lines)


def _lines(release: release_calendar.Release, day: date) -> Iterator[str]:
    found = [overdue.standing_of(table, day) for table in release.tables]
    standings = sorted((one for one in found if one), key=lambda one: (one.holds, one.words))
    name = release.name.replace("*", r"\*")
    yield f"- **{name}**, {release.appears}."
    for (holds, words), group in groupby(standings, lambda one: (one.holds, one.words)):
        tables = ", ".join(f"`{one.table}`" for one in group)
        mark, _, rest = words.partition(": ") if words.startswith("overdue") else ("", "", words)
        told = f"**Overdue:** {rest}" if mark else f"Next: {rest}"
        yield f"  - Held: {overdue.period_in_words(holds)}. {told} ({tables})."
    if release.ended:
        yield f"  - {release.ended}"
