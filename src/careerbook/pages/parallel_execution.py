"""Executes the notebooks that are not in the cache side by side, before Sphinx reads the pages.

myst-nb executes one notebook after the other while it reads. A book of fifty chapters waits mostly
for kernels to start, so here all of them run first, one per processor, and their results go into
the same cache. myst-nb then finds them there. A notebook that fails is left out: myst-nb executes
it again and reports the cell as it always does.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
    cache = get_cache(settings.execution_cache_path)
    waiting = [
        (path, notebook)
        for path in paths
        if path.suffix == NOTEBOOK_SUFFIX
        and (notebook := read(path)) is not None
        and not is_cached(cache, notebook)
    ]
    if len(waiting) < 2:
        return

    def run(item: tuple[Path, NotebookNode]) -> tuple[Path, Any]:
        path, notebook = item
        return path, execute(path, notebook, settings.execution_timeout)

    with ThreadPoolExecutor(workers) as pool:
        for number, (path, result) in enumerate(pool.map(run, waiting), 1):
            done = result is not None and result.err is None
            if done:
                store(cache, path, result)
            words = "executed" if done else "failed, and will be executed again to report it"
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


def execute(path: Path, notebook: NotebookNode, timeout: int) -> Any:
    """Execute `notebook` in its folder; None when not even a kernel could be started."""
    from jupyter_cache.executors.utils import single_nb_execution

    try:
        return single_nb_execution(
            notebook, cwd=str(path.parent), timeout=timeout, allow_errors=False
        )
    except Exception as error:  # a dead kernel, an unknown kernel: myst-nb will report it
        log.info("%s: %s", path, error)
        return None


def store(cache: JupyterCacheAbstract, path: Path, result: Any) -> None:
    """Put the outputs of one notebook into the cache, as myst-nb would."""
    from jupyter_cache.base import CacheBundleIn

    bundle = CacheBundleIn(result.nb, str(path), data={"execution_seconds": result.time})
    cache.cache_notebook_bundle(bundle, check_validity=False, overwrite=True)
