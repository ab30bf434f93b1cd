"""A kernel that is not started but grown: a forked process becomes one when it is told to."""

from __future__ import annotations

import asyncio
import atexit
import importlib.util
import json
import os
import sys
from typing import Any

from careerbook.pages.kernel_files import FileKernelManager

LAUNCHER = "ipykernel_launcher"
FIRST_FREE = 3
"""The first descriptor after the three standard ones."""


class KernelSeed:
    """A process forked in advance, which waits for the command line that makes it a kernel.

    Make it before the first thread of the parent. It ends by itself when the parent ends first.
    """

    stdin = stdout = stderr = None

    def __init__(self) -> None:
        told, self._tell = os.pipe()
        self.returncode: int | None = None
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self._tell)
            _become_kernel(told)
        os.close(told)

    def grow(self, command: list[str], folder: str | None, environment: dict[str, str]) -> None:
        """Let it become the kernel that the command would start."""
        own = {**environment, "JPY_PARENT_PID": str(os.getpid())}
        start = {"command": command, "folder": folder, "environment": own}
        with os.fdopen(self._tell, "w", encoding="utf-8") as pipe:
            json.dump(start, pipe)

    def poll(self) -> int | None:
        """Return its exit code, or None while it runs, as `subprocess.Popen` does."""
        if self.returncode is None:
            ended, status = os.waitpid(self.pid, os.WNOHANG)
            if ended:
                self.returncode = os.waitstatus_to_exitcode(status)
        return self.returncode

    def wait(self) -> int:
        """Wait for its end and return its exit code."""
        if self.returncode is None:
            self.returncode = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        return self.returncode

    def send_signal(self, number: int) -> None:
        """Send it a signal unless it has ended."""
        if self.poll() is None:
            os.kill(self.pid, number)


def warm_manager(seed: KernelSeed) -> type[FileKernelManager]:
    """Make a class of managers whose kernel grows from a seed, if it is a kernel of ours."""

    class WarmKernelManager(FileKernelManager):
        """Starts the first kernel from the seed, and any other one from nothing."""

        async def _async_launch_kernel(self, kernel_cmd: list[str], **kw: Any) -> None:
            if kernel_cmd[:3] != [sys.executable, "-m", LAUNCHER]:
                await super()._async_launch_kernel(kernel_cmd, **kw)
                return
            seed.grow(kernel_cmd, kw.get("cwd"), kw["env"])
            provisioner: Any = self.provisioner
            provisioner.process, provisioner.pid = seed, seed.pid

    return WarmKernelManager


def _become_kernel(told: int) -> None:
    """Wait for the command line, then run the kernel in this process; never returns."""
    code = 1
    try:
        with os.fdopen(told, encoding="utf-8") as pipe:
            text = pipe.read()
        if text:
            _run_kernel(**json.loads(text))
            code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    finally:
        atexit._run_exitfuncs()
        os._exit(code)


def _run_kernel(command: list[str], folder: str | None, environment: dict[str, str]) -> None:
    """Run IPython's kernel as its launcher does, in what the parent has imported."""
    import numpy
    from ipykernel.kernelapp import IPKernelApp

    os.closerange(FIRST_FREE, os.sysconf("SC_OPEN_MAX"))
    os.environ.clear()
    os.environ.update(environment)
    if folder:
        os.chdir(folder)
    asyncio.set_event_loop(None)
    numpy.random.seed()  # or all kernels would draw the parent's numbers
    launcher = importlib.util.find_spec(LAUNCHER)
    sys.argv = [str(launcher.origin) if launcher else LAUNCHER, *command[3:]]
    # Ends the kernel with its parent; ipykernel has read the variable when it was imported.
    parent = f"--IPKernelApp.parent_handle={environment['JPY_PARENT_PID']}"
    IPKernelApp.launch_instance([*command[3:], parent])
