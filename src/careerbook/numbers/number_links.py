r"""Numbers quoted in prose: links such as `[\$120,230](../appendix/figures.md#ds-median-wage)`.

The text of such a link is the number. This module finds the links in Markdown pages and in the
Markdown cells of notebooks, compares each text with the data, and rewrites those that differ.
What a number is, and where it comes from, is `careerbook.numbers`.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from careerbook.book.markdown_text import without_code
from careerbook.book.notebook_file import (
    NOTEBOOK_SUFFIX,
    cell_source,
    dump_notebook,
    read_notebook,
    with_source,
)
from careerbook.errors import NumberError
from careerbook.numbers import Number, Numbers, load_numbers

__all__ = [
    "APPENDIX",
    "Number",
    "NumberError",
    "NumberLink",
    "Numbers",
    "find_links",
    "fix_file",
    "fix_text",
    "link_markdown",
    "load_numbers",
    "target_from",
]

APPENDIX = "appendix/figures.md"
_LINK = re.compile(
    r"(?<!!)\[(?P<text>(?:\\.|[^\[\]\\])*)\]"
    r"\((?P<path>[^()\s#]*\bfigures\.(?:md|html|ipynb))(?:#(?P<id>[^()\s]*))?(?:\s+\"(?P<title>[^\"]*)\")?\)"
)


@dataclass(frozen=True)
class NumberLink:
    """One link to a number.

    Parameters
    ----------
    text : str
        What stands between the square brackets, as written.
    path : str
        The link's path, as written.
    id : str
        The number's id; empty when the link has no `#id`.
    start, end : int
        Place of the whole link in the text that was searched.
    title : str
        The link's title: what its sentence says of it (`careerbook.numbers.comparisons`).
    """

    text: str
    path: str
    id: str
    start: int
    end: int
    title: str = ""

    def says(self, number: Number) -> bool:
        """Tell whether the link prints the number exactly as the data give it."""
        return " ".join(self.text.split()) == number.markdown


def find_links(markdown: str) -> Iterator[NumberLink]:
    """Yield every number link of a Markdown text; code is not searched."""
    for match in _LINK.finditer(without_code(markdown)):
        yield NumberLink(
            markdown[match.start("text") : match.end("text")],
            match["path"],
            match["id"] or "",
            match.start(),
            match.end(),
            match["title"] or "",
        )


def target_from(page: str) -> str:
    """Return the path that a link on a page must have.

    Parameters
    ----------
    page : str
        The page's path inside the book, with forward slashes.

    Example
    -------
    >>> target_from("roles/data-scientist.ipynb")
    '../appendix/figures.md'
    """
    return posixpath.relpath(APPENDIX, posixpath.dirname(page) or ".")


def link_markdown(number: Number, page: str, title: str = "") -> str:
    """Return the link that quotes a number on a page, ready to be pasted into prose."""
    told = f' "{title}"' if title else ""
    return f"[{number.markdown}]({target_from(page)}#{number.id}{told})"


def fix_text(markdown: str, page: str, numbers: Numbers) -> str:
    """Return the text with every resolvable number link saying what the data say.

    Links to unknown numbers are left as they are: only a person can tell what was meant.
    """
    parts: list[str] = []
    done = 0
    for link in find_links(markdown):
        try:
            number = numbers[link.id]
        except NumberError:
            continue
        if not link.says(number) or link.path != target_from(page):
            parts += [markdown[done : link.start], link_markdown(number, page, link.title)]
            done = link.end
    return "".join([*parts, markdown[done:]])


def fix_file(path: Path, page: str, numbers: Numbers) -> bool:
    """Rewrite the number links of a page in place; return whether anything changed.

    Only the links change: a notebook keeps its cells, ids and metadata, a page that is right is
    not written at all.
    """
    if path.suffix != NOTEBOOK_SUFFIX:
        # Bytes, not text mode: line endings stay what they are.
        old = path.read_bytes().decode("utf-8")
        new = fix_text(old, page, numbers)
        if new != old:
            path.write_bytes(new.encode("utf-8"))
        return new != old
    notebook = read_notebook(path)
    changed = False
    for index, cell in enumerate(notebook["cells"]):
        if cell.get("cell_type") != "markdown":
            continue
        old = cell_source(cell)
        new = fix_text(old, page, numbers)
        if new != old:
            notebook["cells"][index] = with_source(cell, new)
            changed = True
    if changed:
        path.write_bytes(dump_notebook(notebook).encode("utf-8"))
    return changed
