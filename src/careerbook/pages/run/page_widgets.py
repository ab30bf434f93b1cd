"""Widgets made in the page: what Python and the view tell each other goes through the worker."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

Send = Callable[[str, str, Any, list[Any]], None]
"""Kind (``open``, ``msg``, ``close``), id of the comm, data, buffers."""


class PageComm:
    """What ipywidgets takes for a comm with a front end."""

    def __init__(self, room: Comms, data: Any, buffers: Any, comm_id: str | None = None) -> None:
        self.comm_id = comm_id or uuid.uuid4().hex
        self._room = room
        self._receive: Callable[[Any], None] | None = None
        room.known[self.comm_id] = self
        room.send("open", self.comm_id, data, list(buffers or []))

    def send(self, data: Any = None, metadata: Any = None, buffers: Any = None) -> None:
        """Tell the view something."""
        self._room.send("msg", self.comm_id, data, list(buffers or []))

    def close(self, *_: Any, **__: Any) -> None:
        """Tell the view that the widget is gone."""
        if self._room.known.pop(self.comm_id, None) is not None:
            self._room.send("close", self.comm_id, None, [])

    def on_msg(self, callback: Callable[[Any], None] | None) -> None:
        """Say who is told what the view says."""
        self._receive = callback

    def on_close(self, callback: object) -> None:
        """Take a listener that is never told: views of a page do not close by themselves."""

    def handle_msg(self, message: dict[str, Any]) -> None:
        """Hand on what the view says."""
        if self._receive is not None:
            self._receive(message)


class Comms:
    """All comms of the page; takes the place of `comm.create_comm`."""

    def __init__(self, send: Send) -> None:
        self.known: dict[str, PageComm] = {}
        self.send = send

    def create(self, *_: Any, data: Any = None, buffers: Any = None, **more: Any) -> PageComm:
        """Open a comm, as `comm.create_comm` does."""
        return PageComm(self, data, buffers, more.get("comm_id"))

    def receive(self, comm_id: str, data: Any, buffers: list[Any]) -> None:
        """Take a message of a view; one to a widget that is gone is dropped."""
        comm = self.known.get(comm_id)
        if comm is not None:
            message = {"content": {"data": data, "comm_id": comm_id}, "buffers": buffers}
            comm.handle_msg(message)
