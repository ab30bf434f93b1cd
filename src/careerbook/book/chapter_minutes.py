"""How long a chapter takes: its words, and what there is to try, counted from its file.

The rates are judgment, chosen for somebody who reads to learn and not to skim. They are rounded so
that nobody takes them for a measurement. What matters is that every chapter is counted alike.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from careerbook import PUBLIC
from careerbook.book.first_cell import HIDDEN_TAG
from careerbook.book.markdown_text import prose_only
from careerbook.book.notebook_file import (
    NOTEBOOK_SUFFIX,
    cell_source,
    dump_notebook,
    parse_notebook,
    read_notebook,
    with_source,
)

WORDS_PER_MINUTE = 200
"""Slower than a novel: figures are compared, and sentences are read twice."""
MINUTES_PER_RESULT = 1
"""A chart or table: its title, its axis, one comparison."""
CODE_LINES_PER_MINUTE = 12
"""Code that stands open is read line by line; folded code is not counted."""
MINUTES_PER_WIDGET = 3
"""Choose your case, change one setting, read what it says."""
SELF_CHECKS = frozenset(
    {
        "InterestProfile",
        "KnowledgeCheck",
        "ScenarioReview",
        "SkillGap",
        "SkillProfile",
        "TeamReview",
        "TermCheck",
    }
)
"""Widgets that ask for one judgment a line, 20 to 40 of them, before they say anything."""
MINUTES_PER_SELF_CHECK = 10
"""About 20 seconds a line; who looks for evidence takes longer, and should."""
UNCOUNTED = frozenset({"chapter_check"})
"""Calls whose cell takes no minutes of the chapter: its check comes later, or in class."""
MINUTES_PER_EXERCISE = 5
"""Try before you open the solution, whose words are counted with the others."""
ROUNDED_TO = 5
"""Minutes; a finer number would promise what these rates cannot keep."""

OPEN_TAG = "show-input"
KERNEL_TAG = "needs-kernel"
_IMPORT = re.compile(r"^\s*from careerbook import (?P<names>\([^)]*\)|.*)$", re.MULTILINE)
_WIDGET_MODULE = re.compile(r"^widgets\.|_widget$")
"""Which modules hold widgets, among those of `careerbook.PUBLIC`."""
_CODE_BLOCK = re.compile(
    r"^(?P<fence>`{3,})\{code-cell\}[^\n]*\n(?P<code>.*?)^(?P=fence)", re.MULTILINE | re.DOTALL
)
_SOLUTION = re.compile(r"^\*\*\d+\.[^\n]*(?:\n(?!\*\*\d+\.|#)[^\n]*)*?\n<details", re.MULTILINE)
_WORD = re.compile(r"\S*\w\S*")
_LINE = re.compile(r"(?P<label>\*\*Minutes:\*\*[ \t]*)(?P<value>[^·|\n]*?)(?=[ \t]*(?:[·|\n]|$))")


@dataclass(frozen=True)
class _Code:
    text: str
    tags: frozenset[str]


def page_minutes(path: Path) -> int:
    """Return the minutes that a page takes, a multiple of `ROUNDED_TO` and at least that.

    Parameters
    ----------
    path : Path
        A notebook, or a Markdown page whose ``{code-cell}`` blocks run.

    Raises
    ------
    CareerbookError
        When a notebook cannot be read.
    """
    return text_minutes(path, path.read_text(encoding="utf-8"))


def text_minutes(path: Path, text: str) -> int:
    """Return the minutes of a page whose file was read; see `page_minutes`."""
    prose, code = _parts(path, text)
    widgets = frozenset(name for cell in code for name in _widget_names(cell.text))
    total = sum(len(_WORD.findall(prose_only(text))) for text in prose) / WORDS_PER_MINUTE
    total += sum(_cell_minutes(cell, widgets) for cell in code)
    total += MINUTES_PER_EXERCISE * sum(len(_SOLUTION.findall(text)) for text in prose)
    return max(ROUNDED_TO, ROUNDED_TO * int(total / ROUNDED_TO + 0.5))


def said_minutes(markdown: str) -> str:
    """Return what stands behind ``**Minutes:**``; empty when the line is not there.

    Example
    -------
    >>> said_minutes("**Minutes:** 25 · **Before this:** nothing")
    '25'
    """
    match = _LINE.search(markdown)
    return match["value"].strip() if match else ""


def fix_minutes(path: Path) -> bool:
    """Write the computed minutes into a page that names its minutes; return whether it changed.

    Raises
    ------
    CareerbookError
        When a notebook cannot be read.
    """
    wanted = str(page_minutes(path))
    if path.suffix != NOTEBOOK_SUFFIX:
        # Bytes, not text mode: line endings stay what they are.
        old = path.read_bytes().decode("utf-8")
        new = _with_minutes(old, wanted)
        if new != old:
            path.write_bytes(new.encode("utf-8"))
        return new != old
    notebook = read_notebook(path)
    for index, cell in enumerate(notebook["cells"]):
        old = cell_source(cell)
        if cell.get("cell_type") == "markdown" and _LINE.search(old):
            new = _with_minutes(old, wanted)
            if new != old:
                notebook["cells"][index] = with_source(cell, new)
                path.write_bytes(dump_notebook(notebook).encode("utf-8"))
            return new != old
    return False


def _with_minutes(markdown: str, wanted: str) -> str:
    return _LINE.sub(lambda match: f"{match['label'].rstrip()} {wanted}", markdown, count=1)


def _parts(path: Path, text: str) -> tuple[list[str], list[_Code]]:
    """Return the Markdown texts and the code cells of a page."""
    if path.suffix != NOTEBOOK_SUFFIX:
        found = [match["code"] for match in _CODE_BLOCK.finditer(text)]
        return [text], [_Code(code, frozenset()) for code in found]
    prose, code = [], []
    for cell in parse_notebook(path, text)["cells"]:
        if cell.get("cell_type") == "markdown":
            prose.append(cell_source(cell))
        elif cell.get("cell_type") == "code":
            tags = frozenset((cell.get("metadata") or {}).get("tags", ()))
            code.append(_Code(cell_source(cell), tags))
    return prose, code


def _widget_names(code: str) -> Iterator[str]:
    for match in _IMPORT.finditer(code):
        for part in match["names"].strip("()").split(","):
            name, _, alias = (word.strip() for word in part.partition(" as "))
            if _WIDGET_MODULE.search(PUBLIC.get(name, "")):
                yield alias or name


def _cell_minutes(cell: _Code, widgets: frozenset[str]) -> float:
    if HIDDEN_TAG in cell.tags:
        return 0.0
    calls, shows = _calls(cell.text)
    total = 0.0
    if calls & UNCOUNTED:
        return total
    if OPEN_TAG in cell.tags:
        lines = [line for line in cell.text.splitlines() if line.strip()]
        total += len(lines) / CODE_LINES_PER_MINUTE
    if calls & widgets & SELF_CHECKS:
        return total + MINUTES_PER_SELF_CHECK
    if KERNEL_TAG in cell.tags or calls & widgets:
        return total + MINUTES_PER_WIDGET
    return total + (MINUTES_PER_RESULT if shows else 0)


def _calls(code: str) -> tuple[set[str], bool]:
    """Return the names that the code calls, and whether its last statement shows something."""
    try:
        body = ast.parse(code).body
    except SyntaxError:  # a magic; running the notebook judges it
        return set(), True
    calls = [node.func for part in body for node in ast.walk(part) if isinstance(node, ast.Call)]
    names = {call.id for call in calls if isinstance(call, ast.Name)}
    return names, bool(body) and not isinstance(body[-1], (ast.Import, ast.ImportFrom, ast.Assign))
