"""A notebook opened alone beside the libraries that Colab has: it runs, and none is exchanged."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from careerbook.book.first_cell import CELL_ID, archive_address
from tests.site.pages import ROOT

pytestmark = pytest.mark.slow

COLAB = {
    "pandas": "2.2.2",
    "numpy": "2.0.2",
    "matplotlib": "3.10.0",
    "ipywidgets": "7.7.1",
    "ipython": "7.34.0",
    "ipykernel": "6.17.1",
    "pydantic": "2.11.7",
    "networkx": "3.5",
    "pyyaml": "6.0.2",
}
"""What Colab has preinstalled of what the handbook needs."""
ALONE = ("explore/pay", "assess/skills", "topics/salaries")
RUN = """
import sys, nbformat
from nbclient import NotebookClient
notebook = nbformat.read(sys.argv[1], 4)
NotebookClient(notebook, timeout=300).execute()
"""


@pytest.fixture(scope="module")
def colab(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an environment with these versions; give its Python."""
    folder = tmp_path_factory.mktemp("colab")
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    pins = [f"{name}=={version}" for name, version in COLAB.items()]
    command = [python, "-m", "pip", "install", "-q", *pins, "nbclient"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"these versions are not to be had for this Python: {done.stderr[-200:]}")
    return python


def run(python: Path, code: str, *words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run code in an environment that knows nothing of this checkout."""
    own = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [python, "-c", code, *words]
    return subprocess.run(command, cwd=folder, env=own, capture_output=True, text=True)


def installed(python: Path) -> dict[str, str]:
    """Return name and version of every package."""
    command = [python, "-m", "pip", "list", "--format=json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return {one["name"]: one["version"] for one in json.loads(done.stdout)}


def test_notebooks_run_alone_and_no_library_is_exchanged(colab: Path, tmp_path: Path) -> None:
    """Only what is missing is added; the address of the archive stands for this checkout."""
    before = installed(colab)
    address = archive_address((ROOT / "_config.yml").read_text("utf8"))
    for name in ALONE:
        notebook = json.loads((ROOT / "book" / f"{name}.ipynb").read_text("utf8"))
        (cell,) = (one for one in notebook["cells"] if one["id"] == CELL_ID)
        source = "".join(cell["source"])
        assert address in source
        cell["source"] = source.replace(address, str(ROOT))
        path = tmp_path / f"{Path(name).name}.ipynb"
        path.write_text(json.dumps(notebook), encoding="utf8")
        done = run(colab, RUN, path.name, folder=tmp_path)
        assert done.returncode == 0, f"{name}: {done.stderr[-2000:]}"
    after = installed(colab)
    assert {name: after[name] for name in before} == before
    assert after.keys() - before.keys() == {"anywidget", "careerbook", "psygnal"}


def test_what_cannot_be_installed_is_said(colab: Path, tmp_path: Path) -> None:
    """The address leads nowhere: one error that names it."""
    notebook = json.loads((ROOT / "book" / "explore" / "pay.ipynb").read_text("utf8"))
    (cell,) = (one for one in notebook["cells"] if one["id"] == CELL_ID)
    code = "".join(cell["source"]).replace("https://", "file:///nowhere/")
    code = f"import sys; sys.modules['careerbook'] = None\n{code}"
    done = run(colab, code, folder=tmp_path)
    assert done.returncode == 1
    assert "cannot be installed: see above" in done.stderr.splitlines()[-1]


def test_the_cell_costs_nothing_where_the_package_is() -> None:
    """No process is started and nothing is written: the code is found."""
    code = (
        "import subprocess, pathlib\n"
        "subprocess.run = pathlib.Path.write_text = None\n"
        + "".join(
            next(
                one["source"]
                for one in json.loads((ROOT / "book/explore/pay.ipynb").read_text("utf8"))["cells"]
                if one["id"] == CELL_ID
            )
        )
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
