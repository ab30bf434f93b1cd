"""The directive ``{page-index}``: which pages speak of a role, an occupation or a table.

A page speaks of a role when it links to the role's chapter or names its slug in code, of an
occupation when it quotes a number about its code or names the code, of a table when it quotes a
number that was read from it or loads it in code. What a widget draws is not looked into: it names
its sources below the chart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util.docutils import SphinxDirective

from careerbook.book.chapters import table_of_contents
from careerbook.checks.page import Book, Page
from careerbook.facts import data, sources
from careerbook.facts.tables import ROLE_SLUGS, TABLES
from careerbook.numbers import Numbers, load_numbers
from careerbook.numbers.number_links import find_links
from careerbook.paths import data_dir
from careerbook.roles import roles

if TYPE_CHECKING:
    from docutils.nodes import Node

APPENDIX_FOLDER = "appendix/"
ROLE_FOLDER = "roles/"
SECTIONS = ("roles", "occupations", "tables")

_CODE = re.compile(r"(?<![\d-])\d{2}-\d{4}(?![\d-])")
_ROLE_LINK = re.compile(r"\]\([^()\s]*?(?:roles/)?(?P<slug>[a-z][a-z0-9-]*)\.ipynb[^()\s]*\)")
_STRING = re.compile(r"[\"'](?:role:|soc:)?(?P<text>[\w-]+)[\"']")


@dataclass(frozen=True)
class Spoken:
    """What one page speaks of: names of roles, occupation codes, names of tables."""

    name: str
    title: str
    roles: frozenset[str]
    occupations: frozenset[str]
    tables: frozenset[str]


def spoken_of(page: Page, numbers: Numbers) -> Spoken:
    """Read a page's links, its numbers and the names in its code."""
    prose = "\n\n".join(cell.text for cell in page.markdown_cells)
    strings = {m["text"] for cell in page.code_cells for m in _STRING.finditer(cell.text)}
    known = set(data.load("occupations")["soc_code"])
    codes = {code for code in _CODE.findall(prose) if code in known} | (strings & known)
    tables = strings & set(TABLES)
    for link in find_links(prose):
        if link.id in numbers:
            tables |= {row.table for row in numbers[link.id].rows}
            codes |= set(_codes_of(link.id, numbers))
    linked = {match["slug"] for match in _ROLE_LINK.finditer(prose)}
    title = page.headings[0].text if page.headings else page.name
    return Spoken(
        page.name.removesuffix(page.path.suffix),
        title,
        frozenset((linked | strings) & set(ROLE_SLUGS)),
        frozenset(codes),
        frozenset(tables),
    )


def spoken_in_order(book: Book) -> list[Spoken]:
    """Return what each page of the table of contents speaks of; the appendix is left out."""
    by_name = {page.name.removesuffix(page.path.suffix): page for page in book.pages()}
    wanted = [name for name, _ in table_of_contents(book.project) if name in by_name]
    return [
        spoken_of(by_name[name], book.numbers)
        for name in wanted
        if not name.startswith(APPENDIX_FOLDER)
    ]


def index_markdown(section: str, pages: Sequence[Spoken]) -> str:
    """Return one section of the index as definition lists, in alphabetical or numerical order."""
    entries: Mapping[str, Callable[[Sequence[Spoken]], Iterator[str]]] = {
        "roles": _roles,
        "occupations": _occupations,
        "tables": _tables,
    }
    return "\n".join(entries[section](pages))


def _roles(pages: Sequence[Spoken]) -> Iterator[str]:
    profiles = sorted(map(roles.load, roles.slugs()), key=lambda role: role.name)
    for role in profiles:
        own = f"{ROLE_FOLDER}{role.slug}"
        codes = ", ".join(candidate.code for candidate in role.soc)
        has_chapter = own in {page.name for page in pages}
        chapter = f"*Chapter:* {_link(own, role.name)}. " if has_chapter else ""
        others = [p for p in pages if role.slug in p.roles and p.name != own]
        yield _entry(role.name, f"{chapter}May be counted under {codes}.", others)


def _occupations(pages: Sequence[Spoken]) -> Iterator[str]:
    titles = data.load("occupations").set_index("soc_code")["occupation_title"]
    profiles = [roles.load(slug) for slug in roles.slugs()]
    for code in sorted(titles.index):
        named = [
            role.name for role in profiles if any(candidate.code == code for candidate in role.soc)
        ]
        on = [page for page in pages if code in page.occupations]
        if named or on:
            stands = f"May stand for {', '.join(sorted(named))}." if named else ""
            yield _entry(f"{code} {titles[code]}", stands, on)


def _tables(pages: Sequence[Spoken]) -> Iterator[str]:
    for table in sorted(TABLES):
        source = sources.source_of(table)
        told = f"{source.dataset}. {source.reference_period.rstrip('.')}."
        yield _entry(f"`{table}`", _plain(told), [page for page in pages if table in page.tables])


def _entry(term: str, told: str, pages: Iterable[Spoken]) -> str:
    links = ", ".join(_link(page.name, page.title) for page in pages)
    lines = [line for line in (told, f"*Pages:* {links}" if links else "") if line]
    body = "\n\n  ".join(lines or ["On no page yet."])
    return f"{term}\n: {body}\n"


def _link(name: str, title: str) -> str:
    short = title.partition(":")[0]
    return f"{{doc}}`{short} </{name}>`"


def _plain(text: str) -> str:
    return text.replace("*", r"\*").replace("_", r"\_").replace("$", r"\$")


def _codes_of(number_id: str, numbers: Numbers) -> Iterator[str]:
    definition = numbers[number_id].definition
    code = definition.where.get("soc_code")
    if code:
        yield str(code)
    for part in definition.of:
        yield from _codes_of(part, numbers)


class PageIndex(SphinxDirective):
    """Write one section of the index; the page is read again when any page of the book changes."""

    required_arguments = 1

    def run(self) -> list[Node]:
        """Return the section's entries."""
        section = self.arguments[0]
        if section not in SECTIONS:
            raise self.error(f"unknown section {section!r}; allowed: {', '.join(SECTIONS)}")
        book = Book(Path(self.env.srcdir).parent, load_numbers())
        for page in book.pages():
            self.env.note_dependency(str(page.path))
        for path in (data_dir() / "numbers.toml", *(data_dir() / "roles").glob("*.toml")):
            self.env.note_dependency(str(path))
        return self.parse_text_to_nodes(index_markdown(section, spoken_in_order(book)))
