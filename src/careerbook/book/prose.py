"""Paragraphs and sentences of a Markdown text, for rules about how they read.

A paragraph is what stands between blank lines, and each item of a list. Headings, tables and
quoted blocks are none: their words are fragments, or somebody else's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from careerbook.book.markdown_text import prose_only

_WORD = re.compile(r"\S*\w\S*")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]+")
_NO_PROSE = re.compile(r"[ \t]*(?:#{1,6}[ \t]|\||>|\([\w-]+\)=|%)")
# After . ! or ?, with what closes a quotation or emphasis; what follows begins like a sentence.
_END = re.compile(r"[.!?][\"”’*_)\]]*(?=\s+[\"“‘*_(\[\\$]*[A-Z0-9])")
# A full stop behind these ends no sentence; a single capital is an initial.
_ABBREVIATION = re.compile(r"(?:\b(?:Dr|Mr|Mrs|Ms|No|St|U\.S|cf|e\.g|i\.e|vs)|(?<!\w)[A-Z])\.$")


@dataclass(frozen=True)
class Passage:
    """A paragraph or sentence: its words in single spaces, and where it begins in the text."""

    text: str
    start: int

    @property
    def words(self) -> int:
        """How many words it has; a number is a word, code is none."""
        return len(_WORD.findall(self.text))


def paragraphs(markdown: str) -> Iterator[Passage]:
    r"""Yield every paragraph and list item, without code, comments, tags and link targets.

    Example
    -------
    >>> [paragraph.text for paragraph in paragraphs("# Pay\n\nIt\nvaries.\n- Here\n- There")]
    ['It varies.', 'Here', 'There']
    """
    return (_passage(text, start) for text, start in _blocks(markdown))


def sentences(markdown: str) -> Iterator[Passage]:
    """Yield every sentence of every paragraph.

    Example
    -------
    >>> [sentence.words for sentence in sentences("Go, e.g. on foot. Or stay?")]
    [4, 2]
    """
    for text, start in _blocks(markdown):
        begin = 0
        for match in _END.finditer(text):
            if _ABBREVIATION.search(text[begin : match.start() + 1]):
                continue
            yield _passage(text[begin : match.end()], start + begin)
            begin = match.end()
        if text[begin:].strip():
            yield _passage(text[begin:], start + begin)


def _passage(text: str, start: int) -> Passage:
    return Passage(" ".join(text.split()), start + len(text) - len(text.lstrip()))


def _blocks(markdown: str) -> Iterator[tuple[str, int]]:
    """Yield the text of each paragraph with its line breaks, and its offset."""
    block, start, offset = "", 0, 0
    for line in prose_only(markdown).splitlines(keepends=True):
        item = _ITEM.match(line)
        if item or not line.strip() or _NO_PROSE.match(line):
            if block.strip():
                yield block, start
            block = ""
        if line.strip() and not _NO_PROSE.match(line):
            skipped = item.end() if item else 0
            start = start if block else offset + skipped
            block += line[skipped:]
        offset += len(line)
    if block.strip():
        yield block, start
