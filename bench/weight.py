"""How heavy the pages are: bytes over the wire, gzipped, by kind."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

REFERENCE = re.compile(r'(?:src|href)="([^":#?]+\.(?:js|css))[^"]*"')


def gzipped(path: Path) -> int:
    """Return the size of a file in bytes after gzip at the usual level of web servers."""
    return len(gzip.compress(path.read_bytes(), 6))


def widget_weight(html: Path, page_name: str) -> dict[str, int]:
    """Return gzipped bytes that a page's widgets load: the host and modules, and their data."""
    text = (html / page_name).read_text(encoding="utf8")
    folder = html / "_static" / "live"
    scripts = {folder / f"{name}.esm.js" for name in re.findall(r'"(module-[0-9a-f]+)"', text)}
    data = {folder / f"{name}.js" for name in re.findall(r'"(value-[0-9a-f]+)"', text)}
    if scripts:
        scripts |= set(folder.glob("host-*.js"))
    return {"scripts": sum(map(gzipped, scripts)), "data": sum(map(gzipped, data))}


def page_weight(html: Path, page_name: str) -> dict[str, int]:
    """Return gzipped bytes of a page: HTML, widgets, and every script and sheet it names."""
    page = html / page_name
    text = page.read_text(encoding="utf8")
    files = {(page.parent / name).resolve() for name in REFERENCE.findall(text)}
    live = set(re.findall(r"_static/(live/[\w./-]+\.js)", text))
    live |= {f"live/{name}.esm.js" for name in re.findall(r'"(module-[0-9a-f]+)"', text)}
    live |= {f"live/{name}.js" for name in re.findall(r'"(value-[0-9a-f]+)"', text)}
    files |= {(html / "_static" / name).resolve() for name in live}
    sizes = {"html": gzipped(page), "js": 0, "css": 0}
    for file in files:
        if file.exists():
            sizes[file.suffix[1:]] += gzipped(file)
    return sizes
