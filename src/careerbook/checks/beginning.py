"""BK025: every notebook begins with the cell that finds this package or installs it."""

from __future__ import annotations

from collections.abc import Iterator

from careerbook.book.first_cell import CELL_ID, has_first_cell, with_first_cell
from careerbook.book.notebook_file import dump_notebook, read_notebook
from careerbook.checks.page import CONFIG_FILE, Page, Position
from careerbook.checks.rule import PageRule, Problem


def _find(page: Page) -> Iterator[Problem]:
    if page.is_notebook and not has_first_cell(read_notebook(page.path), _settings(page)):
        yield Problem(Position(), CELL_ID, "the cell is missing, not the second one, or differs")


def fix_first_cell(page: Page) -> bool:
    """Put the cell into a notebook; return whether the file changed."""
    if not page.is_notebook:
        return False
    notebook = read_notebook(page.path)
    wanted = with_first_cell(notebook, _settings(page))
    if wanted["cells"] == notebook["cells"]:
        return False
    page.path.write_bytes(dump_notebook(wanted).encode("utf-8"))
    return True


def _settings(page: Page) -> str:
    return (page.book.project / CONFIG_FILE).read_text(encoding="utf-8")


RULE = PageRule(
    "BK025",
    "Notebooks begin with the cell that finds the handbook's code",
    "Run `careerbook check --fix`, which writes it.",
    _find,
)
