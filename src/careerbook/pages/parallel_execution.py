"""Executes the notebooks that are not in the cache side by side, before Sphinx reads the pages.

myst-nb executes one notebook after the other while it reads. A book of fifty chapters waits mostly
for kernels to start, so here all of them run first, one per processor, and their results go into
the same cache. myst-nb then finds them there. A notebook that fails is left out: myst-nb executes
it again and reports the cell as it always does.

A notebook with a cell that the time limit cut off, or that costs more than is allowed, is executed
once more when all others are done: a busy machine is no fault of the book.

Where a process can be forked, the kernels grow from one that has imported everything (`warm_runs`);
elsewhere, and with `careerbook_warm_kernels` switched off, each is started from nothing.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.errors import SphinxError
from sphinx.util import logging

from careerbook.book.pages_address import VARIABLE
from careerbook.pages.cell_costs import CONFIG_VALUE, RECORD_FIELD, remember
from careerbook.pages.kernel_files import use_files
from careerbook.pages.notebook_run import Job, Run
from careerbook.pages.one_thread import limit_threads
from careerbook.pages.ordinary_runs import ordinary_runs
from careerbook.pages.warm_runs import CAN_FORK, warm_runs

if TYPE_CHECKING:
    from jupyter_cache.base import JupyterCacheAbstract
    from jupyter_cache.cache.db import NbCacheRecord
    from nbformat import NotebookNode
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

NOTEBOOK_SUFFIX = ".ipynb"
WARM_KERNELS = "careerbook_warm_kernels"
"""Sphinx setting: False starts every kernel from nothing."""
log = logging.getLogger(__name__)


class CutOffError(SphinxError):
    """A cell passed the time limit twice."""

    category = "Time limit"


def execute_side_by_side(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Execute and cache the notebooks among `docnames`; handler of ``env-before-read-docs``.

    Raises
    ------
    CutOffError
        When the time limit cut off a cell, and did so again when its notebook ran alone.
    """
    from jupyter_cache import get_cache

    use_files()
    limit_threads(os.environ)
    os.environ[VARIABLE] = str(app.srcdir)
    settings = env.mystnb_config  # type: ignore[attr-defined]  # set by myst-nb
    if settings.execution_mode != "cache":
        return
    cache = get_cache(settings.execution_cache_path)
    waiting: dict[str, NotebookNode] = {}
    for docname in docnames:
        path = Path(env.doc2path(docname))
        notebook = read(path) if path.suffix == NOTEBOOK_SUFFIX else None
        if notebook is None:
            continue
        record = cached(cache, notebook)
        if record is None:
            waiting[docname] = notebook
        else:
            remember(env, docname, notebook, record.data)

    again: dict[str, Run] = {}
    limits = Limits(settings.execution_timeout, app.config[CONFIG_VALUE])
    for docname, result in finished(env, waiting, os.cpu_count() or 1):
        if limits.passed(result):
            again[docname] = result
        else:
            keep(env, cache, docname, waiting[docname], result)
    cut_off = []
    for docname, first in again.items():
        log.info("%s: %s; its notebook is executed once more", docname, limits.passed(first))
        [(_, second)] = finished(env, {docname: waiting[docname]}, 1)
        if second.cut_off:
            cut_off.append(f"{docname}: {limits.passed(second)}, twice")
        else:
            keep(env, cache, docname, waiting[docname], cheaper(first, second))
    if cut_off:
        raise CutOffError("; ".join(cut_off) + ": compute less, or let the machine do less beside")


@dataclass(frozen=True)
class Limits:
    """What one cell may take: seconds on the clock, and of the processor."""

    seconds: int
    cpu_seconds: float

    def passed(self, result: Run) -> str:
        """Say which limit a run has passed, if any."""
        if result.cut_off:
            return f"cell '{result.cut_off}' was cut off by the time limit of {self.seconds} s"
        most = max(result.cell_seconds, default=0.0)
        return f"a cell costs {most:.1f} CPU seconds" if most > self.cpu_seconds else ""


def read(path: Path) -> NotebookNode | None:
    """Read a notebook as myst-nb does, or return None when it is none (myst-nb then says so)."""
    import nbformat

    try:
        return nbformat.reads(path.read_text(encoding="utf-8"), as_version=4)  # type: ignore[no-any-return, no-untyped-call]
    except (OSError, ValueError, AttributeError):
        return None


def cached(cache: JupyterCacheAbstract, notebook: NotebookNode) -> NbCacheRecord | None:
    """Return the cache's record of this notebook's code, if it has one."""
    try:
        return cache.match_cache_notebook(notebook)
    except KeyError:
        return None


def finished(
    env: BuildEnvironment, waiting: dict[str, NotebookNode], workers: int
) -> Iterator[tuple[str, Run]]:
    """Execute notebooks and yield each page's name and run as it ends."""
    timeout = env.mystnb_config.execution_timeout  # type: ignore[attr-defined]
    names = list(waiting)
    jobs = [
        Job(json.dumps(waiting[name]), str(Path(env.doc2path(name)).parent), timeout)
        for name in names
    ]
    warm = CAN_FORK and env.config[WARM_KERNELS] and len(jobs) > 1
    runs = warm_runs if warm else ordinary_runs
    for count, (number, result) in enumerate(runs(jobs, workers), 1):
        words = "failed" if result.fault else "executed"
        log.info("%s: %s (%d of %d)", names[number], words, count, len(jobs))
        yield names[number], result


def cheaper(first: Run, second: Run) -> Run:
    """Return the second run with what each cell cost at least: the rest was the machine's."""
    if not first.cell_seconds or not second.cell_seconds:
        return second
    least = list(map(min, first.cell_seconds, second.cell_seconds))
    return Run(second.text, second.seconds, least)


def keep(
    env: BuildEnvironment,
    cache: JupyterCacheAbstract,
    docname: str,
    notebook: NotebookNode,
    result: Run,
) -> None:
    """Put the outputs of one notebook into the cache, as myst-nb would; leave a failed one out."""
    import nbformat
    from jupyter_cache.base import CacheBundleIn

    path = env.doc2path(docname)
    if result.fault:
        log.info("%s: %s\nIt is executed again to report this.", path, result.fault)
        return
    data = {"execution_seconds": result.seconds, RECORD_FIELD: result.cell_seconds}
    remember(env, docname, notebook, data)
    executed = nbformat.reads(result.text, as_version=4)  # type: ignore[no-untyped-call]
    bundle = CacheBundleIn(executed, path, data=data)
    cache.cache_notebook_bundle(bundle, check_validity=False, overwrite=True)
