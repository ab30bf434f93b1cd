"""The command `careerbook doctor`: everything looked at, one line each."""

from __future__ import annotations

import argparse
import platform
from collections.abc import Callable, Iterator
from typing import Any

from careerbook.doctor import packages, tools, widgets
from careerbook.doctor.fault import Fault
from careerbook.paths import data_dir

Look = tuple[str, Callable[[], Iterator[Fault]]]
OK, FINDINGS = 0, 1


def add_doctor(commands: Any) -> None:
    """Add the command to the parser's list."""
    doctor = commands.add_parser(
        "doctor", help="look whether everything is there that notebooks and contributors need"
    )
    doctor.set_defaults(run=run)


def run(_options: argparse.Namespace) -> int:
    """Print how each thing is and what to do; 1 when notebooks would fail."""
    needed = 0
    for name, look in looks():
        faults = list(look())
        print(f"{'ok  ' if not faults else 'look'}  {name}")
        for fault in faults:
            print(f"      {fault}")
        needed += sum(fault.needed for fault in faults)
    count = f"{needed} thing{'' if needed == 1 else 's'} to mend before notebooks run."
    print(count if needed else "Notebooks will run here.")
    return FINDINGS if needed else OK


def looks() -> list[Look]:
    """Return what is looked at: its name, and what yields its faults."""
    found: list[Look] = [
        (f"Python {platform.python_version()}", packages.python_fault),
        ("packages that notebooks need", packages.missing_or_old),
        ("kernel", tools.kernel_fault),
        ("widgets in JupyterLab", widgets.front_end_fault),
        ("Chromium, for contributors", tools.chromium_fault),
        ("Node, for contributors", tools.node_fault),
    ]
    pins = data_dir().parent / "binder" / "requirements.txt"
    if pins.is_file():
        found.insert(2, ("exact versions", lambda: packages.pin_faults(pins)))
    return found
