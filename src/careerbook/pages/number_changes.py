"""The directives ``{number-changes}`` and ``{data-releases}`` of the appendix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sphinx.util.docutils import SphinxDirective

from careerbook.facts import sources
from careerbook.facts.tables import TABLES
from careerbook.numbers import Numbers, load_numbers, number_changes
from careerbook.numbers.number_changes import Edition
from careerbook.paths import data_dir

if TYPE_CHECKING:
    from docutils.nodes import Node

    from careerbook.facts.provenance import Source


class NumberChanges(SphinxDirective):
    """List the editions with the numbers that changed against the edition before."""

    def run(self) -> list[Node]:
        """Return a section for each edition."""
        path = data_dir() / number_changes.FILE_NAME
        self.env.note_dependency(str(path))
        self.env.note_dependency(str(data_dir() / "numbers.toml"))
        numbers = load_numbers()
        text = editions_markdown(number_changes.load(path, numbers), numbers)
        return self.parse_text_to_nodes(text, allow_section_headings=True)


class DataReleases(SphinxDirective):
    """List every table with its period, the days it was published and read, and its use."""

    def run(self) -> list[Node]:
        """Return the list."""
        for name in (sources.FILE_NAME, "numbers.toml"):
            self.env.note_dependency(str(data_dir() / name))
        return self.parse_text_to_nodes(releases_markdown(load_numbers()))


def editions_markdown(editions: Sequence[Edition], numbers: Numbers) -> str:
    """Return the editions, the newest first, each change with the old and the present text."""
    lines: list[str] = []
    for place, edition in enumerate(editions):
        day = f"of {edition.released_on}" if edition.released_on else "not released yet"
        lines += [f"### Edition {edition.version}, {day}", "", _plain(edition.note), ""]
        for change in edition.change:
            number = numbers[change.number]
            link = f"[{number.markdown}](figures.md#{change.number})"
            # An older edition's number may have moved again since; only today's is in the data.
            is_now = "now" if place == 0 else "today"
            lines.append(
                f"- **{_plain(number.label)}**: was {_plain(change.was)}, {is_now} {link}. "
                f"*{change.because.capitalize()}.* {_plain(change.note)}"
            )
        lines.append("")
    return "\n".join(lines)


def releases_markdown(numbers: Numbers) -> str:
    """Return every table by name, as a definition list that a phone can show."""
    counts = Counter(row for number_id in numbers for row in _tables(numbers, number_id))
    return "\n".join(
        f"`{table}`\n: " + "\n  ".join(_facts(sources.source_of(table), counts[table])) + "\n"
        for table in sorted(TABLES)
    )


def _facts(source: Source, count: int) -> Iterator[str]:
    yield f"- *Release:* {_plain(source.dataset)}; {_plain(source.reference_period)}"
    yield f"- *Published:* {source.published_on or _plain(source.published_note)}"
    yield f"- *Read:* {source.read_on or _plain(source.read_note)}"
    used = f"{count} figure{'' if count == 1 else 's'}" if count else "none"
    yield f"- *Registered for quoting:* {used}"


def _tables(numbers: Numbers, number_id: str) -> set[str]:
    return {row.table for row in numbers[number_id].rows}


def _plain(text: str) -> str:
    text = " ".join(text.split())
    for character in "\\*_[]<>`|$":
        text = text.replace(character, "\\" + character)
    return text
