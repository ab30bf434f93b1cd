"""The execution cache's key: notebooks run again when data, package or pins change.

jupyter-cache compares the code of a notebook only. A changed table would leave yesterday's numbers
on the page. So the cache folder is named after everything that a notebook's results depend on; as
the folder is part of Sphinx's configuration, a new name also makes Sphinx read every page again.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from careerbook.paths import PACKAGE, data_dir

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

CACHE_FOLDER = ".jupyter_cache"
KEY_LENGTH = 16
# Caches of other keys that are kept, so that switching between two branches costs nothing.
KEPT_CACHES = 2
PINS = "requirements.txt"


def set_cache_path(app: Sphinx, config: Config) -> None:
    """Point myst-nb at the cache folder of the present key, under the build folder."""
    base = Path(config.nb_execution_cache_path or Path(app.outdir).parent / CACHE_FOLDER)
    folder = base.resolve() / execution_key()
    config.nb_execution_cache_path = str(folder)
    _forget_old_caches(folder)


def key_of_build(config: Config) -> str:
    """Return the key of this build, once `set_cache_path` has made it."""
    return Path(config.nb_execution_cache_path).name


def execution_key(package: Path = PACKAGE, data: Path | None = None) -> str:
    """Return a short hash over names and bytes of everything that executing a notebook reads.

    Parameters
    ----------
    package : Path
        Folder of the package: its Python files and its static bundles count.
    data : Path, optional
        Folder of the tables, by default `careerbook.paths.data_dir()`. The pins beside it count.
    """
    data = data or data_dir()
    digest = hashlib.sha256(f"{sys.version_info[0]}.{sys.version_info[1]}".encode())
    for name, path in _inputs(package, data):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        digest.update(f"\n{name} {content}".encode())
    return digest.hexdigest()[:KEY_LENGTH]


def _inputs(package: Path, data: Path) -> Iterator[tuple[str, Path]]:
    """Yield name and path of every file that counts, in a fixed order."""
    yield from _files("data", data, data.rglob("*"))
    yield from _files("package", package, package.rglob("*.py"))
    for static in sorted(package.rglob("static")):
        yield from _files("static", package, static.rglob("*"))
    if (data.parent / PINS).is_file():
        yield PINS, data.parent / PINS


def _files(prefix: str, root: Path, paths: Iterator[Path]) -> Iterator[tuple[str, Path]]:
    for path in sorted(paths):
        if path.is_file() and "__pycache__" not in path.parts:
            yield f"{prefix}/{path.relative_to(root).as_posix()}", path


def _forget_old_caches(current: Path) -> None:
    """Remove the caches of all but the newest other keys."""
    if not current.parent.is_dir():
        return
    others = [
        path
        for path in current.parent.iterdir()
        if path.is_dir() and path != current and len(path.name) == KEY_LENGTH
    ]
    others.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    for path in others[KEPT_CACHES:]:
        shutil.rmtree(path, ignore_errors=True)
