"""Promises about building itself: same bytes twice, red when it should be, alive on Binder.

Each test works in its own copy of the checkout (the files git would commit), never in place.
"""

from __future__ import annotations

import filecmp
import os
import shutil
import subprocess
import sys
import venv
from importlib.metadata import version
from pathlib import Path

import nbformat
import pytest

from tests.site.pages import ROOT, notebooks

pytestmark = pytest.mark.slow

MOST_SECONDS = 900  # of one build; it takes a tenth of that
RUN_CELLS = Path(__file__).with_name("run_cells.py")
SITE_OF_MAKE = ROOT / "_build" / "html"


def copy_checkout(target: Path) -> Path:
    """Copy what git would commit into ``target``."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    for name in listed:
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)
    return target


def build(checkout: Path) -> subprocess.CompletedProcess[str]:
    """Run the book's build in ``checkout`` with this environment's packages and that source."""
    environment = {**os.environ, "PYTHONPATH": str(checkout / "src"), "PYTHONHASHSEED": "0"}
    jupyter_book = "from jupyter_book.cli.main import main; main()"
    command = [
        *(sys.executable, "-c", jupyter_book, "build", "book", "--config", "_config.yml"),
        *("--toc", str(checkout / "_toc.yml"), "--path-output", ".", "-n", "-W", "--keep-going"),
    ]
    return subprocess.run(
        command, cwd=checkout, env=environment, capture_output=True, text=True, timeout=MOST_SECONDS
    )


def only(checkout: Path, chapter: str) -> None:
    """Cut the table of contents down to the appendix of figures and one chapter, to save time."""
    (checkout / "_toc.yml").write_text(
        f"format: jb-book\nroot: appendix/figures\nchapters:\n  - file: {chapter}\n"
    )
    for path in (checkout / "book").rglob("*"):
        kept = {"figures.md", Path(chapter).name + ".ipynb", "favicon.svg"}
        if path.is_file() and path.name not in kept:
            path.unlink()


def write_chapter(checkout: Path, code: str) -> None:
    """Put a one-cell notebook named ``trial`` into the book as its only chapter."""
    only(checkout, "trial")
    cells = [
        nbformat.v4.new_markdown_cell("# Trial", id="title"),
        nbformat.v4.new_code_cell(code, id="trial-cell"),
    ]
    metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    notebook = nbformat.v4.new_notebook(cells=cells, metadata=metadata)
    nbformat.write(notebook, checkout / "book" / "trial.ipynb")


def test_a_clean_build_elsewhere_gives_the_bytes_of_the_book_under_test(
    site: Path, tmp_path: Path
) -> None:
    """A copy in another folder, built from nothing, differs from `_build/html` in no file."""
    if site != SITE_OF_MAKE:
        pytest.skip("CAREERBOOK_SITE names a preview, which is only a part of the book")
    copy = copy_checkout(tmp_path / "copy")
    result = build(copy)
    assert result.returncode == 0, result.stdout + result.stderr
    clean = copy / "_build" / "html"
    here, there = (
        {p.relative_to(html).as_posix() for p in html.rglob("*") if p.is_file()}
        for html in (site, clean)
    )
    _, different, unread = filecmp.cmpfiles(site, clean, here & there, shallow=False)
    found = {"only here": here - there, "only there": there - here, "different": different}
    assert {kind: sorted(names) for kind, names in found.items() if names} == {}, (
        "Was the book built from these sources? If not, run `make book` again. If so, a build "
        "depends on its folder, its time, or what was built before."
    )
    assert unread == []


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("raise ValueError('the cell is broken')", "the cell is broken"),
        (
            "from careerbook import PayExplorer\nPayExplorer('role:no-such-role')",
            "no-such-role",
        ),
        ("import ipywidgets\nipywidgets.IntSlider()", "IntSlider"),
    ],
    ids=["failing cell", "unknown role", "widget without AFM front end"],
)
def test_broken_chapter_fails_the_build_every_time(code: str, told: str, tmp_path: Path) -> None:
    """The build ends red on the first and on the second run, and says why."""
    checkout = copy_checkout(tmp_path)
    write_chapter(checkout, code)
    for run in (1, 2):
        result = build(checkout)
        assert result.returncode != 0, f"run {run} was green"
        assert told in result.stdout + result.stderr, f"run {run}"


def test_changed_table_runs_the_chapter_again(tmp_path: Path) -> None:
    """After a number in data/ changes, an untouched chapter shows the new number."""
    checkout = copy_checkout(tmp_path)
    write_chapter(
        checkout,
        "from careerbook import load\n"
        "cpi = load('cpi_u').set_index('year')\n"
        "print('May 2017:', cpi.loc[2017, 'may_index'])",
    )
    assert build(checkout).returncode == 0
    page = checkout / "_build" / "html" / "trial.html"
    assert "May 2017: 244.733" in page.read_text(encoding="utf8")

    table = checkout / "data" / "tables" / "cpi_u.csv"
    table.write_text(table.read_text(encoding="utf8").replace("244.733", "244.999"))
    result = build(checkout)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "May 2017: 244.999" in page.read_text(encoding="utf8")


def test_requirements_alone_run_every_notebook(tmp_path: Path) -> None:
    """What Binder does: its own Jupyter, our pins from any folder, our code, each notebook."""
    checkout = copy_checkout(tmp_path / "checkout")
    environment = tmp_path / "environment"
    venv.create(environment, with_pip=True)
    python = environment / "bin" / "python"
    install = [python, "-m", "pip", "install", "-q"]
    pins = checkout / "binder" / "requirements.txt"
    ipykernel = f"ipykernel=={version('ipykernel')}"
    done = subprocess.run([*install, "-r", pins, ipykernel], cwd=tmp_path, capture_output=True)
    assert done.returncode == 0, done.stderr
    post_build = (checkout / "binder" / "postBuild").read_text(encoding="utf8").splitlines()[-1]
    assert post_build == "python -m pip install --no-cache-dir --no-deps --editable ."
    done = subprocess.run([*install, "--no-deps", "-e", "."], cwd=checkout, capture_output=True)
    assert done.returncode == 0, done.stderr
    copies = [checkout / notebook.relative_to(ROOT) for notebook in notebooks()]
    runs = [
        subprocess.Popen([python, RUN_CELLS, *half], stdout=subprocess.PIPE, text=True)
        for half in (copies[::2], copies[1::2])
    ]
    printed = [run.communicate(timeout=MOST_SECONDS)[0] for run in runs]
    assert [run.returncode for run in runs] == [0, 0], "".join(printed)
