"""What one build computed and the next may use again, kept in the build folder.

Every kept value is found by a hash of all that it was made from, so it is either right or not
found. A file that is damaged, because a build was killed or the disk was full, counts as not found.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from sphinx.application import Sphinx

FOLDER = "careerbook"
"""Below Sphinx's own pickles, which are as trusted and go when a build fails or is cleaned."""
KEY_LENGTH = 16

Kept = TypeVar("Kept")


def key_of(*parts: str | bytes) -> str:
    """Return a short hash of everything that a value is made from, in this order."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(hashlib.sha256(data).digest())
    return digest.hexdigest()[:KEY_LENGTH]


def remember(app: Sphinx, name: str, key: str, make: Callable[[], Kept]) -> Kept:
    """Return what `make` returned in an earlier build under this key, or call it and keep that.

    Parameters
    ----------
    app
        The build; values are kept beside its doctrees.
    name
        What is kept, such as ``"numbers"``; only the newest key of a name stays.
    key
        From `key_of`: it must differ whenever `make` would return something else.
    make
        Makes the value, which must be one that `pickle` can write.
    """
    path = _path(app, name, key)
    found: tuple[Kept] | None = _load(path)
    if found is None:
        found = (make(),)
        _store(path, name, found)
    return found[0]


def remember_each(
    app: Sphinx,
    name: str,
    key: str,
    origins: Sequence[tuple[str, ...]],
    make: Callable[..., Kept],
) -> list[Kept]:
    """Return what `make` returns for each origin; called only for those no earlier build had.

    Parameters
    ----------
    app, name
        As in `remember`.
    key
        Must differ whenever `make` would return something else for the same origin.
    origins
        The texts that each value is made from; values of other origins are forgotten.
    make
        Makes a value from the texts of its origin; `pickle` must be able to write it.
    """
    path = _path(app, name, key)
    known: dict[str, Kept] = _load(path) or {}
    digests = [key_of(*origin) for origin in origins]
    values = {
        digest: known[digest] if digest in known else make(*origin)
        for digest, origin in dict(zip(digests, origins, strict=True)).items()
    }
    if values.keys() != known.keys():
        _store(path, name, values)
    return [values[digest] for digest in digests]


def _path(app: Sphinx, name: str, key: str) -> Path:
    return Path(app.doctreedir) / FOLDER / f"{name}-{key}.pickle"


def _load(path: Path) -> Any:
    # Whatever a damaged pickle raises (there are many kinds), the answer is to make it anew.
    with contextlib.suppress(Exception):
        return pickle.loads(path.read_bytes())
    return None


def _store(path: Path, name: str, value: object) -> None:
    """Write a file that other builds see whole or not at all, and forget those of other keys."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, part = tempfile.mkstemp(dir=path.parent, prefix=f"{path.stem}-", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            pickle.dump(value, file)
        Path(part).replace(path)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise
    for old in path.parent.glob(f"{name}-{'?' * KEY_LENGTH}.pickle"):
        if old != path:
            old.unlink(missing_ok=True)
