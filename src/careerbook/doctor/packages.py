"""Python and the packages: against what the handbook declares, and against the exact pins."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from careerbook.doctor.fault import Fault

OLDEST_PYTHON = (3, 11)
_SPEC = re.compile(r"^(?P<name>[\w.-]+)(?P<ranges>[^;\[]*)(?:;(?P<marker>.*))?$")
_RANGE = re.compile(r"(>=|<)\s*([\w.]+)")
_PIN = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;]+)(?:\s*;\s*(?P<marker>.*))?$")
SHOWN = 6
"""Packages that differ from their pins and are named; the others are counted."""


def python_fault() -> Iterator[Fault]:
    """Yield a fault when this Python is too old."""
    if sys.version_info < OLDEST_PYTHON:
        found, least = (".".join(map(str, v[:2])) for v in (sys.version_info, OLDEST_PYTHON))
        yield Fault(
            f"This is Python {found}, and {least} or newer is needed",
            f"Install it and make the environment anew: make PYTHON=python{least}",
        )


def missing_or_old() -> Iterator[Fault]:
    """Yield a fault for each package that notebooks need and that is missing or out of range.

    It reads version numbers only, a few milliseconds in all.
    """
    try:
        declared = requires("careerbook") or []
    except PackageNotFoundError:  # run from its sources; `doctor` compares with the pins
        return
    for line in declared:
        match = _SPEC.match(line)
        if match is None or match["marker"]:
            continue  # needed for building or testing, not for notebooks
        name, ranges = match["name"], match["ranges"]
        advice = f'Run: {_pip()} install "{name}{ranges.strip()}", then restart the kernel.'
        found = installed(name)
        if found is None:
            yield Fault(f"The package {name} is missing", advice)
        elif not in_range(found, ranges):
            yield Fault(f"The package {name} is {found}, and {ranges.strip()} is needed", advice)


def installed(name: str) -> str | None:
    """Return a package's version, or None where it is not installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def in_range(found: str, ranges: str) -> bool:
    """Tell whether a version keeps bounds such as ``>=2.2,<4``.

    Example
    -------
    >>> in_range("2.10.1", ">=2.2,<4"), in_range("4.0", ">=2.2,<4"), in_range("2.1", ">=2.2")
    (True, False, False)
    """
    mine = _parts(found)
    for bound, limit in _RANGE.findall(ranges):
        below = mine < _parts(limit)
        if below != (bound == "<"):
            return False
    return True


def pin_faults(pins: Path) -> Iterator[Fault]:
    """Yield one fault that names the packages that differ from the exact pins of a file."""
    wanted = dict(pinned(pins))
    found = {name: installed(name) for name in wanted}
    other = [f"{n} {found[n] or 'missing'}, not {v}" for n, v in wanted.items() if found[n] != v]
    if not other:
        return
    named = f"{pins.parent.name}/{pins.name}"
    more = f" and {len(other) - SHOWN} more" if len(other) > SHOWN else ""
    yield Fault(
        f"{len(other)} of {len(wanted)} packages differ from {named}: "
        f"{'; '.join(other[:SHOWN])}{more}",
        f"Notebooks may show other results than the pages. Run: {_pip()} install -r {named}",
        needed=False,
    )


def pinned(pins: Path) -> Iterator[tuple[str, str]]:
    """Yield name and version of each pin of a requirements file that is for this machine."""
    from packaging.markers import Marker

    for line in pins.read_text(encoding="utf-8").splitlines():
        match = _PIN.match(line.strip())
        if match and (not match["marker"] or Marker(match["marker"]).evaluate()):
            yield match["name"], match["version"]


def _parts(text: str) -> tuple[int, ...]:
    numbers = re.match(r"\d+(?:\.\d+)*", text)
    parts = [int(part) for part in numbers[0].split(".")] if numbers else []
    while parts and parts[-1] == 0:
        parts.pop()
    return tuple(parts)


def _pip() -> str:
    return f"{sys.executable} -m pip"
