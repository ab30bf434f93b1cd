"""After a build that was cut off, the next one makes everything anew.

Sphinx decides by dates what to write again. A killed build leaves pages that are new and half
written, and others that are old although their text has changed: dates tell nothing then.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

log = logging.getLogger(__name__)

MARK = ".unfinished"
"""Stands in the build folder from the beginning of a build to its end, whatever that is."""
IMAGES = "jupyter_execute"
"""Where myst-nb writes pictures; it takes one that is there for a whole one."""
CACHED_NOTEBOOKS = "executed"
"""Folder of jupyter-cache with a folder for each executed notebook."""


def begin(app: Sphinx, config: Config) -> None:
    """Clear away what a killed build left; handler of ``config-inited``, before any is used."""
    build = Path(app.outdir).parent
    mark = build / MARK
    if mark.exists():
        log.info("The last build was cut off: every page is made anew.")
        shutil.rmtree(app.doctreedir, ignore_errors=True)
        Path(app.doctreedir).mkdir(parents=True, exist_ok=True)
        shutil.rmtree(build / IMAGES, ignore_errors=True)
        _drop_torn_notebooks(Path(config.nb_execution_cache_path))
    mark.parent.mkdir(parents=True, exist_ok=True)
    mark.touch()


def end(app: Sphinx, _exception: Exception | None) -> None:
    """Take the mark away; handler of ``build-finished``, after the last page was written.

    After an error Sphinx itself begins anew.
    """
    (Path(app.outdir).parent / MARK).unlink(missing_ok=True)


def _drop_torn_notebooks(folder: Path) -> None:
    """Forget the executed notebooks that were being written; myst-nb would stop at each of them."""
    from jupyter_cache import get_cache
    from jupyter_cache.cache.db import NbCacheRecord

    if not folder.is_dir():
        return
    cache = get_cache(str(folder))
    for record in cache.list_cache_records():
        try:
            cache.get_cache_bundle(record.pk)
        except (KeyError, ValueError):  # no file, or not a whole one
            shutil.rmtree(folder / CACHED_NOTEBOOKS / record.hashkey, ignore_errors=True)
            NbCacheRecord.remove_record(record.pk, cache.db)
