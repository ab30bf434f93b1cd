"""The handbook's tables: `load` one as a checked DataFrame, or `check` a file by its rules.

A blank cell means that the publisher did not release the value; it stays missing and is never
filled. A percentile above the publisher's top code is missing too, and the columns `top_coded`
and `top_code_usd_per_year` say "at or above": use `format_percentile` to show it.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careerbook.errors import DataError, Fault, UnknownNameError
from careerbook.facts import table_check
from careerbook.facts.schema import Column, TableSchema
from careerbook.facts.tables import TABLES
from careerbook.paths import tables_dir

if TYPE_CHECKING:
    import pandas as pd

NOT_RELEASED = "not released"
PERCENTILE_NAMES = ("p10", "p25", "p50", "p75", "p90")


def table_names() -> tuple[str, ...]:
    """Return the names that `load` knows, in alphabetical order."""
    return tuple(sorted(TABLES))


def schema_of(name: str) -> TableSchema:
    """Return the rules of a table: columns with unit and meaning, key, foreign keys.

    Raises
    ------
    UnknownNameError
        When there is no such table; it names the nearest ones.
    """
    if name not in TABLES:
        raise UnknownNameError("table", name, TABLES)
    return TABLES[name]


def load(name: str) -> "pd.DataFrame":
    """Load one table, checked, for you to change as you like.

    Parameters
    ----------
    name
        One of `table_names()`. ``data/README.md`` describes every table and column.

    Returns
    -------
    pandas.DataFrame
        A copy of its own for every call. Whole numbers are int64, or Int64 where a cell may be
        blank; decimals float64 or Float64; text is never missing (a blank is ``""``).

    Raises
    ------
    UnknownNameError
        When there is no such table.
    DataError
        When the file breaks its rules; every fault is listed with row and column.

    Source
    ------
    ``careerbook.source_of(name)`` names publisher, release and licence.

    Example
    -------
    >>> wages = load("oews_national")
    >>> row = wages[(wages.year == 2025) & (wages.soc_code == "15-2051")].iloc[0]
    >>> row["occupation_title"]
    'Data Scientists'
    """
    schema = schema_of(name)
    return _load(schema.name, tables_dir()).copy()


def check(name: str, path: str | Path, folder: str | Path | None = None) -> list[Fault]:
    """Return every fault of a CSV file by the rules of table `name`; empty when it is sound.

    Parameters
    ----------
    name
        The table whose rules apply.
    path
        The file to check.
    folder
        Where the tables lie that its codes must stand in; by default the handbook's own.
    """
    schema = schema_of(name)
    return table_check.find_faults(schema, Path(path), Path(folder or tables_dir()))


def read(name: str, path: str | Path, folder: str | Path | None = None) -> "pd.DataFrame":
    """Read a CSV file that follows the rules of table `name`, such as a fresher copy of it.

    Raises
    ------
    DataError
        When the file breaks the rules.
    """
    return _read(schema_of(name), Path(path), Path(folder or tables_dir()))


def format_percentile(row: Mapping[str, Any] | Any, percentile: str) -> str:
    """Say one wage percentile in words, without hiding what was not released.

    Parameters
    ----------
    row
        A row of an OEWS table: a dict or a pandas Series; US dollars a year.
    percentile
        ``"p10"``, ``"p25"``, ``"p50"``, ``"p75"`` or ``"p90"``.

    Returns
    -------
    str
        ``"$145,000"``, ``"at or above $208,000"`` or ``"not released"``.

    Example
    -------
    >>> format_percentile({"p90_usd_per_year": 194410}, "p90")
    '$194,410'
    >>> format_percentile(
    ...     {"p90_usd_per_year": None, "top_coded": "p90", "top_code_usd_per_year": 208000}, "p90")
    'at or above $208,000'
    """
    if percentile not in PERCENTILE_NAMES:
        raise UnknownNameError("percentile", percentile, PERCENTILE_NAMES)
    value = row[f"{percentile}_usd_per_year"]
    if not _is_missing(value):
        return f"${int(value):,}"
    top_code: Any = row.get("top_code_usd_per_year")
    if percentile in str(row.get("top_coded") or "").split(";") and not _is_missing(top_code):
        return f"at or above ${int(top_code):,}"
    return NOT_RELEASED


def _is_missing(value: Any) -> bool:
    import pandas as pd

    return value is None or bool(pd.isna(value))


@cache
def _load(name: str, folder: Path) -> "pd.DataFrame":
    return _read(TABLES[name], folder / f"{name}.csv", folder)


def _read(schema: TableSchema, path: Path, folder: Path) -> "pd.DataFrame":
    """Check the file and turn its text into typed columns."""
    import pandas as pd

    cells, faults = table_check.read_cells(schema, path)
    faults += table_check.cell_faults(schema, path, folder, cells)
    if faults:
        raise DataError(table_check.sort_faults(schema, faults))
    return pd.DataFrame(
        {column.name: _typed(column, cells[column.name]) for column in schema.columns}
    )


def _typed(column: Column, values: list[str]) -> Any:
    """Turn the text of one checked column into the column's type."""
    import numpy as np
    import pandas as pd

    if column.dtype == "text":
        return values
    whole = column.dtype == "int"
    make: type[int] | type[float] = int if whole else float
    # Named widths: a plain `int` is 32 bits wide where Python runs in the browser.
    numbers = np.array(
        [make(value) if value else 0 for value in values], dtype="int64" if whole else "float64"
    )
    if column.required:
        return numbers
    blank = np.array([not value for value in values], dtype="bool")
    array = pd.arrays.IntegerArray if whole else pd.arrays.FloatingArray
    return array(numbers, blank)
