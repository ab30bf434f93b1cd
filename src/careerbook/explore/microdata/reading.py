"""Reads a file of pay row by row: which group each row is in, its pay, and every fault.

The file is streamed, and only a group number and an amount are kept of each row, so that a
file of any length needs little memory. `careerbook.explore.microdata.judging` judges the cells.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import re
import zlib
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter
from pathlib import Path
from typing import IO, cast

from careerbook.errors import Fault, MicrodataError, close_names
from careerbook.explore.microdata.judging import FILTERED, Amounts, Label, Verdicts, amount_allowed
from careerbook.explore.microdata.kinds import DELIMITERS, Kind
from careerbook.kit.csv_cells import unguarded
from careerbook.say.numbers import listed

SHOWN_FAULTS = 20
LONGEST_VALUE = 80  # characters of a faulty value that are shown
SPREADSHEET_HINT = re.compile(r'"?sep=(?P<sign>[,;\t|])"?', re.IGNORECASE)
GZIP_MAGIC = b"\x1f\x8b"


@dataclass
class Rows:
    """What was read.

    Parameters
    ----------
    labels
        The groups' values of the `by` columns, in order of first appearance.
    group, pay, is_copy
        For each row in use: position in `labels`; amount; 1 when an earlier row is the same.
    read, filtered, without_pay, faulty
        Rows in the file; left out by a filter; without pay; left out for a fault.
    sha256
        Of the file's bytes.
    """

    labels: list[Label] = field(default_factory=list)
    group: array[int] = field(default_factory=lambda: array("l"))
    pay: array[float] = field(default_factory=lambda: array("d"))
    is_copy: bytearray = field(default_factory=bytearray)
    read: int = 0
    filtered: int = 0
    without_pay: int = 0
    faulty: int = 0
    sha256: str = ""


def read_rows(path: Path, kind: Kind, skip_faulty: bool = False) -> Rows:
    """Read the file.

    Parameters
    ----------
    path
        CSV or gzipped CSV, UTF-8, with a header row.
    kind
        Columns, filters and rules.
    skip_faulty
        Leave faulty rows out and count them, instead of raising.

    Raises
    ------
    MicrodataError
        When the file cannot be read, a column is missing, or (without `skip_faulty`) rows have
        faults: the first are listed with row, column, value and what is allowed.
    UnknownNameError
        When no row has a value that a filter asks for.
    """
    faults = _Faults(path, kind)
    with path.open("rb") as stream:
        sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        stream.seek(0)
        try:
            rows = _read(_text(stream), kind, faults)
        except UnicodeDecodeError as error:
            raise faults.whole(f"not UTF-8 text ({error.reason})", "a CSV file in UTF-8") from error
        except csv.Error as error:
            raise faults.whole(f"not readable as CSV: {error}", "comma-separated text") from error
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise faults.whole(f"a damaged gzip file: {error}", "a complete .csv.gz") from error
    rows.sha256 = sha256
    if faults.total and not skip_faulty:
        raise MicrodataError(faults.listed, faults.total, rows.faulty)
    return rows


def _text(stream: IO[bytes]) -> IO[str]:
    """Return the file as text, unpacked when it is gzipped, without a byte order mark."""
    packed = stream.read(len(GZIP_MAGIC)) == GZIP_MAGIC
    stream.seek(0)
    raw = gzip.GzipFile(fileobj=stream) if packed else stream
    return io.TextIOWrapper(cast("IO[bytes]", raw), encoding="utf-8-sig", newline="")


def _read(text: IO[str], kind: Kind, faults: _Faults) -> Rows:
    hint, kind = _spreadsheet_hint(text, kind)
    reader = csv.reader(text, strict=True, delimiter=kind.delimiter)
    header = [unguarded(name) for name in next(reader, [])]
    _check_header(header, kind, faults)
    allowed = amount_allowed(kind)
    width, pay_at = len(header), header.index(kind.pay)
    verdicts, amounts = Verdicts(kind, header), Amounts(kind)
    pick = _picker([header.index(name) for name in verdicts.names])
    rows = Rows(labels=verdicts.labels)
    seen: set[int] = set()
    # Bound once: the loop runs for every row.
    add_group, add_pay, add_copy = rows.group.append, rows.pay.append, rows.is_copy.append
    for number, row in enumerate(reader, 2 + hint):
        if not row:
            continue  # an empty line, as at the end of many files
        if len(row) != width:
            found = kind.delimiter.join(row)
            faults.add(number, "", found, f"{len(row)} cells in the row", f"{width}, as the header")
            rows.faulty += 1
            continue
        verdict, amount = verdicts[pick(row)], amounts[row[pay_at]]
        if isinstance(verdict, list) or amount is None:
            for fit in verdict if isinstance(verdict, list) else ():
                faults.add(number, *fit)
            if amount is None:
                value = row[pay_at]
                problem = "not an amount of pay" if value.strip() else "the pay is blank"
                faults.add(number, kind.pay, value, problem, allowed)
            rows.faulty += 1
        elif verdict == FILTERED:
            rows.filtered += 1
        elif not amount:
            rows.without_pay += 1
        else:
            add_group(verdict)
            add_pay(amount)
            key = hash(tuple(row))
            add_copy(key in seen)
            seen.add(key)
    verdicts.check_filters()
    rows.read = len(rows.pay) + rows.filtered + rows.without_pay + rows.faulty
    return rows


def _spreadsheet_hint(text: IO[str], kind: Kind) -> tuple[int, Kind]:
    """Skip a first line such as ``sep=;``, which tells a spreadsheet what stands between cells.

    Returns how many lines were skipped, 0 or 1, and the kind with that sign.
    """
    first = text.readline()
    match = SPREADSHEET_HINT.fullmatch(first.rstrip("\r\n"))
    if match is None:
        text.seek(0)
        return 0, kind
    return 1, replace(kind, delimiter=match["sign"])


def _picker(positions: Sequence[int]) -> Callable[[list[str]], Label]:
    """Return a function that takes a row's cells at the given positions as a tuple."""
    if len(positions) > 1:
        return itemgetter(*positions)
    return lambda row: tuple(row[position] for position in positions)


