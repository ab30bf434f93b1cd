"""Notebooks run side by side into the cache that myst-nb reads."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from careerbook.pages.warm_runs import CAN_FORK
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


CUT_OFF = """\
import pathlib, time
runs = pathlib.Path({runs!r})
runs.open("a").write("run ")
if len(runs.read_text().split()) <= {slow}:
    time.sleep(600)
print("came through")
"""


def test_a_cell_that_is_cut_off_once_is_run_once_more_and_the_log_says_so(
    small: BuiltBook, tmp_path: Path
) -> None:
    """The machine was busy for a while: the book is built all the same."""
    small.configure(timeout=8)
    runs = tmp_path / "runs.txt"
    small.notebook("topics/a.ipynb", CUT_OFF.format(runs=str(runs), slow=1))
    done = small.build("-n", "-W", "--keep-going")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "topics/a: cell 'c0' was cut off by the time limit of 8 s; its notebook" in done.stdout
    assert "came through" in small.html("topics/a")


def test_a_cell_that_is_cut_off_twice_fails_the_build_with_its_name_and_is_not_run_again(
    small: BuiltBook, tmp_path: Path
) -> None:
    """A third attempt would only let the author wait."""
    small.configure(timeout=8)
    runs = tmp_path / "runs.txt"
    small.notebook("topics/a.ipynb", CUT_OFF.format(runs=str(runs), slow=9))
    small.notebook("topics/b.ipynb", "1 + 1")
    done = small.build("-n", "-W", "--keep-going")
    assert done.returncode != 0
    assert "topics/a: cell 'c0' was cut off by the time limit of 8 s, twice" in done.stderr
    assert runs.read_text(encoding="utf-8").split() == ["run", "run"]


BURN = "import time\nend = time.process_time() + 2\nwhile time.process_time() < end: pass"
SLEEP = "import time\ntime.sleep(2)"


def test_a_cell_that_costs_more_cpu_seconds_than_allowed_fails_every_build_with_its_name(
    small: BuiltBook,
) -> None:
    """The second time its page and its results come from the caches. Waiting costs nothing."""
    small.configure(cpu_seconds=0.1)
    small.notebook("topics/a.ipynb", SLEEP, BURN)
    for _ in range(2):
        done = small.build("-n", "-W", "--keep-going")
        said = done.stdout + done.stderr
        assert done.returncode != 0
        assert re.search(r"a\.ipynb: .*code cell 'c1' costs \d\.\d CPU seconds", said), said
        assert "'c0'" not in said


def test_no_trace_of_the_measurement_is_in_the_page(small: BuiltBook) -> None:
    """What a cell costs differs from build to build, and pages must not."""
    small.notebook("topics/a.ipynb", "print('result')")
    assert small.build("-n", "-W", "--keep-going").returncode == 0
    cached = list((small.folder / "_build").rglob("base.ipynb"))
    assert len(cached) == 1
    assert "cpu" not in cached[0].read_text(encoding="utf-8")


def test_numerical_libraries_get_one_thread_each(small: BuiltBook) -> None:
    """With two notebooks side by side, more threads only wait for each other."""
    for name in ("a", "b"):
        small.notebook(f"topics/{name}.ipynb", "import os\nprint(os.environ['OMP_NUM_THREADS'])")
    assert small.build("-n", "-W", "--keep-going").returncode == 0
    assert "<span></span>1\n" in small.html("topics/a")


@pytest.mark.skipif(not CAN_FORK, reason="this platform cannot fork")
@pytest.mark.parametrize("warm", [True, False])
def test_kernels_grow_from_a_warm_process_unless_the_setting_forbids_it(
    warm: bool, small: BuiltBook
) -> None:
    """The way of all platforms can be chosen where the fast one fails."""
    small.configure(warm=warm)
    look = (
        "import sys\nprint('warm' if 'careerbook.pages.warm_server' in sys.orig_argv else 'cold')"
    )
    for name in ("a", "b"):
        small.notebook(f"topics/{name}.ipynb", look)
    assert small.build("-n", "-W", "--keep-going").returncode == 0
    assert f"<span></span>{'warm' if warm else 'cold'}\n" in small.html("topics/a")


@pytest.mark.parametrize("mode", ["cache", "force"])
def test_no_notebook_needs_a_port(mode: str, small: BuiltBook) -> None:
    """Two builds at the same moment found the same free ports, and both waited for ever."""
    small.configure(mode=mode)
    look = "from ipykernel.kernelapp import IPKernelApp\nprint(IPKernelApp.instance().transport)"
    small.notebook("topics/a.ipynb", look)
    assert small.build("-n", "-W", "--keep-going").returncode == 0
    assert "<span></span>ipc\n" in small.html("topics/a")
