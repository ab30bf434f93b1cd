"""Packages that are loaded when they are imported: a cell waits only for what it needs."""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import io
import sys
import zipfile
from collections.abc import Callable, Sequence
from types import ModuleType
from typing import Any


class Wheels(importlib.abc.MetaPathFinder):
    """Finds modules in wheels that are not unpacked yet, and unpacks them.

    Parameters
    ----------
    packages : dict
        ``packages`` of ``pyodide-lock.json``.
    fetch : callable
        Name of a wheel -> its bytes; raises what the import then raises.
    folder : str
        Where to unpack; on ``sys.path``.
    tell : callable
        Gets the name of a package that is being loaded.
    """

    def __init__(
        self,
        packages: dict[str, dict[str, Any]],
        fetch: Callable[[str], bytes],
        folder: str,
        tell: Callable[[str], None],
    ) -> None:
        self._waiting = {
            module: entry
            for entry in packages.values()
            for module in entry["imports"]
            if entry["package_type"] == "package"
        }
        self._done: set[str] = set()
        self._fetch, self._folder, self._tell = fetch, folder, tell

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Unpack the wheel that has a top-level module, and find it there."""
        entry = None if path is not None else self._waiting.get(fullname)
        if entry is None or entry["name"] in self._done:
            return None
        self._done.add(entry["name"])
        self._tell(entry["name"])
        try:
            content = self._fetch(entry["file_name"])
        except Exception:
            self._done.discard(entry["name"])
            raise
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            archive.extractall(self._folder)
        importlib.invalidate_caches()
        return importlib.machinery.PathFinder.find_spec(fullname, path)

    def stand(self) -> None:
        """Answer for modules that Python's own finders have not found."""
        place = sys.meta_path.index(importlib.machinery.PathFinder)
        sys.meta_path.insert(place + 1, self)
