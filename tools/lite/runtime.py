"""Writes the folder of the browser's Python: its core, the wheels, and the list of both."""

from __future__ import annotations

import email.parser
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

from fetch import FetchError, npm_package, read, read_lock, sha256, wheel
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

SAME_DATE = (1980, 1, 1, 0, 0, 0)
LOCK = "pyodide-lock.json"
BROWSER = {
    "sys_platform": "emscripten",
    "platform_system": "Emscripten",
    "os_name": "posix",
    "python_version": "3.14",
    "python_full_version": "3.14.2",
    "implementation_name": "cpython",
    "platform_machine": "wasm32",
    "extra": "",
}
"""What markers in wheels are judged by."""


def write_runtime(settings: dict[str, Any], pure: list[Path], folder: Path, cache: Path) -> None:
    """Write the folder that JupyterLite and pages load Python from.

    Parameters
    ----------
    settings : dict
        ``runtime.toml``.
    pure : list of Path
        Pure wheels; a later one of the same name wins.
    folder : Path
        Where to write.
    cache : Path
        Where files that were fetched are kept.

    Raises
    ------
    FetchError
        When a file cannot be had with its hash, or a wheel needs a package that is not there.
    """
    folder.mkdir(parents=True)
    core = npm_package(settings["core"], cache)
    for name in settings["core"]["files"]:
        (folder / name).write_bytes(read(core, name))
    release = read_lock(npm_package(settings["lock"], cache))
    known = {canonicalize_name(name): entry for name, entry in release["packages"].items()}
    without = {canonicalize_name(name) for name in settings["wheels"]["without"]}
    entries: dict[str, dict[str, Any]] = {}

    def keep(entry: dict[str, Any], content: bytes) -> None:
        name = canonicalize_name(entry["name"])
        content = pruned(content, [*settings["prune"]["any"], *settings["prune"].get(name, [])])
        (folder / entry["file_name"]).write_bytes(content)
        depends = [canonicalize_name(d) for d in entry["depends"]]
        depends = sorted(set(depends) - without)
        own = {"depends": depends, "sha256": sha256(content), "unvendored_tests": False}
        entries[name] = {**entry, **own}

    for path in pure:
        keep(pure_entry(path), path.read_bytes())
    waiting = [canonicalize_name(name) for name in settings["wheels"]["roots"]]
    while waiting or (waiting := lacking(entries)):
        name = waiting.pop()
        if name in entries:
            continue
        if name not in known:
            raise FetchError(f"{name} is needed and neither a pure wheel nor in the release")
        entry = known[name]
        content = wheel(entry["file_name"], entry["sha256"], settings["wheels"], cache)
        keep(entry, content)
    lock = {**release, "packages": dict(sorted(entries.items()))}
    (folder / LOCK).write_text(json.dumps(lock, indent=1, sort_keys=True), encoding="utf-8")


def lacking(entries: dict[str, dict[str, Any]]) -> list[str]:
    """Return what some package depends on and no entry has."""
    return sorted({name for entry in entries.values() for name in entry["depends"]} - set(entries))


def pure_entry(path: Path) -> dict[str, Any]:
    """Return the entry of a pure wheel in the list of packages, read from its metadata."""
    name, version, _, _ = parse_wheel_filename(path.name)
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        head = next(one for one in names if one.endswith(".dist-info/METADATA"))
        metadata = email.parser.Parser().parsestr(archive.read(head).decode())
    asked = [Requirement(line) for line in metadata.get_all("Requires-Dist") or []]
    environment = {**default_environment(), **BROWSER}
    needed = [one for one in asked if not one.marker or one.marker.evaluate(environment)]
    inside = [one for one in names if ".dist-info/" not in one and ".data/" not in one]
    modules = {one.split("/")[0] for one in inside if re.fullmatch(r"[^/]+/__init__\.py", one)}
    modules |= {one.removesuffix(".py") for one in inside if re.fullmatch(r"[^/]+\.py", one)}
    return {
        "name": canonicalize_name(name),
        "version": str(version),
        "file_name": path.name,
        "install_dir": "site",
        "package_type": "package",
        "imports": sorted(modules),
        "depends": sorted({canonicalize_name(one.name) for one in needed}),
    }


def pruned(content: bytes, patterns: list[str]) -> bytes:
    """Return a wheel without the files that a pattern matches; always the same bytes."""
    drop = re.compile("|".join(patterns))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in sorted(old.namelist()):
            if name.endswith("/") or drop.search(name):
                continue
            info = zipfile.ZipInfo(name, SAME_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name), compresslevel=9)
    return out.getvalue()
