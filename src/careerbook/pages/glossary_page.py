"""The directive ``{terms}``: every term of art with its meaning, each with its own anchor."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from careerbook.book import glossary
from careerbook.book.glossary import Entry
from careerbook.paths import data_dir

ENTRY_CLASS = "glossary-entries"


class Terms(SphinxDirective):
    """List ``data/glossary.toml``, a section for each letter."""

    def run(self) -> list[nodes.Node]:
        """Return the sections; the page is read again when the file changes."""
        self.env.note_dependency(str(data_dir() / glossary.FILE_NAME))
        entries = {entry.term: entry for entry in glossary.own().sorted()}
        letters = groupby(entries.values(), key=lambda entry: entry.term[0].upper())
        return [self._section(letter, members, entries) for letter, members in letters]

    def _section(
        self, letter: str, members: Iterable[Entry], entries: dict[str, Entry]
    ) -> nodes.section:
        name = f"letter-{letter.lower()}"
        section = nodes.section(ids=[name], names=[name])
        self.state.document.note_explicit_target(section, section)
        found = nodes.definition_list(classes=[ENTRY_CLASS])
        for entry in members:
            term = nodes.term("", entry.term, ids=[entry.anchor])
            meaning = [nodes.paragraph("", entry.means), *_beside(entry, entries)]
            found += nodes.definition_list_item("", term, nodes.definition("", *meaning))
        section += [nodes.title(letter, letter), found]
        return section


def _beside(entry: Entry, entries: dict[str, Entry]) -> list[nodes.paragraph]:
    """Return the line with other forms and near terms; none where there are none."""
    parts: list[nodes.Node] = []
    if entry.also:
        parts.append(nodes.Text(f"Also: {', '.join(entry.also)}. "))
    for number, other in enumerate(entry.see):
        parts.append(nodes.Text(", " if number else "See "))
        uri = f"#{entries[other].anchor}"
        parts.append(nodes.reference("", other, refuri=uri, internal=True))
    if entry.see:
        parts.append(nodes.Text("."))
    return [nodes.paragraph("", "", *parts, classes=["glossary-see"])] if parts else []
