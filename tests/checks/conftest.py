"""A small book to check: `book.page(name, text)` writes a page and returns it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from careerbook.checks import Book, Page
from careerbook.checks.rule import BookRule, PageRule
from careerbook.numbers.number_links import load_numbers

ADDRESS = "https://github.com/someone/some-book"


class SmallBook:
    """A project folder with a configuration and whatever pages a test writes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.book = Book(folder, load_numbers())
        self.write("_config.yml", f"title: Small\nrepository:\n  url: {ADDRESS}\n")
        self.book.root.mkdir()

    def write(self, name: str, text: str) -> Path:
        """Write a file of the project."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def page(self, text: str, name: str = "topics/pay.md") -> Page:
        """Write a Markdown page."""
        return Page(self.write(f"book/{name}", text), self.book)

    def notebook(self, *cells: str | dict[str, Any], name: str = "topics/pay.ipynb") -> Page:
        """Write a notebook; a text becomes a Markdown cell, a dict is a code cell's fields."""
        made: list[dict[str, Any]] = []
        for number, cell in enumerate(cells):
            base = {"id": f"c{number}", "metadata": {}}
            if isinstance(cell, str):
                made.append({"cell_type": "markdown", **base, "source": cell})
            else:
                code = {"cell_type": "code", "execution_count": None, "outputs": [], "source": ""}
                made.append({**code, **base, **cell})
        notebook = {"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
        return Page(self.write(f"book/{name}", json.dumps(notebook)), self.book)


@pytest.fixture
def book(tmp_path: Path) -> SmallBook:
    return SmallBook(tmp_path)


def found(rule: PageRule, page: Page) -> list[tuple[str, str]]:
    """Return place and value of each finding."""
    return [(str(finding.place), finding.value) for finding in rule.check(page)]


def values(rule: PageRule | BookRule, target: Any) -> Sequence[str]:
    """Return the value of each finding."""
    return [finding.value for finding in rule.check(target)]
