"""A process that has imported what notebooks import, and forks itself for each notebook.

Most of what a notebook waits for is a kernel that imports pandas and matplotlib. Here that happens
once: started as ``python -m careerbook.pages.warm_server FOLDER COUNT WORKERS``, the server reads
the jobs ``0.job``, ``1.job`` … in a folder, imports what they import, and forks one child per job,
at most as many at a time as there are workers. A child leaves its result as ``0.run`` …; the
server then writes the job's number as a line on its standard output.

Forking is safe only where no thread runs, so nothing here draws, opens a file for good, or starts
a thread before the fork. Who started the server holds its standard input open: when that ends, the
server and all its children end too. Each child leads a process group, to which its kernel belongs.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import gc
import importlib
import json
import os
import select
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from types import SimpleNamespace

LIBRARIES = (
    "numpy",
    "pandas",
    "matplotlib.backends.backend_agg",
    "matplotlib.backends.backend_svg",
    "matplotlib.figure",
    "anywidget",
    "ipywidgets",
    "networkx",
    "ipykernel.kernelapp",
    "ipykernel.zmqshell",
    "IPython.display",
    "nbclient",
    "nbformat",
    "psutil",
)
"""Imported before the first fork; all are needed by most notebooks or by every run."""
OWN_PACKAGE = "careerbook"
INLINE_BACKEND = "module://matplotlib_inline.backend_inline"
"""What a kernel sets before anything is imported, and matplotlib reads when it is imported."""
STDIN, STDOUT, STDERR = 0, 1, 2


def main() -> None:
    """Serve all jobs; a forked child comes back from `serve` with the number of its job."""
    folder, count, workers = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    if sys.path[0] == os.getcwd():  # noqa: PTH109  # compared as Python has written it
        del sys.path[0]  # where the build was started; a kernel looks in its own folder
    answers = os.dup(STDOUT)
    os.dup2(STDERR, STDOUT)  # what an import prints must not look like an answer
    jobs = [(folder / f"{number}.job").read_text(encoding="utf-8") for number in range(count)]
    warm_up(jobs)
    number, lifeline = serve(count, workers, answers)
    if number is not None:
        execute(folder / f"{number}.run", jobs[number], lifeline)


def warm_up(jobs: list[str]) -> None:
    """Import the libraries, and from our package what the jobs' notebooks import."""
    os.environ.setdefault("MPLBACKEND", INLINE_BACKEND)
    # pandas asks while it is imported whether a kernel runs, to choose how many columns it shows.
    builtins.get_ipython = lambda: SimpleNamespace(kernel=True)  # type: ignore[attr-defined]
    for name in LIBRARIES:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    del builtins.get_ipython  # type: ignore[attr-defined]
    importlib.import_module("careerbook.pages.warm_kernel")
    for module, name in sorted({pair for job in jobs for pair in own_imports(job)}):
        with contextlib.suppress(Exception):  # a notebook that cannot import this says so itself
            getattr(importlib.import_module(module), name)
    gc.collect()
    gc.freeze()  # children do not walk, and so do not copy, what was imported here


def own_imports(job: str) -> Iterator[tuple[str, str]]:
    """Yield module and name of everything that a notebook imports from our package."""
    notebook = json.loads(json.loads(job)["text"])
    for cell in notebook["cells"]:
        try:
            tree = ast.parse("".join(cell["source"]) if cell["cell_type"] == "code" else "")
        except SyntaxError:  # a magic, or a mistake
            continue
        for node in ast.walk(tree):
            if not isinstance(node, ast.ImportFrom) or not node.module:
                continue
            if node.module.split(".")[0] == OWN_PACKAGE:
                yield from ((node.module, alias.name) for alias in node.names)


def serve(count: int, workers: int, answers: int) -> tuple[int | None, int]:
    """Fork a child per job and wait for them.

    Returns
    -------
    tuple of (int or None, int)
        In a child the number of its job, and a descriptor that ends when the server does. In the
        server, when all is done, None.
    """
    lifeline, held = os.pipe()
    waiting = iter(range(count))
    running: dict[int, tuple[int, int]] = {}  # what ends with a child -> child, job
    while True:
        while len(running) < workers and (number := next(waiting, None)) is not None:
            end, child_end = os.pipe()
            child = os.fork()
            if child == 0:
                os.setpgid(0, 0)
                os.close(held)
                silence()
                return number, lifeline
            os.setpgid(child, child)
            os.close(child_end)
            running[end] = child, number
        if not running:
            return None, lifeline
        ready, _, _ = select.select([STDIN, *running], [], [])
        for end in running if STDIN in ready else ready:
            child, number = running[end]
            end_group(child)
            os.waitpid(child, 0)
            os.close(end)
            if STDIN not in ready:
                os.write(answers, f"{number}\n".encode())
        if STDIN in ready:
            return None, lifeline
        for end in ready:
            del running[end]


def silence() -> None:
    """Read from nowhere, and print where errors are printed."""
    nowhere = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nowhere, STDIN)
    os.close(nowhere)


def end_group(leader: int) -> None:
    """End a child and its kernel, whatever they do."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(leader, signal.SIGKILL)


def execute(result: Path, job: str, lifeline: int) -> None:
    """Execute one job in this child and leave the result in a file."""
    from careerbook.pages.notebook_run import Job, run
    from careerbook.pages.warm_kernel import KernelSeed, warm_manager

    seed = KernelSeed()  # before the first thread
    tempfile.tempdir = str(result.parent)  # the build removes it, also when this child is killed
    threading.Thread(target=end_with, args=[lifeline], daemon=True).start()
    outcome = run(Job(**json.loads(job)), warm_manager(seed))
    unfinished = result.with_suffix(".part")
    unfinished.write_text(json.dumps(asdict(outcome)), encoding="utf-8")
    unfinished.replace(result)
    os._exit(0)  # taking everything down that was imported would take longer than many a notebook


def end_with(lifeline: int) -> None:
    """Wait until the server is gone, then end this child and its kernel."""
    os.read(lifeline, 1)
    end_group(os.getpid())


if __name__ == "__main__":
    main()
