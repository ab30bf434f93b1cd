"""After a build that was killed, crowded or moved, the next one is right."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from careerbook.pages.unfinished import CACHED_NOTEBOOKS, MARK
from tests.pages.conftest import LINK, BuiltBook

pytestmark = pytest.mark.slow

STOP = """\
import os
if not os.path.exists({go!r}):
    with open({started!r}, "w") as file:
        file.write("started")
    open({go_on!r}).read()
print("ran")"""
"""A cell that says when it runs and goes on when it is told to, or at once."""
DIE = """\
import os, signal
from pathlib import Path
import careerbook.pages.bundle
def die(app, pagename, *_):
    if pagename in ("index", "topics/pay"):
        Path(app.outdir, "index.html").write_text("<html>half a pa")
        os.kill(os.getpid(), signal.SIGKILL)
careerbook.pages.bundle.name_bundles = die
"""
"""Kills the build while it writes pages; the welcome page is half a page then."""
READ_ONLY = """\
import os, sys
from careerbook.paths import data_dir
DATA = os.fsencode(data_dir())
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes)) and arguments[2] & WRITES:
        if os.fsencode(arguments[0]).startswith(DATA):
            raise PermissionError(f"read-only: {arguments[0]}")
sys.addaudithook(watch)
"""
"""Makes the data folder read-only, also for root."""


class Stopped:
    """A book with a notebook that stops in the middle, and the pipes to talk to it."""

    def __init__(self, book: BuiltBook) -> None:
        self.book = book
        book.folder.mkdir(parents=True, exist_ok=True)
        self.go, self.started, self.go_on = (book.folder / n for n in ("go", "started", "go_on"))
        os.mkfifo(self.started)
        os.mkfifo(self.go_on)
        names = {"go": self.go, "started": self.started, "go_on": self.go_on}
        code = STOP.format(**{name: str(path) for name, path in names.items()})
        book.notebook("topics/pay.ipynb", code)

    def wait(self) -> None:
        """Return when the cell runs."""
        assert self.started.read_text() == "started"

    def release(self) -> None:
        """Let the cell go on, here and in every later run; one that is dead needs nothing."""
        self.go.touch()
        with contextlib.suppress(OSError):
            os.close(os.open(self.go_on, os.O_WRONLY | os.O_NONBLOCK))


@pytest.fixture
def stopped(small: BuiltBook) -> Stopped:
    if sys.platform == "win32":
        pytest.skip("Windows has no named pipes")
    return Stopped(small)


def start(book: BuiltBook) -> subprocess.Popen[str]:
    """Start a build without waiting for it."""
    pipe = subprocess.PIPE
    return subprocess.Popen(book.command(), cwd=book.folder, stdout=pipe, stderr=pipe, text=True)


def test_two_builds_at_once_both_end_well(stopped: Stopped) -> None:
    """The second says that it waits, and finds nothing left to do."""
    first = start(stopped.book)
    stopped.wait()
    second = start(stopped.book)
    assert second.stderr is not None
    assert "Another build is at work in" in second.stderr.readline()
    stopped.release()
    told = [process.communicate(timeout=300) for process in (first, second)]
    assert (first.returncode, second.returncode) == (0, 0), told
    assert "ran" in stopped.book.html("topics/pay")


def test_build_killed_while_a_notebook_runs(stopped: Stopped) -> None:
    """The next build executes it again and is whole."""
    first = start(stopped.book)
    stopped.wait()
    first.send_signal(signal.SIGKILL)
    first.communicate()
    stopped.release()
    done = stopped.book.build("-n", "-W", "--keep-going")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "The last build was cut off" in done.stdout
    assert "ran" in stopped.book.html("topics/pay")


def test_build_killed_while_it_writes_pages(small: BuiltBook) -> None:
    """No half page stays, and no page of before although it looks newer than its source."""
    small.notebook("topics/pay.ipynb", "print('ran')")
    small.write("more.md", "# More\n\n{doc}`topics/pay`\n")
    assert small.build().returncode == 0
    whole = small.html("index")
    small.notebook("topics/pay.ipynb", "print('ran')", prose=f"{LINK} Other words.")
    small.hook(DIE)
    assert small.build().returncode == -signal.SIGKILL
    assert small.html("index") != whole
    small.hook("")
    done = small.build("-n", "-W", "--keep-going")
    assert done.returncode == 0, done.stdout + done.stderr
    assert small.html("index") == whole
    assert "Other words." in small.html("topics/pay")
    again = small.build("-n", "-W", "--keep-going")
    assert "cut off" not in again.stdout
    assert "no targets are out of date" in again.stdout


@pytest.mark.parametrize("damage", ["torn", "missing"])
def test_notebook_that_was_being_stored_is_executed_again(damage: str, small: BuiltBook) -> None:
    """A cache that was being written does not stop every later build."""
    small.notebook("topics/pay.ipynb", "print('ran')")
    assert small.build().returncode == 0
    build = small.folder / "_build"
    (torn,) = build.glob(f".jupyter_cache/*/{CACHED_NOTEBOOKS}/*/base.ipynb")
    if damage == "torn":
        torn.write_text(torn.read_text(encoding="utf-8")[:100], encoding="utf-8")
    else:
        torn.unlink()
    (build / MARK).touch()
    done = small.build("-n", "-W", "--keep-going")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "ran" in small.html("topics/pay")


def test_failed_build_is_not_taken_for_one_that_was_cut_off(small: BuiltBook) -> None:
    """An author who mends a page does not wait for all the others."""
    small.notebook("topics/pay.ipynb", "print('ran')", prose="[1](../appendix/figures.md#none)")
    assert small.build().returncode != 0
    small.notebook("topics/pay.ipynb", "print('ran')")
    done = small.build()
    assert done.returncode == 0
    assert "cut off" not in done.stdout


def test_renamed_chapter_leaves_nothing_of_its_old_name(small: BuiltBook) -> None:
    """Not its page, not its source, not a link to it on a page that was not edited."""
    small.notebook("topics/pay.ipynb", "print('ran')")
    small.write("more.md", "# More\n")
    assert small.build("-n", "-W").returncode == 0
    book = small.folder / "book"
    (book / "topics" / "pay.ipynb").rename(book / "topics" / "wages.ipynb")
    small.pages[small.pages.index("topics/pay")] = "topics/wages"
    small.write_toc()
    done = small.build("-n", "-W", "--keep-going")
    assert done.returncode == 0, done.stdout + done.stderr
    html = small.folder / "_build" / "html"
    assert [path for path in html.rglob("*") if path.stem.startswith("pay")] == []
    for page in ("index", "more", "appendix/figures", "topics/wages", "genindex", "search"):
        assert "topics/pay" not in small.html(page), page
    assert "topics/wages.html" in small.html("more")
    assert "ran" in small.html("topics/wages")


def test_strange_surroundings_change_nothing(built: BuiltBook, tmp_path: Path) -> None:
    """A folder with a space and an umlaut, the C locale, no home, data that are read-only."""
    strange = BuiltBook(tmp_path / "Bücher von mir" / "handbook")
    for name in ("topics/pay.ipynb", "topics/own.ipynb", "topics/deep/er.md"):
        strange.write(name, (built.folder / "book" / name).read_text(encoding="utf-8"))
    strange.hook(READ_ONLY)
    nowhere = Path(os.devnull) / "nowhere"
    strange.environment |= {"LC_ALL": "C", "LANG": "C", "HOME": str(nowhere)}
    done = strange.build("-n", "-W", "--keep-going")
    assert done.returncode == 0, done.stdout + done.stderr
    for page in ("index", "topics/pay", "topics/deep/er", "appendix/figures"):
        assert strange.html(page) == built.html(page), page


def test_build_folder_that_was_removed_is_made_again(small: BuiltBook) -> None:
    """`rm -rf _build` is always allowed."""
    small.notebook("topics/pay.ipynb", "print('ran')")
    assert small.build().returncode == 0
    shutil.rmtree(small.folder / "_build")
    assert small.build().returncode == 0
    assert "ran" in small.html("topics/pay")
