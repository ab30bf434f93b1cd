"""Give the downloadable notebook of a Markdown page the same bytes at every build.

The theme offers each page that runs code as a notebook. For a page written in Markdown that file
is made anew at each build, with random cell ids; here they become numbers.
"""

from __future__ import annotations

import json
from pathlib import Path

from sphinx.application import Sphinx

INDENT = 1  # as Jupyter writes its files


def number_cells(app: Sphinx, error: Exception | None) -> None:
    """Rewrite the cell ids of every notebook that was made from a Markdown page."""
    if error is not None or app.builder.name != "html":
        return
    for docname in app.env.found_docs:
        copy = Path(app.outdir, "_sources", f"{docname}.ipynb")
        if copy.is_file() and not app.env.doc2path(docname).endswith(".ipynb"):
            notebook = json.loads(copy.read_text(encoding="utf-8"))
            for number, cell in enumerate(notebook["cells"], start=1):
                cell["id"] = f"cell-{number}"
            text = json.dumps(notebook, indent=INDENT, ensure_ascii=False)
            copy.write_text(text + "\n", encoding="utf-8")
