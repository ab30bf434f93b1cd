"""The data package as one file to download, and the directive that links to it."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from careerbook.paths import data_dir

if TYPE_CHECKING:
    from sphinx.application import Sphinx

FILE = "data/ai-careers-handbook-data.zip"
FOLDER = "ai-careers-handbook-data"
PARTS = ("README.md", "datapackage.json", "sources.toml", "releases.toml")
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The day that a zip archive gives its members: two builds give the same bytes."""


def write_package(app: Sphinx, exception: Exception | None) -> None:
    """Write the data package into the built book; handler of ``build-finished``."""
    if exception is None and app.builder.name == "html":
        pack(data_dir(), Path(app.outdir, FILE))


def pack(data: Path, target: Path) -> Path:
    """Write descriptor, dictionary, provenance, licences and tables into one archive."""
    members = [data / name for name in PARTS]
    # Beside the data in a checkout; an installed package has no copy.
    members += [path for path in (data.parent / "DATA-LICENCES.md",) if path.is_file()]
    members += sorted(p for p in (data / "tables").glob("*.csv") if ".fresh." not in p.name)
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    with zipfile.ZipFile(part, "w") as archive:
        for path in members:
            inside = path.relative_to(data) if data in path.parents else Path(path.name)
            info = zipfile.ZipInfo(f"{FOLDER}/{inside.as_posix()}", EARLIEST)
            info.external_attr = 0o644 << 16
            archive.writestr(info, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    return part.replace(target)


class DataPackage(SphinxDirective):
    """Link to the data package."""

    def run(self) -> list[nodes.Node]:
        """Return a paragraph with the link."""
        up = "../" * self.env.docname.count("/")
        link = nodes.reference("", "Download all tables as one zip", refuri=f"{up}{FILE}")
        return [nodes.paragraph("", "", link)]
