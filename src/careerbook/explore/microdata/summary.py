"""Percentiles per group of a file of pay, with n and an interval for the median."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from careerbook.errors import CareerbookError
from careerbook.explore.microdata.bootstrap import SEED, median_interval
from careerbook.explore.microdata.judging import Label, mistaken_months
from careerbook.explore.microdata.kinds import Kind, choose_kind
from careerbook.explore.microdata.reading import Rows, read_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pandas as pd

PERCENTILES = (10, 25, 50, 75, 90)
SHOWN_MONTHS = 5
SMALLEST_GROUP = 10
"""Rows; a smaller group shows neither its pay nor its size."""


@dataclass(frozen=True)
class Group:
    """One group of rows.

    Parameters
    ----------
    label
        Values of the `by` columns.
    rows_n
        Rows with pay; None when there are fewer than `SMALLEST_GROUP`.
    exact_copies_n
        How many of them are the same as an earlier row in every cell; None likewise.
    pay
        The percentiles 10, 25, 50, 75, 90, then the lower and upper end of the median's
        interval, in the summary's unit; empty when the group is hidden.
    """

    label: Label
    rows_n: int | None
    exact_copies_n: int | None
    pay: tuple[float, ...]

    @property
    def hidden(self) -> bool:
        """Whether the group is too small to be shown."""
        return self.rows_n is None


@dataclass(frozen=True)
class Summary:
    """All groups of a file, and how they were made.

    Parameters
    ----------
    kind
        Columns, filters, unit, licence as used.
    groups
        One per combination of values, in the order of the values.
    file, sha256
        Name and hash of the file.
    seed
        Of the bootstrap.
    rows_read, rows_used, rows_filtered, rows_without_pay, rows_faulty
        Rows of the file; the last four add up to the first.
    """

    kind: Kind
    groups: tuple[Group, ...]
    file: str
    sha256: str
    seed: int
    rows_read: int
    rows_used: int
    rows_filtered: int
    rows_without_pay: int
    rows_faulty: int

    @property
    def warnings(self) -> tuple[str, ...]:
        """What looks wrong though it can be read, each with what to do."""
        months = mistaken_months(group.label for group in self.groups)
        if not months:
            return ()
        shown = ", ".join(months[:SHOWN_MONTHS]) + (", …" if len(months) > SHOWN_MONTHS else "")
        return (
            f"{'Groups' if len(months) > 1 else 'A group'} called {shown}: a spreadsheet turns "
            "texts like 11-2021 or 3-5 into months when it opens a file. If that is what happened, "
            "export the file again with this column as text.",
        )

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the summary's columns; the unit ends each column of pay."""
        pay = [*(f"p{percent}" for percent in PERCENTILES), "p50_low95", "p50_high95"]
        unit = self.kind.unit
        return (
            *self.kind.by, "rows_n", "exact_copies_n", *(f"{name}_{unit}" for name in pay), "hidden"
        )  # fmt: skip


def summarize_file(
    path: str | Path, kind: Kind, *, seed: int = SEED, skip_faulty: bool = False
) -> Summary:
    """Read a file and return its groups; see `summarize` for what they hold.

    Raises
    ------
    MicrodataError
        When the file or its rows have faults.
    CareerbookError
        When no row is left, or a column has the name of one of the summary's own.
    """
    path = Path(path)
    rows = read_rows(path, kind, skip_faulty)
    summary = Summary(
        kind, tuple(_groups(rows, seed)), path.name, rows.sha256, seed,
        rows.read, len(rows.pay), rows.filtered, rows.without_pay, rows.faulty,
    )  # fmt: skip
    if len(set(summary.columns)) < len(summary.columns):
        raise CareerbookError(
            f"a column to group by has a name that the summary uses itself: {', '.join(kind.by)}"
        )
    if not rows.pay:
        raise CareerbookError(
            f"{path}: no row is left to summarize. Of {rows.read:,} rows, {rows.filtered:,} were "
            f"filtered out, {rows.without_pay:,} have no pay and {rows.faulty:,} are faulty."
        )
    return summary


