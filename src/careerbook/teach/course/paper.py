"""A form on paper: versions A and B with the same questions in another order, and the key to both.

The page is HTML that a browser prints, tagged, to PDF: headings, lists and the language are told to
a screen reader. Version and key begin on pages of their own.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence

from careerbook.assess.knowledge.quiz_order import shown_order
from careerbook.teach.course.item import BOOK, LICENCE, Group, Item, unit_words
from careerbook.teach.course.markup import asked, rich, shown

VERSIONS = {"A": 1, "B": 2}
"""Version -> the seed that orders questions and options."""
LETTERS = "ABCDEFGH"
STYLE = """
body { font: 12pt/1.45 Georgia, serif; max-width: 46rem; margin: 1rem auto; padding: 0 1rem; }
section { break-after: page; }
section:last-of-type { break-after: auto; }
section > ol > li { margin: 0 0 1.4em; break-inside: avoid; }
pre { background: #f2f2f2; padding: .5em; white-space: pre-wrap; }
li ol { list-style: upper-alpha; }
.write { border-bottom: 1px solid; display: inline-block; width: 14em; height: 1.6em; }
.large { font-size: 18pt; }
@page { margin: 18mm; }
"""


def to_html(groups: Sequence[Group], title: str, *, large: bool = False) -> str:
    """Return versions A and B and the key.

    Parameters
    ----------
    groups
        The questions; of each the first variant is asked.
    title
        What the form is called.
    large
        Whether the print is large, for readers who need it.
    """
    versions = "".join(_version(groups, title, name) for name in VERSIONS)
    keys = "".join(_key(groups, name) for name in VERSIONS)
    size = ' class="large"' if large else ""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{html.escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body{size}>\n<main>\n{versions}"
        f"<section><h1>Key: {html.escape(title)}</h1>{keys}"
        f"<p>{BOOK}, {LICENCE}.</p></section>\n</main>\n</body>\n</html>\n"
    )


def order(groups: Sequence[Group], version: str) -> list[Group]:
    """Return the questions in the order of a version."""
    seed = VERSIONS[version]
    return [groups[place] for place in shown_order(len(groups), seed, "form", mixed=True)]


def places(item: Item, version: str) -> tuple[int, ...]:
    """Return the places of an item's options, steps or right sides in the order of a version."""
    mixed = item.kind in ("order", "match")
    return shown_order(len(item.parts), VERSIONS[version], item.id, mixed=mixed)


def key_of(item: Item, version: str) -> str:
    """Return the letters of the key, or its number.

    Example
    -------
    >>> from careerbook.teach.course.selection import of_sources
    >>> item = of_sources(["topics/salaries"])[0].items[0]
    >>> item.parts[places(item, "A")["ABCD".index(key_of(item, "A"))]].right
    True
    """
    if item.kind == "numeric":
        unit = f" {unit_words(item.unit)}" if item.unit else ""
        return f"{shown(item.answer)}{unit}"
    letters = {place: LETTERS[at] for at, place in enumerate(places(item, version))}
    if item.kind in ("order", "match"):
        return " ".join(letters[place] for place in range(len(item.parts)))
    return "".join(sorted(letters[at] for at, part in enumerate(item.parts) if part.right))


def _version(groups: Sequence[Group], title: str, name: str) -> str:
    lines = "".join(f"<li>{_question(group.items[0], name)}</li>" for group in order(groups, name))
    return (
        f"<section><h1>{html.escape(title)}: version {name}</h1>"
        f'<p>Name or number: <span class="write"></span></p><ol>{lines}</ol></section>\n'
    )


def _question(item: Item, version: str) -> str:
    return f"{asked(item)}{''.join(_answers(item, version))}"


def _answers(item: Item, version: str) -> Iterator[str]:
    if item.kind == "numeric":
        yield '<p>Your number: <span class="write"></span></p>'
        return
    if item.kind == "match":
        lefts = "".join(f"<li>{rich(part.text)}</li>" for part in item.parts)
        yield f'<ol style="list-style: decimal">{lefts}</ol>'
    texts = [part.partner if item.kind == "match" else part.text for part in item.parts]
    shown_texts = "".join(f"<li>{rich(texts[place])}</li>" for place in places(item, version))
    yield f"<ol>{shown_texts}</ol>"
    if item.kind == "order":
        yield '<p>The letters in order: <span class="write"></span></p>'
    elif item.kind == "match":
        yield '<p>A letter for each number: <span class="write"></span></p>'


def _key(groups: Sequence[Group], version: str) -> str:
    lines = "".join(
        f"<li><strong>{html.escape(key_of(group.items[0], version))}</strong> "
        f"{html.escape(group.name)}: {rich(group.items[0].reason)}</li>"
        for group in order(groups, version)
    )
    return f"<h2>Version {version}</h2><ol>{lines}</ol>"