class _Faults:
    """Collects the first faults of a file and counts the rest."""

    def __init__(self, path: Path, kind: Kind) -> None:
        self.path, self.kind = path, kind
        self.listed: list[Fault] = []
        self.total = 0

    def add(self, row: int | None, column: str, value: str, problem: str, allowed: str) -> None:
        self.total += 1
        if len(self.listed) < SHOWN_FAULTS:
            shown = value if len(value) <= LONGEST_VALUE else value[: LONGEST_VALUE - 1] + "…"
            fault = Fault(self.kind.name, str(self.path), row, column, shown, problem, allowed)
            self.listed.append(fault)

    def whole(self, problem: str, allowed: str) -> MicrodataError:
        """Return the error of a file that cannot be read at all."""
        return MicrodataError(
            [Fault(self.kind.name, str(self.path), None, "", "", problem, allowed)]
        )


def _check_header(header: list[str], kind: Kind, faults: _Faults) -> None:
    """Raise when a column that is needed is missing or stands twice."""
    if not header:
        raise faults.whole("the file is empty", "a header row and rows of pay")
    for name in dict.fromkeys((*kind.by, *kind.filters, kind.pay)):
        if name not in header:
            other = _delimiter_of(header, kind)
            if other:
                raise faults.whole(
                    f"the columns are not separated by {_name_of(kind.delimiter)}s",
                    f"add --delimiter {other}; where amounts look like 85000,50, also "
                    "--decimal comma",
                )
            near = close_names(name, header)
            hint = f"; did you mean {listed(near, 'or')}?" if near else ""
            faults.add(1, name, "", "the column is missing", ", ".join(header) + hint)
        elif header.count(name) > 1:
            faults.add(1, name, name, "the column stands twice", "each column once")
    if faults.total:
        raise MicrodataError(faults.listed, faults.total)


def _delimiter_of(header: list[str], kind: Kind) -> str:
    """Return the name of what seems to stand between the cells, when it is not what was said."""
    if len(header) > 1:
        return ""
    counts = {name: header[0].count(sign) for name, sign in DELIMITERS.items()}
    likely = max(counts, key=lambda name: counts[name])
    return likely if counts[likely] and DELIMITERS[likely] != kind.delimiter else ""


def _name_of(delimiter: str) -> str:
    return next(name for name, sign in DELIMITERS.items() if sign == delimiter)
