"""Executes notebooks in children of one warm process; the build's side of `warm_server`."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from careerbook.pages.notebook_run import Job, Run

CAN_FORK = sys.platform == "linux"
"""Windows cannot fork, and on macOS a forked process may not use the system's frameworks."""
BESIDE = 1
"""Children beyond the number of workers: each waits for messages about a third of its time."""


def warm_runs(jobs: list[Job], workers: int) -> Iterator[tuple[int, Run]]:
    """Execute jobs and yield the number and run of each as it ends.

    A job whose process was killed comes back with a fault. However the caller ends, the server and
    everything that it has started end too.
    """
    with tempfile.TemporaryDirectory(prefix="careerbook-") as name:
        folder = Path(name)
        for number, job in enumerate(jobs):
            (folder / f"{number}.job").write_text(json.dumps(asdict(job)), encoding="utf-8")
        command = [sys.executable, "-m", "careerbook.pages.warm_server"]
        server = subprocess.Popen(
            [*command, name, str(len(jobs)), str(workers + BESIDE)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        left = set(range(len(jobs)))
        try:
            for line in server.stdout or ():
                left.discard(int(line))
                yield int(line), result(folder / f"{int(line)}.run")
            for number in sorted(left):
                yield number, result(folder / f"{number}.run")
        finally:
            server.communicate()  # closes its input, which ends it


def result(path: Path) -> Run:
    """Read what a child has left."""
    try:
        return Run(**json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Run(fault="the process that executed the notebook has ended early")
