"""``careerbook course report``: reads a class's files, writes a page and a table of items."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from careerbook.errors import CareerbookError
from careerbook.teach.course.report import grade_files, share_files
from careerbook.teach.course.report.analysis import analyze
from careerbook.teach.course.report.page import to_csv, to_html
from careerbook.teach.course.report.responses import Responses
from careerbook.teach.course.writing import write_files

MOST_FILES = 2_000


def run(options: argparse.Namespace) -> int:
    """Write the report beside each other as HTML and CSV.

    Raises
    ------
    CareerbookError
        When there is nothing to read, or a file is damaged; nothing is written then.
    """
    report = analyze(read(options.files))
    out = options.out or Path("report.html")
    table = out.with_suffix(".csv")
    write_files({out: to_html(report).encode(), table: to_csv(report).encode()})
    shown = sum(row.answers is not None for row in report.items)
    print(f"{out}, {table}: {shown} of {len(report.items)} items")
    if shown < len(report.items):
        print(f"  left out: {len(report.items) - shown} items with fewer than 10 answers")
    for note in report.notes:
        print(f"  {note}")
    for text in report.discuss:
        print(f"  discuss: {text}")
    return 0


def read(files: Sequence[Path]) -> Responses:
    """Return the answers in some files or in the folders among them, sorted by name.

    Raises
    ------
    CareerbookError
        When there are none, too many, or of two kinds.
    """
    found = [inner for path in files for inner in _inside(path)]
    if not found:
        raise CareerbookError(
            "there is nothing to report: give share files (.json) or a platform's grades (.csv), "
            "or a folder of them"
        )
    if len(found) > MOST_FILES:
        raise CareerbookError(f"there are {len(found)} files; at most {MOST_FILES} at a time")
    tables = [path for path in found if path.suffix.lower() == ".csv"]
    if not tables:
        return share_files.read(found)
    if len(found) > 1:
        raise CareerbookError("give one CSV of grades alone, or share files without one")
    return grade_files.read(found[0], "the file")


def _inside(path: Path) -> list[Path]:
    """Return a file, or the files of a folder that could be meant."""
    if path.is_dir():
        return sorted(p for p in path.iterdir() if p.suffix.lower() in (".json", ".csv"))
    return [path]
