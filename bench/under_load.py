"""Build the book three times from nothing while eight busy loops run beside it.

Run ``python -m bench.under_load``; it takes about a quarter of an hour on two processors, which is
why it is neither in ``make test`` nor in ``make bench``. It fails when one of the builds does.
Run it after changing how notebooks are executed, or when a build has failed on a busy machine.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from bench import books

BUILDS = 3
LOOPS = 8
STRICT = ("-n", "-W", "--keep-going")
"""As in ``make book``: a warning fails the build."""


@contextmanager
def busy(loops: int) -> Iterator[None]:
    """Keep the processors busy with endless loops while the block runs."""
    command = [sys.executable, "-c", "while True: pass"]
    running = [subprocess.Popen(command) for _ in range(loops)]
    try:
        yield
    finally:
        for loop in running:
            loop.kill()
            loop.wait()


def main() -> None:
    """Print what each build took."""
    book = books.copy_sources("under_load")
    for number in range(1, BUILDS + 1):
        shutil.rmtree(book / "_build", ignore_errors=True)
        with busy(LOOPS):
            seconds = books.build(book, *STRICT)
        print(f"Build {number} of {BUILDS} beside {LOOPS} busy loops: {seconds:.0f} s", flush=True)


if __name__ == "__main__":
    main()
