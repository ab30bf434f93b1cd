"""Texts shared between pages, each written once as a classic script named by its content.

A classic script is the one kind of file that a page may load both from a web server and from
a folder: ``fetch`` and module scripts are refused under ``file://``. Such a script registers
its text under its id, and the host does the rest. A module is written a second time as it is,
for the web, where the browser reads and compiles it aside.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any

# Under the output folder of the HTML builder.
ASSET_FOLDER = "_static/live"
# A trait whose JSON is longer than this (characters) is shared instead of put into the page.
INLINE_LIMIT = 4096
MODULE_KIND, ADDRESS_KIND = "module", "address"
# Concatenated in this order into one script.
HOST_PARTS = ("model.js", "assets.js", "manager.js", "page.js")

_HASH_LENGTH = 16
_LINE_ENDS = {"\n": "\\n", "\r": "\\r", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def to_json(value: Any) -> str:
    """Write a trait value as JSON: compact, keys sorted (as in a saved notebook), NaN as null."""
    options: dict[str, Any] = {
        "ensure_ascii": False,
        "separators": (",", ":"),
        "sort_keys": True,
        "allow_nan": False,
    }
    try:
        return json.dumps(value, **options)
    except ValueError:
        return json.dumps(_without_nan(value), **options)


def asset_id(kind: str, text: str) -> str:
    """Name a shared text by its content.

    Parameters
    ----------
    kind
        ``host``, ``module``, ``address`` (of a module on another host), ``style``, ``value`` or
        ``bytes``.
    text
        The text itself.

    Example
    -------
    >>> asset_id("style", "p { color: red }")
    'style-9e07b08613fbdd60'
    """
    return f"{kind}-{hashlib.sha256(text.encode()).hexdigest()[:_HASH_LENGTH]}"


def asset_script(name: str, text: str) -> str:
    """Write the script that registers a text under its asset id."""
    quoted = text.replace("\\", "\\\\").replace("'", "\\'")
    for end, escaped in _LINE_ENDS.items():
        quoted = quoted.replace(end, escaped)
    return f"(window.liveAssets??={{}})['{name}']='{quoted}';\n"


def asset_files(name: str, text: str) -> dict[str, str]:
    """Give the files of one shared text: its script, and a module also as a module for the web."""
    files = {f"{name}.js": asset_script(name, text)}
    if name.startswith(f"{MODULE_KIND}-"):
        files[f"{name}.esm.js"] = text
    return files


def host_script() -> str:
    """Join the host's parts into one script that does nothing when it is loaded twice."""
    lines = [line.strip() for name in HOST_PARTS for line in _host_file(name).splitlines()]
    body = "\n".join(line for line in lines if line and not line.startswith("//"))
    return f'(() => {{\n"use strict";\nif (window.liveWidgets) return;\n{body}\n}})();\n'


def host_files() -> dict[str, str]:
    """Give the host's script and style by file name; the names carry the content's hash."""
    script, style = host_script(), _host_file("host.css")
    return {f"{asset_id('host', script)}.js": script, f"{asset_id('host', style)}.css": style}


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Make the folder hold these files and no others; unchanged ones are not touched."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():
        if path.name not in files:
            path.unlink()
    for name, text in files.items():
        path = folder / name
        # The name tells the content, so a file that is there is the right one. It comes to its name
        # whole: a build may be killed while it writes.
        if not path.exists():
            part = path.with_name(f"{name}.part")
            part.write_text(text, encoding="utf-8", newline="\n")
            part.replace(path)


def _host_file(name: str) -> str:
    return resources.files(__package__).joinpath("host", name).read_text(encoding="utf-8")


def _without_nan(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_nan(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_without_nan(item) for item in value]
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return None
    return value
