"""The built book as one zip to take along, checked: ``make release``.

Unpacked anywhere it opens from a folder, without a server and without a network.
"""

from __future__ import annotations

import sys
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from careerbook import __version__

ROOT = Path(__file__).resolve().parents[1]
BOOK = ROOT / "_build" / "html"
NAME = f"ai-careers-handbook-{__version__}"
TARGET = ROOT / "dist" / f"{NAME}.zip"
EARLIEST = (1980, 1, 1, 0, 0, 0)
LEFT_OUT = {".buildinfo", "objects.inv"}
ATTRIBUTES = {"href", "src"}


class _Links(HTMLParser):
    """Collects where a page leads to and what it loads."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the addresses of a tag."""
        self.found.update(value for name, value in attrs if name in ATTRIBUTES and value)


def pack(book: Path, target: Path, name: str = NAME) -> Path:
    """Write a built book into one archive, below one folder; always the same bytes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    with zipfile.ZipFile(part, "w") as archive:
        for path in sorted(p for p in book.rglob("*") if p.is_file() and p.name not in LEFT_OUT):
            info = zipfile.ZipInfo(f"{name}/{path.relative_to(book).as_posix()}", EARLIEST)
            info.external_attr = 0o644 << 16
            archive.writestr(info, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    return part.replace(target)


def problems(archive: Path) -> list[str]:
    """Return what would be missing when the unpacked book is opened from a folder."""
    found = []
    with zipfile.ZipFile(archive) as packed:
        damaged = packed.testzip()
        if damaged:
            return [f"{damaged} is damaged"]
        names = set(packed.namelist())
        if f"{NAME}/index.html" not in names:
            return [f"there is no {NAME}/index.html"]
        # The theme leaves templates among its static files; nobody opens them.
        pages = {name for name in names if name.endswith(".html") and "/_static/" not in name}
        for page in sorted(pages):
            links = _Links()
            links.feed(packed.read(page).decode("utf-8"))
            for link in sorted(links.found):
                parts = urlsplit(link)
                if link.startswith("/"):
                    found.append(f"{page}: {link} leads out of the folder")
                elif not parts.scheme and parts.path and _below(page, parts.path) not in names:
                    found.append(f"{page}: {link} is not in the archive")
    return found


def _below(page: str, link: str) -> str:
    """Return the member that a link on a page means."""
    parts = page.split("/")[:-1]
    for part in unquote(link).split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts)


def main() -> None:
    """Pack the built book, check the archive and say how large it is."""
    if not (BOOK / "index.html").is_file():
        sys.exit(f"{BOOK} holds no book: run 'make book' first")
    pack(BOOK, TARGET)
    found = problems(TARGET)
    if found:
        TARGET.unlink()
        sys.exit("\n".join(["The archive would not open from a folder:", *found]))
    print(f"==> {TARGET.relative_to(ROOT)}: {TARGET.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
