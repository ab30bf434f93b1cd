"""Notebooks run side by side into the cache that myst-nb reads."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.pages.conftest import BuiltBook

pytestmark = pytest.mark.slow

MEET = """\
import pathlib, time
folder = pathlib.Path({folder!r})
(folder / {own!r}).touch()
end = time.monotonic() + 30
while not (folder / {other!r}).exists():
    assert time.monotonic() < end, "the other notebook never started"
    time.sleep(0.05)
print("met", {other!r})
"""


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one processor runs one notebook at a time")
def test_two_notebooks_that_wait_for_each_other_both_finish(
    small: BuiltBook, tmp_path: Path
) -> None:
    """Each needs the other to run at the same time; one after the other, both would fail."""
    folder = str(tmp_path)
    small.notebook("topics/a.ipynb", MEET.format(folder=folder, own="a", other="b"))
    small.notebook("topics/b.ipynb", MEET.format(folder=folder, own="b", other="a"))
    done = small.build("-n", "-W", "--keep-going")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "met b" in small.html("topics/a")
    assert "met a" in small.html("topics/b")


def test_one_broken_notebook_among_sound_ones_is_reported_by_name_and_runs_nobody_twice(
    small: BuiltBook, tmp_path: Path
) -> None:
    """The sound ones are executed once and kept; the build is red and names the broken one."""
    log = tmp_path / "runs.txt"
    for name in ("a", "b"):
        small.notebook(f"topics/{name}.ipynb", f"open({str(log)!r}, 'a').write('{name} ');")
    small.notebook("topics/c.ipynb", "raise ValueError('the cell is broken')")
    done = small.build("-n", "-W", "--keep-going")
    assert done.returncode != 0
    assert "the cell is broken" in done.stdout + done.stderr
    assert "c.ipynb" in done.stdout + done.stderr
    assert sorted(log.read_text(encoding="utf-8").split()) == ["a", "b"]
