"""BK023: every picture says in words what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from careerbook.book.markdown_text import without_code
from careerbook.checks.page import Cell, Page
from careerbook.checks.rule import PageRule, Problem

_MARKDOWN = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<target>[^)]*)\)")
_HTML = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_ALT = re.compile(r"\balt\s*=\s*(?:\"[^\"]*\S[^\"]*\"|'[^']*\S[^']*')", re.IGNORECASE)
_DIRECTIVE = re.compile(
    r"^(?P<fence>`{3,}|:{3,})\{(?:image|figure)\}[ ]*(?P<target>\S*)\n(?P<body>.*?)^(?P=fence)",
    re.MULTILINE | re.DOTALL,
)


def _find(page: Page) -> Iterator[Problem]:
    for cell in page.markdown_cells:
        yield from _find_in_cell(cell)


def _find_in_cell(cell: Cell) -> Iterator[Problem]:
    text = without_code(cell.text)
    for match in _MARKDOWN.finditer(text):
        if not match["alt"].strip():
            yield Problem(cell.place_at(match.start()), match["target"], "no alternative text")
    for match in _HTML.finditer(text):
        if not _ALT.search(match[0]):
            yield Problem(cell.place_at(match.start()), match[0], "no alternative text")
    for match in _DIRECTIVE.finditer(cell.text):
        if not re.search(r"^:alt:[ ]*\S", match["body"], re.MULTILINE):
            yield Problem(cell.place_at(match.start()), match["target"], "no ':alt:' option")


RULE = PageRule(
    "BK023",
    "Pictures have alternative text",
    "Say between the square brackets (or in ':alt:') what the picture tells, in one sentence.",
    _find,
)
