"""What lies outside Python: the kernel that Jupyter starts, Chromium, Node."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from careerbook.doctor.fault import Fault
from careerbook.doctor.packages import installed

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OLDEST_NODE = 20
KERNEL = "python3"


def kernel_fault(prefix: Path | None = None) -> Iterator[Fault]:
    """Yield a fault when Jupyter would not start this Python for the notebooks."""
    advice = f"Run: {sys.executable} -m ipykernel install --sys-prefix --name {KERNEL}"
    if installed("ipykernel") is None:
        yield Fault(
            "Notebooks cannot start here: ipykernel is missing",
            f"First run: {sys.executable} -m pip install ipykernel. {advice}",
        )
        return
    spec = (prefix or Path(sys.prefix)) / f"share/jupyter/kernels/{KERNEL}/kernel.json"
    if not spec.is_file():
        yield Fault(f"Jupyter has no kernel {KERNEL} here: {spec} is missing", advice)
        return
    started = json.loads(spec.read_text(encoding="utf-8"))["argv"][0]
    place = Path(started).parent
    here = Path(sys.executable).parent
    if Path(started).is_absolute() and not (place.is_dir() and place.samefile(here)):
        yield Fault(f"The kernel {KERNEL} starts another Python: {started}", advice)


def chromium_fault() -> Iterator[Fault]:
    """Yield a fault when no Chromium is found, which the browser tests need."""
    named = os.environ.get("CHROMIUM")
    if not any(map(shutil.which, [named] if named else CHROMIUM)):
        yield Fault(
            "No Chromium was found" + (f" at $CHROMIUM, {named}" if named else ""),
            "Only contributors need it, for `make test`. Install it, or set CHROMIUM to its path.",
            needed=False,
        )


def node_fault() -> Iterator[Fault]:
    """Yield a fault when Node is missing or old, which changing browser code needs."""
    advice = "Only who changes browser code needs it. Install version 20 or newer."
    found = shutil.which("node")
    if found is None:
        yield Fault("Node was not found", advice, needed=False)
        return
    said = subprocess.run([found, "--version"], capture_output=True, text=True, check=False).stdout
    major = re.match(r"v(\d+)", said)
    if not major or int(major[1]) < OLDEST_NODE:
        yield Fault(f"Node is {said.strip() or 'not answering'}", advice, needed=False)
