"""Clean the notebook that the theme offers for download on a Markdown page that runs code.

It is made anew at each build, with outputs, widget state and random ids. Here it becomes what the
book's own notebooks are: cells without outputs, the same bytes at every build.
"""

from __future__ import annotations

import json
from pathlib import Path

from sphinx.application import Sphinx

INDENT = 1  # as Jupyter writes its files


def clean_copies(app: Sphinx, error: Exception | None) -> None:
    """Take outputs and random ids out of every notebook made from a Markdown page."""
    if error is not None or app.builder.name != "html":
        return
    for docname in app.env.found_docs:
        copy = Path(app.outdir, "_sources", f"{docname}.ipynb")
        if copy.is_file() and not app.env.doc2path(docname).endswith(".ipynb"):
            notebook = json.loads(copy.read_text(encoding="utf-8"))
            notebook["metadata"].pop("widgets", None)
            for number, cell in enumerate(notebook["cells"], start=1):
                cell["id"] = f"cell-{number}"
                if cell["cell_type"] == "code":
                    cell |= {"outputs": [], "execution_count": None, "metadata": {}}
            text = json.dumps(notebook, indent=INDENT, ensure_ascii=False)
            copy.write_text(text + "\n", encoding="utf-8")
