"""Whether JupyterLab, where it is installed beside this Python, has what shows widgets."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from careerbook.doctor.fault import Fault
from careerbook.doctor.packages import installed

FRONT_ENDS = {
    "anywidget": "anywidget",
    "@jupyter-widgets/jupyterlab-manager": "jupyterlab-widgets",
}
"""Folder of an extension of JupyterLab -> the package that brings it."""


def front_end_fault(prefix: Path | None = None) -> Iterator[Fault]:
    """Yield a fault for each part of the widgets' front end that JupyterLab lacks.

    A JupyterLab of another environment is not seen from here: then nothing is said.
    """
    if not any(map(installed, ("jupyterlab", "notebook"))):
        return
    extensions = (prefix or Path(sys.prefix)) / "share/jupyter/labextensions"
    for folder, package in FRONT_ENDS.items():
        if not (extensions / folder / "package.json").is_file():
            yield Fault(
                f"JupyterLab cannot show the widgets: {folder} is not in {extensions}",
                f"Run: {sys.executable} -m pip install --force-reinstall --no-deps {package}, "
                "then reload the page.",
            )
