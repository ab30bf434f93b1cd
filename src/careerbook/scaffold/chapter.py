"""A chapter's text from a template: the notebook with its marks filled and its minutes counted."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path

from careerbook.book.chapter_minutes import fix_minutes
from careerbook.book.first_cell import with_first_cell
from careerbook.book.notebook_file import cell_source, dump_notebook, with_source
from careerbook.scaffold.writing import filled


def chapter_text(template: str, values: Mapping[str, str], settings: str) -> str:
    """Return a notebook as it is stored, with its first cell and the minutes that its words take.

    ``settings`` is the text of the book's ``_config.yml``.
    """
    escaped = {name: json.dumps(value)[1:-1] for name, value in values.items()}
    notebook = json.loads(filled(template, escaped))
    # A value of several lines makes one long line of the file's list; store each line by itself.
    notebook["cells"] = [with_source(cell, cell_source(cell)) for cell in notebook["cells"]]
    notebook = with_first_cell(notebook, settings)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "chapter.ipynb"
        path.write_bytes(dump_notebook(notebook).encode("utf-8"))
        fix_minutes(path)
        return path.read_text(encoding="utf-8")
