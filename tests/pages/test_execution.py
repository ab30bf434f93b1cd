"""Notebooks run again when data, package or pins change; equal inputs give equal bytes."""

from __future__ import annotations

import filecmp
import os
from pathlib import Path

import pytest

from careerbook.pages import execution
from tests.pages.conftest import BuiltBook


@pytest.fixture
def inputs(tmp_path: Path) -> tuple[Path, Path]:
    """Make a package and a data folder with pins beside it."""
    package, data = tmp_path / "careerbook", tmp_path / "data"
    for path in (
        package / "pay" / "arithmetic.py",
        package / "kit" / "static" / "careerbook.js",
        data / "tables" / "wages.csv",
        tmp_path / "requirements.txt",
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("old", encoding="utf-8")
    return package, data


@pytest.mark.parametrize(
    "changed",
    [
        "careerbook/pay/arithmetic.py",
        "careerbook/kit/static/careerbook.js",
        "data/tables/wages.csv",
        "requirements.txt",
        "careerbook/new.py",
    ],
)
def test_key_changes_with_everything_that_results_depend_on(
    changed: str, inputs: tuple[Path, Path], tmp_path: Path
) -> None:
    """A changed, added or renamed file gives another key."""
    before = execution.execution_key(*inputs)
    (tmp_path / changed).write_text("new", encoding="utf-8")
    assert execution.execution_key(*inputs) != before


def test_key_ignores_dates_and_compiled_files(inputs: tuple[Path, Path]) -> None:
    """Touching a file or importing the package runs nothing again."""
    package, data = inputs
    before = execution.execution_key(package, data)
    os.utime(package / "pay" / "arithmetic.py", (0, 0))
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "pay.py").write_text("x", encoding="utf-8")
    assert execution.execution_key(package, data) == before


@pytest.mark.slow
def test_changed_key_executes_the_notebook_again(small: BuiltBook, tmp_path: Path) -> None:
    """The same notebook is not run twice for one key, and is for another."""
    log = tmp_path / "runs.txt"
    small.notebook("topics/pay.ipynb", f"open({str(log)!r}, 'a').write('run ');")
    text = "import careerbook.pages.execution as e\ne.execution_key = lambda *_: {!r}\n"
    counts = []
    for name in ("a" * 16, "a" * 16, "b" * 16, "a" * 16):
        small.hook(text.format(name))
        done = small.build("-n", "-W", "--keep-going")
        assert done.returncode == 0, done.stdout + done.stderr
        counts.append(log.read_text(encoding="utf-8").count("run"))
    assert counts == [1, 1, 2, 2]


@pytest.mark.slow
def test_two_clean_builds_give_the_same_bytes(built: BuiltBook, tmp_path: Path) -> None:
    """Another folder, another time, another hash seed: the same site."""
    again = BuiltBook(tmp_path / "elsewhere")
    for name in ("topics/pay.ipynb", "topics/own.ipynb", "topics/deep/er.md"):
        source = built.folder / "book" / name
        again.write(name, source.read_text(encoding="utf-8"))
    assert again.build("-n", "-W", "--keep-going").returncode == 0
    first, second = (book.folder / "_build" / "html" for book in (built, again))
    names = sorted(p.relative_to(first).as_posix() for p in first.rglob("*") if p.is_file())
    assert names == sorted(
        p.relative_to(second).as_posix() for p in second.rglob("*") if p.is_file()
    )
    _, different, unread = filecmp.cmpfiles(first, second, names, shallow=False)
    assert (different, unread) == ([], [])


@pytest.mark.slow
def test_second_build_in_place_changes_no_page(small: BuiltBook) -> None:
    """Rebuilding an unchanged book leaves the bytes alone."""
    small.notebook("topics/pay.ipynb", "print('ran')")
    assert small.build().returncode == 0
    before = small.html("topics/pay")
    os.utime(small.folder / "book" / "topics" / "pay.ipynb")
    assert small.build().returncode == 0
    assert small.html("topics/pay") == before
