"""How heavy the pages are: bytes over the wire, gzipped, by kind."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

REFERENCE = re.compile(r'(?:src|href)="([^":#?]+\.(?:js|css))[^"]*"')


def gzipped(path: Path) -> int:
    """Return the size of a file in bytes after gzip at the usual level of web servers."""
    return len(gzip.compress(path.read_bytes(), 6))


def live_weight(html: Path) -> dict[str, int]:
    """Return gzipped bytes of the live widgets' shared files: scripts apart from data."""
    weights = {"scripts": 0, "styles": 0, "data": 0}
    for path in sorted((html / "_static" / "live").rglob("*")):
        if path.suffix == ".css":
            weights["styles"] += gzipped(path)
        elif path.suffix == ".js":
            kind = "data"
            if path.name.startswith("host") or b"export" in path.read_bytes()[-400:]:
                kind = "scripts"
            weights[kind] += gzipped(path)
    return weights


def page_weight(html: Path, page_name: str) -> dict[str, int]:
    """Return gzipped bytes of a page: its HTML, and every script and sheet it names."""
    page = html / page_name
    text = page.read_text(encoding="utf8")
    files = {(page.parent / name).resolve() for name in REFERENCE.findall(text)}
    live = set(re.findall(r"_static/(live/[\w./-]+\.js)", text))
    files |= {(html / "_static" / name).resolve() for name in live}
    sizes = {"html": gzipped(page), "js": 0, "css": 0}
    for file in files:
        if file.exists():
            sizes[file.suffix[1:]] += gzipped(file)
    return sizes
