"""Joins the modules of this folder inside the worker; ``worker.js`` makes one :class:`Page`."""

from __future__ import annotations

import importlib
import json
import os
import sysconfig
from collections.abc import Callable
from typing import Any

from .cell_needs import needs
from .cell_runner import Runner
from .page_packages import Wheels
from .page_widgets import Comms

os.environ["MPLBACKEND"] = "agg"


class Page:
    """What the worker asks Python for; everything goes in and out as JSON but bytes.

    Parameters
    ----------
    lock : str
        ``pyodide-lock.json``.
    fetch : callable
        Name of a wheel -> its bytes.
    tell : callable
        Gets the name of a package that is being loaded.
    send : callable
        Gets what a widget says: kind, comm, JSON, list of bytes.
    """

    def __init__(
        self,
        lock: str,
        fetch: Callable[[str], bytes],
        tell: Callable[[str], None],
        send: Callable[[str, str, str, list[Any]], None],
    ) -> None:
        folder = sysconfig.get_path("purelib")
        Wheels(json.loads(lock)["packages"], fetch, folder, tell).stand()
        self._runner = Runner()
        self._comms = Comms(lambda *said: send(said[0], said[1], as_json(said[2]), said[3]))
        # ipywidgets asks this small package for a way to the front end.
        comm: Any = importlib.import_module("comm")
        comm.create_comm = self._comms.create

    def needs(self, sources: str) -> str:
        """Return which cells each cell needs."""
        return json.dumps(needs(json.loads(sources)))

    async def run(self, place: int, code: str, alt: str, emit: Callable[[str], None]) -> bool:
        """Run a cell."""
        return await self._runner.run(place, code, lambda output: emit(as_json(output)), alt)

    def hear(self, comm: str, data: str, buffers: list[bytes]) -> None:
        """Hand on what a view says to its widget."""
        self._comms.receive(comm, json.loads(data), [memoryview(bytes(one)) for one in buffers])


def as_json(value: Any) -> str:
    """Write JSON that browsers read: what is not a number becomes ``null``.

    Example
    -------
    >>> as_json({"a": [1.0, float("nan")]})
    '{"a": [1.0, null]}'
    """
    try:
        return json.dumps(value, allow_nan=False)
    except ValueError:
        return json.dumps(_finite(value), allow_nan=False)


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(item) for item in value]
    if isinstance(value, float) and value - value != 0:
        return None
    return value
