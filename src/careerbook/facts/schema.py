"""The language in which a table's rules are written; `careerbook.facts.tables` holds the rules.

A rule says what a column means, in which unit, and what may stand in its cells. Nothing here reads
a file: `careerbook.facts.table_check` applies the rules and `careerbook.facts.dictionary` prints
them.
"""

from dataclasses import dataclass
from typing import Literal

Dtype = Literal["int", "number", "text"]

# Endings that name a unit. A column whose stem is right and whose ending is another of these
# holds the right thing in the wrong unit, which is worth saying in those words.
UNIT_SUFFIXES = (
    "_usd_per_year",
    "_usd_per_month",
    "_usd_per_week",
    "_usd_per_hour",
    "_jobs_per_year",
    "_thousand_per_year",
    "_thousand",
    "_jobs",
    "_pct",
    "_share",
    "_us100",
)


@dataclass(frozen=True)
class Column:
    """One column: what it means and what may stand in it.

    Parameters
    ----------
    name
        Column name; it ends in its unit where there is one.
    dtype
        ``int``, ``number`` (decimal point, no thousands separator) or ``text``.
    unit
        The unit in words; ``""`` for codes and names.
    description
        One sentence for the data dictionary.
    required
        Whether a blank cell is a fault. Blank means "not released", never zero.
    allowed
        The only texts allowed, when there are only a few. ``;`` joins several when `many`.
    many
        Whether a cell may hold several of `allowed`, joined by ``;`` in that order.
    minimum, maximum
        Limits, both included, in the column's unit.
    pattern
        Regular expression that the whole text must match.
    example
        What a good value looks like, for the message when `pattern` fails.
    """

    name: str
    dtype: Dtype
    unit: str
    description: str
    required: bool = True
    allowed: tuple[str, ...] = ()
    many: bool = False
    minimum: float | None = None
    maximum: float | None = None
    pattern: str | None = None
    example: str = ""


@dataclass(frozen=True)
class ForeignKey:
    """A column whose values must stand in another table, where `same` columns must agree too."""

    column: str
    table: str
    same: tuple[str, ...] = ()


@dataclass(frozen=True)
class BlankRule:
    """A cell of `column` is blank exactly where a mark column says so.

    Parameters
    ----------
    column
        The column that may be blank.
    marks
        Mark column -> marks that explain a blank. The mark ``""`` stands for "no mark at all".
    """

    column: str
    marks: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class TableSchema:
    """The rules of one table.

    Parameters
    ----------
    name
        Table name; the file is ``data/tables/<name>.csv``.
    title, description
        For the dictionary: what one row is, and what the table leaves out.
    columns
        Every column, in file order.
    key
        Columns that together name a row; no two rows share them.
    unique
        Further groups of columns that no two rows may share.
    foreign_keys
        Columns that point into other tables.
    ordered
        Groups of columns that must not fall from left to right; blanks are skipped.
    blanks
        Which blanks are explained by which marks.
    """

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    unique: tuple[tuple[str, ...], ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    ordered: tuple[tuple[str, ...], ...] = ()
    blanks: tuple[BlankRule, ...] = ()

    @property
    def column_names(self) -> tuple[str, ...]:
        """Column names in file order."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """Return the column called `name` (`KeyError` when there is none)."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


def unit_stem(name: str) -> str:
    """Return a column name without its unit ending: ``p50_usd_per_hour`` -> ``p50``."""
    for suffix in UNIT_SUFFIXES:
        if name.endswith(suffix):
            return name.removesuffix(suffix)
    return name


def limits_text(column: Column) -> str:
    """Return a column's limits in words: ``from 0 to 100``, ``at least 0`` or ``""``."""
    low, high = column.minimum, column.maximum
    if low is not None and high is not None:
        return f"from {_number_text(low)} to {_number_text(high)}"
    if low is not None:
        return f"at least {_number_text(low)}"
    return f"at most {_number_text(high)}" if high is not None else ""


def _number_text(number: float) -> str:
    """Return 1,000,000 with separators, but 2025 without, as years are written."""
    return f"{number:,}" if abs(number) >= 10_000 else f"{number:g}"
