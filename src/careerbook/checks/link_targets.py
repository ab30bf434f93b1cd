"""BK024: links inside the book lead to files and headings that exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from careerbook.book.markdown_text import without_code
from careerbook.checks.page import SUFFIXES, Cell, Page
from careerbook.checks.rule import PageRule, Problem
from careerbook.numbers.number_links import APPENDIX

_LINK = re.compile(r"\]\((?P<target><[^<>\n]*>|[^()\s]+)(?:\s+\"[^\"]*\")?\)")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]^]+\]:\s*(?P<target>\S+)", re.MULTILINE)
_ELSEWHERE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_LABEL = re.compile(r"^\((?P<id>[^)\s]+)\)=\s*$", re.MULTILINE)
_HTML_ID = re.compile(r"\bid\s*=\s*[\"'](?P<id>[^\"']+)[\"']")


def _find(page: Page) -> Iterator[Problem]:
    for cell in page.markdown_cells:
        for offset, target in _targets(cell):
            if not _ELSEWHERE.match(target):
                problem = _fault(page, target)
                if problem:
                    yield Problem(cell.place_at(offset), target, problem)


def _targets(cell: Cell) -> Iterator[tuple[int, str]]:
    text = without_code(cell.text)
    for pattern in (_LINK, _DEFINITION):
        for match in pattern.finditer(text):
            yield match.start("target"), match["target"].strip("<>")


def _fault(page: Page, target: str) -> str:
    path, _, anchor = target.partition("#")
    file = (page.path.parent / unquote(path)).resolve() if path else page.path.resolve()
    if file == (page.book.root / APPENDIX).resolve():
        return ""  # generated when the book is built; BK010 looks at its anchors
    if not file.exists():
        return "the link leads to a file that does not exist"
    if anchor and file.suffix in SUFFIXES and unquote(anchor) not in anchors(Page(file, page.book)):
        return "the page has no heading or label of that name"
    return ""


def anchors(page: Page) -> set[str]:
    """Return every anchor of a page: heading slugs, `(label)=` targets and HTML ids."""
    found: set[str] = set()
    for heading in page.headings:
        slug = heading_slug(heading.text)
        number = 0
        while (unique := f"{slug}-{number}" if number else slug) in found:
            number += 1
        found.add(unique)
    for cell in page.markdown_cells:
        text = without_code(cell.text)
        found |= {match["id"] for pattern in (_LABEL, _HTML_ID) for match in pattern.finditer(text)}
    return found


def heading_slug(text: str) -> str:
    """Return the anchor that GitHub and MyST give a heading.

    Example
    -------
    >>> heading_slug("What next, and `why`?")
    'what-next-and-why'
    """
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text).replace("\\", "")
    return re.sub(r"[^\w\u4e00-\u9fff\- ]", "", text.strip().lower().replace(" ", "-"))


RULE = PageRule(
    "BK024",
    "Links lead somewhere",
    "Correct the path (relative to this page) or the anchor (the heading in lower case with '-').",
    _find,
)
