"""Which sentences quote a table that is about to be replaced, and what they would say then."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from careerbook.book.chapters import BOOK_FOLDER
from careerbook.book.notebook_file import NOTEBOOK_SUFFIX, cell_source, read_notebook
from careerbook.errors import NumberError
from careerbook.numbers.number_links import find_links
from careerbook.numbers.registry import REGISTRY_FILE, Definition, read_registry
from careerbook.numbers.resolve import Numbers
from careerbook.paths import data_dir

if TYPE_CHECKING:
    import pandas as pd

PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.)\s)|\n(?=\s*\|)")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z*\[(])")
LINK = re.compile(r"(?<!!)\[((?:\\.|[^\[\]\\])*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")


def quotations(table: str, old: Path, new: Path, period: str, project: Path) -> list[str]:
    """Return lines about the numbers of a table that change, each with its sentences.

    Parameters
    ----------
    table
        The table that is about to be replaced.
    old, new
        Folders with all tables, before and after.
    period
        Column of the table with the period, such as ``year``: a number that is read from the
        newest period before is compared with the newest after, too.
    project
        The book's checkout.

    Returns
    -------
    list of str
        For each number that changes, cannot be read any more, or has a newer release: id, both
        texts, and below it page and sentence of each place that quotes it.
    """
    definitions = read_registry(data_dir() / REGISTRY_FILE)
    before = Numbers(definitions, _loader(old))
    after = Numbers(definitions, _loader(new))
    newer = Numbers(_moved(definitions, table, period, old, new), _loader(new))
    sentences = quoting_sentences(project / BOOK_FOLDER)
    lines: list[str] = []
    for name in definitions:
        said = _text(before, name)
        if table not in _tables(definitions, name):
            continue
        changed, coming = _text(after, name), _text(newer, name)
        if said != changed:
            lines.append(f"{name}: {said} -> {changed}")
        elif coming != said:
            lines.append(f"{name}: {said}, the new release says {coming}")
        else:
            continue
        lines += [f"  {page}: {sentence}" for page, sentence in sentences.get(name, ())]
    return lines


def quoting_sentences(book: Path) -> dict[str, list[tuple[str, str]]]:
    """Return id of a number -> page and sentence of each place that quotes it.

    Parameters
    ----------
    book
        Folder of the book's pages.
    """
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for path in sorted((*book.rglob("*.md"), *book.rglob("*.ipynb"))):
        page = path.relative_to(book).as_posix()
        if page == "appendix/figures.md":
            continue
        for sentence in _sentences(path):
            for link in find_links(sentence):
                told = (page, LINK.sub(r"\1", " ".join(sentence.split())))
                if told not in found[link.id]:
                    found[link.id].append(told)
    return dict(found)


def _sentences(path: Path) -> Iterator[str]:
    for text in _texts(path):
        for paragraph in PARAGRAPH.split(text):
            yield from SENTENCE_END.split(paragraph)


def _texts(path: Path) -> Iterator[str]:
    if path.suffix != NOTEBOOK_SUFFIX:
        yield path.read_text(encoding="utf-8")
        return
    for cell in read_notebook(path)["cells"]:
        if cell.get("cell_type") == "markdown":
            yield cell_source(cell)


def _loader(folder: Path) -> Callable[[str], pd.DataFrame]:
    from careerbook.facts import data

    @cache
    def load(name: str) -> pd.DataFrame:
        return data.read(name, folder / f"{name}.csv", folder)

    return load


def _text(numbers: Numbers, name: str) -> str:
    try:
        return numbers[name].text
    except NumberError:
        return "no value"


def _tables(definitions: Mapping[str, Definition], name: str) -> set[str]:
    definition = definitions[name]
    parts = [_tables(definitions, part) for part in definition.of if part in definitions]
    return {definition.table, *(table for part in parts for table in part)}


def _moved(
    definitions: Mapping[str, Definition], table: str, period: str, old: Path, new: Path
) -> dict[str, Definition]:
    """Return the definitions, those of the newest period before reading the newest after."""
    was, is_now = (_loader(folder)(table)[period].max() for folder in (old, new))
    if was == is_now:
        return dict(definitions)
    return {
        name: replace(one, where={**one.where, period: is_now})
        if one.table == table and one.where.get(period) == was
        else one
        for name, one in definitions.items()
    }
