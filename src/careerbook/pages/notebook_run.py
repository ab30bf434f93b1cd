"""Executes one notebook and measures what each of its cells costs."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from careerbook.pages.kernel_files import FileKernelManager
from careerbook.pages.machine_speed import slowness

if TYPE_CHECKING:
    from nbclient import NotebookClient

COSTLY_SECONDS = 1.0
"""From here on it is worth a look at how fast the machine is just now."""


@dataclass(frozen=True)
class Job:
    """A notebook that is to be executed.

    Parameters
    ----------
    text : str
        The notebook as JSON.
    folder : str
        Working folder of its kernel.
    timeout : int
        Seconds on the clock that one cell may take.
    """

    text: str
    folder: str
    timeout: int


@dataclass(frozen=True)
class Run:
    """What came of executing a notebook once.

    Parameters
    ----------
    text : str
        The notebook with its outputs as JSON; empty when it did not run to its end.
    seconds : float
        How long it took on the clock.
    cell_seconds : list of float
        CPU seconds of each code cell, in their order, as `machine_speed` counts them for costly
        ones; zero where nothing ran.
    fault : str
        What went wrong, empty when nothing did.
    cut_off : str
        Id of the cell that the time limit cut off, or empty.
    """

    text: str = ""
    seconds: float = 0.0
    cell_seconds: list[float] = field(default_factory=list)
    fault: str = ""
    cut_off: str = ""


class CellMeter:
    """Reads the CPU time of a kernel's process before and after each cell."""

    def __init__(self, client: NotebookClient) -> None:
        self.client = client
        self.current = ""
        self.seconds: dict[int, float] = {}
        client.on_cell_execute = self.start
        client.on_cell_executed = self.stop

    def start(self, cell: Any, cell_index: int) -> None:
        """Remember where the meter stands when a cell begins."""
        self.current = cell.get("id", "")
        self._before = self.cpu_seconds()

    def stop(self, cell: Any, cell_index: int, execute_reply: Any) -> None:
        """Keep what the cell has cost."""
        self.seconds[cell_index] = self.cpu_seconds() - self._before

    def cpu_seconds(self) -> float:
        """Return the CPU seconds of the kernel, all its threads and its finished children."""
        import psutil

        pid = self.client.km.provisioner.pid  # type: ignore[union-attr]
        times = psutil.Process(pid).cpu_times()
        return float(times.user + times.system + times.children_user + times.children_system)


def run(job: Job, manager: type[FileKernelManager] = FileKernelManager) -> Run:
    """Execute a notebook; what goes wrong is told in the result, because it crosses processes."""
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellTimeoutError

    notebook = nbformat.reads(job.text, as_version=4)  # type: ignore[no-untyped-call]
    own = notebook.metadata.get("execution", {})
    client = NotebookClient(
        notebook,
        timeout=own.get("timeout", job.timeout),
        allow_errors=own.get("allow_errors", False),
        record_timing=False,  # would stand in the page
        kernel_manager_class=manager,
        resources={"metadata": {"path": job.folder}},
    )
    meter = CellMeter(client)
    started = time.perf_counter()
    try:
        client.execute()
    except CellTimeoutError as error:
        return Run(fault=f"CellTimeoutError: {error}", cut_off=meter.current)
    except Exception as error:  # a raising cell, a dead kernel, an unknown kernel
        return Run(fault=f"{type(error).__name__}: {error}")
    cells = [n for n, cell in enumerate(notebook.cells) if cell.cell_type == "code"]
    costs = [meter.seconds.get(number, 0.0) for number in cells]
    if max(costs, default=0.0) > COSTLY_SECONDS:
        slow = slowness()
        costs = [seconds / slow for seconds in costs]
    return Run(
        text=json.dumps(notebook),
        seconds=time.perf_counter() - started,
        cell_seconds=costs,
    )
