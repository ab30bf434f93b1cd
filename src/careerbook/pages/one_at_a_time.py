"""Two builds of one folder do not run at the same time: the second waits for the first.

Both would write the same pages, pickles and executed notebooks. The lock belongs to the process, so
a build that is killed leaves none behind.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

LOCK_FILE = ".building"
WAITING = "Another build is at work in {folder}; this one waits until it is done.\n"


def take_turn(app: Sphinx, _config: Config) -> None:
    """Wait until no other build works in the build folder; handler of ``config-inited``."""
    turn = contextlib.ExitStack()
    turn.enter_context(alone_in(Path(app.outdir).parent))

    def end(_app: Sphinx, _exception: Exception | None) -> None:
        turn.close()

    # A build that fails ends its process, and with it the lock.
    app.connect("build-finished", end, priority=10_000)


@contextlib.contextmanager
def alone_in(folder: Path, name: str = LOCK_FILE, tell: TextIO = sys.stderr) -> Iterator[None]:
    """Hold the lock of a folder; wait for it, and say so, while another process has it.

    Where the system has no such locks (Windows, some network drives), nothing is locked.

    Parameters
    ----------
    folder
        The folder, which is made if need be.
    name
        Name of the lock's file in it.
    tell
        Where to say that another process is waited for.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / name).open("a") as file:
        _lock(file, folder, tell)
        yield


def _lock(file: TextIO, folder: Path, tell: TextIO) -> None:
    try:
        import fcntl
    except ImportError:
        return
    # `lockf`, because its locks do not pass to the kernels that a build starts.
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # systems differ
        print(WAITING.format(folder=folder), end="", file=tell, flush=True)
        fcntl.lockf(file, fcntl.LOCK_EX)
    except OSError:  # a drive without locks
        return
