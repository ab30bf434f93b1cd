"""Read a workbook row by row: a file of 50 MB never stands in memory as a whole."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import ParseError

from careerbook.errors import RefreshError
from careerbook.facts.refresh.extra import need
from careerbook.facts.refresh.header import Cells


def sheet_rows(path: Path, sheet: str = "") -> Iterator[Cells]:
    """Yield the rows of one sheet, as values.

    Parameters
    ----------
    path
        The workbook (xlsx).
    sheet
        Regular expression for the sheet's whole name; ``""`` for the first sheet.

    Raises
    ------
    RefreshError
        When the file is no whole workbook or no sheet has that name.
    """
    openpyxl = need("openpyxl")
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        try:
            names = book.sheetnames
            found = [n for n in names if not sheet or re.fullmatch(sheet, n, re.IGNORECASE)]
            if not found:
                raise RefreshError(
                    f"{path.name}: no sheet {sheet!r}; the workbook has {', '.join(names)}"
                )
            page = book[found[0]]
            # Some writers leave a wrong size in the file, and rows beyond it would be dropped.
            page.reset_dimensions()
            yield from page.iter_rows(values_only=True)
        finally:
            book.close()
    except (zipfile.BadZipFile, KeyError, ParseError, ValueError, EOFError) as error:
        raise RefreshError(
            f"{path.name} is no whole workbook ({error}): it was cut off on the way, or is "
            "something else"
        ) from error
