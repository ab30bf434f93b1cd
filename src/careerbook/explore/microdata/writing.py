"""Writes a summary as CSV with its provenance on top, whole or not at all."""

from __future__ import annotations

import csv
import io
import os
import time
from pathlib import Path

from careerbook.errors import CareerbookError
from careerbook.explore.microdata.bootstrap import LEVEL, RESAMPLES
from careerbook.explore.microdata.summary import PERCENTILES, SMALLEST_GROUP, Summary
from careerbook.kit.csv_cells import guarded
from careerbook.say.numbers import listed

FEW = f"fewer than {SMALLEST_GROUP}"
AMOUNTS = len(PERCENTILES) + 2  # and the ends of the interval


def summary_csv(summary: Summary, day: str) -> str:
    """Return the summary as CSV text.

    The lines on top start with ``#`` and say where the numbers come from; every cell is
    quoted, so that ``pandas.read_csv(path, comment="#")`` reads a group called ``C#`` as well. A
    group whose name a spreadsheet would run as a formula is guarded.

    Parameters
    ----------
    summary
        What to write.
    day
        Date of the import, such as ``2026-01-31``.
    """
    out = io.StringIO()
    for line in provenance(summary, day):
        out.write(f"# {line}\n")
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(summary.columns)
    for group in summary.groups:
        if group.hidden:
            cells = [FEW, FEW, *[""] * AMOUNTS, "yes"]
        else:
            cells = [str(group.rows_n), str(group.exact_copies_n), *map(_amount, group.pay), "no"]
        writer.writerow([*map(guarded, group.label), *cells])
    return out.getvalue()


def provenance(summary: Summary, day: str) -> list[str]:
    """Return the lines that say what a summary was made of, and how."""
    kind = summary.kind
    kept = [f"{name} = {listed(values, 'or')}" for name, values in kind.filters.items()]
    lines = [
        f"Source: {summary.file}, sha256 {summary.sha256}",
        f"Kind: {kind.name} ({kind.title})",
        f"Licence: {kind.licence}",
        f"Imported: {day}",
        f"Pay: column {kind.pay}, unit {kind.unit}",
        f"Groups: {', '.join(kind.by) or 'all rows together'}",
        f"Filters: {'; '.join(kept) or 'none'}",
        f"Rows: {summary.rows_read} read = {summary.rows_used} used + {summary.rows_filtered} "
        f"filtered out + {summary.rows_without_pay} without pay + {summary.rows_faulty} faulty",
        "Percentiles: linear between ranks. p50_low95 and p50_high95: ends of the "
        f"{LEVEL:.0%} percentile bootstrap interval of the median, {RESAMPLES} resamples, "
        f"seed {summary.seed}",
        f"Hidden: a group of {FEW} rows shows neither its pay nor its size. "
        "exact_copies_n counts rows that are the same as an earlier row in every cell",
        *(f"Note: {note}" for note in kind.notes),
        *(f"Warning: {warning}" for warning in summary.warnings),
    ]
    return [" ".join(line.split()) for line in lines]


def today() -> str:
    """Return the date, or the one that SOURCE_DATE_EPOCH sets (UTC, ISO form)."""
    seconds = float(os.environ.get("SOURCE_DATE_EPOCH") or time.time())
    return time.strftime("%Y-%m-%d", time.gmtime(seconds))


def check_target(target: Path, source: Path, force: bool) -> None:
    """Raise when `target` must not be written.

    Raises
    ------
    CareerbookError
        When it is the source itself, a folder, in a folder that is not there, or (without
        `force`) there already.
    """
    if not target.parent.is_dir():
        raise CareerbookError(f"{target}: there is no folder {target.parent}; make it first")
    if target.is_dir():
        raise CareerbookError(f"{target} is a folder: name a file in it")
    if target.exists() and target.resolve() == source.resolve():
        raise CareerbookError(f"{target} is the file to be read: name another one with --out")
    if target.exists() and not force:
        raise CareerbookError(
            f"{target} is there already and was left as it is: name another file with --out, or "
            "replace it with --force"
        )


def write_whole(target: Path, text: str) -> None:
    """Write `text` beside `target`, then put it in its place in one step."""
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("x", encoding="utf-8", newline="") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _amount(value: float) -> str:
    """Return an amount with two decimals, or none where it is whole."""
    return f"{value:.2f}".removesuffix(".00")
