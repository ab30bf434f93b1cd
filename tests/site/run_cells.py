"""Run the code cells of notebooks one after the other: ``python run_cells.py NOTEBOOK ...``.

Each notebook runs in a process of its own, forked from one that has imported what all of them
need, so that forty notebooks take seconds. Needs IPython and what the notebooks import, no more.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import ipywidgets  # noqa: F401 - imported once for all
import matplotlib as mpl
import pandas as pd  # noqa: F401
from IPython.core.interactiveshell import InteractiveShell

import careerbook  # noqa: F401


def first_failure(notebook: Path) -> str:
    """Return what the first failing cell printed, or nothing."""
    cells: list[dict[str, Any]] = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    os.chdir(notebook.parent)
    shell = InteractiveShell.instance()
    for cell in cells:
        if cell["cell_type"] != "code":
            continue
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            result = shell.run_cell("".join(cell["source"]))
        if not result.success:
            return f"{notebook.name}, cell {cell['id']}: {printed.getvalue()[-2000:]}"
    return ""


def main() -> int:
    """Run every notebook; tell how many failed."""
    mpl.use("agg")
    failed = 0
    for name in sys.argv[1:]:
        child = os.fork()
        if child == 0:
            message = first_failure(Path(name))
            if message:
                print(message, flush=True)
            os._exit(bool(message))
        failed += os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0
    return failed


if __name__ == "__main__":
    sys.exit(main())
