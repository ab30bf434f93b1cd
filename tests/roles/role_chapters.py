"""Role chapters as their tests see them: sections, prose, code cells."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

BOOK = Path(__file__).resolve().parents[2] / "book"
FOLDER = BOOK / "roles"

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_HEADING = re.compile(r"^#{1,6} .*$", re.MULTILINE)
_LIST_MARK = re.compile(r"^\s*(?:[-*+]|\d+\.)\s+")


@dataclass(frozen=True)
class Chapter:
    """One notebook of ``book/roles``."""

    path: Path

    @property
    def slug(self) -> str:
        return self.path.stem

    @cached_property
    def cells(self) -> dict[str, dict]:
        """Every cell by id, its source as one text, in the order of the page."""
        notebook = json.loads(self.path.read_text(encoding="utf-8"))
        joined = ({**cell, "source": "".join(cell["source"])} for cell in notebook["cells"])
        return {cell["id"]: cell for cell in joined}

    @property
    def markdown(self) -> list[str]:
        return [c["source"] for c in self.cells.values() if c["cell_type"] == "markdown"]

    @property
    def code(self) -> dict[str, dict]:
        return {name: c for name, c in self.cells.items() if c["cell_type"] == "code"}

    def headings(self, level: int) -> list[str]:
        mark = "#" * level + " "
        lines = (line for text in self.markdown for line in text.splitlines())
        return [line.removeprefix(mark).strip() for line in lines if line.startswith(mark)]

    def section_of(self, cell_id: str) -> str:
        """Return the second-level heading under which a cell stands."""
        heading = ""
        for name, cell in self.cells.items():
            if cell["cell_type"] == "markdown":
                for line in cell["source"].splitlines():
                    if line.startswith("## "):
                        heading = line.removeprefix("## ").strip()
            if name == cell_id:
                return heading
        raise KeyError(cell_id)

    def words(self) -> int:
        """Count the words that a reader sees in the Markdown cells; numbers count as words."""
        text = "\n".join(map(seen, self.markdown))
        return sum(1 for word in text.split() if re.search(r"\w", word))

    def paragraphs(self) -> list[str]:
        """Return every paragraph, list item and table cell, in lower case and single spaces."""
        found = []
        for text in self.markdown:
            for block in re.split(r"\n\s*\n", _HEADING.sub("\n\n", seen(text))):
                found += _pieces(block)
        return [" ".join(piece.casefold().split()) for piece in found if piece.strip()]


def chapters() -> list[Chapter]:
    """Return every role chapter that exists."""
    return [Chapter(path) for path in sorted(FOLDER.glob("*.ipynb"))]


def seen(markdown: str) -> str:
    """Return Markdown without comments and without where its links go."""
    return _LINK.sub(r"\1", _COMMENT.sub("", markdown))


def _pieces(block: str) -> list[str]:
    lines = block.splitlines()
    if any(line.startswith("|") for line in lines):
        return [cell for line in lines for cell in line.strip("| ").split("|")]
    pieces: list[str] = []
    for line in lines:
        if _LIST_MARK.match(line) or not pieces:
            pieces.append(_LIST_MARK.sub("", line))
        else:
            pieces[-1] += f" {line}"
    return pieces
