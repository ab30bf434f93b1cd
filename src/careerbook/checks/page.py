"""What the rules look at: the book's pages, their cells and lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from careerbook.book.chapters import is_chapter
from careerbook.book.markdown_text import blank, prose_only, without_code
from careerbook.book.notebook_file import NOTEBOOK_SUFFIX, cell_source, read_notebook
from careerbook.errors import CareerbookError
from careerbook.numbers.number_links import APPENDIX, Numbers, find_links, load_numbers

BOOK_FOLDER = "book"
CONFIG_FILE = "_config.yml"
SUFFIXES = (".md", NOTEBOOK_SUFFIX)
CHAPTER: Literal["chapter"] = "chapter"
Kind = Literal["chapter", "index", "appendix"]

_HEADING = re.compile(r"^ {0,3}(?P<level>#{1,6})[ \t]+(?P<text>.*?)[ \t]*#*$")


@dataclass(frozen=True)
class Position:
    """Where on a page: a line of a Markdown file, or a cell of a notebook and a line in it.

    Cells and lines are counted from 1; line 0 means the cell or page as a whole.
    """

    line: int = 0
    cell: int = 0

    def __str__(self) -> str:
        parts = [f"cell {self.cell}"] if self.cell else []
        return ", ".join(parts + ([f"line {self.line}"] if self.line else []))


@dataclass(frozen=True)
class Cell:
    """A cell of a notebook; a Markdown page is one Markdown cell with `number` 0."""

    kind: str
    text: str
    number: int = 0
    raw: dict[str, Any] = field(default_factory=dict)

    def place(self, line: int = 0) -> Position:
        """Return the place of a line of this cell."""
        return Position(line, self.number)

    def place_at(self, offset: int) -> Position:
        """Return the place of a character of this cell."""
        return self.place(self.text.count("\n", 0, offset) + 1)


@dataclass(frozen=True)
class Line:
    """A line as written, as prose (code, comments, tags, link targets blanked), and its place."""

    raw: str
    prose: str
    place: Position

    def is_exempt(self, marker: str) -> bool:
        """Tell whether the line carries `<!-- marker: reason -->` with a reason."""
        return re.search(rf"<!--\s*{re.escape(marker)}:\s*\S.*?-->", self.raw) is not None


@dataclass(frozen=True)
class Heading:
    """A heading: its level 1-6, its text and its place."""

    level: int
    text: str
    place: Position


@dataclass(frozen=True)
class Book:
    """The sources of a book: the project's folder, and the numbers that its prose may quote."""

    project: Path
    numbers: Numbers

    @property
    def root(self) -> Path:
        """The folder that the paths of pages start from."""
        return self.project / BOOK_FOLDER

    def pages(self) -> list[Page]:
        """Return every page, sorted by name; the generated page of numbers is left out."""
        paths = [path for path in self.root.rglob("*") if path.suffix in SUFFIXES]
        hidden = {".ipynb_checkpoints", "_build"}
        return [
            Page(path, self)
            for path in sorted(paths)
            if hidden.isdisjoint(path.relative_to(self.root).parts) and path != self.root / APPENDIX
        ]


def open_book(project: Path | None = None) -> Book:
    """Find the book's sources from a folder upwards, by default the working folder.

    Raises
    ------
    CareerbookError
        When no folder upwards holds `book/` and `_config.yml`.
    """
    start = (project or Path.cwd()).resolve()
    for folder in (start, *start.parents):
        if (folder / BOOK_FOLDER).is_dir() and (folder / CONFIG_FILE).is_file():
            return Book(folder, load_numbers())
    raise CareerbookError(
        f"no book found: neither {start} nor a folder above it has '{BOOK_FOLDER}/' and "
        f"'{CONFIG_FILE}'; go to the checkout or name it with --project"
    )


@dataclass(frozen=True)
class Page:
    """A page of the book.

    Parameters
    ----------
    path : Path
        The file.
    book : Book
        The book it belongs to.
    """

    path: Path
    book: Book

    @property
    def name(self) -> str:
        """The path inside the book with forward slashes, such as `roles/data-scientist.ipynb`."""
        return self.path.resolve().relative_to(self.book.root.resolve()).as_posix()

    @property
    def file(self) -> str:
        """The path inside the project, as findings print it."""
        return f"{BOOK_FOLDER}/{self.name}"

    @property
    def kind(self) -> Kind:
        """What the page is: chapters keep more rules than the index and the appendix."""
        if self.name.startswith("appendix/"):
            return "appendix"
        return CHAPTER if is_chapter(self.name.removesuffix(self.path.suffix)) else "index"

    @property
    def is_notebook(self) -> bool:
        """Whether the page is stored as a notebook."""
        return self.path.suffix == NOTEBOOK_SUFFIX

    @cached_property
    def cells(self) -> list[Cell]:
        """The page's cells in order."""
        if not self.is_notebook:
            return [Cell("markdown", self.path.read_text(encoding="utf-8"))]
        cells = read_notebook(self.path)["cells"]
        return [
            Cell(str(raw.get("cell_type")), cell_source(raw), number, raw)
            for number, raw in enumerate(cells, start=1)
        ]

    @property
    def markdown_cells(self) -> list[Cell]:
        """The cells that hold prose."""
        return [cell for cell in self.cells if cell.kind == "markdown"]

    @property
    def code_cells(self) -> list[Cell]:
        """The cells that hold code."""
        return [cell for cell in self.cells if cell.kind == "code"]

    def lines(self, *, keep_numbers: bool = False) -> Iterator[Line]:
        """Yield every line of prose; number links are blanked out unless they are to be kept."""
        for cell in self.markdown_cells:
            text = cell.text
            if not keep_numbers:
                for link in find_links(cell.text):
                    hidden = re.sub(r"[^\n]", " ", text[link.start : link.end])
                    text = text[: link.start] + hidden + text[link.end :]
            rows = zip(cell.text.split("\n"), prose_only(text).split("\n"), strict=True)
            for number, (raw, prose) in enumerate(rows, start=1):
                yield Line(raw, prose, cell.place(number))

    @cached_property
    def headings(self) -> list[Heading]:
        """The page's headings in order, without the text of comments."""
        found = []
        for cell in self.markdown_cells:
            text = re.sub(r"<!--.*?-->", blank, without_code(cell.text), flags=re.DOTALL)
            originals = cell.text.split("\n")
            for number, line in enumerate(text.split("\n"), start=1):
                if match := _HEADING.match(line):
                    original = _HEADING.match(originals[number - 1]) or match
                    heading = Heading(
                        len(match["level"]), original["text"].strip(), cell.place(number)
                    )
                    found.append(heading)
        return found

    def section(self, heading: Heading) -> Iterator[Line]:
        """Yield the lines under a heading, up to the next heading of any level."""
        places = [h.place for h in self.headings]
        index = places.index(heading.place)
        end = places[index + 1] if index + 1 < len(places) else None
        started = False
        for line in self.lines(keep_numbers=True):
            if line.place == end:
                return
            if started:
                yield line
            started = started or line.place == heading.place
