"""Writes the golden files of every format: ``python -m tests.teach.course.make_golden``.

Run it after a format was changed on purpose, and read the difference.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from careerbook.teach.course.export import export
from careerbook.teach.course.formats import FORMATS
from tests.teach.course.small_questions import small_groups

FOLDER = Path(__file__).parent / "golden"


def files(name: str) -> dict[str, bytes]:
    """Return what a format writes, the files of a package one by one."""
    made = export(small_groups(), name, "Numbers")
    if not zipfile.is_zipfile(io.BytesIO(made.content)):
        return {f"{name}{made.suffix}": made.content}
    with zipfile.ZipFile(io.BytesIO(made.content)) as archive:
        return {
            f"{name}-{place}-{Path(inner).name}": archive.read(inner)
            for place, inner in enumerate(archive.namelist())
        }


def main() -> None:
    """Write all files anew."""
    for old in FOLDER.iterdir():
        old.unlink()
    for name in FORMATS:
        for file, content in files(name).items():
            (FOLDER / file).write_bytes(content)


if __name__ == "__main__":
    main()
