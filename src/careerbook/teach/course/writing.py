"""Writes files whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from careerbook.errors import CareerbookError


def write_file(path: Path, content: bytes) -> None:
    """Write one file; see :func:`write_files`."""
    write_files({path: content})


def write_files(files: Mapping[Path, bytes]) -> None:
    """Write files; what was there before stays until all new ones are whole.

    Raises
    ------
    CareerbookError
        When a folder does not exist, or cannot be written to.
    """
    for path in files:
        if path.is_dir():
            raise CareerbookError(f"{path} is a folder: name a file in it with --out")
        if not path.parent.is_dir():
            raise CareerbookError(f"there is no folder {path.parent}: make it, or choose another")
    ready: dict[Path, Path] = {}
    try:
        for path, content in files.items():
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=path.suffix)
            ready[path] = Path(name)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(name).chmod(0o644)
        for path, whole in ready.items():
            whole.replace(path)
    except OSError as error:
        for whole in ready.values():
            whole.unlink(missing_ok=True)
        named = ", ".join(str(path) for path in files)
        raise CareerbookError(f"{named} cannot be written: {error.strerror or error}") from error
