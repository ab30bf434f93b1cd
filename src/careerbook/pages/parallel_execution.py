"""Executes the notebooks that are not in the cache side by side, before Sphinx reads the pages.

myst-nb executes one notebook after the other while it reads. A book of fifty chapters waits mostly
for kernels to start, so here all of them run first, one per processor, and their results go into
the same cache. myst-nb then finds them there. A notebook that fails is left out: myst-nb executes
it again and reports the cell as it always does.

Each notebook runs in a process of ours that talks to the kernel through files. In threads of one
process the sockets of one kernel were closed while another used them, and two processes that
look for free ports at the same moment may find the same ones.
"""

from __future__ import annotations

import json
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging

if TYPE_CHECKING:
    from jupyter_cache.base import JupyterCacheAbstract
    from nbformat import NotebookNode
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

NOTEBOOK_SUFFIX = ".ipynb"
log = logging.getLogger(__name__)


def execute_side_by_side(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Execute and cache the notebooks among `docnames`; handler of ``env-before-read-docs``."""
    from jupyter_cache import get_cache

    settings = env.mystnb_config  # type: ignore[attr-defined]  # set by myst-nb
    workers = os.cpu_count() or 1
    if settings.execution_mode != "cache" or workers == 1:
        return
    paths = [Path(env.doc2path(name)) for name in docnames]
    paths = [path for path in paths if path.suffix == NOTEBOOK_SUFFIX]
    if len(paths) < 2:
        return  # after one edited chapter nothing runs beside it
    cache = get_cache(settings.execution_cache_path)
    waiting = [
        (path, notebook)
        for path in paths
        if (notebook := read(path)) is not None and not is_cached(cache, notebook)
    ]
    if len(waiting) < 2:
        return

    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=spawn) as pool:
        texts = [json.dumps(notebook) for _, notebook in waiting]
        folders = [str(path.parent) for path, _ in waiting]
        timeouts = [settings.execution_timeout] * len(waiting)
        results = pool.map(execute, texts, folders, timeouts)
        for number, ((path, _), result) in enumerate(zip(waiting, results, strict=True), 1):
            if isinstance(result, Executed):
                store(cache, path, result)
                words = "executed"
            else:
                log.info("%s: %s", path, result)
                words = "failed, and will be executed again to report it"
            log.info("%s: %s (%d of %d)", env.path2doc(str(path)), words, number, len(waiting))


def read(path: Path) -> NotebookNode | None:
    """Read a notebook as myst-nb does, or return None when it is none (myst-nb then says so)."""
    import nbformat

    try:
        return nbformat.reads(path.read_text(encoding="utf-8"), as_version=4)  # type: ignore[no-any-return, no-untyped-call]
    except (OSError, ValueError, AttributeError):
        return None


def is_cached(cache: JupyterCacheAbstract, notebook: NotebookNode) -> bool:
    """Return whether the cache holds the results of this notebook's code."""
    try:
        cache.match_cache_notebook(notebook)
    except KeyError:
        return False
    return True


@dataclass(frozen=True)
class Executed:
    """A notebook with its outputs, as its file's text, and how long it ran."""

    text: str
    seconds: float


def execute(text: str, folder: str, timeout: int) -> Executed | str:
    """Execute the notebook in ``text`` with ``folder`` as working folder.

    Called in a process of its own. Returns what went wrong, as a text, when a cell failed or not
    even a kernel could be started: exceptions do not all survive the way back.
    """
    import nbformat
    from jupyter_cache.executors.utils import single_nb_execution

    from careerbook.pages.kernel_files import FileKernelManager

    notebook = nbformat.reads(text, as_version=4)  # type: ignore[no-untyped-call]
    try:
        result = single_nb_execution(
            notebook,
            cwd=folder,
            timeout=timeout,
            allow_errors=False,
            kernel_manager_class=FileKernelManager,
        )
    except Exception as error:  # a dead kernel, an unknown kernel: myst-nb will report it
        return f"{type(error).__name__}: {error}"
    if result.err is not None:
        return f"{type(result.err).__name__}: {result.err}"
    return Executed(json.dumps(result.nb), result.time)


def store(cache: JupyterCacheAbstract, path: Path, result: Executed) -> None:
    """Put the outputs of one notebook into the cache, as myst-nb would."""
    import nbformat
    from jupyter_cache.base import CacheBundleIn

    notebook = nbformat.reads(result.text, as_version=4)  # type: ignore[no-untyped-call]
    bundle = CacheBundleIn(notebook, str(path), data={"execution_seconds": result.seconds})
    cache.cache_notebook_bundle(bundle, check_validity=False, overwrite=True)
