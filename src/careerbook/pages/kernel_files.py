"""Kernels that are reached through files instead of ports, where the system has such files."""

from __future__ import annotations

import socket
import tempfile
from typing import Any

from jupyter_client.manager import AsyncKernelManager


class FileKernelManager(AsyncKernelManager):
    """Starts a kernel whose sockets are files in a folder of its own.

    Ports must be found free before the kernel opens them, and another program may take them in
    between; a folder that was just made belongs to nobody else. On Windows, which lacks such
    sockets, ports are used.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._folder = tempfile.TemporaryDirectory(prefix="kernel-")
        # Not in the home folder, which may be read-only.
        self.connection_file = f"{self._folder.name}/connection.json"
        if hasattr(socket, "AF_UNIX"):
            self.transport = "ipc"
            self.ip = f"{self._folder.name}/socket"

    async def cleanup_resources(  # type: ignore[override]  # the base class is typed as blocking
        self, restart: bool = False
    ) -> None:
        """Remove the folder too."""
        await super().cleanup_resources(restart=restart)
        if not restart:
            self._folder.cleanup()


def use_files() -> None:
    """Let each notebook that this process executes reach its kernel through files.

    myst-nb, which names no class of managers, executes notebooks too: in other modes than
    ``cache``, and those that failed.
    """
    import jupyter_client

    # Where nbclient looks for its default; myst-nb passes on no setting that could name another.
    jupyter_client.AsyncKernelManager = FileKernelManager  # type: ignore[attr-defined]
