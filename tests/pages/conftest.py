"""A small book that is built with Jupyter Book, with `careerbook.pages` loaded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CONFIG = """\
title: Small
author: Somebody
only_build_toc_files: true
execute:
  execute_notebooks: {mode}
  timeout: {timeout}
repository:
  url: https://github.com/someone/some-book
  path_to_book: book
launch_buttons:
  thebe: false
parse:
  myst_enable_extensions: [colon_fence, deflist]
sphinx:
  recursive_update: true
  extra_extensions: [careerbook.pages]
  config:
    nb_execution_raise_on_error: {strict}
    careerbook_cell_cpu_seconds: {cpu_seconds}
    careerbook_warm_kernels: {warm}
    nb_ipywidgets_js: {{}}
    intersphinx_mapping: {{}}
    myst_heading_anchors: 4
"""
LINK = r"[\$120,230](../appendix/figures.md#ds-median-wage)"


class BuiltBook:
    """A project folder that Jupyter Book can build."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pages: list[str] = []
        self.environment = {**os.environ, "PYTHONHASHSEED": "random"}
        self.configure()
        self.write("index.md", "# Welcome\n")

    def configure(
        self,
        mode: str = "cache",
        strict: bool = True,
        timeout: int = 30,
        cpu_seconds: float = 3,
        warm: bool = True,
    ) -> None:
        """Write the configuration."""
        self.folder.mkdir(parents=True, exist_ok=True)
        text = CONFIG.format(
            mode=mode,
            strict=str(strict).lower(),
            timeout=timeout,
            cpu_seconds=cpu_seconds,
            warm=str(warm).lower(),
        )
        (self.folder / "_config.yml").write_text(text, encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        """Write a page and put it into the table of contents."""
        path = self.folder / "book" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        docname = name.rpartition(".")[0]
        if docname not in [*self.pages, "index"]:
            self.pages.append(docname)
        self.write_toc()

    def write_toc(self) -> None:
        """Write the table of contents from the names of the pages."""
        chapters = [f"  - file: {page}" for page in [*self.pages, "appendix/figures"]]
        toc = "\n".join(["format: jb-book", "root: index", "chapters:", *chapters])
        (self.folder / "_toc.yml").write_text(toc + "\n", encoding="utf-8")

    def notebook(
        self, name: str, *code: str, prose: str = LINK, tags: tuple[str, ...] = ()
    ) -> None:
        """Write a notebook with a title, a paragraph and code cells."""
        cells: list[dict[str, object]] = [
            {"cell_type": "markdown", "id": "m", "metadata": {}, "source": f"# Pay\n\n{prose}"}
        ]
        for number, source in enumerate(code):
            cells.append(
                {
                    "cell_type": "code",
                    "execution_count": None,
                    "id": f"c{number}",
                    "metadata": {"tags": list(tags)},
                    "outputs": [],
                    "source": source,
                }
            )
        kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
        notebook = {
            "cells": cells,
            "metadata": {"kernelspec": kernel},
            "nbformat": 4,
            "nbformat_minor": 5,
        }
        self.write(name, json.dumps(notebook))

    def hook(self, code: str) -> None:
        """Have each process of the build run this code when it starts."""
        folder = self.folder / "hook"
        folder.mkdir(exist_ok=True)
        (folder / "sitecustomize.py").write_text(code, encoding="utf-8")
        others = os.environ.get("PYTHONPATH")
        paths = [str(folder), *([others] if others else [])]
        self.environment["PYTHONPATH"] = os.pathsep.join(paths)

    def command(self, *options: str) -> list[str]:
        """Return the command of a build, with the relative paths that authors type."""
        return [
            *(sys.executable, "-c", "from jupyter_book.cli.main import main; main()"),
            *("build", "book", "--config", "_config.yml", "--toc", "_toc.yml"),
            *("--path-output", ".", *options),
        ]

    def build(self, *options: str) -> subprocess.CompletedProcess[str]:
        """Build from the project folder."""
        return subprocess.run(
            self.command(*options),
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def html(self, docname: str) -> str:
        """Return a built page."""
        path = self.folder / "_build" / "html" / f"{docname}.html"
        return path.read_text(encoding="utf-8")


@pytest.fixture
def small(tmp_path: Path) -> BuiltBook:
    return BuiltBook(tmp_path / "project")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltBook:
    """Build one good book for all tests that only look at its pages."""
    book = BuiltBook(tmp_path_factory.mktemp("built") / "project")
    book.notebook("topics/pay.ipynb", "print('ran')", "import math\nmath.pi")
    book.notebook("topics/own.ipynb", "open('/no/such')", tags=("skip-execution",), prose="Yours.")
    book.write("topics/deep/er.md", f"# Deep\n\n{LINK.replace('..', '../..')} **bold**\n")
    done = book.build("-n", "-W", "--keep-going")
    assert done.returncode == 0, done.stdout + done.stderr
    return book
