"""Read a publisher's text file with separators: any byte order mark, any line ends."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from careerbook.errors import RefreshError
from careerbook.facts.refresh.header import Cells


def text_rows(path: Path, delimiter: str = ",") -> Iterator[Cells]:
    """Yield the rows of a text file; blanks round a cell are cut away before quotes are read.

    Raises
    ------
    RefreshError
        When the file is neither UTF-8 nor Windows-1252 text.
    """
    raw = path.read_bytes()
    if b"\x00" in raw[:4096]:
        raise RefreshError(f"{path.name} is no text file")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    lines = (line.strip(" \r\n") for line in text.split("\n"))
    for row in csv.reader(lines, delimiter=delimiter, skipinitialspace=True):
        yield tuple(row)