def summarize(
    path: str | Path,
    kind: str = "csv",
    *,
    by: Sequence[str] | None = None,
    pay: str | None = None,
    unit: str | None = None,
    where: Mapping[str, str | Iterable[str]] | None = None,
    seed: int = SEED,
    skip_faulty: bool = False,
    delimiter: str | None = None,
    decimal: str | None = None,
) -> pd.DataFrame:
    """Summarize a file of pay, one row per person or posting, by percentiles.

    Parameters
    ----------
    path
        CSV or gzipped CSV.
    kind
        ``"aijobs"``, ``"stackoverflow"`` or ``"csv"``; see `careerbook.explore.microdata.kinds`.
    by
        Columns to group by; ``[]`` takes all rows together.
    pay, unit
        Column of the pay and its unit, such as ``"usd_per_year"``. The kind ``csv`` needs both.
    where
        Column -> value or values to keep; ``"*"`` lifts a filter of the kind.
    seed
        Of the bootstrap.
    skip_faulty
        Leave faulty rows out instead of raising; ``.attrs["rows_faulty"]`` counts them.
    delimiter, decimal
        What stands between the cells and before the decimals, such as ``";"`` and ``","``; by
        default a comma and a point. A first line such as ``sep=;`` is followed.

    Returns
    -------
    pandas.DataFrame
        One row per group: the `by` columns, ``rows_n``, ``exact_copies_n``, the percentiles 10
        to 90 (linear between ranks, as numpy's default), the ends of the median's 95 %
        interval, ``hidden``. A group of fewer than 10 rows has ``hidden`` true and all else
        missing. ``.attrs`` holds file, sha256, licence, warnings and the counts of rows.

    Raises
    ------
    MicrodataError
        When the file or its rows have faults; each is listed with row, column and value.
    UnknownNameError
        When there is no such kind, or no row has a value that `where` asks for.

    Source
    ------
    Interval: `careerbook.explore.microdata.bootstrap`.

    Example
    -------
    >>> from careerbook.explore.microdata import summarize
    >>> pay = summarize("mine.csv", by=["team"], pay="gross", unit="eur_per_year")
    ... # doctest: +SKIP
    """
    import pandas as pd

    filters = {
        name: (values,) if isinstance(values, str) else tuple(values)
        for name, values in (where or {}).items()
    }
    chosen = choose_kind(
        kind, None if by is None else tuple(by), pay, unit, filters, delimiter, decimal
    )
    summary = summarize_file(path, chosen, seed=seed, skip_faulty=skip_faulty)
    blank = (None,) * (len(PERCENTILES) + 2)
    frame = pd.DataFrame(
        [
            (*group.label, group.rows_n, group.exact_copies_n, *(group.pay or blank), group.hidden)
            for group in summary.groups
        ],
        columns=list(summary.columns),
    )
    counts = {"rows_n": "Int64", "exact_copies_n": "Int64"}
    amounts = {name: "float64" for name in summary.columns if name.endswith(f"_{chosen.unit}")}
    frame = frame.astype(counts | amounts)
    frame.attrs |= {
        "file": summary.file, "sha256": summary.sha256, "licence": chosen.licence,
        "seed": seed, "rows_read": summary.rows_read, "rows_used": summary.rows_used,
        "rows_filtered": summary.rows_filtered, "rows_without_pay": summary.rows_without_pay,
        "rows_faulty": summary.rows_faulty, "warnings": summary.warnings,
    }  # fmt: skip
    return frame


def _groups(rows: Rows, seed: int) -> list[Group]:
    """Return the groups in the order of their labels."""
    import numpy as np

    number = np.frombuffer(rows.group, dtype=f"i{rows.group.itemsize}")
    pay = np.frombuffer(rows.pay, dtype="float64")
    order = np.lexsort((pay, number))
    ordered = pay[order]
    sizes = np.bincount(number, minlength=len(rows.labels))
    copies = np.bincount(number, np.frombuffer(rows.is_copy, "uint8"), len(rows.labels))
    ends = np.cumsum(sizes)
    groups = []
    for position in sorted(range(len(rows.labels)), key=lambda at: sort_key(rows.labels[at])):
        size = int(sizes[position])
        label = rows.labels[position]
        if size >= SMALLEST_GROUP:
            sample = ordered[ends[position] - size : ends[position]]
            percentiles = np.percentile(sample, PERCENTILES).tolist()
            interval = median_interval(sample, seed)
            group = Group(label, size, int(copies[position]), (*percentiles, *interval))
            groups.append(group)
        elif size:  # a group whose rows all lack their pay is no group
            groups.append(Group(label, None, None, ()))
    return groups


def sort_key(label: Label) -> tuple[tuple[int, int, str], ...]:
    """Order labels as people do: whole numbers by size, then texts."""
    return tuple(
        (0, int(text), "") if text.isdecimal() and text.isascii() else (1, 0, text)
        for text in label
    )
